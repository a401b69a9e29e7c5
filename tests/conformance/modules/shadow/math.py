"""A module of the program that has the name of one written in C."""
pi = "three"
