# Write the table of runtime symbols that in-memory programs are linked with: every rt_ name of the archive.
# Modules that need a library of the system are there in programs that are linked with them.
#   cmake -DNM=nm -DARCHIVE=libpyc2c_rt.a -DOUT=jit_symbols.c -P jit_symbols.cmake
cmake_policy(VERSION 3.18)
execute_process(COMMAND ${NM} -g --defined-only ${ARCHIVE} OUTPUT_VARIABLE listing ERROR_QUIET)
string(REGEX MATCHALL "[0-9a-f]+ [TDBRV] rt_[A-Za-z0-9_]+" rows "${listing}")
list(TRANSFORM rows REPLACE "^[0-9a-f]+ [TDBRV] " "")
list(REMOVE_DUPLICATES rows)
list(SORT rows)
file(READ ${CMAKE_CURRENT_LIST_DIR}/../include/rt/modules.def modules)
string(REGEX MATCHALL "MODULE\\([A-Za-z0-9_]+, LINKED" linked "${modules}")
list(TRANSFORM linked REPLACE "MODULE\\(([A-Za-z0-9_]+), LINKED" "rt_module_\\1")
set(declarations "")
set(entries "")
foreach(name IN LISTS rows)
  if(name IN_LIST linked)
    string(APPEND declarations "extern char ${name}[] __attribute__((weak));\n")
  else()
    string(APPEND declarations "extern char ${name}[];\n")
  endif()
  string(APPEND entries "    {\"${name}\", ${name}},\n")
endforeach()
file(WRITE ${OUT} "/* Made from the runtime archive by scripts/jit_symbols.cmake. */
${declarations}
extern char rt_compiler[], memcpy[], memset[], memmove[];
const struct { const char *name; const void *address; } jit_symbols[] = {
${entries}    {\"rt_compiler\", rt_compiler},\n    {\"memcpy\", memcpy},\n    {\"memset\", memset},\n    {\"memmove\", memmove},\n    {0, 0},\n};\n")
