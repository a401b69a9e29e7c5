/* desugar_match.c - match statements.
 *
 *     match SUBJECT:                _subject1 = SUBJECT
 *         case P1:                  if <P1 on _subject1>:
 *             A                         name = value ...   (captures in the pattern's order)
 *         case P2 if GUARD:             A
 *             B                     elif <P2> and [name := value, ...] and GUARD:
 *         case _:                       B
 *             C                     else:
 *                                       C
 *
 * A pattern becomes a conjunction of tests without effects of its own:
 *     LITERAL, a.b                  s == VALUE
 *     None                          s is None
 *     P | Q                         P or Q; captures of both go to the same temporaries
 *     [P, *_, Q]                    match_sequence(s) and len_at_least(s, 2)
 *                                       and P on s[0] and Q on s[len(s) - 1]
 *     [P, Q], [P, *rest]            match_sequence(s) and len_is(s, 2)
 *                                       and [_items2 := unpack(s, 2)]
 *                                       and P on _items2[0] and Q on _items2[1]
 *     {K: P, **rest}                match_mapping(s) and len_at_least(s, 1)
 *                                       and (_values2 := match_keys(s, (K,))) is not None
 *                                       and P on _values2[0]
 *     C(P, key=Q)                   (_attrs2 := match_attrs(s, C, 1, ('key',))) is not None
 *                                       and P on _attrs2[0] and Q on _attrs2[1]
 *
 * Captures bind nothing before the whole pattern has matched: until then their values stay in
 * temporaries.
 */
#include "desugar_internal.h"

/* A value being matched: a temporary, or an item of a tuple held in one. */
typedef struct Value {
    Istr temp;
    int index; /* -1: the temporary itself */
} Value;

typedef struct Capture {
    Istr name;
    Value value;
    AstPos pos;
} Capture;

/* What a pattern comes down to: tests, all of which must hold, then captures. */
typedef struct Match {
    Desugar *d;
    StmtVec tests;
    VEC(Capture) captures;
} Match;

static void match_pattern(Match *m, Ast *pattern, Value value);

static Ast *value_expr(Desugar *d, AstPos pos, Value value)
{
    Ast *temp = core_temp(d, pos, value.temp);
    if (value.index < 0) return temp;
    return AST_NEW(d->tree, pos, Subscript, .value = temp,
                   .slice = ast_int(d->tree, pos, value.index));
}

static void add_test(Match *m, Ast *test)
{
    vec_push(&m->d->cx->arena, &m->tests, test);
}

/* Bind a temporary among the tests. */
static void add_bind(Match *m, AstPos pos, Istr temp, Ast *value)
{
    Desugar *d = m->d;
    Ast *bind = core_bind(d, pos, temp, value);
    AstSeq one = ast_list1(d->tree, bind);
    if (m->tests.len && vec_last(&m->tests)->kind == AST_CoreBind) {
        AstCoreBind *last = AST(CoreBind, vec_last(&m->tests));
        last->binds = ast_list_join(d->tree, last->binds, one);
        return;
    }
    add_test(m, AST_NEW(d->tree, pos, CoreBind, .binds = one));
}

/* For several readings: first(value) once, then the temporary it returns. */
static Istr value_temp(Match *m, AstPos pos, Value value, Ast **first)
{
    Desugar *d = m->d;
    *first = value_expr(d, pos, value);
    if (value.index < 0) return value.temp;
    Istr temp = desugar_fresh(d, "part");
    *first = core_bind(d, pos, temp, *first);
    return temp;
}

static void add_capture(Match *m, AstPos pos, Istr name, Value value)
{
    Capture capture = {desugar_mangle(m->d, name), value, pos};
    vec_push(&m->d->cx->arena, &m->captures, capture);
}

static bool is_wildcard(const Ast *pattern)
{
    if (pattern->kind == AST_MatchStar) return !AST(MatchStar, pattern)->name;
    return pattern->kind == AST_MatchAs && !AST(MatchAs, pattern)->name;
}

/* Match each pattern on an item of the tuple in `items`. */
static void match_items(Match *m, AstSeq patterns, Istr items, int first)
{
    for (uint32_t i = 0; i < patterns.len; i++)
        match_pattern(m, patterns.items[i], (Value){items, first + (int)i});
}

