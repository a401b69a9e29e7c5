# frames in code of a string
import sys
ns = {"__name__": "made", "sys": sys}
exec("""if 1:
    f = sys._getframe()
    mine = f.f_globals is globals(), f.f_locals is locals(), f.f_code.co_filename, f.f_lineno, f.f_code.co_name
    def inner():
        g = sys._getframe()
        return g.f_globals['__name__'], g.f_back.f_code.co_name, g.f_lineno, sorted(g.f_locals)
    result = inner()
""", ns)
print(ns["mine"], ns["result"])
print(sys._getframemodulename())
ns = {"__name__": "elsewhere", "sys": sys}
exec("def who(): return sys._getframemodulename(0)", ns)
print(ns["who"]())
