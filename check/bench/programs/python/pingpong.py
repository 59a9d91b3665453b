import asyncio

from measure import measure


async def pong(balls, answers, n):
    for _ in range(n):
        await answers.put(await balls.get() + 1)


async def pingpong(n):
    balls = asyncio.Queue(1)
    answers = asyncio.Queue(1)
    other = asyncio.create_task(pong(balls, answers, n))
    total = 0
    for i in range(n):
        await balls.put(i)
        total += await answers.get()
    await other
    return total


measure("pingpong", lambda: asyncio.run(pingpong(200000)))
