# tempfile, shutil, glob, pathlib on real files, fileinput, linecache, filecmp.
import fileinput
import filecmp
import glob
import linecache
import os
import shutil
import tempfile
from pathlib import Path
with tempfile.TemporaryDirectory() as name:
    root = Path(name)
    (root / "a" / "b").mkdir(parents=True)
    for i, part in enumerate(["x.txt", "a/y.txt", "a/b/z.py", ".hidden"]):
        (root / part).write_text(f"line one of {part}\nline {i}\n")
    rel = lambda paths: sorted(str(Path(p).relative_to(root)) for p in paths)
    print(rel(root.rglob("*.txt")), rel(root.glob("*")), rel(root.glob("**/*.py")), rel(glob.glob(f"{root}/*")), rel(glob.glob(f"{root}/**/*.*", recursive=True)), glob.glob("*.txt", root_dir=root), rel(root.iterdir()))
    shutil.copytree(root / "a", root / "copy")
    shutil.copy(root / "x.txt", root / "a")
    shutil.move(root / "x.txt", root / "moved.txt")
    print(rel(p for p in root.rglob("*") if p.is_file()), filecmp.cmp(root / "moved.txt", root / "a/x.txt"), sorted(filecmp.dircmp(root / "a", root / "copy").left_only))
    print([line.strip() for line in fileinput.input([root / "moved.txt", root / "a/y.txt"])], linecache.getline(str(root / "moved.txt"), 2), repr(linecache.getline("nope", 1)), (root / "moved.txt").read_bytes()[:4], (root / "moved.txt").stat().st_size, (root / "moved.txt").exists(), (root / "zz").exists())
    with (root / "moved.txt").open("a") as f:
        f.write("more\n")
    p = root / "moved.txt"
    print(p.read_text().splitlines(), p.rename(root / "again.txt").name, p.exists(), (root / "again.txt").with_suffix(".md").name, (root / "n").touch(), (root / "n").is_file(), (root / "n").unlink(), (root / "link").symlink_to("again.txt"), (root / "link").is_symlink(), (root / "link").resolve().name, [d.name for d, *_ in [next(root.walk())]] == [root.name])
    shutil.make_archive(str(root / "arch"), "tar", root, "copy")
    print((root / "arch.tar").exists(), shutil.which("sh") is not None, shutil.disk_usage(root).total > 0, shutil.rmtree(root / "copy"), (root / "copy").exists())
    with tempfile.NamedTemporaryFile("w+", suffix=".tmp", dir=root) as t, tempfile.SpooledTemporaryFile() as s:
        t.write("temp")
        t.seek(0)
        s.write(b"spooled")
        print(t.read(), os.path.exists(t.name), t.name.endswith(".tmp"), s.tell())
    print(os.path.exists(t.name))
    for f in (lambda: (root / "none").read_text()), (lambda: (root / "a").rmdir()), (lambda: (root / "a").mkdir()), (lambda: shutil.copy(root / "none", root / "x")), (lambda: shutil.rmtree(root / "none")), (lambda: (root / "none").unlink()), (lambda: Path("x").relative_to("y")), (lambda: root.read_text()), (lambda: (root / "a").unlink()), (lambda: shutil.copyfile(root / "again.txt", root / "again.txt")), (lambda: (root / "none").unlink(missing_ok=True)), (lambda: shutil.move(root / "none", root / "b")):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, str(e).replace(name, "ROOT"))
print(os.path.exists(name))
# stress: 100
