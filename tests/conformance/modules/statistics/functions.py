# statistics: means, medians, modes, spread, quantiles, correlation, NormalDist; exact results and errors.
import statistics as st
from fractions import Fraction as F
from decimal import Decimal as D
data = [1, 2, 2, 3, 4, 7, 9]
print(st.mean(data), st.fmean(data), st.median(data), st.median([1, 2, 3, 4]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), st.median_grouped([1, 2, 2, 3, 4, 4], 1), st.mode(data), st.mode("aabbc"), st.multimode("aabbc"), st.multimode([]))
print(round(st.stdev(data), 10), round(st.pstdev(data), 10), st.variance(data), st.pvariance([1, 2, 3, 4]), st.variance([F(1, 2), F(3, 2)]), st.mean([F(1, 3), F(1, 6)]), st.mean([D("0.5"), D("0.75")]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), round(st.geometric_mean([54, 24, 36]), 10), st.fmean([1, 2, 3], weights=[3, 1, 1]))
print(st.quantiles(range(1, 12)), st.quantiles([1, 2, 3], n=4, method="inclusive"), st.correlation([1, 2, 3], [2, 4, 6]), st.covariance([1, 2, 3], [1, 5, 7]), st.linear_regression([1, 2, 3], [3, 5, 7]), st.mean([True, False]), st.mean([1e308, 1e308]), st.median(["a", "b", "c"]), st.correlation([1, 2, 3, 4], [1, 4, 9, 16], method="ranked"))
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, round(n.pdf(100), 8), round(n.cdf(115), 8), round(n.inv_cdf(0.9), 6), n + 5, n * 2, n + st.NormalDist(1, 8), round(n.overlap(st.NormalDist(110, 10)), 6), st.NormalDist.from_samples([1, 2, 3]), n.zscore(130), [round(q, 4) for q in n.quantiles()], n == st.NormalDist(100, 15))
for f in (lambda: st.mean([])), (lambda: st.median([])), (lambda: st.mode([])), (lambda: st.variance([1])), (lambda: st.pvariance([])), (lambda: st.harmonic_mean([-1])), (lambda: st.geometric_mean([-1])), (lambda: st.quantiles([1], n=0)), (lambda: st.correlation([1], [1])), (lambda: st.correlation([1, 2], [1, 1])), (lambda: st.linear_regression([1, 1], [1, 2])), (lambda: st.NormalDist(0, -1)), (lambda: st.mean(["a"])), (lambda: st.fmean([])), (lambda: st.NormalDist(0, 0).pdf(1)), (lambda: st.NormalDist().inv_cdf(2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
