/* ir.h - the intermediate representation: structured, typed, one table of operations.
 *
 * A function is a tree of statements that keeps the program's structure (regions for if, loops, try), over
 * expression trees that keep its nesting. Everything an expression can do is a row of ir_ops.def.
 *
 * Evaluation order. C leaves the order of operands open, so a tree is only well formed when no order can be
 * observed: no two operands of one operation may conflict (ir_conflict: one writes what the other reads or
 * fails on, or both may fail). ir_build hoists the earlier operands into temporaries, left to right. and, or,
 * select order their operands as C does, and any effect is allowed in them.
 *
 * Variables. Python locals and temporaries are IrVar. A variable is a plain C local, a captured one (is_cell), or,
 * in generators, a field of the frame; which C storage it gets (plain, handler struct, frame) is decided behind
 * the IR (emit_storage.c) from liveness over try regions and yields.
 */
#ifndef CODEGEN_IR_H
#define CODEGEN_IR_H

#include "../frontend/ast.h"
#include "../frontend/map.h"

/* IR_LIST: only of variables that hold an unboxed list (IrVar.rep). */
typedef enum IrType { IR_ANY, IR_BOOL, IR_INT, IR_FLOAT, IR_CELL, IR_ITER, IR_RANGE, IR_UNIT, IR_LIST, IR_SUM } IrType;

typedef enum IrOp {
#define OP(name, result, min, max, flags, cname) OP_IR_##name,
#include "ir_ops.def"
#undef OP
    IR_OP_COUNT
} IrOp;

/* IR_LOCALS: only in ir_effects: reads a variable that some expression of the function assigns (:=), so it has
 * to be evaluated before a statement that is made from a later operand. */
enum { IR_PURE = 0, IR_READS = 1, IR_WRITES = 2, IR_FAILS = 4, IR_LOCALS = 8 };

typedef struct IrOpInfo {
    const char *name;
    IrType result;
    int min, max;
    unsigned flags;
    const char *cname;
} IrOpInfo;

extern const IrOpInfo ir_op_info[IR_OP_COUNT];

/* What an unboxed loop goes over: a list, enumerate(list), zip(list, list). */
typedef enum IrLoop {
    IR_LOOP_LIST, IR_LOOP_TUPLE, IR_LOOP_TEXT,
    IR_LOOP_ENUMERATE, IR_LOOP_ENUMERATE_TEXT, IR_LOOP_ZIP, /* from here on: of pairs, which are not made */
} IrLoop;

typedef struct IrVar {
    Istr name;         /* Python name or temporary's name, unique in the function, a valid C identifier stem */
    Istr python_name;  /* what error messages say; NULL for temporaries */
    IrType type;       /* IR_ANY: RtValue; IR_CELL: RtCell * (is_cell); IR_ITER, IR_RANGE: loop state; IR_SUM: of sum() */
    bool is_param;
    bool is_cell;      /* captured by an inner function: lives in a cell made at entry */
    bool is_free;      /* a cell of the enclosing function: self->cells[index] */
    bool is_temp;
    bool in_comp;      /* of a comprehension: nobody asks for it behind that */
    bool assigned;     /* assigned anywhere but as parameter */
    bool late_cell;    /* is_cell, but not made at entry: `var = cell_new(...)` makes it (comprehensions) */
    bool checked;      /* read by var_checked or cell_load somewhere */
    bool is_foreign;   /* of a generator function that runs here (opt_inline.c): no local of this function to Python */
    bool mid_assigned; /* assigned in the middle of an expression (:=): reading it is IR_LOCALS */
    uint32_t index;    /* position in IrFunc.vars; for free variables see free_index */
    uint32_t free_index;
    uint8_t storage;   /* set by emit_storage.c */
    IrType rep;        /* set by unbox.c: what C holds where the guesses are right; IR_ANY: a value */
    uint8_t loop;      /* set by unbox_split.c: state of an unboxed loop: an IrLoop */
    uint32_t reads, writes; /* counted by unbox.c */
    struct Ty *ty;     /* set by infer.c */
} IrVar;

