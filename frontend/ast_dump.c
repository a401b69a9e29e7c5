/* ast_dump.c - trees as text, byte for byte what CPython 3.13's ast.dump prints.
 *
 * Driven by the field table of ast.def. Fields that are None or empty lists are left out, except
 * the value of a constant; values are printed by the rules of Python's repr.
 */
#include "ast.h"

#include "lexer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Dump {
    StrBuf *out;
    bool attributes;
} Dump;

static void dump_node(Dump *d, const Ast *node);

/* ---- repr of values ---- */

static void repr_char(StrBuf *out, uint32_t c)
{
    if (c < 0x100)
        strbuf_printf(out, "\\x%02x", c);
    else if (c < 0x10000)
        strbuf_printf(out, "\\u%04x", c);
    else
        strbuf_printf(out, "\\U%08x", c);
}

static char quote_for(Istr s)
{
    return memchr(s->text, '\'', s->len) && !memchr(s->text, '"', s->len) ? '"' : '\'';
}

/* The common part of str and bytes; false when c needs more. */
static bool repr_ascii(StrBuf *out, char c, char quote)
{
    if (c == quote || c == '\\') {
        strbuf_char(out, '\\');
        strbuf_char(out, c);
    } else if (c == '\n') {
        strbuf_cstr(out, "\\n");
    } else if (c == '\r') {
        strbuf_cstr(out, "\\r");
    } else if (c == '\t') {
        strbuf_cstr(out, "\\t");
    } else if (c >= ' ' && c < 0x7F) {
        strbuf_char(out, c);
    } else {
        return false;
    }
    return true;
}

static void repr_str(StrBuf *out, Istr s)
{
    char quote = quote_for(s);
    strbuf_char(out, quote);
    for (const char *t = s->text, *end = t + s->len; t < end;) {
        int len;
        uint32_t c = lex_utf8_at(t, &len);
        if (c >= 0x80 || !repr_ascii(out, (char)c, quote)) {
            if (c >= 0x80 && lex_is_printable(c))
                strbuf_add(out, t, (size_t)len);
            else
                repr_char(out, c);
        }
        t += len;
    }
    strbuf_char(out, quote);
}

static void repr_bytes(StrBuf *out, Istr s)
{
    char quote = quote_for(s);
    strbuf_char(out, 'b');
    strbuf_char(out, quote);
    for (uint32_t i = 0; i < s->len; i++)
        if (!repr_ascii(out, s->text[i], quote)) repr_char(out, (unsigned char)s->text[i]);
    strbuf_char(out, quote);
}

/* The shortest text that reads back as the same double, in Python's notation. */
static void repr_float(StrBuf *out, double x, bool force_point)
{
    char text[40], digits[24];
    if (isinf(x)) {
        strbuf_cstr(out, x > 0 ? "inf" : "-inf");
        return;
    }
    int precision = 0;
    do snprintf(text, sizeof text, "%.*e", precision, x);
    while (precision++ < 17 && strtod(text, NULL) != x);
    char *e = strchr(text, 'e');
    int exponent = atoi(e + 1), count = 0;
    for (const char *s = text; s < e; s++)
        if (*s != '.' && *s != '-') digits[count++] = *s;
    while (count > 1 && digits[count - 1] == '0') count--;
    if (signbit(x)) strbuf_char(out, '-');
    if (exponent < -4 || exponent >= 16) {
        strbuf_char(out, digits[0]);
        if (count > 1) {
            strbuf_char(out, '.');
            strbuf_add(out, digits + 1, (size_t)count - 1);
        }
        strbuf_printf(out, "e%c%02d", exponent < 0 ? '-' : '+', abs(exponent));
        return;
    }
    if (exponent < 0) {
        strbuf_cstr(out, "0.");
        strbuf_repeat(out, '0', (size_t)(-exponent - 1));
        strbuf_add(out, digits, (size_t)count);
        return;
    }
    for (int i = 0; i <= exponent; i++) strbuf_char(out, i < count ? digits[i] : '0');
    if (count > exponent + 1) {
        strbuf_char(out, '.');
        strbuf_add(out, digits + exponent + 1, (size_t)(count - exponent - 1));
    } else if (force_point) {
        strbuf_cstr(out, ".0");
    }
}