/* ---- sequences ---- */

/* [P, *_, Q]: items by subscription, wildcards left out. */
static void match_by_subscript(Match *m, AstSeq patterns, uint32_t star, Istr seq, AstPos pos)
{
    Desugar *d = m->d;
    for (uint32_t i = 0; i < patterns.len; i++) {
        Ast *pattern = patterns.items[i];
        if (is_wildcard(pattern)) continue;
        Ast *index = ast_int(d->tree, pos, i);
        if (i > star) {
            Ast *len = core_op1(d, pos, CORE_len, core_temp(d, pos, seq));
            index = AST_NEW(d->tree, pos, BinOp, .left = len, .op = OP_Sub,
                            .right = ast_int(d->tree, pos, patterns.len - i));
        }
        Istr item = desugar_fresh(d, "part");
        add_bind(m, pos, item,
                 AST_NEW(d->tree, pos, Subscript, .value = core_temp(d, pos, seq), .slice = index));
        match_pattern(m, pattern, (Value){item, -1});
    }
}

/* [P, Q] or [P, *rest, Q]: items by iteration, all at once. */
static void match_by_unpacking(Match *m, AstSeq patterns, uint32_t star, Istr seq, AstPos pos)
{
    Desugar *d = m->d;
    Istr items = desugar_fresh(d, "items");
    Ast *unpacked = core_temp(d, pos, seq);
    if (star == patterns.len)
        unpacked = core_op2(d, pos, CORE_unpack, unpacked, ast_int(d->tree, pos, patterns.len));
    else
        unpacked = core_op3(d, pos, CORE_unpack_star, unpacked, ast_int(d->tree, pos, star),
                            ast_int(d->tree, pos, patterns.len - star - 1));
    add_bind(m, pos, items, unpacked);
    match_items(m, patterns, items, 0);
}

static void match_sequence(Match *m, AstMatchSequence *node, Value value)
{
    Desugar *d = m->d;
    AstPos pos = node->base.pos;
    AstSeq patterns = node->patterns;
    uint32_t star = patterns.len;
    bool all_wild = true, star_wild = false;
    for (uint32_t i = 0; i < patterns.len; i++) {
        if (!is_wildcard(patterns.items[i])) all_wild = false;
        if (patterns.items[i]->kind == AST_MatchStar) {
            star = i;
            star_wild = is_wildcard(patterns.items[i]);
        }
    }
    Ast *first;
    Istr seq = value_temp(m, pos, value, &first);
    add_test(m, core_op1(d, pos, CORE_match_sequence, first));
    if (star == patterns.len)
        add_test(m, core_op2(d, pos, CORE_len_is, core_temp(d, pos, seq),
                             ast_int(d->tree, pos, patterns.len)));
    else if (patterns.len > 1)
        add_test(m, core_op2(d, pos, CORE_len_at_least, core_temp(d, pos, seq),
                             ast_int(d->tree, pos, patterns.len - 1)));
    if (all_wild) return;
    if (star_wild)
        match_by_subscript(m, patterns, star, seq, pos);
    else
        match_by_unpacking(m, patterns, star, seq, pos);
}

/* ---- mappings and classes ---- */

static Ast *is_not_none(Desugar *d, AstPos pos, Istr temp, Ast *value)
{
    return core_compare(d, pos, core_bind(d, pos, temp, value), OP_IsNot, ast_none(d->tree, pos));
}

