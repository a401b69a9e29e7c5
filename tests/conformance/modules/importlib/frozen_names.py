# The modules of importlib under the names they have inside the interpreter, as zipimport imports them.
import _frozen_importlib as inside
import _frozen_importlib_external as external
import importlib
import zipimport

print(inside is importlib._bootstrap, external is importlib._bootstrap_external)
print(zipimport.zipimporter.__name__, issubclass(zipimport.zipimporter, external._LoaderBasics))
print(external.cache_from_source("a.py", optimization=""))
