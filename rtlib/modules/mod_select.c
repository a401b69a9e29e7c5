/* mod_select.c - the module select: select(), poll objects, epoll objects. Waiting is repeated,
 * with the time that is left, when a signal's handler has run.
 */
#define _GNU_SOURCE
#include <limits.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <unistd.h>

#include "module.h"
#include "posixmod.h"
#include "seconds.h"

/* ---- select ---- */

typedef struct Wanted {
    RtValue objects; /* a tuple */
    int *fds;
} Wanted;

static Wanted read_wanted(RtValue sequence, fd_set *set, int *highest)
{
    if (!rti_is_iterable(sequence)) rt_errorf(&rt_TypeError, "arguments 1-3 must be sequences");
    Wanted w = {.objects = rti_tuple_of(sequence)};
    int64_t n = RTI_TUPLE(w.objects)->len;
    w.fds = rt_gc_block((size_t)(n + 1) * sizeof *w.fds);
    FD_ZERO(set);
    for (int64_t i = 0; i < n; i++) {
        int fd = posix_fd(RTI_TUPLE(w.objects)->items[i]);
        if (fd >= FD_SETSIZE) rt_errorf(&rt_ValueError, "filedescriptor out of range in select()");
        w.fds[i] = fd;
        FD_SET(fd, set);
        if (fd > *highest) *highest = fd;
    }
    return w;
}

static RtValue found(const Wanted *w, const fd_set *set)
{
    RtValue list = rti_list_new(0);
    for (int64_t i = 0; i < RTI_TUPLE(w->objects)->len; i++)
        if (FD_ISSET(w->fds[i], set)) rti_list_append(list, RTI_TUPLE(w->objects)->items[i]);
    return list;
}

/* Nanoseconds; -1: for ever. */
static int64_t timeout_argument(RtValue v)
{
    if (v == RT_NONE) return -1;
    if (!rti_is_float(v) && !rti_has_index(v))
        rt_errorf(&rt_TypeError, "timeout must be a float or None");
    int64_t timeout = rti_timeout(v);
    if (timeout < 0) rt_errorf(&rt_ValueError, "timeout must be non-negative");
    return timeout;
}

/* What is left until `end`; -1 without an end. */
static int64_t left_until(int64_t end)
{
    if (end < 0) return -1;
    int64_t left = end - rti_monotonic();
    return left < 0 ? 0 : left;
}

static int64_t end_of(int64_t timeout)
{
    if (timeout < 0) return -1;
    int64_t now = rti_monotonic();
    return timeout > INT64_MAX - now ? INT64_MAX : now + timeout;
}

static RtValue select_select(RTI_ARGS)
{
    (void)self, (void)kwnames;
    fd_set sets[3], ready[3];
    Wanted wanted[3];
    int highest = -1, n;
    int64_t end = end_of(timeout_argument(count > 3 ? args[3] : RT_NONE));
    for (int i = 0; i < 3; i++) wanted[i] = read_wanted(args[i], &sets[i], &highest);
    for (;;) {
        int64_t left = left_until(end);
        struct timespec t = {.tv_sec = left / 1000000000, .tv_nsec = left % 1000000000};
        for (int i = 0; i < 3; i++) ready[i] = sets[i];
        rti_check_interrupt();
        rti_blocking_begin();
        n = pselect(highest + 1, &ready[0], &ready[1], &ready[2], left < 0 ? NULL : &t, NULL);
        rti_blocking_end();
        if (n >= 0) break;
        if (errno != EINTR) posix_error();
    }
    if (!n)
        for (int i = 0; i < 3; i++) FD_ZERO(&ready[i]);
    RtValue lists[3] = {found(&wanted[0], &ready[0]), found(&wanted[1], &ready[1]),
                        found(&wanted[2], &ready[2])};
    return rti_tuple_from(lists, 3);
}

/* ---- poll objects ---- */

typedef struct Poll {
    RtShape *shape;
    RtValue wanted; /* dict: descriptor -> events */
    bool polling;
} Poll;

static RtType poll_type;
static RtShape poll_shape = {.type = &poll_type};
#define POLL(v) ((Poll *)RT_OBJ(v))

