/* Matches: the class re.Match. The subject is looked at again whenever a group is asked for: a
 * bytearray may have changed since. */
#include "sre.h"

static void match_trace(void *object)
{
    SreMatch *m = object;
    rti_gc_mark(m->string);
    rti_gc_mark(m->pattern);
    rti_gc_mark(m->regs_tuple);
}

RtValue sre_match_new(SreState *s, SrePattern *pattern)
{
    int64_t groups = pattern->groups + 1;
    SreMatch *m = rt_gc_new(&sre_match_shape, sizeof *m + (size_t)groups * 2 * sizeof *m->regs);
    m->string = s->string;
    m->pattern = RT_VALUE(pattern);
    m->pos = s->pos;
    m->endpos = s->endpos;
    m->lastindex = s->lastindex ? s->lastindex : -1;
    m->groups = groups;
    m->regs[0] = sre_index(s, s->start);
    m->regs[1] = sre_index(s, s->ptr);
    for (int64_t i = 0; i + 1 < groups; i++) {
        const uint8_t *from = s->marks[2 * i], *to = s->marks[2 * i + 1];
        bool took_part = from && to && from <= to;
        m->regs[2 * i + 2] = took_part ? sre_index(s, from) : -1;
        m->regs[2 * i + 3] = took_part ? sre_index(s, to) : -1;
    }
    return RT_VALUE(m);
}

/* ---- groups ---- */

/* The number of the group that an index or name means. raises: IndexError */
static int64_t group_number(const SreMatch *m, RtValue key)
{
    int64_t i = -1;
    if (RT_LIKELY(RT_IS_INT(key))) {
        i = RT_UNINT(key);
    } else if (rti_has_index(key)) {
        i = rti_index_clamped(key);
    } else {
        RtValue found = rti_dict_get(SRE_PATTERN(m->pattern)->groupindex, key);
        if (!found || !rti_is_int(found) || !rti_int_to_i64(found, &i)) i = -1;
    }
    if (i < 0 || i >= m->groups) rt_errorf(&rt_IndexError, "no such group");
    return i;
}

static RtValue slice(const SreMatch *m, int64_t i, RtValue absent)
{
    int64_t from = m->regs[2 * i], to = m->regs[2 * i + 1];
    if (from < 0) return absent;
    if (is_str(m->string)) return rti_str_substring(m->string, from, to);
    SreState s = {.string = m->string};
    sre_text(m->string, &s.text, &s.is_bytes);
    if (to > s.text.len) to = s.text.len;
    if (from > to) from = to;
    return sre_slice(&s, from, to);
}

NATIVE(match_group)
{
    SreMatch *m = SRE_MATCH(self);
    if (count == 0) return slice(m, 0, RT_NONE);
    if (count == 1) return slice(m, group_number(m, args[0]), RT_NONE);
    RtTuple *groups = rti_tuple_alloc((int64_t)count);
    for (size_t i = 0; i < count; i++) groups->items[i] = RT_NONE;
    for (size_t i = 0; i < count; i++)
        groups->items[i] = slice(m, group_number(m, args[i]), RT_NONE);
    return RT_VALUE(groups);
}

static RtValue match_getitem(RtValue self, RtValue key)
{
    SreMatch *m = SRE_MATCH(self);
    return slice(m, group_number(m, key), RT_NONE);
}

static int64_t *span_of(RtValue self, RtValue group)
{
    SreMatch *m = SRE_MATCH(self);
    return &m->regs[2 * (group ? group_number(m, group) : 0)];
}

NATIVE(match_start) { return rti_int(span_of(self, RT_ARG(0))[0]); }
NATIVE(match_end) { return rti_int(span_of(self, RT_ARG(0))[1]); }

static RtValue pair(const int64_t *span)
{
    return native_tuple2(rti_int(span[0]), rti_int(span[1]));
}

NATIVE(match_span) { return pair(span_of(self, RT_ARG(0))); }

NATIVE(match_groups)
{
    SreMatch *m = SRE_MATCH(self);
    RtValue absent = args[0] ? args[0] : RT_NONE;
    if (m->groups == 1) return RT_VALUE(&rt_empty_tuple);
    RtTuple *groups = rti_tuple_alloc(m->groups - 1);
    for (int64_t i = 1; i < m->groups; i++) groups->items[i - 1] = RT_NONE;
    for (int64_t i = 1; i < m->groups; i++) groups->items[i - 1] = slice(m, i, absent);
    return RT_VALUE(groups);
}

NATIVE(match_groupdict)
{
    SreMatch *m = SRE_MATCH(self);
    RtValue absent = args[0] ? args[0] : RT_NONE, dict = rti_dict_new(), name, number;
    RtValue index = SRE_PATTERN(m->pattern)->groupindex;
    for (int64_t pos = 0; rti_dict_next(index, &pos, &name, &number);)
        rti_dict_set(dict, name, slice(m, group_number(m, name), absent));
    return dict;
}

