"""One driver per page, in the words of its user."""
