from . import state
state.count += 1
print("run", state.count)
if state.count < 3:
    raise RuntimeError(f"attempt {state.count}")
value = "fine"
