/* traceback_anchor.c - find the operator, or the brackets, that the markers under a source line
 * point out.
 *
 * CPython parses the segment and looks at the top node; here the segment is cut into tokens and
 * only the structure outside all brackets is read: which operator binds loosest, or which bracket
 * comes last. A segment is the text of one operation that was compiled, so it is known to be well
 * formed - but it may also be a statement, which has no anchors.
 */
#include <string.h>

#include "traceback_print.h"

enum { MAX_TOKENS = 2048, MAX_WORD = 12 };

typedef enum {
    OPERAND, /* name, number, string */
    KEYWORD, /* a word with a meaning; `word` tells */
    OPEN,
    CLOSE,
    OPERATOR, /* `word` holds it */
} Kind;

typedef struct Token {
    Kind kind;
    int32_t line, col, end; /* end: column behind it, on its last line */
    int32_t match;          /* brackets: index of the other one */
    char word[MAX_WORD];    /* operators, keywords, brackets; "" for others */
    int is_name;
} Token;

typedef struct Scanner {
    const uint32_t *chars;
    int64_t len, at;
    int32_t line, line_start;
    Token *tokens;
    int count, capacity;
} Scanner;

static uint32_t peek(const Scanner *s, int64_t ahead)
{
    return s->at + ahead < s->len ? s->chars[s->at + ahead] : 0;
}

static int is_word_char(uint32_t c)
{
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           c >= 128;
}

static void newline(Scanner *s)
{
    s->line++;
    s->line_start = (int32_t)s->at;
}

static Token *add(Scanner *s, Kind kind)
{
    if (s->count == s->capacity) return NULL;
    Token *t = &s->tokens[s->count++];
    *t = (Token){.kind = kind, .line = s->line, .col = (int32_t)s->at - s->line_start, .match = -1};
    return t;
}

static void close_token(const Scanner *s, Token *t) { t->end = (int32_t)s->at - s->line_start; }

/* ---- tokens ---- */

static int is_string_prefix(const Scanner *s, int64_t from, int64_t to)
{
    if (to - from > 2) return 0;
    for (int64_t i = from; i < to; i++) {
        uint32_t c = s->chars[i];
        if (c >= 128 || !strchr("rRbBuUfF", (int)c)) return 0;
    }
    return 1;
}

static int skip_string(Scanner *s, int raw, int formatted);

/* Behind the { of an f-string's field: skip to its }, whatever nests in it. */
static int skip_field(Scanner *s)
{
    int depth = 0;
    while (s->at < s->len) {
        uint32_t c = peek(s, 0);
        if (c == '\'' || c == '"') {
            if (!skip_string(s, 0, 0)) return 0;
            continue;
        }
        s->at++;
        if (c == '\n') newline(s);
        if (c == '{' || c == '[' || c == '(') depth++;
        if (c == '}' && depth == 0) return 1;
        if (c == '}' || c == ']' || c == ')') depth--;
    }
    return 0;
}

/* At the opening quote. False when the string does not end. */
static int skip_string(Scanner *s, int raw, int formatted)
{
    uint32_t quote = peek(s, 0);
    int triple = peek(s, 1) == quote && peek(s, 2) == quote;
    s->at += triple ? 3 : 1;
    while (s->at < s->len) {
        uint32_t c = peek(s, 0);
        if (c == quote && (!triple || (peek(s, 1) == quote && peek(s, 2) == quote))) {
            s->at += triple ? 3 : 1;
            return 1;
        }
        s->at++;
        if (c == '\n') newline(s);
        if (c == '\\' && s->at < s->len) {
            if (peek(s, 0) == '\n') {
                s->at++;
                newline(s);
            } else if (!raw || peek(s, 0) == quote || peek(s, 0) == '\\') {
                s->at++;
            }
        }
        if (formatted && c == '{') {
            if (peek(s, 0) == '{') s->at++;
            else if (!skip_field(s)) return 0;
        }
    }
    return 0;
}

static const char *const keywords[] = {
    "and",      "as",   "assert", "async",  "await",  "break",   "class", "continue",
    "def",      "del",  "elif",   "else",   "except", "finally", "for",   "from",
    "global",   "if",   "import", "in",     "is",     "lambda",  "not",   "or",
    "nonlocal", "pass", "raise",  "return", "try",    "while",   "with",  "yield",
};

