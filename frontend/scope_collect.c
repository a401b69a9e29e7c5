/* scope_collect.c - pass 1 of the scope analysis: what each scope's code does with each name.
 *
 * One walk over the tree in the order in which CPython's symtable goes over it, because that order
 * decides which of several errors in a program is found first and in which order symbols are
 * listed. Statements that bind, the scope-making nodes and the few expressions with rules of their
 * own have a function each; all other nodes just pass on to their children. Chains that the parser
 * makes without nesting (elif, left operands) are walked without recursion.
 */
#include "scope_internal.h"

#include "desugar.h"

#include <string.h>

static void visit(ScopeBuilder *b, Ast *node);

static void visit_opt(ScopeBuilder *b, Ast *node)
{
    if (node) visit(b, node);
}

static void visit_list(ScopeBuilder *b, AstSeq list)
{
    for (uint32_t i = 0; i < list.len; i++) visit_opt(b, list.items[i]);
}

static void visit_child(Ast *child, void *ctx)
{
    visit(ctx, child);
}

static void add(ScopeBuilder *b, Istr name, uint32_t flags, Span place)
{
    scope_add(b, b->cur, name, flags, place);
}

static void set_scope(ScopeBuilder *b, const Ast *node)
{
    b->table->by_node[node->id] = b->cur;
}

/* Set a property of the running activation: the scope at hand and, from inside inlined
 * comprehensions, those around it. */
static void mark_activation(ScopeBuilder *b, bool uses_super, bool uses_locals)
{
    for (Scope *s = b->cur;; s = s->parent) {
        s->uses_super |= uses_super;
        s->uses_locals |= uses_locals;
        if (!s->is_inlined) return;
    }
}

/* ---- functions ---- */

static void add_params(ScopeBuilder *b, AstSeq params)
{
    for (uint32_t i = 0; i < params.len; i++)
        add(b, AST(arg, params.items[i])->arg, SYM_PARAM, params.items[i]->pos);
}

static void add_arguments(ScopeBuilder *b, Astarguments *args)
{
    add_params(b, args->posonlyargs);
    add_params(b, args->args);
    add_params(b, args->kwonlyargs);
    if (args->vararg) {
        add(b, AST(arg, args->vararg)->arg, SYM_PARAM, args->vararg->pos);
        b->cur->has_varargs = true;
    }
    if (args->kwarg) {
        add(b, AST(arg, args->kwarg)->arg, SYM_PARAM, args->kwarg->pos);
        b->cur->has_varkeywords = true;
    }
    Scope *scope = b->cur;
    uint32_t count = scope->symbols.len;
    Istr *names = ARENA_ARRAY(&b->cx->arena, Istr, count);
    for (uint32_t i = 0; i < count; i++) names[i] = scope->symbols.entries[i].key;
    scope->params = (AstNames){names, count};
}

/* An annotation; one that is not evaluated has a scope of its own, which is thrown away. */
static void visit_annotation(ScopeBuilder *b, Ast *annotation)
{
    if (!b->table->future_annotations) {
        visit(b, annotation);
        return;
    }
    scope_enter(b, SCOPE_ANNOTATION, b->annotation, annotation, annotation->pos);
    visit(b, annotation);
    scope_leave(b);
}

static void visit_param_annotations(ScopeBuilder *b, AstSeq params)
{
    for (uint32_t i = 0; i < params.len; i++) {
        Ast *annotation = AST(arg, params.items[i])->annotation;
        if (annotation) visit_annotation(b, annotation);
    }
}

static void visit_annotations(ScopeBuilder *b, Astarguments *args, Ast *returns)
{
    visit_param_annotations(b, args->posonlyargs);
    visit_param_annotations(b, args->args);
    if (args->vararg) visit_param_annotations(b, (AstSeq){&args->vararg, 1});
    if (args->kwarg) visit_param_annotations(b, (AstSeq){&args->kwarg, 1});
    visit_param_annotations(b, args->kwonlyargs);
    if (returns) visit_annotation(b, returns);
}

/* [T, ...] of `node`: enter their scope. */
static void enter_type_params(ScopeBuilder *b, Istr name, Ast *node)
{
    bool in_class = b->cur->kind == SCOPE_CLASS;
    Scope *scope = scope_enter(b, SCOPE_TYPE_PARAMS, name, node, node->pos);
    b->table->type_params_of[node->id] = scope;
    scope->sees_class = in_class;
    if (in_class) add(b, b->classdict, SYM_USE, node->pos);
}

