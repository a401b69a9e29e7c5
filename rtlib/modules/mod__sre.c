/* The module _sre: what Lib/re is built on. Functions, scanners and the making of patterns and
 * templates; sre.h says where the rest is.
 */
#include "sre.h"

/* ---- scanners ---- */

/* Goes from match to match; starts anew on the subject each time, where the last match ended. */
typedef struct Scanner {
    RtShape *shape;
    RtValue pattern, string;
    int64_t pos, endpos, start;
    bool must_advance, done;
} Scanner;

static RtShape scanner_shape = {.type = &sre_scanner_type};

static void scanner_trace(void *object)
{
    Scanner *s = object;
    rti_gc_mark(s->pattern);
    rti_gc_mark(s->string);
}

RtValue sre_scanner_new(RtValue pattern, RtValue string, RtValue pos, RtValue endpos)
{
    SreState s;
    sre_start(&s, SRE_PATTERN(pattern), string, pos, endpos);
    Scanner *scanner = rt_gc_new(&scanner_shape, sizeof *scanner);
    scanner->pattern = pattern;
    scanner->string = string;
    scanner->pos = scanner->start = s.pos;
    scanner->endpos = s.endpos;
    return RT_VALUE(scanner);
}

static RtValue scanner_step(RtValue self, bool search)
{
    SreState s;
    Scanner *scanner = (Scanner *)RT_OBJ(self);
    if (scanner->done) return RT_NONE;
    SrePattern *pattern = SRE_PATTERN(scanner->pattern);
    sre_start(&s, pattern, scanner->string, rti_int(scanner->pos), rti_int(scanner->endpos));
    int64_t start = scanner->start <= s.text.len ? scanner->start : s.text.len;
    s.start = s.begin + start * s.text.width;
    if (scanner->must_advance) s.must_advance = s.start;
    if (!(search ? sre_search(&s) : sre_match(&s))) {
        scanner->done = true;
        return RT_NONE;
    }
    scanner->start = sre_index(&s, s.ptr);
    scanner->must_advance = s.ptr == s.start;
    return sre_match_new(&s, pattern);
}

NATIVE(scanner_match) { return scanner_step(self, false); }
NATIVE(scanner_search) { return scanner_step(self, true); }

RtValue sre_finditer(RtValue pattern, RtValue string, RtValue pos, RtValue endpos)
{
    RtValue scanner = sre_scanner_new(pattern, string, pos, endpos);
    return rti_callable_iterator(rti_getattr(scanner, rti_intern_cstr("search")), RT_NONE);
}

static RtValue scanner_pattern(RtValue self) { return ((Scanner *)RT_OBJ(self))->pattern; }

static const RtGetSetDef scanner_getsets[] = {
    {"pattern", scanner_pattern, rti_readonly, NULL},
    {0},
};

static const RtMethodDef scanner_methods[] = {
    {"match", scanner_match, 0, 0, 0, "", NULL},
    {"search", scanner_search, 0, 0, 0, "", NULL},
    {0},
};

RT_TYPE(sre_scanner_type) = {
    .shape = &rt_shape_type,
    .cname = "_sre.SRE_Scanner",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(Scanner),
    .trace = scanner_trace,
    .methods = scanner_methods,
    .getsets = scanner_getsets,
    .instance_shape = &scanner_shape,
};

/* ---- compile ---- */

/* The list of codes as bytes: what patterns are compared by, and what is translated. */
static RtValue code_bytes(RtValue list)
{
    RtBytes *bytes = rti_bytes_alloc((size_t)RTI_LIST(list)->len * 4);
    memset(bytes->data, 0, (size_t)bytes->len);
    for (int64_t i = 0; i < RTI_LIST(list)->len && i * 4 < bytes->len; i++) {
        RtValue item = RTI_LIST(list)->items[i];
        int64_t n;
        if (!rti_is_int(item)) rt_errorf(&rt_TypeError, "an integer is required");
        if (!rti_int_to_i64(item, &n) || n != (int64_t)(uint32_t)n)
            rt_errorf(&rt_OverflowError, rti_int_sign(item) < 0
                                             ? "can't convert negative value to unsigned int"
                                             : "regular expression code size limit exceeded");
        uint32_t code = (uint32_t)n;
        memcpy(bytes->data + 4 * i, &code, 4);
    }
    return RT_VALUE(bytes);
}

static void check_type(RtValue v, RtType *type, const char *name)
{
    if (!rti_is_a(v, type))
        rt_errorf(&rt_TypeError, "compile() argument '%s' must be %s, not %B", name, type->cname, v);
}

