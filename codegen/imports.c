/* imports.c - which modules a module may import, for the driver: found in the core tree, without running anything.
 *
 * A walk over the module's statements records every import statement that control can reach, and import_module(...)
 * and __import__(...) of a constant name. Tests of the platform, of TYPE_CHECKING and of __name__ are evaluated, since
 * what stands behind them is written for other systems. What the driver makes of a record depends on how it stands:
 * in a function, in a `try` that catches its failing, in the handler of such a try. The order is the source's; a name
 * that stands twice in the same way is recorded once.
 */
#include "lower_internal.h"
#include "mentions.h"

typedef struct Imports {
    Lower *lw;
    Mentions *mentions; /* NULL: nobody asks for them */
    uint32_t unit;      /* what is mentioned here belongs to it */
    uint32_t scope;     /* the module or class whose body this is, NOT_A_BODY inside functions */
    bool decorated;     /* the definition that follows is */
    bool lazy;          /* inside a function */
    bool guarded;       /* inside a try whose handlers catch ImportError */
    uint32_t group;     /* number of the innermost such try */
    uint32_t fallback;  /* inside its handler: the number of the try */
    uint32_t tries;     /* made so far */
} Imports;

static void walk(Ast *node, void *ctx);

static void walk_list(AstSeq list, Imports *im)
{
    for (uint32_t i = 0; i < list.len; i++)
        if (list.items[i]) walk(list.items[i], im);
}

/* ---- recording ---- */

static void record(Imports *im, const char *name, AstPos pos, unsigned how)
{
    IrModule *module = im->lw->module;
    if (im->lazy) how |= IMPORT_LAZY;
    if (im->guarded) how |= IMPORT_GUARDED;
    if (im->fallback) how |= IMPORT_FALLBACK;
    IrImport import = {intern_cstr(&im->lw->cx->names, name), pos, how, im->group, im->fallback, im->unit};
    for (uint32_t i = 0; i < module->import_count; i++) {
        const IrImport *known = &module->imports[i];
        if (known->name == import.name && known->how == how && known->group == import.group &&
            known->fallback == import.fallback && known->unit == import.unit)
            return;
    }
    if (module->import_count == module->import_cap)
        module->imports = vec_grow(im->lw->arena, module->imports, module->import_count, &module->import_cap,
                                   sizeof *module->imports);
    module->imports[module->import_count++] = import;
}

static void import_from(Imports *im, AstImportFrom *node)
{
    Lower *lw = im->lw;
    if (!node->level && istr_is(node->module, "__future__")) return;
    const char *message, *name = lower_import_name(lw, node, &message);
    if (!name) return;
    record(im, name, node->base.pos, 0);
    for (uint32_t i = 0; i < node->names.len; i++) {
        Astalias *alias = AST(alias, node->names.items[i]);
        bool star = istr_is(alias->name, "*");
        if (!star) mentions_ask(im->mentions, im->unit, alias->name);
        record(im, arena_printf(lw->arena, "%s.%s", name, alias->name->text), alias->base.pos,
               star ? IMPORT_STAR : IMPORT_MAYBE);
    }
}

/* The name a call of import_module or __import__ states as a constant, or NULL. */
static Istr called_name(AstCall *call)
{
    Istr callee = NULL;
    if (call->func->kind == AST_Name) callee = AST(Name, call->func)->id;
    else if (call->func->kind == AST_Attribute) callee = AST(Attribute, call->func)->attr;
    if (!callee || !call->args.len || call->args.items[0]->kind != AST_Constant) return NULL;
    if (!istr_is(callee, "import_module") && !istr_is(callee, "__import__")) return NULL;
    AstConst *value = &AST(Constant, call->args.items[0])->value;
    if (value->kind != CONST_STR || !value->text->len || value->text->text[0] == '.') return NULL;
    return strlen(value->text->text) == value->text->len ? value->text : NULL;
}

/* ---- tests that this platform decides ---- */

enum { UNKNOWN = -1 };

