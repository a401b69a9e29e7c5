/* emit_fast.c - the first body of a function that is written twice: unboxed, as long as guesses are right.
 *
 * unbox.c has marked what each expression gives there. emit_as writes an expression in the representation its user wants,
 * with a check where that is a guess; a check that fails goes on in the general body with the statement being written
 * (ef->at). Temporaries read once stand in place of their reads, so that expressions have the size they have in Python.
 * typed.h has the macros.
 */
#include "emit.h"
#include "unbox.h"

#include <math.h>
#include <stdio.h>

static void emit_native(EmitFunc *ef, const IrExpr *e, IrType want, StrBuf *out);

/* What the expression gives by itself. */
IrType emit_given(const IrExpr *e)
{
    bool constant = e->op == OP_IR_const_int || e->op == OP_IR_const_float ||
                    (e->type == IR_ANY && (e->op == OP_IR_true || e->op == OP_IR_false));
    return e->is_fast || constant ? (IrType)e->rep : e->type;
}

void emit_note_entry(EmitFunc *ef)
{
    ef->gives_up = true;
    ef->is_entry[ef->at] = true;
    ef->depth[ef->at] = (uint8_t)ef->inside;
}

void emit_close_check(EmitFunc *ef, StrBuf *out)
{
    emit_note_entry(ef);
    strbuf_printf(out, ", %u)", ef->at);
}

const IrExpr *emit_stands_for(EmitFunc *ef, const IrExpr *e)
{
    while (e->op == OP_IR_var && ef->fused[e->var->index]) e = ef->fused[e->var->index];
    return e;
}

static void wrapped(EmitFunc *ef, const IrExpr *e, IrType want, const char *before, const char *after, StrBuf *out)
{
    strbuf_cstr(out, before);
    emit_native(ef, e, want, out);
    strbuf_cstr(out, after);
}

static void emit_boxed(EmitFunc *ef, const IrExpr *e, IrType have, StrBuf *out)
{
    ef->is_loud |= have == IR_INT || have == IR_FLOAT; /* may allocate */
    switch ((unsigned)have) {
    case IR_INT: wrapped(ef, e, have, "rt_int(", ")", out); break;
    case IR_FLOAT: wrapped(ef, e, have, "rt_float(", ")", out); break;
    case IR_BOOL: wrapped(ef, e, have, "RT_BOOL(", ")", out); break;
    case IR_LIST: wrapped(ef, e, have, "RT_VALUE(", ")", out); break;
    default: emit_native(ef, e, IR_ANY, out); break;
    }
}

static void emit_unboxed(EmitFunc *ef, const IrExpr *e, IrType want, StrBuf *out)
{
    static const char *const checks[] = {[IR_INT] = "RT_TO_INT(", [IR_FLOAT] = "RT_TO_FLOAT(", [IR_BOOL] = "RT_TO_BOOL(",
                                         [IR_LIST] = "RT_TO_LIST("};
    strbuf_cstr(out, checks[want]);
    emit_native(ef, e, want, out);
    emit_close_check(ef, out);
}

void emit_as(EmitFunc *ef, const IrExpr *e, IrType want, StrBuf *out)
{
    e = emit_stands_for(ef, e);
    IrType have = emit_given(e);
    bool constant = e->op == OP_IR_const_int || e->op == OP_IR_const_float || e->op == OP_IR_true || e->op == OP_IR_false;
    if (want == IR_ANY && constant) {
        emit_expr(ef, e, out);
    } else if (have == want || want == IR_UNIT) {
        emit_native(ef, e, want, out);
    } else if (want == IR_ANY) {
        emit_boxed(ef, e, have, out);
    } else if (have == IR_ANY) {
        IrType guess = unbox_as(e);
        if (guess == want || guess == IR_ANY) emit_unboxed(ef, e, want, out);
        else if (want == IR_FLOAT) {
            strbuf_cstr(out, "(double)");
            emit_unboxed(ef, e, guess, out);
        } else {
            strbuf_cstr(out, "(int64_t)");
            emit_unboxed(ef, e, guess, out);
        }
    } else {
        wrapped(ef, e, have, want == IR_FLOAT ? "(double)(" : "(int64_t)(", ")", out);
    }
}

/* ---- operators ---- */

static IrType number_of(EmitFunc *ef, const IrExpr *e)
{
    IrType type = unbox_as(emit_stands_for(ef, e));
    return type == IR_BOOL ? IR_INT : type;
}

static void emit_c_binary(EmitFunc *ef, const IrExpr *e, IrType type, const char *op, StrBuf *out)
{
    strbuf_char(out, '(');
    emit_as(ef, e->args[0], type, out);
    strbuf_printf(out, " %s ", op);
    emit_as(ef, e->args[1], type, out);
    strbuf_char(out, ')');
}

