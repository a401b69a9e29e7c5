/* mentions.c - names that parts of modules mention, and what is live by them. See mentions.h. */
#define _GNU_SOURCE
#include "mentions.h"

#include <ctype.h>
#include <string.h>

/* ---- noting ---- */

typedef struct Noted {
    Map names, asked, parts;
} Noted;

struct Mentions {
    Arena *arena;
    IrModule *module;
    VEC(Noted *) noted; /* by unit */
};

uint32_t mentions_unit(Mentions *m, Istr name, IrUnitKind kind, uint32_t parent)
{
    IrModule *module = m->module;
    if (module->unit_count == module->unit_cap)
        module->units = vec_grow(m->arena, module->units, module->unit_count, &module->unit_cap, sizeof *module->units);
    module->units[module->unit_count] = (IrUnit){.name = name, .kind = kind, .parent = parent};
    vec_push(m->arena, &m->noted, ARENA_NEW(m->arena, Noted));
    return module->unit_count++;
}

Mentions *mentions_begin(Arena *arena, IrModule *module)
{
    Mentions *m = ARENA_NEW(arena, Mentions);
    m->arena = arena;
    m->module = module;
    mentions_unit(m, module->name, UNIT_MODULE, 0);
    return m;
}

void mentions_read(Mentions *m, uint32_t unit, Istr name)
{
    if (m) map_add(&m->noted.items[unit]->names, m->arena, name);
}

void mentions_ask(Mentions *m, uint32_t unit, Istr name)
{
    if (m) map_add(&m->noted.items[unit]->asked, m->arena, name);
}

static bool is_word(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (text[i] != '_' && !isalnum((unsigned char)text[i])) return false;
    return len != 0;
}

void mentions_text(Mentions *m, uint32_t unit, Istr text)
{
    if (!m || text->len > 64 || !is_word(text->text, text->len) || isdigit((unsigned char)text->text[0])) return;
    mentions_ask(m, unit, text);
}

/* Only parts that an underline marks: others are as likely parts of messages. */
void mentions_part(Mentions *m, uint32_t unit, Interner *names, Istr text)
{
    if (!m || text->len < 3 || text->len > 64) return;
    const char *start = text->text, *end = start + text->len, *percent = memrchr(start, '%', text->len);
    size_t head = strcspn(start, "%");
    if (head >= 3 && start[head - 1] == '_' && is_word(start, head))
        map_add(&m->noted.items[unit]->parts, m->arena, intern(names, start, head));
    if (percent) start = end - percent > 2 ? percent + 2 : end;
    if (end - start >= 3 && start[0] == '_' && is_word(start, (size_t)(end - start)))
        map_add(&m->noted.items[unit]->parts, m->arena, intern(names, start, (size_t)(end - start)));
}

void mentions_end(Mentions *m)
{
    if (!m) return;
    Map own = {0};
    for (uint32_t i = 1; i < m->module->unit_count; i++) map_add(&own, m->arena, m->module->units[i].name);
    for (uint32_t i = 0; i < m->module->unit_count; i++) {
        IrUnit *unit = &m->module->units[i];
        MAP_EACH(e, &m->noted.items[i]->names)
            if (map_find(&own, e->key)) vec_push(m->arena, &unit->names, e->key);
        MAP_EACH(e, &m->noted.items[i]->asked) vec_push(m->arena, &unit->asked, e->key);
        MAP_EACH(e, &m->noted.items[i]->parts) vec_push(m->arena, &unit->parts, e->key);
    }
}

/* ---- reaching ---- */

static void ask_all(Reach *reach, const IrUnit *unit)
{
    for (uint32_t i = 0; i < unit->asked.len; i++) map_add(&reach->asked, reach->arena, unit->asked.items[i]);
    for (uint32_t i = 0; i < unit->parts.len; i++) map_add(&reach->parts, reach->arena, unit->parts.items[i]);
}

void reach_user_module(Reach *reach, const IrModule *module)
{
    for (uint32_t i = 0; i < module->unit_count; i++) ask_all(reach, &module->units[i]);
}

void reach_runtime(Reach *reach, Interner *names)
{
    static const char *const asked[] = {
        "_warn_unawaited_coroutine", "_showwarnmsg", "_compile_template", "_shutdown", "_reconstructor",
    };
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) map_add(&reach->asked, reach->arena, intern_cstr(names, asked[i]));
}

static bool starts_or_ends(const Reach *reach, Istr name)
{
    MAP_EACH(e, &reach->parts) {
        Istr part = e->key;
        if (part->len >= name->len) continue;
        if (part->text[0] != '_' && !memcmp(name->text, part->text, part->len)) return true;
        if (part->text[0] == '_' && !memcmp(name->text + name->len - part->len, part->text, part->len)) return true;
    }
    return false;
}

/* "_" is what functions are called that only their decorators know. */
static bool is_special(Istr name)
{
    if (istr_is(name, "_")) return true;
    return name->len > 4 && !memcmp(name->text, "__", 2) && !memcmp(name->text + name->len - 2, "__", 2);
}

static bool can_run(const Reach *reach, const IrUnit *unit, const bool *live, const Map *read)
{
    if (unit->kind == UNIT_MODULE) return true;
    if (unit->kind == UNIT_METHOD) {
        if (!live[unit->parent]) return false;
        if (is_special(unit->name) || starts_or_ends(reach, unit->name)) return true;
    }
    return map_find(&reach->asked, unit->name) || map_find(read, unit->name) || is_special(unit->name);
}

bool reach_library_module(Reach *reach, const IrUnit *units, uint32_t unit_count, bool *live)
{
    Map read = {0};
    bool changed = false, again;
    for (uint32_t i = 0; i < unit_count; i++)
        for (uint32_t k = 0; live[i] && k < units[i].names.len; k++) map_add(&read, reach->arena, units[i].names.items[k]);
    do {
        again = false;
        for (uint32_t i = 0; i < unit_count; i++) {
            if (live[i] || !can_run(reach, &units[i], live, &read)) continue;
            live[i] = changed = again = true;
            for (uint32_t k = 0; k < units[i].names.len; k++) map_add(&read, reach->arena, units[i].names.items[k]);
            ask_all(reach, &units[i]);
        }
    } while (again);
    return changed;
}
