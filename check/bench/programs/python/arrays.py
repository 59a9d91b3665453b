from measure import measure


def arrays(n):
    a = []
    for i in range(n):
        a.append(i * 7 % 1000)
    total = 0
    for _ in range(10):
        for i in range(n):
            total += a[i]
            a[i] += 1
    return total


measure("arrays", lambda: arrays(1000000))
