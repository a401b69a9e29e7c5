/* mod__locale.c - the module _locale: what the C library knows of languages and countries. */
#define _GNU_SOURCE
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <string.h>

#include "class.h"
#include "module.h"
#include "posixmod.h"

static RtValue error_class;

static RtValue locale_getencoding(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    return rti_str("UTF-8");
}

static RtValue locale_setlocale(RTI_ARGS)
{
    (void)self, (void)kwnames;
    int category = posix_int(args[0]);
    const char *wanted = NULL;
    if (category < LC_CTYPE || category > LC_IDENTIFICATION)
        rt_raise(rti_call1(error_class, rti_str("invalid locale category")));
    if (count > 1 && args[1] != RT_NONE) {
        if (!rti_is_str(args[1]))
            rt_errorf(&rt_TypeError, "setlocale() argument 2 must be str or None, not %B", args[1]);
        wanted = rti_fs_name(args[1]);
    }
    const char *result = setlocale(category, wanted);
    if (!result)
        rt_raise(rti_call1(error_class,
                           rti_str(wanted ? "unsupported locale setting" : "locale query failed")));
    return rti_fs_decode(result);
}

static RtValue grouping(const char *groups)
{
    RtValue list = rti_list_new(0);
    if (!*groups) return list;
    int i = 0;
    for (; groups[i] && groups[i] != CHAR_MAX; i++) rti_list_append(list, RT_INT(groups[i]));
    rti_list_append(list, RT_INT(groups[i]));
    return list;
}

static RtValue locale_localeconv(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    const struct lconv *l = localeconv();
    RtValue dict = rti_dict_new();
#define TEXT(name)   rti_dict_set(dict, rti_intern_cstr(#name), rti_fs_decode(l->name));
#define NUMBER(name) rti_dict_set(dict, rti_intern_cstr(#name), RT_INT(l->name));
#define GROUPS(name) rti_dict_set(dict, rti_intern_cstr(#name), grouping(l->name));
    TEXT(int_curr_symbol)
    TEXT(currency_symbol) TEXT(mon_decimal_point) TEXT(mon_thousands_sep) GROUPS(mon_grouping)
        TEXT(positive_sign) TEXT(negative_sign) NUMBER(int_frac_digits) NUMBER(frac_digits)
            NUMBER(p_cs_precedes) NUMBER(p_sep_by_space) NUMBER(n_cs_precedes)
                NUMBER(n_sep_by_space) NUMBER(p_sign_posn) NUMBER(n_sign_posn) TEXT(decimal_point)
                    TEXT(thousands_sep) GROUPS(grouping)
#undef TEXT
#undef NUMBER
#undef GROUPS
                        return dict;
}

static RtValue locale_nl_langinfo(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return rti_fs_decode(nl_langinfo(posix_int(args[0])));
}

static const char *text_argument(const char *function, RtValue v, int index)
{
    if (!rti_is_str(v))
        rt_errorf(&rt_TypeError, "%s() argument %d must be str, not %B", function, index, v);
    return rti_fs_name(v);
}

static RtValue locale_strcoll(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    return RT_INT(
        strcoll(text_argument("strcoll", args[0], 1), text_argument("strcoll", args[1], 2)));
}

static RtValue locale_strxfrm(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    const char *text = text_argument("strxfrm", args[0], 1);
    size_t n = strxfrm(NULL, text, 0);
    char *out = rt_gc_block(n + 1);
    strxfrm(out, text, n + 1);
    return rti_fs_decode_bytes(out, n);
}

static const RtMethodDef functions[] = {
    {"getencoding", locale_getencoding, 0, 0, 0, "", "Get the current locale encoding."},
    {"localeconv", locale_localeconv, 0, 0, 0, "",
     "Returns numeric and monetary locale-specific parameters."},
    {"nl_langinfo", locale_nl_langinfo, 1, 1, 0, "key, /",
     "Return the value for the locale information associated with key."},
    {"setlocale", locale_setlocale, 1, 2, 0, "category, locale=None, /",
     "Activates/queries locale processing."},
    {"strcoll", locale_strcoll, 2, 2, 0, "os1, os2, /",
     "Compares two strings according to the locale."},
    {"strxfrm", locale_strxfrm, 1, 1, 0, "string, /",
     "Return a string that can be used as a key for locale-aware comparisons."},
    {0},
};

static void fill(RtModule *module)
{
    static const struct {
        const char *name;
        int value;
    } numbers[] = {
#define N(name) {#name, name},
        N(LC_CTYPE) N(LC_NUMERIC) N(LC_TIME) N(LC_COLLATE) N(LC_MONETARY) N(LC_MESSAGES) N(LC_ALL)
            N(CHAR_MAX) N(CODESET) N(RADIXCHAR) N(THOUSEP) N(YESEXPR) N(NOEXPR) N(CRNCYSTR)
                N(D_T_FMT) N(D_FMT) N(T_FMT) N(T_FMT_AMPM) N(AM_STR) N(PM_STR) N(ERA) N(ERA_D_FMT)
                    N(ERA_D_T_FMT) N(ERA_T_FMT) N(ALT_DIGITS) N(DAY_1) N(DAY_2) N(DAY_3) N(DAY_4)
                        N(DAY_5) N(DAY_6) N(DAY_7) N(ABDAY_1) N(ABDAY_2) N(ABDAY_3) N(ABDAY_4)
                            N(ABDAY_5) N(ABDAY_6) N(ABDAY_7) N(MON_1) N(MON_2) N(MON_3) N(MON_4)
                                N(MON_5) N(MON_6) N(MON_7) N(MON_8) N(MON_9) N(MON_10) N(MON_11)
                                    N(MON_12) N(ABMON_1) N(ABMON_2) N(ABMON_3) N(ABMON_4) N(ABMON_5)
                                        N(ABMON_6) N(ABMON_7) N(ABMON_8) N(ABMON_9) N(ABMON_10)
                                            N(ABMON_11) N(ABMON_12)
#undef N
    };
    RtValue dict = rti_module_dict(module), base = RT_VALUE(&rt_Exception),
            namespace = rti_dict_new();
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        rti_dict_set(dict, rti_intern_cstr(numbers[i].name), RT_INT(numbers[i].value));
    rt_gc_root_range(&error_class, 1);
    rti_dict_set(namespace, RT_NAME(__module__), rti_str("locale"));
    error_class =
        rti_class_made("Error", rti_tuple_from(&base, 1), namespace);
    rti_dict_set(dict, rti_intern_cstr("Error"), error_class);
    setlocale(LC_CTYPE, ""); /* as CPython does when it starts */
}

const RtModuleDef rt_module__locale = {
    .name = "_locale",
    .doc = "Support for POSIX locales.",
    .functions = functions,
    .fill = fill,
};
