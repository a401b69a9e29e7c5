/* socket_object.c - the type _socket.socket: making and closing, addresses and options, waiting with a timeout.
 *
 * As in CPython a socket with a timeout is in non-blocking mode, and poll() does the waiting; one without either
 * blocks in the call itself. A connect that takes time is finished by asking for SO_ERROR.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "seconds.h"
#include "socketmod.h"

int64_t socket_default_timeout = -1;

/* ---- waiting ---- */

bool socket_wait(const Socket *s, SocketWait *wait, short events)
{
    if (wait->timeout <= 0 || s->fd < 0) return true;
    if (wait->end == INT64_MAX) {
        int64_t now = rti_monotonic();
        if (wait->timeout < INT64_MAX - now) wait->end = now + wait->timeout;
    }
    for (;;) {
        struct pollfd fd = {.fd = s->fd, .events = events};
        int64_t left = wait->end - rti_monotonic();
        if (left < 0) return false;
        int64_t ms = left / 1000000 + (left % 1000000 != 0);
        rti_blocking_begin();
        int n = poll(&fd, 1, ms > INT_MAX ? INT_MAX : (int)ms);
        rti_blocking_end();
        if (n > 0) return true;
        if (n == 0 && ms <= INT_MAX) return false;
        if (n < 0 && errno != EINTR) posix_error();
        rti_check_interrupt();
    }
}

bool socket_try_again(const SocketWait *wait)
{
    return wait->timeout > 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

void socket_timed_out(void)
{
    rt_errorf(&rt_TimeoutError, "timed out");
}

static void set_blocking(int fd, bool blocking)
{
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0) posix_error();
    int wanted = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
    if (wanted != flags && fcntl(fd, F_SETFL, wanted) < 0) posix_error();
}

/* ---- making and closing ---- */

static RtValue new_socket(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)args, (void)count, (void)kwnames;
    Socket *s = rti_object_alloc(type);
    s->fd = -1;
    s->timeout = -1;
    return RT_VALUE(s);
}

/* Take over a descriptor; what was not said about it, the system knows. */
static void adopt(Socket *s, RtValue v)
{
    SocketAddress address;
    socklen_t len = sizeof address, size = sizeof(int);
    int fd = posix_int(v);
    if (fd < 0) rt_errorf(&rt_ValueError, "negative file descriptor");
    if (getsockname(fd, &address.any, &len) < 0) {
        if (s->family == -1 || errno == EBADF || errno == ENOTSOCK) posix_error();
    } else if (s->family == -1) {
        s->family = address.any.sa_family;
    }
    if (s->type == -1 && getsockopt(fd, SOL_SOCKET, SO_TYPE, &s->type, &size) < 0) posix_error();
    size = sizeof(int);
    if (s->proto == -1 && getsockopt(fd, SOL_SOCKET, SO_PROTOCOL, &s->proto, &size) < 0) posix_error();
    s->fd = fd;
}

static void init_socket(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    static const char *const names[] = {"family", "type", "proto", "fileno"};
    RtValue given[4];
    text_bind("socket", names, 4, args, count, kwnames, given);
    Socket *s = SOCKET(self);
    s->family = given[0] ? posix_int(given[0]) : -1;
    s->type = given[1] ? posix_int(given[1]) : -1;
    s->proto = given[2] ? posix_int(given[2]) : -1;
    if (given[3] && given[3] != RT_NONE) {
        adopt(s, given[3]);
    } else {
        if (s->family == -1) s->family = AF_INET;
        if (s->type == -1) s->type = SOCK_STREAM;
        if (s->proto == -1) s->proto = 0;
        s->fd = socket(s->family, s->type | SOCK_CLOEXEC, s->proto);
        if (s->fd < 0) posix_error();
    }
    s->timeout = s->type & SOCK_NONBLOCK ? 0 : socket_default_timeout;
    if (!(s->type & SOCK_NONBLOCK) && s->timeout >= 0) set_blocking(s->fd, false);
    s->type &= ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
}

static void finalize_socket(void *object)
{
    Socket *s = object;
    if (s->fd >= 0) close(s->fd);
    s->fd = -1;
}

NATIVE(socket_close)
{
    Socket *s = SOCKET(self);
    int fd = s->fd, result;
    if (fd < 0) return RT_NONE;
    s->fd = -1;
    rti_blocking_begin();
    result = close(fd);
    rti_blocking_end();
    if (result < 0 && errno != ECONNRESET) posix_error();
    return RT_NONE;
}

