/* lower_func.c - functions, lambdas, generator expressions, and their closures.
 *
 * A function is lowered where its def stands, before the operation that makes the function object:
 * then it is known which cells it needs. What its creation has bound by then is bound whenever it
 * runs, since only `del` unbinds.
 */
#include "lower_internal.h"

#include <stdlib.h>
#include <string.h>

void lower_func_begin(LowerFunc *inner, Lower *lw, LowerFunc *outer, IrFunc *func, Scope *scope,
                      Ast *node)
{
    *inner = (LowerFunc){.lw = lw, .outer = outer, .func = func, .own = {.scope = scope}};
    inner->scope = &inner->own;
    inner->activation = lw->activations[node->id];
    inner->no_loops = outer && outer->no_loops;
    build_init(&inner->b, func);
    ir_func_add(func);
    func->is_nested = scope->is_nested;
    func->shows = inner->activation->shows;
    func->pos = node->pos;
    func->first_line = ast_first_line(lw->tree, node);
}

static int by_name(const void *a, const void *b)
{
    return strcmp((*(const Istr *)a)->text, (*(const Istr *)b)->text);
}

/* In the order of names, which co_freevars and __closure__ show. */
void lower_free_vars(LowerFunc *lf)
{
    const AstNames *found = &lf->own.scope->free_vars;
    if (!found->len) return;
    Istr *names = ARENA_ARRAY(lf->lw->arena, Istr, found->len);
    memcpy(names, found->items, found->len * sizeof *names);
    qsort(names, found->len, sizeof *names, by_name);
    for (uint32_t i = 0; i < found->len; i++) {
        IrVar *var = ir_free_var_new(lf->func, names[i]);
        map_put(&lf->own.vars, lf->lw->arena, names[i], var);
        if (!lf->outer) continue;
        IrVar *captured = lower_capture(lf->outer, names[i]);
        bool emptied = map_find(&lf->lw->deleted_free, names[i]) != NULL;
        bool known = bound_has(&lf->outer->bound, captured) &&
                     !map_find(&lf->outer->activation->deleted, names[i]);
        if (known && !emptied) bound_add(lf->lw->arena, &lf->bound, var);
    }
}

/* "<generic parameters of f>", the scope of f's type parameters: no part of qualified names. */
static bool is_generic_scope(const IrFunc *func)
{
    return !strncmp(func->name->text, "<generic parameters of ", 23);
}

void lower_name_function(LowerFunc *lf, IrFunc *func, Ast *node, const char *stem)
{
    Interner *names = &lf->lw->cx->names;
    bool global = (node->kind == AST_FunctionDef || node->kind == AST_AsyncFunctionDef ||
                   node->kind == AST_ClassDef) &&
                  scope_resolve(lf->own.scope, func->name) == NAME_GLOBAL_EXPLICIT;
    while (is_generic_scope(lf->func) && lf->outer) lf = lf->outer;
    const char *name = func->name->text, *outer = lf->func->qualname->text;
    if (ir_is_top(lf->func) || global)
        func->qualname = func->name;
    else if (lf->func->kind == IRF_CLASS_BODY)
        func->qualname = intern_printf(names, "%s.%s", outer, name);
    else
        func->qualname = intern_printf(names, "%s.<locals>.%s", outer, name);
    const char *prefix =
        ir_is_top(lf->func) ? lf->lw->module->cname->text : lf->func->cname->text;
    const char *generic = is_generic_scope(func) ? "generic_" : "";
    if (*generic) stem = name + 23;
    int len = (int)strlen(stem) - (*generic != 0);
    func->cname = ir_cname(lf->lw->module,
                           arena_printf(lf->lw->arena, "%s__%s%.*s", prefix, generic, len, stem));
}

/* ---- docstrings ---- */

