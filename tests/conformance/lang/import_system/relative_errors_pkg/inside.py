results = []
for text in "from ... import top", "from .nothing import x", "from . import nothing", "from .inside import results as r":
    try:
        exec(text)
        results.append("fine")
    except ImportError as e:
        results.append(f"{type(e).__name__}: {str(e).split(' (')[0]}")
