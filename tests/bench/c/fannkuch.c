/* The same work as programs/fannkuch.py, by hand. */
#include <stdio.h>
#include <string.h>

static void fannkuch(int n)
{
    int order[16], count[16] = {0}, work[16], most = 0, checksum = 0, sign = 0, r = n;
    for (int i = 0; i < n; i++) order[i] = i;
    for (;;) {
        for (; r != 1; r--) count[r - 1] = r;
        if (order[0]) {
            memcpy(work, order, (size_t)n * sizeof *order);
            int flips = 0;
            for (int k; (k = work[0]); flips++)
                for (int i = 0, j = k; i < j; i++, j--) {
                    int t = work[i];
                    work[i] = work[j];
                    work[j] = t;
                }
            if (flips > most) most = flips;
            checksum += sign ? -flips : flips;
        }
        sign = !sign;
        for (;; r++) {
            if (r == n) {
                printf("%d %d\n", checksum, most);
                return;
            }
            int first = order[0];
            for (int i = 0; i < r; i++) order[i] = order[i + 1];
            order[r] = first;
            if (--count[r] > 0) break;
        }
        if (r < 1) r = 1;
    }
}

int main(void)
{
    for (int i = 0; i < 2; i++) fannkuch(9);
    fannkuch(8);
    return 0;
}
