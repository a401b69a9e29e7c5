/* mod_termios.c - the module termios: attributes, size and flow of terminals. */
#define _GNU_SOURCE
#include <asm/ioctls.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "native.h"
#include "posixmod.h"

static RtType *termios_error;

/* raises: termios.error(errno, text) */
static RT_NORETURN void failed(void)
{
    int number = errno;
    rt_raise(rti_call2(RT_VALUE(termios_error), RT_INT(number), rti_str(strerror(number))));
}

static RtValue done(int result)
{
    if (result < 0) failed();
    return RT_NONE;
}

/* ---- attributes ---- */

/* [iflag, oflag, cflag, lflag, ispeed, ospeed, cc] */
NATIVE(termios_tcgetattr)
{
    struct termios mode;
    int fd = posix_fd(args[0]);
    if (tcgetattr(fd, &mode) < 0) failed();
    bool counts = !(mode.c_lflag & ICANON); /* then VMIN and VTIME are numbers */
    RtValue characters = rti_list_new(NCCS);
    for (int i = 0; i < NCCS; i++) {
        bool number = counts && (i == VMIN || i == VTIME);
        rti_list_append(characters, number ? RT_INT(mode.c_cc[i]) : rti_bytes(&mode.c_cc[i], 1));
    }
    const int64_t flags[6] = {mode.c_iflag, mode.c_oflag, mode.c_cflag, mode.c_lflag,
                              cfgetispeed(&mode), cfgetospeed(&mode)};
    RtValue list = rti_list_new(7);
    for (int i = 0; i < 6; i++) rti_list_append(list, rti_int(flags[i]));
    rti_list_append(list, characters);
    return list;
}

static bool is_list(RtValue v) { return RT_IS_PTR(v) && RT_SHAPE(v)->type->flags & RT_T_LIST; }

static cc_t character(RtValue v)
{
    if (is_bytes(v) && BYTES_OF(v)->len == 1) return BYTES_OF(v)->data[0];
    if (!rti_is_int(v)) rt_errorf(&rt_TypeError, "tcsetattr: elements of attributes must be characters or integers");
    return (cc_t)posix_int(v);
}

static void read_attributes(RtValue v, struct termios *mode)
{
    if (!is_list(v) || RTI_LIST(v)->len != 7)
        rt_errorf(&rt_TypeError, "tcsetattr, arg 3: must be 7 element list");
    int64_t n[6];
    for (int i = 0; i < 6; i++) n[i] = RTI_LIST(v)->len > i ? posix_offset(rti_index(RTI_LIST(v)->items[i])) : 0;
    RtValue characters = RTI_LIST(v)->len > 6 ? RTI_LIST(v)->items[6] : RT_NONE;
    if (!is_list(characters) || RTI_LIST(characters)->len != NCCS)
        rt_errorf(&rt_TypeError, "tcsetattr: attributes[6] must be %d element list", NCCS);
    mode->c_iflag = (tcflag_t)n[0];
    mode->c_oflag = (tcflag_t)n[1];
    mode->c_cflag = (tcflag_t)n[2];
    mode->c_lflag = (tcflag_t)n[3];
    for (int i = 0; i < NCCS && i < RTI_LIST(characters)->len; i++)
        mode->c_cc[i] = character(RTI_LIST(characters)->items[i]);
    if (cfsetispeed(mode, (speed_t)n[4]) < 0 || cfsetospeed(mode, (speed_t)n[5]) < 0) failed();
}

NATIVE(termios_tcsetattr)
{
    struct termios mode;
    int fd = posix_fd(args[0]), when = posix_int(args[1]), result;
    if (is_list(args[2]) && RTI_LIST(args[2])->len == 7 && tcgetattr(fd, &mode) < 0) failed();
    read_attributes(args[2], &mode);
    rti_blocking_begin();
    result = tcsetattr(fd, when, &mode);
    rti_blocking_end();
    return done(result);
}

/* ---- size, flow ---- */

NATIVE(termios_tcgetwinsize)
{
    struct winsize size;
    if (ioctl(posix_fd(args[0]), TIOCGWINSZ, &size) < 0) failed();
    return native_tuple2(RT_INT(size.ws_row), RT_INT(size.ws_col));
}

