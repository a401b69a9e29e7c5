/* socket_resolve.c - names and numbers: getaddrinfo and its relatives, services, protocols, interfaces. The questions
 * are asked without the interpreter lock.
 */
#define _GNU_SOURCE
#include <net/if.h>
#include <string.h>
#include <unistd.h>

#include "bytes.h"
#include "socketmod.h"

/* ---- getaddrinfo, getnameinfo ---- */

/* The port or service as text; NULL for None. */
static const char *service_text(RtValue v)
{
    if (rti_is_int(v)) return rti_str_to_utf8(rti_int_to_str(v, 10), NULL);
    if (rti_is_str(v)) return rti_str_to_utf8(v, NULL);
    if (is_bytes(v)) return (const char *)BYTES_OF(v)->data;
    if (v == RT_NONE) return NULL;
    rt_errorf(&rt_OSError, "Int or String expected");
}

/* The argument of gethostbyname and its like, checked before anything else. */
static const char *host_argument(RtValue v, const char *function)
{
    if (!rti_is_str(v) && !is_bytes(v) && !is_bytearray(v)) {
        const char *what = v == RT_NONE ? "None" : rti_type_name(rti_typeof(v));
        rt_errorf(&rt_TypeError, "%s() argument 1 must be str, bytes or bytearray, not %s", function, what);
    }
    return socket_host_name(v);
}

static RtValue info_value(const struct addrinfo *info)
{
    SocketAddress address;
    memset(&address, 0, sizeof address);
    memcpy(&address, info->ai_addr, info->ai_addrlen < sizeof address ? info->ai_addrlen : sizeof address);
    RtValue five[5] = {RT_INT(info->ai_family), RT_INT(info->ai_socktype), RT_INT(info->ai_protocol),
                       info->ai_canonname ? rti_fs_decode(info->ai_canonname) : RT_EMPTY_STR,
                       socket_address_value(&address, info->ai_addrlen)};
    return rti_tuple_from(five, 5);
}

/* A list of what getaddrinfo found, which is freed whatever happens. */
static RtValue info_list(struct addrinfo *found)
{
    RtHandler h;
    RtValue list = rti_list_new(0);
    RT_TRY(h) {
        for (const struct addrinfo *info = found; info; info = info->ai_next) rti_list_append(list, info_value(info));
        RT_TRY_END(h);
    } else {
        RT_TRY_CAUGHT(h);
        freeaddrinfo(found);
        rt_reraise(rt_thrown);
    }
    freeaddrinfo(found);
    return list;
}

NATIVE(resolve_getaddrinfo)
{
    struct addrinfo hints = {.ai_family = args[2] ? posix_int(args[2]) : AF_UNSPEC,
                             .ai_socktype = args[3] ? posix_int(args[3]) : 0,
                             .ai_protocol = args[4] ? posix_int(args[4]) : 0,
                             .ai_flags = args[5] ? posix_int(args[5]) : 0};
    struct addrinfo *found = NULL;
    const char *host = NULL;
    if (rti_is_str(args[0]) || is_bytes(args[0]))
        host = socket_host_name(args[0]);
    else if (args[0] != RT_NONE)
        rt_errorf(&rt_TypeError, "getaddrinfo() argument 1 must be string or None");
    const char *service = service_text(args[1]);
    rti_blocking_begin();
    int error = getaddrinfo(host, service, &hints, &found);
    rti_blocking_end();
    RTI_KEEP(host);
    RTI_KEEP(service);
    if (error) socket_gai_error(error);
    return info_list(found);
}

/* The numeric address and port of the tuple, resolved into one address. */
static socklen_t numeric_address(RtValue v, SocketAddress *out)
{
    if (!(RT_IS_PTR(v) && RT_SHAPE(v)->type->flags & RT_T_TUPLE))
        rt_errorf(&rt_TypeError, "getnameinfo() argument 1 must be a tuple");
    const RtTuple *t = RTI_TUPLE(v);
    if (t->len < 2 || t->len > 4 || !rti_is_str(t->items[0]))
        rt_errorf(&rt_TypeError, "getnameinfo(): illegal sockaddr argument");
    const char *host = rti_str_to_utf8(t->items[0], NULL), *port = rti_str_to_utf8(rti_str_of(rti_index(t->items[1])), NULL);
    int64_t flow = t->len > 2 ? posix_offset(rti_index(t->items[2])) : 0;
    int64_t scope = t->len > 3 ? posix_offset(rti_index(t->items[3])) : 0;
    if (flow < 0 || flow > 0xfffff) rt_errorf(&rt_OverflowError, "getnameinfo(): flowinfo must be 0-1048575.");
    struct addrinfo hints = {.ai_socktype = SOCK_DGRAM, .ai_flags = AI_NUMERICHOST}, *found = NULL;
    rti_blocking_begin();
    int error = getaddrinfo(host, port, &hints, &found);
    rti_blocking_end();
    if (error) socket_gai_error(error);
    bool several = found->ai_next;
    socklen_t len = found->ai_addrlen;
    memcpy(out, found->ai_addr, len);
    freeaddrinfo(found);
    if (several) rt_errorf(&rt_OSError, "sockaddr resolved to multiple addresses");
    if (out->any.sa_family == AF_INET && t->len != 2) rt_errorf(&rt_OSError, "IPv4 sockaddr must be 2 tuple");
    if (out->any.sa_family == AF_INET6) {
        out->in6.sin6_flowinfo = htonl((uint32_t)flow);
        out->in6.sin6_scope_id = (uint32_t)scope;
    }
    return len;
}

