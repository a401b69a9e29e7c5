# exec of a function's code with cells
def make(v):
    def f():
        print("value", v)
    return f
f = make(3)
exec(f.__code__, closure=f.__closure__)
exec(f.__code__, closure=make("other").__closure__)
for bad in (None, (), (1,), f.__closure__ * 2):
    try:
        exec(f.__code__, closure=bad)
    except TypeError as e:
        print(e)
def plain():
    print("plain")
exec(plain.__code__)
try:
    exec(plain.__code__, closure=f.__closure__)
except TypeError as e:
    print(e)
try:
    eval(f.__code__)
except TypeError as e:
    print(e)
