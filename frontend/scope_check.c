/* scope_check.c - the SyntaxErrors that CPython's compiler finds, behind parser and symbol table.
 *
 * One walk that keeps, per code object, what CPython's compiler keeps: its kind and the stack of
 * blocks a return, break or continue would leave. Patterns are scope_check_pattern.c.
 * Comprehensions that are no generators belong to the code around them. Columns of these errors
 * count bytes.
 */
#include "scope_check.h"

#include <string.h>

static void check_visit(Check *c, Ast *node);

static void check_each(Ast *child, void *ctx)
{
    check_visit(ctx, child);
}

void check_expr(Check *c, Ast *node)
{
    if (node) check_visit(c, node);
}

static void check_list(Check *c, AstSeq list)
{
    for (uint32_t i = 0; i < list.len; i++) check_expr(c, list.items[i]);
}

/* The same, where items may be starred. */
static void check_starred_list(Check *c, AstSeq list)
{
    for (uint32_t i = 0; i < list.len; i++) {
        c->starred_allowed = true;
        check_visit(c, list.items[i]);
    }
}

/* ---- code objects and blocks ---- */

static bool may_await(Check *c);

typedef struct Unit {
    UnitKind kind;
    Scope *scope;
    uint32_t depth;
} Unit;

static Unit unit_begin(Check *c, UnitKind kind, Scope *scope)
{
    Unit outer = {c->unit, c->scope, c->blocks.len};
    c->unit = kind;
    c->scope = scope;
    vec_push(&c->cx->arena, &c->blocks, BLOCK_UNIT);
    if (scope && (scope->is_generator || scope->is_async) && kind != UNIT_CLASS)
        vec_push(&c->cx->arena, &c->blocks, BLOCK_OTHER); /* CPython guards StopIteration there */
    return outer;
}

static void unit_end(Check *c, Unit outer)
{
    c->unit = outer.kind;
    c->scope = outer.scope;
    c->blocks.len = outer.depth;
}

/* Enter a block at a statement; CPython has room for 21 in a code object. */
static void block_push(Check *c, BlockKind kind, Span place)
{
    uint32_t depth = 0;
    while (c->blocks.items[c->blocks.len - 1 - depth] != BLOCK_UNIT) depth++;
    if (depth == 21 && !c->too_deep) {
        c->too_deep = true;
        check_error(c, place, "too many statically nested blocks");
    }
    vec_push(&c->cx->arena, &c->blocks, kind);
}

static void block_pop(Check *c)
{
    c->blocks.len--;
}

static void check_in_block(Check *c, BlockKind kind, Span place, AstSeq body)
{
    block_push(c, kind, place);
    check_list(c, body);
    block_pop(c);
}

static bool is_function_like(UnitKind kind)
{
    return kind != UNIT_MODULE && kind != UNIT_CLASS;
}

static void check_leave_loop(Check *c, Ast *node)
{
    bool is_break = node->kind == AST_Break;
    for (uint32_t i = c->blocks.len; c->blocks.items[i - 1] != BLOCK_UNIT; i--) {
        BlockKind kind = c->blocks.items[i - 1];
        if (kind == BLOCK_LOOP) return;
        if (kind == BLOCK_STAR_HANDLER) {
            check_error(c, node->pos,
                        "'break', 'continue' and 'return' cannot appear in an except* block");
            return;
        }
    }
    check_error(c, node->pos,
                is_break ? "'break' outside loop" : "'continue' not properly in loop");
}

static void check_Return(Check *c, AstReturn *node)
{
    Span place = node->base.pos;
    if (!is_function_like(c->unit)) {
        check_error(c, place, "'return' outside function");
        return;
    }
    if (node->value && c->unit == UNIT_ASYNC && c->scope->is_generator) {
        check_error(c, place, "'return' with value in async generator");
        return;
    }
    check_expr(c, node->value);
    if (node->value && node->value->kind == AST_Constant && node->value->pos.line == place.line)
        place = node->value->pos; /* what the compiler has come to by then */
    for (uint32_t i = c->blocks.len; c->blocks.items[i - 1] != BLOCK_UNIT; i--) {
        if (c->blocks.items[i - 1] != BLOCK_STAR_HANDLER) continue;
        check_error(c, place, "'break', 'continue' and 'return' cannot appear in an except* block");
        return;
    }
}

