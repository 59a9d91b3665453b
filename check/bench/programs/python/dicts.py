from measure import measure

words = [f"word{i}" for i in range(10000)]


def dicts(n):
    counts = {}
    state = 1
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        word = words[state // 65536 % len(words)]
        counts[word] = counts.get(word, 0) + 1
    return max(counts.values())


measure("dicts", lambda: dicts(1000000))
