/* emit_guessed.c - operations on what is guessed to be a dict or a str: calls of include/rt/inline_tables.h.
 *
 * The C does the same whatever comes; the guess only chooses which kind is looked at first, inline.
 */
#include "emit.h"
#include "infer.h"
#include "unbox.h"

/* Is it guessed to be of that kind, or nothing else that the operation is defined for? */
static bool is_mostly(const IrExpr *expr, TyKind kind)
{
    return (infer_kinds(expr) & ~(unsigned)TY_NONE) == kind;
}

/* May the key's identity decide? A new tuple each time is not worth looking for. */
static bool is_dict_by(const IrExpr *dict, const IrExpr *key)
{
    unsigned kinds = infer_kinds(key), of = infer_kinds(dict);
    if (is_mostly(key, TY_STR) && (!of || of & TY_DICT)) return true; /* what else is asked for a string? */
    return is_mostly(dict, TY_DICT) && (!kinds || kinds & (TY_STR | TY_INT | TY_BOOL | TY_NONE));
}

/* The C function of an operator in such a place, else NULL. */
const char *emit_guessed_operator(const IrExpr *expr)
{
    bool is_text = expr->argc == 2 && (is_mostly(expr->args[0], TY_STR) || is_mostly(expr->args[1], TY_STR));
    bool is_tuple = expr->argc == 2 && (is_mostly(expr->args[0], TY_TUPLE) || is_mostly(expr->args[1], TY_TUPLE));
    switch ((unsigned)expr->op) {
    case OP_IR_getitem: return is_dict_by(expr->args[0], expr->args[1]) ? "rt_dict_getitem" : NULL;
    case OP_IR_setitem: return is_dict_by(expr->args[0], expr->args[1]) ? "rt_dict_setitem" : NULL;
    case OP_IR_contains:
        if (is_mostly(expr->args[0], TY_SET) && infer_kinds(expr->args[1]) & TY_INT) return "rt_set_contains";
        if (is_mostly(expr->args[0], TY_DICT) && is_dict_by(expr->args[0], expr->args[1])) return "rt_dict_contains";
        return is_mostly(expr->args[0], TY_STR) ? "rt_str_contains" : NULL;
    case OP_IR_lt: return is_text ? "rt_str_lt" : is_tuple ? "rt_tuple_lt" : NULL;
    case OP_IR_le: return is_text ? "rt_str_le" : is_tuple ? "rt_tuple_le" : NULL;
    case OP_IR_gt: return is_text ? "rt_str_gt" : is_tuple ? "rt_tuple_gt" : NULL;
    case OP_IR_ge: return is_text ? "rt_str_ge" : is_tuple ? "rt_tuple_ge" : NULL;
    case OP_IR_test_lt: return is_text ? "rt_str_test_lt" : is_tuple ? "rt_tuple_test_lt" : NULL;
    case OP_IR_test_le: return is_text ? "rt_str_test_le" : is_tuple ? "rt_tuple_test_le" : NULL;
    case OP_IR_test_gt: return is_text ? "rt_str_test_gt" : is_tuple ? "rt_tuple_test_gt" : NULL;
    case OP_IR_test_ge: return is_text ? "rt_str_test_ge" : is_tuple ? "rt_tuple_test_ge" : NULL;
    default: return NULL;
    }
}

const char *emit_guessed_predicate(const IrExpr *expr)
{
    return expr->argc == 1 && infer_kinds(expr->args[0]) & TY_STR ? unbox_char_kind(expr->name->text) : NULL;
}

void emit_char_bits(Istr text, StrBuf *out)
{
    uint64_t bits[2] = {0, 0};
    for (size_t i = 0; i < text->len; i++) {
        unsigned char c = (unsigned char)text->text[i];
        if (c < 128) bits[c >> 6] |= (uint64_t)1 << (c & 63);
    }
    strbuf_printf(out, ", 0x%llxu, 0x%llxu", (unsigned long long)bits[0], (unsigned long long)bits[1]);
}

/* item in "+-*": the characters below 128 as a table of bits. */
static void emit_char_in(EmitFunc *ef, const IrExpr *expr, Istr text, StrBuf *out)
{
    strbuf_printf(out, "rt_char_in(%s, ", emit_string(ef->e, text));
    emit_expr(ef, expr->args[1], out);
    emit_char_bits(text, out);
}

bool emit_are_short(const IrConst *tuple)
{
    uint64_t word;
    if (!tuple->count || tuple->count > 8) return false;
    for (uint32_t i = 0; i < tuple->count; i++)
        if (tuple->items[i]->kind != IRC_STR || !emit_short_word(tuple->items[i]->text, &word)) return false;
    return true;
}

void emit_words(EmitFunc *ef, const IrConst *tuple, StrBuf *out)
{
    for (uint32_t i = 0; i < tuple->count; i++)
        strbuf_printf(out, "%s%s", i ? ", " : ", (const RtValue[]){", emit_string(ef->e, tuple->items[i]->text));
    strbuf_printf(out, "}, %u", tuple->count);
}

/* item in ("and", "or"): words are compared. */
static bool emit_one_of(EmitFunc *ef, const IrExpr *expr, IrConst *tuple, StrBuf *out)
{
    if (!emit_are_short(tuple)) return false;
    strbuf_printf(out, "rt_one_of(%s, ", emit_const(ef->e, tuple));
    emit_expr(ef, expr->args[1], out);
    emit_words(ef, tuple, out);
    return true;
}

bool emit_guessed_member(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    if (expr->op != OP_IR_contains || expr->args[0]->op != OP_IR_const) return false;
    IrConst *constant = expr->args[0]->constant;
    if (constant->kind == IRC_STR && constant->text->len) emit_char_in(ef, expr, constant->text, out);
    else if (constant->kind != IRC_TUPLE || !emit_one_of(ef, expr, constant, out)) return false;
    strbuf_printf(out, ", SITE(%u))", emit_site(ef, expr->pos));
    return true;
}

/* The same for a method that is called with positional arguments only. */
const char *emit_guessed_method(const IrExpr *expr)
{
    bool lookup = istr_is(expr->name->text, "get") && expr->argc > 1 && is_mostly(expr->args[0], TY_DICT);
    if (lookup && is_dict_by(expr->args[0], expr->args[1])) {
        if (expr->argc == 2) return "rt_call_get1";
        if (expr->argc == 3) return "rt_call_get2";
    }
    return NULL;
}
