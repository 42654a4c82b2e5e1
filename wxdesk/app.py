"""The only module that knows every part."""
