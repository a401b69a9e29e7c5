/* unbox_text.c - operations on strs that the unboxed form of a function has. Read unbox.h first.
 *
 * They apply where the guess is exactly str and the operand can be evaluated twice: on an exact str nothing they do can be
 * noticed, whatever else comes goes on in the general form. Strs themselves stay values; what is gained are answers that are
 * C numbers, and conditions around them that need not be evaluated in the general form.
 */
#include "emit.h"
#include "unbox_internal.h"

const char *unbox_char_kind(Istr method)
{
    static const struct {
        const char *method, *kind;
    } rows[] = {{"isalpha", "RT_CHAR_ALPHA"}, {"isdigit", "RT_CHAR_DIGIT"}, {"isalnum", "RT_CHAR_ALNUM"},
                {"isspace", "RT_CHAR_SPACE"}, {"islower", "RT_CHAR_LOWER"}, {"isupper", "RT_CHAR_UPPER"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (istr_is(method, rows[i].method)) return rows[i].kind;
    return NULL;
}

static UnboxText membership(const IrExpr *container, const IrExpr *item)
{
    if (!unbox_is_str(item)) return TEXT_NONE;
    if (container->op != OP_IR_const) return unbox_is_str(container) ? TEXT_IN : TEXT_NONE;
    const IrConst *constant = container->constant;
    if (constant->kind == IRC_STR) return constant->text->len ? TEXT_CHAR_IN : TEXT_IN;
    return constant->kind == IRC_TUPLE && emit_are_short(constant) ? TEXT_ONE_OF : TEXT_NONE;
}

static bool is_int(const IrExpr *e)
{
    return unbox_at_hand(e) == IR_INT;
}

static bool is_bound(const IrExpr *e)
{
    return e->op == OP_IR_none || is_int(e);
}

/* receiver.name(args[from]...) */
static UnboxText method(const IrExpr *e, uint32_t from)
{
    uint32_t count = e->argc - from;
    if (e->names || !unbox_is_str(e->args[0])) return TEXT_NONE;
    if (count == 0) return unbox_char_kind(e->name->text) ? TEXT_IS : TEXT_NONE;
    if (!unbox_is_str(e->args[from])) return TEXT_NONE;
    if (istr_is(e->name->text, "startswith") && (count == 1 || (count == 2 && is_int(e->args[from + 1])))) return TEXT_STARTS;
    return istr_is(e->name->text, "endswith") && count == 1 ? TEXT_ENDS : TEXT_NONE;
}

UnboxText unbox_text(const IrExpr *e)
{
    switch ((unsigned)e->op) {
    case OP_IR_contains: return membership(e->args[0], e->args[1]);
    case OP_IR_call_method: return method(e, 1);
    case OP_IR_call_loaded: return method(e, 2);
    case OP_IR_load_method: {
        bool known = istr_is(e->name->text, "startswith") || istr_is(e->name->text, "endswith");
        return known && unbox_is_str(e->args[0]) ? TEXT_LOAD : TEXT_NONE;
    }
    case OP_IR_getslice: {
        bool plain = is_bound(e->args[1]) && is_bound(e->args[2]);
        return plain && unbox_is_str(e->args[0]) ? TEXT_SLICE : TEXT_NONE;
    }
    case OP_IR_add:
    case OP_IR_iadd: return unbox_is_str(e->args[0]) && unbox_is_str(e->args[1]) ? TEXT_ADD : TEXT_NONE;
    default: return TEXT_NONE;
    }
}
