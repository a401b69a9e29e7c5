/* The module _opcode: what Lib/opcode.py and Lib/dis.py ask about CPython's instructions.
 *
 * Programs compiled here have no bytecode; the tables describe CPython 3.13's, so that modules that
 * look at them while they are imported (dis, inspect) find them.
 */
#include "native.h"

typedef struct Range {
    int16_t first, last;
} Range;

/* The instructions of each kind, as ranges of numbers. */
static const Range has_arg_ranges[] = {
    {45, 118}, {149, 149}, {162, 206}, {208, 208}, {211, 211}, {220, 222}, {236, 236},
    {240, 245}, {248, 253}, {256, 262}, {264, 267},
    {-1, -1},
};
static const Range has_const_ranges[] = {
    {83, 83}, {103, 103}, {240, 240},
    {-1, -1},
};
static const Range has_exc_ranges[] = {
    {264, 266},
    {-1, -1},
};
static const Range has_free_ranges[] = {
    {64, 64}, {84, 84}, {89, 89}, {94, 94}, {109, 109},
    {-1, -1},
};
static const Range has_jump_ranges[] = {
    {72, 72}, {77, 79}, {97, 100}, {104, 104}, {188, 190}, {256, 257},
    {-1, -1},
};
static const Range has_local_ranges[] = {
    {3, 3}, {65, 65}, {85, 88}, {110, 112}, {258, 258}, {267, 267},
    {-1, -1},
};
static const Range has_name_ranges[] = {
    {63, 63}, {66, 67}, {74, 75}, {82, 82}, {90, 93}, {108, 108}, {113, 114}, {192, 192},
    {202, 202}, {205, 206}, {211, 211}, {259, 262},
    {-1, -1},
};
static const Range is_valid_ranges[] = {
    {0, 118}, {149, 222}, {236, 253}, {256, 267},
    {-1, -1},
};

/* Change of the stack's depth: base + per_argument * argument + odd * (argument is odd). */
static const struct {
    int16_t opcode;
    int8_t base, per_argument, odd;
} effects[] = {
    {0, 0, 0, 0}, {1, 1, 0, 0}, {2, 1, 0, 0}, {4, -2, 0, 0}, {5, -1, 0, 0}, {6, 0, 0, 0},
    {7, 0, 0, 0}, {8, -1, 0, 0}, {9, -2, 0, 0}, {10, -2, 0, 0}, {11, -1, 0, 0}, {12, -1, 0, 0},
    {13, -1, 0, 0}, {14, 0, 0, 0}, {15, -1, 0, 0}, {16, 0, 0, 0}, {17, 0, 0, 0}, {18, 1, 0, 0},
    {19, 0, 0, 0}, {20, 1, 0, 0}, {21, 0, 0, 0}, {22, -1, 0, 0}, {23, 1, 0, 0}, {24, 1, 0, 0},
    {25, 1, 0, 0}, {26, 0, 0, 0}, {27, 1, 0, 0}, {28, 1, 0, 0}, {29, 1, 0, 0}, {30, 0, 0, 0},
    {31, -1, 0, 0}, {32, -1, 0, 0}, {33, 1, 0, 0}, {34, 1, 0, 0}, {35, 1, 0, 0}, {36, -1, 0, 0},
    {37, 0, 0, 0}, {38, -4, 0, 0}, {39, -3, 0, 0}, {40, 0, 0, 0}, {41, 0, 0, 0}, {42, 0, 0, 0},
    {43, 0, 0, 0}, {44, 1, 0, 0}, {45, -1, 0, 0}, {46, 0, -1, 0}, {47, 1, -1, 0},
    {48, 1, -2, 0}, {49, 1, -1, 0}, {50, -1, 0, 0}, {51, 1, -1, 0}, {52, 1, -1, 0},
    {53, -1, -1, 0}, {54, -2, 0, -1}, {55, 0, 0, 0}, {56, -1, 0, 0}, {57, -2, -1, 0},
    {58, -1, 0, 0}, {59, -1, 0, 0}, {60, 0, 0, 0}, {61, 1, 0, 0}, {62, 0, 0, 0}, {63, -1, 0, 0},
    {64, 0, 0, 0}, {65, 0, 0, 0}, {66, 0, 0, 0}, {67, 0, 0, 0}, {68, -1, 0, 0}, {69, -1, 0, 0},
    {70, 0, 0, 0}, {71, 0, 0, 0}, {72, 1, 0, 0}, {73, 0, 0, 0}, {74, 1, 0, 0}, {75, -1, 0, 0},
    {76, -1, 0, 0}, {77, 0, 0, 0}, {78, 0, 0, 0}, {79, 0, 0, 0}, {80, -1, 0, 0}, {81, -1, 0, 0},
    {82, 0, 0, 1}, {83, 1, 0, 0}, {84, 1, 0, 0}, {85, 1, 0, 0}, {86, 1, 0, 0}, {87, 1, 0, 0},
    {88, 2, 0, 0}, {89, 0, 0, 0}, {90, 0, 0, 0}, {91, 1, 0, 1}, {92, 1, 0, 0}, {93, -2, 0, 1},
    {94, 0, 0, 0}, {95, -2, 0, 0}, {96, -2, 0, 0}, {97, -1, 0, 0}, {98, -1, 0, 0},
    {99, -1, 0, 0}, {100, -1, 0, 0}, {101, 0, -1, 0}, {102, -1, 0, 0}, {103, 0, 0, 0},
    {104, 0, 0, 0}, {105, -1, 0, 0}, {106, -1, 0, 0}, {107, -1, 0, 0}, {108, -2, 0, 0},
    {109, -1, 0, 0}, {110, -1, 0, 0}, {111, 0, 0, 0}, {112, -2, 0, 0}, {113, -1, 0, 0},
    {114, -1, 0, 0}, {115, 0, 0, 0}, {116, 0, 1, 0}, {117, -1, 1, 0}, {118, 0, 0, 0},
    {149, 0, 0, 0}, {236, 0, 0, 0}, {237, -1, 0, 0}, {238, -1, 0, 0}, {239, -1, 0, 0},
    {240, 0, 0, 0}, {241, 0, 0, 0}, {242, -2, 0, 1}, {243, 0, 0, 0}, {244, 0, 0, 0},
    {245, 0, 0, 0}, {246, 0, 0, 0}, {247, 0, 0, 0}, {248, 0, 0, 0}, {249, 0, 0, 0},
    {250, 0, 0, 0}, {251, 0, 0, 0}, {252, 0, 0, 0}, {253, 0, 0, 0}, {256, 0, 0, 0},
    {257, 0, 0, 0}, {258, 1, 0, 0}, {259, 1, 0, 0}, {260, -1, 0, 0}, {261, -1, 0, 0},
    {262, -1, 0, 0}, {263, 0, 0, 0}, {264, 2, 0, 0}, {265, 1, 0, 0}, {266, 1, 0, 0},
    {267, -1, 0, 0},
};

