"""An internal account (企业微信): one module per noun of its interface."""