static void emit_checked(EmitFunc *ef, const IrExpr *e, IrType type, const char *macro, StrBuf *out)
{
    strbuf_printf(out, "%s(", macro);
    emit_as(ef, e->args[0], type, out);
    if (e->argc > 1) {
        strbuf_cstr(out, ", ");
        emit_as(ef, e->args[1], type, out);
    }
    emit_close_check(ef, out);
}

static bool is_power_of_two(int64_t n)
{
    return n > 0 && !(n & (n - 1));
}

/* Only the low bits count: sums and products wrap around instead of being checked. */
static void emit_low_bits(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    e = emit_stands_for(ef, e);
    const char *op = NULL;
    if (e->is_fast && e->rep == IR_INT) {
        switch ((unsigned)e->op) {
        case OP_IR_add: case OP_IR_iadd: op = " + "; break;
        case OP_IR_sub: case OP_IR_isub: op = " - "; break;
        case OP_IR_mul: case OP_IR_imul: op = " * "; break;
        default: break;
        }
    }
    if (!op) {
        strbuf_cstr(out, "(uint64_t)");
        emit_as(ef, e, IR_INT, out);
        return;
    }
    strbuf_char(out, '(');
    emit_low_bits(ef, e->args[0], out);
    strbuf_cstr(out, op);
    emit_low_bits(ef, e->args[1], out);
    strbuf_char(out, ')');
}

static void emit_masked(EmitFunc *ef, const IrExpr *e, int64_t mask, StrBuf *out)
{
    strbuf_cstr(out, "(int64_t)(");
    emit_low_bits(ef, e, out);
    strbuf_printf(out, " & %lld)", (long long)mask);
}

static void emit_int_division(EmitFunc *ef, const IrExpr *e, bool mod, StrBuf *out)
{
    const IrExpr *by = e->args[1];
    bool constant = by->op == OP_IR_const_int && by->integer > 0;
    if (constant && is_power_of_two(by->integer)) {
        if (mod) {
            emit_masked(ef, e->args[0], by->integer - 1, out);
            return;
        }
        int shift = 0;
        while (by->integer >> (shift + 1)) shift++;
        strbuf_char(out, '(');
        emit_as(ef, e->args[0], IR_INT, out);
        strbuf_printf(out, " >> %d)", shift);
    } else if (constant) {
        strbuf_cstr(out, mod ? "rt_floor_mod(" : "rt_floor_div(");
        emit_as(ef, e->args[0], IR_INT, out);
        strbuf_printf(out, ", %lld)", (long long)by->integer);
    } else {
        emit_checked(ef, e, IR_INT, mod ? "RT_FLOOR_MOD" : "RT_FLOOR_DIV", out);
    }
}

static void emit_int_operator(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    const IrExpr *right = e->argc > 1 ? e->args[1] : NULL;
    bool by_constant = right && right->op == OP_IR_const_int;
    switch ((unsigned)e->op) {
    case OP_IR_add: case OP_IR_iadd: emit_checked(ef, e, IR_INT, "RT_ADD", out); break;
    case OP_IR_sub: case OP_IR_isub: emit_checked(ef, e, IR_INT, "RT_SUB", out); break;
    case OP_IR_mul: case OP_IR_imul: emit_checked(ef, e, IR_INT, "RT_MUL", out); break;
    case OP_IR_floordiv: case OP_IR_ifloordiv: emit_int_division(ef, e, false, out); break;
    case OP_IR_mod: case OP_IR_imod: emit_int_division(ef, e, true, out); break;
    case OP_IR_bitand: case OP_IR_iand:
        if (by_constant && right->integer >= 0) emit_masked(ef, e->args[0], right->integer, out);
        else emit_c_binary(ef, e, IR_INT, "&", out);
        break;
    case OP_IR_bitor: case OP_IR_ior: emit_c_binary(ef, e, IR_INT, "|", out); break;
    case OP_IR_bitxor: case OP_IR_ixor: emit_c_binary(ef, e, IR_INT, "^", out); break;
    case OP_IR_lshift: case OP_IR_ilshift: emit_checked(ef, e, IR_INT, "RT_LSHIFT", out); break;
    case OP_IR_rshift: case OP_IR_irshift:
        if (!by_constant || right->integer < 0) {
            emit_checked(ef, e, IR_INT, "RT_RSHIFT", out);
            break;
        }
        strbuf_char(out, '(');
        emit_as(ef, e->args[0], IR_INT, out);
        strbuf_printf(out, " >> %lld)", (long long)(right->integer > 63 ? 63 : right->integer));
        break;
    case OP_IR_pow: case OP_IR_ipow: emit_checked(ef, e, IR_INT, "RT_POW", out); break;
    case OP_IR_neg: emit_checked(ef, e, IR_INT, "RT_NEG", out); break;
    case OP_IR_pos: emit_as(ef, e->args[0], IR_INT, out); break;
    case OP_IR_invert:
        strbuf_cstr(out, "(~");
        emit_as(ef, e->args[0], IR_INT, out);
        strbuf_char(out, ')');
        break;
    default: break;
    }
}

