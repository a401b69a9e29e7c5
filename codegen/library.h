/* library.h - modules of the standard library: where they lie, what they import, their compiled objects.
 *
 * Owns: the cache of compiled library modules. A module is described by an entry in an index folder, which is keyed by
 * this compiler's build, the C compiler, its flags and the Lib folder; the entry names the source (path, size, time),
 * the imports, and the object. Objects are keyed by the C text they were made from, so that a new build of the compiler
 * that writes the same C finds them again. Every file is written under another name and renamed: processes may work
 * in one cache at the same time. docs/imports.md describes the layout.
 */
#ifndef CODEGEN_LIBRARY_H
#define CODEGEN_LIBRARY_H

#include "../frontend/strbuf.h"
#include "../frontend/vec.h"
#include "ir.h"

typedef struct LibraryModule {
    Istr name;         /* dotted */
    const char *path;  /* of the source */
    bool is_package;
    long long size, time; /* of the source; time in nanoseconds */
    IrImport *imports;
    uint32_t import_count, import_cap;
    IrUnit *units;     /* when library->units asks for them */
    uint32_t unit_count, unit_cap;
    bool *live;        /* by unit, for program.c */
    const char *why;   /* how the program came to have it, for -v */
    struct {
        Istr *items;
        uint32_t len, cap;
    } exports;
    const char *object; /* path of the compiled object without its suffix (.o and .so lie there), or NULL: not compiled yet */
    IrModule *ir;       /* when it had to be read from its source */
} LibraryModule;

typedef struct Library Library;
struct Library {
    Compilation *cx;
    const char *folder;  /* of the standard library's sources; NULL: none was found */
    const char *index, *objects; /* folders of the cache, NULL until needed */
    const char *cc;      /* C compiler for library modules; NULL: libtcc */
    bool verbose;
    bool units;          /* read the units of modules, too */
    Map modules;         /* dotted name -> LibraryModule, or NULL when there is none of that name */
};

/* Find the standard library's folder: `stated` (--stdlib) or the places docs/imports.md lists. Nothing is read yet. */
void library_open(Library *library, Compilation *cx, const char *stated, const char *cc, bool verbose);

/* The module of that dotted name with its imports, from the index or else from its source; NULL when there is none. The
 * package it lies in must have been found. cost: three system calls when it is in the index. */
LibraryModule *library_find(Library *library, Istr dotted);

/* The same, but NULL too when the index does not have the module and its object. */
LibraryModule *library_peek(Library *library, Istr dotted);

/* Compile what has no object yet, as many at a time as there are processors. False, with a message, when the cache cannot
 * be written or a module cannot be compiled. */
bool library_build(Library *library, LibraryModule **modules, uint32_t count);

/* ---- library_cache.c ---- */
/* Make the cache's folders and fill library->index and library->objects. False, with a message, when that fails. */
bool library_cache_open(Library *library);
/* The entry of a module in the index: fills imports, exports, object. False when there is none or it is out of date. */
bool library_cache_read(Library *library, LibraryModule *module);
/* Write the entry of a module whose object has been compiled. */
bool library_cache_write(const Library *library, const LibraryModule *module);
/* The path, without suffix, of the object that this C text gives. */
const char *library_object_path(const Library *library, const StrBuf *c_text);
/* A text in a file, by way of a temporary one beside it. */
bool library_write_file(const char *path, const char *text, size_t len);
/* The flags library modules are compiled with. */
extern const char library_cc_flags[];

/* ---- library_run.c ---- */
/* Let the program that runs in this process import library modules: compiled when they have to be, and loaded. */
void library_serve(Library *library);

/* ---- stdlib.c ---- */
/* The folder of an installed CPython 3.13's library, or NULL. */
const char *stdlib_find(Arena *arena, const char *stated);
/* Is it a regular file; a folder? */
bool path_is_file(const char *path);
bool path_is_folder(const char *path);
/* The file that running `name` would run, or NULL. */
const char *path_of_command(Arena *arena, const char *name);

#endif
