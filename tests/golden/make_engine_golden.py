#!/usr/bin/python3
"""Writes engine_golden.json: what an independent implementation in python3-torch computes for the engine's
golden tests. Run by hand: /usr/bin/python3 tests/golden/make_engine_golden.py"""

import json
import math
import pathlib

import torch
import torch.nn.functional as F


def waves(count, phase, scale=1.0):
    """The same numbers as waves() in tests/engine/Waves.h."""
    return torch.tensor([scale * math.sin(2.4 * i + phase) for i in range(count)], dtype=torch.float64).float()


def fixmatch():
    labelled = waves(4 * 3, 0.1, 2.0).reshape(4, 3)
    targets = torch.tensor([0, 2, 1, 1])
    weak = waves(8 * 3, 0.2, 6.0).reshape(8, 3)
    strong = waves(8 * 3, 0.3, 3.0).reshape(8, 3).requires_grad_()
    confidence, classes = torch.softmax(weak, 1).max(1)
    mask = (confidence >= 0.95).float()
    supervised = F.cross_entropy(labelled, targets)
    unsupervised = (F.cross_entropy(strong, classes, reduction="none") * mask).mean()
    (supervised + 0.5 * unsupervised).backward()
    return {
        "supervised": supervised.item(),
        "unsupervised": unsupervised.item(),
        "total_with_weight_half": (supervised + 0.5 * unsupervised).item(),
        "mask": mask.tolist(),
        "classes": classes.tolist(),
        "strong_gradient": strong.grad.flatten().tolist(),
    }


def sgd_and_average():
    """Nesterov SGD with decay on the matrix alone, written out, 20 steps of logistic regression."""
    weight, bias = waves(3 * 4, 0.4).reshape(3, 4), waves(3, 0.5)
    average_weight, average_bias = weight.clone(), bias.clone()
    warm_weight = weight.clone()
    velocity = [torch.zeros_like(weight), torch.zeros_like(bias)]
    for step in range(20):
        x = waves(6 * 4, 1.0 + step).reshape(6, 4)
        y = torch.arange(6) % 3
        p = torch.softmax(x @ weight.t() + bias, 1) - F.one_hot(y, 3)
        gradients = [p.t() @ x / 6 + 5e-4 * weight, p.mean(0)]
        rate = 0.3 * math.cos(7 * math.pi * step / (16 * 20))
        for k, parameter in enumerate((weight, bias)):
            velocity[k] = gradients[k] if step == 0 else 0.9 * velocity[k] + gradients[k]
            parameter -= rate * (gradients[k] + 0.9 * velocity[k])
        average_weight = 0.99 * average_weight + 0.01 * weight
        average_bias = 0.99 * average_bias + 0.01 * bias
        decay = min(0.99, (1 + step) / (10 + step))
        warm_weight = decay * warm_weight + (1 - decay) * weight
    return {
        "weight": weight.flatten().tolist(),
        "bias": bias.tolist(),
        "average_weight": average_weight.flatten().tolist(),
        "average_bias": average_bias.tolist(),
        "warm_average_weight": warm_weight.flatten().tolist(),
    }


class WideResNetWeights:
    """Weights in order of use; each tensor is filled with waves of its own phase."""

    def __init__(self):
        self.number = 0

    def take(self, *shape):
        fan = math.prod(shape[1:])
        self.number += 1
        return waves(math.prod(shape), self.number, math.sqrt(2.0 / fan)).reshape(shape)

    def take_norm(self, channels):
        weight = 1.0 + 0.5 * waves(channels, self.number + 1)
        bias = 0.5 * waves(channels, self.number + 2)
        self.number += 2
        return weight, bias


def wide_resnet(pixels, training):
    """WRN-28-2 by the official form: only the first block of stage 1 feeds activated input to its shortcut."""
    weights = WideResNetWeights()
    norms = [0]

    def activated(x, weight, bias):
        channels = x.shape[1]
        norms[0] += 1
        mean = 0.1 * waves(channels, 1000.0 + norms[0])
        variance = 1.0 + 0.5 * waves(channels, 2000.0 + norms[0])
        y = F.batch_norm(x, mean, variance, weight, bias, training=training, eps=1e-3)
        return F.leaky_relu(y, 0.1)

    def block(x, outputs, stride, activate_shortcut):
        inputs = x.shape[1]
        norm1, conv1 = weights.take_norm(inputs), weights.take(outputs, inputs, 3, 3)
        norm2, conv2 = weights.take_norm(outputs), weights.take(outputs, outputs, 3, 3)
        shortcut = weights.take(outputs, inputs, 1, 1) if inputs != outputs else None
        entry = activated(x, *norm1)
        inner = F.conv2d(entry, conv1, stride=stride, padding=1)
        inner = F.conv2d(activated(inner, *norm2), conv2, padding=1)
        direct = entry if activate_shortcut else x
        if shortcut is not None:
            direct = F.conv2d(direct, shortcut, stride=stride)
        return direct + inner

    x = (pixels.float() - 127.5) / 64.0
    x = F.conv2d(x, weights.take(16, 3, 3, 3), padding=1)
    for stage, channels in enumerate((32, 64, 128)):
        for place in range(4):
            first = place == 0
            x = block(x, channels, 2 if first and stage > 0 else 1, first and stage == 0)
    x = activated(x, *weights.take_norm(128)).mean((2, 3))
    head, bias = weights.take(5, 128), 0.5 * waves(5, 3000.0)
    return x @ head.t() + bias


def forward():
    pixels = torch.tensor([(i * 7919 // 7) % 256 for i in range(2 * 3 * 32 * 32)], dtype=torch.uint8).reshape(2, 3, 32, 32)
    return {
        "eval": wide_resnet(pixels, False).flatten().tolist(),
        "train": wide_resnet(pixels, True).flatten().tolist(),
    }


def schedules():
    fractions = [0.0, 0.1, 0.25, 0.5, 0.75, 1.0]
    return {
        "fractions": fractions,
        "cosine": [0.5 * (1 + math.cos(math.pi * f)) for f in fractions],
        "cosine-7-16": [math.cos(7 * math.pi * f / 16) for f in fractions],
        "linear": [1 - f for f in fractions],
    }


if __name__ == "__main__":
    golden = {
        "torch": torch.__version__,
        "fixmatch": fixmatch(),
        "sgd_and_average": sgd_and_average(),
        "wide_resnet": forward(),
        "schedules": schedules(),
    }
    path = pathlib.Path(__file__).with_name("engine_golden.json")
    path.write_text(json.dumps(golden, indent=1) + "\n")
