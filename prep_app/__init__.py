"""Prepares people for a medical visit: what to expect, what to ask, one sheet of paper."""
