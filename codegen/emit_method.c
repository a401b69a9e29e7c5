/* emit_method.c - calls of methods, classes, properties and special methods whose targets are known (known.h).
 *
 * Each combination of targets gets a C function, RT_METHOD of include/rt/method.h, which compares the receiver's shape with
 * the caches of the site and calls the right target, by its unboxed entry where all have the same form. What fits none goes
 * the general way. C compilers see the targets and inline small ones.
 */
#include "emit.h"
#include "known.h"
#include "unbox.h"

#include <stdio.h>

typedef struct Wrapper {
    Emit *e;
    const Known *known;
    bool typed;
    const char *test; /* operators: the row of RtOp; special methods: the operation; NULL: none */
    StrBuf *out;
} Wrapper;

static const IrFunc *form(const Wrapper *w)
{
    return w->known->funcs[0];
}

static IrType arg_rep(const Wrapper *w, uint32_t i)
{
    return w->typed ? form(w)->params[i]->rep : IR_ANY;
}

/* Is it worth a function of its own? Not where it runs once. */
static bool is_hot(const EmitFunc *ef)
{
    if (ef->func->heat || ef->is_generator) return true;
    for (const EmitScope *s = ef->scope; s; s = s->outer)
        if (s->kind == SCOPE_LOOP) return true;
    return false;
}

static const char *rep_word(IrType rep)
{
    static const char *const names[] = {[IR_INT] = "int", [IR_FLOAT] = "float", [IR_BOOL] = "bool", [IR_LIST] = "list"};
    return names[rep];
}

/* Does a call with values enter it as it is, only to get a result that C holds? */
static bool enters_unboxed(const Wrapper *w, const IrFunc *func)
{
    if (!func->is_native || func->result_rep == IR_ANY || func->positional != w->known->given + 1) return false;
    for (uint32_t i = 0; i < func->param_count; i++)
        if (func->params[i]->rep != IR_ANY) return false;
    return true;
}

static bool is_len(const Known *known, const char *test)
{
    return known->how == KNOWN_SPECIAL && !strcmp(test, "len");
}

static void write_params(const Wrapper *w)
{
    bool super = w->known->how == KNOWN_SUPER;
    if (is_len(w->known, w->test)) strbuf_cstr(w->out, "(RtValue callee, RtValue self");
    else strbuf_cstr(w->out, super ? "(RtValue callee, RtValue cls, RtValue self" : "(RtValue self");
    if (w->known->how == KNOWN_LOADED) strbuf_cstr(w->out, ", RtValue loaded");
    for (uint32_t i = 1; i <= w->known->given; i++) {
        const char *type = emit_rep_type(arg_rep(w, i));
        strbuf_printf(w->out, ", %s%sa%u", type, type[strlen(type) - 1] == '*' ? "" : " ", i);
    }
    if (w->known->how != KNOWN_NEW) strbuf_cstr(w->out, ", RtValue name");
    strbuf_printf(w->out, ", RtIC *ic, const RtSite **sp, %sconst RtSite *site)", super ? "const RtSite *made, " : "");
}

/* The arguments behind the receiver as values, each with ", " in front. */
static void write_boxed(const Wrapper *w, const char *before)
{
    static const char *const boxes[] = {[IR_ANY] = "%sa%u", [IR_INT] = "%srt_int(a%u)", [IR_FLOAT] = "%srt_float(a%u)",
                                        [IR_BOOL] = "%sRT_BOOL(a%u)", [IR_LIST] = "%sRT_VALUE(a%u)"};
    for (uint32_t i = 1; i <= w->known->given; i++) strbuf_printf(w->out, boxes[arg_rep(w, i)], i == 1 ? before : ", ", i);
}

static void write_array(const Wrapper *w)
{
    strbuf_cstr(w->out, w->known->given ? "(RtValue[]){" : "NULL");
    write_boxed(w, "");
    strbuf_printf(w->out, "%s, %u", w->known->given ? "}" : "", w->known->given);
}

