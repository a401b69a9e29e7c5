/* mod_grp.c - the module grp: the database of groups. */
#define _GNU_SOURCE
#include <grp.h>

#include "module.h"
#include "posixmod.h"
#include "structseq.h"

static RtValue group_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    return rti_structseq_construct(type, 4, args, count, kwnames);
}

static const RtGetSetDef group_rows[] = {
    {"gr_name", rti_structseq_get0, rti_readonly, "group name"},
    {"gr_passwd", rti_structseq_get1, rti_readonly, "password"},
    {"gr_gid", rti_structseq_get2, rti_readonly, "group id"},
    {"gr_mem", rti_structseq_get3, rti_readonly, "group members"},
    {0},
};
RTI_STRUCTSEQ(struct_group, "grp.struct_group", group_rows,
              "grp.struct_group: Results from getgr*() routines.", group_new, 0);

static RtValue group_value(const struct group *g)
{
    RtValue members = rti_list_new(0);
    for (char **m = g->gr_mem; m && *m; m++) rti_list_append(members, rti_fs_decode(*m));
    RtValue values[4] = {rti_fs_decode(g->gr_name),
                         g->gr_passwd ? rti_fs_decode(g->gr_passwd) : RT_NONE, rti_int(g->gr_gid),
                         members};
    return rti_structseq_new(&struct_group, 4, values);
}

static RtValue grp_getgrgid(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    gid_t gid = (gid_t)posix_id(args[0], "gid");
    const struct group *g = getgrgid(gid);
    if (!g) rt_errorf(&rt_KeyError, "getgrgid(): gid not found: %S", args[0]);
    return group_value(g);
}

static RtValue grp_getgrnam(RTI_ARGS)
{
    (void)self, (void)count, (void)kwnames;
    if (!rti_is_str(args[0]))
        rt_errorf(&rt_TypeError, "getgrnam() argument 'name' must be str, not %B", args[0]);
    const struct group *g = getgrnam(rti_fs_name(args[0]));
    if (!g) rt_errorf(&rt_KeyError, "getgrnam(): name not found: %R", args[0]);
    return group_value(g);
}

static RtValue grp_getgrall(RTI_ARGS)
{
    (void)self;
    RTI_UNUSED_ARGS;
    RtValue list = rti_list_new(0);
    setgrent();
    for (const struct group *g; (g = getgrent());) rti_list_append(list, group_value(g));
    endgrent();
    return list;
}

static const RtMethodDef functions[] = {
    {"getgrgid", grp_getgrgid, 1, 1, RT_M_KW, "id",
     "Return the group database entry for the given numeric group ID."},
    {"getgrnam", grp_getgrnam, 1, 1, RT_M_KW, "name",
     "Return the group database entry for the given group name."},
    {"getgrall", grp_getgrall, 0, 0, 0, "",
     "Return a list of all available group entries, in arbitrary order."},
    {0},
};

static void fill(RtModule *module)
{
    rti_structseq_start(&struct_group, 4);
    rti_dict_set(rti_module_dict(module), rti_intern_cstr("struct_group"), RT_VALUE(&struct_group));
}

const RtModuleDef rt_module_grp = {
    .name = "grp",
    .doc = "Access to the Unix group database.",
    .functions = functions,
    .fill = fill,
};
