"""Flipping pancakes: over all permutations, the most flips until the first element is first."""


def fannkuch(n):
    order = list(range(n))
    count = [0] * n
    most = checksum = sign = 0
    r = n
    while True:
        while r != 1:
            count[r - 1] = r
            r -= 1
        if order[0]:
            work = order[:]
            flips = 0
            k = work[0]
            while k:
                i, j = 0, k
                while i < j:
                    work[i], work[j] = work[j], work[i]
                    i += 1
                    j -= 1
                flips += 1
                k = work[0]
            if flips > most:
                most = flips
            checksum += -flips if sign else flips
        sign = not sign
        while True:
            if r == n:
                return checksum, most
            first = order[0]
            for i in range(r):
                order[i] = order[i + 1]
            order[r] = first
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1
        r = max(r, 1)


for _ in range(2):
    print(*fannkuch(9))
print(*fannkuch(8))
