/* The module unicodedata. See unicodedata.h. */
#include "unicodedata.h"

#include "../unicode.h"

/* The character that an argument is. `which` is " 1" where messages number it. */
static uint32_t character(RtValue v, const char *function, const char *which)
{
    if (!is_str(v) || str_len(v) != 1)
        rt_errorf(&rt_TypeError, "%s() argument%s must be a unicode character, not %B", function,
                  which, v);
    return rti_str_at(v, 0);
}

/* args[1] when it was given, else the error. */
static RtValue fallback(const RtValue *args, size_t count, const char *message)
{
    if (count > 1) return args[1];
    rt_errorf(&rt_ValueError, "%s", message);
}

NATIVE(ucd_decimal)
{
    int value = rti_uc_decimal(character(args[0], "decimal", " 1"));
    return value >= 0 ? RT_INT(value) : fallback(args, count, "not a decimal");
}

NATIVE(ucd_digit)
{
    unsigned value = uc_digit(character(args[0], "digit", " 1"));
    return value < 10 ? RT_INT(value) : fallback(args, count, "not a digit");
}

NATIVE(ucd_numeric_)
{
    double value;
    if (ucd_numeric(character(args[0], "numeric", " 1"), &value)) return rt_float(value);
    return fallback(args, count, "not a numeric character");
}

NATIVE(ucd_category)
{
    return rti_str(ucd_categories[ucd_record(character(args[0], "category", ""))->category]);
}

NATIVE(ucd_bidirectional)
{
    return rti_str(ucd_directions[ucd_record(character(args[0], "bidirectional", ""))->direction]);
}

NATIVE(ucd_combining)
{
    return RT_INT(ucd_record(character(args[0], "combining", ""))->combining);
}

NATIVE(ucd_mirrored)
{
    return RT_INT(ucd_record(character(args[0], "mirrored", ""))->mirrored);
}

NATIVE(ucd_east_asian_width)
{
    return rti_str(ucd_widths[ucd_record(character(args[0], "east_asian_width", ""))->width]);
}

NATIVE(ucd_decomposition_)
{
    const uint32_t *parts = ucd_decomposition(character(args[0], "decomposition", ""));
    if (!parts) return RT_EMPTY_STR;
    RtStrBuf b;
    rti_buf_start(&b);
    rti_buf_cstr(&b, ucd_decomposition_kinds[*parts & 255]);
    for (uint32_t i = 0, n = *parts >> 8; i < n; i++) {
        char text[16];
        snprintf(text, sizeof text, "%s%04X", b.len ? " " : "", parts[1 + i]);
        rti_buf_cstr(&b, text);
    }
    return rti_buf_finish(&b);
}

NATIVE(ucd_name_)
{
    char name[UCD_NAME_MAX];
    size_t len = ucd_name(character(args[0], "name", " 1"), name);
    return len ? rti_str_ascii(name, len) : fallback(args, count, "no such name");
}

NATIVE(ucd_lookup_)
{
    RtText view;
    const char *name;
    size_t len, found = 0;
    uint32_t chars[8];
    if (is_str(args[0])) {
        name = rti_str_to_utf8(args[0], &len);
    } else {
        bytes_view_of(args[0], &view);
        name = view.data;
        len = (size_t)view.len;
    }
    if (len >= UCD_NAME_MAX) rti_raise_key_error(rti_str("name too long"));
    found = ucd_lookup(name, len, chars);
    if (!found)
        rti_raise_key_error(
            rti_str_format("undefined character name '%U'", rti_str_utf8(name, len)));
    return rti_str_ucs4(chars, found);
}

/* What a form's name asks for. raises: ValueError */
static void form_of(RtValue form, RtValue text, const char *function, bool *composed, bool *compatible)
{
    if (!is_str(form)) rt_errorf(&rt_TypeError, "%s() argument 1 must be str, not %B", function, form);
    if (!is_str(text)) rt_errorf(&rt_TypeError, "%s() argument 2 must be str, not %B", function, text);
    *composed = rti_str_eq_cstr(form, "NFC") || rti_str_eq_cstr(form, "NFKC");
    *compatible = rti_str_eq_cstr(form, "NFKC") || rti_str_eq_cstr(form, "NFKD");
    if (!*composed && !*compatible && !rti_str_eq_cstr(form, "NFD") && str_len(text))
        rt_errorf(&rt_ValueError, "invalid normalization form");
}

NATIVE(ucd_normalize_)
{
    bool composed, compatible;
    form_of(args[0], args[1], "normalize", &composed, &compatible);
    return ucd_normalize(args[1], composed, compatible);
}

NATIVE(ucd_is_normalized)
{
    bool composed, compatible;
    form_of(args[0], args[1], "is_normalized", &composed, &compatible);
    return RT_BOOL(rti_str_eq(ucd_normalize(args[1], composed, compatible), args[1]));
}

/* ---- the module ---- */

static const RtMethodDef ucd_functions[] = {
#define ROW(function, name, min, max, sig, doc) {name, function, min, max, 0, sig, doc},
#include "rt/methods/unicodedata.def"
#undef ROW
    {0},
};

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("unidata_version"), rti_str("15.1.0"));
}

const RtModuleDef rt_module_unicodedata = {
    .name = "unicodedata",
    .doc = "This module provides access to the Unicode Character Database which\ndefines character"
           " properties for all Unicode characters. The data in\nthis database is based on the"
           " UnicodeData.txt file version\n15.1.0 which is publicly available from the Unicode"
           " Consortium\nat https://www.unicode.org/Public/UCD/.\n\nThe module uses the same names and"
           " symbols as defined by the\nUnicodeData File Format 15.1.0.",
    .functions = ucd_functions,
    .fill = fill,
};
