/* emit_expr.c - expressions.
 *
 * A row of ir_ops.def with a C name is a call of it: operands in order, then the site when the operation can
 * fail. Everything else has a case below. Text goes to the end of `out`; nothing is emitted around it, so
 * an expression stays on its line.
 */
#include "emit.h"
#include "explain.h"
#include "known.h"
#include "unbox.h"

#include <stdio.h>

void emit_var(EmitFunc *ef, const IrVar *var, StrBuf *out)
{
    static const char *const prefix[] = {[STORE_LOCAL] = "", [STORE_HANDLER] = "F.", [STORE_FRAME] = "f->"};
    strbuf_cstr(out, prefix[var->storage]);
    bool twin = ef->func->is_fast && emit_is_twin(var);
    if (twin && ef->fast) ef->is_declared[var->index] = true;
    strbuf_cstr(out, twin && !ef->fast ? ef->boxed_names[var->index] : ef->cnames[var->index]);
    if (var->is_free && !ef->is_generator) ef->uses_self = true;
}

/* ", SITE(n)" and the closing parenthesis. */
static void close_with_site(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    strbuf_printf(out, ", SITE(%u))", emit_site(ef, expr->pos));
}

static void emit_args(EmitFunc *ef, const IrExpr *expr, uint32_t from, StrBuf *out)
{
    for (uint32_t i = from; i < expr->argc; i++) {
        if (i > from) strbuf_cstr(out, ", ");
        emit_expr(ef, expr->args[i], out);
    }
}

/* (RtValue[]){...}, n   or   NULL, 0 */
static void emit_array(EmitFunc *ef, const IrExpr *expr, uint32_t from, uint32_t count, StrBuf *out)
{
    if (expr->argc <= from) {
        strbuf_cstr(out, "NULL, 0");
        return;
    }
    strbuf_cstr(out, "(RtValue[]){");
    emit_args(ef, expr, from, out);
    strbuf_printf(out, "}, %u", count);
}

const char *emit_module_ref(EmitFunc *ef)
{
    if (ef->func->module->dynamic) {
        if (ef->is_generator) return "f->base.function->module";
        ef->uses_self = true;
        return "fn->module";
    }
    return intern_printf(&ef->e->cx->names, "&%s_module", ef->func->module->cname->text)->text;
}

void emit_global_ref(EmitFunc *ef, const IrGlobal *global, StrBuf *out)
{
    strbuf_printf(out, "%s.%s", ef->func->module->cname->text, emit_global_field(ef->e, global));
}

void emit_float(StrBuf *out, double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    uint64_t word = ((bits << 4) | (bits >> 60)) - 1;
    char text[40];
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(text, sizeof text, "%.*g", digits, value);
        double back;
        if (sscanf(text, "%lf", &back) == 1 && back == value) break;
    }
    if (word & 2) strbuf_printf(out, "RT_FLOAT(0x%llX, %s)", (unsigned long long)word, text);
    else strbuf_printf(out, "rt_float(rt_double(0x%llX))", (unsigned long long)bits);
}

/* By an unboxed entry, as a value. */
static bool emit_directly(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    if (!ef->fast || !expr->is_direct) return false;
    emit_direct_value(ef, expr, out);
    return true;
}

static void emit_call(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    if (emit_directly(ef, expr, out) || emit_known(ef, expr, out) || emit_known_special(ef, expr, out)) return;
    uint32_t count = expr->argc - 1;
    if (count <= 4) {
        strbuf_printf(out, "rt_call%u(", count);
        emit_args(ef, expr, 0, out);
    } else {
        strbuf_cstr(out, "rt_call(");
        emit_expr(ef, expr->args[0], out);
        strbuf_cstr(out, ", ");
        emit_array(ef, expr, 1, count, out);
        strbuf_cstr(out, ", 0");
    }
    close_with_site(ef, expr, out);
}

static void emit_call_known(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    const IrFunc *callee = expr->func;
    if (emit_directly(ef, expr, out)) return;
    if (!map_find(&ef->e->known_functions, callee->cname)) {
        emit_call(ef, expr, out);
        return;
    }
    strbuf_printf(out, "%s_call(", callee->cname->text);
    emit_args(ef, expr, 1, out);
    if (expr->argc == 1) strbuf_printf(out, "SITE(%u))", emit_site(ef, expr->pos));
    else close_with_site(ef, expr, out);
}