static void emit_power(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    if (e->args[1]->op != OP_IR_const_float || e->args[1]->real != 0.5) {
        emit_checked(ef, e, IR_FLOAT, "RT_FLOAT_POW", out);
        return;
    }
    strbuf_cstr(out, "RT_FLOAT_ROOT(");
    emit_as(ef, e->args[0], IR_FLOAT, out);
    emit_close_check(ef, out);
}

static void emit_float_operator(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    switch ((unsigned)e->op) {
    case OP_IR_add: case OP_IR_iadd: emit_c_binary(ef, e, IR_FLOAT, "+", out); break;
    case OP_IR_sub: case OP_IR_isub: emit_c_binary(ef, e, IR_FLOAT, "-", out); break;
    case OP_IR_mul: case OP_IR_imul: emit_c_binary(ef, e, IR_FLOAT, "*", out); break;
    case OP_IR_truediv: case OP_IR_itruediv:
        if (number_of(ef, e->args[0]) == IR_INT && number_of(ef, e->args[1]) == IR_INT) {
            strbuf_cstr(out, "RT_DIV(RT_EXACTLY(");
            emit_as(ef, e->args[0], IR_INT, out);
            emit_close_check(ef, out);
            strbuf_cstr(out, ", RT_EXACTLY(");
            emit_as(ef, e->args[1], IR_INT, out);
            emit_close_check(ef, out);
            emit_close_check(ef, out);
        } else {
            emit_checked(ef, e, IR_FLOAT, "RT_DIV", out);
        }
        break;
    case OP_IR_floordiv: case OP_IR_ifloordiv: emit_checked(ef, e, IR_FLOAT, "RT_FLOAT_FLOOR_DIV", out); break;
    case OP_IR_mod: case OP_IR_imod: emit_checked(ef, e, IR_FLOAT, "RT_FLOAT_MOD", out); break;
    case OP_IR_pow: case OP_IR_ipow: emit_power(ef, e, out); break;
    case OP_IR_neg:
        strbuf_cstr(out, "(-");
        emit_as(ef, e->args[0], IR_FLOAT, out);
        strbuf_char(out, ')');
        break;
    case OP_IR_pos: emit_as(ef, e->args[0], IR_FLOAT, out); break;
    default: break;
    }
}

static void emit_operator(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    if (e->rep == IR_INT) emit_int_operator(ef, e, out);
    else emit_float_operator(ef, e, out);
}

/* ---- comparisons ---- */

static void emit_exactly(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    if (number_of(ef, e) == IR_FLOAT) {
        emit_as(ef, e, IR_FLOAT, out);
        return;
    }
    strbuf_cstr(out, "RT_EXACTLY(");
    emit_as(ef, e, IR_INT, out);
    emit_close_check(ef, out);
}

static void emit_comparison(EmitFunc *ef, const IrExpr *e, const char *op, StrBuf *out)
{
    IrType a = number_of(ef, e->args[0]), b = number_of(ef, e->args[1]);
    bool text = a != IR_INT && a != IR_FLOAT;
    if (text && *op != '!' && *op != '=') {
        emit_text_order(ef, e, op, out);
    } else if (text) { /* two strs */
        strbuf_cstr(out, *op == '!' ? "!RT_NATURAL(int, rt_same_str(" : "RT_NATURAL(int, rt_same_str(");
        emit_as(ef, e->args[0], IR_ANY, out);
        strbuf_cstr(out, ", ");
        emit_as(ef, e->args[1], IR_ANY, out);
        strbuf_char(out, ')');
        emit_close_check(ef, out);
    } else if (a == b) {
        emit_c_binary(ef, e, a, op, out);
    } else {
        strbuf_char(out, '(');
        emit_exactly(ef, e->args[0], out);
        strbuf_printf(out, " %s ", op);
        emit_exactly(ef, e->args[1], out);
        strbuf_char(out, ')');
    }
}

static void emit_fast_truth(EmitFunc *ef, const IrExpr *operand, StrBuf *out)
{
    const IrExpr *e = emit_stands_for(ef, operand);
    IrType type = unbox_as(e);
    switch ((unsigned)type) {
    case IR_BOOL: emit_as(ef, e, IR_BOOL, out); break;
    case IR_INT:
    case IR_FLOAT:
        strbuf_char(out, '(');
        emit_as(ef, e, type, out);
        strbuf_cstr(out, type == IR_INT ? " != 0)" : " != 0.0)");
        break;
    case IR_LIST:
        strbuf_char(out, '(');
        emit_as(ef, e, IR_LIST, out);
        strbuf_cstr(out, "->len != 0)");
        break;
    default:
        strbuf_cstr(out, "RT_NATURAL(int, rt_str_truth(");
        emit_as(ef, e, IR_ANY, out);
        strbuf_char(out, ')');
        emit_close_check(ef, out);
        break;
    }
}

