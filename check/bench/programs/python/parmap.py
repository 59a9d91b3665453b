from multiprocessing import Pool

from measure import measure


def collatz(part):
    steps = 0
    for i in range(4000):
        n = part * 4000 + i + 1
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
    return steps


if __name__ == "__main__":
    with Pool() as pool:
        measure("parmap", lambda: sum(pool.imap_unordered(collatz, range(64))))
