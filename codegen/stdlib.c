/* stdlib.c - finding the library of an installed CPython 3.13, without running it.
 *
 * The places, first match wins: what the user states (--stdlib, PYC2C_STDLIB); beside the python3.13 on the PATH,
 * through symbolic links and virtual environments; the usual installation folders; pyenv's; what scripts/get_stdlib
 * unpacked. A folder counts when os.py lies in it.
 */
#define _GNU_SOURCE
#include "library.h"

#include <glob.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

bool path_is_file(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

bool path_is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool is_library(Arena *arena, const char *folder)
{
    return path_is_file(arena_printf(arena, "%s/os.py", folder));
}

const char *path_of_command(Arena *arena, const char *name)
{
    if (strchr(name, '/')) return access(name, X_OK) ? NULL : name;
    const char *path = getenv("PATH");
    for (const char *start = path ? path : "/usr/bin:/bin"; *start;) {
        size_t len = strcspn(start, ":");
        const char *file = arena_printf(arena, "%.*s/%s", (int)len, start, name);
        if (len && path_is_file(file) && !access(file, X_OK)) return file;
        start += len + (start[len] == ':');
    }
    return NULL;
}

/* `home = FOLDER` in a virtual environment's pyvenv.cfg: where its Python was installed. */
static const char *venv_home(Arena *arena, const char *config)
{
    FILE *file = fopen(config, "r");
    if (!file) return NULL;
    char line[PATH_MAX + 32];
    const char *home = NULL;
    while (!home && fgets(line, sizeof line, file)) {
        char *value = strchr(line, '=');
        if (strncmp(line, "home", 4) || !value) continue;
        value += 1 + strspn(value + 1, " \t");
        home = arena_text(arena, value, strcspn(value, "\r\n"));
    }
    fclose(file);
    return home;
}

/* The library of the interpreter whose executable lies in that folder. */
static const char *beside(Arena *arena, const char *bin)
{
    const char *folder = arena_printf(arena, "%s/../lib/python3.13", bin);
    if (is_library(arena, folder)) return folder;
    const char *home = venv_home(arena, arena_printf(arena, "%s/../pyvenv.cfg", bin));
    folder = home ? arena_printf(arena, "%s/../lib/python3.13", home) : NULL;
    return folder && is_library(arena, folder) ? folder : NULL;
}

static const char *of_command(Arena *arena)
{
    const char *command = path_of_command(arena, "python3.13");
    char real[PATH_MAX];
    if (!command || !realpath(command, real)) return NULL;
    const char *given = arena_text(arena, command, (size_t)(strrchr(command, '/') - command));
    const char *found = beside(arena, given);
    if (found) return found;
    *strrchr(real, '/') = '\0';
    return beside(arena, real);
}

/* pyenv's commands are scripts that lie elsewhere than what they run. */
static const char *of_pyenv(Arena *arena)
{
    const char *root = getenv("PYENV_ROOT"), *home = getenv("HOME");
    if (!root && !home) return NULL;
    const char *versions = root ? arena_printf(arena, "%s/versions", root) : arena_printf(arena, "%s/.pyenv/versions", home);
    if (!path_is_folder(versions)) return NULL;
    glob_t found = {0};
    const char *folder = NULL;
    if (!glob(arena_printf(arena, "%s/3.13*/lib/python3.13", versions), 0, NULL, &found))
        for (size_t i = found.gl_pathc; i-- > 0 && !folder;)
            if (is_library(arena, found.gl_pathv[i])) folder = arena_printf(arena, "%s", found.gl_pathv[i]);
    globfree(&found);
    return folder;
}

/* Where scripts/get_stdlib puts it. */
static const char *of_download(Arena *arena)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if ((!data || !*data) && !home) return NULL;
    return data && *data ? arena_printf(arena, "%s/pyc2c/python3.13", data)
                         : arena_printf(arena, "%s/.local/share/pyc2c/python3.13", home);
}

/* Without links and `..`: the path is part of tracebacks and of the cache's key. */
static const char *clean(Arena *arena, const char *folder)
{
    char real[PATH_MAX];
    return folder && realpath(folder, real) ? arena_printf(arena, "%s", real) : folder;
}

const char *stdlib_find(Arena *arena, const char *stated)
{
    if (!stated) stated = getenv("PYC2C_STDLIB");
    if (stated && *stated) return is_library(arena, stated) ? clean(arena, stated) : NULL;
    const char *folder = of_command(arena);
    static const char *const usual[] = {"/usr/lib/python3.13", "/usr/local/lib/python3.13"};
    for (size_t i = 0; i < sizeof usual / sizeof *usual && !folder; i++)
        if (is_library(arena, usual[i])) folder = usual[i];
    if (!folder) folder = of_pyenv(arena);
    if (!folder) {
        folder = of_download(arena);
        if (folder && !is_library(arena, folder)) folder = NULL;
    }
    return clean(arena, folder);
}