/* Decimal digits of a 0x... text, by repeated division. */
static void repr_hex(StrBuf *out, Istr text)
{
    enum { BASE = 1000000000 };
    size_t words = text->len / 8 + 2, used = 0;
    uint32_t *value = calloc(words, sizeof *value);
    if (!value) return;
    for (uint32_t i = 2; i < text->len; i++) {
        char c = text->text[i];
        uint64_t carry = (uint64_t)(c <= '9' ? c - '0' : c - 'a' + 10);
        for (size_t w = 0; w < used; w++) {
            carry += (uint64_t)value[w] << 4;
            value[w] = (uint32_t)carry;
            carry >>= 32;
        }
        if (carry) value[used++] = (uint32_t)carry;
    }
    StrBuf digits = {0};
    while (used) {
        uint64_t rest = 0;
        for (size_t w = used; w-- > 0;) {
            rest = rest << 32 | value[w];
            value[w] = (uint32_t)(rest / BASE);
            rest %= BASE;
        }
        while (used && !value[used - 1]) used--;
        for (int i = 0; i < 9 && (used || rest); i++, rest /= 10)
            strbuf_char(&digits, (char)('0' + rest % 10));
    }
    if (!digits.len) strbuf_char(&digits, '0');
    while (digits.len) strbuf_char(out, digits.text[--digits.len]);
    strbuf_free(&digits);
    free(value);
}

void ast_repr_const(StrBuf *out, const AstConst *value)
{
    switch (value->kind) {
    case CONST_NONE: strbuf_cstr(out, "None"); break;
    case CONST_TRUE: strbuf_cstr(out, "True"); break;
    case CONST_FALSE: strbuf_cstr(out, "False"); break;
    case CONST_ELLIPSIS: strbuf_cstr(out, "Ellipsis"); break;
    case CONST_INT:
        if (value->fits)
            strbuf_uint(out, (uint64_t)value->integer);
        else if (value->text->text[1] == 'x')
            repr_hex(out, value->text);
        else
            strbuf_add(out, value->text->text, value->text->len);
        break;
    case CONST_FLOAT: repr_float(out, value->real, true); break;
    case CONST_COMPLEX:
        repr_float(out, value->real, false);
        strbuf_char(out, 'j');
        break;
    case CONST_STR: repr_str(out, value->text); break;
    case CONST_BYTES: repr_bytes(out, value->text); break;
    }
}

/* ---- nodes ---- */

#define SPELLED(name, text) #name "()",
static const char *const binary_names[] = {
#define BINARY SPELLED
#include "ast.def"
};
static const char *const unary_names[] = {
#define UNARY SPELLED
#include "ast.def"
};
static const char *const bool_names[] = {
#define BOOLEAN SPELLED
#include "ast.def"
};
static const char *const compare_names[] = {
#define COMPARE SPELLED
#include "ast.def"
};
static const char *const context_names[] = {
#define CONTEXT SPELLED
#include "ast.def"
};

/* True when ast.dump leaves the field out. */
static bool is_absent(const Ast *node, const AstField *f)
{
    switch ((int)f->kind) {
    case FIELD_OPT: return !AST_FIELD(Ast *, node, f);
    case FIELD_OPTNAME: return !AST_FIELD(Istr, node, f);
    case FIELD_LIST: return !AST_FIELD(AstSeq, node, f).len;
    case FIELD_NAMES: return !AST_FIELD(AstNames, node, f).len;
    case FIELD_OPS: return !AST_FIELD(AstOps, node, f).len;
    default: return false;
    }
}

