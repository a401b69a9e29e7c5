"""The candidate nearest to a misspelt name."""
from _suggestions import _generate_suggestions as near

print(near(["hello", "world"], "hell"), near(["hello"], "zzzzz"), near([], "a"), near(["blech", "bluch"], "bluch_"))
for bad in (lambda: near("ab", "a"), lambda: near([1], "a"), lambda: near([], 3), lambda: near()):
    try:
        print(bad())
    except TypeError as e:
        print(e)