/* A bound, constraint tuple or default: code that runs when somebody asks for it. */
static void visit_type_variable(ScopeBuilder *b, Istr name, Ast *param, Ast *expr, const char *info)
{
    if (!expr) return;
    bool sees_class = b->cur->sees_class;
    Scope *scope = scope_enter(b, SCOPE_TYPE_VARIABLE, name, param, expr->pos);
    scope_draft(scope)->scope_info = info;
    scope->sees_class = sees_class;
    if (sees_class) add(b, b->classdict, SYM_USE, expr->pos);
    visit(b, expr);
    scope_leave(b);
}

static void add_type_param(ScopeBuilder *b, Istr name, Span place)
{
    Map *mangled = scope_draft(b->cur)->mangled_names;
    if (mangled) map_add(mangled, &b->cx->arena, name);
    add(b, name, SYM_TYPE_PARAM | SYM_LOCAL, place);
}

static void visit_TypeVar(ScopeBuilder *b, AstTypeVar *param)
{
    Ast *node = &param->base;
    add_type_param(b, param->name, node->pos);
    bool constraints = param->bound && param->bound->kind == AST_Tuple;
    visit_type_variable(b, param->name, node, param->bound,
                        constraints ? "a TypeVar constraint" : "a TypeVar bound");
    visit_type_variable(b, param->name, node, param->default_value, "a TypeVar default");
}

/* FunctionDef and AsyncFunctionDef have the same fields; `def` is either. */
static void visit_function(ScopeBuilder *b, AstFunctionDef *def, bool bind)
{
    Ast *node = &def->base;
    Astarguments *args = AST(arguments, def->args);
    if (bind) add(b, def->name, SYM_LOCAL, node->pos);
    visit_list(b, args->defaults);
    visit_list(b, args->kw_defaults);
    visit_list(b, def->decorator_list);
    if (def->type_params.len) {
        enter_type_params(b, def->name, node);
        visit_list(b, def->type_params);
    }
    visit_annotations(b, args, def->returns);
    bool is_method = b->cur->kind == SCOPE_CLASS;
    Scope *scope = scope_enter(b, SCOPE_FUNCTION, def->name, node, node->pos);
    set_scope(b, node);
    scope->is_method = is_method;
    scope->is_async = node->kind == AST_AsyncFunctionDef;
    add_arguments(b, args);
    visit_list(b, def->body);
    scope_leave(b);
    if (def->type_params.len) scope_leave(b);
}

static void visit_Lambda(ScopeBuilder *b, AstLambda *lambda)
{
    Astarguments *args = AST(arguments, lambda->args);
    visit_list(b, args->defaults);
    visit_list(b, args->kw_defaults);
    scope_enter(b, SCOPE_FUNCTION, b->lambda, &lambda->base, lambda->base.pos);
    set_scope(b, &lambda->base);
    add_arguments(b, args);
    visit(b, lambda->body);
    scope_leave(b);
}

/* ---- classes and type aliases ---- */

static void visit_class(ScopeBuilder *b, AstClassDef *def, bool bind)
{
    Ast *node = &def->base;
    if (bind) add(b, def->name, SYM_LOCAL, node->pos);
    visit_list(b, def->decorator_list);
    Istr outer_private = b->private_name;
    if (def->type_params.len) {
        enter_type_params(b, def->name, node);
        if (!b->tree->is_core) b->private_name = def->name;
        b->cur->private_name = b->private_name;
        scope_draft(b->cur)->mangled_names = ARENA_NEW(&b->cx->arena, Map);
        visit_list(b, def->type_params);
    }
    visit_list(b, def->bases);
    visit_list(b, def->keywords);
    if (!b->tree->is_core) b->private_name = def->name;
    scope_enter(b, SCOPE_CLASS, def->name, node, node->pos);
    set_scope(b, node);
    if (def->type_params.len)
        add(b, intern_cstr(&b->cx->names, "__type_params__"), SYM_LOCAL, node->pos);
    visit_list(b, def->body);
    scope_leave(b);
    if (def->type_params.len) scope_leave(b);
    b->private_name = outer_private;
}

static void visit_TypeAlias(ScopeBuilder *b, AstTypeAlias *alias)
{
    Ast *node = &alias->base;
    visit(b, alias->name);
    Istr name = AST(Name, alias->name)->id;
    bool in_class = b->cur->kind == SCOPE_CLASS;
    if (alias->type_params.len) {
        enter_type_params(b, name, node);
        visit_list(b, alias->type_params);
    }
    Scope *scope = scope_enter(b, SCOPE_TYPE_ALIAS, name, node, node->pos);
    set_scope(b, node);
    scope->sees_class = in_class;
    if (in_class) add(b, b->classdict, SYM_USE, alias->value->pos);
    visit(b, alias->value);
    scope_leave(b);
    if (alias->type_params.len) scope_leave(b);
}

