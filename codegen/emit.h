/* emit.h - writing IR as C: state shared by the emit_*.c files, and what each provides.
 *
 * One program is one C file: header comment, tables (strings, constants, sites, caches, code objects), prototypes,
 * functions in source order, start-up. Functions are written first, into a buffer of their own, because writing
 * them is what finds out which strings, sites and caches exist; emit_program puts the parts together.
 * A module of the standard library is a C file of its own, with an external module object (docs/imports.md).
 * The output is deterministic: every number comes from a counter, every table keeps the order of first use.
 */
#ifndef CODEGEN_EMIT_H
#define CODEGEN_EMIT_H

#include "../frontend/strbuf.h"
#include "../frontend/vec.h"
#include "ir.h"

typedef struct EmitOptions {
    bool count_types;     /* -fcount-types: how many operations had operands of known type */
    bool check_types;     /* -fcheck-types: guesses are found wrong now and then */
    bool line_directives; /* -g: a #line before every line in place of comments */
    const char *options_text; /* for the header comment */
    const char *version;
    bool no_compiler; /* main: library modules that want the compiler get none */
    bool no_quotes; /* source lines are not quoted: nobody reads this C */
    const char *const *natives; /* names of the modules written in C that the program lists */
    uint32_t native_count;
    const Istr *libraries; /* dotted names of the library modules that the program lists */
    uint32_t library_count;
    bool all_builtins; /* main: the program's table of builtins has all of them */
    bool in_memory; /* run as soon as it is compiled */
    bool is_library; /* one module of the standard library, linked with others: its module object is external */
} EmitOptions;

/* A string constant of the program. */
typedef struct EmitString {
    Istr text;
    const char *cname; /* how C refers to it: S.name, or S_name for a short one */
    bool is_short;     /* at most 7 Latin-1 characters: a compile-time word */
    uint64_t word;
} EmitString;

typedef struct EmitConst {
    IrConst *constant;
    const char *cname; /* K.k3 */
} EmitConst;

typedef struct EmitSite {
    const IrFunc *func;
    AstPos pos;
} EmitSite;

typedef struct Emit {
    Compilation *cx;
    Arena *arena;
    const EmitOptions *options;
    IrModule **modules;
    uint32_t module_count;
    StrBuf functions;  /* bodies */
    VEC(const char *) prototypes; /* f(RtFunction *, RtValue) */
    StrBuf known;      /* wrappers of known functions */
    Map string_map;    /* text -> EmitString * */
    VEC(EmitString *) strings;
    VEC(EmitConst) consts;
    VEC(EmitSite) sites;
    VEC(Istr) names;   /* parameter and variable names of code objects: the array V */
    uint32_t cache_count;
    bool all_builtins; /* emit_asks_for_all, once the functions are written */
    uint32_t name_cache_count; /* GIC(n), caches of globals: code compiled at run time */
    bool is_unit;      /* written for emit_unit */
    bool names_asked;  /* the program may ask code objects for the names of their variables: emit_shown.c */
    bool sees_deaths;  /* the program can tell when an object dies: emit_keep.c */
    bool has_coroutines; /* some function is async def: statements look at what they drop */
    uint32_t const_count; /* entries of co_consts, the constants that code objects list (emit_info.c) */
    Map c_names;       /* file-level C identifiers in use */
    Map reserved;      /* words of reserved.def */
    Map known_functions; /* cname -> IrFunc *, those with a _call wrapper */
    StrBuf methods;    /* wrappers of known methods (emit_method.c) */
    Map wrappers;      /* their targets -> name */
    StrBuf entry_prototypes; /* unboxed entries that those call */
    Map entries;       /* cname -> IrFunc *, those in entry_prototypes */
    VEC(const char *) init_caches; /* f_stores[n], of __init__ functions that only store (emit_stores.c) */
} Emit;

/* One way out of a finally's body: which jump goes on when the finally block is through. */
typedef struct EmitExit {
    uint32_t code;       /* RT_EXIT_* or above */
    const IrStmt *stmt;  /* the break, continue or leave; NULL: a return */
} EmitExit;

