"""Killing the process that sends, again and again, and counting what reached followers."""
