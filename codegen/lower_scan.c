/* lower_scan.c - what the program text does with names, found before lowering.
 *
 * One walk over the whole tree. Of the module: which names its code binds, how often and by what
 * (so that a call of a function that is defined once and never rebound can go straight to it), in
 * the order of first binding. Of each activation: which names it deletes and which it assigns in
 * the middle of expressions.
 */
#include "lower_internal.h"

#include <string.h>

typedef struct Scan {
    Lower *lw;
    Scope *scope; /* innermost, comprehensions included */
    Activation *activation;
    bool in_loop;
    bool at_module; /* code of the module body itself */
} Scan;

static void scan(Ast *node, void *ctx);

static void scan_list(AstSeq list, Scan *s)
{
    for (uint32_t i = 0; i < list.len; i++)
        if (list.items[i]) scan(list.items[i], s);
}

/* Names whose use says that variables may be asked for by name. */
static bool looks_at_frames(Istr name)
{
    static const char *const names[] = {"exec", "eval", "locals", "vars", "dir", "breakpoint", "_getframe",
                                        "currentframe"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (istr_is(name, names[i])) return true;
    return false;
}

/* locals(), vars() and dir() called by name need no help at run time; vars(x) and dir(x) look at x alone. */
static bool is_known_look(const AstCall *node)
{
    if (node->func->kind != AST_Name || lower_has_star(node->args) || node->keywords.len) return false;
    Istr name = AST(Name, node->func)->id;
    return (istr_is(name, "locals") && !node->args.len) || istr_is(name, "vars") || istr_is(name, "dir");
}

/* exec, eval and compile need the compiler in the program. */
static void note_compiler(Istr name, AstPos pos, Scan *s)
{
    AstPos *use = &s->lw->module->compiler_use;
    if (!use->line && (istr_is(name, "exec") || istr_is(name, "eval") || istr_is(name, "compile"))) *use = pos;
}

static bool is_builtins_module(const Ast *node)
{
    if (node->kind != AST_Name) return false;
    Istr name = AST(Name, node)->id;
    return istr_is(name, "builtins") || istr_is(name, "__builtins__") || istr_is(name, "__builtin__");
}

static void scan_opt(Ast *node, Scan *s)
{
    if (node) scan(node, s);
}

static Activation *new_activation(Scan *s, const Ast *node)
{
    Activation *a = ARENA_NEW(s->lw->arena, Activation);
    a->outer = s->activation;
    s->lw->activations[node->id] = a;
    return a;
}

/* Does binding the name here bind a module variable? */
static bool is_module_name(const Scan *s, Istr name)
{
    if (s->scope->kind == SCOPE_MODULE) return true;
    NameScope where = scope_resolve(s->scope, name);
    return where == NAME_GLOBAL_EXPLICIT || where == NAME_GLOBAL_IMPLICIT;
}

/* Can reading the name here give a builtin? */
static bool may_be_builtin(const Scan *s, Istr name)
{
    NameScope where = scope_resolve(s->scope, name);
    if (s->scope->kind != SCOPE_MODULE && where != NAME_CLASS && !is_module_name(s, name)) return false;
    const Symbol *symbol = scope_symbol(s->lw->scopes->module, name);
    return !symbol || !(symbol->flags & SYM_BOUND);
}

static ModuleName *module_name(Scan *s, Istr name)
{
    MapEntry *entry = map_add(&s->lw->names, s->lw->arena, name);
    if (!entry->value) entry->value = ARENA_NEW(s->lw->arena, ModuleName);
    return entry->value;
}

/* `by`: the FunctionDef, ClassDef or import statement that binds it, NULL for all others. */
static void bind(Scan *s, Istr name, Ast *by)
{
    if (!is_module_name(s, name)) return;
    ModuleName *info = module_name(s, name);
    info->bindings += s->in_loop ? 2 : 1;
    info->by_definition = by && s->at_module && !s->in_loop && info->bindings == 1;
    info->def = info->by_definition && by->kind == AST_FunctionDef ? by : NULL;
    ir_global(s->lw->module, name)->bound = true;
}

static void unbind(Scan *s, Istr name)
{
    Arena *arena = s->lw->arena;
    if (is_module_name(s, name)) {
        module_name(s, name)->deleted = true;
        ir_global(s->lw->module, name)->deleted = true;
        return;
    }
    map_add(&s->activation->deleted, arena, name);
    if (scope_resolve(s->scope, name) == NAME_FREE) map_add(&s->lw->deleted_free, arena, name);
}

/* self.NAME = ... in a method: an attribute its instances will have. */
static void note_attribute(Scan *s, const AstAttribute *node)
{
    if (node->ctx != OP_Store || node->value->kind != AST_Name) return;
    Istr object = AST(Name, node->value)->id;
    bool is_self = istr_is(object, "self");
    Activation *a = s->activation;
    if (!is_self && object != a->self) return;
    while (a && !a->is_class) a = a->outer;
    if (!a) return;
    MapEntry *entry = map_add(&a->attributes, s->lw->arena, node->attr);
    if (is_self) entry->value = (void *)node->attr;
}

static void scan_function(Ast *node, Astarguments *args, AstSeq body, Ast *expression, Scan *outer)
{
    scan(&args->base, outer);
    Scan s = {.lw = outer->lw, .scope = scope_of(outer->lw->scopes, node)};
    s.activation = new_activation(outer, node);
    if (outer->activation->is_class && s.scope->params.len)
        s.activation->self = s.scope->params.items[0];
    scan_list(body, &s);
    scan_opt(expression, &s);
}

static void scan_class(AstClassDef *node, Scan *outer)
{
    scan_list(node->bases, outer);
    scan_list(node->keywords, outer);
    Scan s = {.lw = outer->lw, .scope = scope_of(outer->lw->scopes, &node->base)};
    s.activation = new_activation(outer, &node->base);
    s.activation->is_class = true;
    scan_list(node->body, &s);
}

static void scan_comp(AstCoreComp *node, Scan *outer)
{
    scan(node->iter, outer);
    Scan s = *outer;
    s.scope = scope_of(outer->lw->scopes, &node->base);
    s.in_loop = true;
    s.at_module = false;
    if (node->comp == CORE_COMP_GENERATOR || node->comp == CORE_COMP_ASYNC_GENERATOR)
        s.activation = new_activation(outer, &node->base);
    scan_list(node->body, &s);
}

static void scan_definition(Ast *node, Scan *s)
{
    switch ((int)node->kind) {
    case AST_FunctionDef:
    case AST_AsyncFunctionDef: {
        AstFunctionDef *def = AST(FunctionDef, node);
        scan_opt(def->returns, s);
        scan_function(node, AST(arguments, def->args), def->body, NULL, s);
        break;
    }
    case AST_ClassDef: scan_class(AST(ClassDef, node), s); break;
    default: break;
    }
}

static void scan_imports(Ast *node, AstSeq names, bool dotted, Scan *s)
{
    for (uint32_t i = 0; i < names.len; i++) {
        Astalias *alias = AST(alias, names.items[i]);
        Istr name = alias->asname ? alias->asname : alias->name;
        if (istr_is(name, "*")) {
            s->lw->star_import = true;
            continue;
        }
        const char *dot = dotted && !alias->asname ? strchr(name->text, '.') : NULL;
        if (dot) name = intern(&s->lw->cx->names, name->text, (size_t)(dot - name->text));
        bind(s, name, node);
    }
}

static void scan_loop(Ast *first, Ast *target, AstSeq body, AstSeq orelse, Scan *s)
{
    bool outer = s->in_loop;
    bool is_while = !target;
    s->in_loop = outer || is_while;
    scan(first, s);
    s->in_loop = true;
    scan_opt(target, s);
    scan_list(body, s);
    s->in_loop = outer;
    scan_list(orelse, s);
}

/* The left operands of a chain of binary operators go deep: walk them by hand. */
static void scan_spine(AstBinOp *node, Scan *s)
{
    VEC(Ast *) rights = {0};
    Ast *left = &node->base;
    for (; left->kind == AST_BinOp; left = AST(BinOp, left)->left)
        vec_push(s->lw->arena, &rights, AST(BinOp, left)->right);
    scan(left, s);
    while (rights.len) scan(vec_pop(&rights), s);
}

/* if / elif / elif ... */
static void scan_if(AstIf *node, Scan *s)
{
    for (;;) {
        scan(node->test, s);
        scan_list(node->body, s);
        if (node->orelse.len != 1 || node->orelse.items[0]->kind != AST_If) break;
        node = AST(If, node->orelse.items[0]);
    }
    scan_list(node->orelse, s);
}

static void scan(Ast *node, void *ctx)
{
    Scan *s = ctx;
    switch ((int)node->kind) {
    case AST_FunctionDef:
    case AST_AsyncFunctionDef:
        scan_definition(node, s);
        bind(s, AST(FunctionDef, node)->name, node);
        break;
    case AST_ClassDef:
        scan_definition(node, s);
        bind(s, AST(ClassDef, node)->name, node);
        break;
    case AST_CoreDefine: scan_definition(AST(CoreDefine, node)->def, s); break;
    case AST_Lambda:
        scan_function(node, AST(arguments, AST(Lambda, node)->args), (AstSeq){0},
                      AST(Lambda, node)->body, s);
        break;
    case AST_CoreComp: scan_comp(AST(CoreComp, node), s); break;
    case AST_Name: {
        AstName *name = AST(Name, node);
        if (name->ctx == OP_Store)
            bind(s, name->id, NULL);
        else if (name->ctx == OP_Del)
            unbind(s, name->id);
        else if (looks_at_frames(name->id))
            s->activation->shows = true;
        if (name->ctx == OP_Load && may_be_builtin(s, name->id)) note_compiler(name->id, node->pos, s);
        break;
    }
    case AST_Call:
        if (!s->lw->module->dynamic && is_known_look(AST(Call, node)))
            scan_list(AST(Call, node)->args, s);
        else
            ast_each_child(node, scan, s);
        break;
    case AST_NamedExpr: {
        AstNamedExpr *named = AST(NamedExpr, node);
        scan(named->value, s);
        scan(named->target, s);
        if (named->target->kind == AST_Name)
            map_add(&s->activation->mid_assigned, s->lw->arena, AST(Name, named->target)->id);
        break;
    }
    case AST_Assign:
        scan(AST(Assign, node)->value, s);
        scan_list(AST(Assign, node)->targets, s);
        break;
    case AST_Attribute:
        note_attribute(s, AST(Attribute, node));
        if (AST(Attribute, node)->ctx == OP_Store && istr_is(AST(Attribute, node)->attr, "__code__"))
            s->lw->changes_code = true;
        if ((AST(Attribute, node)->ctx == OP_Del && istr_is(AST(Attribute, node)->attr, "cell_contents")) ||
            istr_is(AST(Attribute, node)->attr, "CellType"))
            s->lw->empties_cells = true;
        if (looks_at_frames(AST(Attribute, node)->attr)) s->activation->shows = true;
        if (is_builtins_module(AST(Attribute, node)->value)) note_compiler(AST(Attribute, node)->attr, node->pos, s);
        scan(AST(Attribute, node)->value, s);
        break;
    case AST_Import: scan_imports(node, AST(Import, node)->names, true, s); break;
    case AST_ImportFrom:
        if (AST(ImportFrom, node)->module && istr_is(AST(ImportFrom, node)->module, "builtins"))
            for (uint32_t i = 0; i < AST(ImportFrom, node)->names.len; i++)
                note_compiler(AST(alias, AST(ImportFrom, node)->names.items[i])->name, node->pos, s);
        scan_imports(node, AST(ImportFrom, node)->names, false, s);
        break;
    case AST_For:
        scan_loop(AST(For, node)->iter, AST(For, node)->target, AST(For, node)->body,
                  AST(For, node)->orelse, s);
        break;
    case AST_While:
        scan_loop(AST(While, node)->test, NULL, AST(While, node)->body, AST(While, node)->orelse,
                  s);
        break;
    case AST_If: scan_if(AST(If, node), s); break;
    case AST_BinOp: scan_spine(AST(BinOp, node), s); break;
    default: ast_each_child(node, scan, s); break;
    }
}

void lower_scan(Lower *lw)
{
    lw->activations = ARENA_ARRAY(lw->arena, Activation *, lw->tree->node_count);
    Ast *root = lw->tree->root;
    Scan s = {.lw = lw, .scope = lw->scopes->module, .at_module = true};
    s.activation = new_activation(&s, root);
    ast_each_child(root, scan, &s);
    MAP_EACH(entry, &lw->names)
    {
        ModuleName *info = entry->value;
        bool steady = info->by_definition && info->bindings == 1 && !info->deleted && !lw->module->dynamic;
        ir_global(lw->module, entry->key)->steady = steady;
        if (!steady) info->def = NULL;
    }
}
