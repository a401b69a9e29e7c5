/* eval_jit.c - C text of a unit to machine code, through libtcc, as quickly as it goes.
 *
 * libtcc reads a header anew for each unit: it is given a small one (eval_header.c). Code and data of a unit lie in one
 * piece of a mapping that can be written and run; freed pieces are used again.
 */
#include "eval.h"

#include "eval_header.h"

#include "../frontend/strbuf.h"

#include <libtcc.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* ---- memory of units ---- */

typedef struct Piece {
    size_t size; /* of the whole piece */
    struct Piece *next;
} Piece;

enum { SLAB = 1 << 20, GRAIN = 64 };

static Piece *pieces; /* free ones */

static void *take(size_t size)
{
    size = (size + sizeof(Piece) + GRAIN - 1) & ~(size_t)(GRAIN - 1);
    Piece **best = NULL;
    for (Piece **link = &pieces; *link; link = &(*link)->next) {
        if ((*link)->size < size) continue;
        if (!best || (*link)->size < (*best)->size) best = link;
        if ((*best)->size == size) break;
    }
    Piece *piece;
    if (best) {
        piece = *best;
        *best = piece->next;
    } else {
        size_t mapped = size > SLAB ? (size + SLAB - 1) & ~(size_t)(SLAB - 1) : SLAB;
        piece = mmap(NULL, mapped, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (piece == MAP_FAILED) return NULL;
        piece->size = mapped;
    }
    if (piece->size >= size + 1024) {
        Piece *rest = (Piece *)(void *)((char *)piece + size);
        rest->size = piece->size - size;
        rest->next = pieces;
        pieces = rest;
        piece->size = size;
    }
    return piece + 1;
}

void eval_jit_free(void *code)
{
    if (!code) return;
    Piece *piece = (Piece *)code - 1;
    piece->next = pieces;
    pieces = piece;
}

size_t eval_jit_size(const void *code)
{
    return ((const Piece *)code)[-1].size - sizeof(Piece);
}

/* ---- one unit ---- */

static void report(void *opaque, const char *message)
{
    (void)opaque;
    fprintf(stderr, "pyc2c: error: internal C compiler: %s\n", message);
}

struct RtUnit *eval_jit(const char *text, void **code)
{
    TCCState *state = tcc_new();
    if (!state) return NULL;
    tcc_set_error_func(state, NULL, report);
    tcc_set_options(state, "-nostdlib -nostdinc -w");
    tcc_set_output_type(state, TCC_OUTPUT_MEMORY);
    StrBuf whole = {0};
    const char *body = strstr(text, "#include \"rt.h\"");
    body = body ? body + strlen("#include \"rt.h\"") : text;
    eval_header(state, body, &whole);
    strbuf_cstr(&whole, body);
    struct RtUnit *unit = NULL;
    *code = NULL;
    if (tcc_compile_string(state, whole.text) == 0) {
        int size = tcc_relocate(state, NULL);
        void *memory = size > 0 ? take((size_t)size) : NULL;
        if (memory && tcc_relocate(state, memory) == 0) {
            *code = memory;
            unit = tcc_get_symbol(state, "eval_unit");
        }
    }
    strbuf_free(&whole);
    tcc_delete(state);
    return unit;
}
