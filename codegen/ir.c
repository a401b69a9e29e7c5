/* ir.c - construction of the IR: modules, functions, variables, constants, expressions, statements.
 *
 * Owns the table of operations (ir_op_info, from ir_ops.def), the interning of constants and the
 * uniqueness of names. Everything lives in the compilation's arena. Invariants: equal constants of
 * a module are one IrConst; names of variables are unique within a function and names of functions
 * within a module; IrExpr.depth and .effects are those of the tree at the time ir_expr made it, so
 * attributes of operands (global, var, name) are set before an operand is used. Read ir.h first.
 */
#include "ir.h"
#include "../frontend/vec.h"

#include <stdlib.h>
#include <string.h>

enum { P = IR_PURE, R = IR_READS, W = IR_WRITES, F = IR_FAILS };

#define ANY   IR_ANY
#define BOOL  IR_BOOL
#define INT   IR_INT
#define FLOAT IR_FLOAT
#define CELL  IR_CELL
#define UNIT  IR_UNIT
const IrOpInfo ir_op_info[IR_OP_COUNT] = {
#define OP(name, result, min, max, flags, cname) {#name, result, min, max, flags, cname},
#include "ir_ops.def"
#undef OP
};
#undef ANY
#undef BOOL
#undef INT
#undef FLOAT
#undef CELL
#undef UNIT

const char *const ir_type_names[] = {"any",  "bool",  "int",  "float", "cell",
                                     "iter", "range", "unit", "list", "sum", NULL};
const char *const ir_func_kind_names[] = {"module",    "class",    "function", "generator",
                                          "coroutine", "asyncgen", NULL};

/* Append item to one of the module's or function's arrays. */
#define APPEND(arena, array, len, cap, item)                                                       \
    ((len) == (cap) ? (void)((array) = vec_grow((arena), (array), (len), &(cap), sizeof *(array))) \
                    : (void)0,                                                                     \
     (void)((array)[(len)++] = (item)))

/* ---- builtins ---- */

static const char *const builtin_names[] = {
#define FUNCTION(name, min, max, flags, sig, doc) #name,
#define CLASS(name, type)                         #name,
#define CONST(name, value)                        #name,
#include "../include/rt/builtins.def"
#undef FUNCTION
#undef CLASS
#undef CONST
#define EXCEPTION(name, base, layout, doc) #name,
#include "../include/rt/exceptions.def"
#undef EXCEPTION
};

bool ir_is_builtin(Istr name)
{
    if (name->len > 32) return false;
    for (size_t i = 0; i < sizeof builtin_names / sizeof *builtin_names; i++) {
        const char *builtin = builtin_names[i];
        if (builtin[0] == name->text[0] && istr_is(name, builtin)) return true;
    }
    return false;
}

/* ---- modules, functions ---- */

static Arena *arena_of(const IrModule *module)
{
    return &module->cx->arena;
}

/* Append the name's stem as C takes it: characters beyond ASCII as _uXXXX, other odd ones as _. */
static void add_stem(StrBuf *out, const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 0x80) {
            uint32_t code = c < 0xE0 ? c & 0x1F : c < 0xF0 ? c & 0x0F : c & 0x07;
            int more = c < 0xE0 ? 1 : c < 0xF0 ? 2 : 3;
            while (more-- && i + 1 < len) code = code << 6 | ((unsigned char)text[++i] & 0x3F);
            strbuf_printf(out, "_u%04x", (unsigned)code);
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
                   (c >= '0' && c <= '9' && (i || out->len))) {
            strbuf_char(out, (char)c);
        } else {
            strbuf_char(out, '_');
        }
    }
}

/* The stem, or stem_2, stem_3... when it is in `taken`; enters it there. */
static Istr unique_name(Compilation *cx, Map *taken, const char *stem)
{
    StrBuf buf = {0};
    add_stem(&buf, stem, strlen(stem));
    if (!buf.len) strbuf_char(&buf, '_');
    Istr base = intern(&cx->names, buf.text, buf.len), name = base;
    strbuf_free(&buf);
    MapEntry *entry = map_add(taken, &cx->arena, base);
    uintptr_t uses = (uintptr_t)entry->value + 1;
    entry->value = (void *)uses;
    if (uses == 1) return name;
    do {
        name = intern_printf(&cx->names, "%s_%u", base->text, (unsigned)uses++);
    } while (map_find(taken, name));
    map_find(taken, base)->value = (void *)(uses - 1);
    map_put(taken, &cx->arena, name, (void *)(uintptr_t)1);
    return name;
}