/* A module-level name. */
typedef struct IrGlobal {
    Istr name;
    uint32_t index;
    struct IrFunc *known; /* bound once, by this def at module level, and never rebound: call_known's guard target */
    bool bound;           /* some code of the module binds it (else it is only looked up: builtins, injected) */
    bool steady;          /* bound once, by a def, class or import of the module body: reading it is order-free */
    bool deleted;         /* some code of the module deletes it */
    struct Ty *ty;        /* set by infer.c */
} IrGlobal;

/* A constant that needs static data: index into IrModule.consts. */
typedef enum IrConstKind { IRC_STR, IRC_BYTES, IRC_INT, IRC_FLOAT, IRC_COMPLEX, IRC_TUPLE, IRC_FROZENSET,
                           IRC_NONE, IRC_TRUE, IRC_FALSE, IRC_ELLIPSIS } IrConstKind;
typedef struct IrConst {
    IrConstKind kind;
    uint32_t index;      /* in IrModule.consts */
    bool is_name;        /* used as an identifier somewhere: interned */
    bool is_builtin;     /* STR: the name of a builtin */
    const char *cname;   /* set by emit_tables.c: how C refers to it */
    Istr text;           /* STR, BYTES: contents; INT: digits as AstConst.text, sign in `negative` */
    bool negative;
    double real, imag;
    struct IrConst **items;
    uint32_t count;
} IrConst;

typedef struct IrExpr {
    IrOp op;
    IrType type;
    uint32_t argc;
    struct IrExpr **args;
    AstPos pos;              /* what a traceback marks */
    /* attributes; which ones an op uses is said in ir_ops.def */
    IrConst *name;           /* a str constant, interned */
    IrVar *var;
    IrGlobal *global;
    IrConst *constant;       /* const */
    IrConst *names;          /* a tuple of strs: keyword names */
    struct IrFunc *func;     /* also set by unbox.c, where is_direct */
    int64_t integer, integer2;
    double real;
    uint32_t cache, site_pair; /* numbers given by the emitter, 0: none yet */
    AstPos lookup_pos;       /* call_method, call_method_kw: what a failing lookup of the name marks */
    uint16_t depth;          /* of the tree; a leaf is 1 (ir_expr) */
    uint8_t effects;         /* of an expression with operands; ask ir_effects (ir_expr) */
    uint8_t rep;             /* an IrType, set by unbox.c: what its C gives where the guesses are right */
    bool is_fast;            /* set by unbox.c: written in its unboxed form there */
    bool is_pure;            /* set by unbox.c: ...and may be evaluated again */
    bool leaves;             /* set by unbox.c: it or an operand may find a guess wrong */
    bool is_field;           /* set by infer.c: getattr of what some class' instances hold */
    bool is_direct;          /* set by unbox.c: a call of the unboxed entry (IrFunc.is_native) of `func`, or of others like it */
    struct Ty *ty;           /* set by infer.c */
} IrExpr;

typedef struct IrBlock {
    struct IrStmt **items;
    uint32_t len, cap;
} IrBlock;

