# logging: levels, hierarchy, formatters, filters, handlers, exceptions, lazy arguments.
import io
import logging
import sys
out = io.StringIO()
root = logging.getLogger()
handler = logging.StreamHandler(out)
handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s:%(funcName)s %(message)s"))
root.addHandler(handler)
root.setLevel(logging.INFO)
log = logging.getLogger("app.part")
log.debug("hidden %s", 1)
log.info("shown %s %d", "a", 2)
log.warning("map %(k)s", {"k": "v"})
logging.getLogger("app").setLevel(logging.ERROR)
log.warning("now hidden by the parent")
log.error("still")
log.setLevel(logging.DEBUG)
log.debug("own level")


def f():
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception("failed")


f()
log.log(25, "custom")
logging.addLevelName(25, "NOTICE")
log.log(25, "named")
print(out.getvalue().replace(__file__, "FILE"))
out.truncate(0)
out.seek(0)


class Only(logging.Filter):
    def filter(self, record):
        record.extra_field = record.name.upper()
        return "keep" in str(record.msg)


h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter("{levelname[0]}|{extra_field}|{message}|{who}", style="{", defaults={"who": "nobody"}))
h.addFilter(Only())
log.addHandler(h)
log.propagate = False
log.info("keep this")
log.info("drop this")
log.info("keep that", extra={"who": "me"})
print(out.getvalue(), log.isEnabledFor(10), log.getEffectiveLevel(), logging.getLevelName("ERROR"), logging.getLevelName(25), log.parent.name, log.hasHandlers(), logging.getLogger("app.part") is log, log.handlers == [h], repr(log), logging.getLogger("app").getChild("x").name)
logging.disable(logging.CRITICAL)
log.critical("keep disabled")
logging.disable(logging.NOTSET)
err = sys.stderr = io.StringIO()
log.info("keep %d", "not a number")
sys.stderr = sys.__stderr__
print("TypeError" in err.getvalue(), "--- Logging error ---" in err.getvalue())
adapter = logging.LoggerAdapter(log, {"who": "adapter"})
adapter.warning("keep adapted")
print(out.getvalue().splitlines()[-1])
for g in (lambda: log.setLevel("NOPE")), (lambda: log.log("x", "m")), (lambda: logging.Formatter("%(x)z")), (lambda: logging.Formatter("x", style="?")), (lambda: logging.getLogger(5)), (lambda: log.info("keep", extra={"message": 1})):
    try:
        g()
    except Exception as e:
        print(type(e).__name__, e)
# not desugared: shows line numbers
# stress: 100
