/* Exceptions: handler chain, raise, and the call-site stack that tracebacks are made of.
 *
 * One setjmp per activation (docs/exceptions.md): a function with try regions pushes one RtHandler
 * at entry and afterwards only stores a small region number on entering and leaving a region.
 * Region 0 means "not inside a try": a raise passes such handlers by. Region numbers are chosen by
 * the emitter; RT_REGION_C marks a handler of a C helper.
 *
 * A raise finds the innermost handler whose region is not 0, stores the exception in rt_thrown,
 * unwinds rt_handler and rt_sp to that handler's activation and jumps. The landing code sets its
 * region to the enclosing one first.
 */
#ifndef RT_ERROR_H
#define RT_ERROR_H

#include "object.h"

/* ---- the call-site stack ----
 * rt_sp points at the entry of the running activation; each entry is the place it has reached. An
 * activation stores its site before anything that may raise or be seen in a traceback. */
struct RtSite {
    const RtCode *code;
    int32_t line, col, end_line,
        end_col; /* 1-based lines, 0-based UTF-8 byte columns, -1 unknown */
};

extern const RtSite **rt_sp;
extern const RtSite **rt_sp_limit; /* recursion limit, or the C stack's when that is nearer */

/* rt_sp reached rt_sp_limit. Returns when that was only a checkpoint (enough C stack is left: the
 * limit has been moved on), else raises, after moving the limit a little for the handlers. raises:
 * RecursionError. */
void rt_stack_overflow(void);

/* Start and end of every emitted activation that can be seen in a traceback. */
#define RT_ENTER()                                                                                 \
    do {                                                                                           \
        if (RT_UNLIKELY(++rt_sp >= rt_sp_limit)) rt_stack_overflow();                              \
    } while (0)
#define RT_LEAVE() ((void)--rt_sp)

/* ---- handlers: always on the C stack, also those of generators ---- */
enum { RT_REGION_NONE = 0, RT_REGION_C = 1000 };

/* Words rt_setjmp needs: the callee-saved registers, or a libc's whole jmp_buf. */
#if defined(__x86_64__)
#define RT_JMP_WORDS 10
#elif defined(__aarch64__)
#define RT_JMP_WORDS 22
#else
#define RT_JMP_WORDS 64
#endif

typedef struct RtHandler {
    struct RtHandler *prev;
    const RtSite **sp;
    RtValue handled; /* rt_handled when pushed */
    int64_t region;
    void *buf[RT_JMP_WORDS];
} RtHandler;

extern RtHandler *rt_handler; /* innermost */
extern RtValue rt_thrown;     /* the exception at the landing of a raise */
extern RtValue rt_handled;    /* sys.exception(): the exception being handled, or 0 */

/* Some ten instructions of assembly where we have them (setjmp.c), else the libc's. */
#if defined(__x86_64__) || defined(__aarch64__)
RT_RETURNS_TWICE int rt_setjmp(void **buf);
RT_NORETURN void rt_longjmp(void **buf, int value);
#else
RT_RETURNS_TWICE int _setjmp(void **buf);
RT_NORETURN void _longjmp(void **buf, int value);
#define rt_setjmp(buf)         _setjmp(buf)
#define rt_longjmp(buf, value) _longjmp(buf, value)
#endif

static inline void rt_handler_push(RtHandler *h)
{
    h->prev = rt_handler;
    h->sp = rt_sp;
    h->handled = rt_handled;
    h->region = RT_REGION_NONE;
    rt_handler = h;
}

static inline void rt_handler_pop(RtHandler *h) { rt_handler = h->prev; }

/* C helpers that must see an exception:
 *     RtHandler h;
 *     RT_TRY(h) { ...may raise...; RT_TRY_END(h); } else { RT_TRY_CAUGHT(h); ...rt_thrown... }
 * Locals assigned inside and read after the jump must be volatile. Never leave the body by return
 * or break before RT_TRY_END. */
#define RT_TRY(h)        if (rt_handler_push(&(h)), (h).region = RT_REGION_C, !rt_setjmp((h).buf))
#define RT_TRY_END(h)    rt_handler_pop(&(h))
#define RT_TRY_CAUGHT(h) (rt_handler_pop(&(h)), rt_handled = (h).handled)

/* ---- generators being resumed ----
 * Whoever calls a generator's resume function links one of these, on its C stack, around the call.
 * A raise that jumps over it closes the generator (and turns a StopIteration that leaves the body
 * into RuntimeError), so that resuming needs no handler of its own (rt_resume in gen.h). */
typedef struct RtResuming {
    struct RtResuming *prev;
    struct RtGenerator *gen; /* NULL: a generator expression that runs as a loop (rt_inline_begin) */
    const RtSite **sp; /* the resumer's activation */
} RtResuming;

extern RtResuming *rt_resuming; /* innermost */

/* ---- raising ----
 * `raise X`: X is an exception or a class (called without arguments). Adds the sites from the
 * handler up to and including the running activation in front of the traceback; sets __context__ to
 * rt_handled, breaking cycles as CPython does. raises: X, or TypeError when X is no exception. */
RT_NORETURN void rt_raise(RtValue exc);
/* `raise X from Y` (Y None or an exception or class). */
RT_NORETURN void rt_raise_from(RtValue exc, RtValue cause);
/* Continue an exception that a handler of the running activation received: no entry is added for
 * the running activation, no context is set. Used at the end of finally, when no except clause
 * matched, and by the bare `raise` (rt_raise_again). */
RT_NORETURN void rt_reraise(RtValue exc);
/* Bare `raise`: reraise rt_handled. raises: RuntimeError "No active exception to reraise". */
RT_NORETURN void rt_raise_again(void);

/* Raise type(message). The format knows %s %d %lld %zu %c %x %% of printf and
 *   %S str(value), %R repr(value), %T name of the value's type (%B: or "None"), %N name of an RtType *,
 *   %U an RtValue that is a str. "%.200s" precisions are accepted. gc: may collect. */
RT_NORETURN RT_COLD void rt_errorf(RtType *type, const char *format, ...);

/* Make the source text of a file known, so that tracebacks show its lines when the file itself is
 * gone. Both strings must stay valid (emitted modules pass literals); text is UTF-8. */
void rt_register_source(const char *filename, const char *text);

/* except-clause test: is exc an instance of the class, or of one in the (nested) tuple?
 * raises: TypeError "catching classes that do not inherit from BaseException is not allowed". */
int rt_exc_match(RtValue exc, RtValue classes);

/* Builtin exception classes: rt_ValueError and so on, from exceptions.def. */
#define EXCEPTION(name, base, layout, doc) extern RtType rt_##name;
#include "exceptions.def"
#undef EXCEPTION

#endif
