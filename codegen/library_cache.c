/* library_cache.c - the files of the cache: index entries and objects. See library.h.
 *
 * CACHE/index-KEY/MODULE is a text of a few lines; CACHE/objects/HASH.o and .so are what the C compiler made. CACHE is
 * $XDG_CACHE_HOME/pyc2c, else ~/.cache/pyc2c, else a private folder in /tmp. A damaged entry counts as none. The units
 * stand behind the line "end": only executables need them.
 */
#define _GNU_SOURCE
#include "library.h"

#include "driver.h"

#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <unistd.h>

extern const char embedded_header_hash[];

const char library_cc_flags[] = "-O1 -fPIC -fno-semantic-interposition";

/* ---- hashing: FNV-1a of 128 bits ---- */

typedef unsigned __int128 Hash;

static Hash hash_start(void)
{
    return (Hash)0x6c62272e07bb0142 << 64 | 0x62b821756295c58d;
}

static void hash_add(Hash *hash, const char *text, size_t len)
{
    const Hash prime = (Hash)1 << 88 | 0x13b;
    Hash h = *hash;
    for (size_t i = 0; i < len; i++) h = (h ^ (unsigned char)text[i]) * prime;
    *hash = (h ^ 0xFF) * prime; /* an end, so that "a" "bc" is not "ab" "c" */
}

static void hash_cstr(Hash *hash, const char *text)
{
    hash_add(hash, text, strlen(text));
}

static const char *hash_hex(Arena *arena, Hash hash)
{
    return arena_printf(arena, "%016llx%016llx", (unsigned long long)(hash >> 64), (unsigned long long)hash);
}

/* ---- what the key is made of ---- */

/* The linker's checksum over this executable, from its notes. */
static void hash_build_id(Hash *hash)
{
    const ElfW(Phdr) *headers = (const ElfW(Phdr) *)getauxval(AT_PHDR);
    unsigned long count = getauxval(AT_PHNUM), base = 0;
    for (unsigned long i = 0; headers && i < count; i++)
        if (headers[i].p_type == PT_PHDR) base = (unsigned long)headers - headers[i].p_vaddr;
    for (unsigned long i = 0; headers && i < count; i++) {
        if (headers[i].p_type != PT_NOTE) continue;
        const char *at = (const char *)(base + headers[i].p_vaddr), *end = at + headers[i].p_memsz;
        while (at + sizeof(ElfW(Nhdr)) <= end) {
            const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)at;
            const char *name = at + sizeof *note, *content = name + ((note->n_namesz + 3) & ~3u);
            if (note->n_type == NT_GNU_BUILD_ID) hash_add(hash, content, note->n_descsz);
            at = content + ((note->n_descsz + 3) & ~3u);
        }
    }
}

/* The C compiler, as far as a stat of its file tells. */
static void hash_compiler(Hash *hash, const Library *library)
{
    struct stat st;
    hash_cstr(hash, library->cc ? library->cc : "libtcc");
    if (library->cc && !stat(library->cc, &st)) {
        long long numbers[] = {st.st_size, st.st_mtim.tv_sec};
        hash_add(hash, (const char *)numbers, sizeof numbers);
    }
    hash_cstr(hash, library_cc_flags);
    hash_cstr(hash, PYC2C_SANITIZED ? "sanitized" : "");
}

const char *library_object_path(const Library *library, const StrBuf *c_text)
{
    Hash hash = hash_start();
    hash_compiler(&hash, library);
    hash_cstr(&hash, embedded_header_hash);
    hash_add(&hash, c_text->text, c_text->len);
    Arena *arena = &library->cx->arena;
    return arena_printf(arena, "%s/%s", library->objects, hash_hex(arena, hash));
}

/* ---- folders ---- */

static bool make_folders(char *path)
{
    for (char *c = path + 1;; c++) {
        if (*c && *c != '/') continue;
        char saved = *c;
        *c = '\0';
        bool ok = mkdir(path, 0700) == 0 || errno == EEXIST;
        *c = saved;
        if (!ok) return false;
        if (!saved) return true;
    }
}

static const char *cache_root(Arena *arena)
{
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    if (cache && *cache == '/') return arena_printf(arena, "%s/pyc2c", cache);
    if (home && *home == '/') return arena_printf(arena, "%s/.cache/pyc2c", home);
    return arena_printf(arena, "/tmp/pyc2c-cache-%u", (unsigned)getuid());
}

/* ---- what is no longer of use ----
 * Every build of the compiler and every change of the headers leaves an index and objects behind. Whoever starts an index
 * keeps the newest ones, and removes objects that were last made or named before the oldest of these began. */
enum { KEPT_INDEXES = 32 };

static time_t time_of(const char *path)
{
    struct stat st;
    return stat(path, &st) ? 0 : st.st_mtime;
}

