"""Talks to WeChat: official accounts and WeCom, live or practice, through one client."""
