/* mod__socket.c - the module _socket: its tables, socketpair, byte order, addresses as text and as bytes. The names that
 * Lib's socket.py adds to are here; docs/io.md has an overview. Read socketmod.h first.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "bytes.h"
#include "socketmod.h"

RtType *socket_gaierror, *socket_herror;
extern const RtMethodDef socket_timeout_functions[];

/* ---- descriptors ---- */

NATIVE(socket_socketpair)
{
    int family = args[0] && args[0] != RT_NONE ? posix_int(args[0]) : AF_UNIX, fds[2];
    int type = args[1] ? posix_int(args[1]) : SOCK_STREAM, proto = args[2] ? posix_int(args[2]) : 0;
    if (socketpair(family, type | SOCK_CLOEXEC, proto, fds) < 0) posix_error();
    RtValue ends[2];
    for (int i = 0; i < 2; i++)
        ends[i] = rti_call(RT_VALUE(&socket_type),
                          (const RtValue[]){rti_int(family), rti_int(type), rti_int(proto), RT_INT(fds[i])}, 4, 0);
    return native_tuple2(ends[0], ends[1]);
}

NATIVE(socket_close_fd)
{
    int fd = posix_int(args[0]), result;
    rti_blocking_begin();
    result = close(fd);
    rti_blocking_end();
    if (result < 0 && errno != ECONNRESET) posix_error();
    return RT_NONE;
}

NATIVE(socket_dup)
{
    int fd = fcntl(posix_int(args[0]), F_DUPFD_CLOEXEC, 0);
    if (fd < 0) posix_error();
    return RT_INT(fd);
}

/* ---- byte order ---- */

static RtValue swap16(const char *name, RtValue v)
{
    int64_t n;
    if (!rti_int_to_i64(rti_index(v), &n) || n != (int)n)
        rt_errorf(&rt_OverflowError, "Python int too large to convert to C int");
    if (n < 0)
        rt_errorf(&rt_OverflowError, "%s: can't convert negative Python int to C 16-bit unsigned integer", name);
    if (n > 0xffff)
        rt_errorf(&rt_OverflowError, "%s: Python int too large to convert to C 16-bit unsigned integer", name);
    return RT_INT(htons((uint16_t)n));
}

static RtValue swap32(RtValue v)
{
    int64_t n;
    if (!rti_is_int(v)) rt_errorf(&rt_TypeError, "expected int, %T found", v);
    if (rti_int_sign(v) < 0) rt_errorf(&rt_OverflowError, "can't convert negative value to unsigned int");
    if (!rti_int_to_i64(v, &n)) rt_errorf(&rt_OverflowError, "Python int too large to convert to C unsigned long");
    if (n > (int64_t)UINT32_MAX) rt_errorf(&rt_OverflowError, "int larger than 32 bits");
    return rti_int(htonl((uint32_t)n));
}

NATIVE(socket_htons) { return swap16("htons", args[0]); }
NATIVE(socket_ntohs) { return swap16("ntohs", args[0]); }
NATIVE(socket_htonl) { return swap32(args[0]); }
NATIVE(socket_ntohl) { return swap32(args[0]); }

/* ---- addresses as text and as bytes ---- */

static const char *text_argument(RtValue v, const char *function, int number)
{
    if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "%s() argument %d must be str, not %B", function, number, v);
    return rti_str_to_utf8(v, NULL);
}

NATIVE(socket_inet_aton)
{
    struct in_addr ip;
    if (!rti_is_str(args[0])) rt_errorf(&rt_TypeError, "inet_aton() argument must be str, not %B", args[0]);
    if (!inet_aton(rti_str_to_utf8(args[0], NULL), &ip))
        rt_errorf(&rt_OSError, "illegal IP address string passed to inet_aton");
    return rti_bytes(&ip, sizeof ip);
}

NATIVE(socket_inet_ntoa)
{
    RtText packed;
    SocketAddress address = {.in.sin_family = AF_INET};
    bytes_view_of(args[0], &packed);
    if (packed.len != sizeof address.in.sin_addr) rt_errorf(&rt_OSError, "packed IP wrong length for inet_ntoa");
    memcpy(&address.in.sin_addr, packed.data, sizeof address.in.sin_addr);
    return socket_ip_text(&address);
}

NATIVE(socket_inet_pton)
{
    struct in6_addr ip;
    int family = posix_int(args[0]);
    int result = inet_pton(family, text_argument(args[1], "inet_pton", 2), &ip);
    if (result < 0) posix_error();
    if (!result) rt_errorf(&rt_OSError, "illegal IP address string passed to inet_pton");
    return rti_bytes(&ip, family == AF_INET ? sizeof(struct in_addr) : sizeof ip);
}