typedef enum IrStmtKind {
    IRS_EVAL,      /* value: an expression for its effects (any op) */
    IRS_ASSIGN,    /* var = value */
    IRS_CELL_SET,  /* cell var = value; value novalue: unbind */
    IRS_UNBIND,    /* var: make unbound (del, after an except clause); `checked`: raise UnboundLocalError if it is */
    IRS_CELL_UNBIND, /* the same for a cell variable */
    IRS_GLOBAL_SET, /* global = value */
    IRS_GLOBAL_DEL, /* global: raises NameError when unbound */
    IRS_NAME_SET,  /* class scope: object (namespace) [name] = value */
    IRS_NAME_DEL,  /* class scope: del */
    IRS_UNPACK,    /* vars[0..count) = the exact items of value; raises ValueError */
    IRS_IF,        /* value (BOOL), body, orelse */
    IRS_WHILE,     /* value (BOOL; NULL: forever), prelude: statements run before each test, body; orelse */
    IRS_FOR,       /* var = each item of value; iter: the IR_ITER variable; body, orelse */
    IRS_FOR_RANGE, /* var in callee(args...) with callee expected to be the builtin range: value = call expression
                      (op call_builtin, name range); iter: the IR_RANGE variable; body, orelse */
    IRS_BREAK, IRS_CONTINUE, /* of the innermost loop */
    IRS_TRY_EXCEPT, /* body, handlers, orelse. Handler tests are tried in order; none: reraised. */
    IRS_TRY_FINALLY, /* body, orelse = the finally block, run on every way out of body */
    IRS_RAISE,     /* value, object = cause or NULL; both NULL: bare raise */
    IRS_RETURN,    /* value or NULL (None) */
    IRS_YIELD,     /* var (NULL: ignored) = yield value */
    IRS_DELEGATE,  /* var (NULL: ignored) = result of yielding from the iterator `value` (await: `is_await`) */
    IRS_BLOCK,     /* body; `label`: break out of it by IRS_LEAVE (match, and/or with statements). `inlined`: its first
                      statement is a loop, which with all that follows is the code of that generator expression; with
                      `begins`, all of it is the code of that generator function (opt_inline.c). Then, in the outermost:
                      guards (their functions run here), vars (theirs, gone behind it), prelude (makes the parameters), value (the call that is made
                      instead when a guard is wrong; var = each item, iter: its state) */
    IRS_OUTSIDE,   /* body: the consumer's code in the block `target`, once for each item. prelude: what makes the item of
                      the variables vars[0..count), or is empty: it is in var already */
    IRS_LEAVE,     /* leave the enclosing IRS_BLOCK `target` */
} IrStmtKind;

/* except TEST: the `prelude` statements compute `test` (ANY: class or tuple; NULL: bare except). */
typedef struct IrHandler {
    IrBlock prelude;
    IrExpr *test;
    IrBlock body;
    AstPos pos;
} IrHandler;

typedef struct IrStmt {
    IrStmtKind kind;
    AstPos pos;
    bool starts_line;  /* first statement made from a source statement: the emitter quotes the line */
    bool checked;      /* IRS_UNBIND, IRS_CELL_UNBIND */
    bool is_await;
    bool is_iterator;  /* IRS_FOR: the value is an iterator already, iter() is not called on it */
    bool begins;       /* IRS_BLOCK: of a generator function */
    bool item_once;    /* IRS_FOR: var is a temporary that only the body's first statement reads */
    IrExpr *value;
    IrExpr *object;
    IrConst *name;
    IrVar *var;
    IrVar *iter;
    IrGlobal *global;
    IrVar **vars;
    uint32_t count;
    IrBlock prelude, body, orelse;
    IrHandler *handlers;
    uint32_t handler_count;
    struct IrStmt *target;
    struct IrFunc *inlined;
    IrGlobal **guards;
    uint32_t guard_count;
    uint32_t id;       /* unique in the function: numbers of labels and regions */
} IrStmt;

/* What a method found on an instance gets in front of its arguments. */
typedef enum IrBinds { IR_BINDS_INSTANCE, IR_BINDS_CLASS, IR_BINDS_NOTHING } IrBinds;

typedef enum IrFuncKind { IRF_MODULE, IRF_CLASS_BODY, IRF_FUNCTION, IRF_GENERATOR, IRF_COROUTINE, IRF_ASYNCGEN } IrFuncKind;

