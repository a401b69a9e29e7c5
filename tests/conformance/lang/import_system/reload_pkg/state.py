from . import log

try:
    count += 1
except NameError:
    count = 1
log.append(count)