static void match_mapping(Match *m, AstMatchMapping *node, Value value)
{
    Desugar *d = m->d;
    AstPos pos = node->base.pos;
    Ast *first;
    Istr map = value_temp(m, pos, value, &first);
    add_test(m, core_op1(d, pos, CORE_match_mapping, first));
    Ast *keys = AST_NEW(d->tree, pos, Tuple, .elts = node->keys), *same_keys = keys;
    if (node->keys.len) {
        add_test(m, core_op2(d, pos, CORE_len_at_least, core_temp(d, pos, map),
                             ast_int(d->tree, pos, node->keys.len)));
        desugar_exprs(d, node->keys);
        if (node->rest) {
            Istr held = desugar_fresh(d, "keys");
            keys = core_bind(d, pos, held, keys);
            same_keys = core_temp(d, pos, held);
        }
        Istr values = desugar_fresh(d, "values");
        Ast *found = core_op2(d, pos, CORE_match_keys, core_temp(d, pos, map), keys);
        add_test(m, is_not_none(d, pos, values, found));
        match_items(m, node->patterns, values, 0);
    }
    if (!node->rest) return;
    Istr rest = desugar_fresh(d, "rest");
    add_bind(m, pos, rest, core_op2(d, pos, CORE_match_rest, core_temp(d, pos, map), same_keys));
    add_capture(m, pos, node->rest, (Value){rest, -1});
}

static void match_class(Match *m, AstMatchClass *node, Value value)
{
    Desugar *d = m->d;
    AstPos pos = node->base.pos;
    uint32_t positional = node->patterns.len, keywords = node->kwd_attrs.len;
    Ast **names = ARENA_ARRAY(&d->cx->arena, Ast *, keywords);
    for (uint32_t i = 0; i < keywords; i++)
        names[i] = ast_str(d->tree, pos, node->kwd_attrs.items[i]);
    Ast *args[] = {
        value_expr(d, pos, value),
        desugar_expr(d, node->cls),
        ast_int(d->tree, pos, positional),
        AST_NEW(d->tree, pos, Tuple, .elts = ast_list_copy(d->tree, names, keywords)),
    };
    Ast *attrs = AST_NEW(d->tree, pos, CoreOp, .op = CORE_match_attrs,
                         .args = ast_list_copy(d->tree, args, 4));
    Istr temp = desugar_fresh(d, "attrs");
    add_test(m, is_not_none(d, pos, temp, attrs));
    match_items(m, node->patterns, temp, 0);
    match_items(m, node->kwd_patterns, temp, (int)positional);
}

/* ---- alternatives ---- */

static Ast *conjunction(Desugar *d, AstPos pos, StmtVec tests)
{
    if (!tests.len) return ast_bool(d->tree, pos, true);
    if (tests.len == 1) return tests.items[0];
    return AST_NEW(d->tree, pos, BoolOp, .op = OP_And, .values = {tests.items, tests.len});
}

/* The temporary in which all alternatives leave the capture `name`. */
static Istr shared_temp(Match *m, uint32_t from, Capture capture)
{
    for (uint32_t i = from; i < m->captures.len; i++)
        if (m->captures.items[i].name == capture.name) return m->captures.items[i].value.temp;
    capture.value = (Value){desugar_fresh(m->d, "capture"), -1};
    vec_push(&m->d->cx->arena, &m->captures, capture);
    return capture.value.temp;
}

static void match_or(Match *m, AstMatchOr *node, Value value)
{
    Desugar *d = m->d;
    AstPos pos = node->base.pos;
    if (value.index >= 0) {
        Istr temp = desugar_fresh(d, "part");
        add_bind(m, pos, temp, value_expr(d, pos, value));
        value = (Value){temp, -1};
    }
    uint32_t from = m->captures.len;
    Ast **alternatives = ARENA_ARRAY(&d->cx->arena, Ast *, node->patterns.len);
    for (uint32_t i = 0; i < node->patterns.len; i++) {
        Match one = {.d = d};
        match_pattern(&one, node->patterns.items[i], value);
        for (uint32_t k = 0; k < one.captures.len; k++) {
            Capture capture = one.captures.items[k];
            add_bind(&one, capture.pos, shared_temp(m, from, capture),
                     value_expr(d, capture.pos, capture.value));
        }
        alternatives[i] = conjunction(d, node->patterns.items[i]->pos, one.tests);
    }
    add_test(m, AST_NEW(d->tree, pos, BoolOp, .op = OP_Or,
                        .values = ast_list_copy(d->tree, alternatives, node->patterns.len)));
}

static void match_singleton(Match *m, AstMatchSingleton *node, Value value)
{
    Desugar *d = m->d;
    AstPos pos = node->base.pos;
    Ast *constant = AST_NEW(d->tree, pos, Constant, .value = node->value);
    add_test(m, core_compare(d, pos, value_expr(d, pos, value), OP_Is, constant));
}

