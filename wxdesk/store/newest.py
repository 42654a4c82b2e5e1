"""The version of the schema that this program makes and understands."""

NEWEST = "0004"
"""The newest migration; they are numbered, so that a newer one is known for what it is."""