/* ---- names ---- */

void check_name(Check *c, Istr name, OpContext ctx, Span place)
{
    if (ctx == OP_Load || name != c->debug_name) return;
    check_error(c, place,
                ctx == OP_Store ? "cannot assign to __debug__" : "cannot delete __debug__");
}

static void check_param(Check *c, Ast *param)
{
    if (param) check_name(c, AST(arg, param)->arg, OP_Store, param->pos);
}

static void check_params(Check *c, Astarguments *args)
{
    for (uint32_t i = 0; i < args->posonlyargs.len; i++) check_param(c, args->posonlyargs.items[i]);
    for (uint32_t i = 0; i < args->args.len; i++) check_param(c, args->args.items[i]);
    check_param(c, args->vararg);
    for (uint32_t i = 0; i < args->kwonlyargs.len; i++) check_param(c, args->kwonlyargs.items[i]);
    check_param(c, args->kwarg);
}

static void check_keywords(Check *c, AstSeq keywords)
{
    for (uint32_t i = 0; i < keywords.len; i++) {
        Istr name = AST(keyword, keywords.items[i])->arg;
        if (!name) continue;
        check_name(c, name, OP_Store, keywords.items[i]->pos);
        for (uint32_t k = i + 1; k < keywords.len; k++) {
            if (AST(keyword, keywords.items[k])->arg != name) continue;
            check_error(c, keywords.items[k]->pos, "keyword argument repeated: %s", name->text);
            break;
        }
    }
}

static void check_bound_alias(Check *c, Ast *node)
{
    Istr name = AST(alias, node)->asname ? AST(alias, node)->asname : AST(alias, node)->name;
    check_name(c, name, OP_Store, c->stmt->pos);
}

/* ---- definitions ---- */

static void check_type_params(Check *c, AstSeq params)
{
    bool seen_default = false;
    for (uint32_t i = 0; i < params.len; i++) {
        Ast *param = params.items[i];
        Istr name = param->kind == AST_TypeVar     ? AST(TypeVar, param)->name
                    : param->kind == AST_ParamSpec ? AST(ParamSpec, param)->name
                                                   : AST(TypeVarTuple, param)->name;
        Ast *fallback = param->kind == AST_TypeVar     ? AST(TypeVar, param)->default_value
                        : param->kind == AST_ParamSpec ? AST(ParamSpec, param)->default_value
                                                       : AST(TypeVarTuple, param)->default_value;
        Unit outer = unit_begin(c, UNIT_ANNOTATION, NULL);
        if (param->kind == AST_TypeVar) check_expr(c, AST(TypeVar, param)->bound);
        if (fallback && fallback->kind == AST_Starred)
            check_expr(c, AST(Starred, fallback)->value);
        else
            check_expr(c, fallback);
        unit_end(c, outer);
        if (seen_default && !fallback)
            check_error(c, param->pos,
                        "non-default type parameter '%s' follows default type parameter",
                        name->text);
        seen_default |= fallback != NULL;
        check_name(c, name, OP_Store, param->pos);
    }
}

static void check_annotation(Check *c, Ast *annotation)
{
    if (!annotation || c->table->future_annotations) return;
    if (annotation->kind == AST_Starred) annotation = AST(Starred, annotation)->value;
    check_expr(c, annotation);
}

static void check_annotations(Check *c, Astarguments *args, Ast *returns)
{
    for (uint32_t i = 0; i < args->args.len; i++)
        check_annotation(c, AST(arg, args->args.items[i])->annotation);
    for (uint32_t i = 0; i < args->posonlyargs.len; i++)
        check_annotation(c, AST(arg, args->posonlyargs.items[i])->annotation);
    if (args->vararg) check_annotation(c, AST(arg, args->vararg)->annotation);
    for (uint32_t i = 0; i < args->kwonlyargs.len; i++)
        check_annotation(c, AST(arg, args->kwonlyargs.items[i])->annotation);
    if (args->kwarg) check_annotation(c, AST(arg, args->kwarg)->annotation);
    check_annotation(c, returns);
}

