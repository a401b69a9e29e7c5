# __name__ of the program and of its modules.
from main_name_pkg import who

if __name__ == "__main__":
    print("main program")
print(who.name, who.is_main, __name__)


class C: pass


print(C.__module__, who.K.__module__, who.K, who.func.__module__)
