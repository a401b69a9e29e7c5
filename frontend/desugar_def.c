/* desugar_def.c - functions, lambdas, classes and their decorators.
 *
 *     @DECO1                        _decorator1 = DECO1
 *     @DECO2                        _decorator2 = DECO2
 *     def f(x=DEFAULT): ...         CoreDefine _f3: def f(x=DEFAULT): ...
 *                                   f = _decorator1(_decorator2(_f3))
 *
 * So f is bound once, to what the last decorator returned. Definitions whose private name is
 * mangled take the same way, because the object's __name__ is not. Type parameters are
 * desugar_generic.c. Under `from __future__ import annotations` each annotation is replaced by its
 * text.
 */
#include "desugar_internal.h"
#include "unparse.h"

Ast *desugar_annotation(Desugar *d, Ast *annotation)
{
    AstPos pos = annotation->pos;
    if (d->scopes->future_annotations) {
        StrBuf text = {0};
        unparse_expr(annotation, &text);
        Ast *constant = ast_str(d->tree, pos, intern(&d->cx->names, text.text, text.len));
        strbuf_free(&text);
        return constant;
    }
    if (annotation->kind != AST_Starred) return desugar_expr(d, annotation);
    /* *args: *Ts stands for the one item of [*Ts] */
    Ast *value = desugar_expr(d, AST(Starred, annotation)->value);
    Ast *items = core_op2(d, pos, CORE_unpack, value, ast_int(d->tree, pos, 1));
    return AST_NEW(d->tree, pos, Subscript, .value = items, .slice = ast_int(d->tree, pos, 0));
}

static void rewrite_params(Desugar *d, AstSeq params)
{
    for (uint32_t i = 0; i < params.len; i++) {
        Astarg *arg = AST(arg, params.items[i]);
        if (arg->annotation) arg->annotation = desugar_annotation(d, arg->annotation);
    }
}

static void mangle_params(Desugar *d, AstSeq params)
{
    for (uint32_t i = 0; i < params.len; i++) {
        Astarg *arg = AST(arg, params.items[i]);
        arg->arg = desugar_mangle(d, arg->arg);
    }
}

/* The annotations, in the scope around the function. */
static void rewrite_annotations(Desugar *d, Astarguments *args)
{
    rewrite_params(d, args->args);
    rewrite_params(d, args->posonlyargs);
    if (args->vararg) rewrite_params(d, (AstSeq){&args->vararg, 1});
    rewrite_params(d, args->kwonlyargs);
    if (args->kwarg) rewrite_params(d, (AstSeq){&args->kwarg, 1});
}

static void rewrite_defaults(Desugar *d, Astarguments *args)
{
    desugar_exprs(d, args->defaults);
    desugar_exprs(d, args->kw_defaults);
}

static void mangle_arguments(Desugar *d, Astarguments *args)
{
    mangle_params(d, args->posonlyargs);
    mangle_params(d, args->args);
    if (args->vararg) mangle_params(d, (AstSeq){&args->vararg, 1});
    mangle_params(d, args->kwonlyargs);
    if (args->kwarg) mangle_params(d, (AstSeq){&args->kwarg, 1});
}

void desugar_function_parts(Desugar *d, AstFunctionDef *node)
{
    Astarguments *args = AST(arguments, node->args);
    rewrite_annotations(d, args);
    if (node->returns) node->returns = desugar_annotation(d, node->returns);
    Scope *outer = d->scope;
    d->scope = scope_of(d->scopes, &node->base);
    mangle_arguments(d, args);
    node->body = desugar_block(d, node->body, node->base.pos);
    d->scope = outer;
}

Ast *desugar_Lambda(Desugar *d, AstLambda *node)
{
    Astarguments *args = AST(arguments, node->args);
    rewrite_defaults(d, args);
    Scope *outer = d->scope;
    d->scope = scope_of(d->scopes, &node->base);
    mangle_arguments(d, args);
    node->body = desugar_expr(d, node->body);
    d->scope = outer;
    return &node->base;
}

void desugar_class_parts(Desugar *d, AstClassDef *node, Ast *first)
{
    desugar_exprs(d, node->bases);
    desugar_exprs(d, node->keywords);
    Scope *outer_scope = d->scope;
    d->scope = scope_of(d->scopes, &node->base);
    StmtVec outer = block_begin(d);
    desugar_namespace_body(d, node->body, node->base.pos, first);
    node->body = block_end(d, outer, node->base.pos);
    d->scope = outer_scope;
}

Ast *emit_define(Desugar *d, Ast *def, const char *stem)
{
    Istr temp = desugar_fresh(d, stem);
    emit(d, AST_NEW(d->tree, def->pos, CoreDefine, .target = core_temp_store(d, def->pos, temp),
                    .def = def));
    return core_temp(d, def->pos, temp);
}

/* The decorators' values, in order. The tree keeps where the first one was. */
static Istr *evaluate_decorators(Desugar *d, const Ast *node, AstSeq decorators)
{
    if (decorators.len)
        ast_add_origin(d->tree, (AstOrigin){.node = node, .first_line = decorators.items[0]->pos.line});
    Istr *temps = ARENA_ARRAY(&d->cx->arena, Istr, decorators.len);
    for (uint32_t i = 0; i < decorators.len; i++)
        temps[i] = emit_fresh(d, decorators.items[i]->pos, "decorator",
                              desugar_expr(d, decorators.items[i]));
    return temps;
}

/* Bind `name` to what the decorators make of an object. */
static void bind_decorated(Desugar *d, AstPos pos, Istr name, Ast *object, AstSeq decorators,
                           const Istr *temps)
{
    for (uint32_t i = decorators.len; i > 0; i--) {
        AstPos at = decorators.items[i - 1]->pos;
        object = core_call(d, at, core_temp(d, at, temps[i - 1]), ast_list1(d->tree, object));
    }
    emit_assign(d, pos, ast_store(d->tree, pos, name), object);
}

void desugar_function(Desugar *d, AstFunctionDef *node)
{
    AstSeq decorators = node->decorator_list;
    Istr *temps = evaluate_decorators(d, &node->base, decorators);
    Istr name = desugar_mangle(d, node->name);
    node->decorator_list = (AstSeq){0};
    Ast *object;
    if (node->type_params.len) {
        object = desugar_generic_function(d, node);
    } else {
        rewrite_defaults(d, AST(arguments, node->args));
        desugar_function_parts(d, node);
        if (!decorators.len && name == node->name) {
            emit(d, &node->base);
            return;
        }
        object = emit_define(d, &node->base, "function");
    }
    bind_decorated(d, node->base.pos, name, object, decorators, temps);
}

void desugar_class(Desugar *d, AstClassDef *node)
{
    AstSeq decorators = node->decorator_list;
    Istr *temps = evaluate_decorators(d, &node->base, decorators);
    Istr name = desugar_mangle(d, node->name);
    node->decorator_list = (AstSeq){0};
    Ast *object;
    if (node->type_params.len) {
        object = desugar_generic_class(d, node);
    } else {
        desugar_class_parts(d, node, NULL);
        if (!decorators.len && name == node->name) {
            emit(d, &node->base);
            return;
        }
        object = emit_define(d, &node->base, "class");
    }
    bind_decorated(d, node->base.pos, name, object, decorators, temps);
}