static void check_function(Check *c, AstFunctionDef *def)
{
    Astarguments *args = AST(arguments, def->args);
    check_params(c, args);
    check_list(c, def->decorator_list);
    check_list(c, args->defaults);
    check_list(c, args->kw_defaults);
    Unit generic = {0};
    if (def->type_params.len) {
        generic = unit_begin(c, UNIT_ANNOTATION, NULL);
        check_type_params(c, def->type_params);
    }
    check_annotations(c, args, def->returns);
    bool is_async = def->base.kind == AST_AsyncFunctionDef;
    Unit outer =
        unit_begin(c, is_async ? UNIT_ASYNC : UNIT_FUNCTION, scope_of(c->table, &def->base));
    check_list(c, def->body);
    unit_end(c, outer);
    if (def->type_params.len) unit_end(c, generic);
    check_name(c, def->name, OP_Store, def->base.pos);
}

static void check_Lambda(Check *c, AstLambda *node)
{
    Astarguments *args = AST(arguments, node->args);
    check_params(c, args);
    check_list(c, args->defaults);
    check_list(c, args->kw_defaults);
    Unit outer = unit_begin(c, UNIT_FUNCTION, scope_of(c->table, &node->base));
    check_expr(c, node->body);
    unit_end(c, outer);
}

static void check_class(Check *c, AstClassDef *def)
{
    check_list(c, def->decorator_list);
    Unit generic = {0};
    if (def->type_params.len) {
        generic = unit_begin(c, UNIT_ANNOTATION, NULL);
        check_type_params(c, def->type_params);
    }
    Unit outer = unit_begin(c, UNIT_CLASS, scope_of(c->table, &def->base));
    check_list(c, def->body);
    unit_end(c, outer);
    check_keywords(c, def->keywords);
    check_starred_list(c, def->bases);
    check_list(c, def->keywords);
    if (def->type_params.len) unit_end(c, generic);
    check_name(c, def->name, OP_Store, def->base.pos);
}

static void check_TypeAlias(Check *c, AstTypeAlias *node)
{
    Unit outer = unit_begin(c, UNIT_ANNOTATION, NULL);
    check_type_params(c, node->type_params);
    check_expr(c, node->value);
    unit_end(c, outer);
    check_expr(c, node->name);
}

/* ---- expressions ---- */

static AstSeq comp_generators(const Ast *node)
{
    switch ((int)node->kind) {
    case AST_ListComp: return AST(ListComp, node)->generators;
    case AST_SetComp: return AST(SetComp, node)->generators;
    case AST_DictComp: return AST(DictComp, node)->generators;
    default: return AST(GeneratorExp, node)->generators;
    }
}

static void check_comp(Check *c, Ast *node)
{
    Scope *scope = scope_of(c->table, node);
    bool generator = node->kind == AST_GeneratorExp;
    AstSeq generators = comp_generators(node);
    check_expr(c, AST(comprehension, generators.items[0])->iter);
    if (!generator && scope->is_async && c->unit != UNIT_COMPREHENSION && !may_await(c)) {
        check_error(c, node->pos, "asynchronous comprehension outside of an asynchronous function");
        return;
    }
    Unit outer = {0};
    if (!scope->is_inlined) outer = unit_begin(c, UNIT_COMPREHENSION, scope);
    for (uint32_t i = 0; i < generators.len; i++) {
        Astcomprehension *part = AST(comprehension, generators.items[i]);
        if (i) check_expr(c, part->iter);
        check_expr(c, part->target);
        check_list(c, part->ifs);
    }
    if (node->kind == AST_DictComp) {
        check_expr(c, AST(DictComp, node)->key);
        check_expr(c, AST(DictComp, node)->value);
    } else {
        check_expr(c, AST(ListComp, node)->elt); /* the first field of all three */
    }
    if (!scope->is_inlined) unit_end(c, outer);
}

