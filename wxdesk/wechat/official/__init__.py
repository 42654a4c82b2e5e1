"""An official account (公众号 or 服务号): one module per noun of its interface."""
