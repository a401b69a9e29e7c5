/* Shapes: which attributes an instance has, and where.
 *
 * The shapes of a class form a tree: its root has no attributes, and each edge adds one. Along an
 * edge the slot array is shared: a shape sees the first slot_count entries of it, and only the
 * shape at the array's end can be extended in place; a second child copies. Above eight attributes
 * an index from name to position, shared with the array, replaces the walk. Shapes and arrays live
 * outside the collected heap, as long as their class (class_dead.c); interned names never die.
 *
 * An instance: the layout of the builtin base, its __slots__ members, one overflow word,
 * inline_slots attribute slots. Further attributes are in an overflow array behind the overflow
 * word. In dict mode (RT_SHAPE_DICT) that word is a real dict holding all of them: because somebody
 * asked for __dict__, there were too many, or too odd deletions.
 */
#include "class.h"

#include <stdlib.h>
#include <string.h>

enum { INDEXED_FROM = 9 };

typedef struct RtTransition {
    struct RtTransition *next;
    RtValue name;
    RtShape *shape;
} RtTransition;

/* The slots shared by a chain of shapes; RtShape.slots points to items, RtShape.index here. */
typedef struct SlotArray {
    uint16_t *index;        /* positions + 1, open addressing; NULL below INDEXED_FROM slots */
    uint32_t index_mask;
    uint32_t used, cap;
    RtSlot items[];
} SlotArray;

static void *must_calloc(size_t size)
{
    void *p = calloc(1, size);
    if (!p) rti_fatal("out of memory for a class's shapes");
    return p;
}

static SlotArray *new_array(uint32_t cap, const RtSlot *items, uint32_t used)
{
    SlotArray *array = must_calloc(sizeof *array + cap * sizeof(RtSlot));
    array->cap = cap;
    array->used = used;
    if (used) memcpy(array->items, items, used * sizeof *items);
    return array;
}

