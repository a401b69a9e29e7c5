/* stack.c - how deep a program may recurse, and on what.
 *
 * Python's recursion limit counts activations; the C stack ends by bytes. rt_sp_limit serves both with one
 * compare per call: it is the recursion limit, or a nearer checkpoint at which the bytes left on the C stack are
 * looked at. A checkpoint is so near that even frames of FRAME_BUDGET bytes each cannot reach the end before it, so
 * the check itself is rare. Recursion inside the runtime (repr of nested lists...) asks rti_check_stack.
 *
 * The program runs on a mapped stack: the kernel commits pages as they are touched, so a large one costs address space
 * only. Under AddressSanitizer, and where setjmp.c has no assembly, it runs on the stack it was started on.
 */
#include "stack.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include "runtime.h"
#include "sysmod.h"

#if defined(__SANITIZE_ADDRESS__)
#define OWN_STACK 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define OWN_STACK 0
#endif
#endif
#ifndef OWN_STACK
#if defined(__x86_64__) || defined(__aarch64__)
#define OWN_STACK 1
#else
#define OWN_STACK 0
#endif
#endif

enum {
    MIB = 1 << 20,
    MAX_DEPTH = 1 << 22,      /* entries of the call-site stack */
    SPARE = 512,              /* entries behind the last depth a program can reach */
    SMALL_DEPTH = 1 << 14,    /* the same when no memory could be mapped */
    FRAME_BUDGET = 32 * 1024, /* bytes one activation and the helpers below it are assumed to need at most */
    RESERVE = 256 * 1024,     /* kept for raising and printing RecursionError */
    HELPER_BYTES = 6 * MIB,   /* recursion in the runtime alone: some 10 000 levels, as CPython allows */
    HELPER_BYTES_PER_ACTIVATION = 8 * 1024,
    DEFAULT_LIMIT = 1000,
};

const RtSite **rt_sp, **rt_sp_limit;

static const RtSite **sites;     /* [0] belongs to no activation and stays NULL */
static int64_t max_depth;        /* entries that may be used */
static char *stack_top, *stack_end; /* the C stack grows from top down to end */
static int64_t recursion_limit = DEFAULT_LIMIT;

static const RtSite *small_sites[SMALL_DEPTH + SPARE];

static char *stack_pointer(void) { return __builtin_frame_address(0); }

/* Set rt_sp_limit to the recursion limit, or to the next checkpoint when that is nearer. */
static void set_checkpoint(int64_t depth)
{
    int64_t limit = recursion_limit < max_depth ? recursion_limit : max_depth;
    int64_t left = stack_pointer() - stack_end - RESERVE;
    int64_t steps = left > 0 ? left / FRAME_BUDGET : 0;
    rt_sp_limit = sites + (limit < depth + steps ? limit : depth + steps) + 1;
}

/* ---- Ctrl-C ----
 * The signal handler moves the limit below everything: the next call looks here, sees the mark and raises. A
 * program that calls nothing for a second (or gets a second signal) dies of the signal instead. */

volatile int rti_interrupted;

static void die(void)
{
    static const char text[] = "KeyboardInterrupt\n";
    ssize_t written = write(2, text, sizeof text - 1);
    (void)written;
    signal(SIGINT, SIG_DFL);
    raise(SIGINT);
}

static void on_signal(int signal_number)
{
    if (signal_number == SIGALRM) {
        if (rti_interrupted) die();
        return;
    }
    if (rti_interrupted) {
        die();
        return;
    }
    rti_interrupted = 1;
    rt_sp_limit = sites;
    alarm(1);
}

void rti_interrupt_start(void)
{
    struct sigaction action = {.sa_handler = on_signal}, old; /* no SA_RESTART: blocking calls return */
    if (sigaction(SIGINT, NULL, &old) == 0 && old.sa_handler != SIG_IGN) {
        sigaction(SIGINT, &action, NULL);
        sigaction(SIGALRM, &action, NULL);
    }
    signal(SIGPIPE, SIG_IGN);
}

