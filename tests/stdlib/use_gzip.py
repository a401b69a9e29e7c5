import gzip
import io
import os
import tarfile
import tempfile
import zipfile
import zlib

data = b"some text, again and again. " * 200
packed = gzip.compress(data, mtime=0)
print(gzip.decompress(packed) == data, packed[:2], len(packed) < 200, zlib.crc32(data))
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "a.gz")
    with gzip.open(path, "wt", encoding="utf-8") as f:
        f.write("first\nsecond\n")
    with gzip.open(path, "rt", encoding="utf-8") as f:
        print(f.readlines())
    path = os.path.join(folder, "a.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("folder/b.txt", data)
        z.writestr(zipfile.ZipInfo("c.txt", (2020, 1, 2, 3, 4, 6)), "stored")
    with zipfile.ZipFile(path) as z:
        print(z.namelist(), z.testzip(), z.read("folder/b.txt") == data, z.getinfo("c.txt").date_time)
        with z.open("folder/b.txt") as f:
            print(f.read(9), f.seek(100), f.read(4) == data[100:104])
    path = os.path.join(folder, "a.tar.gz")
    with tarfile.open(path, "w:gz") as t:
        info = tarfile.TarInfo("d.txt")
        info.size = len(data)
        t.addfile(info, io.BytesIO(data))
    with tarfile.open(path) as t:
        print(t.getnames(), t.extractfile("d.txt").read() == data)
try:
    gzip.decompress(b"no gzip")
except gzip.BadGzipFile as e:
    print(e)
try:
    zipfile.ZipFile(io.BytesIO(b"no zip"))
except zipfile.BadZipFile as e:
    print(e)
