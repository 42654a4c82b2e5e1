"""What runs when somebody types wxdesk."""
