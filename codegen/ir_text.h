/* ir_text.h - what the writer and the reader of the IR's text form share: which words are reserved.
 *
 * A variable whose name is an operation or a keyword of the text form is written with a % in front.
 */
#ifndef CODEGEN_IR_TEXT_H
#define CODEGEN_IR_TEXT_H

#include "ir.h"

/* May the byte be part of a word? Bytes beyond ASCII may: they are parts of letters. */
static inline bool ir_text_is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (unsigned char)c >= 0x80;
}

/* Is the name an operation or a keyword of the text form? */
bool ir_text_is_reserved(Istr name);

#endif