/* a.b or a of names, as "a.b"; "" for anything else. */
static const char *dotted(Imports *im, Ast *node)
{
    if (node->kind == AST_Name) return AST(Name, node)->id->text;
    if (node->kind != AST_Attribute) return "";
    AstAttribute *attribute = AST(Attribute, node);
    if (attribute->value->kind != AST_Name) return "";
    return arena_printf(im->lw->arena, "%s.%s", AST(Name, attribute->value)->id->text, attribute->attr->text);
}

/* What the name is here, or NULL. */
static const char *platform_value(Imports *im, Ast *node)
{
    const char *name = dotted(im, node);
    if (!strcmp(name, "sys.platform")) return "linux";
    if (!strcmp(name, "os.name") || !strcmp(name, "_os.name")) return "posix";
    if (!strcmp(name, "__name__") && !im->lazy) return im->lw->module->name->text;
    return NULL;
}

static Istr constant_text(Ast *node)
{
    if (node->kind != AST_Constant || AST(Constant, node)->value.kind != CONST_STR) return NULL;
    return AST(Constant, node)->value.text;
}

static int compare_truth(Imports *im, AstCompare *node)
{
    if (node->ops.len != 1) return UNKNOWN;
    const char *value = platform_value(im, node->left);
    Ast *right = node->comparators.items[0];
    int op = node->ops.items[0];
    if (value && constant_text(right) && (op == OP_Eq || op == OP_NotEq))
        return istr_is(constant_text(right), value) == (op == OP_Eq);
    if (value && right->kind == AST_Tuple && (op == OP_In || op == OP_NotIn)) {
        AstSeq items = AST(Tuple, right)->elts;
        bool found = false;
        for (uint32_t i = 0; i < items.len; i++) {
            if (!constant_text(items.items[i])) return UNKNOWN;
            found |= istr_is(constant_text(items.items[i]), value);
        }
        return found == (op == OP_In);
    }
    return UNKNOWN;
}

/* sys.platform.startswith("...") */
static int startswith_truth(Imports *im, AstCall *node)
{
    if (node->func->kind != AST_Attribute || node->args.len != 1 || !constant_text(node->args.items[0]))
        return UNKNOWN;
    AstAttribute *method = AST(Attribute, node->func);
    const char *value = platform_value(im, method->value);
    if (!value || !istr_is(method->attr, "startswith")) return UNKNOWN;
    Istr prefix = constant_text(node->args.items[0]);
    return strncmp(value, prefix->text, prefix->len) == 0;
}

static int truth(Imports *im, Ast *test)
{
    if (test->kind == AST_Name || test->kind == AST_Attribute) {
        const char *name = dotted(im, test), *last = strrchr(name, '.');
        return strcmp(last ? last + 1 : name, "TYPE_CHECKING") ? UNKNOWN : 0;
    }
    if (test->kind == AST_Constant) {
        AstConstKind kind = AST(Constant, test)->value.kind;
        return kind == CONST_TRUE ? 1 : kind == CONST_FALSE || kind == CONST_NONE ? 0 : UNKNOWN;
    }
    if (test->kind == AST_Compare) return compare_truth(im, AST(Compare, test));
    if (test->kind == AST_Call) return startswith_truth(im, AST(Call, test));
    if (test->kind == AST_UnaryOp && AST(UnaryOp, test)->op == OP_Not) {
        int operand = truth(im, AST(UnaryOp, test)->operand);
        return operand == UNKNOWN ? UNKNOWN : !operand;
    }
    if (test->kind != AST_BoolOp) return UNKNOWN;
    AstBoolOp *node = AST(BoolOp, test);
    int decisive = node->op == OP_Or, result = !decisive;
    for (uint32_t i = 0; i < node->values.len; i++) {
        int operand = truth(im, node->values.items[i]);
        if (operand == decisive) return decisive;
        if (operand == UNKNOWN) result = UNKNOWN;
    }
    return result;
}

static void walk_if(Imports *im, AstIf *node)
{
    for (;;) {
        walk(node->test, im);
        int known = truth(im, node->test);
        if (known != 0) walk_list(node->body, im);
        if (known == 1) return;
        if (node->orelse.len != 1 || node->orelse.items[0]->kind != AST_If) break;
        node = AST(If, node->orelse.items[0]);
    }
    walk_list(node->orelse, im);
}

