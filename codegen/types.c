/* types.c - the lattice of guesses: sets of kinds that grow, containers whose contents are shared. Read types.h first.
 *
 * A Ty that was joined with another forwards to it; everything here looks through that. Contents are joined after the
 * containers themselves, so that a list that holds itself ends the recursion.
 */
#include "types.h"

#include "ir.h"

Ty *ty_new(Types *t)
{
    return ARENA_NEW(t->arena, Ty);
}

Ty *ty_real(Ty *ty)
{
    while (ty->joined) {
        if (ty->joined->joined) ty->joined = ty->joined->joined;
        ty = ty->joined;
    }
    return ty;
}

Ty *ty_of(TyKind kind)
{
    static Ty fixed[17];
    unsigned bit = 0;
    while (kind >> (bit + 1)) bit++;
    fixed[bit].kinds = kind;
    fixed[bit].fixed = true;
    return &fixed[bit];
}

Ty *ty_container(Types *t, TyKind kind, Ty *elem, Ty *value)
{
    Ty *ty = ty_new(t);
    ty->kinds = kind;
    ty->elem = elem;
    ty->value = value;
    return ty;
}

Ty *ty_tuple(Types *t, Ty *const *items, uint32_t count)
{
    Ty *ty = ty_container(t, TY_TUPLE, NULL, NULL);
    ty->ragged = count > TY_ITEMS;
    if (ty->ragged || !count) return ty;
    ty->item_count = (uint8_t)count;
    ty->items = ARENA_ARRAY(t->arena, Ty *, count);
    for (uint32_t i = 0; i < count; i++) ty->items[i] = items[i] ? items[i] : ty_new(t);
    return ty;
}

/* ---- contents ---- */

/* A place for contents: joined with what is there, or shared from now on. */
static void share(Types *t, Ty **place, Ty *other)
{
    if (!other) return;
    if (*place) ty_unify(t, *place, other);
    else *place = other;
}

/* Lengths differ: what was told apart by position is one from now on. */
static void make_ragged(Types *t, Ty *ty)
{
    ty->ragged = true;
    for (uint32_t i = 0; i < ty->item_count; i++) share(t, &ty->elem, ty->items[i]);
    ty->item_count = 0;
}

static void share_items(Types *t, Ty *to, Ty *from)
{
    if (!(from->kinds & TY_TUPLE)) return;
    if (!to->item_count && !to->ragged) {
        to->items = from->items;
        to->item_count = from->item_count;
        to->ragged = from->ragged;
        return;
    }
    if (to->items == from->items && to->item_count == from->item_count) return;
    if (to->ragged || from->ragged || to->item_count != from->item_count) {
        if (!to->ragged) make_ragged(t, to);
        if (!from->ragged) {
            for (uint32_t i = 0; i < from->item_count; i++) share(t, &to->elem, from->items[i]);
        }
        share(t, &to->elem, from->elem);
        return;
    }
    for (uint32_t i = 0; i < to->item_count; i++) ty_unify(t, to->items[i], from->items[i]);
}

void ty_add_class(Types *t, Ty *ty, TyClass *class)
{
    for (uint32_t i = 0; i < ty->class_count; i++)
        if (ty->classes[i] == class) return;
    if (ty->class_count == TY_WIDTH) return;
    ty->classes[ty->class_count++] = class;
    t->changed = true;
}

void ty_add_func(Types *t, Ty *ty, IrFunc *func)
{
    for (uint32_t i = 0; i < ty->func_count; i++)
        if (ty->funcs[i] == func) return;
    if (ty->func_count == TY_FUNCS) return;
    ty->funcs[ty->func_count++] = func;
    t->changed = true;
}

/* ---- flow ---- */

static void flow(Types *t, Ty *to, Ty *from)
{
    enum { HOLDS = TY_LIST | TY_TUPLE | TY_DICT | TY_SET | TY_ITER };
    if (from->kinds & ~to->kinds) {
        to->kinds |= from->kinds;
        t->changed = true;
    }
    for (uint32_t i = 0; i < from->class_count; i++) ty_add_class(t, to, from->classes[i]);
    for (uint32_t i = 0; i < from->func_count; i++) ty_add_func(t, to, from->funcs[i]);
    if (from->module) to->module = from->module;
    t->changed |= from->bound && !to->bound;
    to->bound |= from->bound;
    if (!(from->kinds & HOLDS)) return;
    share_items(t, to, from);
    if (!from->fixed) { /* evidence about the contents goes both ways, even when there is none yet */
        if (!from->elem && (from->kinds & ~(unsigned)TY_TUPLE & HOLDS)) from->elem = to->elem ? to->elem : ty_new(t);
        if (!from->value && (from->kinds & TY_DICT)) from->value = to->value ? to->value : ty_new(t);
    }
    share(t, &to->elem, from->elem);
    share(t, &to->value, from->value);
}

void ty_flow(Types *t, Ty *to, Ty *from)
{
    if (!to || !from) return;
    to = ty_real(to);
    from = ty_real(from);
    if (to != from) flow(t, to, from);
}

void ty_unify(Types *t, Ty *a, Ty *b)
{
    a = ty_real(a);
    b = ty_real(b);
    if (a == b) return;
    b->joined = a;
    unsigned before = a->kinds;
    flow(t, a, b);
    t->changed |= before != b->kinds;
}

