"""What can be compared of a program: its standard output, exit status and standard error, under CPython and under pyc2c.

CPython is this process: a program runs in a fork of it, in a module `__main__` of its own, which spares its start and
its end. Where that differs, CPython itself has the last word: only there are objects finalised at exit, for one.
pyc2c runs it in one of several modes (MODES): in memory, with types checked and doubted, without the passes, with a
collection at each allocation, as an executable.
"""
import builtins
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import traceback
import types
import warnings

FILTERS = list(warnings.filters)  # as they are at the start
SECONDS = 10
# Noticed at a time that depends on reference counts; a warning that CPython cannot show where builtins are replaced.
UNCOMPARED = "MemoryError|RecursionError|was never awaited|Bitwise inversion '~' on bool"
STRESSED = {"RT_GC_STRESS": "1", "MALLOC_PERTURB_": "165"}
MODES = {  # options of `pyc2c run`, or of the build, and what is added to the environment
    "run": ([], {}),
    "check-types": (["-fcheck-types"], {}),
    "no-passes": (["-O0"], {}),
    "no-unbox": (["-fno-unbox"], {}),
    "stress": ([], STRESSED),
    "exe": (["-O2"], {}),
    "exe-check-types": (["-O1", "-fcheck-types"], {}),
}


def shown(text, folder):
    """Without addresses and the folder's name; of errors only what stands from the first traceback on."""
    text = re.sub(r"0x[0-9a-fA-F]{6,}", "0x", text.decode("utf-8", "replace"))
    text = re.sub(r"\(/[^()]*\.so\)|\(unknown location\)", "(somewhere)", text)
    warning = r"(?m)^.*: SyntaxWarning: .*\n.*\n"  # CPython compiles some blocks several times
    text = "".join(sorted(set(re.findall(warning, text)))) + re.sub(warning, "", text)
    return text.replace(folder, "")


def run_here(path, out, err):
    """The program in a fork of this process. Never returns."""
    sys.stdin = open(os.devnull, encoding="utf-8")
    for stream, fd in ((out, 1), (err, 2)):
        os.dup2(os.open(stream, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), fd)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    sys.setrecursionlimit(sys.getrecursionlimit() + len(traceback.extract_stack()))
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(SECONDS)
    sys.argv[:] = [path]
    warnings.filters[:] = FILTERS
    warnings._filters_mutated()
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=path, __annotations__={}, __builtins__=builtins, __cached__=None)
    sys.modules["__main__"] = main
    status = 0
    try:
        with open(path, encoding="utf-8") as f:
            text = f.read()
        exec(compile(text, path, "exec", dont_inherit=True), main.__dict__)
    except SystemExit as e:
        status = e.code if isinstance(e.code, int) else 0 if e.code is None else 1
        if status == 1 and not isinstance(e.code, int):
            print(e.code, file=sys.stderr)
    except BaseException as e:
        sys.excepthook(type(e), e.with_traceback(e.__traceback__.tb_next), e.__traceback__)
        status = 1
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status & 255)


def under_cpython(path, folder):
    out, err = path + ".out", path + ".err"
    child = os.fork()
    if not child:
        try:
            os.chdir(folder)
            run_here(path, out, err)
        finally:
            os._exit(99)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    with open(out, "rb") as f, open(err, "rb") as g:
        return shown(f.read(), folder), "timeout" if code == -signal.SIGALRM else code, shown(g.read(), folder)


def outcome(command, folder, env, seconds=SECONDS):
    env = dict(os.environ, PYTHONHASHSEED="0", PYTHONIOENCODING="utf-8", PYTHONUTF8="1", **env)
    try:
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, timeout=seconds, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return "", "timeout", ""
    return shown(done.stdout, folder), done.returncode, shown(done.stderr, folder)


def under_whole_cpython(path, folder):
    return outcome([sys.executable, path], folder, {})


def under_pyc2c(pyc2c, path, folder, mode):
    options, env = MODES[mode]
    if not mode.startswith("exe"):
        return outcome([pyc2c, "run", *options, path], folder, env, 12 * SECONDS if env else 6 * SECONDS)
    exe = path[:-3]
    built = outcome([pyc2c, *options, path, "-o", exe], folder, {}, 300)
    if built[1] != 0:
        return built
    out, status, err = outcome([exe], folder, env)
    return out, status, built[2] + err  # what the compiler warns of, CPython says when it runs the program


def without_names(outcome):
    """Of two names in one expression that are both not bound, C may look at the second one first (docs/ir.md)."""
    texts = []
    for text in (outcome[0], outcome[2]):
        text = re.sub(r"name '\w+' is not defined(\. Did you mean: '\w+'\?)?|cannot access local variable '\w+' where it is not "
                      r"associated with a value", "no name", text.replace("UnboundLocalError", "NameError"))
        texts.append(re.sub(r"\n[ |]*[~^]+\n", "\n", text))
    return texts[0], outcome[1], texts[1]


def other_failure(theirs, ours, text):
    """Of a method that is not there and an argument that is not bound, the second may be reported (docs/ir.md): the
    programs part where they print what they caught. And CPython 3.13 makes one cell of a comprehension's variable and of
    the free variable of that name where a function reads the latter, which then looks unbound, or has the former's value."""
    if "cannot access free variable" in theirs[0]:
        return True
    for lost in re.findall(r"cannot access local variable '(\w+)'", theirs[0]):
        if re.search(rf"\[[^\[\]]* for {lost} in ", text) and f"local variable '{lost}'" not in ours[0]:
            return True
    for line, own in zip(theirs[0].splitlines(), ours[0].splitlines()):
        if line != own:
            return bool(re.match("NameError |UnboundLocalError ", own) and re.match("AttributeError ", line))
    return False


def same(theirs, ours, text):
    if ours == theirs or other_failure(theirs, ours, text):
        return True
    return "NameError" in theirs[0] + theirs[2] and without_names(ours) == without_names(theirs)


def both(pyc2c, text, mode):
    """The outcomes under CPython and under pyc2c; the second is None when they are equal. How deep a recursion goes, and
    what fits into memory, is not compared."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.py")
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        theirs = under_cpython(path, folder)
        if theirs[1] == 1 and "\nSyntaxError" in theirs[2] and "exec(" not in text:
            return theirs, None  # the text of such errors has tests of its own (scripts/check_errors.py)
        if theirs[1] in ("timeout", 99, -signal.SIGKILL, -signal.SIGSEGV) or re.search(UNCOMPARED, theirs[0] + theirs[2]):
            return theirs, None
        ours = under_pyc2c(pyc2c, path, folder, mode)
        if not same(theirs, ours, text):
            theirs = under_whole_cpython(path, folder)
    return theirs, None if same(theirs, ours, text) else ours
