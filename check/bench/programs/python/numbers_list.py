def numbers(n):
    out = []
    state = 1
    for _ in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        out.append(state)
    return out