static void emit_call_kw(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    strbuf_cstr(out, "rt_call(");
    emit_expr(ef, expr->args[0], out);
    strbuf_cstr(out, ", ");
    emit_array(ef, expr, 1, expr->argc - 1 - expr->names->count, out);
    strbuf_printf(out, ", %s", emit_const(ef->e, expr->names));
    close_with_site(ef, expr, out);
}

uint32_t emit_caches(EmitFunc *ef, const IrExpr *expr, uint32_t count)
{
    if (!ef->func->is_fast || !expr->cache) {
        ((IrExpr *)expr)->cache = ef->e->cache_count + 1;
        ef->e->cache_count += count;
    }
    return expr->cache - 1;
}

uint32_t emit_cache(EmitFunc *ef, const IrExpr *expr)
{
    return emit_caches(ef, expr, 1);
}

uint32_t emit_call_sites(EmitFunc *ef, const IrExpr *expr)
{
    if (!ef->func->is_fast) return emit_site_pair(ef, expr->lookup_pos, expr->pos);
    if (!expr->site_pair) ((IrExpr *)expr)->site_pair = emit_site_pair(ef, expr->lookup_pos, expr->pos) + 1;
    return expr->site_pair - 1;
}

/* receiver.append(x) on what is known to be a list. */
static bool emit_fast_append(EmitFunc *ef, const IrExpr *expr, uint32_t from, StrBuf *out)
{
    if (!ef->fast || !unbox_is_append(expr)) return false;
    const IrExpr *receiver = expr->args[0];
    ef->fails = true;
    strbuf_cstr(out, "RT_APPEND(");
    emit_as(ef, receiver, IR_LIST, out);
    strbuf_cstr(out, ", ");
    emit_expr(ef, expr->args[from], out);
    strbuf_char(out, ')');
    return true;
}

static void emit_call_method(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    uint32_t count = expr->argc - 1;
    bool keywords = expr->op == OP_IR_call_method_kw;
    const char *name = emit_string(ef->e, expr->name->text);
    if (emit_fast_append(ef, expr, 1, out) || emit_directly(ef, expr, out)) return;
    if (!expr->names && emit_known(ef, expr, out)) return;
    if (!keywords && emit_by_items(ef, expr, out)) return;
    if (!keywords && expr->args[0]->op == OP_IR_super0) {
        emit_super_call(ef, expr, out);
        return;
    }
    const char *kind = keywords ? NULL : emit_guessed_predicate(expr);
    if (kind) {
        strbuf_cstr(out, "rt_char_is(");
        emit_expr(ef, expr->args[0], out);
        strbuf_printf(out, ", %s, %s, IC(%u), SITE(%u))", name, kind, emit_cache(ef, expr), emit_call_sites(ef, expr));
        return;
    }
    bool append = !keywords && count == 1 && istr_is(expr->name->text, "append");
    bool pop = !keywords && count == 0 && istr_is(expr->name->text, "pop");
    const char *known = keywords ? NULL : emit_guessed_method(expr);
    if (known) strbuf_printf(out, "%s(", known);
    else if (append) strbuf_cstr(out, "rt_call_append(");
    else if (pop) strbuf_cstr(out, "rt_call_pop(");
    else if (!keywords && count <= 3) strbuf_printf(out, "rt_call_method%u(", count);
    else strbuf_cstr(out, "rt_call_method(");
    emit_expr(ef, expr->args[0], out);
    strbuf_printf(out, ", %s, ", name);
    if (!keywords && count <= 3) {
        emit_args(ef, expr, 1, out);
        if (count) strbuf_cstr(out, ", ");
    } else {
        emit_array(ef, expr, 1, count - (keywords ? expr->names->count : 0), out);
        strbuf_printf(out, ", %s, ", keywords ? emit_const(ef->e, expr->names) : "0");
    }
    strbuf_printf(out, "IC(%u), SITE(%u))", emit_cache(ef, expr), emit_call_sites(ef, expr));
}

