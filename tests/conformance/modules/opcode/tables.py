"""_opcode: the tables that opcode and dis read."""
import _opcode

for name in ("has_arg", "has_const", "has_exc", "has_free", "has_jump", "has_local", "has_name", "is_valid"):
    print(name, [op for op in range(-3, 300) if getattr(_opcode, name)(op)])
total = 0
for op in range(-2, 300):
    for arg in (None, 0, 1, 2, 3, 7):
        for jump in (None, True, False):
            try:
                total = (total * 31 + _opcode.stack_effect(op, arg, jump=jump) + 50) % 1000003
            except ValueError as e:
                total = (total * 31 + 7) % 1000003
    if op % 20 == 0:
        print(op, total)
print(_opcode.get_intrinsic1_descs(), _opcode.get_intrinsic2_descs(), _opcode.get_nb_ops()[:3], _opcode.get_specialization_stats())
for f in (lambda: _opcode.has_arg("x"), lambda: _opcode.stack_effect(100, 0, jump=5), lambda: _opcode.get_executor(None, 0),
          lambda: _opcode.stack_effect(255), lambda: _opcode.has_arg(opcode=60)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
