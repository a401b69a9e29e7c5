/* eval.c - exec, eval, compile: from source text to code objects, and running these.
 *
 * The compiler proper is behind rti_compiler (compiler.h); here are CPython's rules for arguments,
 * namespaces and errors. Sources given to exec and eval as text are remembered with their code
 * objects, a few hundred of them: evaluating the same text again costs a look-up and a call.
 */
#include "eval.h"

#include <string.h>

#include "args.h"
#include "exc_layout.h"
#include "module.h"
#include "stack.h"
#include "key_equal.h"
#include "traceback_print.h"

#define BUILTIN(name)                                                                              \
    RtValue rt_builtin_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,               \
                              RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

/* ---- SyntaxError ---- */

static RtType *type_of_kind(const char *kind)
{
    static const struct {
        const char *name;
        RtType *type;
    } types[] = {{"SyntaxError", &rt_SyntaxError},
                 {"IndentationError", &rt_IndentationError},
                 {"TabError", &rt_TabError},
                 {"_IncompleteInputError", &rt__IncompleteInputError},
                 {"RecursionError", &rt_RecursionError},
                 {"MemoryError", &rt_MemoryError}};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (!strcmp(types[i].name, kind)) return types[i].type;
    return &rt_SyntaxError;
}

/* The line as the problem gives it, or, for errors found behind the parser, from the file itself. */
static RtValue line_text(const RtCompileProblem *p, const char *filename)
{
    if (p->text) return rti_str_utf8(p->text, p->text_len);
    const char *text = NULL;
    size_t len = 0;
    rti_source_line(filename, p->line, &text, &len);
    if (!text || !len) return RT_NONE;
    return rti_str_format("%U\n", rti_str_utf8(text, len));
}

static RtValue error_of(const RtCompileProblem *p, const char *filename)
{
    RtType *type = type_of_kind(p->kind);
    RtValue message = rti_str(p->message);
    enum { FIELDS = 6 };
    if (!rti_subtype(type, &rt_SyntaxError)) return rti_exc_new(type, message);
    if (!p->line && !p->text) return rti_call1(RT_VALUE(type), message);
    RtValue place[] = {rti_str(filename),
                       RT_INT(p->line),
                       RT_INT(p->column),
                       line_text(p, filename),
                       RT_INT(p->end_line),
                       RT_INT(p->end_column)};
    if (!p->bare) return rti_call2(RT_VALUE(type), message, rti_tuple_from(place, FIELDS));
    static const char *const names[FIELDS] = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};
    RtValue exc = rti_call1(RT_VALUE(type), message);
    for (int i = 0; i < FIELDS; i++) rti_setattr(exc, rti_intern_cstr(names[i]), place[i]);
    return exc;
}

/* Give a warning out; what it became where filters make errors of warnings, else 0. */
static RtValue warn_of(const RtCompileProblem *p, const char *filename)
{
    RtHandler h;
    RT_TRY(h) {
        rti_warn_explicit(&rt_SyntaxWarning, p->message, filename, p->line);
        RT_TRY_END(h);
        return 0;
    }
    RT_TRY_CAUGHT(h);
    return rti_is_a(rt_thrown, &rt_SyntaxWarning) ? error_of(p, filename) : rt_thrown;
}

/* ---- source to code ---- */

#if RTI_OWN_STACK
enum { COMPILER_STACK = 256 << 20 };

typedef struct Step {
    void (*step)(void *);
    void *job;
} Step;

static int run_step(void *argument)
{
    const Step *step = argument;
    step->step(step->job);
    return 0;
}

/* The compiler gets a stack of its own, mapped once. */
static void on_stack(void (*step)(void *), void *job)
{
    static char *stack;
    if (!stack) stack = rti_map_stack(COMPILER_STACK);
    Step s = {step, job};
    if (stack) rti_call_on_stack(stack + COMPILER_STACK, run_step, &s);
    else step(job);
}
#define ON_STACK on_stack
#else
#define ON_STACK NULL
#endif

static RT_NORETURN void no_compiler(void)
{
    rt_errorf(&rt_RuntimeError, "this program was linked without the compiler: exec, eval and compile are not there");
}

/* Objects of the tree; the compiler's row is given back whatever happens. */
static RtValue take_tree(RtCompiled *result)
{
    RtHandler h;
    RT_TRY(h) {
        RtValue tree = rti_tree_objects(result->tree);
        RT_TRY_END(h);
        rti_compiler->release(result);
        return tree;
    }
    RT_TRY_CAUGHT(h);
    rti_compiler->release(result);
    rt_reraise(rt_thrown);
}

/* Gives the warnings out, those in front of the first error if there is one. What is to be raised: an error that a
 * warning became, else the first error, else 0. */
