/* lex_dump.c - tokens as text, for --emit=tokens. */
#include "frontend.h"
#include "lexer.h"

static void dump_text(const char *s, const char *end, StrBuf *out)
{
    strbuf_char(out, '\'');
    for (; s < end; s++) {
        if (*s == '\n')
            strbuf_cstr(out, "\\n");
        else if (*s == '\\' || *s == '\'')
            strbuf_printf(out, "\\%c", *s);
        else if ((unsigned char)*s < ' ')
            strbuf_printf(out, "\\x%02x", (unsigned char)*s);
        else
            strbuf_char(out, *s);
    }
    strbuf_char(out, '\'');
}

static void dump_token(const Token *t, StrBuf *out)
{
    const char *name = token_kind_name((TokenKind)t->kind);
    if (t->col < 0)
        strbuf_printf(out, "%u: %s\n", t->line, name);
    else {
        strbuf_printf(out, "%u,%d-%u,%d: %s ", t->line, t->col, t->end_line, t->end_col, name);
        dump_text(t->start, t->end, out);
        strbuf_char(out, '\n');
    }
}

void tokens_dump(Compilation *cx, Source *source, StrBuf *out)
{
    TokenVec tokens = {0};
    Lexer *lx = ARENA_NEW(&cx->arena, Lexer);
    lex_init(lx, cx, source, &tokens);
    while (!lx->done) {
        tokens.len = 0;
        lex_line(lx);
        for (uint32_t i = 0; i < tokens.len; i++)
            if (tokens.items[i].kind != TOK_ERRORTOKEN) dump_token(&tokens.items[i], out);
    }
    if (lx->error.message)
        diag_add(cx, lx->error.kind, source, lx->error.span, "%s", lx->error.message);
}
