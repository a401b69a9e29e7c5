/* obj_dict.c - the dict type: the operations the runtime uses, and the slots.
 *
 * The table itself is dict_table.c, the methods are in dict_methods.c, update and ** merging in
 * dict_update.c, iterators in dict_iter.c. A dict that is a module's namespace is brought up to
 * date before it is read and written back after a change (dict.h); its operations are otherwise the
 * same.
 */
#include "args.h"
#include "builtins.h"
#include "dict.h"
#include "iterobj.h"
#include "key_equal.h"
#include "number.h"
#include "runtime.h"

RtShape rt_shape_dict = {.type = &rt_type_dict};
RtShape rt_shape_dict_namespace = {.type = &rt_type_dict, .flags = RT_SHAPE_NAMESPACE};

/* ---- making ---- */

RtValue rti_dict_new(void)
{
    return RT_VALUE(rt_gc_new(&rt_shape_dict, sizeof(RtDict)));
}

RtValue rti_dict_new_sized(int64_t count)
{
    RtValue dict = rti_dict_new();
    if (count > 0) rti_dict_presize(RTI_DICT(dict), count);
    return dict;
}

RtValue rti_dict_copy(RtValue self)
{
    RtValue copy = rti_dict_new();
    RtDict *dict = rti_dict_read(self);
    if (dict->live == 0) return copy;
    if (dict->live >= dict->used * 2 / 3)
        rti_dict_clone(RTI_DICT(copy), dict);
    else
        rti_dict_merge(copy, self);
    return copy;
}

/* ---- namespaces ---- */

RtValue rti_dict_new_namespace(RtModule *module)
{
    RtNamespace *ns = rt_gc_new(&rt_shape_dict_namespace, sizeof *ns);
    ns->module = module;
    return RT_VALUE(ns);
}

RtModule *rti_namespace_module(RtValue dict)
{
    return ((RtNamespace *)RT_OBJ(dict))->module;
}

void rti_dict_pull_namespace(RtValue dict)
{
    RtNamespace *ns = (RtNamespace *)RT_OBJ(dict);
    if (ns->syncing) return;
    ns->syncing = 1;
    rti_namespace_pull(dict);
    ns->syncing = 0;
}

void rti_dict_pull_names(RtValue dict)
{
    RtNamespace *ns = (RtNamespace *)RT_OBJ(dict);
    ns->syncing = 1;
    rti_namespace_pull_names(dict);
    ns->syncing = 0;
}

void rti_dict_push_namespace(RtValue dict)
{
    RtNamespace *ns = (RtNamespace *)RT_OBJ(dict);
    if (ns->syncing) return;
    ns->syncing = 1;
    rti_builtins_namespace_written(dict);
    rti_namespace_push(dict);
    ns->syncing = 0;
}

/* ---- reading ---- */

int64_t rti_dict_len(RtValue dict)
{
    return rti_dict_read(dict)->live;
}

int rti_dict_next_hashed(RtValue self, int64_t *pos, RtValue *key, RtValue *v, int64_t *hash)
{
    RtDict *dict = *pos == 0 ? rti_dict_read(self) : RTI_DICT(self);
    int64_t at = *pos > dict->first ? *pos : dict->first;
    int64_t from = at;
    while (at < dict->used && !dict->entries[at].key) at++;
    if (from == dict->first) dict->first = (uint32_t)at;
    *pos = at + 1;
    if (at >= dict->used) return 0;
    if (key) *key = dict->entries[at].key;
    if (v) *v = dict->entries[at].value;
    if (hash) *hash = rti_dict_hashes(dict)[at];
    return 1;
}

int rti_dict_next(RtValue self, int64_t *pos, RtValue *key, RtValue *v)
{
    return rti_dict_next_hashed(self, pos, key, v, NULL);
}

/* ---- changing ---- */

void rti_dict_clear(RtValue self)
{
    rti_dict_wipe(rti_dict_read(self));
    rti_dict_written(self);
}

/* ---- slots ---- */

RtValue rti_dict_missing(RtValue self, RtValue key)
{
    if (RT_SHAPE(self) != &rt_shape_dict) {
        RtValue missing = rti_lookup_special(self, RT_NAME(__missing__));
        if (missing) return rti_call1(missing, key);
    }
    rti_raise_key_error(key);
}

static RtValue dict_getitem(RtValue self, RtValue key)
{
    RtValue v = rti_dict_get(self, key);
    return v ? v : rti_dict_missing(self, key);
}