/* rt_load_method(receiver, name, cache); rt_call_loaded<n>(receiver, loaded, name, arguments, cache) */
static void emit_loaded(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    const char *name = emit_string(ef->e, expr->name->text);
    if (expr->op == OP_IR_load_method) {
        if (ef->fast && expr->args[0]->op == OP_IR_var && expr->args[0]->var->rep == IR_LIST && istr_is(expr->name->text, "append")) {
            strbuf_char(out, '0'); /* a plain method */
            return;
        }
        strbuf_cstr(out, "rt_load_method(");
        emit_expr(ef, expr->args[0], out);
        strbuf_printf(out, ", %s, IC(%u)", name, emit_cache(ef, expr));
        close_with_site(ef, expr, out);
        return;
    }
    if (emit_fast_append(ef, expr, 2, out) || emit_directly(ef, expr, out)) return;
    if (emit_known(ef, expr, out)) return;
    uint32_t count = expr->argc - 2, keywords = expr->names ? expr->names->count : 0;
    bool direct = !keywords && (count == 1 || count == 2);
    if (direct && istr_is(expr->name->text, "append")) strbuf_cstr(out, count == 1 ? "rt_call_loaded_append(" : "rt_call_loaded2(");
    else if (direct) strbuf_printf(out, "rt_call_loaded%u(", count);
    else strbuf_cstr(out, "rt_call_loaded(");
    emit_expr(ef, expr->args[0], out);
    strbuf_cstr(out, ", ");
    emit_expr(ef, expr->args[1], out);
    strbuf_printf(out, ", %s, ", name);
    if (direct) {
        emit_args(ef, expr, 2, out);
        strbuf_cstr(out, ", ");
    } else {
        emit_array(ef, expr, 2, count - keywords, out);
        strbuf_printf(out, ", %s, ", keywords ? emit_const(ef->e, expr->names) : "0");
    }
    strbuf_printf(out, "IC(%u), SITE(%u))", emit_cache(ef, expr), emit_call_sites(ef, expr));
}

/* Reading it runs no code. */
static bool is_name(const IrExpr *e)
{
    return e->op == OP_IR_global_load || e->op == OP_IR_builtin_load || e->op == OP_IR_var;
}

static void emit_isinstance(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    const IrExpr *classes = expr->args[2];
    bool names = classes->op == OP_IR_tuple && classes->argc;
    for (uint32_t i = 0; names && i < classes->argc; i++) names &= is_name(classes->args[i]);
    strbuf_cstr(out, names ? "rt_call_isinstance_any(" : "rt_call_isinstance(");
    if (names) {
        emit_expr(ef, expr->args[0], out);
        strbuf_cstr(out, ", ");
        emit_expr(ef, expr->args[1], out);
        strbuf_cstr(out, ", ");
        emit_array(ef, classes, 0, classes->argc, out);
    } else {
        emit_args(ef, expr, 0, out);
    }
    strbuf_printf(out, ", IC(%u)", emit_caches(ef, expr, names ? classes->argc : 1));
    close_with_site(ef, expr, out);
}

static void emit_call_builtin(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    static const struct {
        const char *name;
        uint32_t argc;
    } inlined[] = {{"len", 2}, {"isinstance", 3}, {"ord", 2}, {"chr", 2}, {"type", 2}};
    for (size_t i = 0; i < sizeof inlined / sizeof *inlined; i++) {
        if (!istr_is(expr->name->text, inlined[i].name) || expr->argc != inlined[i].argc) continue;
        if (i == 1) {
            emit_isinstance(ef, expr, out);
            return;
        }
        if (i == 0 && emit_known_special(ef, expr, out)) return;
        strbuf_printf(out, "rt_call_%s(", inlined[i].name);
        emit_args(ef, expr, 0, out);
        close_with_site(ef, expr, out);
        return;
    }
    emit_call(ef, expr, out);
}

void emit_function_object(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    strbuf_printf(out, "rt_function_new(&%s_code, %s, ", expr->func->cname->text, emit_module_ref(ef));
    emit_expr(ef, expr->args[0], out);
    strbuf_cstr(out, ", ");
    emit_expr(ef, expr->args[1], out);
    if (expr->argc == 2) {
        strbuf_cstr(out, ", NULL)");
        return;
    }
    strbuf_cstr(out, ", (RtCell *[]){");
    emit_args(ef, expr, 2, out);
    strbuf_cstr(out, "})");
}