/* ---- comprehensions and := ---- */

static void visit_comp_target(ScopeBuilder *b, Ast *target)
{
    scope_draft(b->cur)->comp_target = true;
    visit(b, target);
    scope_draft(b->cur)->comp_target = false;
}

static void visit_iterable(ScopeBuilder *b, Ast *iter)
{
    scope_draft(b->cur)->comp_iter_depth++;
    visit(b, iter);
    scope_draft(b->cur)->comp_iter_depth--;
}

static void visit_comp(ScopeBuilder *b, Ast *node, const char *name, AstSeq generators, Ast *value,
                       Ast *element)
{
    Astcomprehension *first = AST(comprehension, generators.items[0]);
    visit_iterable(b, first->iter); /* in the scope outside */
    Scope *outer = b->cur;
    Scope *scope =
        scope_enter(b, SCOPE_COMPREHENSION, intern_cstr(&b->cx->names, name), node, node->pos);
    set_scope(b, node);
    bool generator = node->kind == AST_GeneratorExp;
    scope->is_inlined = !generator && !outer->sees_class;
    scope->is_async = first->is_async;
    add(b, b->dot_zero, SYM_PARAM, node->pos);
    visit_comp_target(b, first->target);
    visit_list(b, first->ifs);
    for (uint32_t i = 1; i < generators.len; i++) {
        Astcomprehension *part = AST(comprehension, generators.items[i]);
        visit_comp_target(b, part->target);
        visit_iterable(b, part->iter);
        visit_list(b, part->ifs);
        if (part->is_async) scope->is_async = true;
    }
    visit_opt(b, value);
    visit(b, element);
    scope->is_generator = generator;
    scope_leave(b);
    if (scope->is_async && !generator && outer->kind == SCOPE_COMPREHENSION) outer->is_async = true;
}

static void visit_CoreComp(ScopeBuilder *b, AstCoreComp *comp)
{
    visit(b, comp->iter);
    Scope *scope = scope_enter(b, SCOPE_COMPREHENSION, comp->name, &comp->base, comp->base.pos);
    set_scope(b, &comp->base);
    scope->is_inlined = comp->comp < CORE_COMP_GENERATOR;
    scope->is_generator = !scope->is_inlined;
    scope->is_async = comp->comp == CORE_COMP_ASYNC_GENERATOR;
    visit_list(b, comp->body);
    scope_leave(b);
    if (scope->is_async && scope->is_inlined && b->cur->kind == SCOPE_COMPREHENSION)
        b->cur->is_async = true;
}

/* Bind the name of a := inside a comprehension in the function or module around it. */
static void bind_outside_comp(ScopeBuilder *b, Ast *target)
{
    Istr name = AST(Name, target)->id;
    for (Scope *s = b->cur;; s = s->parent) {
        Symbol *known = scope_symbol(s, scope_mangle_in(b->cx, s, name));
        uint32_t flags = known ? known->flags : 0;
        if (s->kind == SCOPE_COMPREHENSION) {
            if ((flags & SYM_COMP_ITER) && (flags & SYM_LOCAL)) {
                scope_error(
                    b, target->pos,
                    "assignment expression cannot rebind comprehension iteration variable '%s'",
                    name->text);
                return;
            }
            continue;
        }
        uint32_t outer_flags = SYM_LOCAL, inner_flags = SYM_NONLOCAL;
        if (s->kind == SCOPE_FUNCTION) {
            if (flags & SYM_GLOBAL) inner_flags = SYM_GLOBAL;
        } else if (s->kind == SCOPE_MODULE) {
            inner_flags = outer_flags = SYM_GLOBAL;
        } else {
            const char *where = s->kind == SCOPE_CLASS         ? "a class body"
                                : s->kind == SCOPE_TYPE_PARAMS ? "the definition of a generic"
                                : s->kind == SCOPE_TYPE_ALIAS  ? "a type alias"
                                                               : "a TypeVar bound";
            scope_error(b, target->pos,
                        "assignment expression within a comprehension cannot be used %s %s",
                        s->kind == SCOPE_CLASS || s->kind == SCOPE_TYPE_ALIAS ||
                                s->kind == SCOPE_TYPE_VARIABLE
                            ? "in"
                            : "within",
                        where);
            return;
        }
        add(b, name, inner_flags, target->pos);
        vec_push(&b->cx->arena, &scope_draft(b->cur)->directives,
                 ((Directive){scope_mangle_in(b->cx, b->cur, name), target->pos}));
        scope_add(b, s, name, outer_flags, target->pos);
        return;
    }
}

