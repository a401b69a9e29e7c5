/* check_class.c - shapes, classes, attribute caches and argument binding, through the runtime's own interface. */
#include <check.h>
#include <string.h>

#include "rtlib/class_new.h"

static RtValue roots[8];

static RtValue name(const char *text) { return rti_intern_cstr(text); }

/* ---- helpers: run something, give the exception's text ---- */

static RtValue (*body)(void);

static const char *failure(RtValue (*run)(void))
{
    RtHandler h;
    body = run;
    RT_TRY(h)
    {
        body();
        RT_TRY_END(h);
    }
    else
    {
        RT_TRY_CAUGHT(h);
        return rti_str_to_utf8(rti_str_format("%T: %S", rt_thrown, rt_thrown), NULL);
    }
    return "nothing raised";
}

static RtValue make_class(const char *class_name, RtValue base, RtValue namespace)
{
    RtValue args[3] = {name(class_name), rti_tuple_from(&base, base != 0),
                       namespace ? namespace : rti_dict_new()};
    return rti_call(RT_VALUE(&rt_type_type), args, 3, 0);
}

static RtValue make_instance(void) { return rti_call0(roots[0]); }

/* ---- shapes ---- */

START_TEST(same_attributes_same_shape)
{
    roots[0] = make_class("Point", 0, 0);
    RtValue a = make_instance(), b = make_instance();
    rti_setattr(a, name("x"), RT_INT(1));
    rti_setattr(a, name("y"), RT_INT(2));
    rti_setattr(b, name("x"), RT_INT(3));
    ck_assert(RT_SHAPE(a) != RT_SHAPE(b));
    rti_setattr(b, name("y"), RT_INT(4));
    ck_assert(RT_SHAPE(a) == RT_SHAPE(b));
    ck_assert(rti_getattr(b, name("x")) == RT_INT(3));
    rti_setattr(b, name("x"), 0);
    ck_assert(rti_try_getattr(b, name("x")) == 0);
    ck_assert(rti_getattr(b, name("y")) == RT_INT(4));
}
END_TEST

START_TEST(many_attributes_come_back)
{
    roots[0] = make_class("Wide", 0, 0);
    RtValue obj = make_instance();
    for (int i = 0; i < 400; i++) { /* in line, overflow, index, dict mode */
        rti_setattr(obj, rti_intern(rti_str_format("attribute%d", i)), RT_INT(i));
        if (i == 100) rti_gc_collect();
    }
    for (int i = 0; i < 400; i++) {
        ck_assert(rti_getattr(obj, rti_intern(rti_str_format("attribute%d", i))) == RT_INT(i));
    }
    ck_assert(RT_SHAPE(obj)->flags & RT_SHAPE_DICT);
    ck_assert_int_eq(rti_dict_len(rti_instance_dict(obj)), 400);
}
END_TEST

START_TEST(deleting_keeps_the_order_of_the_others)
{
    roots[0] = make_class("Some", 0, 0);
    RtValue obj = make_instance();
    const char *names[] = {"a", "b", "c", "d", "e"};
    for (int i = 0; i < 5; i++) rti_setattr(obj, name(names[i]), RT_INT(i));
    rti_setattr(obj, name("b"), 0);
    rti_setattr(obj, name("e"), 0);
    rti_setattr(obj, name("b"), RT_INT(9));
    ck_assert_str_eq(rti_str_to_utf8(rti_repr(rti_instance_dict(obj)), NULL),
                     "{'a': 0, 'c': 2, 'd': 3, 'b': 9}");
}
END_TEST

START_TEST(a_dict_takes_over_when_asked_for)
{
    roots[0] = make_class("Open", 0, 0);
    RtValue obj = make_instance();
    rti_setattr(obj, name("x"), RT_INT(1));
    RtValue dict = rti_getattr(obj, name("__dict__"));
    rti_dict_set(dict, name("y"), RT_INT(2));
    ck_assert(rti_getattr(obj, name("y")) == RT_INT(2));
    rti_setattr(obj, name("z"), RT_INT(3));
    ck_assert(rti_dict_get(dict, name("z")) == RT_INT(3));
    ck_assert(rti_getattr(obj, name("__dict__")) == dict);
}
END_TEST

/* ---- caches ---- */

