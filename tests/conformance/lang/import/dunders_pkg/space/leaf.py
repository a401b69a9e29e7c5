from ..regular import inside
