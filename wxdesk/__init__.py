"""wxdesk: a desk for people who look after many WeChat accounts."""
