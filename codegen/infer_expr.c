/* infer_expr.c - the types of expressions.
 *
 * Every expression that makes a value has a Ty of its own, allocated once, into which each pass lets flow what it finds:
 * displays and comprehensions are the allocation sites that element types belong to.
 */
#include "infer.h"

enum { NUMBER = TY_BOOL | TY_INT | TY_FLOAT | TY_COMPLEX, WHOLE = TY_BOOL | TY_INT };

Ty *infer_own(Infer *in, IrExpr *e)
{
    if (!e->ty) e->ty = ty_new(&in->types);
    return ty_real(e->ty);
}

static Ty *add_kinds(Infer *in, IrExpr *e, unsigned kinds)
{
    Ty *ty = infer_own(in, e);
    if (kinds & ~ty->kinds) {
        ty->kinds |= kinds;
        in->types.changed = true;
    }
    return ty;
}

static Ty *flow_into(Infer *in, IrExpr *e, Ty *value)
{
    Ty *own = infer_own(in, e);
    ty_flow(&in->types, own, value);
    return own;
}

static unsigned kinds_of(Ty *ty)
{
    return ty ? ty_real(ty)->kinds : 0;
}

/* ---- operators ---- */

/* The kinds of a sum, difference, product... of two numbers. */
static unsigned number_kinds(unsigned a, unsigned b)
{
    unsigned kinds = 0;
    if ((a & WHOLE) && (b & WHOLE)) kinds |= TY_INT;
    if (((a & TY_FLOAT) && (b & (WHOLE | TY_FLOAT))) || ((b & TY_FLOAT) && (a & WHOLE))) kinds |= TY_FLOAT;
    if (((a & TY_COMPLEX) && (b & NUMBER)) || ((b & TY_COMPLEX) && (a & NUMBER))) kinds |= TY_COMPLEX;
    return kinds;
}

/* The name of the method that does the operation on instances. */
static const char *operator_method(IrOp op)
{
    switch ((unsigned)op) {
    case OP_IR_add: case OP_IR_iadd: return "__add__";
    case OP_IR_sub: case OP_IR_isub: return "__sub__";
    case OP_IR_mul: case OP_IR_imul: return "__mul__";
    case OP_IR_truediv: case OP_IR_itruediv: return "__truediv__";
    case OP_IR_floordiv: case OP_IR_ifloordiv: return "__floordiv__";
    case OP_IR_mod: case OP_IR_imod: return "__mod__";
    case OP_IR_matmul: case OP_IR_imatmul: return "__matmul__";
    case OP_IR_pow: case OP_IR_ipow: return "__pow__";
    case OP_IR_neg: return "__neg__";
    default: return NULL;
    }
}

static Ty *on_instance(Infer *in, IrExpr *e, Ty *const *args)
{
    const char *name = operator_method(e->op);
    bool instance = args[0] && (ty_real(args[0])->kinds & TY_INSTANCE);
    if (!name) return infer_own(in, e);
    if (instance) return infer_method(in, e, args[0], intern_cstr(&in->cx->names, name), args + 1, e->argc - 1);
    if (e->argc < 2 || !args[1] || !(ty_real(args[1])->kinds & TY_INSTANCE)) return infer_own(in, e);
    Istr reflected = intern_printf(&in->cx->names, "__r%s", name + 2);
    return infer_method(in, e, args[1], reflected, args, 1);
}

/* A parameter about which nothing is known meets a number: it is guessed to be one, too. */
static void guess_number(Infer *in, const IrExpr *e, Ty *const *args)
{
    for (uint32_t i = 0; i < 2 && in->guesses && e->argc == 2; i++) {
        const IrExpr *operand = e->args[i];
        unsigned other = kinds_of(args[1 - i]);
        if (operand->op != OP_IR_var || !operand->var->is_param || kinds_of(args[i])) continue;
        if (other == TY_INT || other == TY_FLOAT) ty_flow(&in->types, operand->var->ty, ty_of((TyKind)other));
    }
}