/* `__all__ = [...]` mentions what it names for others, not for itself. */
static bool assigns_exports(AstAssign *node)
{
    Ast *target = node->targets.items[0];
    return target->kind == AST_Name && istr_is(AST(Name, target)->id, "__all__");
}

/* ---- try ---- */

static bool catches_name(Istr name)
{
    static const char *const classes[] = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"};
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (istr_is(name, classes[i])) return true;
    return false;
}

static bool catches_import_error(Ast *type)
{
    if (!type) return true;
    if (type->kind == AST_Name) return catches_name(AST(Name, type)->id);
    if (type->kind != AST_Tuple) return false;
    AstSeq classes = AST(Tuple, type)->elts;
    for (uint32_t i = 0; i < classes.len; i++)
        if (catches_import_error(classes.items[i])) return true;
    return false;
}

static bool is_plain(const Ast *node)
{
    unsigned kind = (unsigned)node->kind;
    if (kind == AST_Assign) kind = (unsigned)AST(Assign, node)->value->kind;
    return kind == AST_Import || kind == AST_ImportFrom || kind == AST_Pass || kind == AST_Constant || kind == AST_Name;
}

static bool catches_only_import_errors(Ast *type)
{
    return type && type->kind == AST_Name && catches_name(AST(Name, type)->id) &&
           !istr_is(AST(Name, type)->id, "Exception") && !istr_is(AST(Name, type)->id, "BaseException");
}

/* Is the handler there for an import in the try that may fail? Not when something else can bring control to it. */
static bool is_fallback(const Imports *im, uint32_t group, const AstTry *node, const AstExceptHandler *handler)
{
    if (!catches_import_error(handler->type)) return false;
    const IrModule *module = im->lw->module;
    bool imports = false, plain = true;
    for (uint32_t i = 0; i < module->import_count; i++) imports |= module->imports[i].group == group;
    for (uint32_t i = 0; i < node->body.len; i++) plain &= is_plain(node->body.items[i]);
    return imports && (plain || catches_only_import_errors(handler->type));
}

static void walk_try(Imports *im, AstTry *node)
{
    bool catches = false;
    for (uint32_t i = 0; i < node->handlers.len; i++)
        catches |= catches_import_error(AST(ExceptHandler, node->handlers.items[i])->type);
    Imports outer = *im;
    uint32_t group = outer.group;
    if (catches) {
        group = ++im->tries;
        im->guarded = true;
        im->group = group;
    }
    walk_list(node->body, im);
    im->guarded = outer.guarded;
    im->group = outer.group;
    walk_list(node->orelse, im);
    for (uint32_t i = 0; i < node->handlers.len; i++) {
        AstExceptHandler *handler = AST(ExceptHandler, node->handlers.items[i]);
        if (is_fallback(im, group, node, handler)) im->fallback = group;
        walk_list(handler->body, im);
        im->fallback = outer.fallback;
    }
    walk_list(node->finalbody, im);
}

static void walk_function(Imports *im, Ast *node)
{
    Imports outer = *im;
    im->lazy = true;
    im->guarded = false;
    im->group = im->fallback = 0;
    ast_each_child(node, walk, im);
    im->lazy = outer.lazy;
    im->guarded = outer.guarded;
    im->group = outer.group;
    im->fallback = outer.fallback;
}

/* A function or class: what is mentioned in it may be a unit's of its own. */
static void walk_definition(Ast *node, Imports *im)
{
    Imports outer = *im;
    bool is_class = node->kind == AST_ClassDef, in_class = im->scope != 0;
    bool decorated = im->decorated && !is_class && !in_class;
    im->decorated = false;
    if (im->mentions && im->scope != NOT_A_BODY && !decorated) {
        Istr name = is_class ? AST(ClassDef, node)->name : AST(FunctionDef, node)->name;
        IrUnitKind kind = is_class ? UNIT_CLASS : in_class ? UNIT_METHOD : UNIT_FUNCTION;
        uint32_t unit = mentions_unit(im->mentions, name, kind, im->scope);
        if (is_class) im->scope = unit;
        else im->unit = unit;
    }
    if (!is_class) im->scope = NOT_A_BODY;
    if (is_class) {
        ast_each_child(node, walk, im);
    } else {
        uint32_t inside = im->unit;
        im->unit = outer.unit; /* defaults are evaluated outside */
        walk(AST(FunctionDef, node)->args, im);
        im->unit = inside;
        walk_function(im, node);
    }
    im->unit = outer.unit;
    im->scope = outer.scope;
}