/* ---- attributes, items, builtins ---- */

static void emit_slot(EmitFunc *ef, const IrExpr *e, bool checked, StrBuf *out)
{
    ef->is_loud = true;
    strbuf_cstr(out, checked ? "RT_SOME(rt_slot(" : "rt_slot(");
    emit_as(ef, e->args[0], IR_ANY, out);
    strbuf_printf(out, ", %s, IC(%u))", emit_string(ef->e, e->name->text), emit_cache(ef, e));
    if (checked) emit_close_check(ef, out);
}

static void emit_item(EmitFunc *ef, const IrExpr *e, bool checked, StrBuf *out)
{
    const IrExpr *object = emit_stands_for(ef, e->args[0]);
    bool list = unbox_as(object) == IR_LIST, str = unbox_is_str(object);
    if (str && !list) {
        ef->is_loud = true;
        strbuf_cstr(out, checked ? "RT_SOME(rt_str_at(" : "rt_str_at(");
        emit_as(ef, object, IR_ANY, out);
        strbuf_cstr(out, ", ");
        emit_as(ef, e->args[1], IR_INT, out);
        strbuf_char(out, ')');
        if (checked) emit_close_check(ef, out);
        return;
    }
    strbuf_cstr(out, list ? "RT_ITEM(" : "RT_TUPLE_ITEM(");
    emit_as(ef, object, list ? IR_LIST : IR_ANY, out);
    strbuf_cstr(out, ", ");
    emit_as(ef, e->args[1], IR_INT, out);
    emit_close_check(ef, out);
}

static void emit_set_item(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    strbuf_cstr(out, "RT_SET_ITEM(");
    emit_as(ef, e->args[0], IR_LIST, out);
    strbuf_cstr(out, ", ");
    emit_as(ef, e->args[1], IR_INT, out);
    strbuf_cstr(out, ", ");
    emit_as(ef, e->args[2], IR_ANY, out);
    emit_close_check(ef, out);
}

static void emit_sum_add(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    bool ints = number_of(ef, e->args[1]) == IR_INT;
    strbuf_cstr(out, ints ? "RT_SUM_INT(" : "RT_SUM_FLOAT(");
    emit_native(ef, e->args[0], IR_SUM, out);
    strbuf_cstr(out, ", ");
    emit_as(ef, e->args[1], ints ? IR_INT : IR_FLOAT, out);
    emit_close_check(ef, out);
}

static void open_builtin(EmitFunc *ef, StrBuf *out)
{
    emit_note_entry(ef);
    strbuf_printf(out, "RT_IF_BUILTIN(%u, ", ef->at);
}

static void emit_length(EmitFunc *ef, const IrExpr *operand, StrBuf *out)
{
    const IrExpr *e = emit_stands_for(ef, operand);
    if (unbox_as(e) == IR_LIST) {
        emit_as(ef, e, IR_LIST, out);
        strbuf_cstr(out, "->len");
        return;
    }
    strbuf_cstr(out, "RT_NATURAL(int64_t, rt_length(");
    emit_as(ef, e, IR_ANY, out);
    strbuf_char(out, ')');
    emit_close_check(ef, out);
}

static void emit_fast_builtin(EmitFunc *ef, const IrExpr *e, StrBuf *out)
{
    Istr name = e->name->text;
    const IrExpr *operand = e->args[1];
    IrType type = number_of(ef, operand);
    open_builtin(ef, out);
    if (istr_is(name, "len")) {
        emit_length(ef, operand, out);
    } else if (istr_is(name, "ord")) {
        strbuf_cstr(out, "RT_NATURAL(int64_t, rt_code_point(");
        emit_as(ef, operand, IR_ANY, out);
        strbuf_char(out, ')');
        emit_close_check(ef, out);
    } else if (istr_is(name, "str")) {
        ef->is_loud = true; /* may allocate */
        strbuf_cstr(out, "rt_text_int(");
        emit_as(ef, operand, IR_INT, out);
        strbuf_char(out, ')');
    } else if (istr_is(name, "chr")) {
        ef->is_loud = true;
        strbuf_cstr(out, "RT_SOME(rt_text_char(");
        emit_as(ef, operand, IR_INT, out);
        strbuf_char(out, ')');
        emit_close_check(ef, out);
    } else if (istr_is(name, "int") || istr_is(name, "float")) {
        bool to_int = e->rep == IR_INT;
        if (to_int && type == IR_FLOAT) {
            strbuf_cstr(out, "RT_TRUNC(");
            emit_as(ef, operand, IR_FLOAT, out);
            emit_close_check(ef, out);
        } else {
            emit_as(ef, operand, (IrType)e->rep, out);
        }
    } else {
        uint32_t nested = e->argc > 2 ? e->argc - 2 : 1; /* min(min(a, b), c) */
        for (uint32_t i = 0; i < nested; i++) strbuf_printf(out, "rt_%s_%s(", e->rep == IR_INT ? "int" : "float", name->text);
        for (uint32_t i = 1; i < e->argc; i++) {
            if (i > 1) strbuf_cstr(out, ", ");
            emit_as(ef, e->args[i], (IrType)e->rep, out);
            if (i > 1 || e->argc == 2) strbuf_char(out, ')');
        }
    }
    strbuf_char(out, ')');
}

