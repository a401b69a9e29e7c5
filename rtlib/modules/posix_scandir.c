/* posix_scandir.c - scandir() and DirEntry: a folder's entries with what readdir(3) knows of them.
 *
 * An entry asks the system only for what the kind of entry does not tell, and asks once.
 */
#define _GNU_SOURCE
#include "posixmod.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct DirEntry {
    RtShape *shape;
    RtValue name, path;
    RtValue stat, lstat; /* results, once asked for */
    uint64_t inode;
    int dir_fd; /* of scandir(fd), else AT_FDCWD */
    uint8_t kind;
} DirEntry;

typedef struct ScandirIterator {
    RtShape *shape;
    RtValue given;  /* the argument, for errors */
    RtValue prefix; /* "folder/" of each path; 0: none */
    DIR *dir;       /* NULL: closed */
    int fd;
    bool is_bytes;
} ScandirIterator;

static RtType DirEntry_type, ScandirIterator_type;
static RtShape DirEntry_shape = {.type = &DirEntry_type};
static RtShape ScandirIterator_shape = {.type = &ScandirIterator_type};

#define ENTRY(v)    ((DirEntry *)RT_OBJ(v))
#define ITERATOR(v) ((ScandirIterator *)RT_OBJ(v))

/* ---- entries ---- */

static RtValue fetch_stat(DirEntry *entry, bool follow)
{
    struct stat st;
    const char *name = rti_fs_name(entry->dir_fd == AT_FDCWD ? entry->path : entry->name);
    if (fstatat(entry->dir_fd, name, &st, follow ? 0 : AT_SYMLINK_NOFOLLOW) < 0)
        rti_raise_os_error(errno, entry->path, 0);
    return posix_stat_result(&st);
}

static bool is_link(DirEntry *entry);

static RtValue get_stat(DirEntry *entry, bool follow)
{
    if (follow && !is_link(entry)) follow = false;
    RtValue *place = follow ? &entry->stat : &entry->lstat;
    if (!*place) {
        rti_flush_all_writers();
        rt_gc_store(entry, place, fetch_stat(entry, follow));
    }
    return *place;
}

/* Is it of that kind (S_IFDIR...)? False when it is gone. */
static bool has_mode(DirEntry *entry, bool follow, int64_t mode)
{
    RtHandler h;
    RT_TRY(h)
    {
        RtValue st = follow         ? get_stat(entry, true)
                     : entry->lstat ? entry->lstat
                                    : fetch_stat(entry, false);
        RT_TRY_END(h);
        return (RT_UNINT(RTI_TUPLE(st)->items[0]) & S_IFMT) == mode;
    }
    else
    {
        RT_TRY_CAUGHT(h);
        if (!rti_is_a(rt_thrown, &rt_FileNotFoundError)) rt_reraise(rt_thrown);
        return false;
    }
}

static bool is_link(DirEntry *entry)
{
    if (entry->kind != DT_UNKNOWN) return entry->kind == DT_LNK;
    return has_mode(entry, false, S_IFLNK);
}

static RtValue is_kind(RtValue self, RtValue follow_symlinks, int kind, int64_t mode)
{
    DirEntry *entry = ENTRY(self);
    bool follow = posix_flag(follow_symlinks, true);
    if (entry->kind == DT_UNKNOWN || (entry->kind == DT_LNK && follow))
        return RT_BOOL(has_mode(entry, follow, mode));
    return RT_BOOL(entry->kind == kind);
}

static RtValue DirEntry_is_dir(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return is_kind(self, args[0], DT_DIR, S_IFDIR);
}

static RtValue DirEntry_is_file(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return is_kind(self, args[0], DT_REG, S_IFREG);
}

static RtValue DirEntry_is_symlink(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return RT_BOOL(is_link(ENTRY(self)));
}

static RtValue DirEntry_is_junction(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return RT_FALSE;
}

static RtValue DirEntry_stat(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return get_stat(ENTRY(self), posix_flag(args[0], true));
}

static RtValue DirEntry_inode(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return rti_int_u64(ENTRY(self)->inode);
}

static RtValue DirEntry___fspath__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return ENTRY(self)->path;
}

static RtValue DirEntry___class_getitem__(RTI_ARGS)
{
    (void)count, (void)kwnames;
    return rti_generic_alias(self, args[0]);
}

static RtValue get_name(RtValue self)
{
    return ENTRY(self)->name;
}
static RtValue get_path(RtValue self)
{
    return ENTRY(self)->path;
}
static RtValue entry_repr(RtValue self)
{
    return rti_str_format("<DirEntry %R>", ENTRY(self)->name);
}

static void entry_trace(void *object)
{
    DirEntry *entry = object;
    rti_gc_mark(entry->name);
    rti_gc_mark(entry->path);
    rti_gc_mark(entry->stat);
    rti_gc_mark(entry->lstat);
}

static const RtGetSetDef entry_getsets[] = {
    {"name", get_name, NULL, "the entry's base filename, relative to scandir() \"path\" argument"},
    {"path", get_path, NULL, "the entry's full path name"},
    {0},
};