enum { BUILD_SLICE = 50, SETUP_CLEANUP = 264, SETUP_WITH = 266 };

static const char *const intrinsics1[] = {
    "INTRINSIC_1_INVALID", "INTRINSIC_PRINT", "INTRINSIC_IMPORT_STAR",
    "INTRINSIC_STOPITERATION_ERROR", "INTRINSIC_ASYNC_GEN_WRAP", "INTRINSIC_UNARY_POSITIVE",
    "INTRINSIC_LIST_TO_TUPLE", "INTRINSIC_TYPEVAR", "INTRINSIC_PARAMSPEC",
    "INTRINSIC_TYPEVARTUPLE", "INTRINSIC_SUBSCRIPT_GENERIC", "INTRINSIC_TYPEALIAS",
};
static const char *const intrinsics2[] = {
    "INTRINSIC_2_INVALID", "INTRINSIC_PREP_RERAISE_STAR", "INTRINSIC_TYPEVAR_WITH_BOUND",
    "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS", "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
    "INTRINSIC_SET_TYPEPARAM_DEFAULT",
};
static const char *const binary_ops[][2] = {
    {"NB_ADD", "+"}, {"NB_AND", "&"}, {"NB_FLOOR_DIVIDE", "//"}, {"NB_LSHIFT", "<<"},
    {"NB_MATRIX_MULTIPLY", "@"}, {"NB_MULTIPLY", "*"}, {"NB_REMAINDER", "%"}, {"NB_OR", "|"},
    {"NB_POWER", "**"}, {"NB_RSHIFT", ">>"}, {"NB_SUBTRACT", "-"}, {"NB_TRUE_DIVIDE", "/"},
    {"NB_XOR", "^"}, {"NB_INPLACE_ADD", "+="}, {"NB_INPLACE_AND", "&="},
    {"NB_INPLACE_FLOOR_DIVIDE", "//="}, {"NB_INPLACE_LSHIFT", "<<="},
    {"NB_INPLACE_MATRIX_MULTIPLY", "@="}, {"NB_INPLACE_MULTIPLY", "*="},
    {"NB_INPLACE_REMAINDER", "%="}, {"NB_INPLACE_OR", "|="}, {"NB_INPLACE_POWER", "**="},
    {"NB_INPLACE_RSHIFT", ">>="}, {"NB_INPLACE_SUBTRACT", "-="},
    {"NB_INPLACE_TRUE_DIVIDE", "/="}, {"NB_INPLACE_XOR", "^="},
};

static int number(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n) || n != (int32_t)n)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    return (int)n;
}

static bool in_ranges(const Range *r, int opcode)
{
    for (; r->first >= 0; r++)
        if (opcode >= r->first && opcode <= r->last) return true;
    return false;
}