/* Remove the files of a folder that are older than `before`. */
static void remove_older(Arena *arena, const char *folder, time_t before)
{
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        const char *path = arena_printf(arena, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' && time_of(path) < before) unlink(path);
    }
    if (dir) closedir(dir);
}

static int newest_first(const void *x, const void *y)
{
    time_t a = ((const time_t *)x)[0], b = ((const time_t *)y)[0];
    return a < b ? 1 : a > b ? -1 : 0;
}

static void prune(Arena *arena, const char *root, const char *objects)
{
    time_t begun[1024];
    size_t count = 0;
    DIR *dir = opendir(root);
    for (struct dirent *entry; dir && (entry = readdir(dir));)
        if (!strncmp(entry->d_name, "index-", 6) && count < sizeof begun / sizeof *begun)
            begun[count++] = time_of(arena_printf(arena, "%s/%s/.begun", root, entry->d_name));
    qsort(begun, count, sizeof *begun, newest_first);
    time_t oldest = count > KEPT_INDEXES ? begun[KEPT_INDEXES - 1] : 0;
    if (dir) rewinddir(dir);
    for (struct dirent *entry; oldest && (entry = readdir(dir));) {
        const char *folder = arena_printf(arena, "%s/%s", root, entry->d_name);
        if (strncmp(entry->d_name, "index-", 6) || time_of(arena_printf(arena, "%s/.begun", folder)) >= oldest) continue;
        remove_older(arena, folder, INT64_MAX);
        unlink(arena_printf(arena, "%s/.begun", folder));
        rmdir(folder);
    }
    if (dir) closedir(dir);
    if (oldest) remove_older(arena, objects, oldest);
}

/* Begin an index: its folders, and the mark that says when. */
static bool begin_index(Arena *arena, const char *root, char *objects, char *index)
{
    if (!make_folders(objects) || !make_folders(index)) return false;
    library_write_file(arena_printf(arena, "%s/.begun", index), "", 0);
    prune(arena, root, objects);
    return true;
}

bool library_cache_open(Library *library)
{
    if (library->index) return true;
    Arena *arena = &library->cx->arena;
    Hash hash = hash_start();
    hash_build_id(&hash);
    hash_compiler(&hash, library);
    hash_cstr(&hash, library->folder);
    const char *root = cache_root(arena);
    char *objects = arena_printf(arena, "%s/objects", root);
    char *index = arena_printf(arena, "%s/index-%s", root, hash_hex(arena, hash));
    struct stat st;
    bool ok = (path_is_folder(index) && path_is_folder(objects)) || begin_index(arena, root, objects, index);
    if (ok && (stat(objects, &st) || st.st_uid != geteuid())) { /* what lies there will be run */
        ok = false;
        errno = EPERM;
    }
    if (!ok) {
        fprintf(stderr, "pyc2c: error: cannot use the cache folder %s: %s\n", root, strerror(errno));
        library->folder = NULL; /* said once */
        return false;
    }
    library->index = index;
    library->objects = objects;
    return true;
}

bool library_write_file(const char *path, const char *text, size_t len)
{
    char temporary[4200];
    snprintf(temporary, sizeof temporary, "%.4000s.%ld.tmp", path, (long)getpid());
    FILE *file = fopen(temporary, "w");
    bool ok = file && fwrite(text, 1, len, file) == len;
    if (file) ok &= fclose(file) == 0;
    if (ok && rename(temporary, path) == 0) return true;
    unlink(temporary);
    return false;
}

/* ---- index entries ---- */

static void write_unit(StrBuf *text, const IrUnit *unit)
{
    strbuf_printf(text, "unit %u %u %s\n", (unsigned)unit->kind, unit->parent, unit->name->text);
    for (uint32_t i = 0; i < unit->names.len; i++) strbuf_printf(text, "reads %s\n", unit->names.items[i]->text);
    for (uint32_t i = 0; i < unit->asked.len; i++) strbuf_printf(text, "asks %s\n", unit->asked.items[i]->text);
    for (uint32_t i = 0; i < unit->parts.len; i++) strbuf_printf(text, "part %s\n", unit->parts.items[i]->text);
}

