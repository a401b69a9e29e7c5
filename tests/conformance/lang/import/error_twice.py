# A module that failed is run again by the next import.
import error_twice_pkg.state as state
for attempt in range(3):
    try:
        import error_twice_pkg.flaky
        print("imported", error_twice_pkg.flaky.value)
    except RuntimeError as e:
        print("failed", e)
