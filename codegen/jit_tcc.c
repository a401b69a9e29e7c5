/* jit_tcc.c - run a program in memory through libtcc.
 *
 * The headers are a string in this executable (embedded_header.c), so no file is read; the runtime is linked into it and
 * its symbols are handed to libtcc (jit_symbols.c); both files are made by the build. libtcc keeps file-scope
 * state: one compilation at a time.
 */
#include "driver.h"

#include <libtcc.h>
#include <stdio.h>

extern const char embedded_header[];
extern const struct {
    const char *name;
    const void *address;
} jit_symbols[];

/* All of these are in this process: `run` finds every module written in C. */
struct RtModuleDef;
#define MODULE(name, kind) extern const struct RtModuleDef rt_module_##name;
#include "rt/modules.def"
#undef MODULE
static const struct RtModuleDef *const natives[] = {
#define MODULE(name, kind) &rt_module_##name,
#include "rt/modules.def"
#undef MODULE
    NULL,
};
extern const struct RtModuleDef *const *rt_linked_natives;

static void report(void *opaque, const char *message)
{
    (void)opaque;
    fprintf(stderr, "pyc2c: error: internal C compiler: %s\n", message);
}

int jit_run(const StrBuf *c_text, int argc, char **argv)
{
    TCCState *state = tcc_new();
    if (!state) return EXIT_CC;
    tcc_set_error_func(state, NULL, report);
    tcc_set_options(state, "-nostdlib -nostdinc -w");
    tcc_set_output_type(state, TCC_OUTPUT_MEMORY);
    for (size_t i = 0; jit_symbols[i].name; i++)
        tcc_add_symbol(state, jit_symbols[i].name, jit_symbols[i].address);
    StrBuf whole = {0};
    strbuf_cstr(&whole, embedded_header);
    const char *body = strstr(c_text->text, "#include \"rt.h\"");
    strbuf_cstr(&whole, body ? body + strlen("#include \"rt.h\"") : c_text->text);
    int (*program)(int, char **) = NULL;
    if (tcc_compile_string(state, whole.text) == 0 && tcc_relocate(state, TCC_RELOCATE_AUTO) == 0)
        *(void **)&program = tcc_get_symbol(state, "main");
    strbuf_free(&whole);
    rt_linked_natives = natives;
    int code = program ? program(argc, argv) : EXIT_CC;
    tcc_delete(state);
    return code;
}
