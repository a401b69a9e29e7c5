/* Compiled patterns: the class re.Pattern. Its sub() and subn() are in sre_sub.c. */
#include "sre.h"

static void pattern_trace(void *object)
{
    SrePattern *p = object;
    rti_gc_mark(p->pattern);
    rti_gc_mark(p->groupindex);
    rti_gc_mark(p->indexgroup);
    rti_gc_mark(p->code);
    rti_gc_mark_block(p->program.nodes);
}

RtValue sre_slice(const SreState *s, int64_t start, int64_t end)
{
    if (!s->is_bytes) return rti_str_substring(s->string, start, end);
    if (RT_HAS_SHAPE(s->string, &rt_shape_bytes) && start == 0 && end == s->text.len)
        return s->string;
    return rti_bytes((const uint8_t *)s->text.data + start, (size_t)(end - start));
}

RtValue sre_state_group(const SreState *s, int64_t i, RtValue absent)
{
    const uint8_t *from = s->marks[2 * i - 2], *to = s->marks[2 * i - 1];
    if (!from || !to || from > to) return absent ? absent : sre_slice(s, 0, 0);
    return sre_slice(s, sre_index(s, from), sre_index(s, to));
}

/* ---- match, search ---- */

static RtValue one_match(RtValue self, const RtValue *args, bool search, bool all)
{
    SreState s;
    SrePattern *p = SRE_PATTERN(self);
    sre_start(&s, p, args[0], args[1], args[2]);
    s.match_all = all;
    if (!(search ? sre_search(&s) : sre_match(&s))) return RT_NONE;
    return sre_match_new(&s, p);
}

NATIVE(pattern_match) { return one_match(self, args, false, false); }
NATIVE(pattern_fullmatch) { return one_match(self, args, false, true); }
NATIVE(pattern_search) { return one_match(self, args, true, false); }

/* ---- all matches ---- */

NATIVE(pattern_findall)
{
    SreState s;
    SrePattern *p = SRE_PATTERN(self);
    sre_start(&s, p, args[0], args[1], args[2]);
    RtValue list = rti_list_new(0), item;
    while (sre_search(&s)) {
        if (p->groups == 0) {
            item = sre_slice(&s, sre_index(&s, s.start), sre_index(&s, s.ptr));
        } else if (p->groups == 1) {
            item = sre_state_group(&s, 1, 0);
        } else {
            RtTuple *groups = rti_tuple_alloc(p->groups);
            for (int64_t i = 0; i < p->groups; i++) groups->items[i] = RT_NONE;
            for (int64_t i = 0; i < p->groups; i++)
                groups->items[i] = sre_state_group(&s, i + 1, 0);
            item = RT_VALUE(groups);
        }
        rti_list_append(list, item);
        sre_advance(&s);
    }
    return list;
}

NATIVE(pattern_finditer) { return sre_finditer(self, args[0], args[1], args[2]); }
NATIVE(pattern_scanner) { return sre_scanner_new(self, args[0], args[1], args[2]); }

NATIVE(pattern_split)
{
    SreState s;
    SrePattern *p = SRE_PATTERN(self);
    int64_t max = args[1] ? rti_args_ssize(args[1]) : 0, done = 0;
    sre_start(&s, p, args[0], 0, 0);
    RtValue list = rti_list_new(0);
    int64_t last = 0;
    while ((!max || done < max) && sre_search(&s)) {
        rti_list_append(list, sre_slice(&s, last, sre_index(&s, s.start)));
        for (int64_t i = 1; i <= p->groups; i++)
            rti_list_append(list, sre_state_group(&s, i, RT_NONE));
        done++;
        last = sre_index(&s, s.ptr);
        sre_advance(&s);
    }
    rti_list_append(list, sre_slice(&s, last, s.endpos));
    return list;
}

/* ---- the object itself ---- */

NATIVE(itself) { return self; }

static void put_flag(RtStrBuf *b, const char *name, bool *first)
{
    rti_buf_cstr(b, *first ? ", " : "|");
    rti_buf_cstr(b, name);
    *first = false;
}

static RtValue pattern_repr(RtValue self)
{
    static const struct {
        const char *name;
        int flag;
    } names[] = {
        {"re.IGNORECASE", SRE_FLAG_IGNORECASE}, {"re.LOCALE", SRE_FLAG_LOCALE},
        {"re.MULTILINE", SRE_FLAG_MULTILINE},   {"re.DOTALL", SRE_FLAG_DOTALL},
        {"re.UNICODE", SRE_FLAG_UNICODE},       {"re.VERBOSE", SRE_FLAG_VERBOSE},
        {"re.DEBUG", SRE_FLAG_DEBUG},           {"re.ASCII", SRE_FLAG_ASCII},
    };
    SrePattern *p = SRE_PATTERN(self);
    int64_t flags = p->flags;
    if (p->is_bytes == 0 &&
        (flags & (SRE_FLAG_LOCALE | SRE_FLAG_UNICODE | SRE_FLAG_ASCII)) == SRE_FLAG_UNICODE)
        flags &= ~SRE_FLAG_UNICODE;
    RtStrBuf b;
    bool first = true;
    rti_buf_start(&b);
    rti_buf_cstr(&b, "re.compile(");
    RtValue shown = rti_repr(p->pattern);
    rti_buf_sub(&b, shown, 0, rti_str_len(shown) < 200 ? rti_str_len(shown) : 200);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!(flags & names[i].flag)) continue;
        put_flag(&b, names[i].name, &first);
        flags &= ~names[i].flag;
    }
    if (flags) {
        put_flag(&b, "0x", &first);
        rti_buf_str(&b, rti_int_to_str(rti_int(flags), 16));
    }
    rti_buf_char(&b, ')');
    return rti_buf_finish(&b);
}

