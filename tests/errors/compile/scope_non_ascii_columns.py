def f():
    'é'; nonlocal x