/* expandtabs() of the text. */
static void expand_tabs(StrBuf *out, Istr text)
{
    unsigned column = 0;
    for (uint32_t i = 0; i < text->len; i++) {
        char c = text->text[i];
        if (c == '\t') {
            strbuf_repeat(out, ' ', 8 - column % 8);
            column += 8 - column % 8;
            continue;
        }
        strbuf_char(out, c);
        if (c == '\n' || c == '\r')
            column = 0;
        else
            column += ((unsigned char)c & 0xC0) != 0x80;
    }
}

/* The smallest indentation of the lines that are not blank, the first one aside. */
static size_t margin_of(const char *text, size_t len)
{
    size_t margin = SIZE_MAX, i = 0;
    while (i < len && text[i++] != '\n') continue;
    while (i < len) {
        size_t start = i;
        while (i < len && text[i] == ' ') i++;
        if (i < len && text[i] != '\n' && i - start < margin) margin = i - start;
        while (i < len && text[i++] != '\n') continue;
    }
    return margin == SIZE_MAX ? 0 : margin;
}

/* A docstring as CPython keeps it: tabs expanded, common indentation removed. */
static Istr clean_doc(Compilation *cx, Istr doc)
{
    StrBuf text = {0}, out = {0};
    expand_tabs(&text, doc);
    const char *p = text.text ? text.text : "";
    size_t len = text.len, margin = margin_of(p, len), i = 0;
    while (i < len && p[i] == ' ') i++;
    for (bool first = true; i < len; first = false) {
        for (size_t n = 0; !first && n < margin && i < len && p[i] == ' '; n++) i++;
        while (i < len) {
            strbuf_char(&out, p[i]);
            if (p[i++] == '\n') break;
        }
    }
    Istr cleaned = intern(&cx->names, out.text ? out.text : "", out.len);
    strbuf_free(&text);
    strbuf_free(&out);
    return cleaned;
}

Istr lower_docstring(Compilation *cx, AstSeq body)
{
    if (!body.len || body.items[0]->kind != AST_Expr || cx->optimize > 1) return NULL;
    Ast *value = AST(Expr, body.items[0])->value;
    if (value->kind != AST_Constant || AST(Constant, value)->value.kind != CONST_STR) return NULL;
    return clean_doc(cx, AST(Constant, value)->value.text);
}

/* ---- bodies ---- */

static IrFuncKind kind_of(const Scope *scope)
{
    if (scope->is_generator) return scope->is_async ? IRF_ASYNCGEN : IRF_GENERATOR;
    return scope->is_async ? IRF_COROUTINE : IRF_FUNCTION;
}

static void make_params(LowerFunc *lf, const Astarguments *args)
{
    IrFunc *func = lf->func;
    const AstNames *names = &lf->own.scope->params;
    func->posonly = args->posonlyargs.len;
    func->positional = args->posonlyargs.len + args->args.len;
    func->kwonly = args->kwonlyargs.len;
    func->has_varargs = args->vararg != NULL;
    func->has_varkw = args->kwarg != NULL;
    func->params = ARENA_ARRAY(lf->lw->arena, IrVar *, names->len);
    func->param_count = names->len;
    for (uint32_t i = 0; i < names->len; i++) {
        IrVar *var = lower_var(lf, &lf->own, names->items[i]);
        var->is_param = true;
        func->params[i] = var;
        if (!(var->is_cell && map_find(&lf->lw->deleted_free, names->items[i])))
            bound_add(lf->lw->arena, &lf->bound, var);
    }
}

/* The IrFunc of a def: made already when a call of a known function came first. */
static IrFunc *func_of(LowerFunc *lf, Ast *node, Istr name)
{
    ModuleName *info = ir_is_top(lf->func) ? map_get(&lf->lw->names, name) : NULL;
    if (!info || info->def != node) return ir_func_new(lf->lw->module, IRF_FUNCTION, name);
    if (!info->func) info->func = ir_func_new(lf->lw->module, IRF_FUNCTION, name);
    ir_global(lf->lw->module, name)->known = info->func;
    return info->func;
}

