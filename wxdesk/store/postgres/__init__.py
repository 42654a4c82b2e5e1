"""A workspace on PostgreSQL, for teams: several desks and workers at once."""