static int scan_word(Scanner *s)
{
    int64_t from = s->at;
    Token *t = add(s, OPERAND);
    if (!t) return 0;
    while (is_word_char(peek(s, 0))) s->at++;
    uint32_t next = peek(s, 0);
    if ((next == '\'' || next == '"') && is_string_prefix(s, from, s->at)) {
        int raw = 0, formatted = 0;
        for (int64_t i = from; i < s->at; i++) {
            raw |= s->chars[i] == 'r' || s->chars[i] == 'R';
            formatted |= s->chars[i] == 'f' || s->chars[i] == 'F';
        }
        if (!skip_string(s, raw, formatted)) return 0;
    } else {
        t->is_name = s->chars[from] < '0' || s->chars[from] > '9';
        if (!t->is_name && next == '.') goto number;
        if (s->at - from < MAX_WORD) {
            char word[MAX_WORD] = {0};
            for (int64_t i = from; i < s->at; i++) word[i - from] = (char)(s->chars[i] & 127);
            for (size_t k = 0; k < sizeof keywords / sizeof *keywords; k++) {
                if (strcmp(word, keywords[k])) continue;
                t->kind = KEYWORD;
                memcpy(t->word, word, sizeof word);
            }
        }
    }
    if (!t->is_name) {
    number: /* 1.5e-3: points and signed exponents belong to the number */
        while (peek(s, 0) == '.' || is_word_char(peek(s, 0)) ||
               ((peek(s, 0) == '-' || peek(s, 0) == '+') &&
                (s->chars[s->at - 1] == 'e' || s->chars[s->at - 1] == 'E') &&
                s->chars[from] <= '9'))
            s->at++;
    }
    close_token(s, t);
    return 1;
}

static int scan_operator(Scanner *s)
{
    static const char *const operators[] = {"**=", "//=", ">>=", "<<=", "...", "!=", "**", "//",
                                            ">>",  "<<",  "<=",  ">=",  "==",  "->", ":=", "+=",
                                            "-=",  "*=",  "/=",  "%=",  "&=",  "|=", "^=", "@="};
    Token *t = add(s, OPERATOR);
    if (!t) return 0;
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        size_t n = strlen(operators[i]), k = 0;
        while (k < n && peek(s, (int64_t)k) == (uint32_t)operators[i][k]) k++;
        if (k < n) continue;
        memcpy(t->word, operators[i], n);
        if (!strcmp(t->word, "...")) t->kind = OPERAND;
        s->at += (int64_t)n;
        close_token(s, t);
        return 1;
    }
    t->word[0] = (char)(peek(s, 0) & 127);
    s->at++;
    close_token(s, t);
    return 1;
}

static int scan_bracket(Scanner *s, int opens)
{
    Token *t = add(s, opens ? OPEN : CLOSE);
    if (!t) return 0;
    t->word[0] = (char)peek(s, 0);
    s->at++;
    close_token(s, t);
    if (opens) return 1;
    for (int i = s->count - 2; i >= 0; i--) {
        if (s->tokens[i].kind != OPEN || s->tokens[i].match >= 0) continue;
        s->tokens[i].match = s->count - 1;
        t->match = i;
        return 1;
    }
    return 0;
}

static int scan(Scanner *s)
{
    while (s->at < s->len) {
        uint32_t c = peek(s, 0);
        int ok = 1;
        if (c == '\n') {
            s->at++;
            newline(s);
        } else if (c == ' ' || c == '\t' || c == '\f' || c == '\r' || c == '\\') {
            s->at++;
        } else if (c == '#') {
            while (s->at < s->len && peek(s, 0) != '\n') s->at++;
        } else if (c == '\'' || c == '"') {
            Token *t = add(s, OPERAND);
            ok = t && skip_string(s, 0, 0);
            if (t) close_token(s, t);
        } else if (is_word_char(c) || (c == '.' && peek(s, 1) >= '0' && peek(s, 1) <= '9')) {
            ok = scan_word(s);
        } else if (c < 128 && strchr("([{", (int)c)) {
            ok = scan_bracket(s, 1);
        } else if (c < 128 && strchr(")]}", (int)c)) {
            ok = scan_bracket(s, 0);
        } else {
            ok = scan_operator(s);
        }
        if (!ok) return 0;
    }
    for (int i = 0; i < s->count; i++)
        if ((s->tokens[i].kind == OPEN || s->tokens[i].kind == CLOSE) && s->tokens[i].match < 0)
            return 0;
    return s->count > 0;
}

/* ---- structure ---- */

static int is(const Token *t, const char *word) { return !strcmp(t->word, word); }