static void write_general_call(const Wrapper *w)
{
    uint32_t given = w->known->given;
    if (given <= 4) {
        strbuf_printf(w->out, "rt_call%u(self", given);
        write_boxed(w, ", ");
    } else {
        strbuf_cstr(w->out, "rt_call(self, ");
        write_array(w);
    }
    strbuf_cstr(w->out, given <= 4 ? ", site)" : ", 0, site)");
}

static void write_general_special(const Wrapper *w)
{
    if (!strcmp(w->test, "call")) write_general_call(w);
    else if (!strcmp(w->test, "len")) strbuf_cstr(w->out, "rt_call_len(callee, self, site)");
    else if (!strcmp(w->test, "getitem")) strbuf_cstr(w->out, "rt_getitem(self, a1, site)");
    else if (!strcmp(w->test, "setitem")) strbuf_cstr(w->out, "(rt_setitem(self, a1, a2, site), RT_NONE)");
    else strbuf_cstr(w->out, "RT_BOOL(rt_contains(self, a1, site))");
}

/* The operation done any other way, as a value. */
static void write_general(const Wrapper *w)
{
    uint32_t given = w->known->given;
    switch (w->known->how) {
    case KNOWN_CALL:
        if (given <= 3) {
            strbuf_printf(w->out, "rt_call_method%u(self, name", given);
            write_boxed(w, ", ");
        } else {
            strbuf_cstr(w->out, "rt_call_method(self, name, ");
            write_array(w);
        }
        strbuf_cstr(w->out, given <= 3 ? ", ic, site)" : ", 0, ic, site)");
        break;
    case KNOWN_LOADED:
        if (given == 1 || given == 2) {
            strbuf_printf(w->out, "rt_call_loaded%u(self, loaded, name", given);
            write_boxed(w, ", ");
        } else {
            strbuf_cstr(w->out, "rt_call_loaded(self, loaded, name, ");
            write_array(w);
        }
        strbuf_cstr(w->out, given == 1 || given == 2 ? ", ic, site)" : ", 0, ic, site)");
        break;
    case KNOWN_SUPER:
        strbuf_cstr(w->out, "rt_super_call(callee, cls, self, name, ");
        write_array(w);
        strbuf_cstr(w->out, ", ic, made, site)");
        break;
    case KNOWN_NEW: write_general_call(w); break;
    case KNOWN_SPECIAL: write_general_special(w); break;
    case KNOWN_GET: strbuf_cstr(w->out, "rt_getattr(self, name, ic, site)"); break;
    case KNOWN_OPERATOR: strbuf_printf(w->out, "rt_object_op(self, a1, RT_OP_%s, name, ic, site)", w->test); break;
    }
}

