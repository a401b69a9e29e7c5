/* parse_string.c - adjacent string literals and f-strings become one Constant or JoinedStr.
 *
 * All pieces of the adjacent literals, literal text and replacement fields alike, are gathered on
 * the parser's stack; neighbouring texts are then folded. Where CPython's result looks odd (a
 * format specification of two texts is a Constant; the text of `=` is decoded once more inside a
 * plain f-string) the oddity is kept, since the tree has to be the same.
 */
#include "parse.h"

#include <string.h>

static AstPos token_pos(const Token *t)
{
    return (AstPos){t->line, (uint32_t)t->col, t->end_line, (uint32_t)t->end_col};
}

static Ast *text_constant(Parser *p, AstPos pos, const StrBuf *text)
{
    Istr s = intern(&p->cx->names, text->len ? text->text : "", text->len);
    return AST_NEW(p->tree, pos, Constant, .value = {.kind = CONST_STR, .text = s});
}

static void warn_escape(Parser *p, const Token *t, const char *bad)
{
    if (!p->cx->warnings || !bad) return;
    AstPos pos = token_pos(t);
    if (*bad >= '4' && *bad <= '7')
        diag_add(p->cx, DIAG_SYNTAX_WARNING, p->source, pos,
                 "invalid octal escape sequence '\\%.3s'", bad);
    else
        diag_add(p->cx, DIAG_SYNTAX_WARNING, p->source, pos, "invalid escape sequence '\\%c'",
                 *bad);
}

/* Decode text with escapes into a Constant. */
static Ast *decoded(Parser *p, const Token *t, AstPos pos, const char *text, size_t len, bool raw)
{
    const char *message, *bad;
    if (raw || !memchr(text, '\\', len)) {
        Istr s = intern(&p->cx->names, text, len);
        return AST_NEW(p->tree, pos, Constant, .value = {.kind = CONST_STR, .text = s});
    }
    StrBuf out = {0};
    bool good = lex_decode_text(p->cx, text, len, raw, &out, &message, &bad);
    Ast *node = good ? text_constant(p, pos, &out) : NULL;
    strbuf_free(&out);
    if (!good) parse_fail(p);
    warn_escape(p, t, bad);
    return node;
}

/* STRING: one literal with its prefix and quotes. */
static Ast *string(Parser *p)
{
    const Token *t = p->tok;
    const char *s = t->start;
    bool raw = false, bytes = false;
    for (; *s != '"' && *s != '\''; s++) {
        raw = raw || (*s | 0x20) == 'r';
        bytes = bytes || (*s | 0x20) == 'b';
    }
    size_t quotes = t->end - s >= 6 && s[1] == s[0] && s[2] == s[0] ? 3 : 1;
    s += quotes;
    size_t len = (size_t)(t->end - s) - quotes;
    Ast *node;
    if (!bytes) {
        node = decoded(p, t, token_pos(t), s, len, raw);
        if (*t->start == 'u') AST(Constant, node)->kind = intern_cstr(&p->cx->names, "u");
    } else {
        const char *message, *bad;
        for (size_t i = 0; i < len; i++)
            if (s[i] & 0x80) parse_fail(p);
        StrBuf out = {0};
        bool good = lex_decode_bytes(p->cx, s, len, raw, &out, &message, &bad);
        if (good) node = text_constant(p, token_pos(t), &out);
        strbuf_free(&out);
        if (!good) parse_fail(p);
        AST(Constant, node)->value.kind = CONST_BYTES;
        warn_escape(p, t, bad);
    }
    parse_advance(p);
    return node;
}

/* ---- folding ---- */

static bool is_text(const Ast *node)
{
    return node->kind == AST_Constant && ((const AstConstant *)node)->value.kind == CONST_STR;
}

static bool is_empty_text(const Ast *node)
{
    return is_text(node) && ((const AstConstant *)node)->value.text->len == 0;
}

/* The texts first..last (two at least) as one. */
static Ast *joined_text(Parser *p, Ast **first, Ast **last)
{
    StrBuf text = {0};
    for (Ast **node = first; node <= last; node++) {
        Istr s = AST(Constant, *node)->value.text;
        strbuf_add(&text, s->text, s->len);
    }
    AstPos pos = {(*first)->pos.line, (*first)->pos.col, (*last)->pos.end_line,
                  (*last)->pos.end_col};
    Ast *node = text_constant(p, pos, &text);
    AST(Constant, node)->kind = AST(Constant, *first)->kind;
    strbuf_free(&text);
    return node;
}

/* Fold neighbouring texts among the pieces from mark on; with `drop`, leave out empty ones. */
static void fold(Parser *p, uint32_t mark, bool drop)
{
    uint32_t to = mark;
    for (uint32_t i = mark; i < p->stack.len;) {
        uint32_t last = i;
        if (is_text(p->stack.items[i]))
            while (last + 1 < p->stack.len && is_text(p->stack.items[last + 1])) last++;
        Ast *node = p->stack.items[i];
        if (last > i) node = joined_text(p, &p->stack.items[i], &p->stack.items[last]);
        i = last + 1;
        if (!drop || !is_empty_text(node)) p->stack.items[to++] = node;
    }
    p->stack.len = to;
}

/* ---- replacement fields ---- */

static void replacement_field(Parser *p);