static void match_pattern(Match *m, Ast *pattern, Value value)
{
    AstPos pos = pattern->pos;
    switch ((int)pattern->kind) {
    case AST_MatchValue:
        add_test(m, core_compare(m->d, pos, value_expr(m->d, pos, value), OP_Eq,
                                 desugar_expr(m->d, AST(MatchValue, pattern)->value)));
        break;
    case AST_MatchSingleton: match_singleton(m, AST(MatchSingleton, pattern), value); break;
    case AST_MatchSequence: match_sequence(m, AST(MatchSequence, pattern), value); break;
    case AST_MatchMapping: match_mapping(m, AST(MatchMapping, pattern), value); break;
    case AST_MatchClass: match_class(m, AST(MatchClass, pattern), value); break;
    case AST_MatchStar:
        if (AST(MatchStar, pattern)->name)
            add_capture(m, pos, AST(MatchStar, pattern)->name, value);
        break;
    case AST_MatchAs:
        if (AST(MatchAs, pattern)->pattern) match_pattern(m, AST(MatchAs, pattern)->pattern, value);
        if (AST(MatchAs, pattern)->name) add_capture(m, pos, AST(MatchAs, pattern)->name, value);
        break;
    case AST_MatchOr: match_or(m, AST(MatchOr, pattern), value); break;
    default: break; /* there are no other patterns */
    }
}

/* ---- cases ---- */

/* Bind the captures as part of the test, for a guard to see. */
static void add_capture_bindings(Match *m, AstPos pos)
{
    Desugar *d = m->d;
    if (!m->captures.len) return;
    Ast **binds = ARENA_ARRAY(&d->cx->arena, Ast *, m->captures.len);
    for (uint32_t i = 0; i < m->captures.len; i++) {
        Capture *capture = &m->captures.items[i];
        binds[i] = AST_NEW(d->tree, capture->pos, NamedExpr,
                           .target = ast_store(d->tree, capture->pos, capture->name),
                           .value = value_expr(d, capture->pos, capture->value));
    }
    add_test(m, AST_NEW(d->tree, pos, CoreBind,
                        .binds = ast_list_copy(d->tree, binds, m->captures.len)));
}

/* An If without else, or just its body (*irrefutable) when the case always matches. */
static Ast *rewrite_case(Desugar *d, Astmatch_case *node, Istr subject, AstSeq *irrefutable)
{
    Match m = {.d = d};
    AstPos pos = node->pattern->pos;
    match_pattern(&m, node->pattern, (Value){subject, -1});
    if (node->guard) {
        add_capture_bindings(&m, pos);
        add_test(&m, desugar_expr(d, node->guard));
    }
    StmtVec outer = block_begin(d);
    for (uint32_t i = 0; i < m.captures.len && !node->guard; i++) {
        Capture *capture = &m.captures.items[i];
        emit_assign(d, capture->pos, ast_store(d->tree, capture->pos, capture->name),
                    value_expr(d, capture->pos, capture->value));
    }
    desugar_stmts(d, node->body);
    AstSeq body = block_end(d, outer, pos);
    if (!m.tests.len) {
        *irrefutable = body;
        return NULL;
    }
    return AST_NEW(d->tree, pos, If, .test = conjunction(d, pos, m.tests), .body = body);
}

void desugar_Match(Desugar *d, AstMatch *node)
{
    AstPos pos = node->subject->pos;
    Istr subject = emit_fresh(d, pos, "subject", desugar_expr(d, node->subject));
    AstIf *last = NULL;
    for (uint32_t i = 0; i < node->cases.len; i++) {
        AstSeq body = {0};
        Ast *branch = rewrite_case(d, AST(match_case, node->cases.items[i]), subject, &body);
        if (branch) body = ast_list1(d->tree, branch);
        if (last)
            last->orelse = body;
        else
            for (uint32_t k = 0; k < body.len; k++) emit(d, body.items[k]);
        if (!branch) break; /* the last one: nothing may follow an irrefutable case */
        last = AST(If, branch);
    }
}