/* Where control is, for the ways out of a try region: innermost first. */
typedef struct EmitScope {
    enum { SCOPE_LOOP, SCOPE_BLOCK, SCOPE_TRY, SCOPE_FINALLY, SCOPE_HANDLER } kind;
    struct EmitScope *outer;
    const IrStmt *stmt;
    const char *handled; /* SCOPE_HANDLER: C expression of what rt_handled is inside */
    unsigned region;     /* SCOPE_TRY, SCOPE_FINALLY: region number in force inside */
    bool break_by_goto;  /* SCOPE_LOOP: `break` must be a goto (orelse, or inside an emitted switch) */
    bool used_label;     /* SCOPE_LOOP, SCOPE_BLOCK: somebody jumps to done<id> */
    const IrFunc *site_func; /* SCOPE_BLOCK: EmitFunc.site_func around it */
    VEC(EmitExit) exits; /* SCOPE_FINALLY: the ways out of its body */
} EmitScope;

typedef struct EmitFunc {
    Emit *e;
    const IrFunc *func;
    StrBuf *out;
    int indent;
    bool is_generator;   /* generator, coroutine or async generator: variables in a frame */
    bool has_handler;    /* contains try regions */
    bool fails;          /* contains a site: needs RT_ENTER */
    bool uses_self;      /* refers to fn */
    bool uses_passed;    /* contains yield from or await */
    bool shows;          /* keeps an RtShown: what frame objects, exec and locals ask */
    EmitScope *scope;
    uint32_t yield_count;
    StrBuf dispatch;     /* cases of the switch behind rt_setjmp */
    uint32_t last_line;  /* source line quoted last */
    const char **cnames; /* per IrVar index: the C identifier */
    bool *is_read;       /* per IrVar index: some emitted expression reads it */
    bool *was_set;       /* per IrVar index: an assignment to it was emitted */
    bool forgets;        /* contains RT_FORGET */
    bool *escapes;       /* per IrVar index: more than parts is asked of it (emit_parts.c); NULL: not looked at yet */
    VEC(const char *) parts; /* x_parts[n], arrays for the parts of subjects */
    uint64_t **live_after; /* what emit_storage found; NULL where dead temporaries do no harm */
    bool *stale;         /* per IrVar index: a temporary that may still refer to what it was used for */
    VEC(const char *) exceptions, exits; /* fields of F (or the frame) made by try statements */
    VEC(const char *) records; /* RtResuming of inlined generator expressions: locals, or fields of F in front of h */
    const IrFunc *site_func; /* the inlined generator expression whose code is being written, or NULL */
    unsigned inside;         /* ...how many of them, and of generator functions, the code being written is in */
    const IrStmt *entering;  /* the block of one whose loop comes next, or NULL */
    const IrExpr *taken; /* the subscript whose value is in rt_here already (emit_here.c), or NULL */
    bool has_here;       /* there is an rt_here */
    VEC(uint32_t) blind; /* ids of the try statements with a label blind<id> */
    bool has_result;     /* a return waits for a finally: field `result` */
    /* functions that are written twice (emit_fast.c); the others have none of this */
    bool fast;           /* the body for right guesses is being written */
    bool gives_up;       /* ...it may go on in the general one */
    bool checks_params;
    uint32_t label;      /* statement id whose general<id> stands in front of the next line; 0: none */
    uint32_t after_label; /* the same for after<id> */
    uint32_t at;         /* the statement to start again when a guess is wrong */
    const char **boxed_names; /* per IrVar index: the general body's name of an unboxed variable */
    const IrExpr **fused; /* per IrVar index: what stands in place of a temporary */
    bool *is_declared;   /* per IrVar index: an unboxed variable that is used */
    const char *declared; /* declarations of unboxed variables */
    bool *is_entry;      /* per statement id: the general body may be entered there */
    uint8_t *depth;      /* per statement id: `inside` where the general body is entered at it or behind it */
    const IrVar **after; /* per statement id: ...or behind it, with this variable the result of its call */
    bool gets;           /* some after<id> may be entered: rt_got */
    bool is_loud;        /* the first body uses rt_sp */
    bool calls_directly; /* ...hands its entry on: rt_loud */
    bool apart;          /* the general body of a function that is entered unboxed, a function of its own, is being written */
    uint32_t own_records; /* ...records from here on are its own, those in front the first body's */
} EmitFunc;

