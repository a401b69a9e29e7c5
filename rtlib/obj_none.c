/* None, NotImplemented and Ellipsis. */
#include "args.h"
#include "class.h"

/* Their classes give the one instance back. */
static RtValue the_one(const char *name, RtValue v, size_t count, RtValue kwnames)
{
    if (count || kwnames) rt_errorf(&rt_TypeError, "%s takes no arguments", name);
    return v;
}

static RtValue none_repr(RtValue self)
{
    (void)self;
    return rti_str("None");
}

static int none_bool(RtValue self)
{
    (void)self;
    return 0;
}

static int64_t none_hash(RtValue self)
{
    (void)self;
    return 0xFCA86420;
}

static RtValue none_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type, (void)args;
    return the_one("NoneType", RT_NONE, count, kwnames);
}

RtShape rt_shape_NoneType = {.type = &rt_type_NoneType};
RT_TYPE(rt_type_NoneType) = {
    .shape = &rt_shape_type,
    .cname = "NoneType",
    .base = &rt_type_object,
    .slots = RT_SLOTS(RT_SLOT(repr, none_repr), RT_SLOT(bool_, none_bool),
                      RT_SLOT(hash, none_hash), RT_SLOT(new_, none_new)),
    .doc = "NoneType()\n--\n\n"
           "The type of the None singleton.",
    .instance_shape = &rt_shape_NoneType,
};

static RtValue notimplemented_repr(RtValue self)
{
    (void)self;
    return rti_str("NotImplemented");
}

static int notimplemented_bool(RtValue self)
{
    (void)self;
    rti_warn(&rt_DeprecationWarning, "NotImplemented should not be used in a boolean context");
    return 1;
}

static RtValue notimplemented_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type, (void)args;
    return the_one("NotImplementedType", RT_NOTIMPLEMENTED, count, kwnames);
}

static RtValue notimplemented_reduce(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)args, (void)count, (void)kwnames;
    return rti_str("NotImplemented");
}

static const RtMethodDef notimplemented_methods[] = {
    {"__reduce__", notimplemented_reduce, 0, 0, 0, "", NULL},
    {NULL, NULL, 0, 0, 0, NULL, NULL},
};

RtShape rt_shape_NotImplementedType = {.type = &rt_type_NotImplementedType};
RT_TYPE(rt_type_NotImplementedType) = {
    .shape = &rt_shape_type,
    .cname = "NotImplementedType",
    .base = &rt_type_object,
    .slots = RT_SLOTS(RT_SLOT(repr, notimplemented_repr), RT_SLOT(bool_, notimplemented_bool),
                      RT_SLOT(new_, notimplemented_new)),
    .methods = notimplemented_methods,
    .doc = "NotImplementedType()\n--\n\n"
           "The type of the NotImplemented singleton.",
    .instance_shape = &rt_shape_NotImplementedType,
};

static RtValue ellipsis_repr(RtValue self)
{
    (void)self;
    return rti_str("Ellipsis");
}

static RtValue ellipsis_new(RtType *type, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)type, (void)args;
    return the_one("EllipsisType", RT_ELLIPSIS, count, kwnames);
}

static RtValue ellipsis_reduce(RtValue self, const RtValue *args, size_t count, RtValue kwnames)
{
    (void)self, (void)args, (void)count, (void)kwnames;
    return rti_str("Ellipsis");
}

static const RtMethodDef ellipsis_methods[] = {
    {"__reduce__", ellipsis_reduce, 0, 0, 0, "", NULL},
    {NULL, NULL, 0, 0, 0, NULL, NULL},
};

RtShape rt_shape_ellipsis = {.type = &rt_type_ellipsis};
RT_TYPE(rt_type_ellipsis) = {
    .shape = &rt_shape_type,
    .cname = "ellipsis",
    .base = &rt_type_object,
    .slots = RT_SLOTS(RT_SLOT(repr, ellipsis_repr), RT_SLOT(new_, ellipsis_new)),
    .methods = ellipsis_methods,
    .doc = "ellipsis()\n--\n\n"
           "The type of the Ellipsis singleton.",
    .instance_shape = &rt_shape_ellipsis,
};
