/* The is...() methods of str. The empty string is printable and ASCII, and nothing else. */
#include "str_methods.h"
#include "unicode.h"

/* Has every character one of the flags? */
/* What the Latin-1 characters are (RT_CHAR_ALPHA and so on), for inline code. */
const uint8_t rt_char_kinds[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 8, 8, 8, 8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 0, 0, 0, 0, 0, 0, 0, 37, 37, 37, 37, 37, 37, 37,
    37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 0, 0, 0, 0, 0,
    0, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 21, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 21, 0, 0, 0, 0, 0, 0, 0, 6, 6, 0, 21, 0, 0, 0, 6, 21, 0, 4, 4, 4, 0,
    37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 37, 0,
    37, 37, 37, 37, 37, 37, 37, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21,
    21, 21, 21, 21, 21, 21, 21, 0, 21, 21, 21, 21, 21, 21, 21, 21,
};

static RtValue all_have(RtValue self, unsigned flags, int when_empty)
{
    RtText t;
    if (RT_IS_STR7(self) && RT_STR7_LEN(self) == 1) {
        return RT_BOOL(uc_latin1_flags[RT_STR7_AT(self, 0)] & flags);
    }
    text_of(self, &t);
    if (t.len == 0) return RT_BOOL(when_empty);
    if (t.width == 1) {
        const uint8_t *p = t.data;
        for (int64_t i = 0; i < t.len; i++) {
            if (!(uc_latin1_flags[p[i]] & flags)) return RT_FALSE;
        }
        return RT_TRUE;
    }
    for (int64_t i = 0; i < t.len; i++) {
        if (!(uc_flags(rti_text_at(&t, i)) & flags)) return RT_FALSE;
    }
    return RT_TRUE;
}

STR_METHOD(isalpha) { return all_have(self, UC_ALPHA, 0); }

STR_METHOD(isalnum) { return all_have(self, UC_ALNUM, 0); }

STR_METHOD(isdecimal) { return all_have(self, UC_DECIMAL, 0); }

STR_METHOD(isdigit) { return all_have(self, UC_DIGIT, 0); }

STR_METHOD(isnumeric) { return all_have(self, UC_NUMERIC, 0); }

STR_METHOD(isspace) { return all_have(self, UC_SPACE, 0); }

STR_METHOD(isprintable) { return all_have(self, UC_PRINTABLE, 1); }

STR_METHOD(isascii) { return RT_BOOL(str_is_ascii(self)); }

/* Some cased character, and none of the flags in `wrong`. */
static RtValue is_case(RtValue self, unsigned right, unsigned wrong)
{
    RtText t;
    int seen = 0;
    text_of(self, &t);
    for (int64_t i = 0; i < t.len; i++) {
        unsigned flags = uc_flags(rti_text_at(&t, i));
        if (flags & wrong) return RT_FALSE;
        if (flags & right) seen = 1;
    }
    return RT_BOOL(seen);
}

STR_METHOD(islower) { return is_case(self, UC_LOWER, UC_UPPER | UC_TITLE); }

STR_METHOD(isupper) { return is_case(self, UC_UPPER, UC_LOWER | UC_TITLE); }

STR_METHOD(istitle)
{
    RtText t;
    int seen = 0, previous_cased = 0;
    text_of(self, &t);
    for (int64_t i = 0; i < t.len; i++) {
        unsigned flags = uc_flags(rti_text_at(&t, i));
        if (flags & (UC_UPPER | UC_TITLE)) {
            if (previous_cased) return RT_FALSE;
            previous_cased = seen = 1;
        } else if (flags & UC_LOWER) {
            if (!previous_cased) return RT_FALSE;
            seen = 1;
        } else {
            previous_cased = 0;
        }
    }
    return RT_BOOL(seen);
}

STR_METHOD(isidentifier)
{
    RtText t;
    text_of(self, &t);
    if (t.len == 0 || !rti_uc_isidstart(rti_text_at(&t, 0))) return RT_FALSE;
    for (int64_t i = 1; i < t.len; i++) {
        if (!rti_uc_isidcont(rti_text_at(&t, i))) return RT_FALSE;
    }
    return RT_TRUE;
}