NATIVE(socket_detach)
{
    int fd = SOCKET(self)->fd;
    SOCKET(self)->fd = -1;
    return RT_INT(fd);
}

NATIVE(socket_fileno) { return RT_INT(SOCKET(self)->fd); }

static RtValue socket_repr(RtValue self)
{
    const Socket *s = SOCKET(self);
    return rti_str_format("<socket object, fd=%d, family=%d, type=%d, proto=%d>", s->fd, s->family, s->type, s->proto);
}

/* ---- timeouts ---- */

/* Nanoseconds; -1 for None. */
static int64_t timeout_argument(RtValue v)
{
    if (v == RT_NONE) return -1;
    int64_t timeout = rti_timeout(v);
    if (timeout < 0) rt_errorf(&rt_ValueError, "Timeout value out of range");
    return timeout;
}

static RtValue timeout_value(int64_t timeout)
{
    return timeout < 0 ? RT_NONE : rt_float((double)timeout / 1e9);
}

NATIVE(socket_settimeout)
{
    SOCKET(self)->timeout = timeout_argument(args[0]);
    set_blocking(SOCKET(self)->fd, SOCKET(self)->timeout < 0);
    return RT_NONE;
}

NATIVE(socket_setblocking)
{
    bool blocking = rti_truth(args[0]);
    SOCKET(self)->timeout = blocking ? -1 : 0;
    set_blocking(SOCKET(self)->fd, blocking);
    return RT_NONE;
}

NATIVE(socket_gettimeout) { return timeout_value(SOCKET(self)->timeout); }
NATIVE(socket_getblocking) { return RT_BOOL(SOCKET(self)->timeout != 0); }

static RtValue get_timeout(RtValue self) { return timeout_value(SOCKET(self)->timeout); }
static RtValue get_family(RtValue self) { return rti_int(SOCKET(self)->family); }
static RtValue get_type(RtValue self) { return rti_int(SOCKET(self)->type); }
static RtValue get_proto(RtValue self) { return rti_int(SOCKET(self)->proto); }

NATIVE(setdefaulttimeout)
{
    socket_default_timeout = timeout_argument(args[0]);
    return RT_NONE;
}

NATIVE(getdefaulttimeout) { return timeout_value(socket_default_timeout); }

/* ---- connections ---- */

NATIVE(socket_bind)
{
    SocketAddress address;
    socklen_t len = socket_read_address(SOCKET(self)->family, args[0], &address, "bind");
    return posix_done(bind(SOCKET(self)->fd, &address.any, len));
}

NATIVE(socket_listen)
{
    int backlog = count ? posix_int(args[0]) : SOMAXCONN < 128 ? SOMAXCONN : 128;
    return posix_done(listen(SOCKET(self)->fd, backlog < 0 ? 0 : backlog));
}

NATIVE(socket_accept)
{
    Socket *s = SOCKET(self);
    SocketAddress address;
    socklen_t len = sizeof address;
    int fd;
    memset(&address, 0, sizeof address);
    SocketWait wait = socket_start(s);
    SOCKET_CALL(s, POLLIN, &wait, fd, accept4(s->fd, &address.any, &len, SOCK_CLOEXEC));
    return native_tuple2(RT_INT(fd), socket_address_value(&address, len));
}

/* errno of the attempt, 0 when it succeeded. */
static int connect_socket(Socket *s, const SocketAddress *address, socklen_t len)
{
    rti_blocking_begin();
    int result = connect(s->fd, &address->any, len);
    rti_blocking_end();
    if (!result) return 0;
    if (errno == EINTR)
        rti_check_interrupt();
    else if (!(s->timeout > 0 && errno == EINPROGRESS))
        return errno;
    if (s->timeout == 0) return EINTR;
    SocketWait wait = {.timeout = s->timeout < 0 ? INT64_MAX : s->timeout, .end = INT64_MAX};
    if (!socket_wait(s, &wait, POLLOUT | POLLERR)) return EWOULDBLOCK;
    int error = 0;
    socklen_t size = sizeof error;
    if (getsockopt(s->fd, SOL_SOCKET, SO_ERROR, &error, &size) < 0) return errno;
    return error == EISCONN ? 0 : error;
}

