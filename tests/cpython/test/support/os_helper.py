"""Files and the environment of tests. The process works in a folder of its own."""
import sys
import unittest

TESTFN = "@test_file"
TESTFN_ASCII = TESTFN
TESTFN_UNENCODABLE = None
FS_NONASCII = "\xe6"


def unlink(path):
    import os
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


def rmtree(path):
    import shutil
    shutil.rmtree(path, ignore_errors=True)


def create_empty_file(path):
    with open(path, "wb"):
        pass


def fs_is_case_insensitive(folder):
    return False


skip_unless_symlink = skip_unless_working_chmod = skip_if_dac_override = unittest.skip("[resource] rights of files")


class temp_dir:
    def __init__(self, path=None, quiet=False):
        self.path = path

    def __enter__(self):
        import os
        import tempfile
        if self.path is None:
            self.made = tempfile.mkdtemp()
        else:
            self.made = os.path.abspath(self.path)
            os.mkdir(self.made)
        return self.made

    def __exit__(self, *exc):
        rmtree(self.made)
        return False


class temp_cwd(temp_dir):
    def __init__(self, name=None, quiet=False):
        super().__init__(None)

    def __enter__(self):
        import os
        made = super().__enter__()
        self.before = os.getcwd()
        os.chdir(made)
        return os.getcwd()

    def __exit__(self, *exc):
        import os
        os.chdir(self.before)
        return super().__exit__(*exc)


class temp_umask:
    def __init__(self, mask):
        self.mask = mask

    def __enter__(self):
        import os
        self.before = os.umask(self.mask)

    def __exit__(self, *exc):
        import os
        os.umask(self.before)
        return False


class EnvironmentVarGuard:
    def __enter__(self):
        import os
        self.environ = os.environ
        self.before = dict(os.environ)
        return self

    def __exit__(self, *exc):
        for name in list(self.environ):
            if name not in self.before:
                del self.environ[name]
        self.environ.update(self.before)
        return False

    def __getitem__(self, name):
        return self.environ[name]

    def __setitem__(self, name, value):
        self.environ[name] = value

    def __delitem__(self, name):
        self.environ.pop(name, None)

    def set(self, name, value):
        self[name] = value

    def unset(self, *names):
        for name in names:
            del self[name]