Ty *ty_elem(Types *t, Ty *ty)
{
    ty = ty_real(ty);
    if (!ty->elem) ty->elem = ty_new(t);
    return ty_real(ty->elem);
}

Ty *ty_value(Types *t, Ty *ty)
{
    ty = ty_real(ty);
    if (!ty->value) ty->value = ty_new(t);
    return ty_real(ty->value);
}

Ty *ty_item(Types *t, Ty *ty, uint32_t i)
{
    ty = ty_real(ty);
    if (!ty->ragged && i < ty->item_count) return ty_real(ty->items[i]);
    return ty_elem(t, ty);
}

Ty *ty_iterated(Types *t, Ty *ty)
{
    ty = ty_real(ty);
    if (ty->kinds & (TY_LIST | TY_SET | TY_DICT | TY_ITER)) return ty_elem(t, ty);
    if (ty->kinds & TY_TUPLE) {
        Ty *all = ty_new(t);
        for (uint32_t i = 0; i < ty->item_count; i++) ty_flow(t, all, ty->items[i]);
        ty_flow(t, all, ty->elem);
        return all;
    }
    if (ty->kinds & TY_STR) return ty_of(TY_STR);
    if (ty->kinds & TY_BYTES) return ty_of(TY_INT);
    return NULL;
}

/* ---- classes ---- */

enum { BASES_DEEP = 12 };

static Ty *find_member(const TyClass *class, Istr name, int depth)
{
    Ty *found = map_get(&class->members, name);
    for (uint32_t i = 0; i < class->base_count && !found && depth < BASES_DEEP; i++)
        found = find_member(class->bases[i], name, depth + 1);
    return found;
}

Ty *ty_member(const TyClass *class, Istr name)
{
    Ty *found = find_member(class, name, 0);
    return found ? ty_real(found) : NULL;
}

static IrFunc *find_getter(const TyClass *class, Istr name, int depth)
{
    IrFunc *found = map_get(&class->getters, name);
    for (uint32_t i = 0; i < class->base_count && !found && depth < BASES_DEEP; i++)
        found = find_getter(class->bases[i], name, depth + 1);
    return found;
}

IrFunc *ty_getter(const TyClass *class, Istr name)
{
    return find_getter(class, name, 0);
}

static Ty *find_field(const TyClass *class, Istr name, int depth)
{
    Ty *found = NULL;
    for (uint32_t i = 0; i < class->base_count && !found && depth < BASES_DEEP; i++)
        found = find_field(class->bases[i], name, depth + 1);
    return found ? found : map_get(&class->fields, name);
}

Ty *ty_field(Types *t, TyClass *class, Istr name, bool make)
{
    Ty *found = find_field(class, name, 0);
    if (!found && make) {
        found = ty_new(t);
        map_put(&class->fields, t->arena, name, found);
        t->changed = true;
    }
    return found ? ty_real(found) : NULL;
}

/* ---- printing ---- */

static void print(Ty *ty, StrBuf *out, int depth);

static void print_inside(Ty *ty, StrBuf *out, int depth)
{
    if (depth > 2 || !ty) strbuf_cstr(out, "?");
    else print(ty, out, depth + 1);
}

static void print_kind(Ty *ty, unsigned kind, StrBuf *out, int depth)
{
    static const char *const names[] = {"None", "bool", "int",  "float", "complex",  "str",   "bytes", "list",  "tuple",
                                        "dict", "set",  "iter", "",      "",         "function", "module", "other"};
    unsigned bit = 0;
    while (kind >> (bit + 1)) bit++;
    if (kind == TY_INSTANCE || kind == TY_CLASS) {
        for (uint32_t i = 0; i < ty->class_count; i++)
            strbuf_printf(out, kind == TY_CLASS ? "%stype[%s]" : "%s%s", i ? " | " : "", ty->classes[i]->name->text);
        return;
    }
    strbuf_cstr(out, names[bit]);
    if (kind == TY_TUPLE && ty->item_count) {
        for (uint32_t i = 0; i < ty->item_count; i++) {
            strbuf_cstr(out, i ? ", " : "[");
            print_inside(ty->items[i], out, depth);
        }
        strbuf_char(out, ']');
    } else if (kind & (TY_LIST | TY_SET | TY_DICT | TY_ITER | TY_TUPLE)) {
        strbuf_char(out, '[');
        print_inside(ty->elem, out, depth);
        if (kind == TY_DICT) {
            strbuf_cstr(out, ", ");
            print_inside(ty->value, out, depth);
        }
        strbuf_char(out, ']');
    }
}

static void print(Ty *ty, StrBuf *out, int depth)
{
    ty = ty_real(ty);
    if (!ty->kinds) strbuf_cstr(out, "?");
    bool first = true;
    for (unsigned kind = 1; kind <= TY_OTHER; kind <<= 1) {
        if (!(ty->kinds & kind)) continue;
        if (!first) strbuf_cstr(out, " | ");
        print_kind(ty, kind, out, depth);
        first = false;
    }
}

void ty_print(Ty *ty, StrBuf *out)
{
    print(ty, out, 0);
}
