import asyncio
import time


async def sleeper():
    await asyncio.sleep(1)
    return 1


async def main(n):
    start = time.perf_counter()
    total = sum(await asyncio.gather(*(sleeper() for _ in range(n))))
    print("sleepers", (time.perf_counter() - start) * 1000, total)


asyncio.run(main(1000000))