static RtValue pattern_richcompare(RtValue a, RtValue b, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !RT_HAS_SHAPE(b, &sre_pattern_shape))
        return RT_NOTIMPLEMENTED;
    SrePattern *x = SRE_PATTERN(a), *y = SRE_PATTERN(b);
    bool same = x == y || (x->flags == y->flags && x->is_bytes == y->is_bytes &&
                           rti_equal(x->code, y->code) && rti_equal(x->pattern, y->pattern));
    return RT_BOOL(same == (op == RT_EQ));
}

static int64_t pattern_hash(RtValue self)
{
    SrePattern *p = SRE_PATTERN(self);
    uint64_t hash = (uint64_t)rti_hash(p->code) * 31 + (uint64_t)rti_hash(p->pattern);
    hash ^= (uint64_t)p->flags ^ (uint64_t)p->groups << 20 ^ (uint64_t)p->is_bytes << 40;
    return (int64_t)hash == -1 ? -2 : (int64_t)hash;
}

static RtValue get_pattern(RtValue self) { return SRE_PATTERN(self)->pattern; }
static RtValue get_flags(RtValue self) { return rti_int(SRE_PATTERN(self)->flags); }
static RtValue get_groups(RtValue self) { return rti_int(SRE_PATTERN(self)->groups); }
static RtValue get_groupindex(RtValue self)
{
    return rti_mappingproxy(SRE_PATTERN(self)->groupindex);
}

static const RtGetSetDef pattern_getsets[] = {
    {"pattern", get_pattern, rti_readonly,
     "The pattern string from which the RE object was compiled."},
    {"flags", get_flags, rti_readonly, "The regex matching flags."},
    {"groups", get_groups, rti_readonly, "The number of capturing groups in the pattern."},
    {"groupindex", get_groupindex, NULL, "A dictionary mapping group names to group numbers."},
    {0},
};

#define SPAN_SIG "string, pos=0, endpos=sys.maxsize"
static const RtMethodDef pattern_methods[] = {
    {"match", pattern_match, 1, 3, RT_M_KW, SPAN_SIG,
     "Matches zero or more characters at the beginning of the string."},
    {"fullmatch", pattern_fullmatch, 1, 3, RT_M_KW, SPAN_SIG, "Matches against all of the string."},
    {"search", pattern_search, 1, 3, RT_M_KW, SPAN_SIG,
     "Scan through string looking for a match, and return a corresponding match object instance."
     "\n\nReturn None if no position in the string matches."},
    {"sub", sre_pattern_sub, 2, 3, RT_M_KW, "repl, string, count=0",
     "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern"
     " in string by the replacement repl."},
    {"subn", sre_pattern_subn, 2, 3, RT_M_KW, "repl, string, count=0",
     "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost"
     " non-overlapping occurrences of pattern with the replacement repl."},
    {"findall", pattern_findall, 1, 3, RT_M_KW, SPAN_SIG,
     "Return a list of all non-overlapping matches of pattern in string."},
    {"split", pattern_split, 1, 2, RT_M_KW, "string, maxsplit=0",
     "Split string by the occurrences of pattern."},
    {"finditer", pattern_finditer, 1, 3, RT_M_KW, SPAN_SIG,
     "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each"
     " match, the iterator returns a match object."},
    {"scanner", pattern_scanner, 1, 3, RT_M_KW, SPAN_SIG, NULL},
    {"__copy__", itself, 0, 0, 0, "", NULL},
    {"__deepcopy__", itself, 1, 1, 0, "memo, /", NULL},
    NATIVE_CLASS_GETITEM,
    {0},
};

RtShape sre_pattern_shape = {.type = &sre_pattern_type};
RT_TYPE(sre_pattern_type) = {
    .shape = &rt_shape_type,
    .cname = "re.Pattern",
    .base = &rt_type_object,
    .flags = RT_T_WEAKREF | RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(SrePattern),
    .trace = pattern_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, pattern_repr), RT_SLOT(richcompare, pattern_richcompare),
                      RT_SLOT(hash, pattern_hash)),
    .methods = pattern_methods,
    .getsets = pattern_getsets,
    .doc = "Compiled regular expression object.",
    .instance_shape = &sre_pattern_shape,
};