START_TEST(class_changes_reach_caches)
{
    static RtIC read, store, call;
    RtValue base = make_class("Base", 0, 0);
    roots[0] = make_class("Derived", base, 0);
    RtValue obj = make_instance();
    rti_setattr(base, name("value"), RT_INT(1));
    ck_assert(rti_getattr_ic(obj, name("value"), &read) == RT_INT(1));
    ck_assert_int_eq(read.kind, RT_IC_VALUE);
    rti_setattr(base, name("value"), RT_INT(2));
    ck_assert(read.shape == NULL);
    ck_assert(rti_getattr_ic(obj, name("value"), &read) == RT_INT(2));
    rti_setattr(roots[0], name("value"), RT_INT(3));
    ck_assert(rti_getattr_ic(obj, name("value"), &read) == RT_INT(3));
    rti_setattr_ic(obj, name("value"), RT_INT(4), &store);
    ck_assert(rti_getattr_ic(obj, name("value"), &read) == RT_INT(4));
    ck_assert_int_eq(read.kind, RT_SHAPE(obj)->slots[0].offset < 0 ? RT_IC_OVERFLOW : RT_IC_SLOT);
    RtValue other = make_instance();
    ck_assert(rti_getattr_ic(other, name("value"), &read) == RT_INT(3));
    ck_assert(rti_call_method(rti_str("many letters"), name("upper"), NULL, 0, 0, &call) != 0);
    ck_assert_int_eq(call.kind, RT_IC_NATIVE);
}
END_TEST

START_TEST(adding_is_cached_with_its_transition)
{
    static RtIC add[3];
    rti_slot_hint = 3;
    roots[0] = make_class("Triple", 0, 0);
    const char *names[] = {"x", "y", "z"};
    for (int round = 0; round < 3; round++) {
        RtValue obj = make_instance();
        for (int i = 0; i < 3; i++) rti_setattr_ic(obj, name(names[i]), RT_INT(i), &add[i]);
        for (int i = 0; i < 3; i++) {
            ck_assert_int_eq(add[i].kind, RT_IC_ADD);
            ck_assert(rti_getattr(obj, name(names[i])) == RT_INT(i));
        }
    }
}
END_TEST

/* ---- classes ---- */

static RtValue no_order(void)
{
    RtValue bases[2] = {roots[0], roots[1]};
    RtValue args[3] = {name("Z"), rti_tuple_from(bases, 2), rti_dict_new()};
    return rti_call(RT_VALUE(&rt_type_type), args, 3, 0);
}

START_TEST(mro_is_c3)
{
    roots[0] = make_class("X", 0, 0);
    roots[1] = make_class("Y", roots[0], 0);
    ck_assert_str_eq(failure(no_order), "TypeError: Cannot create a consistent method resolution "
                                        "order (MRO) for bases X, Y");
    RtValue left = make_class("L", roots[0], 0), right = make_class("R", roots[0], 0);
    RtValue bases[2] = {left, right};
    RtValue args[3] = {name("D"), rti_tuple_from(bases, 2), rti_dict_new()};
    RtValue diamond = rti_call(RT_VALUE(&rt_type_type), args, 3, 0);
    const RtTuple *mro = RTI_TUPLE(rti_type_mro(RTI_TYPE(diamond)));
    ck_assert_int_eq(mro->len, 5);
    ck_assert(mro->items[1] == left && mro->items[2] == right && mro->items[3] == roots[0]);
    ck_assert(rti_issubclass(diamond, roots[0]) && !rti_issubclass(roots[1], left));
}
END_TEST

START_TEST(derived_builtins_keep_their_slots)
{
    RtType *number = RTI_TYPE(make_class("Number", RT_VALUE(&rt_type_int), 0));
    ck_assert(number->slots.add == rt_type_int.slots.add);
    ck_assert(number->slots.repr == rt_type_int.slots.repr);
    RtValue namespace = rti_dict_new();
    rti_dict_set(namespace, name("__repr__"), rti_getattr(RT_VALUE(&rt_type_object), name("__repr__")));
    RtType *shy = RTI_TYPE(make_class("Shy", RT_VALUE(&rt_type_int), namespace));
    ck_assert(shy->slots.repr == rt_type_object.slots.repr);
    RtValue v = rti_call1(RT_VALUE(number), RT_INT(20));
    ck_assert(rti_equal(rti_add(v, RT_INT(1)), RT_INT(21)));
}
END_TEST

START_TEST(slots_have_no_dict)
{
    RtValue namespace = rti_dict_new();
    RtValue slots[2] = {name("b"), name("a")};
    rti_dict_set(namespace, name("__slots__"), rti_tuple_from(slots, 2));
    roots[0] = make_class("Slotted", 0, namespace);
    RtValue obj = make_instance();
    ck_assert(rti_try_getattr(obj, name("a")) == 0);
    rti_setattr(obj, name("a"), RT_INT(1));
    ck_assert(rti_getattr(obj, name("a")) == RT_INT(1));
    ck_assert(rti_try_getattr(obj, name("__dict__")) == 0);
    static RtIC read;
    ck_assert(rti_getattr_ic(obj, name("a"), &read) == RT_INT(1));
    ck_assert_int_eq(read.kind, RT_IC_SLOT);
    rti_setattr(obj, name("a"), 0);
    ck_assert(rti_try_getattr(obj, name("a")) == 0);
}
END_TEST

