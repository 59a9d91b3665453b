import asyncio

from measure import measure


async def one(i):
    return i


async def spawn_all(n):
    return sum(await asyncio.gather(*(one(i) for i in range(n))))


measure("spawn", lambda: asyncio.run(spawn_all(1000000)))