static void emit_binary_c(EmitFunc *ef, const IrExpr *expr, const char *op, StrBuf *out)
{
    strbuf_char(out, '(');
    emit_expr(ef, expr->args[0], out);
    strbuf_cstr(out, op);
    emit_expr(ef, expr->args[1], out);
    strbuf_char(out, ')');
}

/* A condition for if and while, without an outer pair of parentheses. */
void emit_condition(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    size_t start = out->len;
    emit_expr(ef, expr, out);
    if (out->text[start] != '(' || out->text[out->len - 1] != ')') return;
    int depth = 0;
    for (size_t i = start; i + 1 < out->len; i++) {
        depth += out->text[i] == '(';
        depth -= out->text[i] == ')';
        if (!depth) return;
    }
    out->text[--out->len] = '\0';
    memmove(out->text + start, out->text + start + 1, out->len - start);
    out->len--;
}

static void emit_name_site(EmitFunc *ef, const IrExpr *expr, const char *function, const char *middle,
                           StrBuf *out)
{
    strbuf_printf(out, "%s(", function);
    emit_args(ef, expr, 0, out);
    strbuf_printf(out, "%s%s%s", expr->argc ? ", " : "", middle, emit_string(ef->e, expr->name->text));
    close_with_site(ef, expr, out);
}

static void emit_global_load(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    if (ef->func->module->dynamic) {
        strbuf_printf(out, "rt_unit_global(%s, %s, GIC(%u)", emit_module_ref(ef),
                      emit_string(ef->e, expr->global->name), ef->e->name_cache_count++);
        close_with_site(ef, expr, out);
        return;
    }
    strbuf_cstr(out, "rt_global(");
    emit_global_ref(ef, expr->global, out);
    strbuf_printf(out, ", %s, %s", emit_module_ref(ef), emit_string(ef->e, expr->global->name));
    close_with_site(ef, expr, out);
}

/* Class bodies and the top level of code compiled at run time. */
static void emit_unit_name(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    strbuf_cstr(out, "rt_unit_name(");
    emit_args(ef, expr, 0, out);
    strbuf_printf(out, ", %s, %s, GIC(%u)", emit_module_ref(ef), emit_string(ef->e, expr->name->text),
                  ef->e->name_cache_count++);
    close_with_site(ef, expr, out);
}

/* rt_unit_import(module, name, wanted names or 0, level) */
static void emit_unit_import(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    strbuf_printf(out, "rt_unit_import(%s, ", emit_module_ref(ef));
    if (ef->func->namespace) emit_var(ef, ef->func->namespace, out);
    else strbuf_char(out, '0');
    strbuf_printf(out, ", %s, %s, %lld", emit_string(ef->e, expr->name->text),
                  expr->names ? emit_const(ef->e, expr->names) : "0", (long long)expr->integer);
    close_with_site(ef, expr, out);
}

/* What a replaced __import__ is called with is told by the statement as it stands: a string costs nothing until then. */
static void emit_import_wanted(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    StrBuf text = {0};
    strbuf_cstr(&text, "from ");
    for (int64_t i = 0; i < expr->integer; i++) strbuf_char(&text, '.');
    const char *package = ef->func->module->package->text, *name = expr->name->text->text;
    size_t len = expr->integer ? strlen(package) : 0; /* of the part that the dots stand for */
    for (int64_t level = expr->integer; level > 1; level--) {
        while (package[len - 1] != '.') len--;
        len--;
    }
    if (len) name += len + (name[len] == '.');
    strbuf_printf(&text, "%s import ", name);
    for (uint32_t i = 0; i < expr->names->count; i++)
        strbuf_printf(&text, "%s%s", i ? ", " : "", expr->names->items[i]->text->text);
    strbuf_printf(out, "rt_import_wanted(%s, ", emit_string(ef->e, expr->name->text));
    emit_c_string(out, text.text, text.len);
    close_with_site(ef, expr, out);
    strbuf_free(&text);
}

static void emit_builtin_load(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    Istr name = expr->name->text;
    strbuf_printf(out, "rt_builtin(%s, %s, %s", emit_builtin(name), emit_module_ref(ef), emit_string(ef->e, name));
    close_with_site(ef, expr, out);
}

