"""What wxdesk knows: values and pure rules, with the standard library alone."""