static RtValue report(const RtCompiled *result, const char *filename)
{
    const RtCompileProblem *first = NULL;
    RtValue error = 0;
    for (size_t i = 0; i < result->problem_count && !error; i++) {
        const RtCompileProblem *p = &result->problems[i];
        if (strcmp(p->kind, "SyntaxWarning")) first = first ? first : p;
        else if (!first || p->line <= first->line) error = warn_of(p, filename);
    }
    return error || !first ? error : error_of(first, filename);
}

static int had_problems; /* the last compilation */

/* Compile; raises the first error and gives the warnings out. With RT_COMPILE_ONLY_AST the tree goes to *tree. */
static RtUnit *compile_request(RtCompileRequest *request, RtValue *tree)
{
    if (!rti_compiler) no_compiler();
    request->on_stack = ON_STACK;
    RtCompiled result;
    rti_compiler->compile(request, &result);
    RtUnit *unit = result.unit;
    RtValue owner = 0; /* the unit's memory is not scanned: nothing else keeps it yet */
    if (unit) {
        rti_unit_adopt(unit, result.code);
        owner = unit->owner;
    }
    RtValue error = report(&result, request->filename);
    had_problems = result.problem_count != 0;
    if (result.tree && !error) *tree = take_tree(&result);
    else rti_compiler->release(&result);
    RTI_KEEP(owner);
    if (error) rt_raise(error);
    return unit;
}

static void take_text(RtValue source, RtCompileRequest *request)
{
    const uint8_t *data;
    int64_t len;
    if (rti_is_str(source)) {
        request->text = rti_str_to_utf8(source, &request->len);
    } else {
        rti_bytes_view(source, &data, &len);
        request->text = (const char *)data;
        request->len = (size_t)len;
        request->encoded = 1;
    }
    if (memchr(request->text, 0, request->len))
        rt_errorf(&rt_SyntaxError, "source code string cannot contain null bytes");
}

RtValue rti_compile_source(RtValue source, const char *filename, int mode, unsigned flags, int optimize)
{
    RtCompileRequest request = {.filename = filename, .mode = mode, .flags = flags, .optimize = optimize};
    take_text(source, &request);
    RtValue tree = 0;
    RtUnit *unit = compile_request(&request, &tree);
    RTI_KEEP(source);
    return tree ? tree : rti_code_object(unit->code);
}

RtModule *rti_compile_module(const char *name, const char *filename, const char *text, size_t len, int is_package)
{
    RtCompileRequest request = {.filename = filename,
                                .mode = RT_COMPILE_MODULE,
                                .module_name = name,
                                .is_package = is_package,
                                .text = text,
                                .len = len,
                                .encoded = 1,
                                .optimize = -1};
    RtUnit *unit = compile_request(&request, NULL);
    RtValue owner = unit->owner;
    static RtValue kept;
    if (!kept) {
        rt_gc_root_range(&kept, 1);
        kept = rti_list_new(0);
    }
    rti_list_append(kept, owner); /* a module stays as long as the program */
    RTI_KEEP(owner);
    return unit->module;
}

/* A syntax tree to a code object. */
static RtValue compile_tree(RtValue root, const char *filename, int mode, unsigned flags, int optimize)
{
    const char *class = mode == RT_COMPILE_EVAL ? "Expression" : mode == RT_COMPILE_SINGLE ? "Interactive" : "Module";
    RtCompileRequest request = {.filename = filename, .mode = mode, .flags = flags, .optimize = optimize, .is_tree = 1};
    request.text = rti_tree_text(root, class, &request.len);
    return rti_code_object(compile_request(&request, NULL)->code);
}

/* ---- compile() ---- */

static int is_source(RtValue v)
{
    const uint8_t *data;
    int64_t len;
    return rti_is_str(v) || rti_bytes_view(v, &data, &len);
}

static const char *filename_of(RtValue v)
{
    if (rti_is_str(v)) return rti_str_to_utf8(v, NULL);
    const uint8_t *data;
    int64_t len;
    if (rti_bytes_view(v, &data, &len)) return rti_str_to_utf8(rti_decode(data, len, 0, 0), NULL);
    RtValue path = rti_lookup_special(v, rti_intern_cstr("__fspath__"));
    if (path) return filename_of(rti_call0(path));
    rt_errorf(&rt_TypeError, "expected str, bytes or os.PathLike object, not %T", v);
}

static int mode_of(RtValue v)
{
    if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "compile() argument 'mode' must be str, not %B", v);
    if (rti_str_eq_cstr(v, "exec")) return RT_COMPILE_EXEC;
    if (rti_str_eq_cstr(v, "eval")) return RT_COMPILE_EVAL;
    if (rti_str_eq_cstr(v, "single")) return RT_COMPILE_SINGLE;
    rt_errorf(&rt_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
}

