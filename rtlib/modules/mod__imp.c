/* mod__imp.c - the module _imp: what CPython's importlib asks of the interpreter.
 *
 * Modules written in C count as built in; there are no frozen ones and no extension modules to load. The import lock is
 * a count: imports run on one thread at a time anyway.
 */
#include "native.h"

#include <string.h>

static int64_t lock_depth;

NATIVE(_imp_acquire_lock)
{
    lock_depth++;
    return RT_NONE;
}

NATIVE(_imp_release_lock)
{
    if (!lock_depth) rt_errorf(&rt_RuntimeError, "not holding the import lock");
    lock_depth--;
    return RT_NONE;
}

NATIVE(_imp_lock_held) { return RT_BOOL(lock_depth > 0); }

static const char *name_argument(const char *function, RtValue v)
{
    if (!rti_is_str(v)) rt_errorf(&rt_TypeError, "%s() argument must be str, not %B", function, v);
    return rti_str_to_utf8(v, NULL);
}

/* -1: cannot be initialised a second time. */
NATIVE(_imp_is_builtin)
{
    const char *name = name_argument("is_builtin", args[0]);
    if (!rti_native_exists(name)) return RT_INT(0);
    return RT_INT(!strcmp(name, "sys") || !strcmp(name, "builtins") ? -1 : 1);
}

NATIVE(_imp_create_builtin)
{
    const char *name = name_argument("create_builtin", rti_getattr(args[0], RT_NAME(name)));
    return rti_native_exists(name) ? rti_import(name) : RT_NONE;
}

NATIVE(_imp_exec_builtin) { return RT_INT(0); }

static RT_NORETURN void no_extensions(RtValue spec)
{
    RtValue exc = rti_exc_new(&rt_ImportError, rti_str("extension modules cannot be loaded into compiled programs"));
    RtValue name = rti_try_getattr(spec, RT_NAME(name));
    if (name) rti_setattr(exc, RT_NAME(name), name);
    rt_raise(exc);
}

NATIVE(_imp_create_dynamic) { no_extensions(args[0]); }
NATIVE(_imp_exec_dynamic) { return RT_INT(0); }
NATIVE(_imp_extension_suffixes) { return rti_list_new(0); }

/* ---- frozen modules: none ---- */

NATIVE(_imp__frozen_module_names) { return rti_list_new(0); }
NATIVE(_imp__override_frozen_modules_for_tests) { return RT_NONE; }
NATIVE(_imp__override_multi_interp_extensions_check) { return RT_INT(0); }
NATIVE(_imp_find_frozen) { return RT_NONE; }
NATIVE(_imp_init_frozen) { return RT_NONE; }
NATIVE(_imp_is_frozen) { return RT_FALSE; }

static RT_NORETURN void not_frozen(RtValue name)
{
    RtValue exc = rti_exc_new(&rt_ImportError, rti_str_format("No such frozen object named %U", name));
    rti_setattr(exc, RT_NAME(name), name);
    rt_raise(exc);
}

NATIVE(_imp_get_frozen_object) { not_frozen(args[0]); }
NATIVE(_imp_is_frozen_package) { not_frozen(args[0]); }

/* ---- code ---- */

/* The file a code object was compiled from is part of it for good; importlib calls this only for code it loaded itself. */
NATIVE(_imp__fix_co_filename) { return RT_NONE; }

static uint64_t rotate(uint64_t x, int by) { return x << by | x >> (64 - by); }

static void sip_round(uint64_t v[4])
{
    v[0] += v[1], v[1] = rotate(v[1], 13) ^ v[0], v[0] = rotate(v[0], 32);
    v[2] += v[3], v[3] = rotate(v[3], 16) ^ v[2];
    v[0] += v[3], v[3] = rotate(v[3], 21) ^ v[0];
    v[2] += v[1], v[1] = rotate(v[1], 17) ^ v[2], v[2] = rotate(v[2], 32);
}

/* SipHash-1-3 under the key (key, 0): the hash in hash-based .pyc files. */
static uint64_t sip_hash(uint64_t key, const uint8_t *data, size_t len)
{
    uint64_t v[4] = {key ^ 0x736f6d6570736575, 0x646f72616e646f6d, key ^ 0x6c7967656e657261, 0x7465646279746573};
    uint64_t last = (uint64_t)len << 56, word;
    size_t i = 0;
    for (; i + 8 <= len; i += 8) {
        memcpy(&word, data + i, 8);
        v[3] ^= word;
        sip_round(v);
        v[0] ^= word;
    }
    for (int shift = 0; i < len; i++, shift += 8) last |= (uint64_t)data[i] << shift;
    v[3] ^= last;
    sip_round(v);
    v[0] ^= last;
    v[2] ^= 0xff;
    for (int k = 0; k < 3; k++) sip_round(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

NATIVE(_imp_source_hash)
{
    const uint8_t *data;
    int64_t len;
    int64_t key = rti_index_i64(args[0], &rt_OverflowError);
    if (!rti_bytes_view(args[1], &data, &len))
        rt_errorf(&rt_TypeError, "a bytes-like object is required, not '%T'", args[1]);
    uint64_t hash = sip_hash((uint64_t)key, data, (size_t)len);
    return rti_bytes(&hash, sizeof hash);
}

/* ---- the module ---- */

static const RtMethodDef _imp_functions[] = {
#define METHOD(module, name, min, max, flags, sig, doc)                                                                \
    {#name, module##_##name, min, max, flags, sig, doc},
#include "rt/methods/_imp.def"
#undef METHOD
    {0},
};

static void fill(RtModule *module)
{
    rti_module_set(module, rti_intern_cstr("check_hash_based_pycs"), rti_str("default"));
}

const RtModuleDef rt_module__imp = {
    .name = "_imp",
    .doc = "(Extremely) low-level import machinery bits as used by importlib.",
    .functions = _imp_functions,
    .fill = fill,
};