static RtValue events_argument(RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n) || n < 0 || n > USHRT_MAX)
        rt_errorf(n < 0 ? &rt_ValueError : &rt_OverflowError,
                  n < 0 ? "value must be positive" : "Python int too large for C unsigned short");
    return RT_INT(n);
}

static RtValue poll_register(RTI_ARGS)
{
    (void)kwnames;
    int fd = posix_fd(args[0]);
    rti_dict_set(POLL(self)->wanted, RT_INT(fd),
                 count > 1 ? events_argument(args[1]) : RT_INT(POLLIN | POLLPRI | POLLOUT));
    return RT_NONE;
}

static RtValue poll_modify(RTI_ARGS)
{
    (void)count, (void)kwnames;
    RtValue fd = RT_INT(posix_fd(args[0])), events = events_argument(args[1]);
    if (!rti_dict_contains(POLL(self)->wanted, fd)) {
        errno = ENOENT;
        posix_error();
    }
    rti_dict_set(POLL(self)->wanted, fd, events);
    return RT_NONE;
}

static RtValue poll_unregister(RTI_ARGS)
{
    (void)count, (void)kwnames;
    RtValue fd = RT_INT(posix_fd(args[0]));
    if (!rti_dict_delete(POLL(self)->wanted, fd)) rti_raise_key_error(fd);
    return RT_NONE;
}

/* Milliseconds for the system, of which -1 means for ever. */
static int milliseconds(int64_t left)
{
    if (left < 0) return -1;
    int64_t ms = left / 1000000 + (left % 1000000 != 0);
    return ms > INT_MAX ? INT_MAX : (int)ms;
}

static int64_t poll_timeout(RtValue v)
{
    if (v == RT_NONE) return -1;
    if (!rti_is_float(v) && !rti_has_index(v))
        rt_errorf(&rt_TypeError, "timeout must be an integer or None");
    RtValue seconds = rti_truediv(v, RT_INT(1000));
    return rti_timeout(seconds);
}

static RtValue poll_poll(RTI_ARGS)
{
    (void)kwnames;
    Poll *p = POLL(self);
    int64_t timeout = poll_timeout(count ? args[0] : RT_NONE),
            end = end_of(timeout < 0 ? -1 : timeout);
    if (p->polling) rt_errorf(&rt_RuntimeError, "concurrent poll() invocation");
    int64_t n = rti_dict_len(p->wanted), i = 0;
    struct pollfd *fds = rt_gc_block((size_t)(n + 1) * sizeof *fds);
    RtValue key, events;
    for (int64_t pos = 0; i < n && rti_dict_next(p->wanted, &pos, &key, &events); i++)
        fds[i] = (struct pollfd){.fd = (int)RT_UNINT(key), .events = (short)RT_UNINT(events)};
    int ready;
    for (;;) {
        int ms = milliseconds(left_until(end));
        rti_check_interrupt();
        p->polling = true;
        rti_blocking_begin();
        ready = poll(fds, (nfds_t)n, ms);
        rti_blocking_end();
        p->polling = false;
        if (ready >= 0) break;
        if (errno != EINTR) posix_error();
    }
    RtValue list = rti_list_new(ready);
    for (i = 0; i < n; i++) {
        if (!fds[i].revents) continue;
        RtValue pair[2] = {RT_INT(fds[i].fd), RT_INT((unsigned short)fds[i].revents)};
        rti_list_append(list, rti_tuple_from(pair, 2));
    }
    return list;
}

static RtValue select_poll(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    Poll *p = rt_gc_new(&poll_shape, sizeof *p);
    p->wanted = rti_dict_new();
    return RT_VALUE(p);
}

static void poll_trace(void *object)
{
    rti_gc_mark(((Poll *)object)->wanted);
}

static const RtMethodDef poll_methods[] = {
    {"register", poll_register, 1, 2, 0, "fd, eventmask=POLLIN | POLLPRI | POLLOUT, /",
     "Register a file descriptor with the polling object."},
    {"modify", poll_modify, 2, 2, 0, "fd, eventmask, /",
     "Modify an already registered file descriptor."},
    {"unregister", poll_unregister, 1, 1, 0, "fd, /",
     "Remove a file descriptor being tracked by the polling object."},
    {"poll", poll_poll, 0, 1, 0, "timeout=None, /",
     "Polls the set of registered file descriptors."},
    {0},
};