/* Storage of a variable, in IrVar.storage. */
enum { STORE_LOCAL, STORE_HANDLER, STORE_FRAME };

/* ---- emit_names.c ---- */
void emit_names_start(Emit *e);
/* A file-level identifier made from stem, unique in the file. */
const char *emit_unique(Emit *e, const char *stem);
/* The same, so that the identifier with each of the endings behind it (NULL at the end) is unique as well. */
const char *emit_unique_family(Emit *e, const char *stem, const char *const *endings);
/* Identifiers of the function's variables, clashing with nothing at file level. */
void emit_name_vars(EmitFunc *ef);
/* boxed_names of a function that is written twice. */
void emit_name_twins(EmitFunc *ef);
/* The field of a module variable in its module's struct. */
const char *emit_global_field(Emit *e, const IrGlobal *global);
/* text as a C identifier: other characters become '_'; at most `limit` characters. */
const char *emit_identifier(Emit *e, Istr text, size_t limit);
bool emit_is_reserved(Emit *e, const char *word);
/* A reserved word with an underscore behind it; two, where one makes a word of gcc's of it (__complex_). */
const char *emit_set_apart(Emit *e, const char *word);

/* ---- emit_tables.c ---- */
/* PREFIX a, b, c; with as many to a line as fit. Nothing when there are none. */
void emit_packed_list(StrBuf *out, const char *prefix, const char *const *items, uint32_t count);
const char *emit_string(Emit *e, Istr text);
/* The word of a string of at most 7 Latin-1 characters; false when it is longer or wider. */
bool emit_short_word(Istr text, uint64_t *word);
const char *emit_const(Emit *e, IrConst *constant);
uint32_t emit_site(EmitFunc *ef, AstPos pos);
/* Two neighbouring rows; the index of the second. */
uint32_t emit_site_pair(EmitFunc *ef, AstPos first, AstPos second);
/* Neighbouring rows for the values of some statements; the index of the first. */
uint32_t emit_site_run(EmitFunc *ef, IrStmt *const *stmts, uint32_t count);
uint32_t emit_name_list(Emit *e, Istr *names, uint32_t count); /* offset in V */
void emit_tables(Emit *e, StrBuf *out);       /* declarations */
void emit_tables_start(Emit *e, StrBuf *out); /* the function `constants` */
void emit_c_string(StrBuf *out, const char *text, size_t len); /* quoted, escaped */

/* ---- emit_storage.c ---- */
/* Decide IrVar.storage for every variable. */
/* `holds`: variables keep what they refer to (emit_keep.c), also for a landing. Returned with `keep`: per statement id, for those that emit_may_forget, a bit per IrVar that is still needed there. */
uint64_t **emit_storage(const IrFunc *func, bool is_generator, bool keep, bool holds, Arena *arena);
/* May the statement be one behind which the program no longer refers to something? (emit_stmt.c) */
bool emit_may_forget(const IrStmt *stmt);

/* ---- emit_keep.c ---- */
/* Can the program, or the library module, tell when an object dies? */
bool emit_sees_deaths(const Emit *e);
/* Is it a variable that refers to its object as long as the function runs? */
bool emit_is_kept(const IrVar *var);
/* The C expression `value`, and behind it a use of all such variables. */
void emit_kept(EmitFunc *ef, const char *value, StrBuf *out);
void emit_dropped(EmitFunc *ef, const IrStmt *block);

/* ---- emit_builtins.c ---- */
/* The C expression of a builtin; NULL: there is none of that name. */
const char *emit_builtin(Istr name);
/* May the program ask for any of them, by a name that it computes? */
bool emit_asks_for_all(const Emit *e);
/* Write the table that the program carries; returns the C expression of it. */
const char *emit_builtin_table(Emit *e, StrBuf *out);

