/* The module _csv between its files: mod__csv.c has dialects and the table, csv_read.c and
 * csv_write.c the reader and the writer.
 */
#ifndef RTI_CSVMOD_H
#define RTI_CSVMOD_H

#include "../str.h"
#include "native.h"

enum { QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL, QUOTE_COUNT };

#define CSV_NONE UINT32_MAX /* no such character */

typedef struct CsvDialect {
    RtShape *shape;
    bool doublequote, skipinitialspace, strict;
    int quoting;
    uint32_t delimiter, quotechar, escapechar; /* CSV_NONE: not set */
    RtValue lineterminator;                    /* str */
} CsvDialect;

#define CSV_DIALECT(v) ((CsvDialect *)RT_OBJ(v))

extern RtType csv_dialect_type, csv_reader_type, csv_writer_type;
extern RtValue csv_roots[2];
#define CSV_ERROR RTI_TYPE(csv_roots[0])
#define CSV_DIALECTS csv_roots[1]
extern int64_t csv_field_limit;

/* Dialect(dialect, **keywords): `values` are those of the keywords. gc: may collect */
RtValue csv_dialect_of(RtValue dialect, const RtValue *values, RtValue kwnames);

RtValue csv_reader_new(RtValue iterable, RtValue dialect);
RtValue csv_writer_new(RtValue file, RtValue dialect);

#endif
