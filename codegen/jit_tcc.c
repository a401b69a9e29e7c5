/* jit_tcc.c - run a program in memory through libtcc.
 *
 * The headers are a string in this executable (embedded_header.c), so no file is read; the runtime is linked into it and
 * its symbols are handed to libtcc (jit_symbols.c); both files are made by the build. libtcc keeps file-scope
 * state: one compilation at a time.
 */
#include "driver.h"
#include "eval.h"

#include <libtcc.h>
#include <stdio.h>
#include <unistd.h>

extern const char embedded_header[];
extern const struct {
    const char *name;
    const void *address;
} jit_symbols[];

/* `run` finds every module written in C. */
struct RtModuleDef;
extern const struct RtModuleDef *const *rt_linked_natives;

static void report(void *opaque, const char *message)
{
    (void)opaque;
    fprintf(stderr, "pyc2c: error: internal C compiler: %s\n", message);
}

/* A compilation of the C text, with the headers in front; NULL when it failed. */
static TCCState *compiled(const StrBuf *c_text, int output_type)
{
    TCCState *state = tcc_new();
    if (!state) return NULL;
    tcc_set_error_func(state, NULL, report);
    tcc_set_options(state, "-nostdlib -nostdinc -w");
    tcc_set_output_type(state, output_type);
    if (output_type == TCC_OUTPUT_MEMORY)
        for (size_t i = 0; jit_symbols[i].name; i++)
            tcc_add_symbol(state, jit_symbols[i].name, jit_symbols[i].address);
    StrBuf whole = {0};
    const char *body = strstr(c_text->text, "#include \"rt.h\"");
    if (body) strbuf_add(&whole, c_text->text, (size_t)(body - c_text->text)); /* what it defines first */
    strbuf_cstr(&whole, embedded_header);
    strbuf_cstr(&whole, body ? body + strlen("#include \"rt.h\"") : c_text->text);
    int failed = tcc_compile_string(state, whole.text);
    strbuf_free(&whole);
    if (!failed) return state;
    tcc_delete(state);
    return NULL;
}

bool jit_library(const StrBuf *c_text, const char *shared)
{
    TCCState *state = compiled(c_text, TCC_OUTPUT_DLL);
    char temporary[4200];
    snprintf(temporary, sizeof temporary, "%.4000s.%ld.tmp", shared, (long)getpid());
    bool ok = state && tcc_output_file(state, temporary) == 0 && rename(temporary, shared) == 0;
    if (state) tcc_delete(state);
    return ok;
}

int jit_run(const StrBuf *c_text, int argc, char **argv)
{
    TCCState *state = compiled(c_text, TCC_OUTPUT_MEMORY);
    if (!state) return EXIT_CC;
    int (*program)(int, char **) = NULL;
    if (tcc_relocate(state, TCC_RELOCATE_AUTO) == 0) *(void **)&program = tcc_get_symbol(state, "main");
    rt_linked_natives = rt_compiler.natives;
    rt_use_compiler(&rt_compiler);
    int code = program ? program(argc, argv) : EXIT_CC;
    tcc_delete(state);
    return code;
}