static void emit_locals(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    if (!expr->argc) {
        strbuf_cstr(out, "rt_locals(NULL, 0)");
        return;
    }
    strbuf_cstr(out, "rt_locals((RtValue[]){");
    for (uint32_t i = 0; i < expr->argc; i++) {
        strbuf_printf(out, "%s%s, ", i ? ", " : "", emit_const(ef->e, expr->names->items[i]));
        emit_expr(ef, expr->args[i], out);
    }
    strbuf_printf(out, "}, %u)", expr->argc);
}

/* Operand list as an array, with a site when the row may fail. */
static void emit_display(EmitFunc *ef, const IrExpr *expr, const char *function, uint32_t count, bool site,
                         StrBuf *out)
{
    strbuf_printf(out, "%s(", function);
    emit_array(ef, expr, 0, count, out);
    if (site) close_with_site(ef, expr, out);
    else strbuf_char(out, ')');
}

static void emit_class(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    uint32_t keywords = expr->names ? expr->names->count : 0;
    if (ef->func->module->dynamic) strbuf_printf(out, "rt_unit_build_class(%s, ", emit_module_ref(ef));
    else strbuf_cstr(out, "rt_build_class(");
    emit_array(ef, expr, 0, expr->argc - keywords, out);
    strbuf_printf(out, ", %s", keywords ? emit_const(ef->e, expr->names) : "0");
    close_with_site(ef, expr, out);
}

/* Is it worth asking the left operand's class first? Not where numbers may come as well and no class has such a method. */
static bool may_have_special(const IrExpr *left, Istr special)
{
    const Ty *type = left->ty ? ty_real(left->ty) : NULL;
    if (!type || !(type->kinds & TY_INSTANCE)) return false;
    if (!type->class_count || !(type->kinds & ~(unsigned)(TY_INSTANCE | TY_NONE))) return true;
    for (uint32_t i = 0; i < type->class_count; i++)
        if (ty_member(type->classes[i], special)) return true;
    return false;
}

/* An operator whose left operand is guessed to be an instance: rt_object_op(a, b, RT_OP_SUB, name, cache, site). */
static bool emit_object_operator(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    const KnownOperator *operator = known_operator(expr->op);
    if (!operator) return false;
    Istr name = intern_cstr(&ef->e->cx->names, operator->method);
    if (!may_have_special(expr->args[0], name)) return false;
    if (emit_known_operator(ef, expr, operator->row, name, out)) return true;
    strbuf_cstr(out, expr->type == IR_BOOL ? "rt_object_test(" : "rt_object_op(");
    emit_args(ef, expr, 0, out);
    strbuf_printf(out, ", RT_OP_%s, %s, IC(%u)", operator->row, emit_string(ef->e, name), emit_cache(ef, expr));
    close_with_site(ef, expr, out);
    return true;
}

/* f(*iterable) alone. */
static bool emit_call_star(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    const IrExpr *args = expr->args[1];
    if (args->op != OP_IR_call_args_tuple || expr->args[2]->op != OP_IR_novalue) return false;
    strbuf_cstr(out, "rt_call_star(");
    emit_expr(ef, expr->args[0], out);
    strbuf_cstr(out, ", ");
    emit_expr(ef, args->args[0], out);
    strbuf_printf(out, ", SITE(%u)", emit_site(ef, args->pos));
    close_with_site(ef, expr, out);
    return true;
}

static void emit_plain(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    if (emit_object_operator(ef, expr, out) || emit_known_special(ef, expr, out) || emit_guessed_member(ef, expr, out) ||
        emit_by_items(ef, expr, out))
        return;
    const IrOpInfo *info = &ir_op_info[expr->op];
    const char *known = emit_guessed_operator(expr);
    strbuf_printf(out, "%s(", known ? known : info->cname);
    emit_args(ef, expr, 0, out);
    if (info->flags & IR_FAILS) {
        if (expr->argc) close_with_site(ef, expr, out);
        else strbuf_printf(out, "SITE(%u))", emit_site(ef, expr->pos));
    } else {
        strbuf_char(out, ')');
    }
}

