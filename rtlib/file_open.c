/* file_open.c - the builtin open(): from a mode string to the three layers.
 */
#include <errno.h>
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
        rt_errorf(&rt_TypeError, "open() argument '%s' must be str or None, not %T", name, v);
    return v;
}

RtValue rt_builtin_open(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)count, (void)kwnames;
    if (args[1] && !rti_is_str(args[1]))
        rt_errorf(&rt_TypeError, "open() argument 'mode' must be str, not %T", args[1]);
    RtValue mode_text = args[1] ? args[1] : rti_str("r");
    int64_t buffering = args[2] ? rti_index_i64(args[2], &rt_OverflowError) : -1;
    RtValue encoding = optional_str(args[3], "encoding");
    RtValue errors = optional_str(args[4], "errors");
    RtValue newline = optional_str(args[5], "newline");
    int close_fd = !args[6] || rti_truth(args[6]);
    Mode mode;
    read_mode(mode_text, &mode);
    if (mode.binary && encoding != RT_NONE)
        rt_errorf(&rt_ValueError, "binary mode doesn't take an encoding argument");
    if (mode.binary && errors != RT_NONE)
        rt_errorf(&rt_ValueError, "binary mode doesn't take an errors argument");
    if (mode.binary && newline != RT_NONE)
        rt_errorf(&rt_ValueError, "binary mode doesn't take a newline argument");

    rti_flush_all_writers();
    RtValue raw = rti_fileio_open(args[0], mode.raw, close_fd, args[7]);
    if (buffering == 0) {
        rti_gc_watch(RT_OBJ(raw));
        if (!mode.binary) {
            rti_raw_close(RTI_RAW(raw));
            rt_errorf(&rt_ValueError, "can't have unbuffered text I/O");
        }
        return raw;
    }
    RtValue buffered = rti_buffered_new(raw);
    if (mode.binary) return buffered;
    int line_buffering = buffering == 1 || (buffering < 0 && isatty(RTI_RAW(raw)->fd));
    RtValue text = rti_text_file_new(buffered, encoding == RT_NONE ? rti_str("UTF-8") : encoding,
                                     errors == RT_NONE ? rti_str("strict") : errors, newline,
                                     line_buffering);
    rti_setattr(text, rti_intern_cstr("mode"), mode_text);
    return text;
}
