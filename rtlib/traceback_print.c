/* traceback_print.c - the text of an uncaught exception: chains, groups, notes, the final line.
 *
 * The shape is CPython's: first the tree of what will be shown is made, each exception once (Node),
 * in the order CPython makes it, since that decides where a context shared by several exceptions
 * appears; then it is written, inner causes first. Inside exception groups every line gets a margin
 * (emit).
 */
#include <stdio.h>
#include <string.h>

#include "file.h"
#include "sysmod.h"
#include "traceback_print.h"

enum { MAX_GROUP_WIDTH = 15, MAX_GROUP_DEPTH = 10, REPEAT_SHOWN = 3 };

typedef struct Node {
    RtShape *shape;
    RtValue exc;
    struct Node *cause, *context, *next; /* next: sibling in a group */
    struct Node *members;
    int64_t member_count;
    struct Node *pending; /* work list of build */
} Node;

static void node_trace(void *object)
{
    Node *node = object;
    rti_gc_mark(node->exc);
    rti_gc_mark_object(node->cause);
    rti_gc_mark_object(node->context);
    rti_gc_mark_object(node->next);
    rti_gc_mark_object(node->members);
    rti_gc_mark_object(node->pending);
}

static RtShape node_shape;
RT_STATIC_TYPE(node_type) = {.shape = &rt_shape_type,
                           .cname = "exception to print",
                           .base = &rt_type_object,
                           .size = sizeof(Node),
                           .trace = node_trace,
                           .instance_shape = &node_shape};
static RtShape node_shape = {.type = &node_type};

/* ---- the tree ---- */

static int seen_before(RtValue seen, RtValue exc)
{
    const RtList *list = RTI_LIST(seen);
    for (int64_t i = 0; i < list->len; i++)
        if (list->items[i] == exc) return 1;
    return 0;
}

static Node *node_new(RtValue exc, RtValue seen)
{
    Node *node = rt_gc_new(&node_shape, sizeof *node);
    node->exc = exc;
    rti_list_append(seen, exc);
    return node;
}

static Node *build(RtValue exc)
{
    RtValue seen = rti_list_new(4);
    Node *root = node_new(exc, seen), *work = root;
    while (work) {
        Node *node = work;
        work = node->pending;
        const RtException *e = RTI_EXC(node->exc);
        if (e->cause && !seen_before(seen, e->cause)) node->cause = node_new(e->cause, seen);
        if (!node->cause && !e->suppress_context && e->context && !seen_before(seen, e->context))
            node->context = node_new(e->context, seen);
        if (node->cause) node->cause->pending = work, work = node->cause;
        if (node->context) node->context->pending = work, work = node->context;
        if (!rti_is_a(node->exc, &rt_BaseExceptionGroup)) continue;
        const RtTuple *members = RTI_TUPLE(e->fields[GROUP_EXCEPTIONS]);
        Node **link = &node->members;
        for (int64_t i = 0; i < members->len; i++) {
            Node *member = *link = node_new(members->items[i], seen);
            link = &member->next;
            member->pending = work;
            work = member;
        }
        node->member_count = members->len;
    }
    return root;
}

/* ---- writing ---- */

typedef struct Writer {
    RtStrBuf out;
    int depth;
    int plain; /* no markers */
    int need_close;
} Writer;

static void indent(Writer *w)
{
    for (int i = 0; i < 2 * w->depth; i++) rti_buf_char(&w->out, ' ');
}

/* Text of whole lines, each behind the group's margin. */
static void emit(Writer *w, RtValue text, char margin)
{
    if (!w->depth) {
        rti_buf_str(&w->out, text);
        return;
    }
    int64_t len = rti_str_len(text);
    for (int64_t i = 0; i < len;) {
        int64_t end = i;
        while (end < len && rti_str_at(text, end) != '\n') end++;
        indent(w);
        rti_buf_char(&w->out, (uint32_t)margin);
        rti_buf_char(&w->out, ' ');
        rti_buf_sub(&w->out, text, i, end < len ? end + 1 : end);
        i = end + 1;
    }
}