/* ---- all ---- */

static void emit_double(StrBuf *out, double value)
{
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value);
        double back;
        if (sscanf(text, "%lf", &back) == 1 && back == value) break;
    }
    if (!isfinite(value)) {
        uint64_t bits;
        memcpy(&bits, &value, sizeof bits);
        strbuf_printf(out, "rt_double(0x%llX)", (unsigned long long)bits);
        return;
    }
    strbuf_cstr(out, text);
    if (!strpbrk(text, ".e")) strbuf_cstr(out, ".0");
}

static void emit_native(EmitFunc *ef, const IrExpr *e, IrType want, StrBuf *out)
{
    static const char *const comparisons[] = {"<", "<=", "==", "!=", ">", ">="};
    if (e->op == OP_IR_const_int) {
        strbuf_printf(out, "%lld", (long long)e->integer);
        return;
    }
    if (e->op == OP_IR_const_float) {
        emit_double(out, e->real);
        return;
    }
    if (e->op == OP_IR_true || e->op == OP_IR_false) {
        strbuf_char(out, e->op == OP_IR_true ? '1' : '0');
        return;
    }
    if (!e->is_fast) {
        emit_expr(ef, e, out);
        return;
    }
    switch ((unsigned)e->op) {
    case OP_IR_var:
        ef->is_read[e->var->index] = true;
        emit_var(ef, e->var, out);
        return;
    case OP_IR_test_lt: case OP_IR_test_le: case OP_IR_test_eq: case OP_IR_test_ne: case OP_IR_test_gt: case OP_IR_test_ge:
        emit_comparison(ef, e, comparisons[e->op - OP_IR_test_lt], out);
        return;
    case OP_IR_lt: case OP_IR_le: case OP_IR_eq: case OP_IR_ne: case OP_IR_gt: case OP_IR_ge:
        emit_comparison(ef, e, comparisons[e->op - OP_IR_lt], out);
        return;
    case OP_IR_truth:
    case OP_IR_item_truth: emit_fast_truth(ef, e->args[0], out); return;
    case OP_IR_box_bool: emit_as(ef, e->args[0], IR_BOOL, out); return;
    case OP_IR_select:
        strbuf_char(out, '(');
        emit_as(ef, e->args[0], IR_BOOL, out);
        strbuf_cstr(out, " ? ");
        emit_as(ef, e->args[1], (IrType)e->rep, out);
        strbuf_cstr(out, " : ");
        emit_as(ef, e->args[2], (IrType)e->rep, out);
        strbuf_char(out, ')');
        return;
    case OP_IR_getattr: emit_slot(ef, e, want == IR_ANY, out); return;
    case OP_IR_getitem: emit_item(ef, e, want == IR_ANY, out); return;
    case OP_IR_setitem: emit_set_item(ef, e, out); return;
    case OP_IR_call_builtin: emit_fast_builtin(ef, e, out); return;
    case OP_IR_sum_add: emit_sum_add(ef, e, out); return;
    case OP_IR_contains: case OP_IR_getslice: case OP_IR_call_method: case OP_IR_call_loaded: case OP_IR_load_method:
        emit_text(ef, e, out);
        return;
    case OP_IR_add: case OP_IR_iadd:
        if (e->rep == IR_ANY) emit_text(ef, e, out);
        else emit_operator(ef, e, out);
        return;
    default: emit_operator(ef, e, out); return;
    }
}

/* ---- statements ---- */

/* Mark the held-back temporaries that e reads, and those these read. */
static void mark_needed(EmitFunc *ef, const IrExpr *e, bool *needed)
{
    if (!e) return;
    if (e->op == OP_IR_var && ef->fused[e->var->index]) {
        needed[e->var->index] = true;
        mark_needed(ef, ef->fused[e->var->index], needed);
    }
    for (uint32_t i = 0; i < e->argc; i++) mark_needed(ef, e->args[i], needed);
}