typedef struct IrFunc {
    IrFuncKind kind;
    struct IrModule *module;
    Istr name;              /* Python's __name__: "<lambda>", "<genexpr>", "<module>" */
    Istr qualname;
    Istr cname;             /* C stem, unique in the program: module__Class__method */
    AstPos pos;
    uint32_t first_line; /* where it begins, its decorators included; 0: pos.line */
    uint32_t posonly, positional, kwonly; /* positional includes posonly */
    bool has_varargs, has_varkw;
    IrVar **params;         /* C order: positional, keyword-only, *args, **kwargs */
    uint32_t param_count;
    IrVar **vars;           /* all, params first */
    uint32_t var_count, var_cap;
    IrVar **free_vars;      /* cells taken from the enclosing function, in free_index order */
    uint32_t free_count;
    IrVar *namespace;       /* class bodies: the parameter that holds the namespace */
    Istr docstring;         /* or NULL */
    uint32_t slot_hint;     /* class bodies: distinct self.NAME assignments in the methods */
    bool is_nested;
    bool shows;             /* locals(), exec(), sys._getframe()...: something may ask for its variables by name */
    bool shows_late;        /* ...only somewhere else in the program: those of its comprehensions are not to be seen */
    IrBlock body;
    uint32_t next_id;
    uint32_t index;         /* in IrModule.funcs */
    Map var_names;          /* names of vars taken so far (private to ir.c) */
    struct Ty *result, *yields, *sent; /* set by infer.c; of generators: what they yield and what send() gives them */
    struct Ty *function;    /* set by infer.c: its function objects */
    struct TyClass *owner;  /* set by infer.c: methods: the class whose body makes them */
    uint8_t binds;          /* set by infer.c: methods: an IrBinds */
    bool is_bare;           /* set by infer.c: methods: found as they are, without decorators but those that say how they bind */
    uint32_t default_count; /* set by infer.c: methods: positional parameters that have defaults */
    uint8_t heat;           /* set by infer.c: loops around the calls of it, 0 to 3; recursion counts as one */
    bool is_fast;           /* set by unbox.c: has a form for right guesses beside the general one */
    bool is_native;         /* set by unbox.c: is entered with unboxed arguments as well, and gives its result so */
    bool is_called;         /* private to unbox.c: some call goes to that entry */
    IrType result_rep;      /* set by unbox.c: what that entry gives; IR_ANY: a value */
} IrFunc;

/* How a module that may be imported is asked for (imports.c). */
enum {
    IMPORT_LAZY = 1,     /* in a function */
    IMPORT_GUARDED = 2,  /* in the body of a try that catches ImportError: try number `group` */
    IMPORT_FALLBACK = 4, /* in the handler of such a try: number `fallback` */
    IMPORT_MAYBE = 8,    /* may be an attribute as well: the b of `from a import b` */
    IMPORT_STAR = 16,    /* name is `a.*`: whatever of a.__all__ is a module */
};
typedef struct IrImport {
    Istr name; /* dotted */
    AstPos pos;
    uint32_t how;
    uint32_t group, fallback;
    uint32_t unit; /* the unit it stands in */
} IrImport;

/* A part of a module whose code runs only when somebody asks for it by its name: a function at module level, a method, or
 * a class, to which methods belong. Unit 0 is the module's own body. Functions inside functions, and what stands in a
 * class body outside of its methods, belong to what they stand in; a decorated function at module level to unit 0, as its
 * decorator may have passed it on. mentions.h says what the names are for. */
typedef enum { UNIT_MODULE, UNIT_FUNCTION, UNIT_CLASS, UNIT_METHOD } IrUnitKind;
typedef struct IrUnit {
    Istr name;
    IrUnitKind kind;
    uint32_t parent; /* methods: their class */
    struct {
        Istr *items;
        uint32_t len, cap;
    } names,     /* variables it reads that have the name of a unit of this module */
        asked,   /* attributes, names of from-imports, strings that could be names */
        parts;   /* strings that names may be put together from: "visit_" and "_open" */
} IrUnit;

typedef struct IrModule {
    Compilation *cx;
    AstTree *tree;
    Source *source;
    Istr name;              /* dotted; "__main__" for the program */
    Istr cname;             /* C stem of the module */
    bool is_package;
    bool dynamic;           /* source given to exec, eval or compile: its globals are whatever dict it is run with */
    bool is_namespace;      /* a package that is a mere folder: source->path */
    Istr package;
    IrFunc **funcs;         /* funcs[0] is the module body; source order */
    uint32_t func_count, func_cap;
    IrGlobal **globals;     /* order of first binding in the source */
    uint32_t global_count, global_cap;
    IrConst **consts;
    uint32_t const_count, const_cap;
    IrImport *imports;      /* what this one may import, for the driver */
    uint32_t import_count, import_cap;
    IrUnit *units;          /* when Compilation.mentions asks for them */
    uint32_t unit_count, unit_cap;
    struct {
        Istr *items;
        uint32_t len, cap;
    } exports;              /* `__all__`, as far as it is stated by constants */
    bool future_annotations; /* from __future__ import annotations */
    AstPos compiler_use;    /* where it first mentions exec, eval or compile; line 0: nowhere */
    Map global_map;         /* name -> IrGlobal */
    Map const_map;          /* private to ir.c */
    Map cname_map;          /* C stems taken so far (private to ir.c) */
} IrModule;

