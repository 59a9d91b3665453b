import asyncio

from measure import measure


async def skynet(number, size):
    if size == 1:
        return number
    part = size // 10
    return sum(await asyncio.gather(*(skynet(number + i * part, part) for i in range(10))))


measure("skynet", lambda: asyncio.run(skynet(0, 1000000)))
