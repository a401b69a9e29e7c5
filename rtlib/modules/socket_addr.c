/* socket_addr.c - addresses of sockets between Python and the system: pairs (host, port) and their like, paths. */
#define _GNU_SOURCE
#include "socketmod.h"

#include <linux/netlink.h>
#include <stddef.h>
#include <string.h>

#include "bytes.h"

void socket_gai_error(int error)
{
    if (error == EAI_SYSTEM) posix_error();
    rt_raise(rti_call2(RT_VALUE(socket_gaierror), RT_INT(error), rti_str(gai_strerror(error))));
}

/* ---- host names ---- */

const char *socket_host_name(RtValue v)
{
    RtText view;
    RtValue bytes = v;
    if (rti_is_str(v)) {
        RtText text;
        text_of(v, &text);
        bool ascii = true;
        for (int64_t i = 0; ascii && i < text.len; i++) ascii = rti_text_at(&text, i) < 128;
        bytes = rti_encode(v, ascii ? 0 : rti_str("idna"), 0);
    } else if (!is_bytes(v) && !is_bytearray(v)) {
        rt_errorf(&rt_TypeError, "str, bytes or bytearray expected, not %T", v);
    }
    bytes_view_of(bytes, &view);
    if (memchr(view.data, 0, (size_t)view.len))
        rt_errorf(&rt_TypeError, "host name must not contain null character");
    char *name = rt_gc_block((size_t)view.len + 1);
    memcpy(name, view.data, (size_t)view.len);
    name[view.len] = 0;
    return name;
}

/* The address for "": any; it must be one. */
static socklen_t resolve_any(int family, SocketAddress *out)
{
    struct addrinfo hints = {.ai_family = family, .ai_socktype = SOCK_DGRAM, .ai_flags = AI_PASSIVE}, *found;
    rti_blocking_begin();
    int error = getaddrinfo(NULL, "0", &hints, &found);
    rti_blocking_end();
    if (error) socket_gai_error(error);
    bool several = found->ai_next;
    socklen_t len = found->ai_addrlen;
    memcpy(out, found->ai_addr, len);
    freeaddrinfo(found);
    if (several) rt_errorf(&rt_OSError, "wildcard resolved to multiple address");
    return len;
}

socklen_t socket_resolve(const char *name, int family, SocketAddress *out)
{
    memset(out, 0, sizeof *out);
    if (!*name) return resolve_any(family, out);
    if (!strcmp(name, "<broadcast>") || !strcmp(name, "255.255.255.255")) {
        if (family != AF_INET && family != AF_UNSPEC) rt_errorf(&rt_OSError, "address family mismatched");
        out->in.sin_family = AF_INET;
        out->in.sin_addr.s_addr = INADDR_BROADCAST;
        return sizeof out->in;
    }
    if (family != AF_INET6 && inet_pton(AF_INET, name, &out->in.sin_addr) > 0) {
        out->in.sin_family = AF_INET;
        return sizeof out->in;
    }
    if (family != AF_INET && !strchr(name, '%') && inet_pton(AF_INET6, name, &out->in6.sin6_addr) > 0) {
        out->in6.sin6_family = AF_INET6;
        return sizeof out->in6;
    }
    struct addrinfo hints = {.ai_family = family}, *found;
    rti_blocking_begin();
    int error = getaddrinfo(name, NULL, &hints, &found);
    rti_blocking_end();
    if (error) socket_gai_error(error);
    socklen_t len = found->ai_addrlen < sizeof *out ? found->ai_addrlen : (socklen_t)sizeof *out;
    memcpy(out, found->ai_addr, len);
    freeaddrinfo(found);
    return len;
}

/* ---- from Python ---- */

/* An int of the address; what is too large for C is -1, which the caller refuses. */
static int64_t number_in(RtValue v)
{
    int64_t n;
    return rti_int_to_i64(rti_index(v), &n) ? n : -1;
}

static const RtTuple *address_tuple(RtValue v, const char *family, const char *caller, int64_t low, int64_t high,
                                    const char *message)
{
    if (!(RT_IS_PTR(v) && RT_SHAPE(v)->type->flags & RT_T_TUPLE))
        rt_errorf(&rt_TypeError, "%s(): %s address must be tuple, not %T", caller, family, v);
    if (RTI_TUPLE(v)->len < low || RTI_TUPLE(v)->len > high) rt_errorf(&rt_TypeError, "%s", message);
    return RTI_TUPLE(v);
}

static in_port_t port_of(RtValue v, const char *caller)
{
    int64_t port = number_in(v);
    if (port < 0 || port > 0xffff) rt_errorf(&rt_OverflowError, "%s(): port must be 0-65535.", caller);
    return htons((uint16_t)port);
}

static socklen_t read_inet(RtValue v, SocketAddress *out, const char *caller)
{
    const RtTuple *t =
        address_tuple(v, "AF_INET", caller, 2, 2, "AF_INET address must be a pair (host, port)");
    const char *host = socket_host_name(t->items[0]);
    number_in(t->items[1]);
    socket_resolve(host, AF_INET, out);
    out->in.sin_family = AF_INET;
    out->in.sin_port = port_of(t->items[1], caller);
    return sizeof out->in;
}