static void emit_cstr(Writer *w, const char *text) { emit(w, rti_str(text), '|'); }

static int same_place(const RtTraceback *a, const RtTraceback *b)
{
    if (!a || !a->site || !b->site) return 0;
    return a->site->line == b->site->line &&
           !strcmp(a->site->code->filename, b->site->code->filename) &&
           !strcmp(a->site->code->name, b->site->code->name);
}

static void emit_repeats(Writer *w, int64_t count)
{
    if (count <= REPEAT_SHOWN) return;
    count -= REPEAT_SHOWN;
    emit(w,
         rti_str_format("  [Previous line repeated %lld more time%s]\n", (long long)count,
                        count > 1 ? "s" : ""),
         '|');
}

/* The last sys.tracebacklimit entries, where the program has set that. */
static RtValue limited(RtValue tb)
{
    RtValue setting = rti_sys_get(rti_intern_cstr("tracebacklimit"));
    int64_t limit, count = 0;
    if (!setting || !rti_is_int(setting) || !rti_int_to_i64(setting, &limit)) return tb;
    if (limit < 0) limit = 0;
    for (RtValue at = tb; at; at = ((RtTraceback *)RT_OBJ(at))->next) count++;
    for (; count > limit; count--) tb = ((RtTraceback *)RT_OBJ(tb))->next;
    return tb;
}

static void emit_stack(Writer *w, RtValue tb)
{
    const RtTraceback *last = NULL;
    int64_t count = 0;
    for (tb = limited(tb); tb; tb = ((RtTraceback *)RT_OBJ(tb))->next) {
        RtTraceback *entry = (RtTraceback *)RT_OBJ(tb);
        if (!same_place(last, entry)) {
            emit_repeats(w, count);
            count = 0;
        }
        last = entry;
        if (++count > REPEAT_SHOWN) continue;
        RtStrBuf text;
        rti_buf_start(&text);
        rti_format_entry(&text, entry, !w->plain);
        emit(w, rti_buf_finish(&text), '|');
    }
    emit_repeats(w, count);
}

/* ---- the final line ---- */

static RtValue safe_text(RtUnaryFn how, RtValue v, const char *failed)
{
    RtHandler h;
    RT_TRY(h) {
        RtValue text = how(v);
        RT_TRY_END(h);
        return text;
    } else {
        RT_TRY_CAUGHT(h);
        return rti_str(failed);
    }
}

static RtValue attribute_or_none(RtValue o, const char *name)
{
    RtHandler h;
    RT_TRY(h) {
        RtValue v = rti_try_getattr(o, rti_intern_cstr(name));
        RT_TRY_END(h);
        return v ? v : RT_NONE;
    } else {
        RT_TRY_CAUGHT(h);
        return RT_NONE;
    }
}

static RtValue class_text(RtValue exc)
{
    RtValue type = RT_VALUE(rti_typeof(exc));
    RtValue module = attribute_or_none(type, "__module__");
    RtValue name = attribute_or_none(type, "__qualname__");
    if (!rti_is_str(module)) return rti_str_format("<unknown>.%S", name);
    if (rti_str_eq_cstr(module, "builtins") || rti_str_eq_cstr(module, "__main__")) return name;
    return rti_str_format("%S.%S", module, name);
}

static int64_t int_or(RtValue v, int64_t otherwise)
{
    int64_t n;
    return rti_is_int(v) && rti_int_to_i64(v, &n) ? n : otherwise;
}