static void emit_var_checked(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    strbuf_cstr(out, expr->integer == IR_WAS_FREE ? "rt_free(" : "rt_local(");
    emit_var(ef, expr->var, out);
    strbuf_printf(out, ", %s", emit_string(ef->e, expr->var->python_name));
    close_with_site(ef, expr, out);
}

static void emit_cell_load(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    bool checked = expr->op == OP_IR_cell_load;
    bool free = expr->var->is_free || expr->integer == IR_WAS_FREE;
    if (checked) strbuf_cstr(out, free ? "rt_free(" : "rt_local(");
    emit_var(ef, expr->var, out);
    strbuf_cstr(out, "->value");
    if (!checked) return;
    strbuf_printf(out, ", %s", emit_string(ef->e, expr->var->python_name));
    close_with_site(ef, expr, out);
}

/* Operations on the items of an inlined generator expression: they step out of it and need no site. */
static void emit_item(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    bool sum = expr->op != OP_IR_item_truth && expr->op != OP_IR_item_add;
    strbuf_printf(out, "rt_%s(%s", ir_op_info[expr->op].name, sum ? "&" : "");
    emit_args(ef, expr, 0, out);
    strbuf_char(out, ')');
}

static void emit_int_operand(EmitFunc *ef, const IrExpr *expr, const char *function, bool second, StrBuf *out)
{
    strbuf_printf(out, "%s(", function);
    emit_args(ef, expr, 0, out);
    strbuf_printf(out, ", %lld", (long long)expr->integer);
    if (second) strbuf_printf(out, ", %lld", (long long)expr->integer2);
    close_with_site(ef, expr, out);
}

/* Does its C neither look at rt_sp nor allocate, its operands not counted? */
static bool is_quiet(IrOp op)
{
    switch ((unsigned)op) {
    case OP_IR_none: case OP_IR_true: case OP_IR_false: case OP_IR_novalue: case OP_IR_const_int: case OP_IR_raw_int:
    case OP_IR_raw_float: case OP_IR_const_float: case OP_IR_const: case OP_IR_var: case OP_IR_not: case OP_IR_and:
    case OP_IR_or: case OP_IR_is: case OP_IR_is_not: case OP_IR_is_bound: case OP_IR_select: case OP_IR_box_bool: return true;
    default: return false;
    }
}

