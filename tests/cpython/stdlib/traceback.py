"""extract_tb, for tests that look at line numbers."""


class FrameSummary:
    def __init__(self, trace):
        self.lineno = trace.tb_lineno
        self.name = trace.tb_frame.f_code.co_name
        self.filename = trace.tb_frame.f_code.co_filename


def extract_tb(trace):
    found = []
    while trace is not None:
        found.append(FrameSummary(trace))
        trace = trace.tb_next
    return found
