# Comments and blank lines between statements and clauses.


if a:
    # one

    b
  # two

# three
else:

    c
# end
