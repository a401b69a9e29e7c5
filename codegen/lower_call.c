/* lower_call.c - calls.
 *
 * Order of evaluation: callee, positional arguments, keyword values, as CPython. A call without
 * stars passes its arguments as operands; one with stars builds a tuple and a dict (call_ex). Calls
 * of module-level functions that are never rebound, of builtins the module never shadows and of
 * methods have operations of their own; whatever the name turns out to mean at run time is called
 * all the same.
 */
#include "lower_internal.h"

/* ---- positions ---- */

static uint32_t char_count(Istr text)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < text->len; i++) count += ((unsigned char)text->text[i] & 0xC0) != 0x80;
    return count;
}

/* A call of a method whose name is on a later line than the receiver's start is marked from the
 * name on. */
static AstPos method_call_pos(AstPos pos, const AstAttribute *method)
{
    AstPos name = method->base.pos;
    if (pos.line == name.end_line) return pos;
    uint32_t len = char_count(method->attr);
    pos.line = name.end_line;
    pos.col = len <= name.end_col ? name.end_col - len : 0;
    pos.end_col = name.end_col;
    return pos;
}

/* CPython compiles module.function(...) as a plain call: the whole of it is marked. */
static bool is_module_member(LowerFunc *lf, const AstAttribute *method)
{
    if (method->value->kind != AST_Name) return false;
    const Symbol *symbol = scope_symbol(lf->lw->scopes->module, AST(Name, method->value)->id);
    return symbol && (symbol->flags & SYM_IMPORT);
}

/* ---- arguments ---- */

bool lower_has_double_star(AstSeq keywords)
{
    for (uint32_t i = 0; i < keywords.len; i++)
        if (!AST(keyword, keywords.items[i])->arg) return true;
    return false;
}

/* Push arguments and keyword values; the names of the keywords, or NULL. */
static IrConst *push_args(LowerFunc *lf, const AstCall *node)
{
    IrVar *collected = lf->collected; /* for the first one */
    lf->collected = NULL;
    if (collected) build_push(&lf->b, build_var(&lf->b, collected, node->base.pos));
    for (uint32_t i = collected ? 1 : 0; i < node->args.len; i++) lower_push(lf, node->args.items[i]);
    if (!node->keywords.len) return NULL;
    Istr *names = ARENA_ARRAY(lf->lw->arena, Istr, node->keywords.len);
    for (uint32_t i = 0; i < node->keywords.len; i++) {
        Astkeyword *keyword = AST(keyword, node->keywords.items[i]);
        names[i] = keyword->arg;
        lower_push(lf, keyword->value);
    }
    return ir_const_names(lf->lw->module, names, node->keywords.len);
}

/* The callee, held, for messages about its arguments. */
static IrExpr *callee_again(LowerFunc *lf, uint32_t callee)
{
    return build_again(&lf->b, lf->b.pending.items[callee]);
}

/* Positional arguments with stars among them: the temporary that holds the list. */
static IrVar *star_list(LowerFunc *lf, AstSeq args, AstPos pos)
{
    IrBuild *b = &lf->b;
    uint32_t mark = build_mark(b), first = 0;
    while (first < args.len && args.items[first]->kind != AST_Starred)
        lower_push(lf, args.items[first++]);
    IrVar *list = ir_temp_new(lf->func, "t", IR_ANY);
    build_assign(b, list, build_op(b, OP_IR_list, pos, mark));
    for (uint32_t i = first; i < args.len; i++) {
        bool star = args.items[i]->kind == AST_Starred;
        build_push(b, build_var(b, list, pos));
        lower_push(lf, star ? AST(Starred, args.items[i])->value : args.items[i]);
        build_eval(b, build_op(b, star ? OP_IR_list_extend : OP_IR_list_append, pos, mark));
    }
    return list;
}

