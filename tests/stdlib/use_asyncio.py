import asyncio
import sys


async def later(n):
    await asyncio.sleep(n / 100)
    return n


async def basics():
    print(await asyncio.gather(*map(later, (3, 1, 2))))
    done, pending = await asyncio.wait([asyncio.create_task(later(1)), asyncio.create_task(later(500))], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for task in pending:
        task.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True))
    print([await x for x in asyncio.as_completed([later(2), later(1)])])
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(60)
    except TimeoutError as e:
        print(repr(e))
    try:
        await asyncio.wait_for(later(500), 0.01)
    except asyncio.TimeoutError:
        print("timed out")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(later(600))
            group.create_task(asyncio.sleep(0)).add_done_callback(lambda t: print("done", t.cancelled()))
            await asyncio.sleep(0)
            raise ValueError("group")
    except* ValueError as e:
        print(repr(e))


async def waiting():
    queue, lock, event, semaphore = asyncio.Queue(2), asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2)
    got = []

    async def consumer():
        while (item := await queue.get()) is not None:
            async with lock:
                got.append(item)
            queue.task_done()
        queue.task_done()
        event.set()

    task = asyncio.create_task(consumer(), name="consumer")
    for item in (*range(5), None):
        await queue.put(item)
    await queue.join()
    await event.wait()
    await task
    print(got, task.get_name(), task.done())
    running, most = 0, 0

    async def limited():
        nonlocal running, most
        async with semaphore:
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.001)
            running -= 1

    await asyncio.gather(*(limited() for _ in range(6)))
    condition = asyncio.Condition()

    async def notified():
        async with condition:
            await condition.wait()
            return "notified"

    task = asyncio.create_task(notified())
    await asyncio.sleep(0)
    async with condition:
        condition.notify_all()
    barrier = asyncio.Barrier(2)
    print(most, await task, sorted(await asyncio.gather(barrier.wait(), barrier.wait())))


async def outside():
    async def handle(reader, writer):
        while line := await reader.readline():
            writer.write(line.upper())
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"over\nlocalhost\n")
        writer.write_eof()
        print(await reader.read())
        writer.close()
        await writer.wait_closed()
    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    print(await process.communicate(b"through cat"), process.returncode)
    process = await asyncio.create_subprocess_shell("exit 3")
    print(await process.wait())
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]), await asyncio.to_thread(max, 4, 5))
    future = loop.create_future()
    loop.call_later(0.001, future.set_result, "set")
    print(await future, future.done(), loop.is_running())
    transport, protocol = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=("127.0.0.1", 0))
    transport.close()


class Handled(Exception):
    pass


async def fails():
    raise Handled("out of run")


for main in (basics, waiting, outside):
    asyncio.run(main())
try:
    asyncio.run(fails())
except Handled as e:
    print(repr(e))
with asyncio.Runner() as runner:
    print(runner.run(later(0)), runner.run(later(1)))
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)
print("asyncio" in sys.modules, asyncio.iscoroutinefunction(later))
