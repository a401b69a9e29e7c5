/* mod_pwd.c - the module pwd: the database of users. */
#define _GNU_SOURCE
#include <pwd.h>

#include "module.h"
#include "posixmod.h"
#include "structseq.h"

static RtValue passwd_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, 7, args, count, kwnames);
}

static const RtGetSetDef passwd_rows[] = {
    {"pw_name", rti_structseq_get0, rti_readonly, "user name"},
    {"pw_passwd", rti_structseq_get1, rti_readonly, "password"},
    {"pw_uid", rti_structseq_get2, rti_readonly, "user id"},
    {"pw_gid", rti_structseq_get3, rti_readonly, "group id"},
    {"pw_gecos", rti_structseq_get4, rti_readonly, "real name"},
    {"pw_dir", rti_structseq_get5, rti_readonly, "home directory"},
    {"pw_shell", rti_structseq_get6, rti_readonly, "shell program"},
    {0},
};
RTI_STRUCTSEQ(struct_passwd, "pwd.struct_passwd", passwd_rows,
              "pwd.struct_passwd: Results from getpw*() routines.", passwd_new, 0);

static RtValue user_value(const struct passwd *p)
{
    RtValue values[7] = {rti_fs_decode(p->pw_name),  rti_fs_decode(p->pw_passwd),
                         rti_int(p->pw_uid),         rti_int(p->pw_gid),
                         rti_fs_decode(p->pw_gecos), rti_fs_decode(p->pw_dir),
                         rti_fs_decode(p->pw_shell)};
    return rti_structseq_new(&struct_passwd, 7, values);
}

static RtValue pwd_getpwuid(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    int64_t uid;
    if (!rti_has_index(args[0])) rt_errorf(&rt_TypeError, "uid should be integer, not %T", args[0]);
    RtValue index = rti_index(args[0]);
    const struct passwd *p = NULL;
    if (rti_int_to_i64(index, &uid) && uid >= -1 && uid <= (int64_t)UINT32_MAX)
        p = getpwuid((uid_t)uid);
    if (!p) rt_errorf(&rt_KeyError, "getpwuid(): uid not found: %S", index);
    return user_value(p);
}

static RtValue pwd_getpwnam(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "getpwnam() argument must be str, not %B", args[0]);
    const struct passwd *p = getpwnam(rti_fs_name(args[0]));
    if (!p) rt_errorf(&rt_KeyError, "getpwnam(): name not found: %R", args[0]);
    return user_value(p);
}

static RtValue pwd_getpwall(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    RtValue list = rti_list_new(0);
    setpwent();
    for (const struct passwd *p; (p = getpwent());) rti_list_append(list, user_value(p));
    endpwent();
    return list;
}

static const RtMethodDef pwd_functions[] = {
    {"getpwuid", pwd_getpwuid, 1, 1, 0, "uidobj, /",
     "Return the password database entry for the given numeric user ID."},
    {"getpwnam", pwd_getpwnam, 1, 1, 0, "name, /",
     "Return the password database entry for the given user name."},
    {"getpwall", pwd_getpwall, 0, 0, 0, "",
     "Return a list of all available password database entries, in arbitrary order."},
    {0},
};

static void fill_pwd(RtModule *module)
{
    rti_structseq_start(&struct_passwd, 7);
    rti_dict_set(rti_module_dict(module), rti_intern_cstr("struct_passwd"),
                 RT_VALUE(&struct_passwd));
}

const RtModuleDef rt_module_pwd = {
    .name = "pwd",
    .doc = "This module provides access to the Unix password database.",
    .functions = pwd_functions,
    .fill = fill_pwd,
};
