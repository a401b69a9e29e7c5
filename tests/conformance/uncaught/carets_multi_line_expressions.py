# expressions over several lines: which lines are shown, and the carets under each
import traceback


def call():
    return max(
        1,
        len(
            5
        ),
    )


def binary():
    return (
        1
        + 2
        * "x"
        - [3]
    )


def chain():
    return (
        "abc"
        .upper()
        .missing()
        .lower()
    )


def subscripts():
    return {
        "k": [1, 2]
    }["k"][
        5
    ]


def text():
    return f"""{
        1
    } and {
        [][0]
    }"""


def condition():
    return (
        1 if [] else
        2 if None < 3 else
        3
    )


def argument(a,
             b=None,
             *, c):
    raise ValueError(
        "multi "
        "line",
        a, b,
    )


for f in (call, binary, chain, subscripts, text, condition):
    try:
        f()
    except Exception:
        traceback.print_exc()
argument(
    1,
    c=3,
)