/* Names are interned: the word is the identity. */
static inline uint32_t hash_name(RtValue name)
{
    return (uint32_t)((name * UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

static void index_put(SlotArray *array, uint32_t position)
{
    uint32_t i = hash_name(array->items[position].name) & array->index_mask;
    while (array->index[i]) i = (i + 1) & array->index_mask;
    array->index[i] = (uint16_t)(position + 1);
}

static void index_build(SlotArray *array)
{
    uint32_t size = 32;
    while (size < array->cap * 2) size *= 2;
    free(array->index);
    array->index = must_calloc(size * sizeof *array->index);
    array->index_mask = size - 1;
    for (uint32_t i = 0; i < array->used; i++) index_put(array, i);
}

int rti_shape_find(const RtShape *shape, RtValue name)
{
    uint32_t count = shape->slot_count;
    if (count < INDEXED_FROM) {
        for (uint32_t i = 0; i < count; i++) {
            if (shape->slots[i].name == name) return (int)i;
        }
        return -1;
    }
    SlotArray *array = shape->index;
    if (!array->index) index_build(array);
    for (uint32_t i = hash_name(name) & array->index_mask; array->index[i];
         i = (i + 1) & array->index_mask) {
        uint32_t position = array->index[i] - 1u;
        if (array->items[position].name == name) return position < count ? (int)position : -1;
    }
    return -1;
}

int rti_shape_tree_has(const RtShape *root, RtValue name)
{
    for (const RtTransition *t = root->next; t; t = t->next)
        if (t->name == name || rti_shape_tree_has(t->shape, name)) return 1;
    return 0;
}

RtShape *rti_shape_new_root(RtType *type)
{
    RtShape *shape = must_calloc(sizeof *shape);
    shape->type = type;
    shape->flags = type->flags & RT_T_HASDICT ? RT_SHAPE_INSTANCE : 0;
    return shape;
}

RtShape *rti_shape_dict(RtType *type)
{
    if (!type->dict_shape) {
        type->dict_shape = rti_shape_new_root(type);
        type->dict_shape->flags |= RT_SHAPE_DICT;
    }
    return type->dict_shape;
}

void rti_shape_free_tree(RtShape *shape)
{
    for (RtTransition *t = shape->next, *next; t; t = next) {
        next = t->next;
        SlotArray *array = t->shape->index;
        bool begins = array != shape->index; /* the others on its chain share it */
        rti_shape_free_tree(t->shape);
        if (begins) {
            free(array->index);
            free(array);
        }
        free(t);
    }
    free(shape);
}

static int32_t slot_offset(const RtType *type, uint32_t index)
{
    if (index < type->inline_slots) return (int32_t)(type->size + 8 + 8 * index);
    return -(int32_t)(index - type->inline_slots) - 1;
}

static RtShape *extend(RtShape *parent, RtValue name)
{
    RtShape *shape = must_calloc(sizeof *shape);
    SlotArray *array = parent->index;
    uint32_t count = parent->slot_count;
    if (!array || array->used != count || array->used == array->cap) {
        uint32_t cap = count < 4 ? 8 : count * 2;
        array = new_array(cap, parent->slots, count);
    }
    array->items[count] = (RtSlot){name, slot_offset(parent->type, count)};
    array->used = count + 1;
    if (array->index) index_put(array, count);
    shape->type = parent->type;
    shape->flags = parent->flags & ~(uint32_t)RT_SHAPE_IN_LINE;
    shape->slot_count = count + 1;
    shape->slots = array->items;
    shape->index = array;
    shape->parent = parent;
    return shape;
}

RtShape *rti_shape_add(RtShape *shape, RtValue name)
{
    for (RtTransition *t = shape->next; t; t = t->next) {
        if (t->name == name) return t->shape;
    }
    if (shape->slot_count >= RTI_MAX_SLOTS) return rti_shape_dict(shape->type);
    RtTransition *t = must_calloc(sizeof *t);
    t->name = name;
    t->shape = extend(shape, name);
    t->next = shape->next;
    shape->next = t;
    return t->shape;
}

/* ---- the attributes of one instance ---- */

static uint32_t overflow_count(const RtShape *shape)
{
    uint32_t in_line = shape->type->inline_slots;
    return shape->slot_count > in_line ? shape->slot_count - in_line : 0;
}

/* Capacity of the overflow array for that many attributes: 4, 8, 16... */
static uint32_t overflow_cap(uint32_t count)
{
    uint32_t cap = count ? 4 : 0;
    while (cap < count) cap *= 2;
    return cap;
}

RtValue rti_instance_get(RtValue obj, RtValue name)
{
    RtObject *object = RT_OBJ(obj);
    RtShape *shape = object->shape;
    if (RT_UNLIKELY(shape->flags & RT_SHAPE_DICT)) {
        return rti_dict_get_str(*rti_overflow_word(object, shape->type), name);
    }
    int index = rti_shape_find(shape, name);
    return index < 0 ? 0 : *rti_slot_address(object, shape->type, shape->slots[index].offset);
}

/* Make room for one more attribute in the overflow array. */
static void grow_overflow(RtObject *object, RtShape *shape)
{
    uint32_t count = overflow_count(shape), cap = overflow_cap(count);
    if (count < cap) return;
    RtValue *word = rti_overflow_word(object, shape->type);
    void *bigger = rt_gc_block_resize((void *)(uintptr_t)*word, cap * 8, overflow_cap(count + 1) * 8);
    rt_gc_store(object, word, RT_VALUE(bigger));
}

/* All attributes as a new dict, oldest first. */
static RtValue attributes_as_dict(RtObject *object)
{
    RtShape *shape = object->shape;
    RtValue dict = rti_dict_new_sized(shape->slot_count);
    for (uint32_t i = 0; i < shape->slot_count; i++) {
        rti_dict_set(dict, shape->slots[i].name,
                     *rti_slot_address(object, shape->type, shape->slots[i].offset));
    }
    return dict;
}

void rti_instance_set_dict(RtValue obj, RtValue dict)
{
    RtObject *object = RT_OBJ(obj);
    RtShape *shape = object->shape;
    RtValue *word = rti_overflow_word(object, shape->type);
    if (!(shape->flags & RT_SHAPE_DICT)) {
        memset(word + 1, 0, shape->type->inline_slots * sizeof *word);
        object->shape = rti_shape_dict(shape->type);
    }
    rt_gc_store(object, word, dict);
}

static RtValue to_dict_mode(RtValue obj)
{
    RtValue dict = attributes_as_dict(RT_OBJ(obj));
    rti_instance_set_dict(obj, dict);
    return dict;
}

void rti_instance_set(RtValue obj, RtValue name, RtValue v)
{
    RtObject *object = RT_OBJ(obj);
    RtShape *shape = object->shape;
    if (RT_UNLIKELY(shape->flags & RT_SHAPE_DICT)) {
        rti_dict_set(*rti_overflow_word(object, shape->type), name, v);
        return;
    }
    int index = rti_shape_find(shape, name);
    if (index < 0) {
        RtShape *bigger = rti_shape_add(shape, name);
        if (bigger->flags & RT_SHAPE_DICT) {
            rti_dict_set(to_dict_mode(obj), name, v);
            return;
        }
        index = (int)shape->slot_count;
        if (bigger->slots[index].offset < 0) grow_overflow(object, shape);
        object->shape = bigger;
        shape = bigger;
    }
    rt_gc_store(object, rti_slot_address(object, shape->type, shape->slots[index].offset), v);
}

int rti_instance_delete(RtValue obj, RtValue name)
{
    RtObject *object = RT_OBJ(obj);
    RtShape *shape = object->shape;
    RtType *type = shape->type;
    if (shape->flags & RT_SHAPE_DICT) {
        return rti_dict_delete(*rti_overflow_word(object, type), name);
    }
    int index = rti_shape_find(shape, name);
    if (index < 0) return 0;
    uint32_t last = shape->slot_count - 1;
    if ((uint32_t)index != last && shape->slot_count > 16) {
        return rti_dict_delete(to_dict_mode(obj), name);
    }
    /* The shape of the others, added again in their order; their values move up by one. */
    RtShape *smaller = shape->parent;
    if ((uint32_t)index != last) {
        for (uint32_t i = last + 1; i-- > (uint32_t)index;) shape = shape->parent;
        smaller = shape;
        shape = object->shape;
        for (uint32_t i = (uint32_t)index + 1; i <= last; i++) {
            smaller = rti_shape_add(smaller, shape->slots[i].name);
            *rti_slot_address(object, type, shape->slots[i - 1].offset) =
                *rti_slot_address(object, type, shape->slots[i].offset);
        }
    }
    *rti_slot_address(object, type, shape->slots[last].offset) = 0;
    object->shape = smaller;
    return 1;
}

void rti_instance_set_class(RtValue obj, RtType *type)
{
    RtObject *object = RT_OBJ(obj);
    RtShape *shape = object->shape;
    if (!(shape->flags & RT_SHAPE_INSTANCE)) {
        object->shape = type->instance_shape;
        return;
    }
    if (type->inline_slots > shape->type->inline_slots || shape->flags & RT_SHAPE_DICT) {
        rti_instance_dict(obj); /* the new class' attributes would not fit */
        object->shape = rti_shape_dict(type);
        return;
    }
    RtValue values[RTI_MAX_SLOTS];
    for (uint32_t i = 0; i < shape->slot_count; i++) {
        RtValue *place = rti_slot_address(object, shape->type, shape->slots[i].offset);
        values[i] = *place;
        *place = 0;
    }
    *rti_overflow_word(object, type) = 0;
    object->shape = type->instance_shape;
    for (uint32_t i = 0; i < shape->slot_count; i++) {
        rti_instance_set(obj, shape->slots[i].name, values[i]);
    }
}

/* Mark the attributes of an instance whose type has an overflow word. */
static void trace_attributes(RtObject *object, const RtShape *shape)
{
    const RtType *type = shape->type;
    const RtValue *word = rti_overflow_word(object, type);
    if (shape->flags & RT_SHAPE_DICT) {
        rti_gc_mark(*word);
        return;
    }
    uint32_t in_line = type->inline_slots, count = shape->slot_count;
    rti_gc_mark_values(word + 1, count < in_line ? count : in_line);
    if (*word) {
        void *overflow = (void *)(uintptr_t)*word;
        rti_gc_mark_block(overflow);
        rti_gc_mark_values(overflow, overflow_count(shape));
    }
}

/* Instances of such a shape are a header, an overflow word and slots, which is seen when the first one is traced. */
static bool is_in_line(const RtShape *shape)
{
    const RtType *type = shape->type;
    bool attributes = shape->flags & RT_SHAPE_INSTANCE && !(shape->flags & RT_SHAPE_DICT);
    return attributes && !type->layout_trace && type->size == sizeof(RtObject) && shape->slot_count <= type->inline_slots;
}

void rti_instance_trace(void *object)
{
    RtShape *shape = ((RtObject *)object)->shape;
    const RtValue *words = object; /* behind the header: the overflow word */
    if (RT_LIKELY(shape->flags & RT_SHAPE_IN_LINE) && RT_LIKELY(!words[1])) {
        rti_gc_mark_values(words + 2, shape->slot_count);
        return;
    }
    if (is_in_line(shape)) shape->flags |= RT_SHAPE_IN_LINE;
    const RtType *type = shape->type, *layout = type->layout_base;
    if (type->layout_trace) type->layout_trace(object);
    if (type->size > layout->size) { /* members made by __slots__ */
        rti_gc_mark_values((RtValue *)(void *)((char *)object + layout->size),
                           (type->size - layout->size) / 8);
    }
    if (shape->flags & RT_SHAPE_INSTANCE) trace_attributes(object, shape);
}

RtValue rti_instance_dict(RtValue obj)
{
    if (!RT_IS_PTR(obj)) return 0;
    RtObject *object = RT_OBJ(obj);
    RtType *type = rti_typeof(obj);
    if (object->shape->flags & RT_SHAPE_INSTANCE) {
        if (object->shape->flags & RT_SHAPE_DICT) return *rti_overflow_word(object, type);
        return to_dict_mode(obj);
    }
    if (type->dict_offset) {
        RtValue *dict = (RtValue *)(void *)((char *)object + type->dict_offset);
        if (!*dict && type->layout_base == &rt_type_module) return rti_module_dict((RtModule *)(void *)object);
        if (!*dict) rt_gc_store(object, dict, rti_dict_new());
        return *dict;
    }
    return 0;
}
