/* desugar_generic.c - type parameters and type aliases (PEP 695, PEP 696).
 *
 *     def f[T: BOUND = D](x: T = V):    _default1 = V
 *         BODY                          CoreDefine _generic2: def <generic parameters of
 * f>(_default3): T = typevar('T', lambda: BOUND, None, lambda: D) CoreDefine _function4: def f(x: T
 * = _default3): BODY set_type_params(_function4, (T,)) return _function4 f = _generic2(_default1)
 *
 *     class C[T](BASE): BODY            CoreDefine _generic1: def <generic parameters of C>():
 *                                           T = typevar('T', None, None, None)
 *                                           _type_params2 = (T,)
 *                                           _base3 = generic_base(_type_params2)
 *                                           CoreDefine _class4: class C(BASE, _base3):
 *                                               __type_params__ = _type_params2
 *                                               BODY
 *                                           return _class4
 *                                       C = _generic1()
 *
 *     type X = VALUE                    X = type_alias('X', (), lambda: VALUE)
 *
 * Bounds, constraints, defaults and values of aliases are evaluated when asked for. Where all this
 * stands in a class, names that the class binds are looked up in its namespace, which the function
 * gets as a parameter: X                                 _namespace1['X'] if 'X' in _namespace1
 * else X
 */
#include "desugar_internal.h"

/* What a generic definition is rewritten in: the scope of its type parameters, as a function. */
typedef struct Generic {
    Scope *outer_scope;
    Istr outer_namespace;
    bool outer_used;
    StmtVec outer_block;
    VEC(Ast *) params;     /* type parameters, as loads */
    VEC(Ast *) parameters; /* arg nodes of the function */
    VEC(Ast *) arguments;  /* what it is called with */
} Generic;

/* ---- names of the class around ---- */

/* The class's namespace is asked first. A name that the class binds means, when it is not there, the global of that
 * name: functions around the class are passed over. */
Ast *desugar_class_lookup(Desugar *d, Ast *node)
{
    AstName *name = AST(Name, node);
    AstPos pos = node->pos;
    name->id = desugar_mangle(d, name->id);
    NameScope where = scope_resolve(d->scope, name->id);
    if (where != NAME_GLOBAL_IMPLICIT && where != NAME_GLOBAL_EXPLICIT && where != NAME_FREE) return node;
    const Scope *owner = d->scope;
    while (owner->sees_class) owner = owner->parent;
    const Symbol *member = scope_symbol(owner, name->id);
    Ast *outside = node;
    if (where != NAME_FREE && member && member->flags & (SYM_GLOBAL | SYM_BOUND))
        outside = core_op1(d, pos, CORE_global_name, ast_str(d->tree, pos, name->id));
    if (where == NAME_GLOBAL_EXPLICIT) return outside;
    d->class_namespace_used = true;
    Istr found = desugar_fresh(d, "found");
    Ast *look = core_op2(d, pos, CORE_class_name, ast_load(d->tree, pos, d->class_namespace),
                         ast_str(d->tree, pos, name->id));
    Ast *test = core_compare(d, pos, core_bind(d, pos, found, look), OP_IsNot, ast_none(d->tree, pos));
    Ast *item = AST_NEW(d->tree, pos, Subscript, .value = core_temp(d, pos, found), .slice = ast_int(d->tree, pos, 0));
    return AST_NEW(d->tree, pos, IfExp, .test = test, .body = item, .orelse = outside);
}

/* ---- the function around ---- */

static Ast *no_arguments(Desugar *d, AstPos pos)
{
    return AST_NEW(d->tree, pos, arguments, .vararg = NULL);
}

/* lambda: EXPR, evaluated in `scope`, a function called `name`; None when there is no EXPR. */
static Ast *thunk(Desugar *d, Scope *scope, Istr name, Ast *expr, AstPos pos)
{
    if (!expr) return ast_none(d->tree, pos);
    Scope *outer = d->scope;
    d->scope = scope;
    Ast *body;
    if (expr->kind == AST_Starred) /* *Ts = *tuple[int]: the one item */
        body = desugar_annotation(d, expr);
    else
        body = desugar_expr(d, expr);
    d->scope = outer;
    Ast *made = AST_NEW(d->tree, expr->pos, Lambda, .args = no_arguments(d, expr->pos), .body = body);
    ast_add_origin(d->tree, (AstOrigin){.node = made, .name = name});
    return made;
}

/* The scope in which a type parameter's bound or default is evaluated. */
static Scope *variable_scope(Desugar *d, const Ast *param, const Ast *expr)
{
    Scope *scope = d->scope->first_child;
    while (scope && !(expr && scope->node == param && scope->place.line == expr->pos.line &&
                      scope->place.col == expr->pos.col))
        scope = scope->next;
    return scope;
}

