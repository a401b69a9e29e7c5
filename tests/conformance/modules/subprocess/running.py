# subprocess: run, output, input, errors, pipes, environment, timeouts.
import subprocess
import sys
sh = ["sh", "-c"]
r = subprocess.run([*sh, "echo out; echo err >&2; exit 3"], capture_output=True, text=True)
print(r.returncode, repr(r.stdout), repr(r.stderr), r.args[:2])
print(subprocess.check_output([*sh, "cat"], input=b"given"), subprocess.check_output("echo $((1+2))", shell=True, text=True), subprocess.call([*sh, "exit 4"]), subprocess.getoutput("echo hi"), subprocess.getstatusoutput("exit 2"))
print(subprocess.run([*sh, "echo $VAR; pwd"], env={"VAR": "value"}, cwd="/", stdout=subprocess.PIPE, encoding="utf-8").stdout.split())
p = subprocess.Popen([*sh, "read x; echo got $x; read y; echo and $y"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
out, _ = p.communicate("first\nsecond\n")
print(out.splitlines(), p.returncode, p.poll())
a = subprocess.Popen(["printf", "b\\na\\nc\\n"], stdout=subprocess.PIPE)
b = subprocess.Popen(["sort"], stdin=a.stdout, stdout=subprocess.PIPE, text=True)
a.stdout.close()
print(b.communicate()[0].split(), a.wait(), subprocess.run([*sh, "echo x 1>&2"], stderr=subprocess.STDOUT, stdout=subprocess.PIPE).stdout, subprocess.run([*sh, "echo hidden"], stdout=subprocess.DEVNULL).stdout)
for f in (lambda: subprocess.run([*sh, "exit 5"], check=True)), (lambda: subprocess.check_output([*sh, "echo part; exit 6"])), (lambda: subprocess.run(["/no/such/program"])), (lambda: subprocess.run([*sh, "sleep 5"], timeout=0.05)), (lambda: subprocess.run([])), (lambda: subprocess.run(5)), (lambda: subprocess.run([*sh, "kill -9 $$"], check=True)), (lambda: subprocess.Popen(["sh"], nothing=1)), (lambda: subprocess.run(["sh"], input=b"", stdin=subprocess.PIPE)), (lambda: subprocess.run(["sh"], cwd="/no/such/dir")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split(" after ")[0], getattr(e, "output", None))
with subprocess.Popen([*sh, "for i in 1 2 3; do echo $i; done"], stdout=subprocess.PIPE, text=True, bufsize=1) as p:
    print([line.strip() for line in p.stdout], p.args[0])
print(subprocess.list2cmdline(["a b", 'c"d']), subprocess.CompletedProcess(["x"], 0), subprocess.CalledProcessError(2, "cmd"), p.returncode)
# stress: 100
