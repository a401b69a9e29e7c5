# A failing assert without message.
assert not [1], ()
