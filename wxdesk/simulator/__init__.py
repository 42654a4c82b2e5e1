"""A WeChat of our own on 127.0.0.1: the platform's HTTP, quotas and error codes for practice and for tests."""
