/* warn.c - what the runtime says on standard error without raising: warnings and unraisable
 * exceptions.
 *
 * There is no warnings module: CPython's default filters are applied here (deprecations show only
 * where __main__ causes them; each warning once per place).
 */
#include "traceback_print.h"

#include "file.h"
#include "module.h"

/* The warning's own line, and the source line below it. */
static RtValue warning_text(const RtSite *site, RtType *category, const char *message)
{
    if (!site) return rti_str_format("sys:1: %N: %s\n", category, message);
    const char *text;
    size_t len;
    RtStrBuf out;
    rti_buf_start(&out);
    rti_buf_str(&out, rti_str_format("%s:%d: %N: %s\n", site->code->filename, (int)site->line,
                                     category, message));
    if (rti_source_line(site->code->filename, site->line, &text, &len)) {
        while (len && (*text == ' ' || *text == '\t' || *text == '\f')) text++, len--;
        while (len && (text[len - 1] == ' ' || text[len - 1] == '\t')) len--;
        if (len) rti_buf_str(&out, rti_str_format("  %U\n", rti_str_utf8(text, len)));
    }
    return rti_buf_finish(&out);
}

void rti_warn_at(const RtSite *site, RtType *category, const char *message, const char *more)
{
    rti_write_stderr(warning_text(site, category, message));
    if (more) rti_write_stderr(rti_str_format("%N: %s\n", category, more));
}

static int is_ignored(const RtSite *site, RtType *category)
{
    int in_main = site && rti_main_module &&
                  rti_module_of_file(site->code->filename) == rti_main_module;
    if (rti_subtype(category, &rt_DeprecationWarning)) return !in_main;
    return rti_subtype(category, &rt_PendingDeprecationWarning) ||
           rti_subtype(category, &rt_ImportWarning) || rti_subtype(category, &rt_ResourceWarning);
}

void rti_warn(RtType *category, const char *message)
{
    enum { PLACES = 64 };
    static struct {
        const RtSite *site;
        const char *message;
    } shown[PLACES];
    static int count;
    const RtSite *site = *rt_sp;
    if (is_ignored(site, category)) return;
    for (int i = 0; i < count; i++)
        if (shown[i].site == site && shown[i].message == message) return;
    if (count < PLACES) {
        shown[count].site = site;
        shown[count++].message = message;
    }
    rti_warn_at(site, category, message, NULL);
}

static void write_unraisable(RtValue exc, const char *what, RtValue obj)
{
    rti_write_stderr(obj ? rti_str_format("%s: %R\n", what, obj) : rti_str_format("%s:\n", what));
    rti_print_exception(exc);
}

void rti_write_unraisable(RtValue exc, const char *where, RtValue obj)
{
    RtHandler h;
    RT_TRY(h) {
        write_unraisable(exc, where ? where : "Exception ignored in", obj);
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
    }
}