/* The line of a SyntaxError with a row of ^ under offset..end_offset. */
static void emit_syntax_text(Writer *w, RtValue exc, RtValue text, int same_line)
{
    int64_t full = rti_str_len(text), len = full, spaces = 0;
    while (len && rti_str_at(text, len - 1) == '\n') len--;
    while (spaces < len && strchr(" \n\f", (int)(rti_str_at(text, spaces) & 127)) &&
           rti_str_at(text, spaces) < 128)
        spaces++;
    emit(w, rti_str_format("    %S\n", rti_str_substring(text, spaces, len)), '|');
    RtValue given = attribute_or_none(exc, "offset");
    if (given == RT_NONE) return;
    int64_t offset = int_or(given, 0), end = len + 1;
    if (same_line) {
        end = int_or(attribute_or_none(exc, "end_offset"), 0);
        if (!end) end = offset;
    }
    if (full && offset > full) offset = len + 1;
    if (full && end > full) end = len + 1;
    if (offset >= end || end < 0) end = offset + 1;
    int64_t col = offset - 1 - spaces, end_col = end - 1 - spaces;
    if (col < 0) return;
    RtStrBuf marks;
    rti_buf_start(&marks);
    rti_buf_ascii(&marks, "    ", 4);
    for (int64_t i = spaces; i < spaces + col && i < len; i++) {
        uint32_t c = rti_str_at(text, i);
        rti_buf_char(&marks, rti_uc_isspace(c) ? c : ' ');
    }
    rti_buf_fill(&marks, '^', end_col - col);
    rti_buf_char(&marks, '\n');
    emit(w, rti_buf_finish(&marks), '|');
}

static void emit_syntax_error(Writer *w, RtValue exc)
{
    RtValue file = attribute_or_none(exc, "filename"), line = attribute_or_none(exc, "lineno");
    RtValue suffix = RT_EMPTY_STR;
    if (line != RT_NONE) {
        emit(w,
             rti_str_format("  File \"%S\", line %S\n",
                            file == RT_NONE || !rti_truth(file) ? rti_str("<string>") : file, line),
             '|');
    } else if (file != RT_NONE) {
        suffix = rti_str_format(" (%S)", file);
    }
    RtValue text = attribute_or_none(exc, "text");
    if (rti_is_str(text))
        emit_syntax_text(w, exc, text, rti_equal(line, attribute_or_none(exc, "end_lineno")));
    RtValue message = attribute_or_none(exc, "msg");
    if (message == RT_NONE || !rti_truth(message)) message = rti_str("<no detail available>");
    emit(w, rti_str_format("%S: %S%S\n", class_text(exc), message, suffix), '|');
}

static RtValue message_of(RtValue exc)
{
    RtValue text = safe_text(rti_str_of, exc, "<exception str() failed>");
    RtValue suggestion = rti_exc_suggestion(exc, rti_exc_traceback(exc));
    if (suggestion) text = rti_str_format("%S. Did you mean: '%S'?", text, suggestion);
    if (!rti_is_a(exc, &rt_NameError)) return text;
    RtValue name = RTI_EXC(exc)->fields[NAMEERR_NAME];
    if (name && rti_is_str(name) && rti_is_stdlib_module(name))
        text = rti_str_format(suggestion ? "%S Or did you forget to import '%S'?"
                                         : "%S. Did you forget to import '%S'?",
                              text, name);
    return text;
}

/* Each line of the note on a line of its own. */
static void emit_note(Writer *w, RtValue note)
{
    emit(w, rti_str_format("%S\n", safe_text(rti_str_of, note, "<note str() failed>")), '|');
}

static void emit_notes(Writer *w, RtValue exc)
{
    RtValue notes = attribute_or_none(exc, "__notes__");
    if (notes == RT_NONE) return;
    RtType *type = rti_typeof(notes);
    if (type->flags & (RT_T_LIST | RT_T_TUPLE)) {
        int64_t count;
        const RtValue *items = rti_items(notes, &count);
        for (int64_t i = 0; i < count; i++) emit_note(w, items[i]);
        RTI_KEEP(notes);
    } else {
        emit(w, rti_str_format("%S\n", safe_text(rti_repr, notes, "<__notes__ repr() failed>")),
             '|');
    }
}

