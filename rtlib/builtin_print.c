/* builtin_print.c - print and input.
 *
 * As long as sys.stdout is the original object, print copies the texts of its arguments into that
 * file's window; any other object gets one write() per piece, as CPython does.
 */
#include <unistd.h>

#include "args.h"
#include "file.h"
#include "sysmod.h"

/* ---- print ---- */

static void write_piece(RtValue file, RtValue str)
{
    if (RT_LIKELY(RT_HAS_SHAPE(file, &rt_shape_TextIOWrapper)))
        rti_text_write(RTI_TEXTFILE(file), str);
    else rti_call_method(file, RT_NAME(write), &str, 1, 0, NULL);
}

static RtValue text_of(RtValue v) { return RTI_IS_STR_EXACT(v) ? v : rti_str_of(v); }

/* sep or end: None means the default. */
static RtValue separator(RtValue given, const char *name, RtValue otherwise)
{
    if (!given || given == RT_NONE) return otherwise;
    if (!rti_is_str(given))
        rt_errorf(&rt_TypeError, "%s must be None or a string, not %T", name, given);
    return given;
}

RtValue rt_builtin_print(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"sep", "end", "file", "flush"};
    RtValue given[4] = {0, 0, 0, 0};
    (void)self;
    if (kwnames) rti_args_named("print", args, count, kwnames, names, 4, given);
    RtValue file = given[2];
    if (!file || file == RT_NONE) {
        file = rti_sys_get(RT_NAME(stdout));
        if (!file && rti_sys_imported()) rt_errorf(&rt_RuntimeError, "lost sys.stdout");
        if (!file) file = RT_VALUE(rti_stdout());
        if (file == RT_NONE) return RT_NONE;
    }
    RtValue sep = separator(given[0], "sep", RT_STR7_CHAR(' '));
    RtValue end = separator(given[1], "end", RT_STR7_CHAR('\n'));
    for (size_t i = 0; i < count; i++) {
        if (i) write_piece(file, sep);
        write_piece(file, text_of(args[i]));
    }
    write_piece(file, end);
    if (given[3] && rti_truth(given[3])) rti_call_method(file, RT_NAME(flush), NULL, 0, 0, NULL);
    return RT_NONE;
}

/* ---- input ---- */

static RtValue stream_or(RtValue name, RtTextFile *(*original)(void))
{
    RtValue file = rti_sys_get(name);
    if (!file && !rti_sys_imported()) file = RT_VALUE(original());
    if (!file || file == RT_NONE) rt_errorf(&rt_RuntimeError, "input(): lost sys.%U", name);
    return file;
}

/* What goes wrong does not matter: sys.stdout may be anything with a write method. */
static void flush_file(RtValue file)
{
    RtHandler h;
    RT_TRY(h)
    {
        rti_call_method(file, RT_NAME(flush), NULL, 0, 0, NULL);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
    }
}

RtValue rt_builtin_input(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)kwnames;
    RtValue in = stream_or(RT_NAME(stdin), rti_stdin);
    RtValue out = stream_or(RT_NAME(stdout), rti_stdout);
    RtValue err = stream_or(RT_NAME(stderr), rti_stderr);
    flush_file(err);
    if (count) write_piece(out, text_of(args[0]));
    flush_file(out);
    RtValue line = RT_HAS_SHAPE(in, &rt_shape_TextIOWrapper)
                       ? rti_text_readline(RTI_TEXTFILE(in), -1)
                       : rti_call_method(in, RT_NAME(readline), NULL, 0, 0, NULL);
    if (!rti_is_str(line)) rt_errorf(&rt_TypeError, "object.readline() returned non-string");
    int64_t len = rti_str_len(line);
    if (len == 0) rt_errorf(&rt_EOFError, "EOF when reading a line");
    return rti_str_at(line, len - 1) == '\n' ? rti_str_substring(line, 0, len - 1) : line;
}
