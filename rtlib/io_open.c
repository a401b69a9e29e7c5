/* io_open.c - the builtin open(): from a mode string to the three layers.
 */
#include <string.h>
#include <unistd.h>

#include "args.h"
#include "file.h"

typedef struct Mode {
    char raw[8]; /* the mode without 't' and 'b' */
    int text, binary, reading, writing, updating;
} Mode;

static void read_mode(RtValue text, Mode *mode)
{
    const char *m = rti_str_to_utf8(text, NULL);
    int creating = 0, appending = 0;
    size_t n = 0;
    *mode = (Mode){0};
    for (const char *p = m; *p; p++) {
        if (!strchr("xrwabt+", *p) || strchr(p + 1, *p))
            rt_errorf(&rt_ValueError, "invalid mode: %R", text);
        switch (*p) {
        case 'x': creating = 1; break;
        case 'r': mode->reading = 1; break;
        case 'w': mode->writing = 1; break;
        case 'a': appending = 1; break;
        case '+': mode->updating = 1; break;
        case 't': mode->text = 1; continue;
        default: mode->binary = 1; continue;
        }
        mode->raw[n++] = *p;
    }
    if (mode->text && mode->binary)
        rt_errorf(&rt_ValueError, "can't have text and binary mode at once");
    int kinds = creating + mode->reading + mode->writing + appending;
    if (kinds > 1)
        rt_errorf(&rt_ValueError, "must have exactly one of create/read/write/append mode");
    if (kinds == 0)
        rt_errorf(&rt_ValueError, "Must have exactly one of create/read/write/append mode and at "
                                  "most one plus");
}

static RtValue optional_str(RtValue v, const char *name)
{
    if (!v || v == RT_NONE) return RT_NONE;
    if (!rti_is_str(v))
        rt_errorf(&rt_TypeError, "open() argument '%s' must be str or None, not %B", name, v);
    return v;
}

/* A window for what is known of the file: all of a small one, else much. */
static int64_t window_size(const RtFileIO *raw, int64_t buffering)
{
    enum { LEAST = 4096, MOST = 65536 };
    if (buffering > 1) return buffering;
    if (raw->writable || raw->file_size < 0 || raw->file_size >= MOST) return MOST;
    return raw->file_size < LEAST ? LEAST : raw->file_size + 1;
}

/* The layers above the raw file. */
static RtValue wrap(RtValue raw, const Mode *mode, RtValue mode_text, int64_t buffering,
                    RtValue encoding, RtValue errors, RtValue newline)
{
    RtFileIO *file = RTI_RAW(raw);
    int line_buffering = buffering == 1 || (buffering < 0 && isatty(file->fd));
    if (buffering == 0 && !mode->binary)
        rt_errorf(&rt_ValueError, "can't have unbuffered text I/O");
    if (buffering == 0) return raw;
    RtShape *shape = mode->updating  ? &rt_shape_BufferedRandom
                     : mode->reading ? &rt_shape_BufferedReader
                                     : &rt_shape_BufferedWriter;
    if (mode->updating && !rti_raw_seekable(file))
        rti_unsupported("File or stream is not seekable.");
    RtValue buffered = rti_buffered_new(shape, raw, window_size(file, buffering));
    if (mode->binary) return buffered;
    RtValue text = rti_text_file_new(buffered, encoding, errors, newline, line_buffering, 0);
    rti_setattr(text, rti_intern_cstr("mode"), mode_text);
    return text;
}

static void check_binary(const Mode *mode, RtValue encoding, RtValue errors, RtValue newline)
{
    static const char *const words[] = {"an encoding", "an errors", "a newline"};
    RtValue given[3] = {encoding, errors, newline};
    for (int i = 0; i < 3; i++)
        if (mode->binary && given[i] != RT_NONE)
            rt_errorf(&rt_ValueError, "binary mode doesn't take %s argument", words[i]);
}

RtValue rt_builtin_open(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    if (args[1] && !rti_is_str(args[1]))
        rt_errorf(&rt_TypeError, "open() argument 'mode' must be str, not %B", args[1]);
    RtValue mode_text = args[1] ? args[1] : rti_str("r");
    int64_t buffering = args[2] ? rti_index_i64(args[2], &rt_OverflowError) : -1;
    RtValue encoding = optional_str(args[3], "encoding");
    RtValue errors = optional_str(args[4], "errors");
    RtValue newline = optional_str(args[5], "newline");
    int close_fd = !args[6] || rti_truth(args[6]);
    Mode mode;
    read_mode(mode_text, &mode);
    check_binary(&mode, encoding, errors, newline);
    if (mode.binary && buffering == 1)
        rti_warn(&rt_RuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, "
                                     "the default buffer size will be used");
    if (encoding == RT_NONE || rti_str_eq_cstr(encoding, "locale")) encoding = rti_str("UTF-8");
    if (errors == RT_NONE) errors = rti_str("strict");
    if (RT_UNLIKELY(rti_gc_pending)) rti_gc_run_finalizers();
    rti_flush_all_writers();
    RtValue raw = rti_fileio_open(&rt_type_FileIO, args[0], mode.raw, close_fd, args[7]);
    RtHandler h;
    RT_TRY(h)
    {
        RtValue file = wrap(raw, &mode, mode_text, buffering, encoding, errors, newline);
        if (!rti_is_buffered(file)) rti_gc_watch(RT_OBJ(file));
        RT_TRY_END(h);
        return file;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        RtValue exc = rt_thrown;
        rti_raw_close(RTI_RAW(raw));
        rt_reraise(exc);
    }
}
