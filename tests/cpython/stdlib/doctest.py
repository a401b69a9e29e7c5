"""Doctests are not run."""
