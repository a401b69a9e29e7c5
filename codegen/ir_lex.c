/* ir_lex.c - tokens of the IR's text form, for ir_parse.c. */
#include "ir_text.h"

#include <stdlib.h>

static const char *const keywords[] = {
    "if",        "else",     "while",  "loop",    "test",    "for",     "in",       "range",
    "iterator",  "using",    "try",    "except",  "prelude", "finally", "block",    "leave",
    "break",     "continue", "return", "raise",   "from",    "yield",   "delegate", "await",
    "unpack",    "del",      "unbind", "setname", "delname", "local",   "free",     "doc",
    "namespace", "int",      "float",  "str",     "bytes",   "complex", "const",    "rawint",
    "rawfloat",  "yes",      "no",
};

bool ir_text_is_reserved(Istr name)
{
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
        if (istr_is(name, keywords[i])) return true;
    for (int op = 0; op < IR_OP_COUNT; op++)
        if (istr_is(name, ir_op_info[op].name)) return true;
    return false;
}

void ir_lex_init(IrLexer *lx, Compilation *cx, const Source *source, StrBuf *problems)
{
    *lx = (IrLexer){
        .cx = cx, .next = source->text, .end = source->text + source->len, .text_line = 1};
    lx->problems = problems;
    ir_lex_next(lx);
}

void ir_lex_error(IrLexer *lx, const char *message)
{
    if (!lx->failed) strbuf_printf(lx->problems, "line %u: %s\n", lx->text_line, message);
    lx->failed = true;
    lx->kind = IRT_END;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

static void lex_string(IrLexer *lx)
{
    StrBuf text = {0};
    const char *p = lx->next + 1;
    while (p < lx->end && *p != '"' && *p != '\n') {
        char c = *p++;
        if (c == '\\' && p < lx->end) {
            c = *p++;
            if (c == 'n') {
                c = '\n';
            } else if (c == 'x' && lx->end - p >= 2) {
                c = (char)(hex_digit(p[0]) << 4 | hex_digit(p[1]));
                p += 2;
            }
        }
        strbuf_char(&text, c);
    }
    lx->kind = IRT_STRING;
    lx->text = intern(&lx->cx->names, text.text ? text.text : "", text.len);
    strbuf_free(&text);
    if (p < lx->end && *p == '"')
        lx->next = p + 1;
    else
        ir_lex_error(lx, "string without an end");
}

void ir_lex_next(IrLexer *lx)
{
    if (lx->failed) return;
    if (lx->kind == IRT_NEWLINE) lx->text_line++;
    while (lx->next < lx->end && *lx->next == ' ') lx->next++;
    if (lx->next == lx->end) {
        lx->kind = IRT_END;
        return;
    }
    const char *p = lx->next;
    if (*p == '"') {
        lex_string(lx);
        return;
    }
    lx->kind = IRT_PUNCT;
    lx->punct = *p;
    if (*p == '\n') {
        lx->kind = IRT_NEWLINE;
        p++;
    } else if (*p == ';') {
        lx->kind = IRT_COMMENT;
        lx->line = (uint32_t)strtoul(p + 1, NULL, 10);
        while (p < lx->end && *p != '\n') p++;
    } else if (ir_text_is_word(*p)) {
        while (p < lx->end && ir_text_is_word(*p)) p++;
        lx->kind = IRT_WORD;
        lx->text = intern(&lx->cx->names, lx->next, (size_t)(p - lx->next));
    } else {
        p++;
    }
    lx->next = p;
}

bool ir_lex_at(const IrLexer *lx, char punct)
{
    return lx->kind == IRT_PUNCT && lx->punct == punct;
}

bool ir_lex_at_word(const IrLexer *lx, const char *word)
{
    return lx->kind == IRT_WORD && istr_is(lx->text, word);
}

bool ir_lex_accept(IrLexer *lx, char punct)
{
    if (!ir_lex_at(lx, punct)) return false;
    ir_lex_next(lx);
    return true;
}

bool ir_lex_accept_word(IrLexer *lx, const char *word)
{
    if (!ir_lex_at_word(lx, word)) return false;
    ir_lex_next(lx);
    return true;
}

void ir_lex_expect(IrLexer *lx, char punct)
{
    if (ir_lex_accept(lx, punct)) return;
    char message[] = "expected ' '";
    message[10] = punct;
    ir_lex_error(lx, message);
}

Istr ir_lex_name(IrLexer *lx)
{
    Istr text = lx->text;
    if (lx->kind != IRT_WORD && lx->kind != IRT_STRING) {
        ir_lex_error(lx, "expected a name");
        return intern_cstr(&lx->cx->names, "");
    }
    ir_lex_next(lx);
    return text;
}

Istr ir_lex_number(IrLexer *lx)
{
    /* The token at hand is the number's first part: a sign or a word. */
    const char *start = lx->kind == IRT_WORD ? lx->next - lx->text->len : lx->next - 1, *p = start;
    while (p < lx->end && (ir_text_is_word(*p) || *p == '.' || *p == '-' || *p == '+')) p++;
    if (p == start) ir_lex_error(lx, "expected a number");
    lx->next = p;
    Istr text = intern(&lx->cx->names, start, (size_t)(p - start));
    ir_lex_next(lx);
    return text;
}

uint32_t ir_lex_line_comment(const IrLexer *lx)
{
    const char *end = lx->next;
    while (end < lx->end && *end != '\n') end++;
    const char *p = end;
    while (p > lx->next && p[-1] >= '0' && p[-1] <= '9') p--;
    if (p == end || p - lx->next < 2 || p[-1] != ' ' || p[-2] != ';') return 0;
    return (uint32_t)strtoul(p, NULL, 10);
}