/* a < b on instances: their methods get the other operand. */
static void compare_instances(Infer *in, IrExpr *e, Ty *const *args)
{
    static const char *const names[] = {"__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"};
    static const char *const reflected[] = {"__gt__", "__ge__", "__eq__", "__ne__", "__lt__", "__le__"};
    unsigned which = e->op >= OP_IR_test_lt ? e->op - OP_IR_test_lt : e->op - OP_IR_lt;
    for (int i = 0; i < 2; i++) {
        if (!args[i] || !(ty_real(args[i])->kinds & TY_INSTANCE)) continue;
        IrExpr scratch = {.op = e->op};
        infer_method(in, &scratch, args[i], intern_cstr(&in->cx->names, (i ? reflected : names)[which]), &args[1 - i], 1);
    }
}

static Ty *binary(Infer *in, IrExpr *e, Ty *const *args)
{
    guess_number(in, e, args);
    unsigned a = kinds_of(args[0]), b = kinds_of(args[1]), kinds = 0;
    if ((a | b) & TY_INSTANCE) on_instance(in, e, args);
    switch ((unsigned)e->op) {
    case OP_IR_add:
    case OP_IR_iadd:
        kinds = number_kinds(a, b) | (a & b & (TY_STR | TY_BYTES));
        if (a & b & (TY_LIST | TY_TUPLE)) {
            flow_into(in, e, args[0]);
            if (!(a & TY_TUPLE)) flow_into(in, e, args[1]);
            else kinds |= TY_TUPLE;
        }
        break;
    case OP_IR_mul:
    case OP_IR_imul:
        kinds = number_kinds(a, b);
        if ((a & TY_STR) || (b & TY_STR)) kinds |= TY_STR;
        if (a & TY_LIST) flow_into(in, e, args[0]);
        if (b & TY_LIST) flow_into(in, e, args[1]);
        break;
    case OP_IR_sub:
    case OP_IR_isub:
        kinds = number_kinds(a, b);
        if (a & TY_SET) flow_into(in, e, args[0]);
        break;
    case OP_IR_truediv:
    case OP_IR_itruediv:
        kinds = number_kinds(a, b);
        if (kinds & TY_INT) kinds = (kinds & ~TY_INT) | TY_FLOAT;
        break;
    case OP_IR_mod:
    case OP_IR_imod: kinds = a & TY_STR ? TY_STR : number_kinds(a, b); break;
    case OP_IR_floordiv:
    case OP_IR_ifloordiv: kinds = number_kinds(a, b); break;
    case OP_IR_pow:
    case OP_IR_ipow:
        kinds = number_kinds(a, b);
        if ((kinds & TY_INT) && e->args[1]->op != OP_IR_const_int && !(b & TY_BOOL)) kinds |= TY_INT;
        break;
    default:
        kinds = (a & WHOLE) && (b & WHOLE) ? TY_INT : 0;
        if (a == TY_BOOL && b == TY_BOOL && e->op != OP_IR_lshift && e->op != OP_IR_rshift) kinds = TY_BOOL;
        if (a & TY_SET) flow_into(in, e, args[0]);
        if (a & b & TY_SET) flow_into(in, e, args[1]);
        break;
    }
    return add_kinds(in, e, kinds);
}

static Ty *unary(Infer *in, IrExpr *e, Ty *const *args)
{
    unsigned a = kinds_of(args[0]);
    if (a & TY_INSTANCE) on_instance(in, e, args);
    unsigned kinds = e->op == OP_IR_invert ? 0 : a & (TY_INT | TY_FLOAT | TY_COMPLEX);
    if (a & WHOLE) kinds |= TY_INT;
    return add_kinds(in, e, kinds);
}

/* ---- displays, items ---- */

static Ty *container(Infer *in, IrExpr *e, TyKind kind, Ty *const *args)
{
    Ty *own = add_kinds(in, e, kind);
    bool dict = kind == TY_DICT;
    for (uint32_t i = 0; i < e->argc; i++)
        ty_flow(&in->types, dict && i % 2 ? ty_value(&in->types, own) : ty_elem(&in->types, own), args[i]);
    return own;
}

static Ty *tuple(Infer *in, IrExpr *e, Ty *const *args)
{
    if (!e->ty) e->ty = ty_tuple(&in->types, (Ty *const[TY_ITEMS]){NULL}, e->argc <= TY_ITEMS ? e->argc : TY_ITEMS + 1);
    Ty *own = ty_real(e->ty);
    for (uint32_t i = 0; i < e->argc; i++) ty_flow(&in->types, ty_item(&in->types, own, i), args[i]);
    return own;
}

