/* socket_msg.c - sendmsg, recvmsg, recvmsg_into: several buffers at once, with ancillary data such as descriptors. */
#define _GNU_SOURCE
#include <limits.h>
#include <poll.h>
#include <string.h>
#include <sys/uio.h>

#include "socketmod.h"

/* CMSG_SPACE and CMSG_LEN, false when the result does not fit. */
static bool space_for(int64_t len, size_t (*measure)(size_t), size_t *out)
{
    if (len < 0 || len > INT_MAX - 64) return false;
    *out = measure((size_t)len);
    return true;
}

static size_t measure_len(size_t n) { return CMSG_LEN(n); }
static size_t measure_space(size_t n) { return CMSG_SPACE(n); }

NATIVE(cmsg_len)
{
    size_t size;
    if (!space_for(rti_args_ssize(args[0]), measure_len, &size))
        rt_errorf(&rt_OverflowError, "CMSG_LEN() argument out of range");
    return rti_int((int64_t)size);
}

NATIVE(cmsg_space)
{
    size_t size;
    if (!space_for(rti_args_ssize(args[0]), measure_space, &size))
        rt_errorf(&rt_OverflowError, "CMSG_SPACE() argument out of range");
    return rti_int((int64_t)size);
}

const RtMethodDef socket_msg_functions[] = {
    {"CMSG_LEN", cmsg_len, 1, 1, 0, NULL,
     "Return the total length, without trailing padding, of an ancillary\ndata item with associated data of the "
     "given length."},
    {"CMSG_SPACE", cmsg_space, 1, 1, 0, NULL,
     "Return the buffer size needed for recvmsg() to receive an ancillary\ndata item with associated data of the "
     "given length, along with any\ntrailing padding."},
    {0},
};

/* ---- receiving ---- */

static RtValue ancillary_list(struct msghdr *msg)
{
    RtValue list = rti_list_new(0);
    if (!msg->msg_controllen) return list;
    const char *limit = (const char *)msg->msg_control + msg->msg_controllen;
    for (struct cmsghdr *c = CMSG_FIRSTHDR(msg); c; c = CMSG_NXTHDR(msg, c)) {
        const char *data = (const char *)CMSG_DATA(c), *end = (const char *)c + c->cmsg_len;
        if (end > limit) end = limit; /* cut off for lack of room */
        rti_list_append(list, native_tuple3(RT_INT(c->cmsg_level), RT_INT(c->cmsg_type),
                                            rti_bytes(data, data < end ? (size_t)(end - data) : 0)));
    }
    return list;
}

/* Receive into the vectors; the other three items of the result go behind `first` later. */
static ssize_t receive(Socket *s, struct iovec *vectors, size_t n_vectors, const RtValue *args, size_t count,
                       struct msghdr *msg, SocketAddress *address)
{
    int64_t room = count > 1 ? posix_int(args[1]) : 0;
    int flags = count > 2 ? posix_int(args[2]) : 0;
    if (room < 0) rt_errorf(&rt_ValueError, "invalid ancillary data buffer length");
    memset(address, 0, sizeof *address);
    *msg = (struct msghdr){.msg_name = address,
                           .msg_namelen = sizeof *address,
                           .msg_iov = vectors,
                           .msg_iovlen = n_vectors,
                           .msg_control = room ? rt_gc_block((size_t)room) : NULL,
                           .msg_controllen = (size_t)room};
    ssize_t n;
    SocketWait wait = socket_start(s);
    SOCKET_CALL(s, POLLIN, &wait, n, recvmsg(s->fd, msg, flags));
    return n;
}

static RtValue received(RtValue first, struct msghdr *msg, const SocketAddress *address)
{
    RtValue four[4] = {first, ancillary_list(msg), RT_INT(msg->msg_flags),
                       socket_address_value(address, msg->msg_namelen)};
    return rti_tuple_from(four, 4);
}

SOCKET_METHOD(recvmsg)
{
    struct msghdr msg;
    SocketAddress address;
    int64_t size = rti_args_ssize(args[0]);
    if (size < 0) rt_errorf(&rt_ValueError, "negative buffer size in recvmsg()");
    RtBytes *bytes = rti_bytes_alloc((size_t)size);
    struct iovec vector = {.iov_base = bytes->data, .iov_len = (size_t)size};
    ssize_t n = receive(SOCKET(self), &vector, 1, args, count, &msg, &address);
    RtValue data = n == size ? RT_VALUE(bytes) : rti_bytes(bytes->data, (size_t)n);
    return received(data, &msg, &address);
}

