/* Shared by the files of the posix module: mod_posix.c (the tables), posix_args.c, posix_path.c,
 * posix_stat.c, posix_fd.c, posix_scandir.c, posix_process.c, posix_ids.c, posix_system.c.
 *
 * One function per row of include/rt/methods/posix.def, called rti_posix_<name>. Rows with keywords
 * get an entry per parameter, 0 where it is absent; `ARG(i)` reads an optional one of the others.
 */
#ifndef RTI_POSIXMOD_H
#define RTI_POSIXMOD_H

#include <errno.h>
#include <stdbool.h>
#include <sys/types.h>

#include "args.h"
#include "codecs.h"
#include "file.h"
#include "fspath.h"
#include "sysmod.h"
#include "thread.h"

#define METHOD(type, name, min, max, flags, sig, doc) RtValue rti_posix_##name(RTI_ARGS);
#include "rt/methods/posix.def"
#undef METHOD

/* The head of such a function; args, count and self may go unused. */
#define POSIX(name)                                                                                \
    RtValue rti_posix_##name(RT_UNUSED RtValue self, RT_UNUSED const RtValue *args,                \
                             RT_UNUSED size_t count, RT_UNUSED RtValue kwnames)

/* A system call, repeated when a signal interrupted it (after the handlers have run). Other threads
 * run meanwhile, so `call` must not touch the heap beyond what it was given. */
#define POSIX_RETRY(result, call)                                                                  \
    while ((rti_blocking_begin(), (result) = (call), rti_blocking_end(), (result) < 0) &&          \
           errno == EINTR)                                                                         \
    rti_check_interrupt()

/* ---- arguments (posix_args.c) ---- */

/* A path argument: a name, or a descriptor where the function takes one. */
typedef struct PosixPath {
    RtValue given; /* 0: none was */
    const char *name;
    int fd; /* -1: name counts */
    bool is_bytes;
} PosixPath;

enum { PATH_FD = 1, PATH_NONE = 2 };
/* raises: TypeError "FUNCTION: ARGUMENT should be string, ...", ValueError */
PosixPath posix_path(const char *function, const char *argument, RtValue v, int allowed);
/* What the function returns about such a path: bytes for bytes, else str. */
RtValue posix_name_like(const PosixPath *path, const char *name, size_t count);

int posix_int(RtValue v);        /* a C int. raises: OverflowError */
int64_t posix_offset(RtValue v); /* a file offset */
int posix_fd(RtValue v);         /* a descriptor, or an object with fileno() */
int posix_dir_fd(RtValue v);     /* AT_FDCWD when absent or None */
bool posix_flag(RtValue v, bool otherwise);
int64_t posix_id(RtValue v, const char *what); /* uid or gid: -1 or unsigned 32 bits */
/* Values for a C vector, as C strings; ended by NULL; collector-owned. */
char **posix_strings(RtValue sequence, int64_t *count);
char **posix_environment(RtValue mapping);

/* ---- errors ---- */
RT_NORETURN void posix_error(void);                       /* OSError of errno */
RT_NORETURN void posix_path_error(const PosixPath *path); /* with its filename */
RT_NORETURN void posix_paths_error(const PosixPath *from, const PosixPath *to);
static inline RtValue posix_done(int result)
{
    if (result < 0) posix_error();
    return RT_NONE;
}
/* dir_fd goes with a name, not with a descriptor. raises: ValueError */
void posix_no_dir_fd(const char *function, const PosixPath *path, int dir_fd);

/* ---- stat results (posix_stat.c) ---- */
struct stat;
RtValue posix_stat_result(const struct stat *st);
void posix_fill_stat(RtValue dict);
void posix_fill_fd(RtValue dict);
void posix_fill_scandir(RtValue dict);
void posix_fill_system(RtValue dict);
void posix_fill_process(RtValue dict);

/* ---- fork (posix_process.c) ---- */
void posix_before_fork(void);
void posix_after_fork(int in_child);

#endif
