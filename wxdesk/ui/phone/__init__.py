"""The follower's phone: drawn from one style table, beside the composer and on a page of its own."""