/* RT_TARGET(1, RT_BY_ENTRY(RtIntResult, objects__Vector__dot_fast(sp + 1, self, a1))) */
static void write_target(const Wrapper *w, uint32_t i)
{
    const IrFunc *func = w->known->funcs[i];
    const char *self = w->known->how == KNOWN_NEW ? "obj" : "self";
    uint32_t given = w->known->given, missing = func->positional - given - 1;
    if (w->known->how == KNOWN_NEW && !w->typed && emit_init_stores(func)) {
        strbuf_printf(w->out, "RT_TARGET_STORES(%u, %u, %s, ", i + 1, missing, emit_init_cache(w->e, func));
        emit_init_values(w->e, func, missing, i + 1, w->out);
        strbuf_cstr(w->out, ")\n         ");
    }
    if (w->known->how == KNOWN_NEW) strbuf_printf(w->out, missing ? "RT_TARGET_NEW_DEFAULTS(%u, %u, " : "RT_TARGET_NEW(%u, ", i + 1, missing);
    else if (w->known->how == KNOWN_OPERATOR) strbuf_printf(w->out, "RT_TARGET_OPERATOR(%u, RT_OP_%s, ", i + 1, w->test);
    else if (is_len(w->known, w->test)) strbuf_printf(w->out, "RT_TARGET_LEN(%u, ", i + 1);
    else {
        strbuf_cstr(w->out, w->known->how == KNOWN_SUPER ? "RT_TARGET_SUPER" : "RT_TARGET");
        strbuf_printf(w->out, missing ? "_DEFAULTS(%u, %u, " : "(%u, ", i + 1, missing);
    }
    if (w->typed) {
        strbuf_printf(w->out, "RT_BY_ENTRY(%s, %s_fast(sp + 1, %s", emit_result_type(func->result_rep), func->cname->text, self);
        for (uint32_t p = 1; p <= given; p++) strbuf_printf(w->out, ", a%u", p);
        strbuf_cstr(w->out, "))");
    } else if (enters_unboxed(w, func)) {
        strbuf_printf(w->out, "rt_from_%s(RT_BY_ENTRY(%s, %s_fast(sp + 1, %s", rep_word(func->result_rep), emit_result_type(func->result_rep),
                      func->cname->text, self);
        for (uint32_t p = 1; p <= given; p++) strbuf_printf(w->out, ", a%u", p);
        strbuf_cstr(w->out, ")))");
    } else {
        bool quiet = w->known->how != KNOWN_NEW;
        strbuf_printf(w->out, "%s%s(RT_TARGET_FN(%u), %s", quiet ? "(rt_sp = sp, " : "", func->cname->text, i + 1, self);
        for (uint32_t p = 1; p <= given; p++) strbuf_printf(w->out, ", a%u", p);
        for (uint32_t p = missing; p > 0; p--) strbuf_printf(w->out, ", rt_default(RT_TARGET_FN(%u), %u)", i + 1, p);
        strbuf_cstr(w->out, quiet ? "))" : ")");
    }
    strbuf_char(w->out, ')');
}

static void write_miss(const Wrapper *w)
{
    static const char *const names[] = {[KNOWN_CALL] = "method", [KNOWN_LOADED] = "method", [KNOWN_NEW] = "class",
                                        [KNOWN_GET] = "getter", [KNOWN_OPERATOR] = "operator", [KNOWN_SUPER] = "super",
                                        [KNOWN_SPECIAL] = "special"};
    if (is_len(w->known, w->test)) strbuf_cstr(w->out, "callee == RT_FUNCTION(len) && ");
    if (w->known->how == KNOWN_LOADED) strbuf_cstr(w->out, "!loaded && ");
    if (w->known->how == KNOWN_OPERATOR) strbuf_cstr(w->out, "RT_ALIKE(self, a1) && ");
    if (w->known->how == KNOWN_SUPER) strbuf_cstr(w->out, "callee == RT_CLASS(super) && ");
    strbuf_printf(w->out, "rt_known_%s(%sself, %sic, %u, (const RtCode *const[]){", names[w->known->how],
                  w->known->how == KNOWN_SUPER ? "cls, " : "", w->known->how == KNOWN_NEW ? "" : "name, ", w->known->count);
    for (uint32_t i = 0; i < w->known->count; i++)
        strbuf_printf(w->out, "%s&%s_code", i ? ", " : "", w->known->funcs[i]->cname->text);
    strbuf_cstr(w->out, "})");
}

/* Targets are called in front of their definitions. */
static void declare_entries(const Wrapper *w)
{
    enum { WIDTH = 100 };
    for (uint32_t i = 0; i < w->known->count; i++) {
        const IrFunc *func = w->known->funcs[i];
        if (!w->typed && !enters_unboxed(w, func)) continue;
        if (map_find(&w->e->entries, func->cname)) continue;
        map_put(&w->e->entries, w->e->arena, func->cname, (void *)(uintptr_t)func);
        StrBuf *out = &w->e->entry_prototypes;
        size_t start = out->len;
        while (start && out->text[start - 1] != '\n') start--;
        if (out->len) strbuf_char(out, out->len - start > WIDTH ? '\n' : ' ');
        strbuf_printf(out, "static inline %s %s_fast(const RtSite **", emit_result_type(func->result_rep), func->cname->text);
        for (uint32_t p = 0; p < func->param_count; p++) strbuf_printf(out, ", %s", emit_rep_type(func->params[p]->rep));
        strbuf_cstr(out, ");");
    }
}

