/* The character predicates that text.h promises, over the flags of unicode_props.c. */
#include "text.h"
#include "unicode.h"

static inline int has(uint32_t c, unsigned flags) { return (uc_flags(c) & flags) != 0; }

int rti_uc_isspace(uint32_t c) { return has(c, UC_SPACE); }
int rti_uc_isalpha(uint32_t c) { return has(c, UC_ALPHA); }
int rti_uc_isdecimal(uint32_t c) { return has(c, UC_DECIMAL); }
int rti_uc_isdigit(uint32_t c) { return has(c, UC_DIGIT); }
int rti_uc_isnumeric(uint32_t c) { return has(c, UC_NUMERIC); }
int rti_uc_isupper(uint32_t c) { return has(c, UC_UPPER); }
int rti_uc_islower(uint32_t c) { return has(c, UC_LOWER); }
int rti_uc_istitle(uint32_t c) { return has(c, UC_TITLE); }
int rti_uc_isprintable(uint32_t c) { return has(c, UC_PRINTABLE); }
int rti_uc_isidstart(uint32_t c) { return has(c, UC_ID_START); }
int rti_uc_isidcont(uint32_t c) { return has(c, UC_ID_CONTINUE); }

int rti_uc_decimal(uint32_t c)
{
    if (c < 0x80) return c >= '0' && c <= '9' ? (int)c - '0' : -1;
    return has(c, UC_DECIMAL) ? (int)uc_digit(c) : -1;
}
