"""The platform of official accounts, one file per noun of its interface."""
