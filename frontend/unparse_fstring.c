/* unparse_fstring.c - f-strings as Python text.
 *
 * The faithful manner puts the whole body through repr(), as CPython does when it keeps an
 * annotation as a string. That garbles expressions that hold quotes or backslashes, so the printed
 * core escapes only the literal parts and leaves the expressions as they are. Python 3.12 allows
 * any quotes there; for older ones the outer quotes are chosen so that they do not occur inside,
 * where that is possible. As they are known last, quotes in literal parts are first printed as
 * marks.
 */
#include "unparse_internal.h"

#include <string.h>

enum { SINGLE_MARK = 1, DOUBLE_MARK = 2 }; /* other control characters are printed as escapes */

static void print_parts(Unparser *u, AstSeq parts);

/* The text of a literal part; braces doubled. Core: also escaped. */
static void print_literal(Unparser *u, Istr text)
{
    for (uint32_t i = 0; i < text->len; i++) {
        char c = text->text[i];
        if (c == '{' || c == '}') strbuf_char(u->out, c);
        if (!u->core)
            strbuf_char(u->out, c);
        else if (c == '\\')
            strbuf_cstr(u->out, "\\\\");
        else if (c == '\'' || c == '"')
            strbuf_char(u->out, c == '"' ? DOUBLE_MARK : SINGLE_MARK);
        else if (c == '\n')
            strbuf_cstr(u->out, "\\n");
        else if ((unsigned char)c < ' ' || c == 0x7F)
            strbuf_printf(u->out, "\\x%02x", (unsigned)c);
        else if (text->len - i >= 3 && memcmp(text->text + i, "\xED", 1) == 0 &&
                 (unsigned char)text->text[i + 1] >= 0xA0) { /* a lone surrogate */
            unsigned code = 0xD000u | ((unsigned)text->text[i + 1] & 0x3Fu) << 6 |
                            ((unsigned)text->text[i + 2] & 0x3Fu);
            strbuf_printf(u->out, "\\u%04x", code);
            i += 2;
        } else
            strbuf_char(u->out, c);
    }
}

static void print_field(Unparser *u, const AstFormattedValue *node)
{
    strbuf_char(u->out, '{');
    size_t start = u->out->len;
    /* A lambda or a conditional in parentheses: their colon would start the format. */
    unparse_at(u, node->value, LEVEL_TEST + 1);
    if (u->out->text[start] == '{') { /* `{{` would be a brace */
        strbuf_char(u->out, ' ');
        memmove(u->out->text + start + 1, u->out->text + start, u->out->len - start - 1);
        u->out->text[start] = ' ';
    }
    if (node->conversion > 0) strbuf_printf(u->out, "!%c", node->conversion);
    if (node->format_spec) {
        strbuf_char(u->out, ':');
        print_parts(u, AST(JoinedStr, node->format_spec)->values);
    }
    strbuf_char(u->out, '}');
}

static void print_parts(Unparser *u, AstSeq parts)
{
    for (uint32_t i = 0; i < parts.len; i++) {
        const Ast *part = parts.items[i];
        if (part->kind == AST_Constant)
            print_literal(u, AST(Constant, part)->value.text);
        else if (part->kind == AST_JoinedStr)
            print_parts(u, AST(JoinedStr, part)->values);
        else
            print_field(u, AST(FormattedValue, part));
    }
}

static void print_body(Unparser *u, const Ast *node)
{
    if (node->kind == AST_JoinedStr)
        print_parts(u, AST(JoinedStr, node)->values);
    else
        print_field(u, AST(FormattedValue, node));
}

/* Quotes that do not occur among the body's expressions, if there are such. */
static const char *choose_quotes(const char *body)
{
    if (!strchr(body, '\'')) return "'";
    if (!strchr(body, '"')) return "\"";
    if (!strstr(body, "\"\"\"")) return "\"\"\"";
    if (!strstr(body, "'''")) return "'''";
    return "'";
}

static void print_marked(const StrBuf *body, StrBuf *out)
{
    const char *quotes = body->len ? choose_quotes(body->text) : "'";
    strbuf_cstr(out, quotes);
    for (size_t i = 0; i < body->len; i++) {
        char c = body->text[i];
        if (c == SINGLE_MARK || c == DOUBLE_MARK) {
            c = c == SINGLE_MARK ? '\'' : '"';
            if (c == *quotes) strbuf_char(out, '\\');
        }
        strbuf_char(out, c);
    }
    strbuf_cstr(out, quotes);
}

void unparse_fstring(Unparser *u, const Ast *node)
{
    StrBuf *out = u->out, body = {0};
    u->out = &body;
    print_body(u, node);
    u->out = out;
    strbuf_char(out, 'f');
    if (u->core) {
        print_marked(&body, out);
        strbuf_free(&body);
        return;
    }
    Arena arena = {0};
    IstrRec *text = arena_alloc(&arena, sizeof *text + body.len + 1);
    *text = (IstrRec){.len = (uint32_t)body.len};
    if (body.len) memcpy(text->text, body.text, body.len);
    text->text[body.len] = '\0';
    ast_repr_const(out, &(AstConst){.kind = CONST_STR, .text = text});
    arena_free(&arena);
    strbuf_free(&body);
}