/* ---- calls ---- */

static RtValue params[5];

static RtValue entry(RtFunction *f, RtValue a, RtValue b, RtValue c, RtValue rest, RtValue kw)
{
    (void)f;
    RtValue all[5] = {a, b, c, rest, kw};
    return rti_tuple_from(all, 5);
}

/* def f(a, b=20, *rest, c, **kw) */
static RtCode code = {
    .name = "f", .qualname = "f", .filename = "check.py", .flags = RT_CODE_VARARGS | RT_CODE_VARKW,
    .pos_count = 2, .kwonly_count = 1, .param_count = 5, .entry = (RtEntry)entry, .names = params,
};

static RtValue call_f(const RtValue *args, size_t count, const char *keyword)
{
    RtValue kw = keyword ? name(keyword) : 0, twenty = RT_INT(20);
    RtValue f = rt_function_new(&code, NULL, rti_tuple_from(&twenty, 1), 0, NULL);
    return rti_call(f, args, count, keyword ? rti_tuple_from(&kw, 1) : 0);
}

static RtValue without_c(void)
{
    RtValue args[1] = {RT_INT(1)};
    return call_f(args, 1, NULL);
}

static RtValue without_a(void)
{
    RtValue args[1] = {RT_INT(1)};
    return call_f(args, 0, "c");
}

START_TEST(arguments_find_their_parameters)
{
    const char *names[] = {"a", "b", "c", "rest", "kw"};
    for (int i = 0; i < 5; i++) params[i] = name(names[i]);
    RtValue args[4] = {RT_INT(1), RT_INT(2), RT_INT(3), RT_INT(4)};
    ck_assert_str_eq(rti_str_to_utf8(rti_repr(call_f(args, 3, "c")), NULL), "(1, 2, 4, (3,), {})");
    ck_assert_str_eq(rti_str_to_utf8(rti_repr(call_f(args, 1, "c")), NULL), "(1, 20, 2, (), {})");
    ck_assert_str_eq(failure(without_c), "TypeError: f() missing 1 required keyword-only argument: 'c'");
    ck_assert_str_eq(failure(without_a), "TypeError: f() missing 1 required positional argument: 'a'");
}
END_TEST

static RtValue append_to_int(void)
{
    return rti_call1(rti_getattr(RT_VALUE(&rt_type_list), name("append")), RT_INT(1));
}

static RtValue len_of_int(void)
{
    return rti_call1(rti_getattr(RT_VALUE(&rt_type_list), name("__len__")), RT_INT(1));
}

static RtValue wrong_add(void) { return rti_call0(rti_getattr(RT_INT(1), name("__add__"))); }

START_TEST(builtin_methods_complain_like_cpython)
{
    ck_assert_str_eq(failure(append_to_int),
                     "TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object");
    ck_assert_str_eq(failure(len_of_int),
                     "TypeError: descriptor '__len__' requires a 'list' object but received a 'int'");
    ck_assert_str_eq(failure(wrong_add), "TypeError: expected 1 argument, got 0");
}
END_TEST

START_TEST(suggestions_are_near)
{
    RtValue candidates[3] = {name("append"), name("extend"), name("sep")};
    ck_assert(rti_suggestion(name("apend"), candidates, 3) == candidates[0]);
    ck_assert(rti_suggestion(name("sp"), candidates, 3) == candidates[2]);
    ck_assert(rti_suggestion(name("remove"), candidates, 3) == 0);
}
END_TEST

static const RtSite *sites[1000];

int main(void)
{
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    rt_gc_root_range(roots, 8);
    rt_sp = sites + 1;
    rt_sp_limit = sites + 990;
    Suite *suite = suite_create("class");
    TCase *tests = tcase_create("all");
    tcase_add_test(tests, same_attributes_same_shape);
    tcase_add_test(tests, many_attributes_come_back);
    tcase_add_test(tests, deleting_keeps_the_order_of_the_others);
    tcase_add_test(tests, a_dict_takes_over_when_asked_for);
    tcase_add_test(tests, class_changes_reach_caches);
    tcase_add_test(tests, adding_is_cached_with_its_transition);
    tcase_add_test(tests, mro_is_c3);
    tcase_add_test(tests, derived_builtins_keep_their_slots);
    tcase_add_test(tests, slots_have_no_dict);
    tcase_add_test(tests, arguments_find_their_parameters);
    tcase_add_test(tests, builtin_methods_complain_like_cpython);
    tcase_add_test(tests, suggestions_are_near);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed != 0;
}
