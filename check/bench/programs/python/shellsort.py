from measure import measure
from numbers_list import numbers

values = numbers(300000)


def shellsort(values):
    a = list(values)
    n = len(a)
    gap = n // 2
    while gap > 0:
        for i in range(gap, n):
            x = a[i]
            j = i
            while j >= gap and a[j - gap] > x:
                a[j] = a[j - gap]
                j -= gap
            a[j] = x
        gap //= 2
    return a


measure("shellsort", lambda: shellsort(values)[150000])