NATIVE(socket_connect)
{
    SocketAddress address;
    socklen_t len = socket_read_address(SOCKET(self)->family, args[0], &address, "connect");
    int error = connect_socket(SOCKET(self), &address, len);
    if (error == EWOULDBLOCK && SOCKET(self)->timeout > 0) socket_timed_out();
    if (error) rti_raise_os_error(error, 0, 0);
    return RT_NONE;
}

NATIVE(socket_connect_ex)
{
    SocketAddress address;
    socklen_t len = socket_read_address(SOCKET(self)->family, args[0], &address, "connect_ex");
    return RT_INT(connect_socket(SOCKET(self), &address, len));
}

NATIVE(socket_shutdown) { return posix_done(shutdown(SOCKET(self)->fd, posix_int(args[0]))); }

NATIVE(socket_getsockname)
{
    SocketAddress address;
    socklen_t len = sizeof address;
    memset(&address, 0, sizeof address);
    if (getsockname(SOCKET(self)->fd, &address.any, &len) < 0) posix_error();
    return socket_address_value(&address, len);
}

NATIVE(socket_getpeername)
{
    SocketAddress address;
    socklen_t len = sizeof address;
    memset(&address, 0, sizeof address);
    if (getpeername(SOCKET(self)->fd, &address.any, &len) < 0) posix_error();
    return socket_address_value(&address, len);
}

/* ---- options ---- */

enum { OPTION_MAX = 1024 };

NATIVE(socket_getsockopt)
{
    int level = posix_int(args[0]), option = posix_int(args[1]), number = 0;
    int64_t len = count > 2 ? posix_int(args[2]) : 0;
    socklen_t size = sizeof number;
    if (!len) {
        if (getsockopt(SOCKET(self)->fd, level, option, &number, &size) < 0) posix_error();
        return rti_int(number);
    }
    if (len < 0 || len > OPTION_MAX) rt_errorf(&rt_OSError, "getsockopt buflen out of range");
    char buffer[OPTION_MAX] = {0};
    size = (socklen_t)len;
    if (getsockopt(SOCKET(self)->fd, level, option, buffer, &size) < 0) posix_error();
    return rti_bytes(buffer, size);
}

NATIVE(socket_setsockopt)
{
    int level = posix_int(args[0]), option = posix_int(args[1]), fd = SOCKET(self)->fd;
    if (count == 4) {
        if (args[2] != RT_NONE) rt_errorf(&rt_TypeError, "setsockopt() takes exactly 3 arguments (4 given)");
        return posix_done(setsockopt(fd, level, option, NULL, (socklen_t)posix_int(args[3])));
    }
    if (rti_has_index(args[2])) {
        int number = posix_int(args[2]);
        return posix_done(setsockopt(fd, level, option, &number, sizeof number));
    }
    const uint8_t *data;
    int64_t len;
    rti_readable_view(args[2], &data, &len);
    return posix_done(setsockopt(fd, level, option, data, (socklen_t)len));
}

/* ---- the type ---- */