/* Future statements of the running code hold for what it compiles. */
static unsigned inherited_flags(void)
{
    const RtSite *site = *rt_sp;
    return site && site->code->flags & RT_CODE_FUTURE_ANNOTATIONS ? RT_COMPILE_FUTURE_ANNOTATIONS : 0;
}

enum {
    FLAGS_KNOWN = 0x10 | 0x200 | 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x8000 | 0x1FE0000,
};

BUILTIN(compile)
{
    int64_t flags = args[3] ? rti_index_i64(args[3], &rt_OverflowError) : 0;
    int64_t optimize = args[5] ? rti_index_i64(args[5], &rt_OverflowError) : -1;
    const char *filename = filename_of(args[1]);
    if (flags & ~(int64_t)FLAGS_KNOWN) rt_errorf(&rt_ValueError, "compile(): unrecognised flags");
    if (optimize < -1 || optimize > 2) rt_errorf(&rt_ValueError, "compile(): invalid optimize value");
    int mode = mode_of(args[2]);
    if (RT_HAS_SHAPE(args[0], &rt_shape_code)) return args[0];
    if (rti_is_tree(args[0])) {
        if (flags & RT_COMPILE_ONLY_AST) return args[0];
        return compile_tree(args[0], filename, mode, (unsigned)flags, (int)optimize);
    }
    if (!is_source(args[0]))
        rt_errorf(&rt_TypeError, "compile() arg 1 must be a string, bytes or AST object");
    if (!args[4] || !rti_truth(args[4])) flags |= inherited_flags();
    RtValue code = rti_compile_source(args[0], filename, mode, (unsigned)flags, (int)optimize);
    RTI_KEEP(args[1]);
    return code;
}

/* ---- sources seen before ---- */

enum { CACHE_SIZE = 256, CACHE_TEXT = 4096 };

typedef struct Cached {
    RtValue source, code;
} Cached;

static Cached cache[2][CACHE_SIZE]; /* of exec, of eval */

static RtValue compile_cached(RtValue source, int mode)
{
    unsigned flags = inherited_flags();
    if (!rti_is_str(source) || rti_str_len(source) > CACHE_TEXT || flags)
        return rti_compile_source(source, "<string>", mode, flags, -1);
    static int rooted;
    if (!rooted++) rt_gc_root_range((RtValue *)(void *)cache, sizeof cache / sizeof(RtValue));
    Cached *entry = &cache[mode][rti_str_hash(source) % CACHE_SIZE];
    if (entry->source && rti_str_eq(entry->source, source)) return entry->code;
    RtValue code = rti_compile_source(source, "<string>", mode, 0, -1);
    if (had_problems) return code; /* warns again the next time */
    entry->source = source;
    entry->code = code;
    return code;
}

/* ---- running ---- */

/* The function of some other code, with cells of its own choice and no arguments. */
static RtValue run_function(const RtCode *code, RtModule *module, RtValue closure)
{
    RtCell **cells = NULL;
    if (code->cell_count) cells = (RtCell **)(void *)RTI_TUPLE(closure)->items;
    RtFunction *f = (RtFunction *)RT_OBJ(rt_function_new(code, module, 0, 0, cells));
    RtValue *params = rti_temp_values(code->param_count + 1);
    for (uint32_t i = 0; i < code->param_count; i++) params[i] = RT_NONE;
    return rti_function_enter(f, params);
}

RtValue rti_run_code(RtValue v, RtValue globals, RtValue locals, RtValue closure)
{
    const RtCode *code = rti_code_of(v);
    RtModule *module = rti_globals_module(globals);
    RtValue result;
    if (!(code->flags & RT_CODE_DYNAMIC)) {
        result = run_function(code, code->home, closure);
    } else if (!(code->flags & RT_CODE_MODULE)) {
        result = run_function(code, module, closure);
    } else {
        RtFunction *f = (RtFunction *)RT_OBJ(rt_function_new(code, module, 0, 0, NULL));
        result = ((RtEntry1)code->entry)(f, locals);
        RTI_KEEP(f);
    }
    RTI_KEEP(v); /* the unit that `code` lies in */
    return result;
}

static RtValue none_is_absent(RtValue v)
{
    return v == RT_NONE ? 0 : v;
}

