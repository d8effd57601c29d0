#!/usr/bin/python3
"""Writes model_golden.json: logits of the networks for photos, computed with fixed weights by an independent
implementation in python3-torch. Run by hand: /usr/bin/python3 tests/golden/make_model_golden.py"""

import json
import math
import pathlib

import torch
import torch.nn.functional as F

CLASSES = 5


def waves(count, phase, scale=1.0):
    """The same numbers as waves() in tests/engine/Waves.h."""
    return torch.tensor([scale * math.sin(2.4 * i + phase) for i in range(count)], dtype=torch.float64).float()


class Weights:
    """Tensors in order of their names; each is filled with waves of its own phase, as ModelTest does. Keeps the names."""

    def __init__(self):
        self.number = 0
        self.norms = 0
        self.names = []

    def take(self, name, *shape):
        self.number += 1
        self.names.append(name)
        return waves(math.prod(shape), self.number, math.sqrt(2.0 / math.prod(shape[1:]))).reshape(shape)

    def bias(self, name, channels):
        self.number += 1
        self.names.append(name)
        return 0.5 * waves(channels, self.number)

    def norm(self, name, channels, epsilon):
        """A batch normalisation that is not training."""
        self.number += 1
        weight = 1.0 + 0.5 * waves(channels, self.number)
        bias = self.bias(name + ".bias", channels)
        self.names.insert(-1, name + ".weight")
        self.norms += 1
        mean = 0.1 * waves(channels, 1000.0 + self.norms)
        variance = 1.0 + 0.5 * waves(channels, 2000.0 + self.norms)
        return lambda x: F.batch_norm(x, mean, variance, weight, bias, training=False, eps=epsilon)

    def head(self, name, features):
        weight = self.take(name + ".weight", CLASSES, features)
        self.names.append(name + ".bias")
        bias = 0.5 * waves(CLASSES, 3000.0)
        return lambda x: x @ weight.t() + bias


def photo(side):
    count = 2 * 3 * side * side
    pixels = torch.tensor([(i * 7919 // 7) % 256 for i in range(count)], dtype=torch.uint8).reshape(2, 3, side, side)
    return (pixels.float() - 127.5) / 64.0


def resnet_18(side, weights):
    def block(x, name, outputs, stride):
        inputs = x.shape[1]
        conv1, bn1 = weights.take(name + ".conv1.weight", outputs, inputs, 3, 3), weights.norm(name + ".bn1", outputs, 1e-5)
        conv2, bn2 = weights.take(name + ".conv2.weight", outputs, outputs, 3, 3), weights.norm(name + ".bn2", outputs, 1e-5)
        inner = bn2(F.conv2d(F.relu(bn1(F.conv2d(x, conv1, stride=stride, padding=1))), conv2, padding=1))
        if stride != 1:
            kernel = weights.take(name + ".downsample.0.weight", outputs, inputs, 1, 1)
            x = weights.norm(name + ".downsample.1", outputs, 1e-5)(F.conv2d(x, kernel, stride=stride))
        return F.relu(inner + x)

    x = photo(side)
    if side <= 64:
        x = F.conv2d(x, weights.take("conv1.weight", 64, 3, 3, 3), padding=1)
        x = F.relu(weights.norm("bn1", 64, 1e-5)(x))
    else:
        x = F.conv2d(x, weights.take("conv1.weight", 64, 3, 7, 7), stride=2, padding=3)
        x = F.max_pool2d(F.relu(weights.norm("bn1", 64, 1e-5)(x)), 3, 2, 1)
    for layer, channels in enumerate((64, 128, 256, 512), 1):
        for place in range(2):
            x = block(x, f"layer{layer}.{place}", channels, 2 if layer > 1 and place == 0 else 1)
    x = x.mean((2, 3))
    return weights.head("fc", 512)(x)


def wrn_37_2(side, weights):
    def activated(x, name):
        return F.leaky_relu(weights.norm(name, x.shape[1], 1e-3)(x), 0.1)

    def block(x, number, outputs, stride):
        name, inputs = f"block{number}", x.shape[1]
        entry = activated(x, name + ".norm1")
        inner = F.conv2d(entry, weights.take(name + ".conv1", outputs, inputs, 3, 3), stride=stride, padding=1)
        inner = F.conv2d(activated(inner, name + ".norm2"), weights.take(name + ".conv2", outputs, outputs, 3, 3), padding=1)
        direct = entry if number == 0 else x
        if inputs != outputs:
            direct = F.conv2d(direct, weights.take(name + ".shortcut", outputs, inputs, 1, 1), stride=stride)
        return direct + inner

    x = F.conv2d(photo(side), weights.take("stem", 16, 3, 3, 3), stride=1 if side <= 96 else 2, padding=1)
    for number in range(16):
        stage = number // 4
        x = block(x, number, 32 << stage, 2 if stage > 0 and number % 4 == 0 else 1)
    x = activated(x, "norm").mean((2, 3))
    return weights.head("head", 256)(x)


def frugal(side, weights):
    kernels = waves(32 * 3 * 4 * 4, 4000.0, math.sqrt(2.0 / 48)).reshape(32, 3, 4, 4)
    x = F.silu(F.conv2d(photo(side), kernels, weights.bias("stem_bias", 32), stride=2, padding=1))
    channels = [64, 128, 256]
    while side > 48:
        channels.insert(0, 32)
        side = (side + 1) // 2
    for number, outputs in enumerate(channels):
        name, inputs = f"block{number}", x.shape[1]
        x = F.conv2d(x, weights.take(name + ".conv1", outputs, inputs, 3, 3), padding=1)
        x = F.silu(weights.norm(name + ".norm1", outputs, 1e-5)(F.max_pool2d(x, 2, ceil_mode=True)))
        x = F.conv2d(x, weights.take(name + ".conv2", outputs, outputs, 3, 3), padding=1)
        x = F.silu(weights.norm(name + ".norm2", outputs, 1e-5)(x))
    return weights.head("head", 256)(x.mean((2, 3)))


if __name__ == "__main__":
    golden = {"torch": torch.__version__, "logits": []}
    for name, network in (("frugal", frugal), ("wrn-37-2", wrn_37_2), ("resnet-18", resnet_18)):
        for side in (33, 64, 97, 128):
            values = network(side, Weights()).flatten().tolist()
            golden["logits"].append({"network": name, "side": side, "values": values})
    names = Weights()
    resnet_18(32, names)
    golden["resnet_18_names"] = names.names
    path = pathlib.Path(__file__).with_name("model_golden.json")
    path.write_text(json.dumps(golden, indent=1) + "\n")
