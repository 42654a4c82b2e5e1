"""Durable sending: how a post gets there come what may."""
