/* infer_call.c - calls and attributes: the program's functions, classes and methods, builtins by signatures.def.
 *
 * Arguments flow into the parameters of every function the callee may be; the result is what these return. A receiver
 * about which nothing is known is taken for what has a method or field of that name.
 */
#include "infer.h"

/* ---- the program's functions ---- */

Ty *infer_call_func(Infer *in, IrFunc *func, Ty *const *args, uint32_t count)
{
    Types *t = &in->types;
    unsigned heat = in->func->heat + in->loops;
    if (func == in->func && !heat) heat = 1;
    if (heat > 3) heat = 3;
    if (func->heat < heat) {
        func->heat = (uint8_t)heat;
        t->changed = true;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (i < func->positional) ty_flow(t, func->params[i]->ty, args[i]);
        else if (func->has_varargs) ty_flow(t, ty_elem(t, func->params[func->positional + func->kwonly]->ty), args[i]);
    }
    if (func->kind == IRF_GENERATOR) return ty_container(t, TY_ITER, func->yields, func->sent);
    return func->kind == IRF_FUNCTION ? func->result : NULL;
}

static void keyword_args(Infer *in, IrFunc *func, const IrExpr *e)
{
    uint32_t count = e->names ? e->names->count : 0;
    for (uint32_t k = 0; k < count; k++) {
        for (uint32_t i = 0; i < func->positional + func->kwonly; i++) {
            const IrVar *param = func->params[i];
            Istr name = param->python_name ? param->python_name : param->name;
            if (name == e->names->items[k]->text) ty_flow(&in->types, param->ty, e->args[e->argc - count + k]->ty);
        }
    }
}

/* Each function of `callee`, with `self`, or the receiver of bound methods, in front when there is one. */
static void call_funcs(Infer *in, IrExpr *e, Ty *callee, Ty *self, Ty *const *args, uint32_t count)
{
    Ty *all[TY_ITEMS + 1] = {NULL};
    if (count > TY_ITEMS) count = TY_ITEMS;
    for (uint32_t i = 0; i < count; i++) all[i + 1] = args[i];
    Ty *own = infer_own(in, e);
    for (uint32_t i = 0; i < callee->func_count; i++) {
        IrFunc *func = callee->funcs[i];
        bool bound = func->owner && (self || callee->bound);
        all[0] = !bound ? self : self ? self : func->owner->instance;
        if (bound && func->binds != IR_BINDS_INSTANCE) all[0] = func->binds == IR_BINDS_CLASS ? func->owner->self : NULL;
        keyword_args(in, func, e);
        ty_flow(&in->types, own, infer_call_func(in, func, all[0] ? all : all + 1, count + (all[0] != NULL)));
    }
}

static void instantiate(Infer *in, IrExpr *e, TyClass *class, Ty *const *args, uint32_t count)
{
    IrExpr scratch = {.names = e->names, .argc = e->argc, .args = e->args};
    Ty *init = ty_member(class, intern_cstr(&in->cx->names, "__init__"));
    if (init) call_funcs(in, &scratch, init, class->instance, args, count);
    ty_flow(&in->types, infer_own(in, e), class->instance);
}

static void call_value(Infer *in, IrExpr *e, Ty *callee, Ty *const *args, uint32_t count)
{
    enum { DEEPEST = 16 };
    if (!callee || in->call_depth >= DEEPEST) return;
    in->call_depth++;
    callee = ty_real(callee);
    if (callee->kinds & TY_FUNCTION) call_funcs(in, e, callee, NULL, args, count);
    if (callee->kinds & TY_CLASS)
        for (uint32_t i = 0; i < callee->class_count; i++) instantiate(in, e, callee->classes[i], args, count);
    if (callee->kinds & TY_INSTANCE)
        infer_method(in, e, callee, intern_cstr(&in->cx->names, "__call__"), args, count);
    in->call_depth--;
}

/* ---- signatures ---- */

