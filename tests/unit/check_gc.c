/* check_gc.c - what the collector promises: what is reachable stays, what is not goes, memory comes zeroed. */
#include <check.h>
#include <string.h>

#include "rtlib/gc_heap.h"
#include "rtlib/text.h"

/* An object with one reference, counted while alive. */
typedef struct Node {
    RtShape *shape;
    RtValue next;
    void *block;
} Node;

static int freed;

static void node_trace(void *object)
{
    Node *node = object;
    rti_gc_mark(node->next);
    rti_gc_mark_block(node->block);
}

static void node_finalize(void *object)
{
    (void)object;
    freed++;
}

static RtShape node_shape;
static RtType node_type = {
    .shape = &rt_shape_type,
    .cname = "node",
    .size = sizeof(Node),
    .trace = node_trace,
    .finalize = node_finalize,
    .instance_shape = &node_shape,
};
static RtShape node_shape = {.type = &node_type};

static RtValue roots[4];

static Node *new_node(RtValue next)
{
    Node *node = rt_gc_new(&node_shape, sizeof *node);
    node->next = next;
    rti_gc_watch(node);
    return node;
}

/* Overwrite what calls left on the stack below this frame. */
static __attribute__((noinline)) void scrub(void)
{
    volatile char junk[4096];
    memset((char *)junk, 0, sizeof junk);
}

static __attribute__((noinline)) void make_garbage(int count)
{
    for (int i = 0; i < count; i++) new_node(0);
}

static __attribute__((noinline)) void make_chain(int count)
{
    for (int i = 0; i < count; i++) roots[0] = RT_VALUE(new_node(roots[0]));
}

static void collect(void)
{
    scrub();
    rti_gc_collect();
}

START_TEST(garbage_is_found)
{
    freed = 0;
    make_garbage(1000);
    collect();
    ck_assert_int_ge(freed, 990); /* a few words of the stack may still look like them */
}
END_TEST

START_TEST(roots_keep_chains_however_deep)
{
    collect();
    freed = 0;
    make_chain(1000000);
    collect();
    ck_assert_int_eq(freed, 0);
    int64_t count = 0;
    for (RtValue v = roots[0]; v; v = ((Node *)RT_OBJ(v))->next) count++;
    ck_assert_int_eq(count, 1000000);
    roots[0] = 0;
    collect();
    ck_assert_int_ge(freed, 1000000 - 10);
}
END_TEST

START_TEST(the_stack_keeps_objects_and_blocks)
{
    collect();
    freed = 0;
    Node *volatile node = new_node(0);
    char *volatile middle = (char *)rt_gc_block(100000) + 50000;
    char *volatile small = (char *)rt_gc_block(64) + 40;
    memset(middle, 'x', 1000);
    memset(small, 'y', 16);
    collect();
    make_garbage(50000);
    collect();
    ck_assert_int_eq(node->shape == &node_shape, 1);
    for (int i = 0; i < 1000; i++) ck_assert_int_eq(middle[i], 'x');
    for (int i = 0; i < 16; i++) ck_assert_int_eq(small[i], 'y');
}
END_TEST

START_TEST(blocks_live_as_long_as_their_owner)
{
    Node *node = new_node(0);
    roots[1] = RT_VALUE(node);
    for (size_t size = 8; size < 200000; size *= 3) {
        node->block = rt_gc_block(size);
        for (size_t i = 0; i < size; i++) ck_assert_int_eq(((char *)node->block)[i], 0);
        memset(node->block, 'b', size);
        collect();
        make_garbage(1000);
        for (size_t i = 0; i < size; i++) ck_assert_int_eq(((char *)node->block)[i], 'b');
    }
    roots[1] = 0;
}
END_TEST

START_TEST(resized_blocks_keep_contents_and_grow_zeroed)
{
    size_t size = 8;
    unsigned char *block = rt_gc_block(size);
    memset(block, 'r', size);
    while (size < 300000) {
        size_t bigger = size + size / 2 + 8;
        block = rt_gc_block_resize(block, size, bigger);
        for (size_t i = 0; i < size; i++) ck_assert_int_eq(block[i], 'r');
        for (size_t i = size; i < bigger; i++) ck_assert_int_eq(block[i], 0);
        memset(block, 'r', bigger);
        size = bigger;
    }
    while (size > 16) {
        block = rt_gc_block_resize(block, size, size / 2);
        size /= 2;
        for (size_t i = 0; i < size; i++) ck_assert_int_eq(block[i], 'r');
    }
    rt_gc_block_free(block, size);
}
END_TEST

START_TEST(objects_come_zeroed_in_every_size)
{
    for (int round = 0; round < 3; round++) {
        for (size_t size = 16; size < 20000; size += size < 600 ? 8 : 501) {
            unsigned char *object = rt_gc_new(&gc_raw_shape, size);
            ck_assert_uint_eq((uintptr_t)object % 8, 0);
            for (size_t i = 8; i < size; i++) ck_assert_int_eq(object[i], 0);
            memset(object + 8, 'z', size - 8);
        }
        collect();
    }
}
END_TEST

START_TEST(marks_survive_renumbering)
{
    freed = 0;
    roots[2] = RT_VALUE(new_node(0));
    for (int i = 0; i < 600; i++) collect();
    ck_assert(((Node *)RT_OBJ(roots[2]))->shape == &node_shape);
    int before = freed;
    roots[2] = 0;
    collect();
    ck_assert_int_le(freed - before, 1);
}
END_TEST

START_TEST(the_heap_is_reused)
{
    collect();
    make_garbage(200000);
    collect();
    size_t chunks = gc_chunk_count;
    for (int i = 0; i < 20; i++) make_garbage(200000);
    ck_assert_uint_le(gc_chunk_count, chunks + 8);
}
END_TEST

int main(void)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    rt_gc_root_range(roots, 4);
    Suite *suite = suite_create("gc");
    TCase *tests = tcase_create("all");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, garbage_is_found);
    tcase_add_test(tests, roots_keep_chains_however_deep);
    tcase_add_test(tests, the_stack_keeps_objects_and_blocks);
    tcase_add_test(tests, blocks_live_as_long_as_their_owner);
    tcase_add_test(tests, resized_blocks_keep_contents_and_grow_zeroed);
    tcase_add_test(tests, objects_come_zeroed_in_every_size);
    tcase_add_test(tests, marks_survive_renumbering);
    tcase_add_test(tests, the_heap_is_reused);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