static void emit_final(Writer *w, RtValue exc)
{
    if (rti_is_a(exc, &rt_SyntaxError)) {
        emit_syntax_error(w, exc);
    } else {
        RtValue message = message_of(exc), name = class_text(exc);
        emit(w,
             rti_str_len(message) ? rti_str_format("%S: %S\n", name, message)
                                  : rti_str_format("%S\n", name),
             '|');
    }
    emit_notes(w, exc);
}

/* ---- exceptions ---- */

static void write_chain(Writer *w, const Node *node);

static void write_members(Writer *w, const Node *node)
{
    int64_t shown = node->member_count <= MAX_GROUP_WIDTH ? node->member_count
                                                          : MAX_GROUP_WIDTH + 1;
    const Node *member = node->members;
    w->need_close = 0;
    for (int64_t i = 0; i < shown; i++) {
        int last = i == shown - 1, truncated = i >= MAX_GROUP_WIDTH;
        if (last) w->need_close = 1;
        indent(w);
        rti_buf_cstr(&w->out, i == 0 ? "+-" : "  ");
        rti_buf_str(&w->out, truncated ? rti_str("+---------------- ... ----------------\n")
                                       : rti_str_format("+---------------- %lld ----------------\n",
                                                        (long long)i + 1));
        w->depth++;
        if (truncated) {
            int64_t left = node->member_count - MAX_GROUP_WIDTH;
            emit(
                w,
                rti_str_format("and %lld more exception%s\n", (long long)left, left > 1 ? "s" : ""),
                '|');
        } else {
            write_chain(w, member);
            member = member->next;
        }
        if (last && w->need_close) {
            indent(w);
            rti_buf_cstr(&w->out, "+------------------------------------\n");
            w->need_close = 0;
        }
        w->depth--;
    }
}

static void write_group(Writer *w, const Node *node)
{
    if (w->depth > MAX_GROUP_DEPTH) {
        emit(w, rti_str_format("... (max_group_depth is %d)\n", MAX_GROUP_DEPTH), '|');
        return;
    }
    int top = w->depth == 0;
    if (top) w->depth = 1;
    RtValue tb = rti_exc_traceback(node->exc);
    if (tb != RT_NONE) {
        emit(w, rti_str("Exception Group Traceback (most recent call last):\n"), top ? '+' : '|');
        emit_stack(w, tb);
    }
    emit_final(w, node->exc);
    write_members(w, node);
    if (top) w->depth = 0;
}

static void write_one(Writer *w, const Node *node)
{
    if (node->members) {
        write_group(w, node);
        return;
    }
    RtValue tb = rti_exc_traceback(node->exc);
    if (tb != RT_NONE && limited(tb)) {
        emit_cstr(w, "Traceback (most recent call last):\n");
        emit_stack(w, tb);
    }
    emit_final(w, node->exc);
}

static void write_chain(Writer *w, const Node *node)
{
    rti_check_stack();
    if (node->cause) {
        write_chain(w, node->cause);
        emit_cstr(w, "\nThe above exception was the direct cause of the following exception:\n\n");
    } else if (node->context) {
        write_chain(w, node->context);
        emit_cstr(w, "\nDuring handling of the above exception, another exception occurred:\n\n");
    }
    write_one(w, node);
}

RtValue rti_format_exception(RtValue exc)
{
    Writer w = {.depth = 0};
    rti_buf_start(&w.out);
    Node *root = build(exc);
    write_chain(&w, root);
    return rti_buf_finish(&w.out);
}

void rti_print_exception(RtValue exc) { rti_write_stderr(rti_format_exception(exc)); }

RtValue rti_format_unraisable(RtValue exc)
{
    Writer w = {.plain = 1};
    rti_buf_start(&w.out);
    RtValue tb = rti_exc_traceback(exc);
    if (tb != RT_NONE && limited(tb)) {
        emit_cstr(&w, "Traceback (most recent call last):\n");
        emit_stack(&w, tb);
    }
    RtValue text = safe_text(rti_str_of, exc, "<exception str() failed>");
    emit(&w, rti_str_format("%U: %U\n", class_text(exc), text), '|');
    return rti_buf_finish(&w.out);
}
