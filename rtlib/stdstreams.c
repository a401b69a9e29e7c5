/* stdstreams.c - sys.stdin, sys.stdout, sys.stderr: made when first used, flushed at the end.
 *
 * A program that never imports sys cannot have replaced a stream, so print and tracebacks then go
 * straight to these objects. Standard output is line buffered on a terminal and block buffered
 * otherwise; standard error is always line buffered and never fails on odd characters.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "exc.h"
#include "file.h"
#include "sysmod.h"

enum { WINDOW = 64 * 1024 };

static RtValue streams[3];

/* In the C locale, and where CPython would have replaced that by C.UTF-8, odd bytes pass through.
 */
static int is_c_locale(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    static const char *const plain[] = {"C", "POSIX", "C.UTF-8", "C.utf8", "UTF-8"};
    const char *locale = NULL;
    for (int i = 0; i < 3 && !(locale && *locale); i++) locale = getenv(variables[i]);
    if (!locale || !*locale) return 1;
    for (int i = 0; i < 5; i++)
        if (!strcmp(locale, plain[i])) return 1;
    return 0;
}

static RtTextFile *stream(int fd)
{
    static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
    const char *errors = fd == 2         ? "backslashreplace"
                         : is_c_locale() ? "surrogateescape"
                                         : "strict";
    if (RT_LIKELY(streams[fd] != 0)) return RTI_TEXTFILE(streams[fd]);
    rt_gc_root_range(&streams[fd], 1);
    if (fcntl(fd, F_GETFD) < 0) { /* closed by whoever started the program */
        int sink = open("/dev/null", O_RDWR | O_CLOEXEC);
        if (sink >= 0 && sink != fd) dup2(sink, fd);
    }
    RtValue raw = rti_fileio_of_fd(fd, rti_str(names[fd]), fd == 0, fd != 0);
    RtValue buffered =
        rti_buffered_new(fd ? &rt_shape_BufferedWriter : &rt_shape_BufferedReader, raw, WINDOW);
    int line_buffering = fd == 2 || (fd == 1 && isatty(1));
    RtValue text = rti_text_file_new(buffered, rti_str("utf-8"), rti_str(errors), rti_str("\n"),
                                     line_buffering, 0);
    rti_setattr(text, rti_intern_cstr("mode"), rti_str(fd ? "w" : "r"));
    streams[fd] = text;
    return RTI_TEXTFILE(text);
}

RtTextFile *rti_stdin(void)
{
    return stream(0);
}
RtTextFile *rti_stdout(void)
{
    return stream(1);
}
RtTextFile *rti_stderr(void)
{
    return stream(2);
}

/* ---- standard error, for the runtime's own messages ---- */

static void write_to(RtValue file, RtValue str)
{
    if (RT_HAS_SHAPE(file, &rt_shape_TextIOWrapper))
        rti_text_write(RTI_TEXTFILE(file), str);
    else
        rti_call_method(file, RT_NAME(write), &str, 1, 0, NULL);
}

void rti_write_stderr(RtValue str)
{
    RtValue file = rti_sys_get(RT_NAME(stderr));
    if (file == RT_NONE) return;
    RtHandler h;
    RT_TRY(h)
    {
        write_to(file ? file : RT_VALUE(rti_stderr()), str);
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        size_t bytes;
        const char *text = rti_str_to_utf8(str, &bytes);
        if (write(2, text, bytes) < 0) return; /* nobody left to tell */
    }
}

void rti_print_to_stderr(RtValue v)
{
    rti_write_stderr(rti_str_format("%S\n", v));
}

/* ---- flushing ---- */

/* What could not be written once is not tried again. */
static void drop_output(int fd)
{
    RtTextFile *t = streams[fd] ? RTI_TEXTFILE(streams[fd]) : NULL;
    if (t && t->direct && t->buffer) {
        t->pending_len = 0;
        rti_buffered_drop(RTI_BUFFERED(t->buffer));
    }
}

/* Flush sys.<name>; false when that raised, and then the exception is in rt_thrown. */
static int flush_stream(RtValue name, int fd)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue file = rti_sys_get(name);
        if (!file) file = streams[fd];
        if (RT_HAS_SHAPE(file, &rt_shape_TextIOWrapper)) {
            RtTextFile *t = RTI_TEXTFILE(file);
            if (t->ready && !rti_io_closed(file)) rti_text_flush(t);
        } else if (file && file != RT_NONE) {
            rti_call_method(file, RT_NAME(flush), NULL, 0, 0, NULL);
        }
        RT_TRY_END(h);
        return 1;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        drop_output(fd);
        return 0;
    }
}

void rti_flush_streams(void)
{
    flush_stream(RT_NAME(stdout), 1);
    flush_stream(RT_NAME(stderr), 2);
}

int rti_files_at_exit(void)
{
    int ok = flush_stream(RT_NAME(stdout), 1);
    if (!ok) rti_write_unraisable(rt_thrown, "Exception ignored on flushing sys.stdout", 0);
    flush_stream(RT_NAME(stderr), 2);
    rti_flush_all_writers();
    return ok;
}