/* dict(name, value...) of the named keywords from first on; *end: the first one that is none. */
static IrExpr *keyword_group(LowerFunc *lf, AstSeq keywords, uint32_t first, uint32_t *end,
                             AstPos pos)
{
    uint32_t mark = build_mark(&lf->b), i = first;
    for (; i < keywords.len && AST(keyword, keywords.items[i])->arg; i++) {
        Astkeyword *keyword = AST(keyword, keywords.items[i]);
        build_push(&lf->b, build_const(&lf->b, ir_const_name(lf->lw->module, keyword->arg), pos));
        lower_push(lf, keyword->value);
    }
    *end = i;
    return build_op(&lf->b, OP_IR_dict, pos, mark);
}

IrExpr *lower_keyword_dict(LowerFunc *lf, AstSeq keywords, uint32_t callee, AstPos pos)
{
    IrBuild *b = &lf->b;
    if (!keywords.len) return build_leaf(b, OP_IR_novalue, pos);
    uint32_t next;
    IrExpr *dict = keyword_group(lf, keywords, 0, &next, pos);
    if (next == keywords.len) return dict;
    IrVar *temp = ir_temp_new(lf->func, "t", IR_ANY);
    build_assign(b, temp, dict);
    while (next < keywords.len) {
        uint32_t mark = build_mark(b);
        build_push(b, build_var(b, temp, pos));
        Astkeyword *keyword = AST(keyword, keywords.items[next]);
        if (!keyword->arg) {
            next++;
            lower_push(lf, keyword->value);
        } else {
            build_push(b, keyword_group(lf, keywords, next, &next, pos));
        }
        build_push(b, callee_again(lf, callee));
        build_eval(b, build_op(b, OP_IR_dict_merge, pos, mark));
    }
    return build_var(b, temp, pos);
}

/* Push the tuple and the dict (or novalue) of a call with stars. */
static void push_call_ex_args(LowerFunc *lf, AstSeq args, AstSeq keywords, uint32_t callee,
                              AstPos pos)
{
    IrBuild *b = &lf->b;
    uint32_t tuple = build_mark(b);
    bool single = args.len == 1 && args.items[0]->kind == AST_Starred;
    if (single) {
        /* The iterable is looked at only after the keywords were evaluated. */
        build_push(b, lower_expr(lf, AST(Starred, args.items[0])->value));
    } else if (lower_has_star(args)) {
        IrVar *list = star_list(lf, args, pos);
        build_push(b, build_op1(b, OP_IR_list_to_tuple, pos, build_var(b, list, pos)));
    } else {
        build_push(b, lower_tuple(lf, args, pos));
    }
    build_push(b, lower_keyword_dict(lf, keywords, callee, pos));
    if (!single) return;
    if (ir_effects(vec_last(&b->pending))) build_settle(b, tuple);
    IrExpr *dict = build_pop(b);
    build_push(b, callee_again(lf, callee));
    build_push(b, build_op(b, OP_IR_call_args_tuple, pos, tuple));
    build_push(b, dict);
}

static IrExpr *lower_call_ex(LowerFunc *lf, AstCall *node)
{
    AstPos pos = node->base.pos;
    uint32_t callee = build_mark(&lf->b);
    IrExpr *function = lower_expr(lf, node->func);
    build_push(&lf->b, build_hold(&lf->b, function));
    push_call_ex_args(lf, node->args, node->keywords, callee, pos);
    return build_op(&lf->b, OP_IR_call_ex, pos, callee);
}

/* ---- names with a meaning of their own ---- */

/* super() where it cannot work: raise, and go on as if there were a value. */
static IrExpr *raise_super_error(LowerFunc *lf, const char *message, AstPos pos)
{
    IrExpr *class = build_leaf(&lf->b, OP_IR_builtin_load, pos);
    class->name = ir_const_name(lf->lw->module, intern_cstr(&lf->lw->cx->names, "RuntimeError"));
    IrExpr *text = build_str(&lf->b, intern_cstr(&lf->lw->cx->names, message), pos);
    IrExpr *error = build_op2(&lf->b, OP_IR_call, pos, class, text);
    build_stmt(&lf->b, IRS_RAISE, pos)->value = error;
    return build_leaf(&lf->b, OP_IR_none, pos);
}

