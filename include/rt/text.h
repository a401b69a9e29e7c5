/* String and bytes constants of emitted code.
 *
 * A compilation unit has one table of string constants, filled once before its first statement
 * runs. The emitter writes all of them as one packed literal, each as its length in bytes, a colon
 * and its UTF-8:
 *
 *     static RtValue strings[3];
 *     rt_strings(strings, "5:hello" "13:caf\303\251 society" "0:", 3);
 *
 * The array must lie in a root range, and the literal must live as long as the program: ASCII
 * constants are not copied, their characters stay where they are.
 */
#ifndef RT_TEXT_H
#define RT_TEXT_H

#include "value.h"

/* Fill out[0..count) from `packed`. Surrogates are written as three bytes (WTF-8). Constants that
 * look like names are interned, so are those of at most 7 Latin-1 characters by nature; others are
 * new objects. gc: may collect. cost: about 30 ns a constant. */
void rt_strings(RtValue *out, const char *packed, size_t count);

/* A bytes object of `n` bytes of constant data (copied). gc: may collect. */
RtValue rt_bytes_const(const char *data, size_t n);

#endif