/* ---- emit_expr.c ---- */
void emit_expr(EmitFunc *ef, const IrExpr *expr, StrBuf *out);
void emit_float(StrBuf *out, double value); /* a constant */
void emit_condition(EmitFunc *ef, const IrExpr *expr, StrBuf *out);   /* for if and while: no outer parentheses */
void emit_var(EmitFunc *ef, const IrVar *var, StrBuf *out);           /* the C lvalue */
void emit_global_ref(EmitFunc *ef, const IrGlobal *global, StrBuf *out);
void emit_function_object(EmitFunc *ef, const IrExpr *expr, StrBuf *out);

/* The inline cache of an operation, or the first of `count`; the same in both bodies. */
uint32_t emit_cache(EmitFunc *ef, const IrExpr *expr);
uint32_t emit_caches(EmitFunc *ef, const IrExpr *expr, uint32_t count);
/* The rows of a method call's two places: the second. */
uint32_t emit_call_sites(EmitFunc *ef, const IrExpr *expr);

/* ---- emit_method.c: operations whose targets are known ---- */
/* As a value; false, and nothing written, when they are not known here. */
bool emit_known(EmitFunc *ef, const IrExpr *e, StrBuf *out);
bool emit_known_operator(EmitFunc *ef, const IrExpr *e, const char *row, Istr special, StrBuf *out);
/* o[k], o[k] = v, x in o, o(...), len(o) */
bool emit_known_special(EmitFunc *ef, const IrExpr *e, StrBuf *out);
/* super().name(...) */
void emit_super_call(EmitFunc *ef, const IrExpr *e, StrBuf *out);
/* As emit_known, by unboxed entries (IrExpr.is_direct). */
void emit_known_direct(EmitFunc *ef, const IrExpr *e, StrBuf *out);

/* ---- emit_stores.c: attributes set one after the other ---- */
/* Write such stores that begin at that statement of the block; how many it were, 0: none. */
uint32_t emit_stores(EmitFunc *ef, const IrBlock *block, uint32_t from);
/* Does the function do nothing else to its first parameter? Number of stores, or 0. */
uint32_t emit_init_stores(const IrFunc *func);
/* The name of its array of caches. */
const char *emit_init_cache(Emit *e, const IrFunc *func);
/* For a wrapper whose target it is: rt_p[0] = a1; rt_p[1] = RT_NONE; the last `missing` parameters have their defaults. */
void emit_init_values(Emit *e, const IrFunc *func, uint32_t missing, uint32_t target, StrBuf *out);

/* ---- emit_parts.c ---- */
/* What a pattern takes its subject apart by, as the value of that variable: in an array of the activation; false: it is to be
 * written as usual. */
bool emit_subject_parts(EmitFunc *ef, const IrVar *var, const IrExpr *value, StrBuf *out);

/* ---- emit_guessed.c: C functions that expect a dict or a str; NULL: the general one ---- */
const char *emit_guessed_operator(const IrExpr *expr);
const char *emit_guessed_method(const IrExpr *expr);
const char *emit_guessed_predicate(const IrExpr *expr); /* o.isdigit(): RT_CHAR_DIGIT */
/* `in` with a constant string or a constant tuple of short strings on the right; false: not written. */
bool emit_guessed_member(EmitFunc *ef, const IrExpr *expr, StrBuf *out);

/* ", bits, bits": the characters below 128 of a constant; ", (const RtValue[]){...}, n": the words of a constant tuple of
 * short strings, which emit_are_short. */
void emit_char_bits(Istr text, StrBuf *out);
bool emit_are_short(const IrConst *tuple);
void emit_words(EmitFunc *ef, const IrConst *tuple, StrBuf *out);

/* ---- emit_text.c: what unbox_text knows, in the first body ---- */
void emit_text(EmitFunc *ef, const IrExpr *e, StrBuf *out);
void emit_text_order(EmitFunc *ef, const IrExpr *e, const char *op, StrBuf *out);

/* ---- emit_keys.c ---- */
/* An operation of a dict or set by a tuple display; false: not written, it is none. */
bool emit_by_items(EmitFunc *ef, const IrExpr *expr, StrBuf *out);
/* tuple_kept as a value. */
void emit_key_made(EmitFunc *ef, const IrExpr *expr, StrBuf *out);

