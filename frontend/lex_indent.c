/* lex_indent.c - indentation: INDENT, DEDENT and the rules about tabs.
 *
 * Two widths are kept per level: with tabs to multiples of 8, and with tabs as one column. A line
 * whose place among the levels differs between the two mixes tabs and spaces inconsistently
 * (TabError).
 */
#include "lexer.h"

enum { TAB_WIDTH = 8 };

static bool error_tabs(Lexer *lx)
{
    lexi_error_late(lx, DIAG_TAB_ERROR, 0, "inconsistent use of tabs and spaces in indentation");
    return false;
}

/* The byte behind the current line, its newline included. */
static const char *line_end(const Lexer *lx)
{
    const char *s = lx->cur;
    while (s < lx->end && *s != '\n') s++;
    return s < lx->end ? s + 1 : s;
}

static bool indent(Lexer *lx, uint32_t width, uint32_t alt)
{
    if (lx->indent + 1 >= LEX_INDENT_MAX) {
        lexi_error_late(lx, DIAG_INDENTATION_ERROR, 0, "too many levels of indentation");
        return false;
    }
    if (alt <= lx->alt_indents[lx->indent]) return error_tabs(lx);
    lx->indent++;
    lx->indents[lx->indent] = width;
    lx->alt_indents[lx->indent] = alt;
    lexi_mark(lx, TOK_INDENT);
    return true;
}

static bool dedent(Lexer *lx, uint32_t width, uint32_t alt)
{
    const char *place = lx->cur;
    int count = 0;
    while (lx->indent > 0 && width < lx->indents[lx->indent]) {
        lx->indent--;
        count++;
    }
    if (width != lx->indents[lx->indent]) {
        uint32_t length = (uint32_t)(line_end(lx) - lx->line_start);
        lexi_error_late(lx, DIAG_INDENTATION_ERROR, length - 1,
                        "unindent does not match any outer indentation level");
        return false;
    }
    if (alt != lx->alt_indents[lx->indent]) return error_tabs(lx);
    lx->cur = place;
    while (count--) lexi_mark(lx, TOK_DEDENT);
    return true;
}

bool lexi_indentation(Lexer *lx, bool *blank)
{
    uint32_t width = 0, alt = 0, continued = 0;
    bool more = lexi_begin_line(lx);
    while (more) {
        char c = *lx->cur;
        if (c == ' ') {
            width++, alt++;
        } else if (c == '\t') {
            width = (width / TAB_WIDTH + 1) * TAB_WIDTH;
            alt++;
        } else if (c == '\f') {
            width = alt = 0;
        } else if (c == '\\') {
            /* Indentation cannot be split by a backslash: what precedes the first one counts. */
            if (!continued) continued = width;
            if (!lexi_continuation(lx)) return false;
            continue;
        } else {
            break;
        }
        lx->cur++;
    }
    *blank = more && (*lx->cur == '#' || *lx->cur == '\n');
    if (*blank || lx->level) return true;
    if (continued) width = alt = continued;
    if (width == lx->indents[lx->indent])
        return alt == lx->alt_indents[lx->indent] || error_tabs(lx);
    return width > lx->indents[lx->indent] ? indent(lx, width, alt) : dedent(lx, width, alt);
}