static bool takes_fused(const IrStmt *s)
{
    switch ((unsigned)s->kind) {
    case IRS_ASSIGN:
    case IRS_EVAL:
    case IRS_CELL_SET:
    case IRS_GLOBAL_SET:
    case IRS_IF:
    case IRS_RETURN:
    case IRS_FOR:
    case IRS_FOR_RANGE:
    case IRS_UNPACK: return s->value && !unbox_has_inner_effect(s->value);
    default: return false;
    }
}

/* Write held-back statements [from, to) of the block, those that `needed` does not name, in their order; the first of
 * the others. A wrong guess starts again at the first one that has left no trace yet. */
static uint32_t emit_held(EmitFunc *ef, const IrBlock *block, uint32_t from, uint32_t to, const bool *needed)
{
    uint32_t first = to;
    for (uint32_t i = from; i < to; i++) {
        const IrStmt *s = block->items[i];
        if (needed && needed[s->var->index]) {
            if (first == to) first = i;
            continue;
        }
        ef->fused[s->var->index] = NULL;
        ef->at = block->items[first < i ? first : i]->id;
        emit_stmt(ef, s);
    }
    return first;
}

void emit_fast_block(EmitFunc *ef, const IrBlock *block)
{
    bool *needed = arena_zalloc(ef->e->arena, ef->func->var_count + 1);
    uint32_t held = 0; /* statements [held, i) are held back */
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        if (unbox_fusable(s) && i + 1 < block->len) {
            ef->fused[s->var->index] = s->value;
            continue;
        }
        uint32_t first = i, stores = held < i ? 0 : emit_stores(ef, block, i);
        if (stores) {
            i += stores - 1;
            held = i + 1;
            continue;
        }
        if (held < i) {
            memset(needed, 0, ef->func->var_count + 1);
            if (takes_fused(s)) mark_needed(ef, s->value, needed);
            first = emit_held(ef, block, held, i, needed);
        }
        ef->at = block->items[first]->id;
        if (first < i) emit_quote(ef, block->items[first]);
        emit_stmt(ef, s);
        for (uint32_t k = held; k < i; k++) ef->fused[block->items[k]->var->index] = NULL;
        held = i + 1;
    }
    emit_held(ef, block, held, block->len, NULL);
}

/* Does every run of the loop's body to its end put an item into a list of the program's own, a comprehension's mostly? That
 * has room for all from the start: ", rt_list_room(list, loop.count)". */
static void emit_room(EmitFunc *ef, const IrStmt *loop, const char *count, StrBuf *text)
{
    const IrStmt *last = loop->body.len ? loop->body.items[loop->body.len - 1] : NULL;
    if (!last || last->kind != IRS_EVAL || last->value->op != OP_IR_list_append) return;
    const IrExpr *list = last->value->args[0];
    if (list->op != OP_IR_var || ef->fused[list->var->index]) return;
    ef->is_loud = true;
    strbuf_cstr(text, ", rt_list_room(");
    emit_as(ef, list, IR_ANY, text);
    strbuf_cstr(text, ", ");
    strbuf_printf(text, count, ef->cnames[loop->iter->index]);
    strbuf_char(text, ')');
}

/* for i in range(...) on C numbers. */
void emit_fast_range(EmitFunc *ef, const IrStmt *stmt, StrBuf *text)
{
    const IrExpr *call = stmt->value;
    strbuf_printf(text, "for (RT_COUNT%u(", call->argc - 1);
    emit_var(ef, stmt->iter, text);
    for (uint32_t i = 1; i < call->argc; i++) {
        strbuf_cstr(text, ", ");
        emit_as(ef, call->args[i], IR_INT, text);
    }
    emit_close_check(ef, text);
    emit_room(ef, stmt, "%s.left", text);
    emit_entered(ef, text);
    strbuf_cstr(text, stmt->var->rep == IR_INT ? "; RT_COUNT_NEXT(" : "; RT_COUNT_NEXT_ANY(");
    emit_var(ef, stmt->iter, text);
    strbuf_cstr(text, ", ");
    emit_var(ef, stmt->var, text);
    strbuf_cstr(text, ");) {");
    ef->is_read[stmt->var->index] = true;
}

static void emit_target(EmitFunc *ef, const IrVar *var, StrBuf *text)
{
    strbuf_cstr(text, ", ");
    emit_var(ef, var, text);
    ef->is_read[var->index] = true;
}

