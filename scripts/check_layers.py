#!/usr/bin/env python3
"""Layers never look up: frontend includes nothing of the others, codegen nothing of rtlib, rtlib nothing of both."""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ALLOWED = {"frontend": {"frontend", "include"}, "codegen": {"codegen", "frontend", "include"}, "rtlib": {"rtlib", "include"},
           "include": {"include"}}


def folder_of(name, here):
    for base in (os.path.join(ROOT, here), ROOT, os.path.join(ROOT, "include"), os.path.join(ROOT, "rtlib")):
        path = os.path.normpath(os.path.join(base, name))
        if os.path.exists(path):
            return os.path.relpath(path, ROOT).split(os.sep)[0]
    return None


def main():
    bad = files = 0
    for layer, allowed in ALLOWED.items():
        for folder, _, names in os.walk(os.path.join(ROOT, layer)):
            for name in names:
                if not name.endswith((".c", ".h")):
                    continue
                files += 1
                path = os.path.join(folder, name)
                here = os.path.relpath(folder, ROOT)
                for number, line in enumerate(open(path, encoding="utf-8"), 1):
                    m = re.match(r'\s*#\s*include "([^"]+)"', line)
                    target = m and folder_of(m.group(1), here)
                    if target and target not in allowed:
                        bad += 1
                        print(f"{os.path.relpath(path, ROOT)}:{number}: {layer} must not include {target}")
    print(f"layers: {files} files, {bad} wrong includes")
    sys.exit(bad != 0)


main()
