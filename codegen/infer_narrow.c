/* infer_narrow.c - what a test says about a variable where it held, or did not.
 *
 *     isinstance(x, C)   x is None   x is not None   x   and their `not`, `and`, `or`
 *
 * Inside the branch, and behind an if whose other branch does not come back, reads of x have the part of x's type that is
 * left. An assignment to x ends that. A wrong guess is only slow, so loops that assign x later are not looked for.
 */
#include "infer.h"

static const struct {
    const char *name;
    unsigned kinds;
} classes[] = {{"int", TY_INT | TY_BOOL}, {"bool", TY_BOOL},   {"float", TY_FLOAT}, {"str", TY_STR},   {"bytes", TY_BYTES},
               {"list", TY_LIST},         {"tuple", TY_TUPLE}, {"dict", TY_DICT},   {"set", TY_SET}, {"complex", TY_COMPLEX}};

/* The kinds and classes that the second operand of isinstance names; false when it cannot be told. */
static bool named(const IrExpr *e, Narrow *n)
{
    if (e->op == OP_IR_tuple) {
        for (uint32_t i = 0; i < e->argc; i++)
            if (!named(e->args[i], n)) return false;
        return e->argc > 0;
    }
    if (e->op == OP_IR_builtin_load) {
        for (size_t i = 0; i < sizeof classes / sizeof *classes; i++) {
            if (!istr_is(e->name->text, classes[i].name)) continue;
            n->kinds |= classes[i].kinds;
            return true;
        }
        return false;
    }
    Ty *ty = e->ty ? ty_real(e->ty) : NULL;
    if (!ty || ty->kinds != TY_CLASS || !ty->class_count) return false;
    for (uint32_t i = 0; i < ty->class_count && n->class_count < TY_WIDTH; i++) n->classes[n->class_count++] = ty->classes[i];
    n->kinds |= TY_INSTANCE;
    return true;
}

static void push(Infer *in, const Narrow *n)
{
    if (in->narrow_count < NARROW_MOST) in->narrows[in->narrow_count++] = *n;
}

void infer_narrow(Infer *in, const IrExpr *test, bool held)
{
    Narrow n = {.held = held};
    switch ((unsigned)test->op) {
    case OP_IR_not: infer_narrow(in, test->args[0], !held); return;
    case OP_IR_and:
    case OP_IR_or:
        if ((test->op == OP_IR_and) != held) return;
        infer_narrow(in, test->args[0], held);
        infer_narrow(in, test->args[1], held);
        return;
    case OP_IR_is:
    case OP_IR_is_not:
        if (test->args[0]->op != OP_IR_var || test->args[1]->op != OP_IR_none) return;
        n.var = test->args[0]->var;
        n.kinds = TY_NONE;
        n.held = (test->op == OP_IR_is) == held;
        break;
    case OP_IR_truth: {
        const IrExpr *e = test->args[0];
        if (e->op == OP_IR_var && held) {
            n.var = e->var;
            n.kinds = TY_NONE;
            n.held = false;
            break;
        }
        bool isinstance = e->op == OP_IR_call_builtin && istr_is(e->name->text, "isinstance") && e->argc == 3;
        if (!isinstance || e->args[1]->op != OP_IR_var || !named(e->args[2], &n)) return;
        n.var = e->args[1]->var;
        break;
    }
    default: return;
    }
    push(in, &n);
}

void infer_assigned(Infer *in, const IrVar *var)
{
    for (uint32_t i = 0; i < in->narrow_count; i++)
        if (in->narrows[i].var == var) in->narrows[i].var = NULL;
}

static bool derives(const TyClass *class, const TyClass *base, int depth)
{
    if (class == base) return true;
    for (uint32_t i = 0; i < class->base_count && depth < TY_WIDTH; i++)
        if (derives(class->bases[i], base, depth + 1)) return true;
    return false;
}

/* Take out of `part` what the test excludes. */
static void exclude(Ty *part, const Narrow *n)
{
    unsigned named_kinds = n->kinds & ~(unsigned)TY_INSTANCE;
    uint32_t count = 0;
    for (uint32_t i = 0; i < part->class_count; i++) {
        bool is_one = false;
        for (uint32_t c = 0; c < n->class_count; c++) is_one |= derives(part->classes[i], n->classes[c], 0);
        if (is_one == n->held) part->classes[count++] = part->classes[i];
    }
    if (part->kinds & TY_INSTANCE) part->class_count = (uint8_t)count;
    if (n->held) part->kinds &= n->kinds;
    else part->kinds &= ~named_kinds;
    if (!part->class_count) part->kinds &= ~(unsigned)TY_INSTANCE;
}

Ty *infer_narrowed(Infer *in, IrExpr *e)
{
    Ty *whole = ty_real(e->var->ty);
    Ty part = *whole;
    bool any = false;
    for (uint32_t i = 0; i < in->narrow_count; i++) {
        if (in->narrows[i].var != e->var) continue;
        exclude(&part, &in->narrows[i]);
        any = true;
    }
    if (!any) return whole;
    if (part.kinds & (TY_LIST | TY_SET | TY_DICT | TY_ITER)) part.elem = ty_elem(&in->types, whole);
    if (part.kinds & TY_DICT) part.value = ty_value(&in->types, whole);
    if (e->ty && ty_real(e->ty) == whole) e->ty = NULL;
    Ty *own = infer_own(in, e);
    ty_flow(&in->types, own, &part);
    return ty_real(own);
}
