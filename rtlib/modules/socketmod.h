/* Shared by the files of the module _socket: mod__socket.c (the module), socket_object.c (the type, its
 * life), socket_io.c (sending and receiving), socket_msg.c (messages with ancillary data),
 * socket_addr.c (addresses), socket_resolve.c (names), socket_constants.c.
 *
 * A socket with a timeout is non-blocking underneath, as in CPython: a call waits until the descriptor is
 * ready, then is tried (SOCKET_CALL). While a thread waits or is in a call, others run.
 */
#ifndef RTI_SOCKETMOD_H
#define RTI_SOCKETMOD_H

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "native.h"
#include "posixmod.h"

typedef struct Socket {
    RtShape *shape;
    int fd; /* -1: closed */
    int family, type, proto;
    int64_t timeout; /* nanoseconds; -1: blocking, 0: non-blocking */
} Socket;

extern RtType socket_type;
extern int64_t socket_default_timeout;
/* The classes socket.gaierror and socket.herror. */
extern RtType *socket_gaierror, *socket_herror;

#define SOCKET(v) ((Socket *)RT_OBJ(v))

/* ---- calls (socket_object.c) ---- */

/* Until when a call may take. */
typedef struct SocketWait {
    int64_t timeout;
    int64_t end; /* on the monotonic clock; INT64_MAX until the first wait, or for ever */
} SocketWait;

/* Wait until the socket is ready. False when the time is over. raises: what handlers of signals raise. */
bool socket_wait(const Socket *s, SocketWait *wait, short events);
/* After a failed call: is it to be tried again, as the socket was not ready in spite of what poll() said? */
bool socket_try_again(const SocketWait *wait);
RT_NORETURN void socket_timed_out(void);

/* result = call, as often as it takes. raises: TimeoutError, OSError */
#define SOCKET_CALL(socket, events, wait, result, call)                                            \
    do {                                                                                           \
        if (!socket_wait(socket, wait, events)) socket_timed_out();                                \
        POSIX_RETRY(result, call);                                                                 \
        if ((result) >= 0) break;                                                                  \
        if (!socket_try_again(wait)) posix_error();                                                \
    } while (1)

static inline SocketWait socket_start(const Socket *s)
{
    return (SocketWait){.timeout = s->timeout, .end = INT64_MAX};
}

/* ---- methods, for the table in socket_object.c ---- */
#define SOCKET_METHOD(name)                                                                        \
    RtValue socket_method_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,            \
                                 RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)
/* socket_io.c */
SOCKET_METHOD(recv);
SOCKET_METHOD(recv_into);
SOCKET_METHOD(recvfrom);
SOCKET_METHOD(recvfrom_into);
SOCKET_METHOD(send);
SOCKET_METHOD(sendall);
SOCKET_METHOD(sendto);
/* socket_msg.c */
SOCKET_METHOD(recvmsg);
SOCKET_METHOD(recvmsg_into);
SOCKET_METHOD(sendmsg);
extern const RtMethodDef socket_msg_functions[]; /* CMSG_LEN, CMSG_SPACE */

/* ---- addresses (socket_addr.c) ---- */
typedef union SocketAddress {
    struct sockaddr any;
    struct sockaddr_in in;
    struct sockaddr_in6 in6;
    struct sockaddr_un un;
    struct sockaddr_storage storage;
} SocketAddress;

/* The program's address for a socket of that family; its length. `caller` is for messages. raises: TypeError,
 * OverflowError, OSError, gaierror */
socklen_t socket_read_address(int family, RtValue v, SocketAddress *out, const char *caller);
/* The value for what the system gave: None when there is none. */
RtValue socket_address_value(const SocketAddress *address, socklen_t len);
/* Resolve a host name into an address of the family; port is left alone. raises: OSError, gaierror */
socklen_t socket_resolve(const char *name, int family, SocketAddress *out);
/* A host name as bytes: a str (IDNA when it is not ASCII), bytes or bytearray. raises: TypeError */
const char *socket_host_name(RtValue v);
/* "127.0.0.1", "::1" */
RtValue socket_ip_text(const SocketAddress *address);
RT_NORETURN void socket_gai_error(int error);

/* ---- functions of the module ---- */
extern const RtMethodDef socket_resolve_functions[];
void socket_fill_constants(RtValue dict);

#endif
