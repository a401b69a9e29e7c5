/* known.c - the functions behind methods, properties, special methods and classes. Read known.h first.
 */
#include "known.h"

enum { MOST_PARAMS = 6 }; /* RT_MAX_DIRECT */

/* Can C call it with these many arguments behind the receiver? */
static bool fits(const IrFunc *func, uint32_t given, KnownHow how)
{
    if (!func->owner || !func->is_bare || func->binds != IR_BINDS_INSTANCE || func->module->dynamic) return false;
    if (func->kind != IRF_FUNCTION && func->kind != IRF_GENERATOR) return false;
    if (func->has_varargs || func->has_varkw || func->kwonly || func->param_count > MOST_PARAMS) return false;
    if (how == KNOWN_GET || how == KNOWN_OPERATOR) return func->positional == given + 1 && func->kind == IRF_FUNCTION;
    return func->positional > given && func->positional <= given + 1 + func->default_count;
}

static const IrFunc *target(const TyClass *class, Istr name, KnownHow how)
{
    if (how == KNOWN_GET) return ty_getter(class, name);
    Ty *member = ty_member(class, name);
    return member && !(member->kinds & ~(unsigned)TY_FUNCTION) && member->func_count == 1 ? member->funcs[0] : NULL;
}

static bool find_targets(const Ty *receiver, Istr name, Known *known)
{
    if (!receiver || !(receiver->kinds & (known->how == KNOWN_NEW ? TY_CLASS : TY_INSTANCE))) return false;
    for (uint32_t i = 0; i < receiver->class_count; i++) {
        const IrFunc *func = target(receiver->classes[i], name, known->how);
        if (!func || !fits(func, known->given, known->how)) continue;
        if (known->how == KNOWN_NEW && func->kind != IRF_FUNCTION) continue;
        known->funcs[known->count++] = func;
    }
    return known->count != 0;
}

const KnownOperator *known_operator(IrOp op)
{
#define ARITHMETIC(op, row, method) {OP_IR_##op, OP_IR_##op, row, method}
#define COMPARISON(op, row, method) {OP_IR_##op, OP_IR_test_##op, row, method}
    static const KnownOperator operators[] = {
        ARITHMETIC(add, "ADD", "__add__"),       ARITHMETIC(sub, "SUB", "__sub__"),
        ARITHMETIC(mul, "MUL", "__mul__"),       ARITHMETIC(mod, "MOD", "__mod__"),
        ARITHMETIC(bitand, "AND", "__and__"),    ARITHMETIC(bitor, "OR", "__or__"),
        ARITHMETIC(bitxor, "XOR", "__xor__"),    ARITHMETIC(truediv, "TRUEDIV", "__truediv__"),
        ARITHMETIC(floordiv, "FLOORDIV", "__floordiv__"),
        COMPARISON(lt, "LT", "__lt__"),          COMPARISON(le, "LE", "__le__"),
        COMPARISON(eq, "EQ", "__eq__"),          COMPARISON(ne, "NE", "__ne__"),
        COMPARISON(gt, "GT", "__gt__"),          COMPARISON(ge, "GE", "__ge__")};
#undef ARITHMETIC
#undef COMPARISON
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (operators[i].op == op || operators[i].test == op) return &operators[i];
    return NULL;
}

bool known_find(const IrExpr *e, Istr special, Known *known)
{
    Istr name = special;
    *known = (Known){.how = KNOWN_OPERATOR, .given = 1, .from = 1};
    if (!special) {
        switch ((unsigned)e->op) {
        case OP_IR_call_method: *known = (Known){.how = KNOWN_CALL, .given = e->argc - 1, .from = 1}; break;
        case OP_IR_call_loaded: *known = (Known){.how = KNOWN_LOADED, .given = e->argc - 2, .from = 2}; break;
        case OP_IR_getattr: *known = (Known){.how = KNOWN_GET}; break;
        case OP_IR_call: *known = (Known){.how = KNOWN_NEW, .given = e->argc - 1, .from = 1}; break;
        default: return false;
        }
        if (e->op == OP_IR_call_loaded && e->names) return false;
        name = e->name ? e->name->text : NULL;
    }
    if (!e->args[0]->ty || e->args[0]->op == OP_IR_super0) return false;
    const Ty *receiver = ty_real(e->args[0]->ty);
    if (known->how == KNOWN_NEW) {
        if (receiver->kinds != TY_CLASS || !receiver->class_count) return false;
        name = receiver->classes[0]->init;
    }
    return find_targets(receiver, name, known);
}

bool known_find_super(const IrExpr *e, Known *known)
{
    *known = (Known){.how = KNOWN_SUPER, .given = e->argc - 1, .from = 1};
    return e->args[0]->ty && find_targets(ty_real(e->args[0]->ty), e->name->text, known);
}

const char *known_find_special(Compilation *cx, const IrExpr *e, Istr *method, Known *known)
{
    const char *name, *row;
    switch ((unsigned)e->op) {
    case OP_IR_getitem: row = "getitem", name = "__getitem__"; break;
    case OP_IR_setitem: row = "setitem", name = "__setitem__"; break;
    case OP_IR_contains: row = "contains", name = "__contains__"; break;
    case OP_IR_call: row = "call", name = "__call__"; break;
    case OP_IR_call_builtin:
        if (!istr_is(e->name->text, "len") || e->argc != 2) return NULL;
        row = "len", name = "__len__";
        break;
    default: return NULL;
    }
    bool len = e->op == OP_IR_call_builtin;
    const IrExpr *object = e->args[len];
    *known = (Known){.how = KNOWN_SPECIAL, .given = len ? 0 : e->argc - 1, .from = 1};
    *method = intern_cstr(&cx->names, name);
    if (!object->ty || !find_targets(ty_real(object->ty), *method, known)) return NULL;
    for (uint32_t i = 0; i < known->count; i++)
        if (e->op != OP_IR_call && known->funcs[i]->positional != known->given + 1) return NULL;
    return row;
}

bool known_is_typed(const Known *known)
{
    const IrFunc *first = known->funcs[0];
    for (uint32_t i = 0; i < known->count; i++) {
        const IrFunc *func = known->funcs[i];
        if (!func->is_native || func->positional != known->given + 1 || func->result_rep != first->result_rep) return false;
        if (func->params[0]->rep != IR_ANY) return false;
        for (uint32_t p = 1; p < func->param_count; p++)
            if (func->params[p]->rep != first->params[p]->rep) return false;
    }
    return true;
}

IrExpr *known_argument(const IrExpr *e, uint32_t i)
{
    switch ((unsigned)e->op) {
    case OP_IR_call_known: return e->args[i + 1];
    case OP_IR_call_loaded: return e->args[i ? i + 1 : 0];
    case OP_IR_call: return i ? e->args[i] : NULL;
    default: return e->args[i];
    }
}
