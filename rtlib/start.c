/* start.c - the run of a whole program: runtime up, __main__, what is left uncaught, streams
 * flushed, exit code.
 *
 * Order at the start matters: stack, collector, names; nothing else is made before the program asks
 * for it. The handler pushed here is the last of the chain: every exception finds it. Ctrl-C only
 * sets a mark; the next call or blocking operation turns it into KeyboardInterrupt (interrupt.c).
 */
#include "rt/start.h"

#include <signal.h>
#include <unistd.h>

#include "builtins.h"
#include "exc.h"
#include "file.h"
#include "gen.h"
#include "module.h"
#include "stack.h"
#include "sysmod.h"

void (*rti_join_threads)(void);
void (*rti_at_exit)(void);
int rti_finalizing;

typedef struct Program {
    const char *argv0;
    int argc;
    char **argv;
    RtModule *main_module;
} Program;

/* Dying of the signal tells the shell (exit code 130) and ends its loops, as with CPython. */
static int die_of_interrupt(void)
{
    signal(SIGINT, SIG_DFL);
    kill(getpid(), SIGINT);
    return 130;
}

static int exit_code_of(RtValue exc)
{
    RtValue code = rti_exc_get0(exc);
    if (code == RT_NONE) return 0;
    int64_t n;
    if (rti_is_int(code)) return rti_int_to_i64(code, &n) ? (int)(n & 0xFF) : 0xFF;
    rti_print_to_stderr(code);
    return 1;
}

static int run_guarded(int (*step)(RtModule *), RtModule *module)
{
    RtHandler h;
    RT_TRY(h) {
        int code = step(module);
        RT_TRY_END(h);
        return code;
    } else {
        RT_TRY_CAUGHT(h);
        return -1;
    }
}

static int run_main(RtModule *module)
{
    rti_module_register(module, RT_NAME(__main__));
    module->state = MODULE_RUNNING;
    rti_module_start(module);
    if (module->package[0]) rti_import(module->package); /* -m */
    module->init();
    return 0;
}

/* What became of an exception that nobody caught: printed, or an exit code. */
static int report(RtModule *module)
{
    (void)module;
    RtValue exc = rt_thrown;
    rti_flush_streams();
    if (rti_is_a(exc, &rt_SystemExit)) return exit_code_of(exc);
    rti_call_excepthook(exc);
    return 1;
}

static int finish(RtModule *module)
{
    (void)module;
    if (rti_join_threads) rti_join_threads();
    if (rti_at_exit) rti_at_exit();
    rti_finalizing = 1;
    rti_gc_finish();
    rti_coro_warn_unawaited();
    return 0;
}

static int run_program(void *argument)
{
    const Program *program = argument;
    rti_gc_start(__builtin_frame_address(0));
    rti_text_start();
    rt_gc_root_range(&rt_thrown, 1);
    rt_gc_root_range(&rt_handled, 1);
    rti_sys_arguments(program->argv0, program->argc, program->argv);
    rti_interrupt_start();

    int code = run_guarded(run_main, program->main_module);
    int interrupted = 0;
    if (code < 0) {
        RtValue exc = rt_thrown;
        code = run_guarded(report, NULL);
        if (code < 0) code = run_guarded(report, NULL); /* the report failed: say why */
        interrupted = rti_is_a(exc, &rt_KeyboardInterrupt);
    }
    run_guarded(finish, NULL);
    if (!rti_files_at_exit() && code == 0) code = 120;
    return interrupted ? die_of_interrupt() : code < 0 ? 1 : code;
}

int rt_main(int argc, char **argv, RtModule *main_module, const RtProgramModule *modules,
            const RtNamedValue *builtins)
{
    Program program = {argc > 0 ? argv[0] : "", argc, argv, main_module};
    rti_program_modules = modules;
    rti_main_module = main_module;
    rti_builtins_carried = builtins;
    return rti_run_on_big_stack(run_program, &program);
}
