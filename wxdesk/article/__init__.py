"""How a text becomes a WeChat article."""
