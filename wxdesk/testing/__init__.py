"""Drivers and fixtures for tests of wxdesk."""
