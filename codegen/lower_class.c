/* lower_class.c - class statements: the body as a function over a namespace, and the call that
 * makes the class.
 *
 * The body function gets the namespace as its parameter and stores in it what CPython's does, in
 * that order:
 * __module__, __qualname__, __firstlineno__, __doc__, the body's names, __static_attributes__ and,
 * when a method refers to __class__, the cell as __classcell__, which it also returns: the
 * metaclass fills it.
 */
#include "lower_internal.h"

static Istr word(LowerFunc *lf, const char *text)
{
    return intern_cstr(&lf->lw->cx->names, text);
}

static void set_name(LowerFunc *lf, const char *name, IrExpr *value)
{
    IrStmt *stmt = build_stmt(&lf->b, IRS_NAME_SET, value->pos);
    stmt->object = build_var(&lf->b, lf->func->namespace, value->pos);
    stmt->name = ir_const_name(lf->lw->module, word(lf, name));
    stmt->value = value;
}

static void set_static_attributes(LowerFunc *lf, AstPos pos)
{
    const Map *attributes = &lf->activation->attributes;
    Istr *names = ARENA_ARRAY(lf->lw->arena, Istr, attributes->len);
    uint32_t count = 0;
    MAP_EACH(entry, attributes)
    {
        if (entry->value) names[count++] = entry->key;
    }
    IrConst *tuple = ir_const_names(lf->lw->module, names, count);
    set_name(lf, "__static_attributes__", build_const(&lf->b, tuple, pos));
    lf->func->slot_hint = attributes->len;
}

/* The module that a class of this one says it is from. Classes that CPython has in C, and Lib once more in Python, go by
 * one name: what is pickled by one is found by the other. */
static IrExpr *class_module(LowerFunc *lf, AstPos pos)
{
    if (map_find(&lf->lw->names, intern_cstr(&lf->lw->cx->names, "__name__")))
        return lower_load_builtin(lf, "__name__", pos); /* the module says so itself */
    if (!strcmp(lf->lw->module->name->text, "_pydatetime"))
        return build_str(&lf->b, intern_cstr(&lf->lw->cx->names, "datetime"), pos);
    return build_leaf(&lf->b, OP_IR_module_name, pos);
}

static void lower_class_body(LowerFunc *lf, AstClassDef *node)
{
    AstPos pos = node->base.pos;
    IrBuild *b = &lf->b;
    b->new_line = true;
    b->line_pos = pos;
    IrExpr *first[] = {build_var(b, lf->func->namespace, pos), class_module(lf, pos),
                       build_str(b, lf->func->qualname, pos), build_int(b, lf->func->first_line, pos)};
    build_stmt(b, IRS_EVAL, pos)->value = ir_expr(lf->lw->module, OP_IR_class_start, pos, 4, first);
    lf->func->docstring = lower_docstring(lf->lw->cx, node->body);
    if (lf->func->docstring)
        set_name(lf, "__doc__", build_str(b, lf->func->docstring, node->body.items[0]->pos));
    lower_body(lf, node->body);
    if (lf->bound.dead) return;
    set_static_attributes(lf, pos);
    if (!lf->own.scope->needs_class_cell) return;
    IrVar *var = lower_var(lf, &lf->own, word(lf, "__class__"));
    for (int i = 0; i < 2; i++) {
        IrExpr *cell = build_leaf(b, OP_IR_cell_of, pos);
        cell->var = var;
        cell = build_op1(b, OP_IR_cell_object, pos, cell);
        if (i == 0)
            set_name(lf, "__classcell__", cell);
        else
            build_stmt(b, IRS_RETURN, pos)->value = cell;
    }
}

void lower_namespace_param(LowerFunc *lf)
{
    IrFunc *func = lf->func;
    IrVar *ns = ir_var_new(func, word(lf, "ns"), IR_ANY);
    ns->is_param = ns->is_temp = true;
    ns->python_name = ns->name;
    func->namespace = ns;
    func->params = ARENA_ARRAY(lf->lw->arena, IrVar *, 1);
    func->params[0] = ns;
    func->param_count = func->positional = func->posonly = 1;
}

static IrFunc *lower_class_function(LowerFunc *lf, AstClassDef *node)
{
    IrFunc *func = ir_func_new(lf->lw->module, IRF_CLASS_BODY, node->name);
    lower_name_function(lf, func, &node->base, node->name->text);
    Ast *made = &node->base;
    LowerFunc inner;
    lower_func_begin(&inner, lf->lw, lf, func, scope_of(lf->lw->scopes, made), made);
    lower_namespace_param(&inner);
    lower_free_vars(&inner);
    lower_class_body(&inner, node);
    return func;
}

/* Push the bases and keyword values as operands; the keywords' names. */
static IrConst *push_bases(LowerFunc *lf, const AstClassDef *node)
{
    for (uint32_t i = 0; i < node->bases.len; i++) lower_push(lf, node->bases.items[i]);
    if (!node->keywords.len) return NULL;
    Istr *names = ARENA_ARRAY(lf->lw->arena, Istr, node->keywords.len);
    for (uint32_t i = 0; i < node->keywords.len; i++) {
        names[i] = AST(keyword, node->keywords.items[i])->arg;
        lower_push(lf, AST(keyword, node->keywords.items[i])->value);
    }
    return ir_const_names(lf->lw->module, names, node->keywords.len);
}

IrExpr *lower_class(LowerFunc *lf, AstClassDef *node)
{
    IrBuild *b = &lf->b;
    AstPos pos = node->base.pos;
    bool stars = lower_has_star(node->bases) || lower_has_double_star(node->keywords);
    uint32_t builder = build_mark(b);
    if (stars)
        build_push(b, lower_load_builtin(lf, "__build_class__", pos)); /* named in messages */
    IrFunc *func = lower_class_function(lf, node);
    uint32_t mark = build_mark(b);
    build_push(b, build_leaf(b, OP_IR_novalue, pos));
    build_push(b, build_leaf(b, OP_IR_novalue, pos));
    build_push(b, lower_closure(lf, func, pos, mark));
    build_push(b, build_const(b, ir_const_name(lf->lw->module, node->name), pos));
    if (!stars) {
        IrConst *names = push_bases(lf, node);
        IrExpr *class = build_op(b, OP_IR_class, pos, mark);
        class->names = names;
        return class;
    }
    build_push(b, lower_tuple(lf, node->bases, pos));
    build_push(b, lower_keyword_dict(lf, node->keywords, builder, pos));
    IrExpr *class = build_op(b, OP_IR_class_ex, pos, mark);
    build_pop(b);
    return class;
}