static Ty *constant(Infer *in, const IrConst *c)
{
    static const TyKind kinds[] = {[IRC_STR] = TY_STR, [IRC_BYTES] = TY_BYTES, [IRC_INT] = TY_INT, [IRC_FLOAT] = TY_FLOAT,
                                   [IRC_COMPLEX] = TY_COMPLEX, [IRC_TUPLE] = TY_TUPLE, [IRC_FROZENSET] = TY_SET,
                                   [IRC_NONE] = TY_NONE, [IRC_TRUE] = TY_BOOL, [IRC_FALSE] = TY_BOOL, [IRC_ELLIPSIS] = TY_OTHER};
    if (c->kind != IRC_TUPLE && c->kind != IRC_FROZENSET) return ty_of(kinds[c->kind]);
    Ty *made = c->kind == IRC_TUPLE
                   ? ty_tuple(&in->types, (Ty *const[TY_ITEMS]){NULL}, c->count <= TY_ITEMS ? c->count : TY_ITEMS + 1)
                   : ty_container(&in->types, TY_SET, ty_new(&in->types), NULL);
    for (uint32_t i = 0; i < c->count; i++) {
        Ty *place = c->kind == IRC_TUPLE ? ty_item(&in->types, made, i) : ty_elem(&in->types, made);
        ty_flow(&in->types, place, constant(in, c->items[i]));
    }
    return made;
}

static Ty *getitem(Infer *in, IrExpr *e, Ty *const *args)
{
    if (!args[0]) return NULL;
    Ty *object = ty_real(args[0]);
    bool sliced = e->op == OP_IR_getslice || e->args[1]->op == OP_IR_slice;
    Ty *own = infer_own(in, e);
    if (sliced) {
        add_kinds(in, e, object->kinds & (TY_STR | TY_BYTES));
        if (object->kinds & TY_LIST) ty_flow(&in->types, own, object);
        if (object->kinds & TY_TUPLE) add_kinds(in, e, TY_TUPLE);
        return own;
    }
    if (object->kinds & TY_LIST) ty_flow(&in->types, own, ty_elem(&in->types, object));
    if (object->kinds & TY_DICT) ty_flow(&in->types, own, ty_value(&in->types, object));
    if (object->kinds & TY_TUPLE) {
        const IrExpr *index = e->args[1];
        bool known = index->op == OP_IR_const_int && index->integer >= 0 && !object->ragged;
        ty_flow(&in->types, own, known ? ty_item(&in->types, object, (uint32_t)index->integer) : ty_iterated(&in->types, object));
    }
    if (object->kinds & TY_STR) add_kinds(in, e, TY_STR);
    if (object->kinds & TY_BYTES) add_kinds(in, e, TY_INT);
    if (object->kinds & TY_INSTANCE)
        infer_method(in, e, object, intern_cstr(&in->cx->names, "__getitem__"), args + 1, 1);
    return own;
}

static Ty *setitem(Infer *in, IrExpr *e, Ty *const *args)
{
    if (!args[0]) return NULL;
    Ty *object = ty_real(args[0]);
    bool sliced = e->op == OP_IR_setitem && e->args[1]->op == OP_IR_slice;
    if ((object->kinds & TY_LIST) && !sliced) ty_flow(&in->types, ty_elem(&in->types, object), args[2]);
    if ((object->kinds & TY_LIST) && sliced && args[2])
        ty_flow(&in->types, ty_elem(&in->types, object), ty_iterated(&in->types, args[2]));
    if (object->kinds & TY_DICT) {
        ty_flow(&in->types, ty_elem(&in->types, object), args[1]);
        ty_flow(&in->types, ty_value(&in->types, object), args[2]);
    }
    if (object->kinds & TY_INSTANCE)
        infer_method(in, e, object, intern_cstr(&in->cx->names, "__setitem__"), args + 1, 2);
    return NULL;
}

/* ---- functions, classes ---- */

