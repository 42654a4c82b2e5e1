"""WeCom, one file per noun of its interface."""
