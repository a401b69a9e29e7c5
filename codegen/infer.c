/* infer.c - the passes over the program: statements, classes, and when it is enough.
 *
 * Each pass walks every function once and lets evidence flow; the passes end when one changes nothing, at the latest
 * after PASSES (evidence that would come later is not used: guesses may be incomplete). Then what is still unknown is
 * guessed by its name (Infer.guesses), in further passes: guesses that are not needed would join what is apart. infer_expr.c has the
 * expressions, infer_call.c calls, attributes and the signatures of builtins.
 */
#include "infer.h"

enum { PASSES = 12, PASSES_WITH_GUESSES = 8 };

static Types *types(Infer *in)
{
    return &in->types;
}

static void flow_var(Infer *in, IrVar *var, Ty *value)
{
    if (var && value) ty_flow(types(in), var->ty, value);
}

/* ---- classes ---- */

static TyClass *class_of_body(Infer *in, IrFunc *body)
{
    return map_get(&in->classes, body->cname);
}

static void note_field(Infer *in, TyClass *class, Istr name)
{
    MapEntry *entry = map_add(&in->by_field, in->types.arena, name);
    if (!entry->value) entry->value = ARENA_NEW(in->types.arena, TyClassList);
    TyClassList *list = entry->value;
    for (uint32_t i = 0; i < list->count && i < TY_WIDTH; i++)
        if (list->items[i] == class) return;
    if (list->count < TY_WIDTH) list->items[list->count] = class;
    list->count++;
}

/* self.NAME = ... in a method makes NAME a field of its class. */
static void find_fields(Infer *in, TyClass *class, const IrFunc *method, const IrExpr *e)
{
    if (!e) return;
    for (uint32_t i = 0; i < e->argc; i++) find_fields(in, class, method, e->args[i]);
    if (e->op != OP_IR_setattr || e->args[0]->op != OP_IR_var || !method->param_count) return;
    if (e->args[0]->var != method->params[0]) return;
    ty_field(types(in), class, e->name->text, true);
    note_field(in, class, e->name->text);
}

static void find_block_fields(Infer *in, TyClass *class, const IrFunc *method, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) {
        const IrStmt *s = block->items[i];
        find_fields(in, class, method, s->value);
        find_block_fields(in, class, method, &s->prelude);
        find_block_fields(in, class, method, &s->body);
        find_block_fields(in, class, method, &s->orelse);
        for (uint32_t h = 0; h < s->handler_count; h++) find_block_fields(in, class, method, &s->handlers[h].body);
    }
}

static void add_method(Infer *in, TyClass *class, Istr name, IrFunc *func)
{
    MapEntry *entry = map_add(&in->by_method, in->types.arena, name);
    if (!entry->value) entry->value = ty_new(types(in));
    ty_add_func(types(in), entry->value, func);
    func->owner = class;
    find_block_fields(in, class, func, &func->body);
}

/* What a class body binds to a name: functions are its methods, property(function) a getter. */
static void add_member(Infer *in, TyClass *class, const IrStmt *s)
{
    const IrExpr *value = s->value;
    if (value->op == OP_IR_function) add_method(in, class, s->name->text, value->func);
    bool decorated = (value->op == OP_IR_call_builtin || value->op == OP_IR_call) && value->argc == 2;
    if (!decorated || value->args[0]->op != OP_IR_builtin_load || !istr_is(value->args[0]->name->text, "property")) return;
    const IrExpr *function = value->args[1];
    if (function->op == OP_IR_var && function->var->ty && function->var->ty->func_count)
        map_put(&class->getters, in->types.arena, s->name->text, function->var->ty->funcs[0]);
    else if (function->op == OP_IR_function)
        map_put(&class->getters, in->types.arena, s->name->text, function->func);
}

static void make_class(Infer *in, IrFunc *body)
{
    TyClass *class = ARENA_NEW(in->types.arena, TyClass);
    class->name = body->name;
    class->body = body;
    class->instance = ty_container(types(in), TY_INSTANCE, NULL, NULL);
    class->self = ty_container(types(in), TY_CLASS, NULL, NULL);
    ty_add_class(types(in), class->instance, class);
    ty_add_class(types(in), class->self, class);
    map_put(&in->classes, in->types.arena, body->cname, class);
    for (uint32_t i = 0; i < body->body.len; i++) {
        const IrStmt *s = body->body.items[i];
        if (s->kind == IRS_ASSIGN && s->value->op == OP_IR_function) ty_add_func(types(in), s->var->ty, s->value->func);
        if (s->kind == IRS_NAME_SET) add_member(in, class, s);
    }
}

/* ---- statements ---- */

static void walk_block(Infer *in, const IrBlock *block);

static void walk_unpack(Infer *in, const IrStmt *s, Ty *value)
{
    if (!value) return;
    value = ty_real(value);
    bool positions = (value->kinds & TY_TUPLE) && !value->ragged && value->item_count == s->count;
    Ty *each = positions ? NULL : ty_iterated(types(in), value);
    for (uint32_t i = 0; i < s->count; i++) flow_var(in, s->vars[i], positions ? ty_item(types(in), value, i) : each);
}

static void walk_name_set(Infer *in, const IrStmt *s, Ty *value)
{
    TyClass *class = class_of_body(in, in->func);
    if (!class || !value) return;
    MapEntry *entry = map_add(&class->members, in->types.arena, s->name->text);
    if (!entry->value) entry->value = ty_new(types(in));
    ty_flow(types(in), entry->value, value);
    Ty *field = ty_field(types(in), class, s->name->text, false);
    if (field) ty_flow(types(in), field, value);
}

