/* The module _tokenize: TokenizerIter. */
#include <stdio.h>

#include "tokenize.h"

static RtType tokenizer_type;
static RtShape tokenizer_shape = {.type = &tokenizer_type};
#define TOKENIZER(v) ((Tokenizer *)RT_OBJ(v))

static void tokenizer_trace(void *object)
{
    Tokenizer *t = object;
    rti_gc_mark(t->readline);
    rti_gc_mark(t->encoding);
    rti_gc_mark(t->line);
    for (int i = 0; i < t->fstrings; i++) rti_gc_mark(t->fstring[i].line_text);
}

NATIVE_NEW(tokenizer, "tokenizeriter", 2, 3, RT_M_KW, "readline, /, *, extra_tokens, encoding=None")
{
    if (args[2] && !rti_is_str(args[2]))
        rt_errorf(&rt_TypeError, "tokenizeriter() argument 'encoding' must be str, not %B", args[2]);
    bool extra = rti_truth(args[1]);
    Tokenizer *t = rti_object_alloc(RTI_TYPE(self));
    t->readline = args[0];
    t->encoding = args[2];
    t->extra = extra;
    t->at_line_start = true;
    t->line = RT_EMPTY_STR;
    return RT_VALUE(t);
}

/* The number of an operator's own kind: what the parser sees. */
static int exact_type(RtValue text)
{
    static const struct {
        const char *text;
        int type;
    } kinds[] = {{"(", 7},   {")", 8},   {"[", 9},   {"]", 10},  {":", 11},  {",", 12},  {";", 13},
                 {"+", 14},  {"-", 15},  {"*", 16},  {"/", 17},  {"|", 18},  {"&", 19},  {"<", 20},
                 {">", 21},  {"=", 22},  {".", 23},  {"%", 24},  {"{", 25},  {"}", 26},  {"==", 27},
                 {"!=", 28}, {"<=", 29}, {">=", 30}, {"~", 31},  {"^", 32},  {"<<", 33}, {">>", 34},
                 {"**", 35}, {"+=", 36}, {"-=", 37}, {"*=", 38}, {"/=", 39}, {"%=", 40}, {"&=", 41},
                 {"|=", 42}, {"^=", 43}, {"<<=", 44}, {">>=", 45}, {"**=", 46}, {"//", 47}, {"//=", 48},
                 {"@", 49},  {"@=", 50}, {"->", 51}, {"...", 52}, {":=", 53}, {"!", 54}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (rti_str_eq_cstr(text, kinds[i].text)) return kinds[i].type;
    return TK_OP;
}

static RtValue tokenizer_next(RtValue self)
{
    Tokenizer *t = TOKENIZER(self);
    Token token;
    do {
        if (!tokenize_next(t, &token)) return 0;
    } while (!t->extra && (token.type == TK_COMMENT || token.type == TK_NL));
    if (!t->extra && token.type == TK_OP) token.type = exact_type(token.text);
    if (!t->extra && token.type == TK_NEWLINE) token.text = RT_EMPTY_STR;
    RtValue parts[5] = {RT_INT(token.type), token.text,
                        native_tuple2(rti_int(token.row), rti_int(token.column)),
                        native_tuple2(rti_int(token.end_row), rti_int(token.end_column)), token.line};
    return rti_tuple_from(parts, 5);
}

static RtValue tokenizer_iter(RtValue self) { return self; }

RT_TYPE_ROWS(tokenizer_type) = {
    .shape = &rt_shape_type,
    .cname = "_tokenize.TokenizerIter",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(Tokenizer),
    .trace = tokenizer_trace,
    .instance_shape = &tokenizer_shape,
    .slots = RT_SLOTS(RT_SLOT(new_, tokenizer_new), RT_SLOT(iter, tokenizer_iter),
                      RT_SLOT(iternext, tokenizer_next)),
};

static void fill(RtModule *module)
{
    static RtType *const types[] = {&tokenizer_type, NULL};
    native_add_types(module, types);
}

const RtModuleDef rt_module__tokenize = {.name = "_tokenize", .fill = fill};
