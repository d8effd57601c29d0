#!/usr/bin/python3
"""Writes pretrained_golden.json, pretrained.pth and pretrained_legacy.pth for the tests of pretrained weights. Needs neither
PyTorch nor torchvision: networks are written out here number by number from torchvision's definitions (torchvision/models/resnet.py
and mobilenetv2.py), in double precision with weights rounded to float, and the files of weights by Python's own pickle in the two
formats of torch.save. Run by hand, takes a minute: python3 tests/golden/make_pretrained_golden.py"""

import array
import collections
import json
import math
import operator
import pathlib
import pickle
import struct
import sys
import types
import zipfile

CLASSES = 5
FOLDER = pathlib.Path(__file__).parent
MEAN = (0.485, 0.456, 0.406)
DEVIATION = (0.229, 0.224, 0.225)


def floats(values):
    """Rounded as float tensors hold them."""
    return list(array.array("f", values))


def waves(count, phase, scale=1.0):
    """The same numbers as waves() in tests/engine/Waves.h."""
    return floats(scale * math.sin(2.4 * i + phase) for i in range(count))


class Weights:
    """Tensors in order of their names; each is filled with waves of its own phase, as fillWithWaves does."""

    def __init__(self):
        self.number = 0
        self.norms = 0
        self.names = []
        self.count = 0

    def take(self, name, outputs, fan):
        self.number += 1
        self.names.append(name)
        self.count += outputs * fan
        values = waves(outputs * fan, self.number, math.sqrt(2.0 / fan))
        return [values[i * fan : (i + 1) * fan] for i in range(outputs)]

    def norm(self, name, channels):
        """Scale and shift of a batch normalisation that is not training."""
        self.names += [name + ".weight", name + ".bias"]
        self.count += 2 * channels
        weight = floats(1.0 + 0.5 * x for x in waves(channels, self.number + 1))
        bias = floats(0.5 * x for x in waves(channels, self.number + 2))
        self.number += 2
        self.norms += 1
        mean = floats(0.1 * x for x in waves(channels, 1000.0 + self.norms))
        variance = floats(1.0 + 0.5 * x for x in waves(channels, 2000.0 + self.norms))
        scale = [w / math.sqrt(v + 1e-5) for w, v in zip(weight, variance)]
        return scale, [b - m * s for b, m, s in zip(bias, mean, scale)]

    def head(self, name, values):
        weight = self.take(name + ".weight", CLASSES, len(values))
        self.names.append(name + ".bias")
        self.count += CLASSES
        bias = floats(0.5 * x for x in waves(CLASSES, 3000.0))
        return [dot(row, values) + b for row, b in zip(weight, bias)]


def dot(a, b):
    return sum(map(operator.mul, a, b))


# A picture is a list of channels, each a list of rows.