IrFunc *lower_function(LowerFunc *lf, Ast *node)
{
    bool is_lambda = node->kind == AST_Lambda;
    AstFunctionDef *def = AST(FunctionDef, node);
    Astarguments *args = AST(arguments, is_lambda ? AST(Lambda, node)->args : def->args);
    const AstOrigin *origin = is_lambda ? ast_origin(lf->lw->tree, node) : NULL;
    Istr name = !is_lambda ? def->name : origin ? origin->name : intern_cstr(&lf->lw->cx->names, "<lambda>");
    IrFunc *func =
        is_lambda ? ir_func_new(lf->lw->module, IRF_FUNCTION, name) : func_of(lf, node, name);
    lower_name_function(lf, func, node, is_lambda ? "lambda" : name->text);
    LowerFunc inner;
    lower_func_begin(&inner, lf->lw, lf, func, scope_of(lf->lw->scopes, node), node);
    func->kind = kind_of(inner.own.scope);
    make_params(&inner, args);
    lower_free_vars(&inner);
    if (is_lambda) {
        Ast *body = AST(Lambda, node)->body;
        inner.b.new_line = true;
        inner.b.line_pos = body->pos;
        IrExpr *value = lower_expr(&inner, body);
        build_stmt(&inner.b, IRS_RETURN, body->pos)->value = value;
    } else {
        func->docstring = lower_docstring(lf->lw->cx, def->body);
        lower_body(&inner, def->body);
    }
    return func;
}

/* ---- function objects ---- */

IrExpr *lower_closure(LowerFunc *lf, IrFunc *func, AstPos pos, uint32_t mark)
{
    for (uint32_t i = 0; i < func->free_count; i++) {
        IrExpr *cell = build_leaf(&lf->b, OP_IR_cell_of, pos);
        cell->var = lower_capture(lf, func->free_vars[i]->python_name);
        build_push(&lf->b, cell);
    }
    IrExpr *function = build_op(&lf->b, OP_IR_function, pos, mark);
    function->func = func;
    return function;
}

static void push_defaults(LowerFunc *lf, const Astarguments *args, AstPos pos)
{
    IrBuild *b = &lf->b;
    if (args->defaults.len)
        build_push(b, lower_tuple(lf, args->defaults, pos));
    else
        build_push(b, build_leaf(b, OP_IR_novalue, pos));
    uint32_t mark = build_mark(b);
    for (uint32_t i = 0; i < args->kwonlyargs.len; i++) {
        if (!args->kw_defaults.items[i]) continue;
        Istr name = AST(arg, args->kwonlyargs.items[i])->arg;
        build_push(b, build_const(b, ir_const_name(lf->lw->module, name), pos));
        lower_push(lf, args->kw_defaults.items[i]);
    }
    if (build_mark(b) == mark)
        build_push(b, build_leaf(b, OP_IR_novalue, pos));
    else
        build_push(b, build_op(b, OP_IR_dict, pos, mark));
}

/* Push the name and the value of an annotation, if there is one. */
static void push_annotation(LowerFunc *lf, const char *name, Istr arg, Ast *annotation)
{
    if (!annotation) return;
    IrBuild *b = &lf->b;
    AstPos pos = annotation->pos;
    if (!arg) arg = intern_cstr(&lf->lw->cx->names, name);
    build_push(b, build_const(b, ir_const_name(lf->lw->module, arg), pos));
    if (annotation->kind != AST_Starred) {
        lower_push(lf, annotation);
        return;
    }
    /* *args: *Ts means the one item of Ts */
    IrExpr *value = lower_expr(lf, AST(Starred, annotation)->value);
    IrVar *item = ir_temp_new(lf->func, "t", IR_ANY);
    IrStmt *unpack = build_stmt(b, IRS_UNPACK, pos);
    unpack->vars = ARENA_ARRAY(lf->lw->arena, IrVar *, 1);
    unpack->vars[0] = item;
    unpack->count = 1;
    unpack->value = value;
    item->assigned = true;
    build_push(b, build_var(b, item, pos));
}