/* One of the lists that a loop runs over; a tuple looks like one. */
static void emit_looped(EmitFunc *ef, const IrVar *iter, const char *field, const IrExpr *operand, bool builtin, StrBuf *text)
{
    const IrExpr *e = emit_stands_for(ef, operand);
    emit_var(ef, iter, text);
    strbuf_printf(text, ".%s = ", field);
    if (builtin) open_builtin(ef, text);
    if (unbox_as(e) == IR_LIST) {
        emit_as(ef, e, IR_LIST, text);
    } else {
        bool str = iter->loop == IR_LOOP_TEXT || iter->loop == IR_LOOP_ENUMERATE_TEXT;
        strbuf_cstr(text, str ? "RT_AS_TEXT(" : "RT_AS_LIST(");
        emit_var(ef, iter, text);
        if (!str) strbuf_printf(text, ".of_%s", field);
        strbuf_cstr(text, ", ");
        emit_as(ef, e, IR_ANY, text);
        emit_close_check(ef, text);
    }
    strbuf_cstr(text, builtin ? "), " : ", ");
}

void emit_fast_list_loop(EmitFunc *ef, const IrStmt *stmt, StrBuf *text)
{
    static const char *const steps[] = {[IR_LOOP_LIST] = "LIST", [IR_LOOP_TUPLE] = "TUPLE", [IR_LOOP_TEXT] = "TEXT",
                                        [IR_LOOP_ENUMERATE] = "ENUMERATE", [IR_LOOP_ENUMERATE_TEXT] = "ENUMERATE_TEXT",
                                        [IR_LOOP_ZIP] = "ZIP"};
    const IrLoop loop = (IrLoop)stmt->iter->loop;
    const IrExpr *value = stmt->value;
    const bool pairs = loop >= IR_LOOP_ENUMERATE;
    ef->is_loud |= loop == IR_LOOP_TEXT || loop == IR_LOOP_ENUMERATE_TEXT; /* characters may be made */
    strbuf_cstr(text, "for (");
    emit_looped(ef, stmt->iter, "list", pairs ? value->args[1] : value, pairs, text);
    if (loop == IR_LOOP_ZIP) emit_looped(ef, stmt->iter, "other", value->args[2], false, text);
    emit_var(ef, stmt->iter, text);
    strbuf_cstr(text, ".index = 0");
    bool chars = loop == IR_LOOP_TEXT || loop == IR_LOOP_ENUMERATE_TEXT;
    emit_room(ef, stmt, chars ? "(int64_t)(uintptr_t)%s.other" : "%s.list->len", text);
    emit_entered(ef, text);
    strbuf_printf(text, "; RT_%s_NEXT(", steps[loop]);
    emit_var(ef, stmt->iter, text);
    if (!pairs) {
        emit_target(ef, stmt->var, text);
    } else {
        const IrStmt *unpack = stmt->body.items[0];
        for (uint32_t i = 0; i < 2; i++) emit_target(ef, unpack->vars[i], text);
    }
    strbuf_cstr(text, ");) {");
}

/* ---- declarations, and from one body to the other ---- */

const char *emit_suffix(const EmitFunc *ef)
{
    return ef->func->is_fast && !ef->fast ? "_" : "";
}

bool emit_is_twin(const IrVar *var)
{
    return var->rep != IR_ANY && !var->is_cell;
}

void emit_fast_declared(EmitFunc *ef, StrBuf *out)
{
    static const struct {
        IrType rep;
        const char *type, *init;
    } kinds[] = {{IR_INT, "int64_t ", " = 0"}, {IR_FLOAT, "double ", " = 0"}, {IR_BOOL, "int ", " = 0"},
                 {IR_LIST, "RtList ", " = NULL"}, {IR_RANGE, "RtCount ", " = {0}"}, {IR_ITER, "RtListLoop ", " = {0}"}};
    const IrFunc *func = ef->func;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const char **names = arena_alloc(ef->e->arena, (func->var_count + 1) * sizeof *names);
        uint32_t count = 0;
        for (uint32_t i = 0; i < func->var_count; i++) {
            bool in_signature = func->is_native && func->vars[i]->is_param;
            if (!emit_is_twin(func->vars[i]) || func->vars[i]->rep != kinds[k].rep || !ef->is_declared[i] || in_signature) continue;
            names[count++] = intern_printf(&ef->e->cx->names, "%s%s%s", kinds[k].rep == IR_LIST ? "*" : "", ef->cnames[i],
                                           kinds[k].init)->text;
        }
        emit_packed_list(out, intern_printf(&ef->e->cx->names, "    %s", kinds[k].type)->text, names, count);
    }
}

