/* What the exception files share: the trail behind __traceback__, traceback objects, layouts of
 * fields.
 *
 * A raise only copies call sites: RtException.traceback is then an RtTrail, a counted array of
 * sites in front of what was there before; or for the only site so far, as long as that is static,
 * its address as an int (RTI_SITE_TRAIL). Traceback objects, one per entry, are made of it when
 * somebody looks (rti_exc_traceback).
 */
#ifndef RTI_EXC_H
#define RTI_EXC_H

#include "runtime.h"

typedef struct RtTrail {
    RtShape *shape;
    RtValue next; /* older entries: another trail, a site, a traceback, or 0 */
    int64_t count;
    const RtSite *sites[]; /* outermost activation first */
} RtTrail;

#define RTI_SITE_TRAIL(site) RT_INT((int64_t)((uintptr_t)(site) >> 2))
#define RTI_TRAIL_SITE(v)    ((const RtSite *)((uintptr_t)RT_UNINT(v) << 2))

typedef struct RtTraceback {
    RtShape *shape;
    RtValue next;        /* tb_next: a traceback or 0 */
    const RtSite *site;  /* NULL for one made by types.TracebackType(...) */
    RtValue frame;       /* 0 until asked for */
    int64_t line, lasti; /* of a made one */
} RtTraceback;

typedef struct RtFrame {
    RtShape *shape;
    const RtSite *site; /* where it stood when the object was made; may be &start */
    RtSite start;       /* the def line of a generator that has not started */
    const RtSite **sp;  /* its entry in the call-site stack, NULL when its activation is over */
    RtValue back;       /* frame of the caller or 0 */
    RtModule *module;   /* whose globals it uses, NULL unknown */
    struct RtShown *shown; /* of its activation or generator, while that is there; NULL: shows nothing */
    RtValue owner;      /* the generator whose frame it is, or 0 */
    RtValue locals;     /* dict of the variables it was left with, once it is over or shows none */
    RtValue extra;      /* dict of what was put into f_locals beside the variables, or 0 */
    RtValue proxy;      /* f_locals of a function, once asked for */
} RtFrame;

extern RtShape rti_shape_trail;

#define RTI_EXC(v)    ((RtException *)RT_OBJ(v))
#define RTI_IS_EXC(v) (RT_IS_PTR(v) && RT_SHAPE(v)->type->flags & RT_T_EXCEPTION)

/* Use of RtException.fields, by layout (exceptions.def). */
enum { STOP_VALUE };
enum { EXIT_CODE };
enum { IMPORT_NAME, IMPORT_PATH, IMPORT_MSG, IMPORT_FROM };
enum { NAMEERR_NAME };
enum { ATTRERR_NAME, ATTRERR_OBJ };
enum { OS_ERRNO, OS_STRERROR, OS_FILENAME, OS_FILENAME2, OS_WRITTEN };
enum { SYNTAX_MSG, SYNTAX_FILENAME, SYNTAX_LINENO, SYNTAX_OFFSET, SYNTAX_REST };
enum { REST_TEXT, REST_END_LINENO, REST_END_OFFSET, REST_PRINT, REST_METADATA, REST_COUNT };
enum { UNICODE_ENCODING, UNICODE_OBJECT, UNICODE_START, UNICODE_END, UNICODE_REASON };
enum { GROUP_MESSAGE, GROUP_EXCEPTIONS };

/* The slots each layout's classes share (obj_exc.c and its siblings). */
RtValue rti_exc_type_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames);
void rti_exc_init(RtValue self, const RtValue *args, size_t count, RtValue kwnames);
RtValue rti_exc_str(RtValue self);
void rti_exc_trace(void *object);

/* exc.__traceback__: a traceback object or None; turns the trail into objects. gc: may collect. */
RtValue rti_exc_traceback(RtValue exc);
/* Frame object of a traceback entry. gc: may collect. */
RtValue rti_traceback_frame(RtTraceback *tb);
int64_t rti_traceback_line(RtTraceback *tb);
/* Frame of an activation that was at `site`, as far as a traceback knows it. gc: may collect. */
RtValue rti_frame_of_site(const RtSite *site);
/* Frame object of an activation by its entry in the call-site stack: always the same one where it shows variables.
 * gc: may collect. */
RtValue rti_frame_at_entry(const RtSite **sp);
/* A traceback entry in front of `next` (or 0). gc: may collect. */
RtValue rti_traceback_entry(const RtSite *site, RtValue next);
/* What exc.__traceback__ is so far, as a traceback object; 0: nothing. gc: may collect. */
RtValue rti_traceback_objects(RtValue traceback);
/* Frame of a generator that is not closed. gc: may collect. */
RtValue rti_frame_of_generator(RtGenerator *gen);
/* The variable of that name (a str) of a frame that shows its variables; NULL when there is none, or none any more.
 * gc: never. */
RtValue *rti_frame_variable(RtFrame *frame, RtValue name);
/* Names and values as a new dict, what was added through f_locals included. gc: may collect. */
RtValue rti_frame_variables(RtFrame *frame);
/* A new FrameLocalsProxy (obj_frame_locals.c). gc: may collect. */
RtValue rti_frame_locals_new(RtFrame *frame);
/* Frame of the activation `depth` levels above the running one, 0 when there is none. */
RtValue rti_frame_at(int64_t depth);

RtValue rti_exc_get0(
    RtValue exc); /* fields[0], None when unset: StopIteration.value, SystemExit.code */
/* An exception on its way into a generator's body (throw()): when it is raised there, its context
 * is what the generator itself is handling (0: nothing), not what its caller is. */
typedef struct RtThrowing {
    RtValue exc, context;
} RtThrowing;
extern RtThrowing rti_throwing;
/* Raise exc with its context as it is. */
RT_NORETURN void rti_raise_without_context(RtValue exc);
/* exc is raised by the running activation, which catches it: context, traceback entry, rt_thrown. */
void rti_exc_caught(RtValue exc);
/* The instance that `raise v` raises. raises: TypeError, what making it raises. */
RtValue rti_exc_instance(RtValue v);
/* Link exc behind the exception being handled: __context__, without making a cycle. */
void rti_exc_set_context(RtValue exc, RtValue context);

#endif
