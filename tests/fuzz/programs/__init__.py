"""Generators of random Python programs, one module per theme; `generate(seed)` of each gives the text of a program."""
