"""What wxdesk remembers."""