bool library_cache_write(const Library *library, const LibraryModule *module)
{
    StrBuf text = {0};
    strbuf_printf(&text, "source %lld %lld %s\n", module->size, module->time, module->path);
    strbuf_printf(&text, "object %s\n", strrchr(module->object, '/') + 1);
    for (uint32_t i = 0; i < module->import_count; i++) {
        const IrImport *import = &module->imports[i];
        strbuf_printf(&text, "import %u %u %u %u %s\n", import->how, import->group, import->fallback, import->unit,
                      import->name->text);
    }
    for (uint32_t i = 0; i < module->exports.len; i++)
        strbuf_printf(&text, "export %s\n", module->exports.items[i]->text);
    strbuf_cstr(&text, "end\n");
    for (uint32_t i = 0; i < module->unit_count; i++) write_unit(&text, &module->units[i]);
    strbuf_cstr(&text, "end\n");
    const char *path = arena_printf(&library->cx->arena, "%s/%s", library->index, module->name->text);
    utimensat(AT_FDCWD, arena_printf(&library->cx->arena, "%s.o", module->object), NULL, 0); /* of use: see prune */
    utimensat(AT_FDCWD, arena_printf(&library->cx->arena, "%s.so", module->object), NULL, 0);
    bool ok = library_write_file(path, text.text, text.len);
    strbuf_free(&text);
    return ok;
}

static char *read_file(Arena *arena, const char *path)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    char *text = NULL;
    if (fd >= 0 && !fstat(fd, &st) && st.st_size < 1 << 20) {
        text = arena_alloc(arena, (size_t)st.st_size + 1);
        ssize_t got = read(fd, text, (size_t)st.st_size);
        text[got > 0 ? got : 0] = '\0';
    }
    if (fd >= 0) close(fd);
    return text;
}

/* One line of an entry; false when it does not fit the module as it is now. */
static bool read_line(Library *library, LibraryModule *module, char *line)
{
    Compilation *cx = library->cx;
    int at = 0;
    long long size, time;
    if (sscanf(line, "source %lld %lld %n", &size, &time, &at) == 2 && at)
        return size == module->size && time == module->time && !strcmp(line + at, module->path);
    if (!strncmp(line, "object ", 7)) {
        module->object = arena_printf(&cx->arena, "%s/%s", library->objects, line + 7);
        return path_is_file(arena_printf(&cx->arena, "%s.so", module->object));
    }
    IrImport import = {0};
    if (sscanf(line, "import %u %u %u %u %n", &import.how, &import.group, &import.fallback, &import.unit, &at) == 4 &&
        at) {
        import.name = intern_cstr(&cx->names, line + at);
        if (module->import_count == module->import_cap)
            module->imports = vec_grow(&cx->arena, module->imports, module->import_count, &module->import_cap,
                                       sizeof *module->imports);
        module->imports[module->import_count++] = import;
        return true;
    }
    if (strncmp(line, "export ", 7)) return false;
    vec_push(&cx->arena, &module->exports, intern_cstr(&cx->names, line + 7));
    return true;
}

/* A line behind "end". */
static bool read_unit_line(Library *library, LibraryModule *module, char *line)
{
    Compilation *cx = library->cx;
    IrUnit unit = {0};
    unsigned kind;
    int at = 0;
    IrUnit *last = module->unit_count ? &module->units[module->unit_count - 1] : NULL;
    if (last && !strncmp(line, "asks ", 5)) {
        vec_push(&cx->arena, &last->asked, intern_cstr(&cx->names, line + 5));
    } else if (last && !strncmp(line, "part ", 5)) {
        vec_push(&cx->arena, &last->parts, intern_cstr(&cx->names, line + 5));
    } else if (last && !strncmp(line, "reads ", 6)) {
        vec_push(&cx->arena, &last->names, intern_cstr(&cx->names, line + 6));
    } else if (sscanf(line, "unit %u %u %n", &kind, &unit.parent, &at) == 2 && at && kind <= UNIT_METHOD &&
               unit.parent <= module->unit_count) {
        unit.kind = (IrUnitKind)kind;
        unit.name = intern_cstr(&cx->names, line + at);
        if (module->unit_count == module->unit_cap)
            module->units = vec_grow(&cx->arena, module->units, module->unit_count, &module->unit_cap,
                                     sizeof *module->units);
        module->units[module->unit_count++] = unit;
    } else {
        return false;
    }
    return true;
}

bool library_cache_read(Library *library, LibraryModule *module)
{
    Arena *arena = &library->cx->arena;
    char *text = read_file(arena, arena_printf(arena, "%s/%s", library->index, module->name->text));
    LibraryModule read = *module;
    read.imports = NULL;
    read.import_count = read.import_cap = 0;
    read.exports.items = NULL;
    read.exports.len = read.exports.cap = 0;
    read.units = NULL;
    read.unit_count = read.unit_cap = 0;
    bool in_units = false;
    for (char *line = text; line && *line;) {
        char *end = strchr(line, '\n');
        if (!end) return false;
        *end = '\0';
        if (!strcmp(line, "end") && (in_units || !library->units)) {
            *module = read;
            return true;
        }
        if (!strcmp(line, "end")) in_units = true;
        else if (in_units ? !read_unit_line(library, &read, line) : !read_line(library, &read, line)) return false;
        line = end + 1;
    }
    return false;
}
