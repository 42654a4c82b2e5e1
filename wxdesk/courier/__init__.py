"""How a post gets there, come what may."""