/* super() in a method: the __class__ cell and the first argument. */
static IrExpr *lower_super(LowerFunc *lf, AstCall *node)
{
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    Istr name = intern_cstr(&lf->lw->cx->names, "__class__");
    if (!lf->func->positional) return raise_super_error(lf, "super(): no arguments", pos);
    if (scope_resolve(lf->own.scope, name) != NAME_FREE)
        return raise_super_error(lf, "super(): __class__ cell not found", pos);
    IrVar *first = lf->func->params[0];
    IrExpr *callee = lower_expr(lf, node->func);
    IrExpr *class = build_leaf(b, OP_IR_cell_load_bound, pos);
    class->var = lower_capture(lf, name);
    IrExpr *self = build_leaf(b, first->is_cell ? OP_IR_cell_load_bound : OP_IR_var, pos);
    self->var = first;
    IrExpr *args[] = {callee, class, self};
    return ir_expr(lf->lw->module, OP_IR_super0, pos, 3, args);
}

/* The same where super is a variable: it may hold the builtin. NULL where that could not find its class. */
static IrExpr *lower_super_variable(LowerFunc *lf, AstCall *node)
{
    if (node->args.len || node->keywords.len || ir_is_top(lf->func) || lf->func->kind == IRF_CLASS_BODY) return NULL;
    bool finds = lf->func->positional && scope_resolve(lf->own.scope, intern_cstr(&lf->lw->cx->names, "__class__")) == NAME_FREE;
    return finds ? lower_super(lf, node) : NULL;
}

/* Calls without arguments that look at the caller: NULL when it is not one. */
static IrExpr *lower_introspection(LowerFunc *lf, AstCall *node, Istr name)
{
    AstPos pos = node->base.pos;
    if (node->args.len || node->keywords.len) return NULL;
    bool is_super = istr_is(name, "super");
    if (lf->lw->module->dynamic && !is_super) return NULL; /* they ask the activation, which shows itself */
    if (istr_is(name, "locals") || istr_is(name, "vars")) return lower_locals(lf, pos);
    if (istr_is(name, "globals")) return build_leaf(&lf->b, OP_IR_module_globals, pos);
    if (is_super && !ir_is_top(lf->func) && lf->func->kind != IRF_CLASS_BODY)
        return lower_super(lf, node);
    if (!istr_is(name, "dir")) return NULL;
    IrExpr *sorted = build_leaf(&lf->b, OP_IR_builtin_load, pos);
    sorted->name = ir_const_name(lf->lw->module, intern_cstr(&lf->lw->cx->names, "sorted"));
    return build_op2(&lf->b, OP_IR_call, pos, sorted, lower_locals(lf, pos));
}

/* Exactly that many positional arguments and nothing else? */
static bool arity_fits(const ModuleName *info, const AstCall *node)
{
    const Astarguments *args = AST(arguments, AST(FunctionDef, info->def)->args);
    return !node->keywords.len && !args->vararg && !args->kwarg && !args->kwonlyargs.len &&
           args->posonlyargs.len + args->args.len == node->args.len;
}

/* ---- calls ---- */

typedef struct Effects {
    LowerFunc *lf;
    bool found;
} Effects;

/* Can evaluating it run the program's code, or raise? Constants and bound names cannot, nor displays of them. Globals that
 * the module binds and variables of outer functions pass for bound: when they are not, only the choice between two
 * failures shows it. */
