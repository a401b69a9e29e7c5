"""A batch job that collects failures in exception groups and reports them by kind."""


class JobError(Exception):
    def __init__(self, record, reason):
        super().__init__(f"record {record}: {reason}")
        self.record = record


class Skipped(JobError):
    pass


class BatchFailure(ExceptionGroup):
    def derive(self, exceptions):
        return BatchFailure(self.message, exceptions)

    def records(self):
        return sorted(e.record for e in flatten(self) if isinstance(e, JobError))


def flatten(error):
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from flatten(inner)
    else:
        yield error


RAW = ["12;apples;3.5", "7;pears;x", "0;plums;2.0", "oops", "5;kiwis;1.25", "-3;figs;1.0", "9;dates;4", ";nuts;1"]


def parse(number, line):
    fields = line.split(";")
    if len(fields) != 3:
        raise Skipped(number, f"{len(fields)} fields")
    count, name, price = fields
    try:
        count, price = int(count), float(price)
    except ValueError as e:
        error = JobError(number, "bad number")
        error.add_note(f"line was {line!r}")
        raise error from e
    if count < 0:
        raise OverflowError(f"negative count {count}")
    if count == 0:
        raise Skipped(number, "nothing to do")
    return name, count * price


def batch(lines, size):
    totals, groups = {}, []
    for start in range(0, len(lines), size):
        errors = []
        for number, line in enumerate(lines[start:start + size], start):
            try:
                name, total = parse(number, line)
            except Exception as e:
                errors.append(e)
            else:
                totals[name] = total
        if errors:
            groups.append(BatchFailure(f"batch {start // size}", errors))
    if groups:
        failure = BatchFailure("batches failed", groups)
        failure.totals = totals
        raise failure
    return totals


def report(lines):
    handled = []
    try:
        print("totals", batch(lines, 3))
    except* Skipped as group:
        handled.append(f"skipped {group.records()}")
    except* JobError as group:
        handled.append(f"wrong {group.records()}")
        for error in flatten(group):
            print(" ", error, error.__notes__, type(error.__cause__).__name__)
    except* (OverflowError, MemoryError) as group:
        handled.append(f"out of range: {[str(e) for e in flatten(group)]}")
    else:
        handled.append("all fine")
    finally:
        print("; ".join(handled))


def main():
    report(RAW)
    report(["1;one;1"])
    try:
        batch(RAW, 3)
    except BatchFailure as failure:
        print(failure, failure.totals, failure.records())
        match, rest = failure.split(Skipped)
        print(type(match).__name__, match.records(), [str(e) for e in flatten(rest)])
        print(failure.subgroup(lambda e: "nothing" in str(e)).records(), failure.subgroup(KeyError))
    try:
        try:
            raise ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), KeyError("three")])])
        except* TypeError:
            pass
    except ExceptionGroup as left:
        print(repr(left))
    try:
        ExceptionGroup("empty", [])
    except ValueError as e:
        print("refused:", e)


main()