/* Expressions that annotations and type parameter scopes may not hold. False: reported. */
static bool allowed_here(ScopeBuilder *b, const char *what, const Ast *node)
{
    const char *info = NULL;
    switch (b->cur->kind) {
    case SCOPE_ANNOTATION: info = "an annotation"; break;
    case SCOPE_TYPE_VARIABLE: info = scope_draft(b->cur)->scope_info; break;
    case SCOPE_TYPE_ALIAS: info = "a type alias"; break;
    case SCOPE_TYPE_PARAMS: info = "the definition of a generic"; break;
    case SCOPE_MODULE:
    case SCOPE_FUNCTION:
    case SCOPE_CLASS:
    case SCOPE_COMPREHENSION: return true;
    }
    scope_error(b, node->pos, "%s cannot be used within %s", what, info);
    return false;
}

static void visit_NamedExpr(ScopeBuilder *b, AstNamedExpr *named)
{
    if (named->target->kind == AST_CoreTemp) {
        visit(b, named->value);
        return;
    }
    if (!allowed_here(b, "named expression", &named->base)) return;
    if (scope_draft(b->cur)->comp_iter_depth) {
        scope_error(b, named->base.pos,
                    "assignment expression cannot be used in a comprehension iterable expression");
        return;
    }
    if (b->cur->kind == SCOPE_COMPREHENSION) bind_outside_comp(b, named->target);
    visit(b, named->value);
    visit(b, named->target);
}

static void visit_yield(ScopeBuilder *b, Ast *node, Ast *value)
{
    if (!allowed_here(b, "yield expression", node)) return;
    visit_opt(b, value);
    b->cur->is_generator = true;
    if (b->cur->kind != SCOPE_COMPREHENSION || b->cur->node->kind == AST_CoreComp) return;
    AstKind kind = b->cur->node->kind;
    scope_error(b, node->pos, "'yield' inside %s",
                kind == AST_ListComp   ? "list comprehension"
                : kind == AST_SetComp  ? "set comprehension"
                : kind == AST_DictComp ? "dict comprehension"
                                       : "generator expression");
}

static void visit_Await(ScopeBuilder *b, AstAwait *await)
{
    if (!allowed_here(b, "await expression", &await->base)) return;
    visit(b, await->value);
    if (b->cur->kind == SCOPE_COMPREHENSION) b->cur->is_async = true;
}

/* ---- names ---- */

static void visit_Name(ScopeBuilder *b, AstName *name)
{
    bool load = name->ctx == OP_Load;
    add(b, name->id, load ? SYM_USE : SYM_LOCAL, name->base.pos);
    if (load && name->id == b->super_name && scope_is_function_like(b->cur)) {
        add(b, b->class_cell, SYM_USE, name->base.pos); /* super() finds its class there */
        mark_activation(b, true, false);
    }
}

static void visit_Call(ScopeBuilder *b, AstCall *call)
{
    if (call->func->kind == AST_Name) {
        Istr name = AST(Name, call->func)->id;
        bool bare = !call->args.len && !call->keywords.len;
        if ((bare && (name == b->locals_name || name == b->vars_name || name == b->dir_name)) ||
            name == b->eval_name || name == b->exec_name)
            mark_activation(b, false, true);
    }
    visit(b, call->func);
    visit_list(b, call->args);
    visit_list(b, call->keywords);
}

static void visit_declaration(ScopeBuilder *b, Ast *node, AstNames names, uint32_t flag)
{
    bool global = flag == SYM_GLOBAL;
    const char *kind = global ? "global" : "nonlocal";
    for (uint32_t i = 0; i < names.len; i++) {
        Istr name = names.items[i], mangled = scope_mangle_in(b->cx, b->cur, name);
        Symbol *known = scope_symbol(b->cur, mangled);
        uint32_t flags = known ? known->flags : 0;
        const char *text = name->text;
        if (flags & SYM_PARAM)
            scope_error(b, node->pos, "name '%s' is parameter and %s", text, kind);
        else if (flags & SYM_USE)
            scope_error(b, node->pos, "name '%s' is used prior to %s declaration", text, kind);
        else if (flags & SYM_ANNOTATED)
            scope_error(b, node->pos, "annotated name '%s' can't be %s", text, kind);
        else if (flags & SYM_LOCAL)
            scope_error(b, node->pos, "name '%s' is assigned to before %s declaration", text, kind);
        else {
            add(b, name, flag, node->pos);
            vec_push(&b->cx->arena, &scope_draft(b->cur)->directives,
                     ((Directive){mangled, node->pos}));
        }
    }
}