static void find_effects(Ast *node, void *context)
{
    Effects *effects = context;
    switch ((unsigned)node->kind) {
    case AST_Call:
    case AST_Attribute:
    case AST_Subscript:
    case AST_BinOp:
    case AST_Compare:
    case AST_JoinedStr:
    case AST_Await:
    case AST_Yield:
    case AST_YieldFrom:
    case AST_NamedExpr:
    case AST_CoreComp: effects->found = true; break;
    case AST_Name: effects->found |= lower_is_unbound(effects->lf, AST(Name, node)->id); break;
    case AST_Lambda: break;
    default: ast_each_child(node, find_effects, context);
    }
}

static bool arguments_have_effects(LowerFunc *lf, const AstCall *node)
{
    Effects effects = {lf, false};
    for (uint32_t i = 0; i < node->args.len; i++) find_effects(node->args.items[i], &effects);
    for (uint32_t i = 0; i < node->keywords.len; i++) find_effects(node->keywords.items[i], &effects);
    return effects.found;
}

/* The method is looked up before the arguments are evaluated. Where nothing can tell, one operation does both behind
 * them; otherwise load_method does whatever of the look-up can be noticed. */
static IrExpr *lower_method_call(LowerFunc *lf, AstCall *node)
{
    AstAttribute *method = AST(Attribute, node->func);
    IrExpr *joined = lower_consumed_join(lf, node);
    if (joined) return joined;
    uint32_t mark = build_mark(&lf->b);
    bool early = !lf->collected && arguments_have_effects(lf, node);
    if (early) {
        IrExpr *receiver = build_hold(&lf->b, lower_expr(lf, method->value));
        IrExpr *loaded = build_op1(&lf->b, OP_IR_load_method, lower_attribute_pos(method), receiver);
        loaded->name = ir_const_name(lf->lw->module, method->attr);
        loaded = build_hold(&lf->b, loaded);
        build_push(&lf->b, build_again(&lf->b, receiver));
        build_push(&lf->b, loaded);
    } else {
        lower_push(lf, method->value);
    }
    IrConst *names = push_args(lf, node);
    AstPos pos = node->base.pos;
    if (!is_module_member(lf, method)) pos = method_call_pos(pos, method);
    IrOp op = early ? OP_IR_call_loaded : names ? OP_IR_call_method_kw : OP_IR_call_method;
    IrExpr *call = build_op(&lf->b, op, pos, mark);
    call->name = ir_const_name(lf->lw->module, method->attr);
    call->names = names;
    call->lookup_pos = lower_attribute_pos(method);
    return call;
}

IrExpr *lower_call(LowerFunc *lf, AstCall *node)
{
    AstPos pos = node->base.pos;
    if (lower_has_star(node->args) || lower_has_double_star(node->keywords))
        return lower_call_ex(lf, node);
    if (node->func->kind == AST_Attribute) return lower_method_call(lf, node);
    Istr name = node->func->kind == AST_Name ? AST(Name, node->func)->id : NULL;
    bool builtin = name && lower_is_builtin(lf, name);
    if (builtin) {
        IrExpr *special = lower_introspection(lf, node, name);
        if (!special) special = lower_consumed(lf, node, name);
        if (special) return special;
    } else if (name && istr_is(name, "super")) {
        IrExpr *special = lower_super_variable(lf, node);
        if (special) return special;
    }
    ModuleName *info = NULL;
    IrFunc *known = name ? lower_known_function(lf, name, &info) : NULL;
    if (known && !arity_fits(info, node)) known = NULL;
    uint32_t mark = build_mark(&lf->b);
    lower_push(lf, node->func);
    IrConst *names = push_args(lf, node);
    IrOp op = names     ? OP_IR_call_kw
              : known   ? OP_IR_call_known
              : builtin ? OP_IR_call_builtin
                        : OP_IR_call;
    IrExpr *call = build_op(&lf->b, op, pos, mark);
    call->names = names;
    if (op == OP_IR_call_known) {
        call->func = known;
        vec_push(lf->lw->arena, &lf->lw->known_calls, call);
    }
    if (op == OP_IR_call_builtin) call->name = ir_const_name(lf->lw->module, name);
    return call;
}
