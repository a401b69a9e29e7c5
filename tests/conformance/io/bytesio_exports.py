# A BytesIO whose buffer is seen by a view can be read, but neither written, cut nor closed.
import io


def tried(label, function, *args):
    try:
        print(label, function(*args))
    except BufferError as e:
        print(label, e)


def local():
    f = io.BytesIO(b'contents')
    view = f.getbuffer()
    view[0:2] = b'XY'
    print(f.getvalue(), f.read(3))
    tried('write', f.write, b'more')
    tried('truncate', f.truncate, 2)
    tried('close', f.close)
    tried('setstate', f.__setstate__, (b'new', 0, None))
    tried('writelines', f.writelines, [b'x'])
    view.release()
    tried('write', f.write, b'more')
    print(f.getvalue())
    with f.getbuffer() as part:
        tried('in with', f.write, b'x')
    tried('truncate', f.truncate, 2)
    other = f.getbuffer()
    part = other[1:]
    other.release()
    tried('of a part', f.write, b'x')
    del part
    tried('none', f.write, b'x')
    tried('close', f.close)
    print(f.closed)


def dropped():
    f = io.BytesIO(b'abc')
    print(bytes(f.getbuffer()))
    f.write(b'abcdef')
    print(len(f.getbuffer()))
    f.truncate(1)
    f.close()


local()
dropped()
