"""The pytest plugin of wxdesk."""
