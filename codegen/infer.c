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
    if (var) infer_assigned(in, var);
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

/* What the class body assigned to a temporary; the expression itself when it is none. */
static const IrExpr *assigned(const IrFunc *body, const IrExpr *e)
{
    if (e->op != OP_IR_var) return e;
    for (uint32_t i = 0; i < body->body.len; i++) {
        const IrStmt *s = body->body.items[i];
        if (s->kind == IRS_ASSIGN && s->var == e->var) return s->value;
    }
    return e;
}

static uint32_t count_items(const IrExpr *tuple)
{
    if (tuple->op == OP_IR_tuple) return tuple->argc;
    return tuple->op == OP_IR_const && tuple->constant->kind == IRC_TUPLE ? tuple->constant->count : 0;
}

/* What a class body binds to a name: functions are its methods, property(function) a getter; other decorators are taken for
 * ones that give a function with the same parameters. */
static void add_member(Infer *in, TyClass *class, const IrStmt *s)
{
    const IrExpr *value = assigned(class->body, s->value);
    IrBinds binds = IR_BINDS_INSTANCE;
    bool getter = false, bare = true;
    while ((value->op == OP_IR_call_builtin || value->op == OP_IR_call) && value->argc == 2) {
        const IrExpr *decorator = assigned(class->body, value->args[0]);
        Istr name = decorator->op == OP_IR_name_load || decorator->op == OP_IR_builtin_load ? decorator->name->text : NULL;
        getter |= name && istr_is(name, "property");
        if (name && istr_is(name, "staticmethod")) binds = IR_BINDS_NOTHING;
        if (name && istr_is(name, "classmethod")) binds = IR_BINDS_CLASS;
        bare &= name && (istr_is(name, "property") || istr_is(name, "staticmethod") || istr_is(name, "classmethod"));
        value = assigned(class->body, value->args[1]);
    }
    if (value->op != OP_IR_function) return;
    value->func->binds = binds;
    value->func->is_bare = bare;
    value->func->default_count = count_items(assigned(class->body, value->args[0]));
    add_method(in, class, s->name->text, value->func);
    if (getter) map_put(&class->getters, in->types.arena, s->name->text, value->func);
    MapEntry *entry = map_add(&class->members, in->types.arena, s->name->text);
    if (!entry->value) entry->value = ty_new(types(in));
    if (!getter) ty_flow(types(in), entry->value, value->func->function);
}

static void make_class(Infer *in, IrFunc *body)
{
    TyClass *class = ARENA_NEW(in->types.arena, TyClass);
    class->name = body->name;
    class->init = intern_cstr(&in->cx->names, "__init__");
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

/* What is given to range and not known is guessed to be an int. */
static void guess_bounds(Infer *in, const IrExpr *call)
{
    for (uint32_t i = 1; i < call->argc && in->guesses; i++) {
        IrExpr *bound = call->args[i];
        if (bound->op == OP_IR_var && !infer_kinds(bound)) ty_flow(types(in), bound->var->ty, ty_of(TY_INT));
    }
}

/* Does control never come to what stands behind the block? */
static bool leaves(const IrBlock *block)
{
    const IrStmt *last = block->len ? block->items[block->len - 1] : NULL;
    if (!last) return false;
    if (last->kind == IRS_IF) return leaves(&last->body) && leaves(&last->orelse);
    return last->kind == IRS_RETURN || last->kind == IRS_RAISE || last->kind == IRS_BREAK || last->kind == IRS_CONTINUE ||
           last->kind == IRS_LEAVE;
}

static void walk_stmt(Infer *in, const IrStmt *s)
{
    bool loop = s->kind == IRS_WHILE || s->kind == IRS_FOR || s->kind == IRS_FOR_RANGE;
    in->loops += s->kind == IRS_WHILE;
    walk_block(in, &s->prelude);
    Ty *value = s->value ? infer_expr(in, s->value) : NULL;
    if (s->object) infer_expr(in, s->object);
    switch ((unsigned)s->kind) {
    case IRS_ASSIGN:
    case IRS_CELL_SET: flow_var(in, s->var, value); break;
    case IRS_GLOBAL_SET: ty_flow(types(in), s->global->ty, value); break;
    case IRS_NAME_SET: walk_name_set(in, s, value); break;
    case IRS_UNPACK: walk_unpack(in, s, value); break;
    case IRS_FOR: flow_var(in, s->var, value ? ty_iterated(types(in), value) : NULL); break;
    case IRS_FOR_RANGE:
        flow_var(in, s->var, ty_of(TY_INT));
        guess_bounds(in, s->value);
        break;
    case IRS_RETURN: ty_flow(types(in), in->func->result, s->value ? value : ty_of(TY_NONE)); break;
    case IRS_UNBIND: infer_assigned(in, s->var); break;
    case IRS_YIELD:
        ty_flow(types(in), in->func->yields, value);
        flow_var(in, s->var, in->func->sent);
        break;
    default: break;
    }
    in->loops += loop && s->kind != IRS_WHILE;
    uint32_t narrowed = in->narrow_count;
    bool tested = (s->kind == IRS_IF || s->kind == IRS_WHILE) && s->value;
    if (tested) infer_narrow(in, s->value, true);
    walk_block(in, &s->body);
    in->narrow_count = narrowed;
    if (tested && s->kind == IRS_IF) infer_narrow(in, s->value, false);
    in->loops -= loop;
    for (uint32_t i = 0; i < s->handler_count; i++) {
        walk_block(in, &s->handlers[i].prelude);
        if (s->handlers[i].test) infer_expr(in, s->handlers[i].test);
        walk_block(in, &s->handlers[i].body);
    }
    walk_block(in, &s->orelse);
    in->narrow_count = narrowed;
    if (s->kind != IRS_IF || (!leaves(&s->body) && !leaves(&s->orelse))) return;
    infer_narrow(in, s->value, !leaves(&s->body)); /* until the end of the block */
}

static void walk_block(Infer *in, const IrBlock *block)
{
    uint32_t narrowed = in->narrow_count;
    for (uint32_t i = 0; i < block->len; i++) walk_stmt(in, block->items[i]);
    in->narrow_count = narrowed;
}

/* ---- the program ---- */

static void prepare_func(Infer *in, IrFunc *func)
{
    for (uint32_t i = 0; i < func->var_count; i++) func->vars[i]->ty = ty_new(types(in));
    func->result = ty_new(types(in));
    func->yields = ty_new(types(in));
    func->sent = ty_new(types(in));
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
    bool method = func->owner && func->positional && func->binds != IR_BINDS_NOTHING && func->kind != IRF_CLASS_BODY;
    if (!method || ty_real(func->params[0]->ty)->kinds) return;
    ty_flow(types(in), func->params[0]->ty, func->binds == IR_BINDS_CLASS ? func->owner->self : func->owner->instance);
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