/* ---- emit_fast.c ---- */
/* ", n)": the statement to start again. */
void emit_close_check(EmitFunc *ef, StrBuf *out);
/* What the expression gives by itself in the first body. */
IrType emit_given(const IrExpr *e);
/* What is written where e stands: itself, or what a temporary held back stands for. */
const IrExpr *emit_stands_for(EmitFunc *ef, const IrExpr *e);
/* The expression in that representation. */
void emit_as(EmitFunc *ef, const IrExpr *e, IrType want, StrBuf *out);
/* The general body may be entered at the statement that is being written (ef->at). */
void emit_note_entry(EmitFunc *ef);
void emit_fast_block(EmitFunc *ef, const IrBlock *block);
void emit_fast_range(EmitFunc *ef, const IrStmt *stmt, StrBuf *text);
void emit_fast_list_loop(EmitFunc *ef, const IrStmt *stmt, StrBuf *text);
/* Has the variable a name and a type of its own in each body? */
bool emit_is_twin(const IrVar *var);
void emit_fast_declared(EmitFunc *ef, StrBuf *out);
void emit_fast_entry(EmitFunc *ef, StrBuf *out);
void emit_general_start(EmitFunc *ef, StrBuf *out);
/* What tells the general body's labels from the first one's. */
const char *emit_suffix(const EmitFunc *ef);

/* ---- emit_entry.c: functions that are entered with unboxed arguments ---- */
/* The name and type that C has for results of that form. */
const char *emit_rep_type(IrType rep);
const char *emit_result_type(IrType rep); /* RtIntResult... */
void emit_native_signature(EmitFunc *ef, StrBuf *out);
/* The general body as a function, and how the first body goes there. */
void emit_general_function(EmitFunc *ef, StrBuf *out);
void emit_go_general(EmitFunc *ef, StrBuf *out);
/* In it: the parameters from rt_args, when it is where the activation begins. */
void emit_general_args(EmitFunc *ef, StrBuf *out);
/* The entry for values: a function that calls the unboxed one. */
void emit_boxed_entry(EmitFunc *ef, StrBuf *out);
/* The wrapper that known call sites use, and the unboxed entry's prototype. */
void emit_direct_wrapper(EmitFunc *ef, const IrFunc *func, const IrGlobal *global, StrBuf *out);
/* A call of it, as it is, or as a value. */
void emit_direct_call(EmitFunc *ef, const IrExpr *call, StrBuf *out);
void emit_direct_value(EmitFunc *ef, const IrExpr *call, StrBuf *out);
/* var = call, in the first body: what is odd goes on in the general one behind the statement. */
void emit_direct_assign(EmitFunc *ef, const IrStmt *stmt, StrBuf *out);
void emit_native_return(EmitFunc *ef, const IrExpr *value);

/* ---- emit_stmt.c ---- */
void emit_block(EmitFunc *ef, const IrBlock *block);
void emit_stmt(EmitFunc *ef, const IrStmt *stmt);
/* The source line that the statement starts, as a comment, if it starts one. */
void emit_quote(EmitFunc *ef, const IrStmt *stmt);
void emit_line(EmitFunc *ef, const char *format, ...) __attribute__((format(printf, 2, 3)));
void emit_text_line(EmitFunc *ef, const StrBuf *text); /* one line, indented */
void emit_start_line(EmitFunc *ef);                    /* indentation (and #line) only */

/* ---- emit_inline.c ---- */
/* Behind the start of a loop, in its `for`: begin the inlined generator expression, if it is the first one of such. */
void emit_entered(EmitFunc *ef, StrBuf *text);
void emit_labelled(EmitFunc *ef, const IrStmt *stmt);
void emit_outside(EmitFunc *ef, const IrStmt *stmt);

/* ---- emit_try.c ---- */
void emit_try(EmitFunc *ef, const IrStmt *stmt);
void emit_return(EmitFunc *ef, const IrExpr *value); /* NULL: None */
void emit_jump(EmitFunc *ef, const IrStmt *stmt); /* break, continue, leave */
/* C expression of the exception being handled here, of the region in force. */
const char *emit_handled(EmitFunc *ef);
unsigned emit_region(EmitFunc *ef);
/* "F." or "f->": where a try statement keeps its state. */
const char *emit_state(EmitFunc *ef);