/* Parameters are looked at first: all that are unboxed must be what was guessed. */
void emit_fast_entry(EmitFunc *ef, StrBuf *out)
{
    static const char *const tests[] = {[IR_INT] = "RT_IS_INT(%s)", [IR_FLOAT] = "RT_IS_FLOAT_IMM(%s)", [IR_BOOL] = "RT_IS_BOOL(%s)",
                                        [IR_LIST] = "RT_HAS_SHAPE(%s, &rt_shape_list)"};
    static const char *const loads[] = {[IR_INT] = "RT_UNINT(%s)", [IR_FLOAT] = "rt_unfloat(%s)", [IR_BOOL] = "%s == RT_TRUE",
                                        [IR_LIST] = "(RtList *)RT_OBJ(%s)"};
    const IrFunc *func = ef->func;
    for (uint32_t i = 0; i < func->param_count; i++) ef->checks_params |= emit_is_twin(func->params[i]);
    if (func->is_native) return; /* emit_boxed_entry looks at them */
    StrBuf test = {0}, load = {0};
    for (uint32_t i = 0; i < func->param_count; i++) {
        const IrVar *v = func->params[i];
        if (!emit_is_twin(v)) continue;
        strbuf_cstr(&test, test.len ? " && " : "");
        strbuf_printf(&test, tests[v->rep], ef->boxed_names[v->index]);
        strbuf_printf(&load, "    %s = ", ef->cnames[v->index]);
        strbuf_printf(&load, loads[v->rep], ef->boxed_names[v->index]);
        strbuf_cstr(&load, ";\n");
    }
    if (test.len) strbuf_printf(out, "    if (RT_WRONG(!(%s))) goto as_called;\n%s", test.text, load.text);
    strbuf_free(&test);
    strbuf_free(&load);
}

/* Inside of generators that run here rt_sp is further up than rt_own. */
static void emit_own_entry(const EmitFunc *ef, uint32_t id, StrBuf *out)
{
    if (ef->apart && ef->depth[id]) strbuf_printf(out, "rt_sp = rt_own + %u; ", ef->depth[id]);
}

/* The values of the unboxed variables, and where to go on. */
void emit_general_start(EmitFunc *ef, StrBuf *out)
{
    static const char *const boxes[] = {[IR_INT] = "%s = rt_int(%s)", [IR_FLOAT] = "%s = rt_float(%s)",
                                        [IR_BOOL] = "%s = RT_BOOL(%s)", [IR_LIST] = "%s = RT_VALUE(%s)",
                                        [IR_RANGE] = "%s = (RtRangeLoop){%s.value, %s.step, %s.left, 0}",
                                        [IR_ITER] = "%s = (RtIter){RT_VALUE(%s.list), %s.index, 0, NULL}"};
    static const char *const loops[] = {[IR_LOOP_LIST] = NULL, [IR_LOOP_TUPLE] = "rt_text_again(&%s, %s)",
                                        [IR_LOOP_TEXT] = "rt_text_again(&%s, %s)",
                                        [IR_LOOP_ENUMERATE] = "rt_enumerate_again(&%s, %s)",
                                        [IR_LOOP_ENUMERATE_TEXT] = "rt_enumerate_again(&%s, %s)",
                                        [IR_LOOP_ZIP] = "rt_zip_again(&%s, %s)"};
    const IrFunc *func = ef->func;
    const char **items = arena_alloc(ef->e->arena, (func->var_count + func->next_id + 1) * sizeof *items);
    uint32_t count = 0;
    if (!ef->gives_up && !ef->checks_params) return;
    strbuf_cstr(out, ef->gives_up && !func->is_native ? "general:\n" : "");
    for (uint32_t i = 0; i < func->var_count && ef->gives_up; i++) {
        const IrVar *v = func->vars[i];
        if (!emit_is_twin(v) || !ef->is_declared[i]) continue;
        char text[600];
        const char *name = ef->cnames[i];
        const char *format = v->rep == IR_ITER && loops[v->loop] ? loops[v->loop] : boxes[v->rep];
        snprintf(text, sizeof text, format, ef->boxed_names[i], name, name, name);
        items[count++] = intern_cstr(&ef->e->cx->names, text)->text;
    }
    emit_packed_list(out, "    ", items, count);
    if (func->is_native && ef->checks_params) emit_general_args(ef, out);
    if (!func->is_native && ef->checks_params) strbuf_cstr(out, ef->gives_up ? "as_called:\n" : "as_called:;\n");
    if (!ef->gives_up) return;
    strbuf_cstr(out, "    switch (rt_at) {");
    for (uint32_t id = 0; id <= func->next_id; id++) {
        if (!ef->is_entry[id]) continue;
        strbuf_printf(out, " case %u: ", id);
        emit_own_entry(ef, id, out);
        strbuf_printf(out, "goto general%u;", id);
    }
    for (uint32_t i = 0; i <= func->next_id; i++) {
        if (!ef->after[i]) continue;
        strbuf_printf(out, " case -%u: ", i);
        emit_own_entry(ef, i, out);
        strbuf_printf(out, "%s = rt_got; goto after%u;", ef->boxed_names[ef->after[i]->index], i);
    }
    strbuf_cstr(out, " }\n");
}