/* Binding strength of a binary operator, 0 for what is none. */
static int precedence(const Token *t)
{
    static const char *const levels[] = {"|", "^", "&", "<< >>", "+ -", "* / // % @"};
    if (t->kind != OPERATOR) return 0;
    for (int level = 0; level < 6; level++) {
        size_t n = strlen(t->word);
        for (const char *at = levels[level]; (at = strstr(at, t->word)); at++)
            if ((at == levels[level] || at[-1] == ' ') && (at[n] == 0 || at[n] == ' '))
                return level + 1;
    }
    return 0;
}

static int ends_operand(const Token *t) { return t->kind == OPERAND || t->kind == CLOSE; }

/* The token of the operation that is the top of tokens [from, to): its operator or opening bracket;
 * -1 for none. */
static int find_top(const Token *tokens, int from, int to)
{
    int best = -1, best_level = 8, power = -1;
    for (int i = from; i < to; i++) {
        const Token *t = &tokens[i];
        if (t->kind == OPEN) {
            i = t->match;
            continue;
        }
        if (t->kind == KEYWORD && !is(t, "await")) return -1;
        if (t->kind != OPERATOR || is(t, ".")) continue;
        int binary = i > from && ends_operand(&tokens[i - 1]);
        int level = binary ? precedence(t) : 0;
        if (level && level <= best_level) best = i, best_level = level;
        else if (binary && is(t, "**") && power < 0) power = i;
        else if (!level && !is(t, "**") && (binary || !strchr("+-~", t->word[0]))) return -1;
    }
    if (best >= 0) return best;
    const Token *first = &tokens[from], *last = &tokens[to - 1];
    if (first->kind == OPERATOR) return -1; /* unary */
    if (power >= 0) return power;
    if (first->kind == KEYWORD || last->kind != CLOSE || last->match == from || is(last, "}"))
        return -1;
    return last->match;
}

/* Is the bracket pair [from, to) only grouping: not a tuple, not a generator expression? */
static int is_grouping(const Token *tokens, int from, int to)
{
    if (!is(&tokens[from], "(") || tokens[from].match != to - 1 || to - from == 2) return 0;
    for (int i = from + 1; i < to - 1; i++) {
        if (tokens[i].kind == OPEN) i = tokens[i].match;
        else if (is(&tokens[i], ",") || is(&tokens[i], "for") || is(&tokens[i], "async")) return 0;
    }
    return 1;
}

/* CPython takes a second character into the operator unless it belongs to the right operand's node
 * - which does not include parentheses around it: in 1/(0) the marks are under "/(". */
static int32_t operator_end(const Scanner *s, const RtLine *segment, int op, int to)
{
    const Token *tokens = s->tokens, *t = &tokens[op];
    int right = op + 1;
    while (right < to && is_grouping(tokens, right, to)) right++, to--;
    int64_t at = 0;
    for (int32_t line = 0; line < t->line; at++)
        if (segment->chars[at] == '\n') line++;
    at += t->col + 1;
    uint32_t c = at < segment->len ? segment->chars[at] : '\n';
    int outside = tokens[right].line > t->line || t->col + 1 < tokens[right].col;
    return t->col + 1 + (outside && c != '\\' && c != '#' && !rti_uc_isspace(c));
}

int rti_find_anchors(const RtLine *segment, RtAnchors *anchors)
{
    int capacity = segment->len < MAX_TOKENS ? (int)segment->len : MAX_TOKENS;
    if (!capacity) return 0;
    Token *tokens = rt_gc_block((size_t)capacity * sizeof *tokens);
    Scanner s = {
        .chars = segment->chars, .len = segment->len, .tokens = tokens, .capacity = capacity};
    if (!scan(&s)) return 0;
    int from = 0, to = s.count;
    while (is_grouping(tokens, from, to)) from++, to--;
    int top = find_top(tokens, from, to);
    if (top < 0) return 0;
    const Token *t = &tokens[top], *last = &tokens[to - 1];
    anchors->left_line = anchors->right_line = t->line;
    anchors->left_col = t->col;
    anchors->is_call = anchors->of_name = 0;
    if (t->kind == OPEN) {
        anchors->right_line = last->line;
        anchors->right_col = last->end;
        anchors->is_call = is(t, "(");
        anchors->of_name = top == from + 1 && tokens[from].is_name;
    } else {
        anchors->right_col = operator_end(&s, segment, top, to);
    }
    return 1;
}