static socklen_t read_inet6(RtValue v, SocketAddress *out, const char *caller)
{
    const RtTuple *t = address_tuple(v, "AF_INET6", caller, 2, 4,
                                     "AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])");
    const char *host = socket_host_name(t->items[0]);
    number_in(t->items[1]);
    int64_t flow = t->len > 2 ? number_in(t->items[2]) : 0, scope = t->len > 3 ? number_in(t->items[3]) : 0;
    socket_resolve(host, AF_INET6, out);
    if (flow < 0 || flow > 0xfffff)
        rt_errorf(&rt_OverflowError, "%s(): flowinfo must be 0-1048575.", caller);
    out->in6.sin6_family = AF_INET6;
    out->in6.sin6_port = port_of(t->items[1], caller);
    out->in6.sin6_flowinfo = htonl((uint32_t)flow);
    if (t->len > 3) out->in6.sin6_scope_id = (uint32_t)scope;
    return sizeof out->in6;
}

/* A path, or behind a NUL a name of the kernel's own space. */
static socklen_t read_unix(RtValue v, SocketAddress *out)
{
    RtText path;
    size_t head = offsetof(struct sockaddr_un, sun_path), room = sizeof out->un.sun_path;
    if (rti_is_str(v)) {
        RtText text;
        text_of(v, &text);
        v = text_find_char(text.data, text.width, 0, 0, text.len) >= 0
                ? rti_encode(v, 0, rti_str("surrogateescape"))
                : rti_bytes(rti_fs_name(v), strlen(rti_fs_name(v)));
    }
    bytes_view_of(v, &path);
    bool own_space = path.len > 0 && *(const char *)path.data == 0;
    if ((size_t)path.len > room - (own_space ? 0 : 1)) rt_errorf(&rt_OSError, "AF_UNIX path too long");
    memset(&out->un, 0, sizeof out->un);
    out->un.sun_family = AF_UNIX;
    memcpy(out->un.sun_path, path.data, (size_t)path.len);
    return (socklen_t)(head + (size_t)path.len + (own_space ? 0 : 1));
}

static socklen_t read_netlink(RtValue v, SocketAddress *out, const char *caller)
{
    const RtTuple *t = address_tuple(v, "AF_NETLINK", caller, 2, 2, "AF_NETLINK address must be a pair (pid, groups)");
    struct sockaddr_nl address = {.nl_family = AF_NETLINK,
                                  .nl_pid = (uint32_t)number_in(t->items[0]),
                                  .nl_groups = (uint32_t)number_in(t->items[1])};
    memcpy(out, &address, sizeof address);
    return sizeof address;
}

socklen_t socket_read_address(int family, RtValue v, SocketAddress *out, const char *caller)
{
    switch (family) {
    case AF_INET: return read_inet(v, out, caller);
    case AF_INET6: return read_inet6(v, out, caller);
    case AF_UNIX: return read_unix(v, out);
    case AF_NETLINK: return read_netlink(v, out, caller);
    default: rt_errorf(&rt_OSError, "%s(): bad family", caller);
    }
}

/* ---- to Python ---- */

RtValue socket_ip_text(const SocketAddress *address)
{
    char text[INET6_ADDRSTRLEN];
    const void *ip = address->any.sa_family == AF_INET ? (const void *)&address->in.sin_addr : &address->in6.sin6_addr;
    if (!inet_ntop(address->any.sa_family, ip, text, sizeof text)) posix_error();
    return rti_str(text);
}

static RtValue unix_value(const struct sockaddr_un *address, socklen_t len)
{
    size_t head = offsetof(struct sockaddr_un, sun_path), size = len > head ? len - head : 0;
    if (size && !address->sun_path[0]) return rti_bytes(address->sun_path, size);
    return rti_fs_decode_bytes(address->sun_path, strnlen(address->sun_path, size));
}

RtValue socket_address_value(const SocketAddress *address, socklen_t len)
{
    if (!len) return RT_NONE;
    switch (address->any.sa_family) {
    case AF_INET: return native_tuple2(socket_ip_text(address), RT_INT(ntohs(address->in.sin_port)));
    case AF_INET6: {
        RtValue four[4] = {socket_ip_text(address), RT_INT(ntohs(address->in6.sin6_port)),
                           rti_int(ntohl(address->in6.sin6_flowinfo)), rti_int(address->in6.sin6_scope_id)};
        return rti_tuple_from(four, 4);
    }
    case AF_UNIX: return unix_value(&address->un, len);
    case AF_NETLINK: {
        struct sockaddr_nl netlink;
        memcpy(&netlink, address, sizeof netlink);
        return native_tuple2(rti_int(netlink.nl_pid), rti_int(netlink.nl_groups));
    }
    default:
        return native_tuple2(RT_INT(address->any.sa_family),
                             rti_bytes(address->any.sa_data, sizeof address->any.sa_data));
    }
}