static void visit_AnnAssign(ScopeBuilder *b, AstAnnAssign *assign)
{
    if (assign->target->kind == AST_Name) {
        Istr name = AST(Name, assign->target)->id;
        Span place = assign->target->pos;
        Symbol *known = scope_symbol(b->cur, scope_mangle_in(b->cx, b->cur, name));
        uint32_t declared = known ? known->flags & (SYM_GLOBAL | SYM_NONLOCAL) : 0;
        if (declared && b->cur->kind != SCOPE_MODULE && assign->simple)
            scope_error(b, assign->base.pos, "annotated name '%s' can't be %s", name->text,
                        declared & SYM_GLOBAL ? "global" : "nonlocal");
        else if (assign->simple)
            add(b, name, SYM_ANNOTATED | SYM_LOCAL | (assign->value ? SYM_ASSIGNED : 0u), place);
        else if (assign->value)
            add(b, name, SYM_LOCAL, place);
    } else {
        visit(b, assign->target);
    }
    visit_annotation(b, assign->annotation);
    visit_opt(b, assign->value);
}

static void visit_alias(ScopeBuilder *b, Astalias *alias)
{
    Istr name = alias->asname ? alias->asname : alias->name;
    if (name == b->star) {
        b->cur->star_import = true;
        if (b->cur->kind != SCOPE_MODULE)
            scope_error(b, alias->base.pos, "import * only allowed at module level");
        return;
    }
    const char *dot = memchr(name->text, '.', name->len);
    if (dot) name = intern(&b->cx->names, name->text, (size_t)(dot - name->text));
    add(b, name, SYM_IMPORT, alias->base.pos);
}

/* ---- chains without recursion ---- */

static void visit_BinOp(ScopeBuilder *b, Ast *node)
{
    uint32_t depth = 0;
    Ast *leaf = node;
    for (; leaf->kind == AST_BinOp; leaf = AST(BinOp, leaf)->left) depth++;
    Ast **spine = ARENA_ARRAY(&b->cx->arena, Ast *, depth);
    uint32_t i = depth;
    for (Ast *n = node; n->kind == AST_BinOp; n = AST(BinOp, n)->left) spine[--i] = n;
    visit(b, leaf);
    for (i = 0; i < depth; i++) visit(b, AST(BinOp, spine[i])->right);
}

static void visit_If(ScopeBuilder *b, AstIf *node)
{
    for (;;) {
        visit(b, node->test);
        visit_list(b, node->body);
        if (node->orelse.len != 1 || node->orelse.items[0]->kind != AST_If) break;
        node = AST(If, node->orelse.items[0]);
    }
    visit_list(b, node->orelse);
}

