/* stack_guard.c - the last line of defence against running off the C stack.
 *
 * Behind the stack lie pages that may not be touched. A fault there opens them and continues, on
 * the same stack, in a function that raises RecursionError: the opened pages are the room it needs.
 * Unwinding closes them again. This catches what the checkpoints of stack.c let through; since it
 * may strike in the middle of anything, it is no replacement for them.
 */
#define _GNU_SOURCE
#include "stack.h"

#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>

#include "runtime.h"

#if RTI_OWN_STACK

static char *guard;
static int is_open;
static uint64_t signal_stack[2048]; /* the handler cannot run on the stack that ended */

static RT_NORETURN void raise_overflow(void)
{
    rt_errorf(&rt_RecursionError, "maximum recursion depth exceeded");
}

/* Continue at raise_overflow with the stack pointer a little below where it was. */
static void redirect(ucontext_t *context)
{
#if defined(__x86_64__)
    greg_t *sp = &context->uc_mcontext.gregs[REG_RSP];
    *sp = ((*sp - 256) & ~(greg_t)15) - 8; /* as behind a call */
    context->uc_mcontext.gregs[REG_RIP] = (greg_t)(uintptr_t)raise_overflow;
#else
    context->uc_mcontext.sp = (context->uc_mcontext.sp - 256) & ~UINT64_C(15);
    context->uc_mcontext.pc = (uint64_t)(uintptr_t)raise_overflow;
#endif
}

static void on_fault(int signal_number, siginfo_t *info, void *context)
{
    char *address = info->si_addr;
    if (is_open || address < guard || address >= guard + RTI_GUARD_BYTES ||
        mprotect(guard, RTI_GUARD_BYTES, PROT_READ | PROT_WRITE) < 0) {
        signal(signal_number, SIG_DFL); /* a genuine fault: it strikes again */
        return;
    }
    is_open = 1;
    rti_stack_deep = 1;
    redirect(context);
}

void rti_guard_start(char *low)
{
    guard = low;
    mprotect(guard, RTI_GUARD_BYTES, PROT_NONE);
    stack_t stack = {.ss_sp = signal_stack, .ss_size = sizeof signal_stack};
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    if (sigaltstack(&stack, NULL) == 0) sigaction(SIGSEGV, &action, NULL);
}

void rti_guard_close(const void *frame)
{
    if (!is_open || (const char *)frame < guard + 2 * RTI_GUARD_BYTES) return;
    is_open = 0;
    mprotect(guard, RTI_GUARD_BYTES, PROT_NONE);
}

#else

void rti_guard_start(char *low) { (void)low; }
void rti_guard_close(const void *frame) { (void)frame; }

#endif
