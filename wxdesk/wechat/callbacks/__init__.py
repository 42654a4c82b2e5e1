"""What the platforms push to an address of ours: checked, opened, read, and answered."""