/* ':' fstring_format_spec* */
static Ast *format_spec(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len;
    bool field = false;
    parse_advance(p);
    for (;;) {
        if (parse_at(p, TOK_FSTRING_MIDDLE)) {
            const Token *t = p->tok;
            size_t len = (size_t)(t->end - t->start);
            Ast *text = decoded(p, t, token_pos(t), t->start, len, false);
            parse_advance(p);
            if (!is_empty_text(text)) parse_push(p, text);
        } else if (parse_at(p, TOK_LBRACE)) {
            field = true;
            replacement_field(p);
        } else {
            break;
        }
    }
    uint32_t count = p->stack.len - mark;
    AstPos pos = parse_span(p, at);
    if (count > 1 || field) fold(p, mark, field);
    if (count > 1 && !field) return vec_pop(&p->stack);
    return AST_NEW(p->tree, pos, JoinedStr, .values = parse_take(p, mark));
}

/* "!" NAME; the conversion's character, its place and the text of `=`. */
static int conversion(Parser *p, Start *place, Istr *text)
{
    const Token *mark = p->tok;
    if (mark->text) *text = mark->text;
    Start behind = {mark->end_line, (uint32_t)mark->end_col};
    parse_advance(p);
    if (!parse_at(p, TOK_NAME) || p->tok->line != behind.line ||
        (uint32_t)p->tok->col != behind.col)
        parse_fail(p);
    *place = parse_start(p);
    Istr name = p->tok->text;
    char c = name->text[0];
    if (name->len != 1 || (c != 's' && c != 'r' && c != 'a')) parse_fail(p);
    parse_advance(p);
    return c;
}

/* '{' annotated_rhs '='? ['!' NAME] [format_spec] '}': pushes the field, before it the text of `=`.
 */
static void replacement_field(Parser *p)
{
    Start at = parse_start(p), place = {0, 0};
    Ast *spec = NULL;
    Istr text = NULL;
    int convert = -1;
    parse_enter(p, 1);
    parse_advance(p);
    Ast *value = parse_annotated_rhs(p);
    bool debug = parse_accept(p, TOK_EQUAL), converted = false;
    if (parse_at(p, TOK_EXCLAMATION)) {
        convert = conversion(p, &place, &text);
        converted = true;
    }
    if (parse_at(p, TOK_COLON)) {
        if (!converted) {
            text = p->tok->text;
            place = parse_start(p);
            place.col++;
        }
        spec = format_spec(p);
    }
    if (!parse_at(p, TOK_RBRACE)) parse_fail(p);
    if (!spec && !converted) text = p->tok->text;
    parse_advance(p);
    p->depth--;
    AstPos pos = parse_span(p, at);
    if (debug && !spec && !converted) {
        convert = 'r';
        place = (Start){pos.end_line, pos.end_col};
    }
    if (debug && text) {
        AstPos text_pos = {at.line, at.col + 1, place.line, place.col - 1};
        parse_push(
            p, AST_NEW(p->tree, text_pos, Constant, .value = {.kind = CONST_STR, .text = text}));
    }
    parse_push(p, AST_NEW(p->tree, pos, FormattedValue, .value = value, .conversion = convert,
                          .format_spec = spec));
}

/* FSTRING_START fstring_middle* FSTRING_END: pushes its pieces. */
static void fstring(Parser *p)
{
    const Token *start = p->tok;
    bool raw = (start->start[0] | 0x20) == 'r' || (start->start[1] | 0x20) == 'r';
    uint32_t mark = p->stack.len;
    parse_advance(p);
    while (!parse_at(p, TOK_FSTRING_END)) {
        if (parse_at(p, TOK_LBRACE)) {
            replacement_field(p);
            continue;
        }
        const Token *t = p->tok;
        if (!parse_at(p, TOK_FSTRING_MIDDLE)) parse_fail(p);
        Istr text = intern(&p->cx->names, t->start, (size_t)(t->end - t->start));
        parse_push(p, AST_NEW(p->tree, token_pos(t), Constant,
                              .value = {.kind = CONST_STR, .text = text}));
        parse_advance(p);
    }
    uint32_t to = mark;
    for (uint32_t i = mark; i < p->stack.len; i++) {
        Ast *node = p->stack.items[i];
        if (node->kind == AST_Constant) {
            Istr text = AST(Constant, node)->value.text;
            if (!raw && memchr(text->text, '\\', text->len))
                node = decoded(p, p->tok, node->pos, text->text, text->len, false);
            if (is_empty_text(node)) continue;
        }
        p->stack.items[to++] = node;
    }
    p->stack.len = to;
    parse_advance(p);
}

/* (fstring | string)+ */
Ast *parse_strings(Parser *p)
{
    Start at = parse_start(p);
    uint32_t mark = p->stack.len, count = 0, bytes = 0;
    bool joined = false;
    for (; parse_at(p, TOK_STRING) || parse_at(p, TOK_FSTRING_START); count++) {
        if (parse_at(p, TOK_FSTRING_START)) {
            fstring(p);
            joined = true;
            continue;
        }
        Ast *node = string(p);
        bytes += AST(Constant, node)->value.kind == CONST_BYTES;
        parse_push(p, node);
    }
    if (count == 1 && !joined) return vec_pop(&p->stack);
    if (bytes && bytes != count) parse_fail(p);
    AstPos pos = parse_span(p, at);
    if (bytes) {
        Ast *node = joined_text(p, &p->stack.items[mark], &vec_last(&p->stack));
        AST(Constant, node)->value.kind = CONST_BYTES;
        node->pos = pos;
        p->stack.len = mark;
        return node;
    }
    fold(p, mark, joined);
    if (!joined) return vec_pop(&p->stack);
    return AST_NEW(p->tree, pos, JoinedStr, .values = parse_take(p, mark));
}