#define ASK(name)                                                                                  \
    NATIVE(opcode_##name) { return RT_BOOL(in_ranges(name##_ranges, number(args[0]))); }
ASK(has_arg)
ASK(has_const)
ASK(has_exc)
ASK(has_free)
ASK(has_jump)
ASK(has_local)
ASK(has_name)
ASK(is_valid)

NATIVE(opcode_stack_effect)
{
    int opcode = number(args[0]);
    int argument = args[1] && args[1] != RT_NONE ? number(args[1]) : 0;
    if (args[2] && args[2] != RT_NONE && !RT_IS_BOOL(args[2]))
        rt_errorf(&rt_ValueError, "stack_effect: jump must be False, True or None");
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++) {
        if (effects[i].opcode != opcode) continue;
        int effect = effects[i].base + effects[i].per_argument * argument +
                     effects[i].odd * (argument & 1);
        if (opcode == BUILD_SLICE && argument == 3) effect--;
        /* The jump of these goes to a handler, where the exception has been pushed. */
        if (opcode >= SETUP_CLEANUP && opcode <= SETUP_WITH && args[2] == RT_FALSE) effect = 0;
        return RT_INT(effect);
    }
    rt_errorf(&rt_ValueError, "invalid opcode or oparg");
}

static RtValue list_of(const char *const *names, size_t n)
{
    RtValue list = rti_list_new((int64_t)n);
    for (size_t i = 0; i < n; i++) rti_list_append(list, rti_str(names[i]));
    return list;
}

NATIVE(opcode_get_intrinsic1_descs)
{
    return list_of(intrinsics1, sizeof intrinsics1 / sizeof *intrinsics1);
}

NATIVE(opcode_get_intrinsic2_descs)
{
    return list_of(intrinsics2, sizeof intrinsics2 / sizeof *intrinsics2);
}

NATIVE(opcode_get_nb_ops)
{
    RtValue list = rti_list_new(0);
    for (size_t i = 0; i < sizeof binary_ops / sizeof *binary_ops; i++)
        rti_list_append(list, native_tuple2(rti_str(binary_ops[i][0]), rti_str(binary_ops[i][1])));
    return list;
}

NATIVE(opcode_get_specialization_stats) { return RT_NONE; }

NATIVE(opcode_get_executor)
{
    if (!rti_is_a(args[0], &rt_type_code))
        rt_errorf(&rt_TypeError, "expected a code object, not '%T'", args[0]);
    number(args[1]);
    rt_errorf(&rt_RuntimeError, "Executors are not available in this build");
}

static const RtMethodDef opcode_functions[] = {
    {"get_executor", opcode_get_executor, 2, 2, RT_M_KW, "code, offset",
     "Return the executor object at offset in code if exists, None otherwise."},
    {"get_intrinsic1_descs", opcode_get_intrinsic1_descs, 0, 0, 0, "",
     "Return a list of names of the unary intrinsics."},
    {"get_intrinsic2_descs", opcode_get_intrinsic2_descs, 0, 0, 0, "",
     "Return a list of names of the binary intrinsics."},
    {"get_nb_ops", opcode_get_nb_ops, 0, 0, 0, "",
     "Return array of symbols of binary ops.\n\nIndexed by the BINARY_OP oparg value."},
    {"get_specialization_stats", opcode_get_specialization_stats, 0, 0, 0, "",
     "Return the specialization stats"},
    {"has_arg", opcode_has_arg, 1, 1, RT_M_KW, "opcode",
     "Return True if the opcode uses its oparg, False otherwise."},
    {"has_const", opcode_has_const, 1, 1, RT_M_KW, "opcode",
     "Return True if the opcode accesses a constant, False otherwise."},
    {"has_exc", opcode_has_exc, 1, 1, RT_M_KW, "opcode",
     "Return True if the opcode sets an exception handler, False otherwise."},
    {"has_free", opcode_has_free, 1, 1, RT_M_KW, "opcode",
     "Return True if the opcode accesses a free variable, False otherwise.\n\nNote that "
     "'free' in this context refers to names in the current scope\nthat are referenced by "
     "inner scopes or names in outer scopes that are\nreferenced from this scope. It does "
     "not include references to global\nor builtin scopes."},
    {"has_jump", opcode_has_jump, 1, 1, RT_M_KW, "opcode",
     "Return True if the opcode has a jump target, False otherwise."},
    {"has_local", opcode_has_local, 1, 1, RT_M_KW, "opcode",
     "Return True if the opcode accesses a local variable, False otherwise."},
    {"has_name", opcode_has_name, 1, 1, RT_M_KW, "opcode",
     "Return True if the opcode accesses an attribute by name, False otherwise."},
    {"is_valid", opcode_is_valid, 1, 1, RT_M_KW, "opcode",
     "Return True if opcode is valid, False otherwise."},
    {"stack_effect", opcode_stack_effect, 1, 3, RT_M_KW, "opcode, oparg=None, /, *, jump=None",
     "Compute the stack effect of the opcode."},
    {0},
};

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("ENABLE_SPECIALIZATION"), RT_INT(1));
}

const RtModuleDef rt_module__opcode = {
    .name = "_opcode",
    .doc = "Opcode support module.",
    .functions = opcode_functions,
    .fill = fill,
};
