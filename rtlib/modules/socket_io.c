/* socket_io.c - what goes through a socket: send and its relatives, recv and its relatives. */
#define _GNU_SOURCE
#include <poll.h>
#include <string.h>

#include "seconds.h"
#include "socketmod.h"

enum { SMALL = 16384 };

static void check_size(int64_t n, const char *method)
{
    if (n < 0) rt_errorf(&rt_ValueError, "negative buffersize in %s", method);
}

/* One receiving call; `address` may be NULL. */
static ssize_t receive(Socket *s, void *buffer, int64_t size, int flags, SocketAddress *address, socklen_t *len)
{
    ssize_t n;
    SocketWait wait = socket_start(s);
    if (address) memset(address, 0, sizeof *address);
    SOCKET_CALL(s, POLLIN, &wait, n, recvfrom(s->fd, buffer, (size_t)size, flags, address ? &address->any : NULL, len));
    return n;
}

/* bytes of at most that size: small ones are received on the stack, so that a short message costs no long object. */
static RtValue receive_bytes(Socket *s, int64_t size, int flags, SocketAddress *address, socklen_t *len)
{
    if (size <= SMALL) {
        char buffer[SMALL];
        return rti_bytes(buffer, (size_t)receive(s, buffer, size, flags, address, len));
    }
    RtBytes *bytes = rti_bytes_alloc((size_t)size);
    ssize_t n = receive(s, bytes->data, size, flags, address, len);
    return n == bytes->len ? RT_VALUE(bytes) : rti_bytes(bytes->data, (size_t)n);
}

SOCKET_METHOD(recv)
{
    int64_t size = rti_args_ssize(args[0]);
    int flags = count > 1 ? posix_int(args[1]) : 0;
    check_size(size, "recv");
    return receive_bytes(SOCKET(self), size, flags, NULL, NULL);
}

SOCKET_METHOD(recvfrom)
{
    SocketAddress address;
    socklen_t len = sizeof address;
    int64_t size = rti_args_ssize(args[0]);
    int flags = count > 1 ? posix_int(args[1]) : 0;
    check_size(size, "recvfrom");
    RtValue data = receive_bytes(SOCKET(self), size, flags, &address, &len);
    return native_tuple2(data, socket_address_value(&address, len));
}

/* Where recv_into and recvfrom_into receive, and how much at most. */
static uint8_t *target(const RtValue *args, const char *method, const char *too_small, int64_t *size)
{
    const char *argument = !strcmp(method, "recv_into") ? "recv_into() argument 1" : "recvfrom_into() argument 1";
    int64_t room, wanted = args[1] ? rti_args_ssize(args[1]) : 0;
    uint8_t *data = rti_writable_view(args[0], argument, &room);
    check_size(wanted, method);
    if (wanted > room) rt_errorf(&rt_ValueError, "%s", too_small);
    *size = wanted ? wanted : room;
    return data;
}

SOCKET_METHOD(recv_into)
{
    int64_t size;
    int flags = args[2] ? posix_int(args[2]) : 0;
    uint8_t *data = target(args, "recv_into", "buffer too small for requested bytes", &size);
    ssize_t n = receive(SOCKET(self), data, size, flags, NULL, NULL);
    RTI_KEEP(args[0]);
    return rti_int(n);
}

SOCKET_METHOD(recvfrom_into)
{
    SocketAddress address;
    socklen_t len = sizeof address;
    int64_t size;
    int flags = args[2] ? posix_int(args[2]) : 0;
    uint8_t *data = target(args, "recvfrom_into", "nbytes is greater than the length of the buffer", &size);
    ssize_t n = receive(SOCKET(self), data, size, flags, &address, &len);
    RTI_KEEP(args[0]);
    return native_tuple2(rti_int(n), socket_address_value(&address, len));
}

/* ---- sending ---- */

SOCKET_METHOD(send)
{
    Socket *s = SOCKET(self);
    const uint8_t *data;
    int64_t len;
    int flags = count > 1 ? posix_int(args[1]) : 0;
    rti_readable_view(args[0], &data, &len);
    ssize_t n;
    SocketWait wait = socket_start(s);
    SOCKET_CALL(s, POLLOUT, &wait, n, send(s->fd, data, (size_t)len, flags));
    RTI_KEEP(args[0]);
    return rti_int(n);
}

/* The timeout is for the whole, not for each piece. */
SOCKET_METHOD(sendall)
{
    Socket *s = SOCKET(self);
    const uint8_t *data;
    int64_t len;
    int flags = count > 1 ? posix_int(args[1]) : 0;
    rti_readable_view(args[0], &data, &len);
    SocketWait wait = socket_start(s);
    do {
        ssize_t n;
        SOCKET_CALL(s, POLLOUT, &wait, n, send(s->fd, data, (size_t)len, flags));
        data += n;
        len -= n;
        rti_check_interrupt();
    } while (len > 0);
    RTI_KEEP(args[0]);
    return RT_NONE;
}

SOCKET_METHOD(sendto)
{
    Socket *s = SOCKET(self);
    if (count < 2 || count > 3)
        rt_errorf(&rt_TypeError, "sendto() takes 2 or 3 arguments (%zu given)", count);
    int flags = count > 2 ? posix_int(args[1]) : 0;
    SocketAddress address;
    socklen_t address_len = socket_read_address(s->family, args[count - 1], &address, "sendto");
    const uint8_t *data;
    int64_t len;
    rti_readable_view(args[0], &data, &len);
    ssize_t n;
    SocketWait wait = socket_start(s);
    SOCKET_CALL(s, POLLOUT, &wait, n, sendto(s->fd, data, (size_t)len, flags, &address.any, address_len));
    RTI_KEEP(args[0]);
    return rti_int(n);
}
