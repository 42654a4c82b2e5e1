"""What wxdesk does, one function per intention."""