/* In async functions, and at module level where compile() was told to allow it. */
static bool may_await(Check *c)
{
    if (c->unit == UNIT_MODULE && c->cx->top_level_await) c->cx->awaits_at_top = true;
    return c->unit == UNIT_ASYNC || (c->unit == UNIT_MODULE && c->cx->top_level_await);
}

static void check_Await(Check *c, AstAwait *node)
{
    if (may_await(c)) {
        check_expr(c, node->value);
        return;
    }
    if (!is_function_like(c->unit))
        check_error(c, node->base.pos, "'await' outside function");
    else if (c->unit != UNIT_ASYNC && c->unit != UNIT_COMPREHENSION)
        check_error(c, node->base.pos, "'await' outside async function");
    else
        check_expr(c, node->value);
}

static void check_yield(Check *c, Ast *node)
{
    bool from = node->kind == AST_YieldFrom;
    if (!is_function_like(c->unit)) {
        check_error(c, node->pos,
                    from ? "'yield from' outside function" : "'yield' outside function");
        return;
    }
    if (from && c->unit == UNIT_ASYNC) {
        check_error(c, node->pos, "'yield from' inside async function");
        return;
    }
    ast_each_child(node, check_each, c);
}

/* Items among which starred ones may stand. */
static void check_items(Check *c, AstSeq items, OpContext ctx, Span place)
{
    uint32_t stars = 0;
    for (uint32_t i = 0; i < items.len; i++) {
        Ast *item = items.items[i];
        if (item->kind != AST_Starred) continue;
        stars++;
        if (ctx != OP_Store) continue;
        if (stars == 2) {
            check_error(c, place, "multiple starred expressions in assignment");
            return;
        }
        if (i >= 256 || items.len - i - 1 >= 1u << 23) {
            check_error(c, place, "too many expressions in star-unpacking assignment");
            return;
        }
    }
    check_starred_list(c, items);
}

static void check_Starred(Check *c, AstStarred *node, bool allowed)
{
    if (allowed)
        check_visit(c, node->value);
    else
        check_error(c, node->base.pos,
                    node->ctx == OP_Store ? "starred assignment target must be in a list or tuple"
                                          : "can't use starred expression here");
}

static void check_Call(Check *c, AstCall *node)
{
    check_keywords(c, node->keywords);
    check_expr(c, node->func);
    check_starred_list(c, node->args);
    check_list(c, node->keywords);
}

static void check_BinOp(Check *c, Ast *node)
{
    VEC(AstBinOp *) spine = {0};
    for (; node->kind == AST_BinOp; node = AST(BinOp, node)->left)
        vec_push(&c->cx->arena, &spine, AST(BinOp, node));
    check_visit(c, node);
    while (spine.len) check_visit(c, vec_pop(&spine)->right);
}

/* ---- statements ---- */

static void check_If(Check *c, AstIf *node)
{
    for (;;) {
        check_visit(c, node->test);
        check_list(c, node->body);
        if (node->orelse.len != 1 || node->orelse.items[0]->kind != AST_If) break;
        node = AST(If, node->orelse.items[0]);
    }
    check_list(c, node->orelse);
}

static void check_For(Check *c, AstFor *node)
{
    Span place = node->base.pos;
    if (node->base.kind == AST_AsyncFor && !may_await(c)) {
        check_error(c, place, "'async for' outside async function");
        return;
    }
    check_visit(c, node->iter);
    block_push(c, BLOCK_LOOP, place);
    check_visit(c, node->target);
    check_list(c, node->body);
    block_pop(c);
    check_list(c, node->orelse);
}

static void check_With(Check *c, AstWith *node)
{
    if (node->base.kind == AST_AsyncWith && !may_await(c)) {
        check_error(c, node->base.pos, "'async with' outside async function");
        return;
    }
    for (uint32_t i = 0; i < node->items.len; i++) {
        Astwithitem *item = AST(withitem, node->items.items[i]);
        check_visit(c, item->context_expr);
        block_push(c, BLOCK_OTHER, item->context_expr->pos);
        check_expr(c, item->optional_vars);
    }
    check_list(c, node->body);
    c->blocks.len -= node->items.len;
}

