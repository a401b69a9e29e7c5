public = 1
_private = 2
import os.path as os_path
