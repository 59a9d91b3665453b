from measure import measure


def strings(n):
    text = ""
    for i in range(n):
        text += f"{i},"
    pieces = text.split(",")
    total = len(text.replace("99", "-"))
    for piece in pieces:
        total += len(piece)
    return total + len("; ".join(pieces))


measure("strings", lambda: strings(300000))