static void check_handlers(Check *c, AstSeq handlers, bool star, Span place)
{
    block_push(c, star ? BLOCK_STAR_HANDLER : BLOCK_OTHER, place);
    for (uint32_t i = 0; i < handlers.len; i++) {
        AstExceptHandler *handler = AST(ExceptHandler, handlers.items[i]);
        if (!handler->type && i + 1 < handlers.len)
            check_error(c, handler->base.pos, "default 'except:' must be last");
        check_expr(c, handler->type);
        if (handler->name) check_name(c, handler->name, OP_Store, handler->base.pos);
        check_in_block(c, BLOCK_OTHER, handler->base.pos, handler->body);
    }
    block_pop(c);
}

static void check_Try(Check *c, AstTry *node, bool star)
{
    Span place = node->base.pos;
    if (node->finalbody.len) block_push(c, BLOCK_OTHER, place);
    if (node->handlers.len) {
        check_in_block(c, BLOCK_OTHER, place, node->body);
        check_list(c, node->orelse);
        check_handlers(c, node->handlers, star, place);
    } else {
        check_list(c, node->body);
    }
    if (!node->finalbody.len) return;
    block_pop(c);
    check_in_block(c, BLOCK_OTHER, place, node->finalbody);
}

static void check_AnnAssign(Check *c, AstAnnAssign *node)
{
    Ast *target = node->target;
    if (node->value) check_visit(c, node->value);
    if (target->kind == AST_Name) {
        check_name(c, AST(Name, target)->id, OP_Store, node->base.pos);
    } else if (!node->value && target->kind == AST_Subscript &&
               AST(Subscript, target)->slice->kind == AST_Tuple) {
        /* Nothing is stored: the parts are evaluated one by one. */
        check_visit(c, AST(Subscript, target)->value);
        check_list(c, AST(Tuple, AST(Subscript, target)->slice)->elts);
    } else {
        check_visit(c, target);
    }
    if (c->unit == UNIT_MODULE || c->unit == UNIT_CLASS) check_annotation(c, node->annotation);
}

static void check_ImportFrom(Check *c, AstImportFrom *node)
{
    if (node->module && istr_is(node->module, "__future__") && !node->level &&
        node->base.pos.line > c->last_future_line) {
        check_error(c, node->base.pos,
                    "from __future__ imports must occur at the beginning of the file");
        return;
    }
    for (uint32_t i = 0; i < node->names.len; i++) check_bound_alias(c, node->names.items[i]);
}

