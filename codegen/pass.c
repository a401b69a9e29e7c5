/* pass.c - runs the passes of passes.def in their order.
 */
#include "pass.h"

#include "infer.h"
#include "opt.h"
#include "unbox.h"

#include <string.h>

typedef struct Pass {
    const char *name;
    void (*run)(Compilation *cx, IrModule **modules, uint32_t count);
} Pass;

static const Pass passes[] = {
#define PASS(name, function, help) {#name, function},
#include "passes.def"
#undef PASS
};

unsigned pass_bit(const char *name)
{
    for (size_t i = 0; i < sizeof passes / sizeof *passes; i++)
        if (!strcmp(passes[i].name, name)) return 1u << i;
    return 0;
}

void pass_run_all(Compilation *cx, IrModule **modules, uint32_t count, unsigned without)
{
    for (size_t i = 0; i < sizeof passes / sizeof *passes; i++)
        if (!(without >> i & 1)) passes[i].run(cx, modules, count);
}