static const RtMethodDef socket_methods[] = {
    {"_accept", socket_accept, 0, 0, 0, NULL,
     "_accept() -> (integer, address info)\n\nWait for an incoming connection."},
    {"bind", socket_bind, 1, 1, 0, NULL, "bind(address)\n\nBind the socket to a local address."},
    {"close", socket_close, 0, 0, 0, NULL, "close()\n\nClose the socket.  It cannot be used after this call."},
    {"connect", socket_connect, 1, 1, 0, NULL, "connect(address)\n\nConnect the socket to a remote address."},
    {"connect_ex", socket_connect_ex, 1, 1, 0, NULL,
     "connect_ex(address) -> errno\n\nThis is like connect(address), but returns an error code (the errno value)\n"
     "instead of raising an exception when an error occurs."},
    {"detach", socket_detach, 0, 0, 0, NULL,
     "detach()\n\nClose the socket object without closing the underlying file descriptor."},
    {"fileno", socket_fileno, 0, 0, 0, NULL, "fileno() -> integer\n\nReturn the integer file descriptor of the socket."},
    {"getblocking", socket_getblocking, 0, 0, 0, NULL,
     "getblocking()\n\nReturns True if socket is in blocking mode, or False if it\nis in non-blocking mode."},
    {"getpeername", socket_getpeername, 0, 0, 0, NULL,
     "getpeername() -> address info\n\nReturn the address of the remote endpoint."},
    {"getsockname", socket_getsockname, 0, 0, 0, NULL,
     "getsockname() -> address info\n\nReturn the address of the local endpoint."},
    {"getsockopt", socket_getsockopt, 2, 3, 0, NULL, "getsockopt(level, option[, buffersize]) -> value"},
    {"gettimeout", socket_gettimeout, 0, 0, 0, NULL,
     "gettimeout() -> timeout\n\nReturns the timeout in seconds (float) associated with socket\noperations."},
    {"listen", socket_listen, 0, 1, 0, NULL, "listen([backlog])\n\nEnable a server to accept connections."},
    {"recv", socket_method_recv, 1, 2, 0, NULL, "recv(buffersize[, flags]) -> data"},
    {"recv_into", socket_method_recv_into, 1, 3, RT_M_KW, "buffer, nbytes=0, flags=0",
     "recv_into(buffer, [nbytes[, flags]]) -> nbytes_read"},
    {"recvfrom", socket_method_recvfrom, 1, 2, 0, NULL, "recvfrom(buffersize[, flags]) -> (data, address info)"},
    {"recvfrom_into", socket_method_recvfrom_into, 1, 3, RT_M_KW, "buffer, nbytes=0, flags=0",
     "recvfrom_into(buffer[, nbytes[, flags]]) -> (nbytes, address info)"},
    {"recvmsg", socket_method_recvmsg, 1, 3, 0, NULL,
     "recvmsg(bufsize[, ancbufsize[, flags]]) -> (data, ancdata, msg_flags, address)"},
    {"recvmsg_into", socket_method_recvmsg_into, 1, 3, 0, NULL,
     "recvmsg_into(buffers[, ancbufsize[, flags]]) -> (nbytes, ancdata, msg_flags, address)"},
    {"send", socket_method_send, 1, 2, 0, NULL, "send(data[, flags]) -> count"},
    {"sendall", socket_method_sendall, 1, 2, 0, NULL, "sendall(data[, flags])"},
    {"sendmsg", socket_method_sendmsg, 1, 4, 0, NULL, "sendmsg(buffers[, ancdata[, flags[, address]]]) -> count"},
    {"sendto", socket_method_sendto, 0, -1, 0, NULL, "sendto(data[, flags], address) -> count"},
    {"setblocking", socket_setblocking, 1, 1, 0, NULL,
     "setblocking(flag)\n\nSet the socket to blocking (flag is true) or non-blocking (false)."},
    {"setsockopt", socket_setsockopt, 3, 4, 0, NULL,
     "setsockopt(level, option, value: int)\nsetsockopt(level, option, value: buffer)\n"
     "setsockopt(level, option, None, optlen: int)"},
    {"settimeout", socket_settimeout, 1, 1, 0, NULL,
     "settimeout(timeout)\n\nSet a timeout on socket operations.  'timeout' can be a float,\n"
     "giving in seconds, or None."},
    {"shutdown", socket_shutdown, 1, 1, 0, NULL, "shutdown(flag)\n\nShut down the reading side, the writing side, or both."},
    {0},
};

static const RtGetSetDef socket_getsets[] = {
    {"family", get_family, rti_readonly, "the socket family"},
    {"proto", get_proto, rti_readonly, "the socket protocol"},
    {"timeout", get_timeout, NULL, "the socket timeout"},
    {"type", get_type, rti_readonly, "the socket type"},
    {0},
};

static RtShape socket_shape = {.type = &socket_type};
RT_TYPE(socket_type) = {
    .shape = &rt_shape_type,
    .cname = "_socket.socket",
    .base = &rt_type_object,
    .flags = RT_T_BASETYPE | RT_T_IMMUTABLE,
    .size = sizeof(Socket),
    .finalize = finalize_socket,
    .slots = RT_SLOTS(RT_SLOT(new_, new_socket), RT_SLOT(init, init_socket), RT_SLOT(repr, socket_repr)),
    .methods = socket_methods,
    .getsets = socket_getsets,
    .doc = "socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object\n"
           "socket(family=-1, type=-1, proto=-1, fileno=None) -> socket object\n\n"
           "Open a socket of the given type.",
    .instance_shape = &socket_shape,
};

const RtMethodDef socket_timeout_functions[] = {
    {"getdefaulttimeout", getdefaulttimeout, 0, 0, 0, NULL,
     "getdefaulttimeout() -> timeout\n\nReturns the default timeout in seconds (float) for new socket objects."},
    {"setdefaulttimeout", setdefaulttimeout, 1, 1, 0, NULL,
     "setdefaulttimeout(timeout)\n\nSet the default timeout in seconds (float) for new socket objects."},
    {0},
};