static void check_visit(Check *c, Ast *node)
{
    bool starred_allowed = c->starred_allowed;
    c->starred_allowed = false;
    if (ast_is_stmt(node)) c->stmt = node;
    if (c->cx->warnings) check_warn(c, node);
    switch ((int)node->kind) {
    case AST_FunctionDef:
    case AST_AsyncFunctionDef: check_function(c, AST(FunctionDef, node)); break;
    case AST_ClassDef: check_class(c, AST(ClassDef, node)); break;
    case AST_TypeAlias: check_TypeAlias(c, AST(TypeAlias, node)); break;
    case AST_Return: check_Return(c, AST(Return, node)); break;
    case AST_Break:
    case AST_Continue: check_leave_loop(c, node); break;
    case AST_Assign:
        check_visit(c, AST(Assign, node)->value);
        check_list(c, AST(Assign, node)->targets);
        break;
    case AST_AugAssign: {
        Ast *target = AST(AugAssign, node)->target;
        bool is_attribute = target->kind == AST_Attribute; /* whose name CPython does not check */
        check_visit(c, is_attribute ? AST(Attribute, target)->value : target);
        check_visit(c, AST(AugAssign, node)->value);
        break;
    }
    case AST_AnnAssign: check_AnnAssign(c, AST(AnnAssign, node)); break;
    case AST_If: check_If(c, AST(If, node)); break;
    case AST_For:
    case AST_AsyncFor: check_For(c, AST(For, node)); break;
    case AST_While:
        check_visit(c, AST(While, node)->test);
        check_in_block(c, BLOCK_LOOP, node->pos, AST(While, node)->body);
        check_visit(c, AST(While, node)->test); /* CPython compiles it a second time here: so often it warns */
        check_list(c, AST(While, node)->orelse);
        break;
    case AST_With:
    case AST_AsyncWith: check_With(c, AST(With, node)); break;
    case AST_Match: check_Match(c, AST(Match, node)); break;
    case AST_Try: check_Try(c, AST(Try, node), false); break;
    case AST_TryStar: check_Try(c, AST(Try, node), true); break;
    case AST_Import:
        for (uint32_t i = 0; i < AST(Import, node)->names.len; i++)
            check_bound_alias(c, AST(Import, node)->names.items[i]);
        break;
    case AST_ImportFrom: check_ImportFrom(c, AST(ImportFrom, node)); break;
    case AST_Name: check_name(c, AST(Name, node)->id, AST(Name, node)->ctx, node->pos); break;
    case AST_Attribute:
        if (AST(Attribute, node)->ctx == OP_Store)
            check_name(c, AST(Attribute, node)->attr, OP_Store, node->pos);
        check_visit(c, AST(Attribute, node)->value);
        break;
    case AST_BinOp: check_BinOp(c, node); break;
    case AST_Lambda: check_Lambda(c, AST(Lambda, node)); break;
    case AST_ListComp:
    case AST_SetComp:
    case AST_DictComp:
    case AST_GeneratorExp: check_comp(c, node); break;
    case AST_Await: check_Await(c, AST(Await, node)); break;
    case AST_Yield:
    case AST_YieldFrom: check_yield(c, node); break;
    case AST_Starred: check_Starred(c, AST(Starred, node), starred_allowed); break;
    case AST_Tuple: check_items(c, AST(Tuple, node)->elts, AST(Tuple, node)->ctx, node->pos); break;
    case AST_List: check_items(c, AST(List, node)->elts, AST(List, node)->ctx, node->pos); break;
    case AST_Set: check_items(c, AST(Set, node)->elts, OP_Load, node->pos); break;
    case AST_Call: check_Call(c, AST(Call, node)); break;
    case AST_Constant: break;
    default: ast_each_child(node, check_each, c); break;
    }
}

/* ---- from __future__ import ---- */

static bool is_feature(Istr name)
{
    static const char *const features[] = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations",
    };
    for (size_t i = 0; i < sizeof features / sizeof *features; i++)
        if (istr_is(name, features[i])) return true;
    return false;
}

static void check_future(Check *c, AstSeq body)
{
    uint32_t i = 0;
    if (body.len && body.items[0]->kind == AST_Expr) {
        Ast *value = AST(Expr, body.items[0])->value;
        if (value->kind == AST_Constant && AST(Constant, value)->value.kind == CONST_STR) i = 1;
    }
    for (; i < body.len && body.items[i]->kind == AST_ImportFrom; i++) {
        AstImportFrom *node = AST(ImportFrom, body.items[i]);
        if (!node->module || !istr_is(node->module, "__future__")) return;
        c->last_future_line = node->base.pos.line;
        for (uint32_t k = 0; k < node->names.len; k++) {
            Ast *alias = node->names.items[k];
            Istr name = AST(alias, alias)->name;
            if (istr_is(name, "braces"))
                check_error(c, node->base.pos, "not a chance");
            else if (!is_feature(name))
                check_error(c, node->base.pos, "future feature %s is not defined", name->text);
        }
    }
}

void scope_check(AstTree *tree, const ScopeTable *table)
{
    Check c = {.cx = tree->cx, .tree = tree, .table = table, .unit = UNIT_MODULE};
    c.debug_name = intern_cstr(&tree->cx->names, "__debug__");
    Ast *root = tree->root;
    if (root->kind == AST_Module) check_future(&c, AST(Module, root)->body);
    vec_push(&c.cx->arena, &c.blocks, BLOCK_UNIT);
    ast_each_child(root, check_each, &c);
}