static const struct Signature {
    const char *owner, *name, *result;
    unsigned kind;
} signatures[] = {
#define FUNCTION(name, result)       {"", #name, result, 0},
#define METHOD(kind, name, result)   {"", #name, result, TY_##kind},
#define MEMBER(module, name, result) {#module, #name, result, TY_MODULE},
#include "signatures.def"
#undef FUNCTION
#undef METHOD
#undef MEMBER
};

static const struct Signature *find_signature(const char *owner, Istr name, unsigned kind)
{
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++) {
        const struct Signature *s = &signatures[i];
        if (s->kind == kind && s->name[0] == name->text[0] && istr_is(name, s->name) && !strcmp(s->owner, owner)) return s;
    }
    return NULL;
}

/* The type that the letters at *text say, into `into`. */
static void apply(Infer *in, Ty *into, const char **text, Ty *first)
{
    static const struct {
        char letter;
        TyKind kind;
    } letters[] = {{'n', TY_NONE}, {'b', TY_BOOL}, {'i', TY_INT}, {'f', TY_FLOAT}, {'c', TY_COMPLEX}, {'s', TY_STR},
                   {'y', TY_BYTES}, {'l', TY_LIST}, {'e', TY_SET}, {'r', TY_ITER}};
    Types *t = &in->types;
    char c = *(*text)++;
    if (c == '*') ty_flow(t, into, first ? ty_iterated(t, first) : NULL);
    else if (c == '=') ty_flow(t, into, first);
    else if (c == 'v') ty_flow(t, into, first ? ty_value(t, first) : NULL);
    else if (c == 'k') ty_flow(t, into, first ? ty_elem(t, first) : NULL);
    else if (c == '?') {
        ty_flow(t, into, ty_of(TY_NONE));
        apply(in, into, text, first);
    } else if (c == 'N') {
        unsigned kinds = first ? ty_real(first)->kinds : 0;
        if (kinds & (TY_INT | TY_BOOL)) ty_flow(t, into, ty_of(TY_INT));
        if (kinds & (TY_FLOAT | TY_COMPLEX)) ty_flow(t, into, ty_of(TY_FLOAT));
    } else if (c == 'p') {
        Ty *pair = ty_real(into);
        if (!(pair->kinds & TY_TUPLE)) ty_flow(t, pair, ty_tuple(t, (Ty *const[2]){NULL, NULL}, 2));
        pair = ty_real(into);
        for (uint32_t i = 0; i < 2; i++) apply(in, ty_item(t, pair, i), text, first);
    }
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        if (letters[i].letter != c) continue;
        ty_flow(t, into, ty_of(letters[i].kind));
        if (strchr("ler", c)) apply(in, ty_elem(t, into), text, first);
        return;
    }
}

static Ty *signature_result(Infer *in, IrExpr *e, const struct Signature *s, Ty *first)
{
    Ty *own = infer_own(in, e);
    const char *text = s->result;
    apply(in, own, &text, first);
    return ty_real(own);
}

/* ---- builtins whose result depends on more than one operand ---- */

static Ty *zip_items(Infer *in, IrExpr *e, Ty *const *args, uint32_t count)
{
    Types *t = &in->types;
    Ty *own = infer_own(in, e);
    ty_flow(t, own, ty_of(TY_ITER));
    Ty *items = ty_elem(t, own);
    if (!(items->kinds & TY_TUPLE)) ty_flow(t, items, ty_tuple(t, (Ty *const[TY_ITEMS]){NULL}, count));
    items = ty_real(items);
    for (uint32_t i = 0; i < count; i++)
        if (args[i]) ty_flow(t, ty_item(t, items, i), ty_iterated(t, args[i]));
    return own;
}

static Ty *extreme(Infer *in, IrExpr *e, Ty *const *args, uint32_t count)
{
    Ty *own = infer_own(in, e);
    for (uint32_t i = 0; i < count; i++)
        ty_flow(&in->types, own, count == 1 && args[i] ? ty_iterated(&in->types, args[i]) : args[i]);
    return own;
}