NATIVE(termios_tcsetwinsize)
{
    struct winsize size;
    int fd = posix_fd(args[0]);
    RtValue pair = rti_match_sequence(args[1]) ? rti_tuple_of(args[1]) : 0;
    if (!pair || RTI_TUPLE(pair)->len != 2)
        rt_errorf(&rt_TypeError, "tcsetwinsize, arg 2: must be a two-item sequence");
    int64_t rows = posix_offset(rti_index(RTI_TUPLE(pair)->items[0]));
    int64_t columns = posix_offset(rti_index(RTI_TUPLE(pair)->items[1]));
    if (ioctl(fd, TIOCGWINSZ, &size) < 0) failed();
    size.ws_row = (unsigned short)rows;
    size.ws_col = (unsigned short)columns;
    if (size.ws_row != rows || size.ws_col != columns)
        rt_errorf(&rt_OverflowError, "winsize value(s) out of range.");
    return done(ioctl(fd, TIOCSWINSZ, &size));
}

/* What takes a descriptor and a number, and may wait for the line. */
#define LINE_CALL(name, call)                                                                      \
    NATIVE(termios_##name)                                                                         \
    {                                                                                              \
        int fd = posix_fd(args[0]), number = count > 1 ? posix_int(args[1]) : 0, result;           \
        (void)number;                                                                              \
        rti_blocking_begin();                                                                      \
        result = call;                                                                             \
        rti_blocking_end();                                                                        \
        return done(result);                                                                       \
    }
LINE_CALL(tcsendbreak, tcsendbreak(fd, number))
LINE_CALL(tcdrain, tcdrain(fd))
LINE_CALL(tcflush, tcflush(fd, number))
LINE_CALL(tcflow, tcflow(fd, number))

/* ---- the module ---- */

static const RtMethodDef functions[] = {
    {"tcgetattr", termios_tcgetattr, 1, 1, 0, "fd, /", "Get the tty attributes for file descriptor fd."},
    {"tcsetattr", termios_tcsetattr, 3, 3, 0, "fd, when, attributes, /",
     "Set the tty attributes for file descriptor fd."},
    {"tcsendbreak", termios_tcsendbreak, 2, 2, 0, "fd, duration, /", "Send a break on file descriptor fd."},
    {"tcdrain", termios_tcdrain, 1, 1, 0, "fd, /",
     "Wait until all output written to file descriptor fd has been transmitted."},
    {"tcflush", termios_tcflush, 2, 2, 0, "fd, queue, /", "Discard queued data on file descriptor fd."},
    {"tcflow", termios_tcflow, 2, 2, 0, "fd, action, /", "Suspend or resume input or output on file descriptor fd."},
    {"tcgetwinsize", termios_tcgetwinsize, 1, 1, 0, "fd, /", "Get the tty winsize for file descriptor fd."},
    {"tcsetwinsize", termios_tcsetwinsize, 2, 2, 0, "fd, winsize, /",
     "Set the tty winsize for file descriptor fd."},
    {0},
};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int64_t value;
    } numbers[] = {
#define N(name) {#name, (int64_t)name},
        /* clang-format off */
        N(B0) N(B1000000) N(B110) N(B115200) N(B1152000) N(B1200) N(B134) N(B150) N(B1500000) N(B1800) N(B19200)
        N(B200) N(B2000000) N(B230400) N(B2400) N(B2500000) N(B300) N(B3000000) N(B3500000) N(B38400)
        N(B4000000) N(B460800) N(B4800) N(B50) N(B500000) N(B57600) N(B576000) N(B600) N(B75) N(B921600)
        N(B9600) N(BRKINT) N(BS0) N(BS1) N(BSDLY) N(CBAUD) N(CBAUDEX) N(CDSUSP) N(CEOF) N(CEOL) N(CEOT)
        N(CERASE) N(CFLUSH) N(CIBAUD) N(CINTR) N(CKILL) N(CLNEXT) N(CLOCAL) N(CQUIT) N(CR0) N(CR1) N(CR2) N(CR3)
        N(CRDLY) N(CREAD) N(CRPRNT) N(CRTSCTS) N(CS5) N(CS6) N(CS7) N(CS8) N(CSIZE) N(CSTART) N(CSTOP) N(CSTOPB)
        N(CSUSP) N(CWERASE) N(ECHO) N(ECHOCTL) N(ECHOE) N(ECHOK) N(ECHOKE) N(ECHONL) N(ECHOPRT) N(EXTA) N(EXTB)
        N(EXTPROC) N(FF0) N(FF1) N(FFDLY) N(FIOASYNC) N(FIOCLEX) N(FIONBIO) N(FIONCLEX) N(FIONREAD) N(FLUSHO)
        N(HUPCL) N(ICANON) N(ICRNL) N(IEXTEN) N(IGNBRK) N(IGNCR) N(IGNPAR) N(IMAXBEL) N(INLCR) N(INPCK)
        N(IOCSIZE_MASK) N(IOCSIZE_SHIFT) N(ISIG) N(ISTRIP) N(IUCLC) N(IUTF8) N(IXANY) N(IXOFF) N(IXON) N(NCC)
        N(NCCS) N(NL0) N(NL1) N(NLDLY) N(NOFLSH) N(N_MOUSE) N(N_PPP) N(N_SLIP) N(N_STRIP) N(N_TTY) N(OCRNL)
        N(OFDEL) N(OFILL) N(OLCUC) N(ONLCR) N(ONLRET) N(ONOCR) N(OPOST) N(PARENB) N(PARMRK) N(PARODD) N(PENDIN)
        N(TAB0) N(TAB1) N(TAB2) N(TAB3) N(TABDLY) N(TCFLSH) N(TCGETA) N(TCGETS) N(TCIFLUSH) N(TCIOFF)
        N(TCIOFLUSH) N(TCION) N(TCOFLUSH) N(TCOOFF) N(TCOON) N(TCSADRAIN) N(TCSAFLUSH) N(TCSANOW) N(TCSBRK)
        N(TCSBRKP) N(TCSETA) N(TCSETAF) N(TCSETAW) N(TCSETS) N(TCSETSF) N(TCSETSW) N(TCXONC) N(TIOCCONS)
        N(TIOCEXCL) N(TIOCGETD) N(TIOCGICOUNT) N(TIOCGLCKTRMIOS) N(TIOCGPGRP) N(TIOCGSERIAL) N(TIOCGSOFTCAR)
        N(TIOCGWINSZ) N(TIOCINQ) N(TIOCLINUX) N(TIOCMBIC) N(TIOCMBIS) N(TIOCMGET) N(TIOCMIWAIT) N(TIOCMSET)
        N(TIOCM_CAR) N(TIOCM_CD) N(TIOCM_CTS) N(TIOCM_DSR) N(TIOCM_DTR) N(TIOCM_LE) N(TIOCM_RI) N(TIOCM_RNG)
        N(TIOCM_RTS) N(TIOCM_SR) N(TIOCM_ST) N(TIOCNOTTY) N(TIOCNXCL) N(TIOCOUTQ) N(TIOCPKT) N(TIOCPKT_DATA)
        N(TIOCPKT_DOSTOP) N(TIOCPKT_FLUSHREAD) N(TIOCPKT_FLUSHWRITE) N(TIOCPKT_NOSTOP) N(TIOCPKT_START)
        N(TIOCPKT_STOP) N(TIOCSCTTY) N(TIOCSERCONFIG) N(TIOCSERGETLSR) N(TIOCSERGETMULTI) N(TIOCSERGSTRUCT)
        N(TIOCSERGWILD) N(TIOCSERSETMULTI) N(TIOCSERSWILD) N(TIOCSER_TEMT) N(TIOCSETD) N(TIOCSLCKTRMIOS)
        N(TIOCSPGRP) N(TIOCSSERIAL) N(TIOCSSOFTCAR) N(TIOCSTI) N(TIOCSWINSZ) N(TOSTOP) N(VDISCARD) N(VEOF)
        N(VEOL) N(VEOL2) N(VERASE) N(VINTR) N(VKILL) N(VLNEXT) N(VMIN) N(VQUIT) N(VREPRINT) N(VSTART) N(VSTOP)
        N(VSUSP) N(VSWTC) N(VT0) N(VT1) N(VTDLY) N(VTIME) N(VWERASE) N(XCASE) N(XTABS) N(_POSIX_VDISABLE)
        /* clang-format on */
#undef N
    };
    static RtValue root;
    RtValue dict = rti_module_dict(module);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rti_dict_set(dict, rti_intern_cstr(numbers[i].name), rti_int(numbers[i].value));
    rt_gc_root_range(&root, 1);
    termios_error = native_exception(module, "termios", "error", &rt_Exception);
    root = RT_VALUE(termios_error);
}

const RtModuleDef rt_module_termios = {
    .name = "termios",
    .doc = "This module provides an interface to the Posix calls for tty I/O control.",
    .functions = functions,
    .fill = fill,
};
