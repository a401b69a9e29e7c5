/* obj_exc_syntax.c - SyntaxError: SyntaxError(msg, (filename, lineno, offset, text[, end_lineno,
 * end_offset])).
 *
 * The last fields share one tuple, since an exception has five words of its own: text, end_lineno,
 * end_offset, print_file_and_line (REST_* in exc.h).
 */
#include <string.h>

#include "args.h"
#include "exc_layout.h"

static RtValue rest(RtValue self, int i)
{
    RtValue tuple = RTI_EXC(self)->fields[SYNTAX_REST];
    RtValue v = tuple ? RTI_TUPLE(tuple)->items[i] : 0;
    return v ? v : RT_NONE;
}

static void set_rest(RtValue self, int i, RtValue v)
{
    RtValue old = RTI_EXC(self)->fields[SYNTAX_REST];
    RtTuple *tuple = rti_tuple_alloc(REST_COUNT);
    for (int k = 0; k < REST_COUNT; k++) tuple->items[k] = old ? RTI_TUPLE(old)->items[k] : RT_NONE;
    tuple->items[i] = v ? v : RT_NONE;
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[SYNTAX_REST], RT_VALUE(tuple));
}

static void read_place(RtValue self, RtValue place)
{
    RtTuple *info = RTI_TUPLE(rti_tuple_of(place));
    if (info->len < 4 || info->len > 6)
        rt_errorf(&rt_TypeError, "function takes at %s arguments (%lld given)",
                  info->len < 4 ? "least 4" : "most 6", (long long)info->len);
    for (int i = 0; i < 3; i++)
        rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[SYNTAX_FILENAME + i], info->items[i]);
    RtTuple *tuple = rti_tuple_alloc(REST_COUNT);
    for (int k = 0; k < REST_COUNT; k++) tuple->items[k] = RT_NONE;
    for (int i = 3; i < info->len; i++) {
        static const int place_of[] = {REST_TEXT, REST_END_LINENO, REST_END_OFFSET, REST_METADATA};
        tuple->items[place_of[i - 3]] = info->items[i];
    }
    rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[SYNTAX_REST], RT_VALUE(tuple));
    if (info->len == 5)
        rt_errorf(&rt_TypeError, "end_offset must be provided when end_lineno is provided");
}

void rti_syntax_error_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_exc_init(self, args, count, kwnames);
    if (count) rt_gc_store(RT_OBJ(self), &RTI_EXC(self)->fields[SYNTAX_MSG], args[0]);
    if (count == 2) read_place(self, args[1]);
}

RtValue rti_syntax_error_str(RtValue self)
{
    const RtValue *f = RTI_EXC(self)->fields;
    RtValue message = f[SYNTAX_MSG] ? f[SYNTAX_MSG] : RT_NONE;
    const char *file = NULL;
    if (f[SYNTAX_FILENAME] && rti_is_str(f[SYNTAX_FILENAME])) {
        file = rti_str_to_utf8(f[SYNTAX_FILENAME], NULL);
        const char *slash = strrchr(file, '/');
        if (slash) file = slash + 1;
    }
    int has_line = f[SYNTAX_LINENO] && RT_IS_INT(f[SYNTAX_LINENO]);
    if (file && has_line)
        return rti_str_format("%S (%s, line %S)", message, file, f[SYNTAX_LINENO]);
    if (file) return rti_str_format("%S (%s)", message, file);
    if (has_line) return rti_str_format("%S (line %S)", message, f[SYNTAX_LINENO]);
    return rti_str_of(message);
}

static RtValue get_text(RtValue self) { return rest(self, REST_TEXT); }
static void set_text(RtValue self, RtValue v) { set_rest(self, REST_TEXT, v); }
static RtValue get_end_lineno(RtValue self) { return rest(self, REST_END_LINENO); }
static void set_end_lineno(RtValue self, RtValue v) { set_rest(self, REST_END_LINENO, v); }
static RtValue get_end_offset(RtValue self) { return rest(self, REST_END_OFFSET); }
static void set_end_offset(RtValue self, RtValue v) { set_rest(self, REST_END_OFFSET, v); }
static RtValue get_print(RtValue self) { return rest(self, REST_PRINT); }
static void set_print(RtValue self, RtValue v) { set_rest(self, REST_PRINT, v); }

const RtGetSetDef rti_syntax_error_getsets[] = {
    {"msg", rti_exc_get0, rti_exc_set0, "exception msg"},
    {"filename", rti_exc_get1, rti_exc_set1, "exception filename"},
    {"lineno", rti_exc_get2, rti_exc_set2, "exception lineno"},
    {"offset", rti_exc_get3, rti_exc_set3, "exception offset"},
    {"text", get_text, set_text, "exception text"},
    {"end_lineno", get_end_lineno, set_end_lineno, "exception end lineno"},
    {"end_offset", get_end_offset, set_end_offset, "exception end offset"},
    {"print_file_and_line", get_print, set_print, "exception print_file_and_line"},
    {0},
};