static void write_wrapper(const Wrapper *w, const char *name)
{
    static const char *const keys[] = {[KNOWN_CALL] = "RT_KEY(self)", [KNOWN_LOADED] = "RT_LOADED_KEY(self)",
                                       [KNOWN_NEW] = "RT_CLASS_KEY(self)", [KNOWN_GET] = "RT_KEY(self)",
                                       [KNOWN_OPERATOR] = "RT_OPERATOR_KEY(self, a1)", [KNOWN_SUPER] = "RT_SUPER_KEY(self)",
                                       [KNOWN_SPECIAL] = "RT_KEY(self)"};
    const char *key = is_len(w->known, w->test) ? "RT_LEN_KEY(self)" : keys[w->known->how];
    IrType result = w->typed && w->known->how != KNOWN_NEW ? form(w)->result_rep : IR_ANY;
    declare_entries(w);
    strbuf_printf(w->out, "RT_METHOD(%s, %s, ", name, emit_result_type(result));
    write_params(w);
    strbuf_printf(w->out, ", %s,\n         ", key);
    for (uint32_t i = 0; i < w->known->count; i++) {
        if (i) strbuf_char(w->out, ' ');
        write_target(w, i);
    }
    strbuf_cstr(w->out, ", ");
    write_miss(w);
    strbuf_cstr(w->out, ", ");
    if (result != IR_ANY) strbuf_printf(w->out, "rt_result_%s(", rep_word(result));
    write_general(w);
    strbuf_cstr(w->out, result != IR_ANY ? "))\n" : ")\n");
}

/* The wrapper's name; it is written when it is asked for the first time. */
static const char *wrapper(Emit *e, const Known *known, bool typed, const char *test)
{
    static const char *const endings[] = {[KNOWN_CALL] = "_of", [KNOWN_LOADED] = "_of", [KNOWN_NEW] = "_new", [KNOWN_GET] = "_get",
                                          [KNOWN_OPERATOR] = "_op", [KNOWN_SUPER] = "_super", [KNOWN_SPECIAL] = "_by"};
    StrBuf key = {0};
    strbuf_printf(&key, "%d %d %u %s", known->how, typed, known->given, test ? test : "");
    for (uint32_t i = 0; i < known->count; i++) strbuf_printf(&key, " %s", known->funcs[i]->cname->text);
    MapEntry *entry = map_add(&e->wrappers, e->arena, intern(&e->cx->names, key.text, key.len));
    strbuf_free(&key);
    if (!entry->value) {
        const char *stem = intern_printf(&e->cx->names, "%s%s", known->funcs[0]->cname->text, endings[known->how])->text;
        const char *name = emit_unique(e, stem);
        entry->value = (void *)(uintptr_t)name;
        Wrapper w = {e, known, typed, test, &e->methods};
        write_wrapper(&w, name);
    }
    return entry->value;
}

static bool is_unit(const EmitFunc *ef)
{
    return ef->e->is_unit || ef->func->module->dynamic;
}

/* wrapper(receiver, [loaded,] arguments..., name, cache, sp, site) */
static void write_call(EmitFunc *ef, const IrExpr *e, const Known *known, bool typed, const char *name, const char *test,
                       StrBuf *out)
{
    const char *function = wrapper(ef->e, known, typed, test);
    strbuf_printf(out, "%s(", function);
    emit_expr(ef, e->args[0], out);
    if (known->how == KNOWN_LOADED || is_len(known, test)) {
        strbuf_cstr(out, ", ");
        emit_expr(ef, e->args[1], out);
    }
    for (uint32_t i = 0; i < known->given; i++) {
        const IrExpr *arg = e->args[known->from + i];
        strbuf_cstr(out, ", ");
        if (typed) emit_as(ef, arg, known->funcs[0]->params[i + 1]->rep, out);
        else emit_expr(ef, arg, out);
    }
    if (name) strbuf_printf(out, ", %s", name);
    bool own = ef->func->is_native && ef->fast && !ef->site_func, loud = ef->is_loud;
    bool pair = known->how == KNOWN_CALL || known->how == KNOWN_LOADED;
    uint32_t site = pair ? emit_call_sites(ef, e) : emit_site(ef, e->pos);
    ef->is_loud = loud; /* the wrapper sees to rt_sp */
    strbuf_printf(out, ", IC(%u), %s, SITE(%u))", emit_caches(ef, e, known->count + 1), own ? "rt_own" : "rt_sp", site);
}