NATIVE(sre_compile_)
{
    RtText text;
    bool of_bytes = false;
    check_type(args[2], &rt_type_list, "code");
    check_type(args[4], &rt_type_dict, "groupindex");
    check_type(args[5], &rt_type_tuple, "indexgroup");
    int64_t flags = rti_index_i64(args[1], &rt_OverflowError);
    int64_t groups = rti_args_ssize(args[3]);
    if (args[0] != RT_NONE) sre_text(args[0], &text, &of_bytes);
    RtValue code = code_bytes(args[2]);
    SrePattern *p = rt_gc_new(&sre_pattern_shape, sizeof *p);
    p->pattern = args[0];
    p->flags = flags;
    p->groups = groups;
    p->groupindex = args[4];
    p->indexgroup = args[5];
    p->code = code;
    p->is_bytes = args[0] == RT_NONE ? -1 : of_bytes;
    RtBytes *list = (RtBytes *)RT_OBJ(code);
    if (groups < 0 || groups > SRE_MAXGROUPS ||
        !sre_compile(&p->program, (const uint32_t *)(const void *)list->data, (size_t)list->len / 4,
                     (uint32_t)groups))
        rt_errorf(&rt_RuntimeError, "invalid SRE code");
    return RT_VALUE(p);
}

NATIVE(sre_template)
{
    RtValue list = args[1];
    if (!rti_is_a(list, &rt_type_list))
        rt_errorf(&rt_TypeError, "template() argument 2 must be list, not %B", list);
    int64_t len = RTI_LIST(list)->len, chunks = len / 2;
    if (len % 2 == 0) rt_errorf(&rt_TypeError, "invalid template");
    SreTemplate *t =
        rt_gc_new(&sre_template_shape, sizeof *t + (size_t)chunks * sizeof *t->items);
    t->literal = RTI_LIST(list)->items[0];
    for (int64_t i = 0; i < chunks; i++) {
        RtValue index = RTI_LIST(list)->items[2 * i + 1], text = RTI_LIST(list)->items[2 * i + 2];
        t->items[i].index = rti_args_ssize(index);
        if (t->items[i].index < 0 || RTI_LIST(list)->len != len)
            rt_errorf(&rt_TypeError, "invalid template");
        bool empty = (is_str(text) && !str_len(text)) || (is_bytes(text) && !BYTES_OF(text)->len);
        t->items[i].literal = empty ? 0 : text;
        t->chunks = i + 1;
    }
    return RT_VALUE(t);
}

/* ---- characters ---- */

static uint32_t character(RtValue v)
{
    int64_t c;
    if (!rti_int_to_i64(rti_index(v), &c) || c != (int32_t)c)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    return (uint32_t)c;
}

NATIVE(sre_getcodesize) { return RT_INT(4); }
NATIVE(sre_ascii_tolower) { return rti_int((int32_t)sre_lower_ascii(character(args[0]))); }
NATIVE(sre_unicode_tolower) { return rti_int((int32_t)sre_lower_unicode(character(args[0]))); }

NATIVE(sre_ascii_iscased)
{
    uint32_t c = character(args[0]);
    return RT_BOOL((c | 32) - 'a' < 26 && c < 128);
}

NATIVE(sre_unicode_iscased)
{
    uint32_t c = character(args[0]);
    return RT_BOOL(c != sre_lower_unicode(c) || c != sre_upper_unicode(c));
}

/* ---- the module ---- */

static const RtMethodDef sre_functions[] = {
    {"getcodesize", sre_getcodesize, 0, 0, 0, "", NULL},
    {"ascii_iscased", sre_ascii_iscased, 1, 1, 0, "character, /", NULL},
    {"unicode_iscased", sre_unicode_iscased, 1, 1, 0, "character, /", NULL},
    {"ascii_tolower", sre_ascii_tolower, 1, 1, 0, "character, /", NULL},
    {"unicode_tolower", sre_unicode_tolower, 1, 1, 0, "character, /", NULL},
    {"compile", sre_compile_, 6, 6, RT_M_KW, "pattern, flags, code, groups, groupindex, indexgroup",
     NULL},
    {"template", sre_template, 2, 2, 0, "pattern, template, /",
     "\n\n  template\n    A list containing interleaved literal strings (str or bytes) and group\n"
     "    indices (int), as returned by re._parser.parse_template():\n"
     "        literal1, group1, ..., literalN, groupN"},
    {0},
};

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("MAGIC"), RT_INT(SRE_MAGIC));
    rti_module_set(module, rti_intern_cstr("CODESIZE"), RT_INT(4));
    rti_module_set(module, rti_intern_cstr("MAXREPEAT"), RT_INT(SRE_MAXREPEAT));
    rti_module_set(module, rti_intern_cstr("MAXGROUPS"), RT_INT(SRE_MAXGROUPS));
    rti_module_set(module, rti_intern_cstr("copyright"),
                   rti_str(" SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB "));
}

const RtModuleDef rt_module__sre = {.name = "_sre", .functions = sre_functions, .fill = fill};