def photo(side):
    pixels = [(i * 7919 // 7) % 256 for i in range(3 * side * side)]
    return [
        [
            [(pixels[(c * side + y) * side + x] - 255 * MEAN[c]) / (255 * DEVIATION[c]) for x in range(side)]
            for y in range(side)
        ]
        for c in range(3)
    ]


def padded(channel, padding, value=0.0):
    width = len(channel[0]) + 2 * padding
    edge = [[value] * width for _ in range(padding)]
    return edge + [[value] * padding + row + [value] * padding for row in channel] + edge


def convolve(x, kernels, size, stride, per_channel=False):
    padding = (size - 1) // 2
    planes = [padded(channel, padding) for channel in x]
    rows = range(0, len(x[0]) + 2 * padding - size + 1, stride)
    out = [[[] for _ in rows] for _ in kernels]
    for place, top in enumerate(rows):
        for left in rows:
            patches = [[v for line in plane[top : top + size] for v in line[left : left + size]] for plane in planes]
            if per_channel:
                for channel, (kernel, patch) in enumerate(zip(kernels, patches)):
                    out[channel][place].append(dot(kernel, patch))
            else:
                patch = [v for part in patches for v in part]
                for channel, kernel in enumerate(kernels):
                    out[channel][place].append(dot(kernel, patch))
    return out


def mapped(x, function):
    return [[[function(c, v) for v in row] for row in channel] for c, channel in enumerate(x)]


def normalised(x, norm, most=None):
    """Batch normalisation and, with `most`, a rectifier up to there."""
    scale, shift = norm
    if most is None:
        return mapped(x, lambda c, v: v * scale[c] + shift[c])
    return mapped(x, lambda c, v: min(max(v * scale[c] + shift[c], 0.0), most))


def added(x, y, rectify):
    low = 0.0 if rectify else -math.inf
    return [[[max(a + b, low) for a, b in zip(r, s)] for r, s in zip(p, q)] for p, q in zip(x, y)]


def pooled(x):
    """Maximum of 3x3 at every second place."""
    planes = [padded(channel, 1, -math.inf) for channel in x]
    places = range(0, len(x[0]), 2)
    return [
        [[max(v for line in plane[t : t + 3] for v in line[l : l + 3]) for l in places] for t in places]
        for plane in planes
    ]


def means(x):
    return [sum(map(sum, channel)) / (len(channel) * len(channel[0])) for channel in x]


def resnet(x, weights, blocks, bottleneck):
    def basic(x, name, channels, stride):
        inputs = len(x)
        conv1, bn1 = weights.take(name + ".conv1.weight", channels, 9 * inputs), weights.norm(name + ".bn1", channels)
        conv2, bn2 = weights.take(name + ".conv2.weight", channels, 9 * channels), weights.norm(name + ".bn2", channels)
        inner = normalised(convolve(x, conv1, 3, stride), bn1, math.inf)
        return normalised(convolve(inner, conv2, 3, 1), bn2)

    def narrowing(x, name, channels, stride):
        inputs, outputs = len(x), 4 * channels
        conv1, bn1 = weights.take(name + ".conv1.weight", channels, inputs), weights.norm(name + ".bn1", channels)
        conv2, bn2 = weights.take(name + ".conv2.weight", channels, 9 * channels), weights.norm(name + ".bn2", channels)
        conv3, bn3 = weights.take(name + ".conv3.weight", outputs, channels), weights.norm(name + ".bn3", outputs)
        inner = normalised(convolve(x, conv1, 1, 1), bn1, math.inf)
        inner = normalised(convolve(inner, conv2, 3, stride), bn2, math.inf)
        return normalised(convolve(inner, conv3, 1, 1), bn3)

    x = convolve(x, weights.take("conv1.weight", 64, 3 * 49), 7, 2)
    x = pooled(normalised(x, weights.norm("bn1", 64), math.inf))
    for layer, (channels, count) in enumerate(zip((64, 128, 256, 512), blocks), 1):
        for place in range(count):
            name = f"layer{layer}.{place}"
            stride = 2 if layer > 1 and place == 0 else 1
            inner = (narrowing if bottleneck else basic)(x, name, channels, stride)
            if stride != 1 or len(inner) != len(x):
                kernel = weights.take(name + ".downsample.0.weight", len(inner), len(x))
                x = normalised(convolve(x, kernel, 1, stride), weights.norm(name + ".downsample.1", len(inner)))
            x = added(inner, x, rectify=True)
    return weights.head("fc", means(x))


def mobilenet_v2(x, weights):
    def piece(x, name, outputs, size, stride, per_channel=False):
        fan = size * size * (1 if per_channel else len(x))
        kernel, norm = weights.take(name + ".0.weight", outputs, fan), weights.norm(name + ".1", outputs)
        return normalised(convolve(x, kernel, size, stride, per_channel), norm, 6.0)

    def block(x, name, outputs, stride, expansion):
        inner, place = x, 0
        if expansion != 1:
            inner, place = piece(x, f"{name}.0", expansion * len(x), 1, 1), 1
        inner = piece(inner, f"{name}.{place}", len(inner), 3, stride, per_channel=True)
        kernel = weights.take(f"{name}.{place + 1}.weight", outputs, len(inner))
        inner = normalised(convolve(inner, kernel, 1, 1), weights.norm(f"{name}.{place + 2}", outputs))
        return added(inner, x, rectify=False) if stride == 1 and len(x) == outputs else inner

    x = piece(x, "features.0", 32, 3, 2)
    number = 1
    for expansion, channels, count, first in (
        (1, 16, 1, 1),
        (6, 24, 2, 2),
        (6, 32, 3, 2),
        (6, 64, 4, 2),
        (6, 96, 3, 1),
        (6, 160, 3, 2),
        (6, 320, 1, 1),
    ):
        for place in range(count):
            x = block(x, f"features.{number}.conv", channels, first if place == 0 else 1, expansion)
            number += 1
    x = piece(x, f"features.{number}", 1280, 1, 1)
    return weights.head("classifier.1", means(x))


NETWORKS = {
    "resnet-18": lambda x, w: resnet(x, w, (2, 2, 2, 2), False),
    "resnet-34": lambda x, w: resnet(x, w, (3, 4, 6, 3), False),
    "resnet-50": lambda x, w: resnet(x, w, (3, 4, 6, 3), True),
    "mobilenet-v2": mobilenet_v2,
}


# Files as torch.save writes them. What stands for PyTorch here has its names alone.


def stand_in(module, name):
    made = type(name, (), {})
    made.__module__ = module
    setattr(sys.modules.setdefault(module, types.ModuleType(module)), name, made)
    return made


STORAGES = {code: stand_in("torch", name) for code, name in (("f", "FloatStorage"), ("q", "LongStorage"), ("e", "HalfStorage"))}
stand_in("torch._utils", "_rebuild_tensor_v2")


class Storage:
    def __init__(self, key, code, values):
        self.key, self.code, self.values = key, code, values

    def bytes(self):
        return struct.pack(f"<{len(self.values)}{self.code}", *self.values)


class Tensor:
    def __init__(self, storage, offset, sizes, strides):
        self.arguments = (storage, offset, sizes, strides, False, collections.OrderedDict())

    def __reduce__(self):
        return sys.modules["torch._utils"]._rebuild_tensor_v2, self.arguments


class Pickler(pickle._Pickler):
    """In Python, so that a class may stand where PyTorch has a function."""

    def __init__(self, file, legacy):
        super().__init__(file, protocol=2)
        self.legacy = legacy

    def persistent_id(self, value):
        if isinstance(value, Storage):
            named = ("storage", STORAGES[value.code], value.key, "cpu", len(value.values))
            return named + (None,) if self.legacy else named
        return None

    def save_reduce(self, func, args, *rest, **named):
        if getattr(func, "__module__", "") == "torch._utils":
            self.save(func)
            self.save(args)
            self.write(pickle.REDUCE)
            return
        super().save_reduce(func, args, *rest, **named)


def contents():
    matrix = Storage("0", "f", [0.5 * i for i in range(8)])
    numbers = Storage("1", "q", [-1, 1 << 40])
    half = Storage("2", "e", [1.5, -2.0])
    state = collections.OrderedDict()
    state["module.rows"] = Tensor(matrix, 2, (2, 3), (3, 1))
    state["module.columns"] = Tensor(matrix, 2, (3, 2), (1, 3))
    state["module.numbers"] = Tensor(numbers, 0, (2,), (1,))
    state["module.last"] = Tensor(numbers, 1, (), ())
    state["module.half"] = Tensor(half, 0, (1, 2), (2, 1))
    state._metadata = {"": {"version": 1}}
    return {"epoch": 3, "state_dict": state, "rate": 0.1}, [matrix, numbers, half]


def pickled(value, legacy):
    import io

    file = io.BytesIO()
    Pickler(file, legacy).dump(value)
    return file.getvalue()


def write_zip(path):
    value, storages = contents()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:

        def record(name, data):
            archive.writestr(zipfile.ZipInfo("archive/" + name), data)

        record("data.pkl", pickled(value, legacy=False))
        for storage in storages:
            record("data/" + storage.key, storage.bytes())
        record("version", "3\n")


def write_legacy(path):
    value, storages = contents()
    head = [0x1950A86A20F9469CFC6C, 1001, {"protocol_version": 1001, "little_endian": True}]
    with open(path, "wb") as file:
        for part in head:
            file.write(pickle.dumps(part, protocol=2))
        file.write(pickled(value, legacy=True))
        file.write(pickle.dumps([storage.key for storage in storages], protocol=2))
        for storage in storages:
            file.write(struct.pack("<q", len(storage.values)) + storage.bytes())


if __name__ == "__main__":
    write_zip(FOLDER / "pretrained.pth")
    write_legacy(FOLDER / "pretrained_legacy.pth")
    golden = {"logits": [], "parameters": {}, "names": {}}
    side = 33
    for network, forward in NETWORKS.items():
        weights = Weights()
        golden["logits"].append({"network": network, "side": side, "values": forward(photo(side), weights)})
        # With the thousand classes that the published files have.
        features = {"resnet-50": 2048, "mobilenet-v2": 1280}.get(network, 512)
        golden["parameters"][network] = weights.count + (1000 - CLASSES) * (features + 1)
        golden["names"][network] = weights.names
        print(network, golden["parameters"][network], flush=True)
    text = json.dumps(golden, indent=None, separators=(",", ":"))
    (FOLDER / "pretrained_golden.json").write_text(text + "\n")