/* ---- emit_here.c ---- */
/* `raise X` as a goto when a try statement of this function takes it; false: it is to be written as usual. */
bool emit_raise_here(EmitFunc *ef, const IrStmt *stmt);
/* In front of a statement with this value: the subscript it begins with, if its error is caught in this function.
 * ef->taken is then that operation, to be read from rt_here. */
void emit_item_here(EmitFunc *ef, const IrExpr *value);
/* Can nothing see the exception that the first clause takes? Which errors that may be (1 KeyError, 2 IndexError), or 0. */
unsigned emit_blind(const IrStmt *stmt);
void emit_blind_label(EmitFunc *ef, const IrStmt *stmt);

/* ---- emit_gen.c ---- */
void emit_yield(EmitFunc *ef, const IrStmt *stmt);
void emit_delegate(EmitFunc *ef, const IrStmt *stmt);
void emit_generator(EmitFunc *ef);

/* ---- emit_func.c ---- */
void emit_func(Emit *e, const IrFunc *func);
void emit_code_object(Emit *e, const IrFunc *func, StrBuf *out);
/* Is there a yield where giving up the generator would run code: in a try? */
bool emit_yields_in_try(const IrBlock *block);
const char *emit_param_name(EmitFunc *ef, uint32_t var);
/* The C expression of the module whose globals the function uses. */
const char *emit_module_ref(EmitFunc *ef);

/* ---- emit_info.c ---- */
/* The rows of a unit's RtUnitInfo table, one for each function, and the statements that fill the array co_consts. Sets
 * e->const_count. */
void emit_info(Emit *e, const IrModule *module, StrBuf *rows, StrBuf *fill);

/* ---- emit_shown.c ---- */
/* Before the passes: IrFunc.shows for all functions of a program that may ask frames for their variables. */
void shown_where_asked(IrModule **modules, uint32_t count);
/* Does the program mention what lists the variables of a code object? */
bool emit_names_asked(const Emit *e);
/* Does it keep an RtShown? Its variables are listed there, and in memory, if ir says `shows`. */
bool emit_shows(const IrFunc *func);
/* Fields of the activation's RtShown, and of its table of variables. */
void emit_shown_fields(EmitFunc *ef, const char *indent, StrBuf *out);
/* Fill them: `where` is "F." or "f->". */
void emit_shown_values(EmitFunc *ef, const char *where, StrBuf *out);
void emit_signature(EmitFunc *ef, StrBuf *out);
void emit_locals_declared(EmitFunc *ef, StrBuf *out);
/* The same and ef->declared, on as few lines as they take. */
void emit_all_declared(EmitFunc *ef, StrBuf *out);
/* A return of None, where the body's end can be reached. */
void emit_end(EmitFunc *ef, StrBuf *out);
void emit_handler_start(EmitFunc *ef, StrBuf *out);
void emit_stored_fields(EmitFunc *ef, unsigned storage, const char *indent, StrBuf *out);
void emit_state_fields(EmitFunc *ef, const char *indent, StrBuf *out);
void emit_end(EmitFunc *ef, StrBuf *out);
bool emit_takes_array(const IrFunc *func);
/* Can something in the block raise, or stop there? */
bool emit_fails(const IrBlock *block); /* more parameters than RT_MAX_DIRECT */

/* ---- emit_module.c: the entry point ---- */
/* The whole program as C text; modules[0] is the main module. With options->is_library: that one module, without
 * `main`, its object under the name emit_library_symbol gives. */
void emit_program(Compilation *cx, IrModule **modules, uint32_t count, const EmitOptions *options, StrBuf *out);
/* The C name of a library module's object: lib_json__decoder_module. */
void emit_library_symbol(const char *dotted_name, StrBuf *out);

/* One module compiled at run time, as C text that defines `RtUnit eval_unit` (include/rt/unit.h). */
void emit_unit(Compilation *cx, IrModule *module, const EmitOptions *options, StrBuf *out);

#endif