static Ast *variable_thunk(Desugar *d, Ast *param, Ast *expr)
{
    Istr name = param->kind == AST_TypeVar     ? AST(TypeVar, param)->name
                : param->kind == AST_ParamSpec ? AST(ParamSpec, param)->name
                                               : AST(TypeVarTuple, param)->name;
    return thunk(d, variable_scope(d, param, expr), name, expr, param->pos);
}

/* NAME = typevar(...) and its relatives. */
static void emit_type_param(Desugar *d, Generic *g, Ast *param)
{
    AstPos pos = param->pos;
    Istr name;
    Ast *value;
    if (param->kind == AST_TypeVar) {
        AstTypeVar *var = AST(TypeVar, param);
        name = var->name;
        bool constraints = var->bound && var->bound->kind == AST_Tuple;
        Ast *bound = variable_thunk(d, param, var->bound), *none = ast_none(d->tree, pos);
        Ast *args[] = {ast_str(d->tree, pos, name), constraints ? none : bound,
                       constraints ? bound : none, variable_thunk(d, param, var->default_value)};
        value = AST_NEW(d->tree, pos, CoreOp, .op = CORE_typevar,
                        .args = ast_list_copy(d->tree, args, 4));
    } else if (param->kind == AST_ParamSpec) {
        name = AST(ParamSpec, param)->name;
        value = core_op2(d, pos, CORE_paramspec, ast_str(d->tree, pos, name),
                         variable_thunk(d, param, AST(ParamSpec, param)->default_value));
    } else {
        name = AST(TypeVarTuple, param)->name;
        value = core_op2(d, pos, CORE_typevartuple, ast_str(d->tree, pos, name),
                         variable_thunk(d, param, AST(TypeVarTuple, param)->default_value));
    }
    Istr mangled = desugar_mangle(d, name);
    emit_assign(d, pos, ast_store(d->tree, pos, mangled), value);
    vec_push(&d->cx->arena, &g->params, ast_load(d->tree, pos, mangled));
}

/* The namespace of the class around, under a name that annotation scopes inside can use. */
static void begin_namespace(Desugar *d, Generic *g, const Scope *scope)
{
    g->outer_namespace = d->class_namespace;
    g->outer_used = d->class_namespace_used;
    d->class_namespace = scope->sees_class ? desugar_fresh(d, "namespace") : NULL;
    d->class_namespace_used = false;
}

static void end_namespace(Desugar *d, const Generic *g)
{
    d->class_namespace = g->outer_namespace;
    d->class_namespace_used = g->outer_used;
}

static void generic_begin(Desugar *d, Generic *g, Scope *scope, AstSeq type_params)
{
    g->outer_scope = d->scope;
    begin_namespace(d, g, scope);
    d->scope = scope;
    g->outer_block = block_begin(d);
    for (uint32_t i = 0; i < type_params.len; i++) emit_type_param(d, g, type_params.items[i]);
}

static Ast *generic_tuple(Desugar *d, const Generic *g, AstPos pos)
{
    return AST_NEW(d->tree, pos, Tuple,
                   .elts = ast_list_copy(d->tree, g->params.items, g->params.len));
}

/* Close the function: it returns `result`. The call of it. */
static Ast *generic_end(Desugar *d, Generic *g, Istr name, Ast *result)
{
    AstPos pos = result->pos;
    Arena *arena = &d->cx->arena;
    emit(d, AST_NEW(d->tree, pos, Return, .value = result));
    AstSeq body = block_end(d, g->outer_block, pos);
    if (d->class_namespace_used) {
        vec_push(arena, &g->parameters, AST_NEW(d->tree, pos, arg, .arg = d->class_namespace));
        vec_push(arena, &g->arguments, core_op0(d, pos, CORE_namespace));
    }
    end_namespace(d, g);
    d->scope = g->outer_scope;
    AstSeq parameters = ast_list_copy(d->tree, g->parameters.items, g->parameters.len);
    Ast *def =
        AST_NEW(d->tree, pos, FunctionDef,
                .name = intern_printf(&d->cx->names, "<generic parameters of %s>", name->text),
                .args = AST_NEW(d->tree, pos, arguments, .args = parameters), .body = body);
    return core_call(d, pos, emit_define(d, def, "generic"),
                     ast_list_copy(d->tree, g->arguments.items, g->arguments.len));
}

/* ---- definitions ---- */