RT_STATIC_TYPE(poll_type) = {
    .shape = &rt_shape_type,
    .cname = "select.poll",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(Poll),
    .trace = poll_trace,
    .methods = poll_methods,
    .instance_shape = &poll_shape,
};

/* ---- epoll objects ---- */

typedef struct Epoll {
    RtShape *shape;
    int fd; /* -1: closed */
} Epoll;

static RtType epoll_type;
static RtShape epoll_shape = {.type = &epoll_type};
#define EPOLL(v) ((Epoll *)RT_OBJ(v))

static int epoll_fd(RtValue self)
{
    if (EPOLL(self)->fd < 0) rt_errorf(&rt_ValueError, "I/O operation on closed epoll object");
    return EPOLL(self)->fd;
}

static RtValue epoll_of(RtType *type, int fd)
{
    Epoll *e = rti_object_alloc(type);
    e->fd = fd;
    return RT_VALUE(e);
}

static RtValue epoll_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"sizehint", "flags"};
    RtValue given[2];
    text_bind("epoll", names, 2, args, count, kwnames, given);
    int hint = given[0] ? posix_int(given[0]) : -1, flags = given[1] ? posix_int(given[1]) : 0;
    if (hint == 0 || hint < -1) rt_errorf(&rt_ValueError, "negative sizehint");
    if (flags && flags != EPOLL_CLOEXEC) rti_raise_os_error(EINVAL, 0, 0);
    int fd = epoll_create1(EPOLL_CLOEXEC);
    if (fd < 0) posix_error();
    return epoll_of(type, fd);
}

static RtValue epoll_fromfd(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return epoll_of(RTI_TYPE(self), posix_int(args[0]));
}

static RtValue epoll_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    int fd = EPOLL(self)->fd;
    EPOLL(self)->fd = -1;
    if (fd >= 0 && close(fd) < 0) posix_error();
    return RT_NONE;
}

static RtValue epoll___enter__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    epoll_fd(self);
    return self;
}

static RtValue epoll___exit__(RTI_ARGS)
{
    return epoll_close(self, args, count, kwnames);
}

static RtValue epoll_fileno(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_INT(epoll_fd(self));
}

static RtValue control(RtValue self, int operation, RtValue object, RtValue events)
{
    struct epoll_event event = {0};
    int fd = epoll_fd(self);
    event.data.fd = posix_fd(object);
    if (events) {
        int64_t mask;
        if (!rti_int_to_i64(rti_index(events), &mask))
            rt_errorf(&rt_OverflowError, "Python int too large to convert to C unsigned int");
        event.events = (uint32_t)mask;
    }
    return posix_done(epoll_ctl(fd, operation, event.data.fd, &event));
}

static RtValue epoll_register(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return control(self, EPOLL_CTL_ADD, args[0],
                   args[1] ? args[1] : RT_INT(EPOLLIN | EPOLLPRI | EPOLLOUT));
}

static RtValue epoll_modify(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return control(self, EPOLL_CTL_MOD, args[0], args[1]);
}

static RtValue epoll_unregister(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return control(self, EPOLL_CTL_DEL, args[0], 0);
}

static RtValue epoll_poll(RTI_ARGS)
{
    (void)count, (void)kwnames;
    int fd = epoll_fd(self), most = args[1] ? posix_int(args[1]) : -1, n;
    int64_t timeout = -1;
    if (args[0] && args[0] != RT_NONE) {
        if (!rti_is_float(args[0]) && !rti_has_index(args[0]))
            rt_errorf(&rt_TypeError, "timeout must be an integer or None");
        timeout = rti_timeout(args[0]);
    }
    int64_t end = end_of(timeout < 0 ? -1 : timeout);
    if (most == -1) most = FD_SETSIZE - 1;
    if (most < 1) rt_errorf(&rt_ValueError, "maxevents must be greater than 0, got %d", most);
    struct epoll_event *events = rt_gc_block((size_t)most * sizeof *events);
    for (;;) {
        int ms = milliseconds(left_until(end));
        rti_check_interrupt();
        rti_blocking_begin();
        n = epoll_wait(fd, events, most, ms);
        rti_blocking_end();
        if (n >= 0) break;
        if (errno != EINTR) posix_error();
    }
    RtValue list = rti_list_new(n);
    for (int i = 0; i < n; i++) {
        RtValue pair[2] = {RT_INT(events[i].data.fd), rti_int(events[i].events)};
        rti_list_append(list, rti_tuple_from(pair, 2));
    }
    return list;
}