static Ty *mapped(Infer *in, IrExpr *e, Ty *const *args, uint32_t count)
{
    Types *t = &in->types;
    Ty *own = infer_own(in, e), *items[TY_ITEMS];
    ty_flow(t, own, ty_of(TY_ITER));
    if (count > TY_ITEMS) return own;
    for (uint32_t i = 1; i < count; i++) items[i - 1] = args[i] ? ty_iterated(t, args[i]) : NULL;
    IrExpr scratch = {.op = e->op, .ty = ty_elem(t, own)};
    call_value(in, &scratch, args[0], items, count - 1);
    return own;
}

static Ty *call_builtin(Infer *in, IrExpr *e, Istr name, Ty *const *args, uint32_t count)
{
    if (istr_is(name, "zip") && count && count <= TY_ITEMS) return zip_items(in, e, args, count);
    if ((istr_is(name, "min") || istr_is(name, "max")) && count) return extreme(in, e, args, count);
    if (istr_is(name, "map") && count >= 2) return mapped(in, e, args, count);
    if (istr_is(name, "filter") && count == 2) {
        Types *t = &in->types;
        Ty *own = infer_own(in, e), *item = args[1] ? ty_iterated(t, args[1]) : NULL;
        ty_flow(t, own, ty_of(TY_ITER));
        ty_flow(t, ty_elem(t, own), item);
        IrExpr scratch = {.op = e->op};
        call_value(in, &scratch, args[0], &item, 1);
        return own;
    }
    if (istr_is(name, "tuple") && count <= 1) {
        Ty *own = infer_own(in, e);
        ty_flow(&in->types, own, ty_of(TY_TUPLE));
        own->ragged = true;
        if (count && args[0]) ty_flow(&in->types, ty_elem(&in->types, own), ty_iterated(&in->types, args[0]));
        return own;
    }
    if (istr_is(name, "dict")) {
        Ty *own = infer_own(in, e);
        ty_flow(&in->types, own, ty_of(TY_DICT));
        if (count == 1 && args[0] && (ty_real(args[0])->kinds & TY_DICT)) ty_flow(&in->types, own, args[0]);
        return own;
    }
    if (istr_is(name, "sum") && count == 2) ty_flow(&in->types, infer_own(in, e), args[1]);
    if (istr_is(name, "round") && count) {
        unsigned kinds = args[0] ? ty_real(args[0])->kinds : 0;
        if (count == 1 && kinds) return ty_of(TY_INT);
        return count == 2 && kinds ? args[0] : NULL;
    }
    if (istr_is(name, "divmod") && count == 2 && args[0]) {
        Ty *own = infer_own(in, e);
        if (!(own->kinds & TY_TUPLE)) ty_flow(&in->types, own, ty_tuple(&in->types, (Ty *const[2]){NULL, NULL}, 2));
        own = ty_real(own);
        for (uint32_t i = 0; i < 2; i++) ty_flow(&in->types, ty_item(&in->types, own, i), args[0]);
        return own;
    }
    if (count && (istr_is(name, "sorted") || istr_is(name, "min") || istr_is(name, "max"))) count = 1;
    const struct Signature *s = find_signature("", name, 0);
    return s ? signature_result(in, e, s, count ? args[0] : NULL) : NULL;
}

/* ---- methods, attributes ---- */

