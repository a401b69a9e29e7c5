# html, uuid, graphlib, sched, queue, keyword, numbers, secrets-free helpers: one look at each.
import graphlib
import html
import html.parser
import numbers
import queue
import sched
import uuid
print(html.escape("<a href='x'>&\"</a>"), html.escape("'\"", quote=False), html.unescape("&lt;&amp;&#233;&#xe9;&nbsp;&notit;&copy &unknown;"))


class P(html.parser.HTMLParser):
    def handle_starttag(self, tag, attrs):
        print("start", tag, attrs, end="; ")

    def handle_endtag(self, tag):
        print("end", tag, end="; ")

    def handle_data(self, data):
        print("data", repr(data), end="; ")

    def handle_comment(self, data):
        print("comment", data, end="; ")

    def handle_startendtag(self, tag, attrs):
        print("empty", tag, end="; ")


p = P()
p.feed("<p class=a id='b c' checked>Hi &amp; <b>bold</b><br/><!-- note --></p><im")
p.feed("g src=x>")
p.close()
print()
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, u.hex, u.int, u.version, u.variant, u.bytes[:4], u.urn, uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "x"), uuid.UUID(int=1), uuid.UUID(bytes=b"\1" * 16) > u, len(str(uuid.uuid4())), repr(u), u == uuid.UUID("{12345678123456781234567812345678}"))
ts = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
ts.prepare()
while ts.is_active():
    ready = sorted(ts.get_ready())
    print(ready, end=" ")
    ts.done(*ready)
print([*graphlib.TopologicalSorter({1: [2], 2: [3]}).static_order()])
clock = [0]
s = sched.scheduler(lambda: clock[0], lambda d: clock.__setitem__(0, clock[0] + d))
s.enter(5, 1, print, ("five", clock))
s.enter(1, 2, print, ("one, low",))
s.enter(1, 1, print, ("one, high",), {"end": "!\n"})
e = s.enter(3, 1, print, ("cancelled",))
s.cancel(e)
print(len(s.queue), s.empty())
s.run()
q = queue.PriorityQueue()
for x in 3, 1, 2:
    q.put(x)
l = queue.LifoQueue(2)
l.put(1)
l.put(2)
print(q.get(), q.get(), q.qsize(), l.full(), l.get(), queue.SimpleQueue().empty())
print(isinstance(1, numbers.Integral), isinstance(1.5, numbers.Real), isinstance(1j, numbers.Complex), issubclass(bool, numbers.Number))
for f in (lambda: uuid.UUID("x")), (lambda: uuid.UUID()), (lambda: uuid.UUID(int=-1)), (lambda: l.put_nowait(5) or l.put_nowait(6)), (lambda: list(graphlib.TopologicalSorter({1: [2], 2: [1]}).static_order())), (lambda: ts.add("x")), (lambda: queue.Queue().get(timeout=0)), (lambda: s.cancel(e)), (lambda: setattr(u, "int", 5)):
    try:
        print(f())
    except Exception as err:
        print(type(err).__name__, err)
# stress: 100