static void push_arg_annotations(LowerFunc *lf, AstSeq args)
{
    for (uint32_t i = 0; i < args.len; i++)
        push_annotation(lf, NULL, AST(arg, args.items[i])->arg,
                        AST(arg, args.items[i])->annotation);
}

/* Push the annotations as a dict; false when there are none. The order of parameters is CPython's.
 */
static bool push_annotations(LowerFunc *lf, const AstFunctionDef *def, const Astarguments *args)
{
    uint32_t mark = build_mark(&lf->b);
    push_arg_annotations(lf, args->args);
    push_arg_annotations(lf, args->posonlyargs);
    if (args->vararg) push_arg_annotations(lf, (AstSeq){(Ast **)&args->vararg, 1});
    push_arg_annotations(lf, args->kwonlyargs);
    if (args->kwarg) push_arg_annotations(lf, (AstSeq){(Ast **)&args->kwarg, 1});
    push_annotation(lf, "return", NULL, def->returns);
    if (build_mark(&lf->b) == mark) return false;
    build_push(&lf->b, build_op(&lf->b, OP_IR_dict, def->base.pos, mark));
    return true;
}

IrExpr *lower_function_object(LowerFunc *lf, Ast *node)
{
    IrBuild *b = &lf->b;
    bool is_lambda = node->kind == AST_Lambda;
    Astarguments *args =
        AST(arguments, is_lambda ? AST(Lambda, node)->args : AST(FunctionDef, node)->args);
    uint32_t mark = build_mark(b);
    push_defaults(lf, args, node->pos);
    bool annotated = !is_lambda && push_annotations(lf, AST(FunctionDef, node), args);
    build_order(b, mark);
    IrExpr *annotations = annotated ? build_pop(b) : NULL;
    IrFunc *func = lower_function(lf, node);
    IrExpr *function = lower_closure(lf, func, node->pos, mark);
    if (!annotated) return function;
    IrVar *temp = ir_temp_new(lf->func, "t", IR_ANY);
    build_assign(b, temp, function);
    build_eval(b, build_op2(b, OP_IR_function_set_annotations, node->pos,
                            build_var(b, temp, node->pos), annotations));
    return build_var(b, temp, node->pos);
}

IrExpr *lower_generator(LowerFunc *lf, AstCoreComp *comp)
{
    IrBuild *b = &lf->b;
    AstPos pos = comp->base.pos;
    bool falling_back = lf->falling_back;
    lf->falling_back = false;
    IrFunc *func =
        ir_func_new(lf->lw->module, IRF_GENERATOR, intern_cstr(&lf->lw->cx->names, "<genexpr>"));
    lower_name_function(lf, func, &comp->base, "genexpr");
    LowerFunc inner;
    lower_func_begin(&inner, lf->lw, lf, func, scope_of(lf->lw->scopes, &comp->base), &comp->base);
    if (comp->comp == CORE_COMP_ASYNC_GENERATOR) func->kind = IRF_ASYNCGEN;
    IrVar *param = lower_temp(&inner, comp->param);
    param->is_param = true;
    param->python_name = intern_cstr(&lf->lw->cx->names, ".0");
    func->params = ARENA_ARRAY(lf->lw->arena, IrVar *, 1);
    func->params[0] = param;
    func->param_count = func->positional = func->posonly = 1;
    lower_free_vars(&inner);
    lower_body(&inner, comp->body);
    uint32_t mark = build_mark(b);
    build_push(b, build_leaf(b, OP_IR_novalue, pos));
    build_push(b, build_leaf(b, OP_IR_novalue, pos));
    IrExpr *function = lower_closure(lf, func, pos, mark);
    if (falling_back) {
        lf->fallback = func;
        function->integer = IR_SNAPSHOT;
    }
    build_push(b, function);
    lower_push(lf, comp->iter);
    return build_op(b, OP_IR_call, pos, mark);
}