static RtValue get_closed(RtValue self)
{
    return RT_BOOL(EPOLL(self)->fd < 0);
}

static void epoll_finalize(void *object)
{
    Epoll *e = object;
    if (e->fd >= 0) close(e->fd);
    e->fd = -1;
}

static const RtGetSetDef epoll_getsets[] = {
    {"closed", get_closed, NULL, "True if the epoll handler is closed"},
    {0},
};

static const RtMethodDef epoll_methods[] = {
    {"fromfd", epoll_fromfd, 1, 1, RT_M_CLASS, "fd, /",
     "Create an epoll object from a given control fd."},
    {"close", epoll_close, 0, 0, 0, "", "Close the epoll control file descriptor."},
    {"fileno", epoll_fileno, 0, 0, 0, "", "Return the epoll control file descriptor."},
    {"register", epoll_register, 1, 2, RT_M_KW, "fd, eventmask=None",
     "Registers a new fd or raises an OSError if the fd is already registered."},
    {"modify", epoll_modify, 2, 2, RT_M_KW, "fd, eventmask",
     "Modify event mask for a registered file descriptor."},
    {"unregister", epoll_unregister, 1, 1, RT_M_KW, "fd",
     "Remove a registered file descriptor from the epoll object."},
    {"poll", epoll_poll, 0, 2, RT_M_KW, "timeout=None, maxevents=-1",
     "Wait for events on the epoll file descriptor."},
    {"__enter__", epoll___enter__, 0, 0, 0, NULL, NULL},
    {"__exit__", epoll___exit__, 0, -1, 0, NULL, NULL},
    {0},
};

RT_STATIC_TYPE(epoll_type) = {
    .shape = &rt_shape_type,
    .cname = "select.epoll",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE,
    .size = sizeof(Epoll),
    .finalize = epoll_finalize,
    .slots = RT_SLOTS(RT_SLOT(new_, epoll_new)),
    .methods = epoll_methods,
    .getsets = epoll_getsets,
    .doc = "Returns an epolling object.",
    .instance_shape = &epoll_shape,
};

/* ---- the module ---- */

static const RtMethodDef functions[] = {
    {"select", select_select, 3, 4, 0, "rlist, wlist, xlist, timeout=None, /",
     "Wait until one or more file descriptors are ready for some kind of I/O."},
    {"poll", select_poll, 0, 0, 0, "", "Returns a polling object."},
    {0},
};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int64_t value;
    } numbers[] = {
#define N(name) {#name, (int64_t)name},
        N(PIPE_BUF) N(POLLIN) N(POLLPRI) N(POLLOUT) N(POLLERR) N(POLLHUP) N(POLLNVAL) N(POLLRDNORM)
            N(POLLRDBAND) N(POLLWRNORM) N(POLLWRBAND) N(POLLMSG) N(POLLRDHUP) N(EPOLLIN) N(EPOLLOUT)
                N(EPOLLPRI) N(EPOLLERR) N(EPOLLHUP) N(EPOLLRDHUP) N(EPOLLONESHOT) N(EPOLLEXCLUSIVE)
                    N(EPOLLRDNORM) N(EPOLLRDBAND) N(EPOLLWRNORM) N(EPOLLWRBAND) N(EPOLLMSG)
                        N(EPOLL_CLOEXEC)
#undef N
                            {"EPOLLET", (int64_t)1 << 31},
    };
    RtValue dict = rti_module_dict(module);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rti_dict_set(dict, rti_intern_cstr(numbers[i].name), rti_int(numbers[i].value));
    rti_dict_set(dict, rti_intern_cstr("epoll"), RT_VALUE(&epoll_type));
    rti_dict_set(dict, rti_intern_cstr("error"), RT_VALUE(&rt_OSError));
}

const RtModuleDef rt_module_select = {
    .name = "select",
    .doc = "This module supports asynchronous I/O on multiple file descriptors.",
    .functions = functions,
    .fill = fill,
};
