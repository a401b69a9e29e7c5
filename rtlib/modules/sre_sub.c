/* Replacing: Pattern.sub, subn, Match.expand, and the templates that re parses replacements into.
 *
 * The result is built as the matches are found. A replacement that is no text raises what joining
 * the parts would raise, with the part's number.
 */
#include "sre.h"

/* ---- templates ---- */

static void template_trace(void *object)
{
    SreTemplate *t = object;
    rti_gc_mark(t->literal);
    for (int64_t i = 0; i < t->chunks; i++) rti_gc_mark(t->items[i].literal);
}

RtShape sre_template_shape = {.type = &sre_template_type};
RT_TYPE(sre_template_type) = {
    .shape = &rt_shape_type,
    .cname = "_sre.SRE_Template",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(SreTemplate),
    .trace = template_trace,
    .instance_shape = &sre_template_shape,
};

/* compile(pattern, text), or 0 when that raises a TypeError: text cannot be a key of the cache. */
static RtValue try_compile(RtValue compile, RtValue pattern, RtValue text)
{
    RtHandler h;
    RtValue made = 0;
    RT_TRY(h) {
        made = rti_call2(compile, pattern, text);
        RT_TRY_END(h);
        return made;
    }
    RT_TRY_CAUGHT(h);
    if (!rti_is_a(rt_thrown, &rt_TypeError)) rt_reraise(rt_thrown);
    return 0;
}

RtValue sre_compile_template(RtValue pattern, RtValue template_)
{
    RtValue compile = rti_getattr(rti_import("re"), rti_intern_cstr("_compile_template"));
    RtValue made = try_compile(compile, pattern, template_);
    if (!made) {
        RtText view;
        RtValue plain = template_;
        if (is_str(template_)) plain = str_exact(template_);
        else if (bytes_try_view(template_, &view)) plain = rti_bytes(view.data, (size_t)view.len);
        made = rti_call2(compile, pattern, plain);
    }
    if (!RT_HAS_SHAPE(made, &sre_template_shape))
        rt_errorf(&rt_RuntimeError, "the result of compiling a replacement string is %R", made);
    return made;
}

/* ---- building ---- */

typedef struct Out {
    bool is_bytes;
    int64_t parts;
    RtStrBuf text;
    ByteBuf bytes;
} Out;

static void out_start(Out *out, bool is_bytes)
{
    out->is_bytes = is_bytes;
    out->parts = 0;
    if (!is_bytes) rti_buf_start(&out->text);
    out->bytes = (ByteBuf){0};
}

static void put_bytes(ByteBuf *b, const uint8_t *data, int64_t len)
{
    byte_buf_reserve(b, len);
    if (len) memcpy(b->data + b->len, data, (size_t)len);
    b->len += len;
}

/* raises: TypeError "sequence item 0: expected str instance, int found" */
static void out_add(Out *out, RtValue part)
{
    RtText view;
    if (!out->is_bytes) {
        if (!is_str(part))
            rt_errorf(&rt_TypeError, "sequence item %lld: expected str instance, %T found",
                      (long long)out->parts, part);
        rti_buf_str(&out->text, part);
    } else {
        if (!bytes_try_view(part, &view))
            rt_errorf(&rt_TypeError,
                      "sequence item %lld: expected a bytes-like object, %T found",
                      (long long)out->parts, part);
        put_bytes(&out->bytes, view.data, view.len);
    }
    out->parts++;
}

static void out_slice(Out *out, const SreState *s, int64_t from, int64_t to)
{
    if (out->is_bytes) put_bytes(&out->bytes, (const uint8_t *)s->text.data + from, to - from);
    else rti_buf_sub(&out->text, s->string, from, to);
    out->parts++;
}

static RtValue out_finish(Out *out)
{
    if (!out->is_bytes) return rti_buf_finish(&out->text);
    return rti_bytes(out->bytes.data, (size_t)out->bytes.len);
}

static RtValue group_of(const SreMatch *m, int64_t i)
{
    RtValue number = rti_int(i);
    return rti_getitem(RT_VALUE(m), number);
}

