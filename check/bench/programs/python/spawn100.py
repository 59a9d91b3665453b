import asyncio
import time


async def one(i):
    await asyncio.sleep(0)
    return i


async def main():
    start = time.perf_counter()
    total = sum(await asyncio.gather(*(one(i) for i in range(100))))
    print("spawn100", (time.perf_counter() - start) * 1000, total)


asyncio.run(main())