NATIVE(socket_inet_ntop)
{
    RtText packed;
    SocketAddress address = {0};
    int family = posix_int(args[0]);
    bytes_view_of(args[1], &packed);
    if (family != AF_INET && family != AF_INET6) rt_errorf(&rt_ValueError, "unknown address family %d", family);
    bool v4 = family == AF_INET;
    void *ip = v4 ? (void *)&address.in.sin_addr : (void *)&address.in6.sin6_addr;
    if (packed.len != (v4 ? 4 : 16)) rt_errorf(&rt_ValueError, "invalid length of packed IP address string");
    address.any.sa_family = (sa_family_t)family;
    memcpy(ip, packed.data, (size_t)packed.len);
    return socket_ip_text(&address);
}

static const RtMethodDef functions[] = {
    {"socketpair", socket_socketpair, 0, 3, RT_M_KW, "family=None, type=SOCK_STREAM, proto=0, /",
     "socketpair([family[, type [, proto]]]) -> (socket object, socket object)\n\n"
     "Create a pair of socket objects from the sockets returned by the platform\nsocketpair() function."},
    {"close", socket_close_fd, 1, 1, 0, NULL,
     "close(integer) -> None\n\nClose an integer socket file descriptor.  This is like os.close(), but for\n"
     "sockets; on some platforms os.close() won't work for socket file descriptors."},
    {"dup", socket_dup, 1, 1, 0, NULL,
     "dup(integer) -> integer\n\nDuplicate an integer socket file descriptor."},
    {"htons", socket_htons, 1, 1, 0, NULL,
     "htons(integer) -> integer\n\nConvert a 16-bit unsigned integer from host to network byte order."},
    {"ntohs", socket_ntohs, 1, 1, 0, NULL,
     "ntohs(integer) -> integer\n\nConvert a 16-bit unsigned integer from network to host byte order."},
    {"htonl", socket_htonl, 1, 1, 0, NULL,
     "htonl(integer) -> integer\n\nConvert a 32-bit integer from host to network byte order."},
    {"ntohl", socket_ntohl, 1, 1, 0, NULL,
     "ntohl(integer) -> integer\n\nConvert a 32-bit integer from network to host byte order."},
    {"inet_aton", socket_inet_aton, 1, 1, 0, "ip_addr, /",
     "Convert an IP address in string format (123.45.67.89) to the 32-bit packed binary format used in low-level "
     "network functions."},
    {"inet_ntoa", socket_inet_ntoa, 1, 1, 0, "packed_ip, /",
     "Convert an IP address from 32-bit packed binary format to string format."},
    {"inet_pton", socket_inet_pton, 2, 2, 0, NULL,
     "inet_pton(af, ip) -> packed IP address string\n\nConvert an IP address from string format to a packed string "
     "suitable\nfor use with low-level network functions."},
    {"inet_ntop", socket_inet_ntop, 2, 2, 0, NULL,
     "inet_ntop(af, packed_ip) -> string formatted IP address\n\nConvert a packed IP address of the given family to "
     "string format."},
    {0},
};

static void add_functions(RtModule *module, const RtMethodDef *rows)
{
    for (; rows->name; rows++)
        rti_module_set(module, rti_intern_cstr(rows->name), rti_builtin_function(rows, 0, module->name));
}

static void fill(RtModule *module)
{
    static RtType *const types[] = {&socket_type, NULL};
    static RtValue roots[2];
    add_functions(module, socket_timeout_functions);
    add_functions(module, socket_resolve_functions);
    add_functions(module, socket_msg_functions);
    native_add_types(module, types);
    rti_module_set(module, rti_intern_cstr("SocketType"), RT_VALUE(&socket_type));
    rti_module_set(module, rti_intern_cstr("error"), RT_VALUE(&rt_OSError));
    rti_module_set(module, rti_intern_cstr("timeout"), RT_VALUE(&rt_TimeoutError));
    rti_module_set(module, rti_intern_cstr("has_ipv6"), RT_TRUE);
    rt_gc_root_range(roots, 2);
    socket_gaierror = native_exception(module, "socket", "gaierror", &rt_OSError);
    roots[0] = RT_VALUE(socket_gaierror);
    socket_herror = native_exception(module, "socket", "herror", &rt_OSError);
    roots[1] = RT_VALUE(socket_herror);
    socket_fill_constants(rti_module_dict(module));
}

const RtModuleDef rt_module__socket = {
    .name = "_socket",
    .doc = "Implementation module for socket operations.\n\nSee the socket module for documentation.",
    .functions = functions,
    .fill = fill,
};
