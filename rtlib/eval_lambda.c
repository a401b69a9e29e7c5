/* eval_lambda.c - lambdas that only hand their parameters on: made without the compiler.
 *
 * `lambda a, b, c: f(a, (b, c))` - the first parameter and a tuple of the others, given to a global function - is the
 * text by which collections.namedtuple makes a class's __new__, a dozen times while the larger modules of the standard
 * library are imported; compiling each would double their start-up time. Everything about such a function is in its
 * list of names: its code object is data, its body is here.
 */
#include <stdlib.h>
#include <string.h>

#include "eval.h"
#include "stack.h"

typedef struct PlainLambda {
    RtCode code; /* first: functions refer to it */
    RtValue callee;
    RtValue names[]; /* parameters */
} PlainLambda;

/* ---- reading the text ---- */

enum { MAX_NAMES = 250, MAX_TEXT = 8000 };

typedef struct Scan {
    const char *at;
    RtValue names[MAX_NAMES];
    int count;
} Scan;

static int is_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

static void skip_blanks(Scan *s)
{
    while (*s->at == ' ') s->at++;
}

static int accept(Scan *s, char c)
{
    skip_blanks(s);
    if (*s->at != c) return 0;
    s->at++;
    return 1;
}

/* An identifier of ASCII letters that is no keyword a lambda could hold here; 0 when there is none. */
static RtValue take_name(Scan *s)
{
    static const char keywords[] =
        " None True False lambda not and or if else in is await yield for from async def class return del pass break "
        "continue global nonlocal import as try except finally raise while with assert elif ";
    skip_blanks(s);
    const char *start = s->at;
    if (!is_start(*start)) return 0;
    while (is_start(*s->at) || (*s->at >= '0' && *s->at <= '9')) s->at++;
    size_t len = (size_t)(s->at - start);
    for (const char *k = keywords; (k = strchr(k, ' ')) && k[1]; k++)
        if (!strncmp(k + 1, start, len) && k[1 + len] == ' ') return 0;
    return rti_intern(rti_str_utf8(start, len));
}

static int take_parameters(Scan *s)
{
    do {
        RtValue name = s->count < MAX_NAMES ? take_name(s) : 0;
        if (!name) return 0;
        for (int i = 0; i < s->count; i++)
            if (s->names[i] == name) return 0;
        s->names[s->count++] = name;
    } while (accept(s, ','));
    return accept(s, ':');
}

/* (a, (b, c)) with the parameters in their order; one item takes a comma behind it. */
static int take_arguments(Scan *s)
{
    if (!accept(s, '(') || take_name(s) != s->names[0] || !accept(s, ',') || !accept(s, '(')) return 0;
    for (int i = 1; i < s->count; i++) {
        if (take_name(s) != s->names[i]) return 0;
        int comma = accept(s, ',');
        if (!comma && (i + 1 < s->count || i == 1)) return 0;
    }
    if (!accept(s, ')') || !accept(s, ')')) return 0;
    skip_blanks(s);
    return !*s->at;
}

/* ---- the function ---- */

static RtValue hand_on(RtFunction *self, const RtValue *params)
{
    const PlainLambda *lambda = (const PlainLambda *)(const void *)self->code;
    RtValue callee = rti_dict_get_str(rti_module_dict(self->module), lambda->callee);
    if (!callee) callee = rt_builtin_lookup(lambda->callee);
    if (!callee) rt_errorf(&rt_NameError, "name %R is not defined", lambda->callee);
    return rti_call2(callee, params[0], rti_tuple_from(params + 1, self->code->param_count - 1));
}

static RtValue hand_on1(RtFunction *self, RtValue a) { return hand_on(self, (const RtValue[]){a}); }
static RtValue hand_on2(RtFunction *self, RtValue a, RtValue b) { return hand_on(self, (const RtValue[]){a, b}); }

static RtValue hand_on3(RtFunction *self, RtValue a, RtValue b, RtValue c)
{
    return hand_on(self, (const RtValue[]){a, b, c});
}

static RtValue hand_on4(RtFunction *self, RtValue a, RtValue b, RtValue c, RtValue d)
{
    return hand_on(self, (const RtValue[]){a, b, c, d});
}

static RtValue hand_on5(RtFunction *self, RtValue a, RtValue b, RtValue c, RtValue d, RtValue e)
{
    return hand_on(self, (const RtValue[]){a, b, c, d, e});
}

static RtValue hand_on6(RtFunction *self, RtValue a, RtValue b, RtValue c, RtValue d, RtValue e, RtValue f)
{
    return hand_on(self, (const RtValue[]){a, b, c, d, e, f});
}

static RtEntry entry_for(int count)
{
    static const RtEntry entries[] = {NULL, (RtEntry)hand_on1, (RtEntry)hand_on2, (RtEntry)hand_on3,
                                      (RtEntry)hand_on4, (RtEntry)hand_on5, (RtEntry)hand_on6};
    return count <= RT_MAX_DIRECT ? entries[count] : (RtEntry)hand_on;
}

/* ---- those made so far, by their text: code stays for good ---- */

enum { TABLE_SIZE = 256 };

typedef struct Made {
    struct Made *next;
    PlainLambda *lambda;
    char text[];
} Made;

static Made *table[TABLE_SIZE];

static PlainLambda *remember(Made **slot, const char *text, const Scan *s, RtValue callee)
{
    size_t count = (size_t)s->count, len = strlen(text);
    PlainLambda *lambda = calloc(1, sizeof *lambda + count * sizeof(RtValue));
    Made *made = malloc(sizeof *made + len + 1);
    if (!lambda || !made) rti_fatal("out of memory for a function");
    lambda->callee = callee;
    memcpy(lambda->names, s->names, count * sizeof(RtValue));
    rt_gc_root_range(&lambda->callee, count + 1);
    lambda->code = (RtCode){.name = "<lambda>", .qualname = "<lambda>", .filename = "<string>", .first_line = 1,
                            .flags = RT_CODE_SIMPLE, .pos_count = (uint32_t)count, .param_count = (uint32_t)count,
                            .entry = entry_for(s->count), .names = lambda->names};
    memcpy(made->text, text, len + 1);
    made->lambda = lambda;
    made->next = *slot;
    *slot = made;
    return lambda;
}

RtValue rti_plain_lambda(RtValue source, RtValue globals)
{
    if (!rti_is_str(source) || rti_str_len(source) > MAX_TEXT) return 0;
    const char *text = rti_str_to_utf8(source, NULL);
    if (strncmp(text, "lambda ", 7)) return 0;
    Made **slot = &table[(uint64_t)rti_str_hash(source) % TABLE_SIZE];
    PlainLambda *lambda = NULL;
    for (Made *made = *slot; made && !lambda; made = made->next)
        if (!strcmp(made->text, text)) lambda = made->lambda;
    if (!lambda) {
        Scan s = {.at = text + 7};
        RtValue callee = take_parameters(&s) ? take_name(&s) : 0;
        for (int i = 0; callee && i < s.count; i++)
            if (s.names[i] == callee) callee = 0;
        if (!callee || !take_arguments(&s)) return 0;
        lambda = remember(slot, text, &s, callee);
    }
    RtModule *module = rti_globals_module(globals);
    RtFunction *f = (RtFunction *)RT_OBJ(rt_function_new(&lambda->code, module, 0, 0, NULL));
    RtValue name = rti_module_get(module, RT_NAME(__name__));
    rt_gc_store(f, &f->module_name, name ? name : RT_NONE);
    return RT_VALUE(f);
}