NATIVE(resolve_getnameinfo)
{
    SocketAddress address;
    char host[NI_MAXHOST], service[NI_MAXSERV];
    int flags = posix_int(args[1]);
    socklen_t len = numeric_address(args[0], &address);
    rti_blocking_begin();
    int error = getnameinfo(&address.any, len, host, sizeof host, service, sizeof service, flags);
    rti_blocking_end();
    if (error) socket_gai_error(error);
    return native_tuple2(rti_fs_decode(host), rti_fs_decode(service));
}

/* ---- hosts ---- */

NATIVE(resolve_gethostname)
{
    char name[1024];
    if (gethostname(name, sizeof name - 1) < 0) posix_error();
    name[sizeof name - 1] = 0;
    return rti_fs_decode(name);
}

NATIVE(resolve_sethostname)
{
    const char *name = rti_fs_name(args[0]);
    return posix_done(sethostname(name, strlen(name)));
}

NATIVE(resolve_gethostbyname)
{
    SocketAddress address;
    socket_resolve(host_argument(args[0], "gethostbyname"), AF_INET, &address);
    return socket_ip_text(&address);
}

static RT_NORETURN void host_error(int error)
{
    rt_raise(rti_call2(RT_VALUE(socket_herror), RT_INT(error), rti_str(hstrerror(error))));
}

/* (name, aliases, addresses) */
static RtValue host_value(const struct hostent *host)
{
    RtValue aliases = rti_list_new(0), addresses = rti_list_new(0);
    for (char **p = host->h_aliases; p && *p; p++) rti_list_append(aliases, rti_fs_decode(*p));
    for (char **p = host->h_addr_list; *p; p++) {
        char text[INET6_ADDRSTRLEN];
        if (!inet_ntop(host->h_addrtype, *p, text, sizeof text)) posix_error();
        rti_list_append(addresses, rti_str(text));
    }
    return native_tuple3(rti_fs_decode(host->h_name), aliases, addresses);
}

enum { HOST_BUFFER = 16384 };

NATIVE(resolve_gethostbyname_ex)
{
    SocketAddress address;
    struct hostent entry, *host = NULL;
    char *buffer = rt_gc_block(HOST_BUFFER);
    const char *name = host_argument(args[0], "gethostbyname_ex");
    int error = 0;
    socket_resolve(name, AF_INET, &address); /* its errors come first */
    rti_blocking_begin();
    gethostbyname_r(name, &entry, buffer, HOST_BUFFER, &host, &error);
    rti_blocking_end();
    if (!host) host_error(error);
    RtValue result = host_value(host);
    RTI_KEEP(buffer);
    return result;
}

NATIVE(resolve_gethostbyaddr)
{
    SocketAddress address;
    struct hostent entry, *host = NULL;
    char *buffer = rt_gc_block(HOST_BUFFER);
    int error = 0;
    socket_resolve(host_argument(args[0], "gethostbyaddr"), AF_UNSPEC, &address);
    int family = address.any.sa_family;
    const void *ip = family == AF_INET6 ? (const void *)&address.in6.sin6_addr : &address.in.sin_addr;
    socklen_t len = family == AF_INET6 ? sizeof address.in6.sin6_addr : sizeof address.in.sin_addr;
    rti_blocking_begin();
    gethostbyaddr_r(ip, len, family, &entry, buffer, HOST_BUFFER, &host, &error);
    rti_blocking_end();
    if (!host) host_error(error);
    RtValue result = host_value(host);
    RTI_KEEP(buffer);
    return result;
}

/* ---- services, protocols ---- */

static const char *text_argument(RtValue v, const char *function, int number)
{
    if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "%s() argument %d must be str, not %B", function, number, v);
    return rti_str_to_utf8(v, NULL);
}

NATIVE(resolve_getservbyname)
{
    const char *name = text_argument(args[0], "getservbyname", 1);
    const struct servent *found = getservbyname(name, count > 1 ? text_argument(args[1], "getservbyname", 2) : NULL);
    if (!found) rt_errorf(&rt_OSError, "service/proto not found");
    return RT_INT(ntohs((uint16_t)found->s_port));
}

