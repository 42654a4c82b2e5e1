"""Measurements of wxdesk beside the floors it is held against, in the same run."""
