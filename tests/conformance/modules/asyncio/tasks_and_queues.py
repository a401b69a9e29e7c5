# asyncio: gather, tasks, timeouts, queues, events, locks, task groups, cancellation, exceptions.
import asyncio


async def work(n, delay=0):
    await asyncio.sleep(delay)
    if n < 0:
        raise ValueError(n)
    return n * 2


async def main():
    print(await asyncio.gather(work(1), work(2, 0.002), work(3)))
    print(await asyncio.gather(work(-1), work(5), return_exceptions=True))
    t = asyncio.create_task(work(7), name="seven")
    print(t.get_name(), t.done(), await t, t.done(), t.result())
    try:
        await asyncio.wait_for(asyncio.sleep(10), 0.001)
    except TimeoutError as e:
        print("timeout", type(e).__name__)
    try:
        async with asyncio.timeout(0.001):
            await asyncio.sleep(10)
    except TimeoutError:
        print("timeout again")
    q, log = asyncio.Queue(2), []

    async def producer():
        for i in range(4):
            await q.put(i)
            log.append(f"put {i}")
        await q.put(None)

    async def consumer():
        while (item := await q.get()) is not None:
            log.append(f"got {item}")
    await asyncio.gather(producer(), consumer())
    print(log)
    try:
        async with asyncio.TaskGroup() as tg:
            ok = tg.create_task(work(1))
            tg.create_task(work(-5))
            slow = tg.create_task(asyncio.sleep(10))
    except* ValueError as eg:
        print(eg.exceptions, ok.result(), slow.cancelled())
    t = asyncio.create_task(cancellable())
    await asyncio.sleep(0)
    t.cancel("why")
    try:
        await t
    except asyncio.CancelledError as e:
        print("cancelled", e, t.cancelled())
    ev, lock = asyncio.Event(), asyncio.Lock()

    async def waiter(n):
        async with lock:
            await ev.wait()
            return n
    ws = [asyncio.create_task(waiter(i)) for i in range(3)]
    asyncio.get_running_loop().call_soon(ev.set)
    done, pending = await asyncio.wait(ws)
    print(sorted(t.result() for t in done), pending)
    print([await c for c in asyncio.as_completed([work(3, 0.003), work(1)])])
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.001, fut.set_result, "future")
    print(await fut, await asyncio.shield(work(4)), await asyncio.to_thread(sum, [1, 2]))
    async for x in agen():
        print(x, end=" ")
    print(asyncio.current_task().get_name() != "", len(asyncio.all_tasks()))
    return "done"


async def cancellable():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleanup")


async def agen():
    for i in range(3):
        await asyncio.sleep(0)
        yield i


print(asyncio.run(main()))
try:
    asyncio.run(work(-9))
except ValueError as e:
    print(repr(e))
try:
    asyncio.run(5)
except (ValueError, TypeError) as e:
    print(type(e).__name__, e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
# stress: 100