static void dict_setitem(RtValue self, RtValue key, RtValue v)
{
    if (v) {
        rti_dict_set(self, key, v);
        return;
    }
    if (!rti_dict_delete(self, key)) rti_raise_key_error(key);
    if (RT_UNLIKELY(rti_dict_lost && RT_SHAPE(self) != &rt_shape_dict)) rti_dict_lost(self, key);
}

static RtValue dict_iter(RtValue self)
{
    RtIter it;
    rti_iter_dict(&it, self, RTI_DICT_KEYS, 0);
    return rti_iter_object(&it);
}

static RtValue show_items(RtValue self)
{
    RtStrBuf b;
    RtValue key, v;
    int64_t pos = 0;
    int first = 1;
    rti_buf_start(&b);
    rti_buf_char(&b, '{');
    while (rti_dict_next(self, &pos, &key, &v)) {
        if (!first) rti_buf_ascii(&b, ", ", 2);
        first = 0;
        rti_buf_str(&b, rti_repr(key));
        rti_buf_ascii(&b, ": ", 2);
        rti_buf_str(&b, rti_repr(v));
    }
    rti_buf_char(&b, '}');
    return rti_buf_finish(&b);
}

static RtValue dict_repr(RtValue self)
{
    if (rti_dict_len(self) == 0) return rti_str_ascii("{}", 2);
    return rti_repr_guarded(self, show_items, "{...}");
}

static int dicts_equal(RtValue self, RtValue other)
{
    if (rti_dict_len(self) != rti_dict_len(other)) return 0;
    RtDict *a = RTI_DICT(self), *b = RTI_DICT(other);
    for (int64_t i = 0; i < a->used; i++) {
        RtValue key = a->entries[i].key, v = a->entries[i].value;
        if (!key) continue;
        int64_t at = rti_dict_find(b, key, rti_dict_hashes(a)[i]);
        if (at < 0 || !rti_equal(v, b->entries[at].value)) return 0;
    }
    return 1;
}

static RtValue dict_richcompare(RtValue self, RtValue other, RtCmp op)
{
    if ((op != RT_EQ && op != RT_NE) || !(rti_typeof(self)->flags & RT_T_DICT) ||
        !(rti_typeof(other)->flags & RT_T_DICT))
        return RT_NOTIMPLEMENTED;
    return RT_BOOL(dicts_equal(self, other) == (op == RT_EQ));
}

static RtValue dict_or(RtValue self, RtValue other)
{
    if (!rti_is_a(self, &rt_type_dict) || !rti_is_a(other, &rt_type_dict)) return RT_NOTIMPLEMENTED;
    RtValue result = rti_dict_copy(self);
    rti_dict_update(result, other);
    return result;
}

static RtValue dict_ior(RtValue self, RtValue other)
{
    rti_dict_update(self, other);
    return self;
}

static RtValue dict_new(RtType *type, RT_UNUSED const RtValue *args, RT_UNUSED size_t count,
                        RT_UNUSED RtValue kwnames)
{
    return RT_VALUE(rti_object_alloc(type));
}

static void dict_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    rti_dict_update_args("dict", self, args, count, kwnames);
}

RT_TYPE(rt_type_dict) = {
    .shape = &rt_shape_type,
    .cname = "dict",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_DICT | RT_T_MAPPING | RT_T_MATCH_SELF | RT_T_IMMUTABLE,
    .size = sizeof(RtDict),
    .trace = rti_dict_trace,
    .instance_shape = &rt_shape_dict,
    .methods = rti_dict_methods,
    .slots = RT_SLOTS(RT_SLOT(new_, dict_new), RT_SLOT(init, dict_init), RT_SLOT(repr, dict_repr),
                      RT_SLOT(hash, rti_hash_not_implemented),
                      RT_SLOT(richcompare, dict_richcompare), RT_SLOT(iter, dict_iter),
                      RT_SLOT(len, rti_dict_len), RT_SLOT(getitem, dict_getitem),
                      RT_SLOT(setitem, dict_setitem), RT_SLOT(contains, rti_dict_contains),
                      RT_SLOT(or_, dict_or), RT_SLOT(ior, dict_ior)),
    .doc = "dict() -> new empty dictionary\n"
           "dict(mapping) -> new dictionary initialized from a mapping object's\n"
           "    (key, value) pairs\n"
           "dict(iterable) -> new dictionary initialized as if via:\n"
           "    d = {}\n"
           "    for k, v in iterable:\n"
           "        d[k] = v\n"
           "dict(**kwargs) -> new dictionary initialized with the name=value pairs\n"
           "    in the keyword argument list.  For example:  dict(one=1, two=2)",
};
