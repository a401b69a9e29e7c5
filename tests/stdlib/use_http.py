import http.client
import http.server
import json
import threading
import urllib.error
import urllib.request


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/missing":
            self.send_error(404)
            return
        self.answer({"path": self.path, "agent": self.headers["X-Agent"]})

    def do_POST(self):
        self.answer(self.rfile.read(int(self.headers["Content-Length"])).decode().upper())

    def answer(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
thread.start()
url = f"http://127.0.0.1:{server.server_port}"
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
request = urllib.request.Request(url + "/a?b=c", headers={"X-Agent": "test"})
with opener.open(request, timeout=10) as r:
    print(r.status, r.headers["Content-Type"], json.load(r))
with opener.open(url + "/post", data=b"posted", timeout=10) as r:
    print(r.read(), r.reason)
try:
    opener.open(url + "/missing", timeout=10)
except urllib.error.HTTPError as e:
    print(e, e.code)
    e.close()
c = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
for path in ("/one", "/two"):
    c.request("GET", path)
    r = c.getresponse()
    print(r.version, r.status, json.loads(r.read())["path"])
c.close()
server.shutdown()
server.server_close()
thread.join()