static Ty *function(Infer *in, IrExpr *e, Ty *const *args)
{
    IrFunc *func = e->func;
    for (uint32_t i = 0; i < func->free_count && i + 2 < e->argc; i++) {
        const IrExpr *cell = e->args[i + 2];
        Ty *inside = func->free_vars[i]->ty;
        if (cell->op == OP_IR_cell_new) ty_flow(&in->types, inside, cell->args[0]->ty); /* a copy (opt_cells.c) */
        else if (cell->var && cell->var->ty && inside) ty_unify(&in->types, cell->var->ty, inside);
    }
    IrExpr *defaults = e->args[0];
    uint32_t count = defaults->op == OP_IR_tuple ? defaults->argc
                     : defaults->op == OP_IR_const && defaults->constant->kind == IRC_TUPLE ? defaults->constant->count : 0;
    for (uint32_t i = 0; i < count && count <= func->positional; i++) {
        IrVar *param = func->params[func->positional - count + i];
        if (defaults->op == OP_IR_tuple) ty_flow(&in->types, param->ty, defaults->args[i]->ty);
        else if (args[0]) ty_flow(&in->types, param->ty, constant(in, defaults->constant->items[i]));
    }
    return func->function;
}

static Ty *class_object(Infer *in, IrExpr *e, Ty *const *args)
{
    if (e->args[0]->op != OP_IR_function) return NULL;
    TyClass *class = map_get(&in->classes, e->args[0]->func->cname);
    if (!class) return NULL;
    uint32_t keywords = e->names ? e->names->count : 0;
    for (uint32_t i = 2; i + keywords < e->argc; i++) {
        Ty *base = args[i] ? ty_real(args[i]) : NULL;
        if (!base || !(base->kinds & TY_CLASS)) continue;
        for (uint32_t k = 0; k < base->class_count; k++) {
            bool known = base->classes[k] == class;
            for (uint32_t b = 0; b < class->base_count; b++) known |= class->bases[b] == base->classes[k];
            if (known || class->base_count == TY_WIDTH) continue;
            class->bases[class->base_count++] = base->classes[k];
            in->types.changed = true;
        }
    }
    return class->self;
}

/* super() in a method: an instance of what its class is derived from. */
static Ty *super_object(Infer *in, IrExpr *e)
{
    const IrFunc *func = in->func;
    if (!func->owner) return NULL;
    Ty *own = add_kinds(in, e, TY_INSTANCE);
    for (uint32_t i = 0; i < func->owner->base_count; i++) ty_add_class(&in->types, own, func->owner->bases[i]);
    return own;
}

/* __match_args__ of a class, as its body states it: a constant tuple of names; NULL. */
static const IrConst *match_args(const TyClass *class)
{
    for (uint32_t i = 0; i < class->body->body.len; i++) {
        const IrStmt *s = class->body->body.items[i];
        bool names = s->kind == IRS_NAME_SET && istr_is(s->name->text, "__match_args__");
        if (names && s->value->op == OP_IR_const && s->value->constant->kind == IRC_TUPLE) return s->value->constant;
    }
    return NULL;
}

/* case C(a, b, x=c): a tuple of what the attributes of C's instances are. */
static Ty *match_attrs(Infer *in, IrExpr *e, Ty *class)
{
    uint32_t keywords = e->names ? e->names->count : 0, positional = (uint32_t)e->integer;
    if (!class || positional + keywords > TY_ITEMS) return NULL;
    class = ty_real(class);
    if (!e->ty) {
        e->ty = ty_tuple(&in->types, (Ty *const[TY_ITEMS]){NULL}, positional + keywords);
        ty_flow(&in->types, e->ty, ty_of(TY_NONE));
    }
    for (uint32_t c = 0; c < class->class_count; c++) {
        const IrConst *args = match_args(class->classes[c]);
        for (uint32_t i = 0; i < positional + keywords; i++) {
            const IrConst *name = i >= positional ? e->names->items[i - positional] : args && i < args->count ? args->items[i] : NULL;
            if (!name || name->kind != IRC_STR) continue;
            Ty *field = ty_field(&in->types, class->classes[c], name->text, false);
            ty_flow(&in->types, ty_item(&in->types, e->ty, i), field ? field : ty_member(class->classes[c], name->text));
        }
    }
    return e->ty;
}