SOCKET_METHOD(recvmsg_into)
{
    struct msghdr msg;
    SocketAddress address;
    if (!rti_is_iterable(args[0])) rt_errorf(&rt_TypeError, "recvmsg_into() argument 1 must be an iterable");
    RtValue buffers = rti_tuple_of(args[0]);
    int64_t n_vectors = RTI_TUPLE(buffers)->len;
    if (n_vectors > INT_MAX) rt_errorf(&rt_OSError, "recvmsg_into() argument 1 is too long");
    struct iovec *vectors = rt_gc_block((size_t)(n_vectors + 1) * sizeof *vectors);
    for (int64_t i = 0; i < n_vectors; i++) {
        int64_t len;
        vectors[i].iov_base = rti_writable_view(RTI_TUPLE(buffers)->items[i], "recvmsg_into() argument 1", &len);
        vectors[i].iov_len = (size_t)len;
    }
    ssize_t n = receive(SOCKET(self), vectors, (size_t)n_vectors, args, count, &msg, &address);
    RTI_KEEP(buffers);
    return received(rti_int(n), &msg, &address);
}

/* ---- sending ---- */

static struct iovec *readable_vectors(RtValue buffers, size_t *count)
{
    const RtTuple *t = RTI_TUPLE(buffers);
    struct iovec *vectors = rt_gc_block((size_t)(t->len + 1) * sizeof *vectors);
    for (int64_t i = 0; i < t->len; i++) {
        const uint8_t *data;
        int64_t len;
        rti_readable_view(t->items[i], &data, &len);
        vectors[i] = (struct iovec){.iov_base = (void *)(uintptr_t)data, .iov_len = (size_t)len};
    }
    *count = (size_t)t->len;
    return vectors;
}

static RT_NORETURN void bad_item(RtValue row, RtValue item)
{
    if (!row)
        rt_errorf(&rt_TypeError, "[sendmsg() ancillary data items]() argument must be 3-item sequence, not %T", item);
    rt_errorf(&rt_TypeError, "[sendmsg() ancillary data items]() argument must be sequence of length 3, not %lld",
              (long long)RTI_TUPLE(row)->len);
}

/* (level, type, data) each, laid out for the system. */
static void ancillary_data(RtValue items, struct msghdr *msg)
{
    if (!rti_is_iterable(items)) rt_errorf(&rt_TypeError, "sendmsg() argument 2 must be an iterable");
    RtValue tuple = rti_tuple_of(items);
    const RtTuple *t = RTI_TUPLE(tuple);
    size_t total = 0, space = 0;
    const uint8_t *data;
    int64_t len;
    for (int64_t i = 0; i < t->len; i++) {
        RtValue row = rti_match_sequence(t->items[i]) ? rti_tuple_of(t->items[i]) : 0;
        if (!row || RTI_TUPLE(row)->len != 3)
            bad_item(row, t->items[i]);
        rti_readable_view(RTI_TUPLE(row)->items[2], &data, &len);
        if (!space_for(len, measure_space, &space)) rt_errorf(&rt_OSError, "ancillary data item too large");
        total += space;
    }
    if (!total) return;
    char *control = rt_gc_block(total);
    memset(control, 0, total);
    msg->msg_control = control;
    msg->msg_controllen = total;
    for (int64_t i = 0; i < t->len; i++) {
        RtValue row = rti_tuple_of(t->items[i]);
        struct cmsghdr *c = (struct cmsghdr *)(void *)control;
        rti_readable_view(RTI_TUPLE(row)->items[2], &data, &len);
        if (!space_for(len, measure_space, &space) || space > total)
            rt_errorf(&rt_RuntimeError, "size of ancillary data changed");
        c->cmsg_level = posix_int(RTI_TUPLE(row)->items[0]);
        c->cmsg_type = posix_int(RTI_TUPLE(row)->items[1]);
        c->cmsg_len = CMSG_LEN((size_t)len);
        memcpy(CMSG_DATA(c), data, (size_t)len);
        control += space;
        total -= space;
    }
    RTI_KEEP(tuple);
}

SOCKET_METHOD(sendmsg)
{
    Socket *s = SOCKET(self);
    SocketAddress address;
    struct msghdr msg = {0};
    int flags = count > 2 ? posix_int(args[2]) : 0;
    if (count > 3 && args[3] != RT_NONE) {
        msg.msg_namelen = socket_read_address(s->family, args[3], &address, "sendmsg");
        msg.msg_name = &address;
    }
    if (!rti_is_iterable(args[0])) rt_errorf(&rt_TypeError, "sendmsg() argument 1 must be an iterable");
    RtValue buffers = rti_tuple_of(args[0]);
    struct iovec *vectors = readable_vectors(buffers, &msg.msg_iovlen);
    msg.msg_iov = vectors;
    if (count > 1) ancillary_data(args[1], &msg);
    void *control = msg.msg_control; /* on the stack, for the collector */
    ssize_t n;
    SocketWait wait = socket_start(s);
    SOCKET_CALL(s, POLLOUT, &wait, n, sendmsg(s->fd, &msg, flags));
    RTI_KEEP(buffers);
    RTI_KEEP(vectors);
    RTI_KEEP(control);
    return rti_int(n);
}
