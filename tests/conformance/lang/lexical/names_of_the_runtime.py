# Names that begin as the runtime's names do, in every place a name can stand.
rt_x = 1
RtValue = 2
RT_NONE = 3
rti_dict = 4


def rt_call(rt_x, RtValue, *RT_OBJ, rti_y=0, **rt_args):
    rt_local = rt_x + RtValue

    def rt_inner():
        nonlocal rt_local
        rt_local += 1
        return rt_local + rti_y

    return rt_inner(), RT_OBJ, rt_args, rt_local, vrt_clash(vrt_x=rt_x, rt_x=2)


def vrt_clash(vrt_x, rt_x):
    vrt_x_ = vrt_x * 10
    return vrt_x, rt_x, vrt_x_


def rt_gen(rt_sp):
    for rt_i in range(rt_sp):
        yield rt_i
    try:
        raise ValueError(rt_sp)
    except ValueError as rt_thrown:
        yield str(rt_thrown)


class RtClass:
    rt_field = 5

    def rt_method(self, __rt=1, _Rt=2):
        return self.rt_field + __rt + _Rt


print(rt_x, RtValue, RT_NONE, rti_dict)
print(rt_call(1, 2, 3, 4, rti_y=5, rt_z=6))
print(list(rt_gen(3)))
print(RtClass().rt_method(), RtClass.__name__, rt_call.__name__)
print([rt_v for rt_v in range(3) if rt_v], (lambda rt_l: rt_l + 1)(1))
print(eval("(lambda Rta, rt_b: (Rta, rt_b))(1, 2)"))
match {"k": [1, 2]}:
    case {"k": [rt_first, *RtRest], **rt_more}:
        print(rt_first, RtRest, rt_more)