NATIVE(resolve_getservbyport)
{
    int port = posix_int(args[0]);
    const char *proto = count > 1 ? text_argument(args[1], "getservbyport", 2) : NULL;
    if (port < 0 || port > 0xffff) rt_errorf(&rt_OverflowError, "getservbyport: port must be 0-65535.");
    const struct servent *found = getservbyport(htons((uint16_t)port), proto);
    if (!found) rt_errorf(&rt_OSError, "port/proto not found");
    return rti_fs_decode(found->s_name);
}

NATIVE(resolve_getprotobyname)
{
    const struct protoent *found = getprotobyname(text_argument(args[0], "getprotobyname", 1));
    if (!found) rt_errorf(&rt_OSError, "protocol not found");
    return RT_INT(found->p_proto);
}

/* ---- interfaces ---- */

NATIVE(resolve_if_nameindex)
{
    RtValue list = rti_list_new(0);
    struct if_nameindex *found = if_nameindex();
    if (!found) posix_error();
    for (struct if_nameindex *p = found; p->if_name; p++)
        rti_list_append(list, native_tuple2(rti_int(p->if_index), rti_fs_decode(p->if_name)));
    if_freenameindex(found);
    return list;
}

NATIVE(resolve_if_nametoindex)
{
    unsigned index = if_nametoindex(rti_fs_name(args[0]));
    if (!index) rt_errorf(&rt_OSError, "no interface with this name");
    return rti_int(index);
}

NATIVE(resolve_if_indextoname)
{
    char name[IF_NAMESIZE];
    int64_t index = posix_offset(rti_index(args[0]));
    if (index < 0 || index > (int64_t)UINT32_MAX)
        rt_errorf(&rt_OverflowError, index < 0 ? "can't convert negative value to unsigned int"
                                               : "Python int too large to convert to C unsigned int");
    if (!if_indextoname((unsigned)index, name)) posix_error();
    return rti_fs_decode(name);
}

const RtMethodDef socket_resolve_functions[] = {
    {"getaddrinfo", resolve_getaddrinfo, 2, 6, RT_M_KW, "host, port, family=0, type=0, proto=0, flags=0",
     "getaddrinfo(host, port [, family, type, proto, flags])\n    -> list of (family, type, proto, canonname, "
     "sockaddr)\n\nResolve host and port into addrinfo struct."},
    {"getnameinfo", resolve_getnameinfo, 2, 2, 0, NULL,
     "getnameinfo(sockaddr, flags) --> (host, port)\n\nGet host and port for a sockaddr."},
    {"gethostname", resolve_gethostname, 0, 0, 0, NULL,
     "gethostname() -> string\n\nReturn the current host name."},
    {"sethostname", resolve_sethostname, 1, 1, 0, NULL, "sethostname(name)\n\nSets the hostname to name."},
    {"gethostbyname", resolve_gethostbyname, 1, 1, 0, NULL,
     "gethostbyname(host) -> address\n\nReturn the IP address (a string of the form '255.255.255.255') for a host."},
    {"gethostbyname_ex", resolve_gethostbyname_ex, 1, 1, 0, NULL,
     "gethostbyname_ex(host) -> (name, aliaslist, addresslist)\n\nReturn the true host name, a list of aliases, and "
     "a list of IP addresses,\nfor a host."},
    {"gethostbyaddr", resolve_gethostbyaddr, 1, 1, 0, NULL,
     "gethostbyaddr(host) -> (name, aliaslist, addresslist)\n\nReturn the true host name, a list of aliases, and a "
     "list of IP addresses,\nfor a host."},
    {"getservbyname", resolve_getservbyname, 1, 2, 0, NULL,
     "getservbyname(servicename[, protocolname]) -> integer\n\nReturn a port number from a service name and protocol "
     "name."},
    {"getservbyport", resolve_getservbyport, 1, 2, 0, NULL,
     "getservbyport(port[, protocolname]) -> string\n\nReturn the service name from a port number and protocol name."},
    {"getprotobyname", resolve_getprotobyname, 1, 1, 0, NULL,
     "getprotobyname(name) -> integer\n\nReturn the protocol number for the named protocol."},
    {"if_nameindex", resolve_if_nameindex, 0, 0, 0, NULL,
     "if_nameindex()\n\nReturns a list of network interface information (index, name) tuples."},
    {"if_nametoindex", resolve_if_nametoindex, 1, 1, 0, "oname, /",
     "Returns the interface index corresponding to the interface name if_name."},
    {"if_indextoname", resolve_if_indextoname, 1, 1, 0, NULL,
     "if_indextoname(if_index)\n\nReturns the interface name corresponding to the interface index if_index."},
    {0},
};