RtValue sre_expand(RtValue template_, RtValue match)
{
    SreTemplate *t = SRE_TEMPLATE(template_);
    if (!t->chunks) return t->literal;
    Out out;
    out_start(&out, !is_str(t->literal));
    out_add(&out, t->literal);
    for (int64_t i = 0; i < t->chunks; i++) {
        RtValue group = group_of(SRE_MATCH(match), t->items[i].index);
        if (group != RT_NONE) out_add(&out, group);
        if (t->items[i].literal) out_add(&out, t->items[i].literal);
    }
    return out_finish(&out);
}

/* The same for a match just found, straight into the result. As one part. */
static void put_template(Out *out, const SreState *s, const SreTemplate *t)
{
    int64_t parts = out->parts;
    out_add(out, t->literal);
    for (int64_t i = 0; i < t->chunks; i++) {
        int64_t index = t->items[i].index;
        if (index == 0) {
            out_slice(out, s, sre_index(s, s->start), sre_index(s, s->ptr));
        } else {
            const uint8_t *from = s->marks[2 * index - 2], *to = s->marks[2 * index - 1];
            if (from && to && from <= to) out_slice(out, s, sre_index(s, from), sre_index(s, to));
        }
        if (t->items[i].literal) out_add(out, t->items[i].literal);
    }
    out->parts = parts + 1;
}

/* ---- sub ---- */

static bool has_backslash(RtValue v)
{
    RtText text;
    if (is_str(v)) text_of(v, &text);
    else if (!bytes_try_view(v, &text)) return true;
    return text_find_char(text.data, text.width, '\\', 0, text.len) >= 0;
}

static bool is_callable(RtValue v)
{
    RtType *type = rti_typeof(v);
    return type->slots.call != NULL;
}

/* Is every text in the template of the subject's kind? Else the parts are joined with complaints. */
static bool fits(const SreTemplate *t, int64_t groups, bool is_bytes)
{
    RtValue literal = t->literal;
    for (int64_t i = -1; i < t->chunks; i++) {
        if (i >= 0) literal = t->items[i].literal;
        if (i >= 0 && t->items[i].index > groups) return false;
        if (literal && is_str(literal) == is_bytes) return false;
    }
    return true;
}

static RtValue sub(RtValue self, const RtValue *args, int64_t *replaced)
{
    SreState s;
    SrePattern *p = SRE_PATTERN(self);
    RtValue repl = args[0], string = args[1];
    int64_t max = args[2] ? rti_args_ssize(args[2]) : 0, done = 0, last = 0;
    enum { LITERAL, TEMPLATE, CALL } kind = LITERAL;
    if (is_callable(repl)) kind = CALL;
    else if (has_backslash(repl)) kind = TEMPLATE;
    if (kind == TEMPLATE) {
        repl = sre_compile_template(self, repl);
        if (!SRE_TEMPLATE(repl)->chunks) {
            repl = SRE_TEMPLATE(repl)->literal;
            kind = LITERAL;
        }
    }
    RtText view;
    if (kind == CALL && !is_str(string) && !is_bytes(string) && bytes_try_view(string, &view))
        string = rti_bytes(view.data, (size_t)view.len); /* the calls could change it */
    sre_start(&s, p, string, 0, 0);
    bool direct = kind == TEMPLATE && fits(SRE_TEMPLATE(repl), p->groups, s.is_bytes);
    Out out;
    out_start(&out, s.is_bytes);
    while ((!max || done < max) && sre_search(&s)) {
        int64_t from = sre_index(&s, s.start);
        if (last < from) out_slice(&out, &s, last, from);
        RtValue part = repl;
        if (kind == CALL) part = rti_call1(repl, sre_match_new(&s, p));
        else if (kind == TEMPLATE && !direct) part = sre_expand(repl, sre_match_new(&s, p));
        if (direct) put_template(&out, &s, SRE_TEMPLATE(repl));
        else if (part != RT_NONE) out_add(&out, part);
        last = sre_index(&s, s.ptr);
        done++;
        sre_advance(&s);
    }
    *replaced = done;
    if (!out.parts) return sre_slice(&s, last, s.endpos);
    if (last < s.endpos) out_slice(&out, &s, last, s.endpos);
    return out_finish(&out);
}

RtValue sre_pattern_sub(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    int64_t replaced;
    (void)count, (void)kwnames;
    return sub(self, args, &replaced);
}

RtValue sre_pattern_subn(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    int64_t replaced;
    (void)count, (void)kwnames;
    RtValue text = sub(self, args, &replaced);
    return native_tuple2(text, rti_int(replaced));
}
