# Write include/rt.h with everything it includes, as tcc sees it, into one C string: embedded_header[].
#   cmake -DROOT=include -DOUT=embedded_header.c -P embed_header.cmake
cmake_policy(VERSION 3.18)
set(SEEN "")
set(TEXT "typedef signed char int8_t; typedef short int16_t; typedef int int32_t; typedef long long int64_t;
typedef unsigned char uint8_t; typedef unsigned short uint16_t; typedef unsigned int uint32_t;
typedef unsigned long long uint64_t; typedef long intptr_t; typedef unsigned long uintptr_t;
typedef unsigned long size_t; typedef long ptrdiff_t;
#define NULL ((void *)0)
#define bool _Bool
#define true 1
#define false 0
#define INT64_MAX 9223372036854775807LL
")

function(embed path)
  get_filename_component(path ${path} ABSOLUTE)
  if(path MATCHES "/inline(_[a-z]+)?\\.h$") # tcc does not inline: declarations only
    return()
  endif()
  get_filename_component(folder ${path} DIRECTORY)
  if(path IN_LIST SEEN AND NOT path MATCHES "\\.def$")
    return()
  endif()
  list(APPEND SEEN ${path})
  set(SEEN ${SEEN} PARENT_SCOPE)
  file(READ ${path} body)
  string(REPLACE ";" "@SEMI@" body "${body}")
  string(REPLACE "[" "@OPEN@" body "${body}")
  string(REPLACE "]" "@CLOSE@" body "${body}")
  string(REPLACE "\\\n" "@CONT@" body "${body}")
  string(REPLACE "\n" ";" lines "${body}")
  foreach(line IN LISTS lines)
    if(line MATCHES "^#include \"(.*)\"")
      set(name ${CMAKE_MATCH_1})
      if(EXISTS ${folder}/${name})
        embed(${folder}/${name})
      else()
        embed(${ROOT}/${name})
      endif()
    elseif(NOT line MATCHES "^#include <")
      string(APPEND TEXT "${line}\n")
    endif()
  endforeach()
  set(TEXT "${TEXT}" PARENT_SCOPE)
  set(SEEN ${SEEN} PARENT_SCOPE)
endfunction()

embed(${ROOT}/rt.h)
string(REPLACE "@CONT@" "\\\n" TEXT "${TEXT}")
string(REPLACE "@OPEN@" "[" TEXT "${TEXT}")
string(REPLACE "@CLOSE@" "]" TEXT "${TEXT}")
string(REPLACE "@SEMI@" ";" TEXT "${TEXT}")
string(REPLACE "\\" "\\\\" TEXT "${TEXT}")
string(REPLACE "\"" "\\\"" TEXT "${TEXT}")
string(REPLACE "\n" "\\n\"\n\"" TEXT "${TEXT}")
# What compiled library modules depend on: these headers and the ones left out, but not the list of modules in C.
string(REGEX REPLACE "\\nMODULE\\([^\n]*" "" SEEN_BY_LIBRARIES "${TEXT}")
file(SHA256 ${ROOT}/rt/inline.h INLINE_SUM)
file(SHA256 ${ROOT}/rt/inline_tables.h TABLES_SUM)
file(SHA256 ${ROOT}/rt/inline_object.h OBJECT_SUM)
string(SHA256 SUM "${SEEN_BY_LIBRARIES}${INLINE_SUM}${TABLES_SUM}${OBJECT_SUM}")
file(WRITE ${OUT} "/* Made from include/rt.h by scripts/embed_header.cmake. */\nextern const char embedded_header[];\nconst char embedded_header[] =\n\"${TEXT}\";\nextern const char embedded_header_hash[];\nconst char embedded_header_hash[] = \"${SUM}\";\n")