/* Fill in what was not given: the namespaces of the caller. */
static void find_namespaces(RtValue *globals, RtValue *locals)
{
    if (*globals) {
        if (!*locals) *locals = *globals;
    } else {
        RtModule *module = rti_module_at(rt_sp);
        if (!module) rt_errorf(&rt_SystemError, "globals and locals cannot be NULL");
        *globals = rti_module_dict(module);
        if (!*locals) *locals = rti_locals_at(rt_sp);
        if (!*locals) *locals = rti_dict_new(); /* the caller does not mention us: it shows nothing */
    }
    rti_add_builtins(*globals);
}

static int is_mapping(RtValue v)
{
    return rti_is_a(v, &rt_type_dict) || rti_typeof(v)->slots.getitem;
}

static void check_closure(RtValue code, RtValue closure)
{
    const RtCode *c = rti_code_of(code);
    if (!c->cell_count) {
        if (closure) rt_errorf(&rt_TypeError, "cannot use a closure with this code object");
        return;
    }
    int64_t count = 0;
    const RtValue *cells = closure && rti_is_a(closure, &rt_type_tuple) ? rti_items(closure, &count) : NULL;
    int fits = cells && count == c->cell_count;
    for (int64_t i = 0; fits && i < count; i++) fits = RT_HAS_SHAPE(cells[i], &rt_shape_cell);
    if (!fits)
        rt_errorf(&rt_TypeError, "code object requires a closure of exactly length %d", (int)c->cell_count);
}

BUILTIN(exec)
{
    RtValue source = args[0], globals = args[1] ? none_is_absent(args[1]) : 0;
    RtValue locals = args[2] ? none_is_absent(args[2]) : 0, closure = args[3] ? none_is_absent(args[3]) : 0;
    if (globals && !rti_is_a(globals, &rt_type_dict))
        rt_errorf(&rt_TypeError, "exec() globals must be a dict, not %T", globals);
    if (locals && !is_mapping(locals)) rt_errorf(&rt_TypeError, "locals must be a mapping or None, not %T", locals);
    find_namespaces(&globals, &locals);
    if (RT_HAS_SHAPE(source, &rt_shape_code)) {
        check_closure(source, closure);
    } else {
        if (closure) rt_errorf(&rt_TypeError, "closure can only be used when source is a code object");
        if (!is_source(source)) rt_errorf(&rt_TypeError, "exec() arg 1 must be a string, bytes or code object");
        source = compile_cached(source, RT_COMPILE_EXEC);
    }
    rti_run_code(source, globals, locals, closure);
    return RT_NONE;
}

/* The text behind leading blanks, which eval ignores. */
static RtValue without_indent(RtValue source)
{
    if (!rti_is_str(source)) return source;
    int64_t i = 0, len = rti_str_len(source);
    while (i < len && (rti_str_at(source, i) == ' ' || rti_str_at(source, i) == '\t')) i++;
    return i ? rti_str_substring(source, i, len) : source;
}

BUILTIN(eval)
{
    RtValue source = args[0], globals = args[1] ? none_is_absent(args[1]) : 0;
    RtValue locals = args[2] ? none_is_absent(args[2]) : 0;
    if (locals && !is_mapping(locals)) rt_errorf(&rt_TypeError, "locals must be a mapping");
    if (globals && !rti_is_a(globals, &rt_type_dict)) {
        if (is_mapping(globals))
            rt_errorf(&rt_TypeError, "globals must be a real dict; try eval(expr, {}, mapping)");
        rt_errorf(&rt_TypeError, "globals must be a dict");
    }
    find_namespaces(&globals, &locals);
    if (RT_HAS_SHAPE(source, &rt_shape_code)) {
        if (rti_code_of(source)->cell_count)
            rt_errorf(&rt_TypeError, "code object passed to eval() may not contain free variables");
    } else {
        if (!is_source(source)) rt_errorf(&rt_TypeError, "eval() arg 1 must be a string, bytes or code object");
        RtValue lambda = locals == globals ? rti_plain_lambda(source, globals) : 0;
        if (lambda) return lambda;
        source = compile_cached(without_indent(source), RT_COMPILE_EVAL);
    }
    return rti_run_code(source, globals, locals, 0);
}

RtValue rt_eval_text(const char *text, int mode)
{
    RtModule *module = rti_module_at(rt_sp);
    RtValue globals = rti_module_dict(module ? module : rti_main_module);
    rti_add_builtins(globals);
    return rti_run_code(rti_compile_source(rti_str(text), "<string>", mode, 0, -1), globals, globals, 0);
}

/* ---- breakpoint() ---- */

BUILTIN(breakpoint)
{
    RtValue hook = rti_try_getattr(rti_import("sys"), rti_intern_cstr("breakpointhook"));
    if (!hook) rt_errorf(&rt_RuntimeError, "lost sys.breakpointhook");
    return rti_call(hook, args, count, kwnames);
}
