"""Where to insert; the inverse normal distribution."""
import _bisect, _statistics
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
l = [1,3,3,5]; print(_bisect.bisect_right(l, 3), _bisect.bisect_left(l, 3), _bisect.bisect_right(l, 9), _bisect.bisect_right(l, 3, lo=3), _bisect.bisect_left(l, 4, key=lambda x: -x), _bisect.bisect_right(l, 3, 0, 2)); _bisect.insort_right(l, 4); _bisect.insort_left(l, 3.0); print(l); t(lambda: _bisect.bisect_right(l, 1, -1)); t(lambda: _bisect.bisect_right(l)); t(lambda: _bisect.bisect_right(3, 1)); t(lambda: _bisect.bisect_right(l, 'a')); w = []; _bisect.insort_right(w, 'bb', key=len); _bisect.insort_right(w, 'a', key=len); print(w); t(lambda: _bisect.bisect_left(range(10), 4)); t(lambda: _bisect.bisect_right(l, 1, 0, None)); t(lambda: _bisect.bisect_right('abc','b'))
print(_statistics._normal_dist_inv_cdf(0.3, 1, 2), _statistics._normal_dist_inv_cdf(1e-20, 0, 1), _statistics._normal_dist_inv_cdf(0.99, 0, 1)); t(lambda: _statistics._normal_dist_inv_cdf(0, 0, 1))