/* A tuple of unknown length of what iterating over a value gives. */
static Ty *items_of(Infer *in, IrExpr *e, Ty *from)
{
    Ty *own = add_kinds(in, e, TY_TUPLE);
    own->ragged = true;
    if (from) ty_flow(&in->types, ty_elem(&in->types, own), ty_iterated(&in->types, from));
    return own;
}

/* a, *b, c = from */
static Ty *starred(Infer *in, IrExpr *e, Ty *from)
{
    uint32_t before = (uint32_t)e->integer, after = (uint32_t)e->integer2;
    if (!from || before + after + 1 > TY_ITEMS) return NULL;
    if (!e->ty) e->ty = ty_tuple(&in->types, (Ty *const[TY_ITEMS]){NULL}, before + after + 1);
    Ty *each = ty_iterated(&in->types, from);
    for (uint32_t i = 0; i < before + after + 1; i++) {
        Ty *item = ty_item(&in->types, e->ty, i);
        if (i != before) ty_flow(&in->types, item, each);
        else ty_flow(&in->types, ty_elem(&in->types, (ty_flow(&in->types, item, ty_of(TY_LIST)), item)), each);
    }
    return e->ty;
}

/* f(*args): only zip(*rows) is looked at. */
static Ty *call_ex(Infer *in, IrExpr *e, Ty *const *args)
{
    bool zip = e->args[0]->op == OP_IR_builtin_load && istr_is(e->args[0]->name->text, "zip");
    Ty *rows = zip && args[1] ? ty_iterated(&in->types, args[1]) : NULL, *each = rows ? ty_iterated(&in->types, rows) : NULL;
    if (!each) return NULL;
    Ty *item = ty_elem(&in->types, add_kinds(in, e, TY_ITER));
    ty_flow(&in->types, item, ty_of(TY_TUPLE));
    item->ragged = true;
    ty_flow(&in->types, ty_elem(&in->types, item), each);
    return infer_own(in, e);
}

/* ---- all ---- */