void rti_check_interrupt(void)
{
    if (RT_LIKELY(!rti_interrupted)) return;
    rti_interrupted = 0;
    alarm(0);
    set_checkpoint(rt_sp - sites);
    rt_raise(rti_exc_new(&rt_KeyboardInterrupt, 0));
}

/* ---- the limits ---- */

void rt_stack_overflow(void)
{
    if (rti_interrupted) {
        --rt_sp;
        rti_check_interrupt();
    }
    int64_t depth = rt_sp - sites;
    int64_t limit = recursion_limit < max_depth ? recursion_limit : max_depth;
    if (depth <= limit && stack_pointer() - stack_end > RESERVE + FRAME_BUDGET) {
        set_checkpoint(depth);
        return;
    }
    --rt_sp; /* the activation that found no room is not one */
    rt_errorf(&rt_RecursionError, "maximum recursion depth exceeded");
}

void rti_check_stack_in(const char *where)
{
    char *sp = stack_pointer();
    int64_t allowed = HELPER_BYTES + (rt_sp - sites) * HELPER_BYTES_PER_ACTIVATION;
    if (RT_UNLIKELY(sp < stack_end + RESERVE || stack_top - sp > allowed))
        rt_errorf(&rt_RecursionError, "maximum recursion depth exceeded%s", where);
}

void rti_check_stack(void) { rti_check_stack_in(""); }

int64_t rti_recursion_limit(void) { return recursion_limit; }

void rti_set_recursion_limit(int64_t limit)
{
    recursion_limit = limit;
    set_checkpoint(rt_sp - sites);
}

int64_t rti_depth(void) { return rt_sp - sites; }

const RtSite **rti_sites_start(void) { return sites + 1; }

static void start_sites(const RtSite **array, int64_t depth)
{
    sites = rt_sp = array;
    max_depth = depth;
    set_checkpoint(0);
}

/* The stack the process was started on: its size is the limit the kernel grows it to. */
static int run_here(int (*body)(void *), void *argument)
{
    struct rlimit limit;
    int64_t bytes = 8 * MIB;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < (rlim_t)1 << 30)
        bytes = (int64_t)limit.rlim_cur;
    stack_top = stack_pointer();
    stack_end = stack_top - (bytes - bytes / 8);
    start_sites(small_sites, SMALL_DEPTH);
    return body(argument);
}

#if OWN_STACK
/* A quarter of what the process may map, at most 512 MiB. */
static size_t stack_bytes(void)
{
    struct rlimit limit;
    size_t bytes = 512 * (size_t)MIB;
    if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur / 4 < bytes)
        bytes = limit.rlim_cur / 4 & ~(size_t)0xFFFF;
    return bytes;
}

int rti_run_on_big_stack(int (*body)(void *), void *argument)
{
    size_t array = (MAX_DEPTH + SPARE) * sizeof(RtSite *), guard = 65536;
    for (size_t bytes = stack_bytes(); bytes >= 8 * MIB; bytes /= 2) {
        size_t total = array + guard + bytes;
        char *memory = mmap(NULL, total, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
        if (memory == MAP_FAILED) continue;
        mprotect(memory + array, guard, PROT_NONE);
        stack_end = memory + array + guard;
        stack_top = memory + total;
        /* set_checkpoint would measure from the old stack: the real first checkpoint follows from the sizes */
        sites = rt_sp = (const RtSite **)(void *)memory;
        max_depth = MAX_DEPTH;
        int64_t steps = (int64_t)(bytes - RESERVE) / FRAME_BUDGET;
        rt_sp_limit = sites + (recursion_limit < steps ? recursion_limit : steps) + 1;
        return rti_call_on_stack(stack_top, body, argument);
    }
    return run_here(body, argument);
}
#else
int rti_run_on_big_stack(int (*body)(void *), void *argument) { return run_here(body, argument); }
#endif
