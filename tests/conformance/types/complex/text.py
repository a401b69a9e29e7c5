for z in [0j, -0j, 1j, -1j, 1 + 0j, 1.5 - 2.5j, complex(-0.0, 1), complex(0, -0.0), 1e20 + 1e-20j, complex("nan"), complex("infj"), complex("-inf-nanj")]:
    print(z, repr(z), f"{z}", [z])
print(f"{1+2j:.2f}|{1+2j:>12}|{1+2j:+}|{1+2j:e}|{1234567j:,}|{1+2j:<12.1f}|{1j:g}")
