"""Bytes to somewhere."""
