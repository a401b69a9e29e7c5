/* inline_object.h - operators whose left operand is guessed to be an instance of a class of the program.
 *
 * Part of inline.h, in the middle of which it is included. The cache's slot_shape is the shape that the special method in
 * ic->value was found for; rtlib/op_object.c fills it and takes whatever else comes.
 */
#ifndef RT_INLINE_OBJECT_H
#define RT_INLINE_OBJECT_H

/* Any other way; remembers the method for the next time when it can. */
RtValue rti_object_op(RtValue a, RtValue b, int op, RtValue name, RtIC *ic);
/* The method said NotImplemented. */
RtValue rt_object_refused(RtValue a, RtValue b, int op);

RT_FAST RtValue rt_object_op(RtValue a, RtValue b, int op, RtValue name, RtIC *ic, const RtSite *site)
{
    *rt_sp = site;
    if (RT_LIKELY(RT_IS_PTR(a)) && RT_LIKELY(RT_SHAPE(a) == ic->slot_shape)) {
        bool alike = RT_IS_PTR(b) ? RT_SHAPE(b) == RT_SHAPE(a) : (b & 3) != 0;
        if (RT_LIKELY(alike)) {
            RtValue v = RT_ENTRY_OF(ic->value, 2)((RtFunction *)RT_OBJ(ic->value), a, b);
            return RT_LIKELY(v != RT_NOTIMPLEMENTED) ? v : rt_object_refused(a, b, op);
        }
    }
    return rti_object_op(a, b, op, name, ic);
}

RT_FAST int rt_object_test(RtValue a, RtValue b, int op, RtValue name, RtIC *ic, const RtSite *site)
{
    if (RT_BOTH_INT(a, b)) {
        int order = ((int64_t)a > (int64_t)b) - ((int64_t)a < (int64_t)b);
        switch (op) {
        case RT_OP_LT: return order < 0;
        case RT_OP_LE: return order <= 0;
        case RT_OP_EQ: return order == 0;
        case RT_OP_NE: return order != 0;
        case RT_OP_GT: return order > 0;
        case RT_OP_GE: return order >= 0;
        default: break;
        }
    }
    return rt_truth(rt_object_op(a, b, op, name, ic, site), site);
}

#endif