/* What a builtin's method puts into its receiver. */
static void method_stores(Infer *in, Ty *receiver, Istr name, Ty *const *args, uint32_t count)
{
    Types *t = &in->types;
    if (!count) return;
    if ((receiver->kinds & TY_ITER) && istr_is(name, "send")) ty_flow(t, ty_value(t, receiver), args[0]);
    if (receiver->kinds & (TY_LIST | TY_SET)) {
        if (istr_is(name, "append") || istr_is(name, "add")) ty_flow(t, ty_elem(t, receiver), args[0]);
        if (istr_is(name, "insert") && count == 2) ty_flow(t, ty_elem(t, receiver), args[1]);
        if ((istr_is(name, "extend") || istr_is(name, "update")) && args[0])
            ty_flow(t, ty_elem(t, receiver), ty_iterated(t, args[0]));
    }
    if ((receiver->kinds & TY_DICT) && istr_is(name, "setdefault")) {
        ty_flow(t, ty_elem(t, receiver), args[0]);
        if (count == 2) ty_flow(t, ty_value(t, receiver), args[1]);
    }
}

static void builtin_method(Infer *in, IrExpr *e, Ty *receiver, Istr name, Ty *const *args, uint32_t count)
{
    static const TyKind kinds[] = {TY_STR, TY_BYTES, TY_LIST, TY_TUPLE, TY_DICT, TY_SET, TY_INT, TY_FLOAT};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (!(receiver->kinds & kinds[i])) continue;
        const struct Signature *s = find_signature("", name, kinds[i]);
        if (!s) continue;
        bool with_default = kinds[i] == TY_DICT && count == 2 && istr_is(name, "get");
        if (with_default) {
            ty_flow(&in->types, infer_own(in, e), args[1]);
            ty_flow(&in->types, infer_own(in, e), ty_value(&in->types, receiver));
        } else {
            signature_result(in, e, s, receiver);
        }
    }
    if ((receiver->kinds & TY_ITER) && istr_is(name, "send")) ty_flow(&in->types, infer_own(in, e), ty_elem(&in->types, receiver));
    method_stores(in, receiver, name, args, count);
}

Ty *infer_method(Infer *in, IrExpr *e, Ty *receiver, Istr name, Ty *const *args, uint32_t count)
{
    Ty *own = infer_own(in, e);
    if (!receiver || !ty_real(receiver)->kinds) {
        Ty *funcs = in->guesses ? map_get(&in->by_method, name) : NULL;
        if (funcs && ty_real(funcs)->func_count < TY_WIDTH)
            for (uint32_t i = 0; i < ty_real(funcs)->func_count; i++) {
                IrFunc *func = ty_real(funcs)->funcs[i];
                Ty one = {.kinds = TY_FUNCTION, .func_count = 1, .funcs = {func}};
                call_funcs(in, e, &one, func->owner ? func->owner->instance : NULL, args, count);
            }
        return own;
    }
    receiver = ty_real(receiver);
    builtin_method(in, e, receiver, name, args, count);
    if (receiver->kinds & TY_MODULE && receiver->module) {
        const struct Signature *s = find_signature(receiver->module->text, name, TY_MODULE);
        if (s) signature_result(in, e, s, count ? args[0] : NULL);
        for (uint32_t m = 0; m < in->module_count; m++) {
            if (in->modules[m]->name != receiver->module) continue;
            IrGlobal *global = map_get(&in->modules[m]->global_map, name);
            if (global) call_value(in, e, global->ty, args, count);
        }
    }
    for (uint32_t i = 0; i < receiver->class_count; i++) {
        TyClass *class = receiver->classes[i];
        Ty *member = ty_member(class, name);
        if (member && member->func_count) {
            bool bound = (receiver->kinds & TY_INSTANCE) || member->funcs[0]->binds == IR_BINDS_CLASS;
            call_funcs(in, e, member, bound ? class->instance : NULL, args, count);
        } else {
            Ty *field = ty_field(&in->types, class, name, false);
            if (field) call_value(in, e, field, args, count);
        }
    }
    return ty_real(own);
}

