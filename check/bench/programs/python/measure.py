"""Runs body until it is warm, then prints its name, the median of its times in ms, and its result."""

import time


def measure(name, body):
    begin = time.perf_counter()
    result = body()
    while time.perf_counter() - begin < 1.5:
        result = body()
    started = time.perf_counter()
    times = []
    while len(times) < 7 and (not times or time.perf_counter() - started < 10):
        start = time.perf_counter()
        result = body()
        times.append((time.perf_counter() - start) * 1000)
    print(name, sorted(times)[len(times) // 2], result)