static bool is_c_word(Istr name)
{
    static const char *const words[] = {
#define WORD(w) #w,
#include "reserved.def"
#undef WORD
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (istr_is(name, words[i])) return true;
    return false;
}

/* The module's C stem: its dotted name with "__" for dots; the program's is its file's name. */
static Istr module_cname(Compilation *cx, const Source *source, Istr name)
{
    const char *text = name->text;
    size_t len = name->len;
    if (istr_is(name, "__main__")) {
        text = source && source->path ? source->path : "main";
        const char *slash = strrchr(text, '/');
        if (slash) text = slash + 1;
        len = strcspn(text, ".");
        if (!len || text[0] == '<' || text[0] == '-') text = "main", len = 4;
    }
    StrBuf buf = {0};
    for (size_t i = 0; i < len;) {
        size_t part = 0;
        while (i + part < len && text[i + part] != '.') part++;
        if (i) strbuf_cstr(&buf, "__");
        if (!i && text[0] >= '0' && text[0] <= '9') strbuf_cstr(&buf, "m");
        add_stem(&buf, text + i, part);
        i += part + 1;
    }
    Istr cname = intern(&cx->names, buf.text, buf.len);
    strbuf_free(&buf);
    return is_c_word(cname) ? intern_printf(&cx->names, "py_%s", cname->text) : cname;
}

IrModule *ir_module_new(Compilation *cx, AstTree *tree, Istr name)
{
    IrModule *module = ARENA_NEW(&cx->arena, IrModule);
    module->cx = cx;
    module->tree = tree;
    module->source = tree ? tree->source : NULL;
    module->name = name;
    module->cname = module_cname(cx, module->source, name);
    module->package = intern_cstr(&cx->names, "");
    return module;
}

Istr ir_cname(IrModule *module, const char *stem)
{
    return unique_name(module->cx, &module->cname_map, stem);
}

IrFunc *ir_func_new(IrModule *module, IrFuncKind kind, Istr name)
{
    IrFunc *func = ARENA_NEW(arena_of(module), IrFunc);
    func->kind = kind;
    func->module = module;
    func->name = func->qualname = name;
    return func;
}

void ir_func_add(IrFunc *func)
{
    IrModule *module = func->module;
    func->index = module->func_count;
    APPEND(arena_of(module), module->funcs, module->func_count, module->func_cap, func);
}

IrVar *ir_var_new(IrFunc *func, Istr name, IrType type)
{
    IrModule *module = func->module;
    IrVar *var = ARENA_NEW(arena_of(module), IrVar);
    var->name = unique_name(module->cx, &func->var_names, name->text);
    var->type = type;
    var->index = func->var_count;
    APPEND(arena_of(module), func->vars, func->var_count, func->var_cap, var);
    return var;
}

IrVar *ir_temp_new(IrFunc *func, const char *stem, IrType type)
{
    Compilation *cx = func->module->cx;
    /* The counter is kept under the bare stem's entry of a name no variable can have. */
    Istr counter = intern_printf(&cx->names, "%s ", stem);
    Istr name;
    uintptr_t n = (uintptr_t)map_get(&func->var_names, counter);
    do {
        name = intern_printf(&cx->names, "%s%u", stem, (unsigned)++n);
    } while (map_find(&func->var_names, name));
    map_put(&func->var_names, &cx->arena, counter, (void *)n);
    IrVar *var = ir_var_new(func, name, type);
    var->is_temp = true;
    return var;
}

IrVar *ir_free_var_new(IrFunc *func, Istr name)
{
    IrModule *module = func->module;
    IrVar *var = ir_var_new(func, name, IR_CELL);
    var->python_name = name;
    var->is_free = var->is_cell = true;
    var->free_index = func->free_count;
    uint32_t cap = func->free_count;
    IrVar **grown = arena_regrow(arena_of(module), func->free_vars, cap * sizeof(IrVar *),
                                 (cap + 1) * sizeof(IrVar *));
    grown[func->free_count++] = var;
    func->free_vars = grown;
    return var;
}

IrGlobal *ir_global(IrModule *module, Istr name)
{
    MapEntry *entry = map_add(&module->global_map, arena_of(module), name);
    if (entry->value) return entry->value;
    IrGlobal *global = ARENA_NEW(arena_of(module), IrGlobal);
    entry->value = global;
    global->name = name;
    global->index = module->global_count;
    APPEND(arena_of(module), module->globals, module->global_count, module->global_cap, global);
    return global;
}

/* ---- constants ---- */

/* A text that two constants share exactly when they are equal in value and type. */
static void const_key(StrBuf *key, const IrConst *value)
{
    uint64_t bits[2];
    switch (value->kind) {
    case IRC_STR:
    case IRC_BYTES:
        strbuf_char(key, value->kind == IRC_STR ? 's' : 'b');
        strbuf_add(key, value->text->text, value->text->len);
        break;
    case IRC_INT:
        strbuf_cstr(key, value->negative ? "i-" : "i");
        strbuf_add(key, value->text->text, value->text->len);
        break;
    case IRC_FLOAT:
    case IRC_COMPLEX:
        memcpy(&bits[0], &value->real, 8);
        memcpy(&bits[1], &value->imag, 8);
        strbuf_printf(key, "%c%llx,%llx", value->kind == IRC_FLOAT ? 'f' : 'c',
                      (unsigned long long)bits[0], (unsigned long long)bits[1]);
        break;
    case IRC_TUPLE:
    case IRC_FROZENSET:
        strbuf_char(key, value->kind == IRC_TUPLE ? 't' : 'z');
        for (uint32_t i = 0; i < value->count; i++) {
            strbuf_uint(key, value->items[i]->index);
            strbuf_char(key, ',');
        }
        break;
    case IRC_NONE:
    case IRC_TRUE:
    case IRC_FALSE:
    case IRC_ELLIPSIS: strbuf_printf(key, "=%d", (int)value->kind); break;
    }
}

IrConst *ir_const(IrModule *module, const IrConst *value)
{
    Arena *arena = arena_of(module);
    StrBuf key = {0};
    const_key(&key, value);
    MapEntry *entry =
        map_add(&module->const_map, arena, intern(&module->cx->names, key.text, key.len));
    strbuf_free(&key);
    if (entry->value) return entry->value;
    IrConst *c = ARENA_NEW(arena, IrConst);
    entry->value = c;
    *c = *value;
    c->index = module->const_count;
    c->is_builtin = c->kind == IRC_STR && ir_is_builtin(c->text);
    if (value->count) {
        c->items = ARENA_ARRAY(arena, IrConst *, value->count);
        memcpy(c->items, value->items, value->count * sizeof(IrConst *));
    }
    APPEND(arena, module->consts, module->const_count, module->const_cap, c);
    return c;
}

IrConst *ir_const_str(IrModule *module, Istr text)
{
    return ir_const(module, &(IrConst){.kind = IRC_STR, .text = text});
}

IrConst *ir_const_name(IrModule *module, Istr text)
{
    IrConst *c = ir_const_str(module, text);
    c->is_name = true;
    return c;
}

IrConst *ir_const_names(IrModule *module, const Istr *names, uint32_t count)
{
    IrConst **items = ARENA_ARRAY(arena_of(module), IrConst *, count);
    for (uint32_t i = 0; i < count; i++) items[i] = ir_const_name(module, names[i]);
    return ir_const(module, &(IrConst){.kind = IRC_TUPLE, .items = items, .count = count});
}

/* ---- expressions, statements ---- */

IrExpr *ir_expr(IrModule *module, IrOp op, AstPos pos, uint32_t argc, IrExpr *const *args)
{
    Arena *arena = arena_of(module);
    IrExpr *expr = ARENA_NEW(arena, IrExpr);
    expr->op = op;
    expr->type = ir_op_info[op].result;
    expr->pos = pos;
    expr->argc = argc;
    unsigned depth = 0, effects = ir_op_info[op].flags;
    if (argc) {
        expr->args = arena_alloc(arena, argc * sizeof(IrExpr *));
        memcpy(expr->args, args, argc * sizeof(IrExpr *));
    }
    for (uint32_t i = 0; i < argc; i++) {
        if (args[i]->depth > depth) depth = args[i]->depth;
        effects |= ir_effects(args[i]);
    }
    expr->depth = (uint16_t)(depth + 1 > UINT16_MAX ? UINT16_MAX : depth + 1);
    expr->effects = (uint8_t)effects;
    if (op == OP_IR_select) expr->type = args[1]->type;
    return expr;
}

unsigned ir_effects(const IrExpr *expr)
{
    if (expr->argc) return expr->effects;
    switch ((int)expr->op) {
    case OP_IR_var: return expr->var->mid_assigned ? IR_LOCALS : IR_PURE;
    case OP_IR_var_checked: return expr->var->mid_assigned ? IR_LOCALS | IR_FAILS : IR_FAILS;
    case OP_IR_builtin_load: return expr->name->is_builtin ? IR_PURE : IR_READS | IR_FAILS;
    case OP_IR_global_load:
        if (expr->global->steady && expr->integer != IR_TOO_EARLY) return IR_PURE;
        return expr->global->bound && !expr->global->deleted && expr->integer != IR_TOO_EARLY ? IR_READS : IR_READS | IR_FAILS;
    case OP_IR_cell_of:
    case OP_IR_module_name:
    case OP_IR_module_globals: return IR_PURE;
    default: return ir_op_info[expr->op].flags;
    }
}

unsigned ir_op_attributes(IrOp op)
{
    switch ((int)op) {
    case OP_IR_const_int:
    case OP_IR_raw_int:
    case OP_IR_len_is:
    case OP_IR_len_at_least:
    case OP_IR_format_value: return IRA_INTEGER;
    case OP_IR_unpack_star: return IRA_INTEGER | IRA_INTEGER2;
    case OP_IR_const_float:
    case OP_IR_raw_float: return IRA_REAL;
    case OP_IR_const: return IRA_CONST;
    case OP_IR_var:
    case OP_IR_var_checked:
    case OP_IR_cell_load:
    case OP_IR_cell_load_bound:
    case OP_IR_cell_of:
    case OP_IR_tuple_kept:
    case OP_IR_name_load_free: return IRA_VAR;
    case OP_IR_means:
    case OP_IR_global_load: return IRA_GLOBAL;
    case OP_IR_builtin_load:
    case OP_IR_name_load:
    case OP_IR_getattr:
    case OP_IR_setattr:
    case OP_IR_delattr:
    case OP_IR_load_method:
    case OP_IR_call_method:
    case OP_IR_call_builtin:
    case OP_IR_import:
    case OP_IR_import_top:
    case OP_IR_import_from: return IRA_NAME;
    case OP_IR_import_wanted: return IRA_NAME | IRA_NAMES | IRA_INTEGER;
    case OP_IR_load_special: return IRA_NAME | IRA_INTEGER;
    case OP_IR_call_loaded:
    case OP_IR_call_method_kw: return IRA_NAME | IRA_NAMES;
    case OP_IR_call_kw:
    case OP_IR_class:
    case OP_IR_locals: return IRA_NAMES;
    case OP_IR_match_attrs: return IRA_NAMES | IRA_INTEGER;
    case OP_IR_call_known:
    case OP_IR_function: return IRA_FUNC;
    default: return 0;
    }
}

bool ir_conflict(unsigned a, unsigned b)
{
    enum { SEEN = IR_READS | IR_WRITES | IR_FAILS };
    if ((a & IR_WRITES) && (b & SEEN)) return true;
    if ((b & IR_WRITES) && (a & SEEN)) return true;
    return (a & IR_FAILS) && (b & IR_FAILS);
}

IrStmt *ir_stmt(IrFunc *func, IrBlock *block, IrStmtKind kind, AstPos pos)
{
    Arena *arena = arena_of(func->module);
    IrStmt *stmt = ARENA_NEW(arena, IrStmt);
    stmt->kind = kind;
    stmt->pos = pos;
    stmt->id = ++func->next_id;
    APPEND(arena, block->items, block->len, block->cap, stmt);
    return stmt;
}