Ty *infer_attribute(Infer *in, IrExpr *e, Ty *object, Istr name)
{
    Ty *own = infer_own(in, e);
    Types *t = &in->types;
    if (!object || !ty_real(object)->kinds) {
        TyClassList *list = in->guesses ? map_get(&in->by_field, name) : NULL;
        for (uint32_t i = 0; list && list->count < TY_WIDTH && i < list->count; i++)
            ty_flow(t, own, ty_field(t, list->items[i], name, false));
        e->is_field |= list != NULL;
        return own;
    }
    object = ty_real(object);
    if (object->kinds & TY_MODULE && object->module) {
        const struct Signature *s = find_signature(object->module->text, name, TY_MODULE);
        if (s && strstr("pi e tau inf nan", name->text)) signature_result(in, e, s, NULL);
        for (uint32_t m = 0; m < in->module_count; m++) {
            if (in->modules[m]->name != object->module) continue;
            IrGlobal *global = map_get(&in->modules[m]->global_map, name);
            if (global) ty_flow(t, own, global->ty);
        }
    }
    for (uint32_t i = 0; i < object->class_count; i++) {
        TyClass *class = object->classes[i];
        IrFunc *getter = ty_getter(class, name);
        if (getter) ty_flow(t, own, infer_call_func(in, getter, &class->instance, 1));
        Ty *field = ty_field(t, class, name, false);
        e->is_field |= field && !getter;
        if (field) {
            ty_flow(t, own, field);
        } else if (!getter) {
            Ty *member = ty_member(class, name);
            ty_flow(t, own, member);
            own = ty_real(own);
            own->bound |= member && (member->kinds & TY_FUNCTION) && (object->kinds & TY_INSTANCE);
        }
    }
    return ty_real(own);
}

void infer_store_attribute(Infer *in, Ty *object, Istr name, Ty *value)
{
    Types *t = &in->types;
    if (!object || !ty_real(object)->kinds) {
        TyClassList *list = in->guesses ? map_get(&in->by_field, name) : NULL;
        for (uint32_t i = 0; list && list->count < TY_WIDTH && i < list->count; i++)
            ty_flow(t, ty_field(t, list->items[i], name, false), value);
        return;
    }
    object = ty_real(object);
    for (uint32_t i = 0; i < object->class_count; i++) ty_flow(t, ty_field(t, object->classes[i], name, true), value);
}

/* ---- calls by their operation ---- */

/* Something unknown called with one function or class is taken for a decorator that gives the like of it. */
static void guess_decorated(Infer *in, IrExpr *e, Ty *arg)
{
    unsigned kinds = ty_real(arg)->kinds;
    if (in->guesses && (kinds == TY_FUNCTION || kinds == TY_CLASS)) ty_flow(&in->types, infer_own(in, e), arg);
}

Ty *infer_call(Infer *in, IrExpr *e)
{
    Ty *args[TY_ITEMS];
    uint32_t keywords = e->op == OP_IR_call_kw || e->op == OP_IR_call_method_kw || e->op == OP_IR_call_loaded
                            ? (e->names ? e->names->count : 0) : 0;
    uint32_t from = e->op == OP_IR_call_loaded ? 2 : 1, count = 0;
    for (uint32_t i = from; i + keywords < e->argc && count < TY_ITEMS; i++) args[count++] = e->args[i]->ty;
    switch ((unsigned)e->op) {
    case OP_IR_call_known: ty_flow(&in->types, infer_own(in, e), infer_call_func(in, e->func, args, count)); break;
    case OP_IR_call_builtin: {
        Ty *result = call_builtin(in, e, e->name->text, args, count);
        if (result) return result;
        break;
    }
    case OP_IR_call:
    case OP_IR_call_kw: {
        const IrExpr *callee = e->args[0];
        if (callee->op == OP_IR_builtin_load) {
            Ty *result = call_builtin(in, e, callee->name->text, args, count);
            if (result) return result;
        }
        call_value(in, e, callee->ty, args, count);
        if (count == 1 && args[0] && !infer_kinds(callee)) guess_decorated(in, e, args[0]);
        break;
    }
    default: infer_method(in, e, e->args[0]->ty, e->name->text, args, count); break;
    }
    return infer_own(in, e);
}
