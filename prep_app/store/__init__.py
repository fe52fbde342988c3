"""Keeping visits."""