static void dump_list(Dump *d, AstSeq list)
{
    strbuf_char(d->out, '[');
    for (uint32_t i = 0; i < list.len; i++) {
        if (i) strbuf_add(d->out, ", ", 2);
        if (list.items[i])
            dump_node(d, list.items[i]);
        else
            strbuf_cstr(d->out, "None");
    }
    strbuf_char(d->out, ']');
}

static void dump_names(Dump *d, AstNames names)
{
    strbuf_char(d->out, '[');
    for (uint32_t i = 0; i < names.len; i++) {
        if (i) strbuf_add(d->out, ", ", 2);
        repr_str(d->out, names.items[i]);
    }
    strbuf_char(d->out, ']');
}

static void dump_ops(Dump *d, AstOps ops)
{
    strbuf_char(d->out, '[');
    for (uint32_t i = 0; i < ops.len; i++) {
        if (i) strbuf_add(d->out, ", ", 2);
        strbuf_cstr(d->out, compare_names[ops.items[i]]);
    }
    strbuf_char(d->out, ']');
}

static void dump_field(Dump *d, const Ast *node, const AstField *f)
{
    StrBuf *out = d->out;
    switch (f->kind) {
    case FIELD_CHILD:
    case FIELD_OPT: dump_node(d, AST_FIELD(Ast *, node, f)); break;
    case FIELD_LIST: dump_list(d, AST_FIELD(AstSeq, node, f)); break;
    case FIELD_NAME:
    case FIELD_OPTNAME: repr_str(out, AST_FIELD(Istr, node, f)); break;
    case FIELD_NAMES: dump_names(d, AST_FIELD(AstNames, node, f)); break;
    case FIELD_OPS: dump_ops(d, AST_FIELD(AstOps, node, f)); break;
    case FIELD_OP_Binary: strbuf_cstr(out, binary_names[AST_FIELD(OpBinary, node, f)]); break;
    case FIELD_OP_Unary: strbuf_cstr(out, unary_names[AST_FIELD(OpUnary, node, f)]); break;
    case FIELD_OP_Bool: strbuf_cstr(out, bool_names[AST_FIELD(OpBool, node, f)]); break;
    case FIELD_OP_Context: strbuf_cstr(out, context_names[AST_FIELD(OpContext, node, f)]); break;
    case FIELD_NUMBER: strbuf_printf(out, "%d", AST_FIELD(int, node, f)); break;
    case FIELD_CONST: ast_repr_const(out, &AST_FIELD(AstConst, node, f)); break;
    }
}

static bool has_position(const AstKindInfo *info)
{
    return info->category != AST_CAT_MOD && info->category != AST_CAT_BARE;
}

static void dump_number(StrBuf *out, const char *name, uint32_t n)
{
    strbuf_cstr(out, name);
    strbuf_uint(out, n);
}

static void dump_node(Dump *d, const Ast *node)
{
    const AstKindInfo *info = ast_kind_info(node->kind);
    bool comma = false;
    strbuf_cstr(d->out, info->name);
    strbuf_char(d->out, '(');
    for (const AstField *f = info->fields; f->name; f++) {
        if (is_absent(node, f)) continue;
        if (comma) strbuf_add(d->out, ", ", 2);
        comma = true;
        strbuf_cstr(d->out, f->name);
        strbuf_char(d->out, '=');
        dump_field(d, node, f);
    }
    if (d->attributes && has_position(info)) {
        dump_number(d->out, comma ? ", lineno=" : "lineno=", node->pos.line);
        dump_number(d->out, ", col_offset=", node->pos.col);
        dump_number(d->out, ", end_lineno=", node->pos.end_line);
        dump_number(d->out, ", end_col_offset=", node->pos.end_col);
    }
    strbuf_char(d->out, ')');
}

void ast_dump(const Ast *node, bool attributes, StrBuf *out)
{
    dump_node(&(Dump){out, attributes}, node);
}