static Ty *by_op(Infer *in, IrExpr *e, Ty *const *args)
{
    switch ((unsigned)e->op) {
    case OP_IR_none: return ty_of(TY_NONE);
    case OP_IR_true:
    case OP_IR_false:
    case OP_IR_box_bool: return ty_of(TY_BOOL);
    case OP_IR_const_int:
    case OP_IR_len:
    case OP_IR_raw_int: return ty_of(TY_INT);
    case OP_IR_const_float:
    case OP_IR_raw_float: return ty_of(TY_FLOAT);
    case OP_IR_const: return e->ty ? e->ty : constant(in, e->constant);
    case OP_IR_fstring:
    case OP_IR_format_value:
    case OP_IR_module_name: return ty_of(TY_STR);
    case OP_IR_var: return infer_narrowed(in, e);
    case OP_IR_var_checked:
    case OP_IR_cell_load:
    case OP_IR_cell_load_bound: return e->var->ty;
    case OP_IR_global_load: return e->global->ty;
    case OP_IR_select:
        if (e->type != IR_ANY) return ty_of(TY_BOOL);
        flow_into(in, e, args[1]);
        return flow_into(in, e, args[2]);
    case OP_IR_test_lt: case OP_IR_test_le: case OP_IR_test_eq: case OP_IR_test_ne: case OP_IR_test_gt: case OP_IR_test_ge:
        guess_number(in, e, args);
        compare_instances(in, e, args);
        return ty_of(TY_BOOL);
    case OP_IR_lt: case OP_IR_le: case OP_IR_eq: case OP_IR_ne: case OP_IR_gt: case OP_IR_ge:
        compare_instances(in, e, args);
        return add_kinds(in, e, (kinds_of(args[0]) | kinds_of(args[1])) & TY_INSTANCE ? TY_BOOL | TY_OTHER : TY_BOOL);
    case OP_IR_neg:
    case OP_IR_pos:
    case OP_IR_invert: return unary(in, e, args);
    case OP_IR_getattr: return infer_attribute(in, e, args[0], e->name->text);
    case OP_IR_setattr: infer_store_attribute(in, args[0], e->name->text, args[1]); return NULL;
    case OP_IR_getitem:
    case OP_IR_getslice: return getitem(in, e, args);
    case OP_IR_setitem:
    case OP_IR_dict_store: return setitem(in, e, args);
    case OP_IR_tuple:
    case OP_IR_tuple_kept: return tuple(in, e, args);
    case OP_IR_list: return container(in, e, TY_LIST, args);
    case OP_IR_set: return container(in, e, TY_SET, args);
    case OP_IR_dict: return container(in, e, TY_DICT, args);
    case OP_IR_list_append:
    case OP_IR_set_add:
        if (args[0]) ty_flow(&in->types, ty_elem(&in->types, args[0]), args[1]);
        return NULL;
    case OP_IR_item_add:
        if (args[0]) ty_flow(&in->types, ty_elem(&in->types, args[0]), args[1]);
        return NULL;
    case OP_IR_sum_add: /* where it starts from tells nothing: an int 0 in front of floats */
        if (args[1] && e->args[0]->var->ty) ty_flow(&in->types, e->args[0]->var->ty, args[1]);
        return NULL;
    case OP_IR_sum_total: return e->args[0]->var->ty;
    case OP_IR_list_extend:
    case OP_IR_set_update:
        if (args[0] && args[1]) ty_flow(&in->types, ty_elem(&in->types, args[0]), ty_iterated(&in->types, args[1]));
        return NULL;
    case OP_IR_iter: {
        Ty *each = args[0] ? ty_iterated(&in->types, args[0]) : NULL;
        Ty *own = add_kinds(in, e, TY_ITER);
        if (each) ty_flow(&in->types, ty_elem(&in->types, own), each);
        return own;
    }
    case OP_IR_function: return function(in, e, args);
    case OP_IR_class: return class_object(in, e, args);
    case OP_IR_super0: return super_object(in, e);
    case OP_IR_unpack:
    case OP_IR_list_to_tuple:
    case OP_IR_call_args_tuple: return items_of(in, e, args[0]);
    case OP_IR_unpack_star: return starred(in, e, args[0]);
    case OP_IR_call_ex: return call_ex(in, e, args);
    case OP_IR_match_attrs: return match_attrs(in, e, args[1]);
    case OP_IR_import:
    case OP_IR_import_wanted:
    case OP_IR_import_top: {
        Ty *own = add_kinds(in, e, TY_MODULE);
        own->module = e->name->text;
        return own;
    }
    case OP_IR_import_from: return infer_attribute(in, e, args[0], e->name->text);
    case OP_IR_call:
    case OP_IR_call_kw:
    case OP_IR_call_known:
    case OP_IR_call_method:
    case OP_IR_call_method_kw:
    case OP_IR_call_loaded:
    case OP_IR_call_builtin: return infer_call(in, e);
    case OP_IR_add: case OP_IR_sub: case OP_IR_mul: case OP_IR_matmul: case OP_IR_truediv: case OP_IR_floordiv:
    case OP_IR_mod: case OP_IR_pow: case OP_IR_lshift: case OP_IR_rshift: case OP_IR_bitand: case OP_IR_bitor:
    case OP_IR_bitxor: case OP_IR_iadd: case OP_IR_isub: case OP_IR_imul: case OP_IR_imatmul: case OP_IR_itruediv:
    case OP_IR_ifloordiv: case OP_IR_imod: case OP_IR_ipow: case OP_IR_ilshift: case OP_IR_irshift: case OP_IR_iand:
    case OP_IR_ior: case OP_IR_ixor: return binary(in, e, args);
    default: return e->type == IR_BOOL ? ty_of(TY_BOOL) : NULL;
    }
}

Ty *infer_expr(Infer *in, IrExpr *e)
{
    enum { FEW = 8 };
    Ty *few[FEW + 1];
    Ty **args = e->argc <= FEW ? few : ARENA_ARRAY(in->types.arena, Ty *, e->argc);
    uint32_t narrowed = in->narrow_count;
    bool conditional = e->op == OP_IR_and || e->op == OP_IR_or || e->op == OP_IR_select;
    for (uint32_t i = 0; i < e->argc; i++) {
        in->narrow_count = narrowed;
        if (conditional && i) infer_narrow(in, e->args[0], e->op == OP_IR_select ? i == 1 : e->op == OP_IR_and);
        args[i] = infer_expr(in, e->args[i]);
    }
    in->narrow_count = narrowed;
    Ty *ty = by_op(in, e, args);
    if (ty) e->ty = ty;
    return e->ty;
}
