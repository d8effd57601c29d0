"""Test images as files of their own, in folders named by their class, and what to import."""
import gzip
import shutil
import struct
import zlib
from pathlib import Path

CIFAR_BYTES = 1 + 3 * 32 * 32


def write_png(path, width, height, channels, pixels):
    """8 bits a channel, rows of grey (1) or of red, green and blue (3)."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    stride = width * channels
    rows = b"".join(b"\0" + pixels[y * stride:(y + 1) * stride] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, {1: 0, 3: 2}[channels], 0, 0, 0)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) +
                     chunk(b"IEND", b""))


def evenly(values, count):
    """At most `count` of them, evenly spread."""
    taken = min(count, len(values))
    return [values[i * len(values) // taken] for i in range(taken)]


def interleaved(planes):
    """Planes of red, green and blue as rows of pixels."""
    size = len(planes) // 3
    pixels = bytearray(len(planes))
    for channel in range(3):
        pixels[channel::3] = planes[channel * size:(channel + 1) * size]
    return bytes(pixels)


def idx_images(folder, part, count):
    """(name, class, width, height, channels, pixels) of images in the form of MNIST."""
    start = {"train": "train", "test": "t10k"}[part]
    images = gzip.decompress((folder / f"{start}-images-idx3-ubyte.gz").read_bytes())
    labels = gzip.decompress((folder / f"{start}-labels-idx1-ubyte.gz").read_bytes())[8:]
    _, number, height, width = struct.unpack(">IIII", images[:16])
    for i in evenly(range(number), count):
        first = 16 + i * width * height
        yield f"{i:05}", str(labels[i]), width, height, 1, images[first:first + width * height]


def cifar_images(folder, part, count):
    """The same of CIFAR-10; the training images are those of its first batch."""
    names = (folder / "batches.meta.txt").read_text().split()
    records = (folder / {"train": "data_batch_1.bin", "test": "test_batch.bin"}[part]).read_bytes()
    for i in evenly(range(len(records) // CIFAR_BYTES), count):
        record = records[i * CIFAR_BYTES:(i + 1) * CIFAR_BYTES]
        yield f"{i:05}", names[record[0]], 32, 32, 3, interleaved(record[1:])


def files_below(folder):
    return sorted(file for file in folder.rglob("*") if file.is_file())


def copy_moved(source, target, count):
    """A copy of a set of train/CLASS and test/CLASS whose test part has `count` images: what it lacks is taken from the
    training part, evenly spread, and what it has beyond is left out."""
    tests = files_below(source / "test")
    pupils = files_below(source / "train")
    moved = evenly(pupils, max(0, count - len(tests)))
    left = set(pupils) - set(moved)
    for part, files in (("test", evenly(tests, count) + moved), ("train", left)):
        for file in files:
            (target / part / file.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target / part / file.parent.name / file.name)


def prepare(data, folder, work, count):
    """A folder of train/CLASS and test/CLASS, to import; `count` images in the test part, twice as many at most to learn from."""
    target = work / data
    if target.exists():
        return target
    half = work / f"{data}.half"
    shutil.rmtree(half, ignore_errors=True)
    if data == "sign-digits":
        copy_moved(folder / data, half, count)
    else:
        source, images = (folder / "mnist", idx_images) if data == "mnist" else (folder / "cifar-10-batches-bin", cifar_images)
        for part, number in (("test", count), ("train", 2 * count)):
            for name, truth, *picture in images(source, part, number):
                write_png(half / part / truth / f"{name}.png", *picture)
    half.rename(target)
    return target
