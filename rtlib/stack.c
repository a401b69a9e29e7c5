/* stack.c - how deep a program may recurse, and on what.
 *
 * Python's recursion limit counts activations; the C stack ends by bytes. rt_sp_limit serves both
 * with one compare per call: it is the recursion limit, or a nearer checkpoint at which the bytes
 * left on the C stack are looked at. A checkpoint is so near that even frames of FRAME_BUDGET bytes
 * each cannot reach the end before it, so the check itself is rare; an exception that unwinds moves
 * it back. Recursion inside the runtime (repr of nested lists...) asks rti_check_stack. What slips
 * through (a deep recursion of small frames that returned, then one of large frames) runs into the
 * guard behind the stack (stack_guard.c).
 *
 * The program runs on a mapped stack: the kernel commits pages as they are touched, so a large one
 * costs address space only. Under AddressSanitizer, and where setjmp.c has no assembly, it runs on
 * the stack it was started on.
 */
#include "stack.h"

#include <sys/mman.h>
#include <sys/resource.h>

#include "runtime.h"
#include "sysmod.h"
#include "thread.h"

enum {
    MIB = 1 << 20,
    MAX_DEPTH = 1 << 22,   /* entries of the call-site stack */
    SPARE = 512,           /* entries behind the last depth a program can reach */
    SMALL_DEPTH = 1 << 14, /* the same when no memory could be mapped */
    FRAME_BUDGET =
        32 * 1024, /* bytes one activation and the helpers below it are assumed to need at most */
    RESERVE = 256 * 1024, /* kept for raising and printing RecursionError */
    HELPER_BYTES = 6 *
                   MIB, /* recursion in the runtime alone: some 10 000 levels, as CPython allows */
    HELPER_BYTES_PER_ACTIVATION = 8 * 1024,
    DEFAULT_LIMIT = 1000,
};

const RtSite **rt_sp, **rt_sp_limit;

static const RtSite **sites;        /* [0] belongs to no activation and stays NULL */
static int64_t max_depth;           /* entries that may be used */
static char *stack_top, *stack_end; /* the C stack grows from top down to end */
static int64_t recursion_limit = DEFAULT_LIMIT;
int rti_stack_deep; /* the checkpoint was moved: an unwinding moves it back */

static const RtSite *small_sites[2 * (SMALL_DEPTH + SPARE)];
static int64_t shown_offset; /* from an entry to the place of its RtShown, in the second half of the array */

static char *stack_pointer(void) { return __builtin_frame_address(0); }

/* Set rt_sp_limit to the recursion limit, or to the next checkpoint when that is nearer, for an
 * activation whose frame is at `frame`. */
static void set_checkpoint(int64_t depth, const char *frame)
{
    int64_t limit = recursion_limit < max_depth ? recursion_limit : max_depth;
    int64_t left = frame - stack_end - RESERVE;
    int64_t steps = left > 0 ? left / FRAME_BUDGET : 0;
    rt_sp_limit = sites + (limit < depth + steps ? limit : depth + steps) + 1;
}

/* ---- the limits ---- */

void rt_stack_overflow(void)
{
    if (rti_interrupted || rti_switch_wanted) { /* the limit was tripped */
        --rt_sp;
        if (rti_switch_wanted) rti_switch_thread();
        rti_check_interrupt();
        ++rt_sp;
    }
    int64_t depth = rt_sp - sites;
    int64_t limit = recursion_limit < max_depth ? recursion_limit : max_depth;
    if (depth <= limit && stack_pointer() - stack_end > RESERVE + FRAME_BUDGET) {
        set_checkpoint(depth, stack_pointer());
        rti_stack_deep = 1;
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
    set_checkpoint(rt_sp - sites, stack_pointer());
}

void rti_stack_trip(void) { rt_sp_limit = sites; }

void rti_stack_untrip(void) { set_checkpoint(rt_sp - sites, stack_pointer()); }

void rti_stack_unwound(const void *frame)
{
    rti_stack_deep = 0;
    rti_guard_close(frame);
    set_checkpoint(rt_sp - sites, frame);
}

void rti_stack_save(RtStackState *state)
{
    *state = (RtStackState){sites, max_depth, shown_offset, stack_top, stack_end, rti_stack_deep};
}

void rti_stack_load(const RtStackState *state)
{
    sites = state->sites;
    max_depth = state->max_depth;
    shown_offset = state->shown_offset;
    stack_top = state->top;
    stack_end = state->end;
    rti_stack_deep = state->deep;
    set_checkpoint(rt_sp - sites, stack_pointer());
    if (rti_interrupted) rti_stack_trip();
}

int64_t rti_depth(void) { return rt_sp - sites; }

const RtSite **rti_sites_start(void) { return sites + 1; }

struct RtShown **rti_shown_slot(const RtSite **sp) { return (struct RtShown **)(void *)(sp + shown_offset); }

static void start_sites(const RtSite **array, int64_t depth)
{
    shown_offset = depth + SPARE;
    sites = rt_sp = array;
    max_depth = depth;
    set_checkpoint(0, stack_pointer());
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

#if RTI_OWN_STACK
char *rti_map_stack(size_t bytes)
{
    char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

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
    size_t array = 2 * (MAX_DEPTH + SPARE) * sizeof(RtSite *), guard = RTI_GUARD_BYTES;
    for (size_t bytes = stack_bytes(); bytes >= 8 * MIB; bytes /= 2) {
        size_t total = array + guard + bytes;
        char *memory = mmap(NULL, total, PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
        if (memory == MAP_FAILED) continue;
        rti_guard_start(memory + array);
        stack_end = memory + array + guard;
        stack_top = memory + total;
        /* set_checkpoint would measure from the old stack: the real first checkpoint follows from
         * the sizes */
        sites = rt_sp = (const RtSite **)(void *)memory;
        max_depth = MAX_DEPTH;
        shown_offset = MAX_DEPTH + SPARE;
        int64_t steps = (int64_t)(bytes - RESERVE) / FRAME_BUDGET;
        rt_sp_limit = sites + (recursion_limit < steps ? recursion_limit : steps) + 1;
        return rti_call_on_stack(stack_top, body, argument);
    }
    return run_here(body, argument);
}
#else
int rti_run_on_big_stack(int (*body)(void *), void *argument) { return run_here(body, argument); }

/* What AddressSanitizer starts with, where it is there: locals must stay on the stack that the
 * collector looks at, and what is never freed belongs to it. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_stack_use_after_return=0:detect_leaks=0";
}
#endif