/* All but operators. */
static void write_known(EmitFunc *ef, const IrExpr *e, const Known *known, bool typed, StrBuf *out)
{
    const char *name = e->name && known->how != KNOWN_NEW ? emit_string(ef->e, e->name->text) : NULL;
    write_call(ef, e, known, typed, name, NULL, out);
}

bool emit_known(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    Known known;
    bool general = ef->func->is_fast && !ef->fast;
    if (general || is_unit(ef) || !is_hot(ef) || !known_find(e, NULL, &known)) return false;
    write_known(ef, e, &known, false, out);
    return true;
}

void emit_known_direct(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    Known known;
    if (known_find(e, NULL, &known)) write_known(ef, e, &known, true, out);
}

bool emit_known_operator(EmitFunc *ef, const IrExpr *e, const char *row, Istr special, StrBuf *out)
{
    Known known;
    bool general = ef->func->is_fast && !ef->fast;
    if (general || is_unit(ef) || !is_hot(ef) || !known_find(e, special, &known)) return false;
    bool test = e->type == IR_BOOL;
    if (test) strbuf_cstr(out, "rt_truth(");
    write_call(ef, e, &known, false, emit_string(ef->e, special), row, out);
    if (test) strbuf_printf(out, ", SITE(%u))", emit_site(ef, e->pos));
    return true;
}

bool emit_known_special(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    Known known;
    Istr method;
    bool general = ef->func->is_fast && !ef->fast;
    if (general || is_unit(ef) || !is_hot(ef)) return false;
    const char *row = known_find_special(ef->e->cx, e, &method, &known);
    if (!row) return false;
    bool test = e->type == IR_BOOL;
    if (test) strbuf_cstr(out, "rt_truth(");
    write_call(ef, e, &known, false, emit_string(ef->e, method), row, out);
    if (test) strbuf_printf(out, ", SITE(%u))", emit_site(ef, e->pos));
    return true;
}

void emit_super_call(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    Known known;
    const IrExpr *super = e->args[0];
    bool general = ef->func->is_fast && !ef->fast;
    bool found = !general && !is_unit(ef) && is_hot(ef) && known_find_super(e, &known);
    uint32_t count = e->argc - 1;
    strbuf_printf(out, "%s(", found ? wrapper(ef->e, &known, false, NULL) : "rt_super_call");
    for (uint32_t i = 0; i < 3; i++) {
        strbuf_cstr(out, i ? ", " : "");
        emit_expr(ef, super->args[i], out);
    }
    if (!found) strbuf_printf(out, ", %s", emit_string(ef->e, e->name->text));
    if (!found) strbuf_cstr(out, count ? ", (RtValue[]){" : ", NULL");
    for (uint32_t i = 1; i < e->argc; i++) {
        strbuf_cstr(out, !found && i == 1 ? "" : ", ");
        emit_expr(ef, e->args[i], out);
    }
    if (found) strbuf_printf(out, ", %s", emit_string(ef->e, e->name->text));
    else strbuf_printf(out, "%s, %u", count ? "}" : "", count);
    uint32_t caches = found ? known.count + 1 : 1, made = emit_site(ef, super->pos);
    strbuf_printf(out, ", IC(%u)%s, SITE(%u), SITE(%u))", emit_caches(ef, e, caches), found ? ", rt_sp" : "", made, emit_call_sites(ef, e));
}