/* Something that is added to something else. */
static void walk_part(Ast *node, void *ctx)
{
    Imports *im = ctx;
    Istr text = constant_text(node);
    if (text) mentions_part(im->mentions, im->unit, &im->lw->cx->names, text);
    walk(node, im);
}

static void walk(Ast *node, void *ctx)
{
    Imports *im = ctx;
    switch ((int)node->kind) {
    case AST_Import: {
        AstSeq names = AST(Import, node)->names;
        for (uint32_t i = 0; i < names.len; i++)
            record(im, AST(alias, names.items[i])->name->text, names.items[i]->pos, 0);
        break;
    }
    case AST_ImportFrom: import_from(im, AST(ImportFrom, node)); break;
    case AST_If: walk_if(im, AST(If, node)); break;
    case AST_Try: walk_try(im, AST(Try, node)); break;
    case AST_FunctionDef:
    case AST_AsyncFunctionDef:
    case AST_ClassDef: walk_definition(node, im); break;
    case AST_CoreDefine:
        im->decorated = true;
        walk(AST(CoreDefine, node)->def, im);
        im->decorated = false;
        break;
    case AST_Lambda: walk_function(im, node); break;
    case AST_JoinedStr: ast_each_child(node, walk_part, im); break;
    case AST_Name:
        if (AST(Name, node)->ctx == OP_Load) mentions_read(im->mentions, im->unit, AST(Name, node)->id);
        break;
    case AST_Attribute:
        mentions_ask(im->mentions, im->unit, AST(Attribute, node)->attr);
        walk(AST(Attribute, node)->value, im);
        break;
    case AST_Constant:
        if (constant_text(node)) mentions_text(im->mentions, im->unit, constant_text(node));
        break;
    case AST_Assign:
        if (!assigns_exports(AST(Assign, node))) ast_each_child(node, walk, im);
        break;
    case AST_Call: {
        Istr name = called_name(AST(Call, node));
        if (name) record(im, name->text, node->pos, IMPORT_MAYBE);
        ast_each_child(node, walk, im);
        break;
    }
    case AST_BinOp: { /* long chains of operators go deep on the left */
        Ast *left = node;
        for (; left->kind == AST_BinOp; left = AST(BinOp, left)->left) walk_part(AST(BinOp, left)->right, im);
        walk_part(left, im);
        break;
    }
    default: ast_each_child(node, walk, im); break;
    }
}

/* `__all__ = [...]` of constants at module level: what a star import of the package may ask for. */
static void note_exports(Lower *lw, AstSeq body)
{
    for (uint32_t i = 0; i < body.len; i++) {
        if (body.items[i]->kind != AST_Assign) continue;
        AstAssign *assign = AST(Assign, body.items[i]);
        if (!assigns_exports(assign)) continue;
        AstSeq items = assign->value->kind == AST_List    ? AST(List, assign->value)->elts
                       : assign->value->kind == AST_Tuple ? AST(Tuple, assign->value)->elts
                                                          : (AstSeq){0};
        for (uint32_t k = 0; k < items.len; k++)
            if (constant_text(items.items[k])) vec_push(lw->arena, &lw->module->exports, constant_text(items.items[k]));
    }
}

void lower_collect_imports(Lower *lw)
{
    Imports im = {.lw = lw};
    if (lw->cx->mentions) im.mentions = mentions_begin(lw->arena, lw->module);
    ast_each_child(lw->tree->root, walk, &im);
    mentions_end(im.mentions);
    if (lw->tree->root->kind == AST_Module) note_exports(lw, AST(Module, lw->tree->root)->body);
}