static void walk_stmt(Infer *in, const IrStmt *s)
{
    bool loop = s->kind == IRS_WHILE || s->kind == IRS_FOR || s->kind == IRS_FOR_RANGE;
    in->loops += s->kind == IRS_WHILE;
    if (s->kind == IRS_WHILE) walk_block(in, &s->prelude);
    Ty *value = s->value ? infer_expr(in, s->value) : NULL;
    if (s->object) infer_expr(in, s->object);
    switch ((unsigned)s->kind) {
    case IRS_ASSIGN:
    case IRS_CELL_SET: flow_var(in, s->var, value); break;
    case IRS_GLOBAL_SET: ty_flow(types(in), s->global->ty, value); break;
    case IRS_NAME_SET: walk_name_set(in, s, value); break;
    case IRS_UNPACK: walk_unpack(in, s, value); break;
    case IRS_FOR: flow_var(in, s->var, value ? ty_iterated(types(in), value) : NULL); break;
    case IRS_FOR_RANGE: flow_var(in, s->var, ty_of(TY_INT)); break;
    case IRS_RETURN: ty_flow(types(in), in->func->result, s->value ? value : ty_of(TY_NONE)); break;
    case IRS_YIELD: ty_flow(types(in), in->func->yields, value); break;
    default: break;
    }
    in->loops += loop && s->kind != IRS_WHILE;
    walk_block(in, &s->body);
    in->loops -= loop;
    for (uint32_t i = 0; i < s->handler_count; i++) {
        walk_block(in, &s->handlers[i].prelude);
        if (s->handlers[i].test) infer_expr(in, s->handlers[i].test);
        walk_block(in, &s->handlers[i].body);
    }
    walk_block(in, &s->orelse);
}

static void walk_block(Infer *in, const IrBlock *block)
{
    for (uint32_t i = 0; i < block->len; i++) walk_stmt(in, block->items[i]);
}

/* ---- the program ---- */

static void prepare_func(Infer *in, IrFunc *func)
{
    for (uint32_t i = 0; i < func->var_count; i++) func->vars[i]->ty = ty_new(types(in));
    func->result = ty_new(types(in));
    func->yields = ty_new(types(in));
    func->function = ty_container(types(in), TY_FUNCTION, NULL, NULL);
    ty_add_func(types(in), func->function, func);
    if (func->has_varargs) {
        IrVar *rest = func->params[func->positional + func->kwonly];
        ty_flow(types(in), rest->ty, ty_container(types(in), TY_TUPLE, ty_new(types(in)), NULL));
        ty_real(rest->ty)->ragged = true;
    }
}

static void prepare(Infer *in)
{
    for (uint32_t m = 0; m < in->module_count; m++) {
        IrModule *module = in->modules[m];
        for (uint32_t i = 0; i < module->global_count; i++) module->globals[i]->ty = ty_new(types(in));
        for (uint32_t i = 0; i < module->func_count; i++) prepare_func(in, module->funcs[i]);
    }
    for (uint32_t m = 0; m < in->module_count; m++)
        for (uint32_t i = 0; i < in->modules[m]->func_count; i++)
            if (in->modules[m]->funcs[i]->kind == IRF_CLASS_BODY) make_class(in, in->modules[m]->funcs[i]);
}

/* A function whose end is reached returns None; only where it returns values too does that matter to a guess. */
static bool may_end(const IrBlock *block)
{
    if (!block->len) return true;
    const IrStmt *last = block->items[block->len - 1];
    switch ((unsigned)last->kind) {
    case IRS_RETURN:
    case IRS_RAISE: return false;
    case IRS_WHILE: return last->value != NULL;
    case IRS_IF: return may_end(&last->body) || may_end(&last->orelse);
    case IRS_TRY_EXCEPT:
    case IRS_TRY_FINALLY: return false; /* close enough */
    default: return true;
    }
}

/* Methods that nobody is seen to call with a receiver are taken for called on their class. */
static void guess_self(Infer *in, IrFunc *func)
{
    bool method = func->owner && func->positional && (func->kind == IRF_FUNCTION || func->kind == IRF_GENERATOR);
    if (method && !ty_real(func->params[0]->ty)->kinds) ty_flow(types(in), func->params[0]->ty, func->owner->instance);
}

/* Walk everything until nothing changes, at most `passes` times. */
static void run_passes(Infer *in, int passes)
{
    for (int pass = 0; pass < passes; pass++) {
        in->types.changed = false;
        for (uint32_t m = 0; m < in->module_count; m++) {
            for (uint32_t i = 0; i < in->modules[m]->func_count; i++) {
                in->func = in->modules[m]->funcs[i];
                walk_block(in, &in->func->body);
                if (in->func->kind == IRF_FUNCTION && may_end(&in->func->body)) ty_flow(&in->types, in->func->result, ty_of(TY_NONE));
            }
        }
        if (!in->types.changed) return;
    }
}

void infer_program(Compilation *cx, IrModule **modules, uint32_t count)
{
    Infer in = {.types = {.arena = &cx->arena}, .cx = cx, .modules = modules, .module_count = count};
    prepare(&in);
    run_passes(&in, PASSES);
    for (uint32_t m = 0; m < count; m++)
        for (uint32_t i = 0; i < modules[m]->func_count; i++) guess_self(&in, modules[m]->funcs[i]);
    in.guesses = true;
    run_passes(&in, PASSES_WITH_GUESSES);
}

unsigned infer_kinds(const IrExpr *expr)
{
    return expr->ty ? ty_real(expr->ty)->kinds : 0;
}

unsigned infer_var_kinds(const IrVar *var)
{
    return var->ty ? ty_real(var->ty)->kinds : 0;
}