/* Evaluate a default outside and pass it in. */
static Ast *pass_default(Desugar *d, Generic *g, Ast *node)
{
    if (!node || node->kind == AST_Constant) return node;
    AstPos pos = node->pos;
    Istr value = emit_fresh(d, pos, "default", desugar_expr(d, node));
    Istr parameter = desugar_fresh(d, "default");
    vec_push(&d->cx->arena, &g->arguments, core_temp(d, pos, value));
    vec_push(&d->cx->arena, &g->parameters, AST_NEW(d->tree, pos, arg, .arg = parameter));
    return ast_load(d->tree, pos, parameter);
}

Ast *desugar_generic_function(Desugar *d, AstFunctionDef *node)
{
    AstPos pos = node->base.pos;
    Generic g = {0};
    Astarguments *args = AST(arguments, node->args);
    for (uint32_t i = 0; i < args->defaults.len; i++)
        args->defaults.items[i] = pass_default(d, &g, args->defaults.items[i]);
    for (uint32_t i = 0; i < args->kw_defaults.len; i++)
        args->kw_defaults.items[i] = pass_default(d, &g, args->kw_defaults.items[i]);
    generic_begin(d, &g, scope_of_type_params(d->scopes, &node->base), node->type_params);
    node->type_params = (AstSeq){0};
    desugar_function_parts(d, node);
    Ast *function = emit_define(d, &node->base, "function");
    push_expr(d, pos,
              core_op2(d, pos, CORE_set_type_params, ast_clone(d->tree, function),
                       generic_tuple(d, &g, pos)));
    return generic_end(d, &g, node->name, function);
}

Ast *desugar_generic_class(Desugar *d, AstClassDef *node)
{
    AstPos pos = node->base.pos;
    Generic g = {0};
    generic_begin(d, &g, scope_of_type_params(d->scopes, &node->base), node->type_params);
    node->type_params = (AstSeq){0};
    Istr params = desugar_fresh(d, "type_params");
    emit_assign(d, pos, ast_store(d->tree, pos, params), generic_tuple(d, &g, pos));
    Istr base = emit_fresh(d, pos, "base",
                           core_op1(d, pos, CORE_generic_base, ast_load(d->tree, pos, params)));
    Istr attribute = intern_cstr(&d->cx->names, "__type_params__");
    Ast *first = AST_NEW(d->tree, pos, Assign,
                         .targets = ast_list1(d->tree, ast_store(d->tree, pos, attribute)),
                         .value = ast_load(d->tree, pos, params));
    desugar_class_parts(d, node, first);
    node->bases = ast_list_join(d->tree, node->bases, ast_list1(d->tree, core_temp(d, pos, base)));
    return generic_end(d, &g, node->name, emit_define(d, &node->base, "class"));
}

/* (lambda namespace: lambda: VALUE)(namespace()): the thunk of an alias that stands directly in a
 * class. */
static Ast *thunk_in_class(Desugar *d, Istr name, Ast *inner, AstPos pos)
{
    Ast *parameter = AST_NEW(d->tree, pos, arg, .arg = d->class_namespace);
    Ast *args = AST_NEW(d->tree, pos, arguments, .args = ast_list1(d->tree, parameter));
    Ast *outer = AST_NEW(d->tree, pos, Lambda, .args = args, .body = inner);
    Istr around = intern_printf(&d->cx->names, "<generic parameters of %s>", name->text);
    ast_add_origin(d->tree, (AstOrigin){.node = outer, .name = around}); /* no part of qualified names */
    return core_call(d, pos, outer, ast_list1(d->tree, core_op0(d, pos, CORE_namespace)));
}

void desugar_TypeAlias(Desugar *d, AstTypeAlias *node)
{
    AstPos pos = node->base.pos;
    Istr name = AST(Name, node->name)->id;
    Scope *value_scope = scope_of(d->scopes, &node->base);
    Ast *target = desugar_expr(d, node->name), *alias;
    Ast *text = ast_str(d->tree, pos, name);
    Generic g = {0};
    if (node->type_params.len) {
        generic_begin(d, &g, scope_of_type_params(d->scopes, &node->base), node->type_params);
        alias = core_op3(d, pos, CORE_type_alias, text, generic_tuple(d, &g, pos),
                         thunk(d, value_scope, name, node->value, pos));
        alias = generic_end(d, &g, name, alias);
    } else {
        begin_namespace(d, &g, value_scope);
        Ast *value = thunk(d, value_scope, name, node->value, pos);
        if (d->class_namespace_used) value = thunk_in_class(d, name, value, pos);
        end_namespace(d, &g);
        alias = core_op3(d, pos, CORE_type_alias, text, generic_tuple(d, &g, pos), value);
    }
    emit_assign(d, pos, target, alias);
}