/* Is it the body of the module? Its kind is IRF_MODULE, but for sources that await at their top level. */
static inline bool ir_is_top(const IrFunc *func)
{
    return func->kind == IRF_MODULE || (func->module->dynamic && func == func->module->funcs[0]);
}

/* IrExpr.integer of `function`: it may have the variables as they are when it is made. Of var_checked and cell_load: an
 * unbound one is reported as a free variable is. Of global_load: code of the module in front of what binds the name, so that
 * reading it is not order-free (only known while the module is lowered, not part of the text form). */
enum { IR_SNAPSHOT = 1, IR_WAS_FREE = 1, IR_TOO_EARLY = 1 };

/* ---- construction (ir.c) ---- */
IrModule *ir_module_new(Compilation *cx, AstTree *tree, Istr name);
/* A function that is not yet in module->funcs: ir_func_add puts it there. */
IrFunc *ir_func_new(IrModule *module, IrFuncKind kind, Istr name);
void ir_func_add(IrFunc *func);
/* A variable of this name, or of name_2 and so on when that is taken. The name's characters beyond ASCII are
 * spelled so that every C compiler takes them. */
IrVar *ir_var_new(IrFunc *func, Istr name, IrType type);
IrVar *ir_temp_new(IrFunc *func, const char *stem, IrType type); /* t1, t2; it1; ... */
/* A free variable: the cell self->cells[free_index]. */
IrVar *ir_free_var_new(IrFunc *func, Istr name);
IrGlobal *ir_global(IrModule *module, Istr name);
/* A C stem made of a name, and of stem_2 and so on when that is taken in the module. */
Istr ir_cname(IrModule *module, const char *stem);
IrConst *ir_const_str(IrModule *module, Istr text);
/* The same, marked is_name. */
IrConst *ir_const_name(IrModule *module, Istr text);
/* A tuple of names. */
IrConst *ir_const_names(IrModule *module, const Istr *names, uint32_t count);
IrConst *ir_const(IrModule *module, const IrConst *value);       /* the one equal constant */
IrExpr *ir_expr(IrModule *module, IrOp op, AstPos pos, uint32_t argc, IrExpr *const *args);
IrStmt *ir_stmt(IrFunc *func, IrBlock *block, IrStmtKind kind, AstPos pos); /* appended */

/* What evaluating it may do (IR_* flags of the whole tree), as far as the order of evaluation can be seen:
 *   - a plain variable is read without effect, since expressions do not assign (mid_assigned: IR_LOCALS);
 *   - builtins the module never binds and steady globals count as constants: code that replaces `print` or a
 *     module's function from outside, in the middle of an expression that calls it, is not waited for;
 *   - a global that the module binds and never deletes is not expected to fail. */
unsigned ir_effects(const IrExpr *expr);

/* Which attributes of IrExpr an operation uses. */
enum { IRA_NAME = 1, IRA_VAR = 2, IRA_GLOBAL = 4, IRA_CONST = 8, IRA_NAMES = 16, IRA_FUNC = 32, IRA_INTEGER = 64,
       IRA_INTEGER2 = 128, IRA_REAL = 256 };
unsigned ir_op_attributes(IrOp op);

/* Can the order of evaluating the two be observed? */
bool ir_conflict(unsigned effects_a, unsigned effects_b);

/* Is this the name of a builtin (builtins.def, exceptions.def)? */
bool ir_is_builtin(Istr name);

/* The names of types, function kinds as the text form spells them. */
extern const char *const ir_type_names[], *const ir_func_kind_names[];

/* ---- text form ---- */
void ir_dump(const IrModule *module, StrBuf *out);
/* Read the text form back. NULL when it is malformed: the first problem is in `problems`, one line. */
IrModule *ir_parse(Compilation *cx, Source *source, StrBuf *problems);
/* Problems found, one line each, empty when well formed. */
void ir_verify(const IrModule *module, StrBuf *problems);

#endif
