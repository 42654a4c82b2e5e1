"""A WeChat of our own."""