NATIVE(match_expand)
{
    return sre_expand(sre_compile_template(SRE_MATCH(self)->pattern, args[0]), self);
}

/* ---- the object itself ---- */

NATIVE(itself) { return self; }

static RtValue match_repr(RtValue self)
{
    SreMatch *m = SRE_MATCH(self);
    RtValue shown = rti_repr(slice(m, 0, RT_NONE));
    if (rti_str_len(shown) > 50) shown = rti_str_substring(shown, 0, 50);
    return rti_str_format("<re.Match object; span=(%lld, %lld), match=%U>", (long long)m->regs[0],
                          (long long)m->regs[1], shown);
}

static RtValue get_string(RtValue self) { return SRE_MATCH(self)->string; }
static RtValue get_re(RtValue self) { return SRE_MATCH(self)->pattern; }
static RtValue get_pos(RtValue self) { return rti_int(SRE_MATCH(self)->pos); }
static RtValue get_endpos(RtValue self) { return rti_int(SRE_MATCH(self)->endpos); }

static RtValue get_lastindex(RtValue self)
{
    int64_t i = SRE_MATCH(self)->lastindex;
    return i >= 0 ? rti_int(i) : RT_NONE;
}

static RtValue get_lastgroup(RtValue self)
{
    SreMatch *m = SRE_MATCH(self);
    RtTuple *names = RTI_TUPLE(SRE_PATTERN(m->pattern)->indexgroup);
    return m->lastindex >= 0 && m->lastindex < names->len ? names->items[m->lastindex] : RT_NONE;
}

static RtValue get_regs(RtValue self)
{
    SreMatch *m = SRE_MATCH(self);
    if (m->regs_tuple) return m->regs_tuple;
    RtTuple *regs = rti_tuple_alloc(m->groups);
    for (int64_t i = 0; i < m->groups; i++) regs->items[i] = RT_NONE;
    for (int64_t i = 0; i < m->groups; i++) regs->items[i] = pair(&m->regs[2 * i]);
    rt_gc_store(m, &m->regs_tuple, RT_VALUE(regs));
    return RT_VALUE(regs);
}

static const RtGetSetDef match_getsets[] = {
    {"string", get_string, rti_readonly, "The string passed to match() or search()."},
    {"re", get_re, rti_readonly, "The regular expression object."},
    {"pos", get_pos, rti_readonly,
     "The index into the string at which the RE engine started looking for a match."},
    {"endpos", get_endpos, rti_readonly,
     "The index into the string beyond which the RE engine will not go."},
    {"lastindex", get_lastindex, NULL, "The integer index of the last matched capturing group."},
    {"lastgroup", get_lastgroup, NULL, "The name of the last matched capturing group."},
    {"regs", get_regs, NULL, NULL},
    {0},
};

static const RtMethodDef match_methods[] = {
    {"group", match_group, 0, -1, 0, NULL,
     "group([group1, ...]) -> str or tuple.\n    Return subgroup(s) of the match by indices or"
     " names.\n    For 0 returns the entire match."},
    {"start", match_start, 0, 1, 0, "group=0, /",
     "Return index of the start of the substring matched by group."},
    {"end", match_end, 0, 1, 0, "group=0, /",
     "Return index of the end of the substring matched by group."},
    {"span", match_span, 0, 1, 0, "group=0, /",
     "For match object m, return the 2-tuple (m.start(group), m.end(group))."},
    {"groups", match_groups, 0, 1, RT_M_KW, "default=None",
     "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used"
     " for groups that did not participate in the match."},
    {"groupdict", match_groupdict, 0, 1, RT_M_KW, "default=None",
     "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup"
     " name.\n\n  default\n    Is used for groups that did not participate in the match."},
    {"expand", match_expand, 1, 1, RT_M_KW, "template",
     "Return the string obtained by doing backslash substitution on the string template, as done by"
     " the sub() method."},
    {"__copy__", itself, 0, 0, 0, "", NULL},
    {"__deepcopy__", itself, 1, 1, 0, "memo, /", NULL},
    NATIVE_CLASS_GETITEM,
    {0},
};

RtShape sre_match_shape = {.type = &sre_match_type};
RT_TYPE(sre_match_type) = {
    .shape = &rt_shape_type,
    .cname = "re.Match",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(SreMatch),
    .trace = match_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, match_repr), RT_SLOT(getitem, match_getitem)),
    .methods = match_methods,
    .getsets = match_getsets,
    .doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of"
           " True.",
    .instance_shape = &sre_match_shape,
};