static void emit_by_op(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    Emit *e = ef->e;
    ef->is_loud |= !is_quiet(expr->op);
    if (expr->var) ef->is_read[expr->var->index] = true;
    switch ((unsigned)expr->op) {
    case OP_IR_none: strbuf_cstr(out, "RT_NONE"); break;
    case OP_IR_true: strbuf_cstr(out, expr->type == IR_BOOL ? "1" : "RT_TRUE"); break;
    case OP_IR_false: strbuf_cstr(out, expr->type == IR_BOOL ? "0" : "RT_FALSE"); break;
    case OP_IR_ellipsis: strbuf_cstr(out, "RT_ELLIPSIS"); break;
    case OP_IR_notimplemented: strbuf_cstr(out, "RT_NOTIMPLEMENTED"); break;
    case OP_IR_novalue: strbuf_cstr(out, "0"); break;
    case OP_IR_const_int: strbuf_printf(out, "RT_INT(%lld)", (long long)expr->integer); break;
    case OP_IR_raw_int: strbuf_printf(out, "%lld", (long long)expr->integer); break;
    case OP_IR_raw_float: strbuf_printf(out, "%.17g", expr->real); break;
    case OP_IR_const_float: emit_float(out, expr->real); break;
    case OP_IR_const: strbuf_cstr(out, emit_const(e, expr->constant)); break;
    case OP_IR_var: emit_var(ef, expr->var, out); break;
    case OP_IR_var_checked: emit_var_checked(ef, expr, out); break;
    case OP_IR_cell_load:
    case OP_IR_cell_load_bound: emit_cell_load(ef, expr, out); break;
    case OP_IR_cell_of: emit_var(ef, expr->var, out); break;
    case OP_IR_global_load: emit_global_load(ef, expr, out); break;
    case OP_IR_builtin_load: emit_builtin_load(ef, expr, out); break;
    case OP_IR_name_load:
        if (ef->func->module->dynamic) {
            emit_unit_name(ef, expr, out);
            break;
        }
        emit_name_site(ef, expr, "rt_name_load",
                       intern_printf(&e->cx->names, "%s, ", emit_module_ref(ef))->text, out);
        break;
    case OP_IR_name_load_free:
        strbuf_cstr(out, "rt_name_load_free(");
        emit_expr(ef, expr->args[0], out);
        strbuf_cstr(out, ", ");
        emit_var(ef, expr->var, out);
        strbuf_printf(out, ", %s", emit_string(e, expr->var->python_name));
        close_with_site(ef, expr, out);
        break;
    case OP_IR_means:
        emit_global_ref(ef, expr->global, out);
        strbuf_printf(out, " == %s_known", expr->global->known->cname->text);
        break;
    case OP_IR_pristine: strbuf_cstr(out, "rt_builtins_pristine"); break;
    case OP_IR_item_truth:
    case OP_IR_item_add:
    case OP_IR_sum_start:
    case OP_IR_sum_add:
    case OP_IR_sum_total: emit_item(ef, expr, out); break;
    case OP_IR_module_globals: strbuf_printf(out, "rt_module_globals(%s)", emit_module_ref(ef)); break;
    case OP_IR_module_name: strbuf_printf(out, "rt_module_name(%s)", emit_module_ref(ef)); break;
    case OP_IR_not:
        strbuf_char(out, '!');
        emit_expr(ef, expr->args[0], out);
        break;
    case OP_IR_and: emit_binary_c(ef, expr, " && ", out); break;
    case OP_IR_or: emit_binary_c(ef, expr, " || ", out); break;
    case OP_IR_is: emit_binary_c(ef, expr, " == ", out); break;
    case OP_IR_is_not: emit_binary_c(ef, expr, " != ", out); break;
    case OP_IR_is_bound:
        strbuf_char(out, '(');
        emit_expr(ef, expr->args[0], out);
        strbuf_cstr(out, " != 0)");
        break;
    case OP_IR_select:
        strbuf_char(out, '(');
        emit_expr(ef, expr->args[0], out);
        strbuf_cstr(out, " ? ");
        emit_expr(ef, expr->args[1], out);
        strbuf_cstr(out, " : ");
        emit_expr(ef, expr->args[2], out);
        strbuf_char(out, ')');
        break;
    case OP_IR_getattr:
    case OP_IR_setattr:
        if (expr->op == OP_IR_getattr && (emit_directly(ef, expr, out) || emit_known(ef, expr, out))) break;
        strbuf_printf(out, "rt_%s(", ir_op_info[expr->op].name);
        emit_expr(ef, expr->args[0], out);
        strbuf_printf(out, ", %s, ", emit_string(e, expr->name->text));
        if (expr->op == OP_IR_setattr) {
            emit_expr(ef, expr->args[1], out);
            strbuf_cstr(out, ", ");
        }
        strbuf_printf(out, "IC(%u)", emit_cache(ef, expr));
        close_with_site(ef, expr, out);
        break;
    case OP_IR_delattr: emit_name_site(ef, expr, "rt_delattr", "", out); break;
    case OP_IR_call: emit_call(ef, expr, out); break;
    case OP_IR_call_kw: emit_call_kw(ef, expr, out); break;
    case OP_IR_call_ex:
        if (emit_call_star(ef, expr, out)) break;
        emit_plain(ef, expr, out);
        break;
    case OP_IR_call_known: emit_call_known(ef, expr, out); break;
    case OP_IR_call_method:
    case OP_IR_call_method_kw: emit_call_method(ef, expr, out); break;
    case OP_IR_load_method:
    case OP_IR_call_loaded: emit_loaded(ef, expr, out); break;
    case OP_IR_call_builtin: emit_call_builtin(ef, expr, out); break;
    case OP_IR_locals: emit_locals(ef, expr, out); break;
    case OP_IR_tuple: emit_display(ef, expr, "rt_tuple", expr->argc, false, out); break;
    case OP_IR_tuple_kept: emit_key_made(ef, expr, out); break;
    case OP_IR_list: emit_display(ef, expr, "rt_list", expr->argc, false, out); break;
    case OP_IR_set: emit_display(ef, expr, "rt_set", expr->argc, true, out); break;
    case OP_IR_dict: emit_display(ef, expr, "rt_dict", expr->argc / 2, true, out); break;
    case OP_IR_fstring: emit_display(ef, expr, "rt_fstring", expr->argc, false, out); break;
    case OP_IR_format_value: emit_int_operand(ef, expr, "rt_format_value", false, out); break;
    case OP_IR_function: emit_function_object(ef, expr, out); break;
    case OP_IR_class: emit_class(ef, expr, out); break;
    case OP_IR_class_ex:
        if (ef->func->module->dynamic) strbuf_printf(out, "rt_unit_build_class_ex(%s, ", emit_module_ref(ef));
        else strbuf_cstr(out, "rt_build_class_ex(");
        emit_args(ef, expr, 0, out);
        close_with_site(ef, expr, out);
        break;
    case OP_IR_match_attrs:
        strbuf_cstr(out, "rt_match_attrs(");
        emit_args(ef, expr, 0, out);
        strbuf_printf(out, ", %lld, %s, IC(%u)", (long long)expr->integer, expr->names ? emit_const(e, expr->names) : "0",
                      emit_caches(ef, expr, 2 + (uint32_t)expr->integer + (expr->names ? expr->names->count : 0)));
        close_with_site(ef, expr, out);
        break;
    case OP_IR_current_exception: strbuf_printf(out, "rt_current(%s)", emit_handled(ef)); break;
    case OP_IR_set_exception: /* the innermost handler's own record follows, so that leaving inner ones restores it */
        strbuf_printf(out, "%s = ", emit_handled(ef));
        emit_plain(ef, expr, out);
        break;
    case OP_IR_import: emit_name_site(ef, expr, "rt_import", "", out); break;
    case OP_IR_import_wanted: emit_import_wanted(ef, expr, out); break;
    case OP_IR_import_top: emit_name_site(ef, expr, "rt_import_top", "", out); break;
    case OP_IR_import_from: emit_name_site(ef, expr, "rt_import_from", "", out); break;
    case OP_IR_import_dynamic: emit_unit_import(ef, expr, out); break;
    case OP_IR_import_star:
        strbuf_cstr(out, ef->func->module->dynamic ? "rt_unit_import_star(" : "rt_import_star(");
        emit_expr(ef, expr->args[0], out);
        strbuf_cstr(out, ", ");
        if (ef->func->module->dynamic) emit_var(ef, ef->func->namespace, out);
        else strbuf_cstr(out, emit_module_ref(ef));
        close_with_site(ef, expr, out);
        break;
    case OP_IR_load_special:
        strbuf_cstr(out, "rt_load_special(");
        emit_expr(ef, expr->args[0], out);
        strbuf_printf(out, ", %s", emit_string(e, expr->name->text));
        close_with_site(ef, expr, out);
        break;
    case OP_IR_annotations:
        strbuf_cstr(out, "rt_annotations(");
        emit_args(ef, expr, 0, out);
        strbuf_printf(out, ", %s", emit_module_ref(ef));
        close_with_site(ef, expr, out);
        break;
    case OP_IR_unpack_star: emit_int_operand(ef, expr, "rt_unpack_star", true, out); break;
    case OP_IR_len_is: emit_int_operand(ef, expr, "rt_len_is", false, out); break;
    case OP_IR_len_at_least: emit_int_operand(ef, expr, "rt_len_at_least", false, out); break;
    case OP_IR_assertion_error: strbuf_cstr(out, "RT_VALUE(&rt_AssertionError)"); break;
    default: emit_plain(ef, expr, out); break;
    }
}

void emit_expr(EmitFunc *ef, const IrExpr *expr, StrBuf *out)
{
    if (expr == ef->taken && expr) {
        strbuf_cstr(out, "rt_here");
        return;
    }
    if (ef->fast && (expr->is_fast || (expr->op == OP_IR_var && ef->fused[expr->var->index]))) {
        emit_as(ef, expr, expr->type, out);
        return;
    }
    bool counted = ef->e->options->count_types && explain_counts(expr);
    if (counted) strbuf_printf(out, "(rt_operations[%d]++, ", explain_known(expr));
    emit_by_op(ef, expr, out);
    if (counted) strbuf_char(out, ')');
}