static const RtMethodDef entry_methods[] = {
    {"is_dir", DirEntry_is_dir, 0, 1, RT_M_KW, "*, follow_symlinks=True",
     "Return True if the entry is a directory; cached per entry."},
    {"is_file", DirEntry_is_file, 0, 1, RT_M_KW, "*, follow_symlinks=True",
     "Return True if the entry is a file; cached per entry."},
    {"is_symlink", DirEntry_is_symlink, 0, 0, 0, "",
     "Return True if the entry is a symbolic link; cached per entry."},
    {"is_junction", DirEntry_is_junction, 0, 0, 0, "",
     "Return True if the entry is a junction; cached per entry."},
    {"stat", DirEntry_stat, 0, 1, RT_M_KW, "*, follow_symlinks=True",
     "Return stat_result object for the entry; cached per entry."},
    {"inode", DirEntry_inode, 0, 0, 0, "", "Return inode of the entry; cached per entry."},
    {"__fspath__", DirEntry___fspath__, 0, 0, 0, "", "Returns the path for the entry."},
    {"__class_getitem__", DirEntry___class_getitem__, 1, 1, RT_M_CLASS, NULL, "See PEP 585"},
    {0},
};

RT_STATIC_TYPE(DirEntry_type) = {
    .shape = &rt_shape_type,
    .cname = "posix.DirEntry",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(DirEntry),
    .trace = entry_trace,
    .slots = RT_SLOTS(RT_SLOT(repr, entry_repr)),
    .methods = entry_methods,
    .getsets = entry_getsets,
    .instance_shape = &DirEntry_shape,
};

/* ---- the iterator ---- */

static void end(ScandirIterator *it)
{
    if (it->dir) closedir(it->dir);
    it->dir = NULL;
}

static RtValue new_entry(ScandirIterator *it, const struct dirent *d)
{
    size_t len = strlen(d->d_name);
    DirEntry *entry = rt_gc_new(&DirEntry_shape, sizeof *entry);
    entry->kind = d->d_type;
    entry->inode = d->d_ino;
    entry->dir_fd = it->fd != -1 ? it->fd : AT_FDCWD;
    entry->name = it->is_bytes ? rti_bytes(d->d_name, len) : rti_fs_decode_bytes(d->d_name, len);
    entry->path = it->prefix ? rti_add(it->prefix, entry->name) : entry->name;
    return RT_VALUE(entry);
}

static RtValue iterator_next(RtValue self)
{
    ScandirIterator *it = ITERATOR(self);
    while (it->dir) {
        errno = 0;
        const struct dirent *d = readdir(it->dir);
        if (!d) {
            int err = errno;
            end(it);
            if (err) rti_raise_os_error(err, it->given, 0);
            break;
        }
        if (strcmp(d->d_name, ".") && strcmp(d->d_name, "..")) return new_entry(it, d);
    }
    return 0;
}

static RtValue iterator_self(RtValue self)
{
    return self;
}

static RtValue ScandirIterator_close(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    end(ITERATOR(self));
    return RT_NONE;
}

static RtValue ScandirIterator___enter__(RTI_ARGS)
{
    RTI_UNUSED_ARGS;
    return self;
}

static RtValue ScandirIterator___exit__(RTI_ARGS)
{
    return ScandirIterator_close(self, args, count, kwnames);
}

static void iterator_trace(void *object)
{
    ScandirIterator *it = object;
    rti_gc_mark(it->given);
    rti_gc_mark(it->prefix);
}

static void iterator_finalize(void *object)
{
    end(object);
}

static const RtMethodDef iterator_methods[] = {
    {"__enter__", ScandirIterator___enter__, 0, 0, 0, NULL, NULL},
    {"__exit__", ScandirIterator___exit__, 0, -1, 0, NULL, NULL},
    {"close", ScandirIterator_close, 0, 0, 0, NULL, NULL},
    {0},
};

RT_STATIC_TYPE(ScandirIterator_type) = {
    .shape = &rt_shape_type,
    .cname = "posix.ScandirIterator",
    .base = &rt_type_object,
    .flags = RT_T_IMMUTABLE | RT_T_DISALLOW_NEW,
    .size = sizeof(ScandirIterator),
    .trace = iterator_trace,
    .finalize = iterator_finalize,
    .slots = RT_SLOTS(RT_SLOT(iter, iterator_self), RT_SLOT(iternext, iterator_next)),
    .methods = iterator_methods,
    .instance_shape = &ScandirIterator_shape,
};

POSIX(scandir)
{
    PosixPath path = posix_path("scandir", "path", args[0], PATH_FD | PATH_NONE);
    ScandirIterator *it = rt_gc_new(&ScandirIterator_shape, sizeof *it);
    it->fd = path.fd;
    it->given = path.given;
    it->is_bytes = path.is_bytes;
    if (path.fd == -1) {
        const char *folder = path.name;
        size_t len = strlen(folder);
        RtByteBuf prefix = {0};
        rti_bytebuf_add(&prefix, folder, (int64_t)len);
        if (len && folder[len - 1] != '/') rti_bytebuf_add(&prefix, "/", 1);
        it->prefix = posix_name_like(&path, (const char *)prefix.data, (size_t)prefix.len);
    }
    rti_gc_watch(it);
    int copy = path.fd != -1 ? fcntl(path.fd, F_DUPFD_CLOEXEC, 0) : -1;
    it->dir = path.fd == -1 ? opendir(path.name) : copy < 0 ? NULL : fdopendir(copy);
    if (!it->dir) {
        int err = errno;
        if (copy >= 0) close(copy);
        errno = err;
        posix_path_error(&path);
    }
    if (path.fd != -1) rewinddir(it->dir);
    return RT_VALUE(it);
}

void posix_fill_scandir(RtValue dict)
{
    rti_dict_set(dict, rti_intern_cstr("DirEntry"), RT_VALUE(&DirEntry_type));
}