static void visit(ScopeBuilder *b, Ast *node)
{
    switch ((int)node->kind) {
    case AST_FunctionDef:
    case AST_AsyncFunctionDef: visit_function(b, AST(FunctionDef, node), true); break;
    case AST_ClassDef: visit_class(b, AST(ClassDef, node), true); break;
    case AST_CoreDefine: {
        Ast *def = AST(CoreDefine, node)->def;
        if (def->kind == AST_ClassDef)
            visit_class(b, AST(ClassDef, def), false);
        else
            visit_function(b, AST(FunctionDef, def), false);
        break;
    }
    case AST_TypeAlias: visit_TypeAlias(b, AST(TypeAlias, node)); break;
    case AST_Return:
        visit_opt(b, AST(Return, node)->value);
        if (AST(Return, node)->value) b->cur->returns_value = true;
        break;
    case AST_AnnAssign: visit_AnnAssign(b, AST(AnnAssign, node)); break;
    case AST_If: visit_If(b, AST(If, node)); break;
    case AST_Global: visit_declaration(b, node, AST(Global, node)->names, SYM_GLOBAL); break;
    case AST_Nonlocal: visit_declaration(b, node, AST(Nonlocal, node)->names, SYM_NONLOCAL); break;
    case AST_alias: visit_alias(b, AST(alias, node)); break;
    case AST_ExceptHandler:
        visit_opt(b, AST(ExceptHandler, node)->type);
        if (AST(ExceptHandler, node)->name)
            add(b, AST(ExceptHandler, node)->name, SYM_LOCAL, node->pos);
        visit_list(b, AST(ExceptHandler, node)->body);
        break;
    case AST_NamedExpr: visit_NamedExpr(b, AST(NamedExpr, node)); break;
    case AST_BinOp: visit_BinOp(b, node); break;
    case AST_Lambda: visit_Lambda(b, AST(Lambda, node)); break;
    case AST_ListComp:
        visit_comp(b, node, "listcomp", AST(ListComp, node)->generators, NULL,
                   AST(ListComp, node)->elt);
        break;
    case AST_SetComp:
        visit_comp(b, node, "setcomp", AST(SetComp, node)->generators, NULL,
                   AST(SetComp, node)->elt);
        break;
    case AST_DictComp:
        visit_comp(b, node, "dictcomp", AST(DictComp, node)->generators, AST(DictComp, node)->value,
                   AST(DictComp, node)->key);
        break;
    case AST_GeneratorExp:
        visit_comp(b, node, "genexpr", AST(GeneratorExp, node)->generators, NULL,
                   AST(GeneratorExp, node)->elt);
        break;
    case AST_CoreComp: visit_CoreComp(b, AST(CoreComp, node)); break;
    case AST_Yield: visit_yield(b, node, AST(Yield, node)->value); break;
    case AST_YieldFrom: visit_yield(b, node, AST(YieldFrom, node)->value); break;
    case AST_Await: visit_Await(b, AST(Await, node)); break;
    case AST_Call: visit_Call(b, AST(Call, node)); break;
    case AST_Name: visit_Name(b, AST(Name, node)); break;
    case AST_Constant:
    case AST_CoreTemp: break;
    case AST_TypeVar: visit_TypeVar(b, AST(TypeVar, node)); break;
    case AST_ParamSpec:
        add_type_param(b, AST(ParamSpec, node)->name, node->pos);
        visit_type_variable(b, AST(ParamSpec, node)->name, node,
                            AST(ParamSpec, node)->default_value, "a ParamSpec default");
        break;
    case AST_TypeVarTuple:
        add_type_param(b, AST(TypeVarTuple, node)->name, node->pos);
        visit_type_variable(b, AST(TypeVarTuple, node)->name, node,
                            AST(TypeVarTuple, node)->default_value, "a TypeVarTuple default");
        break;
    case AST_MatchStar:
        if (AST(MatchStar, node)->name) add(b, AST(MatchStar, node)->name, SYM_LOCAL, node->pos);
        break;
    case AST_MatchMapping:
        visit_list(b, AST(MatchMapping, node)->keys);
        visit_list(b, AST(MatchMapping, node)->patterns);
        if (AST(MatchMapping, node)->rest)
            add(b, AST(MatchMapping, node)->rest, SYM_LOCAL, node->pos);
        break;
    case AST_MatchAs:
        visit_opt(b, AST(MatchAs, node)->pattern);
        if (AST(MatchAs, node)->name) add(b, AST(MatchAs, node)->name, SYM_LOCAL, node->pos);
        break;
    default: ast_each_child(node, visit_child, b); break; /* children in the order of the fields */
    }
}

/* Is `from __future__ import annotations` among the statements in front, behind the docstring? */
static bool has_future_annotations(AstSeq body)
{
    uint32_t i = 0;
    if (body.len && body.items[0]->kind == AST_Expr &&
        AST(Expr, body.items[0])->value->kind == AST_Constant)
        i = 1;
    for (; i < body.len && body.items[i]->kind == AST_ImportFrom; i++) {
        AstImportFrom *import = AST(ImportFrom, body.items[i]);
        if (!import->module || !istr_is(import->module, "__future__")) return false;
        for (uint32_t k = 0; k < import->names.len; k++)
            if (istr_is(AST(alias, import->names.items[k])->name, "annotations")) return true;
    }
    return false;
}

void scope_collect(ScopeBuilder *b)
{
    Ast *root = b->tree->root;
    b->table->module = scope_enter(b, SCOPE_MODULE, b->top, root, (Span){0});
    set_scope(b, root);
    b->table->future_annotations = b->cx->future_annotations;
    if (root->kind == AST_Module && has_future_annotations(AST(Module, root)->body))
        b->table->future_annotations = true;
    ast_each_child(root, visit_child, b);
}
