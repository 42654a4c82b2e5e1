"""Whom wxdesk talks to."""
