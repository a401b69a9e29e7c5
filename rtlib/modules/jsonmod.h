/* The module _json between its files: json_scan.c reads, json_encode.c writes, mod__json.c has the
 * functions on single strings and the table.
 */
#ifndef RTI_JSONMOD_H
#define RTI_JSONMOD_H

#include "../str.h"
#include "native.h"

extern RtType json_scanner_type, json_encoder_type;

/* Raise json.decoder.JSONDecodeError(message, string, at). */
RT_NORETURN void json_error(const char *message, RtValue string, int64_t at);

/* ---- json_scan.c ---- */

/* What is being read: the text, and keys seen lately (the same key in every record of a list is one
 * object, found without making it again). */
enum { JSON_KEYS = 256 };
typedef struct JsonSource {
    RtValue string;
    RtText text;
    bool strict;
    RtValue keys[JSON_KEYS];
} JsonSource;

/* The string whose first character is at `start` (behind its quote); *end is behind the closing
 * quote. raises: JSONDecodeError, ValueError "end is out of bounds" */
RtValue json_scan_string(JsonSource *s, int64_t start, int64_t *end, bool is_key);

/* ---- json_encode.c ---- */

/* Append text in quotes, escaped; `ascii`: nothing but ASCII. */
void json_put_string(RtStrBuf *b, RtValue text, bool ascii);

RtValue json_encode_basestring(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue json_encode_basestring_ascii(RtValue self, const RtValue *args, size_t count,
                                     RtValue kwnames);
/* What the C function behind a builtin function object is; NULL when v is none. */
RtCFunction json_builtin_body(RtValue v);

#endif
