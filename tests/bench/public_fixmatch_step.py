#!/usr/bin/python3
"""Times training steps of FixMatch in the form that public PyTorch code commonly has.

Written by us from the papers' description (Sohn et al. 2020, arXiv 2001.07685; Zagoruyko and
Komodakis 2016, arXiv 1605.07146), not copied from any repository: WRN-28-2 in 32-bit floats and the
default memory layout; labelled, weak and strong views in one batch that is differentiated as a
whole; Pillow's augmentation in loader processes; SGD with Nesterov's momentum; an average of the
weights after every step. Pictures are noise, which costs the same as photographs.

Prints one JSON object. A step takes long: two or three of them are enough.
"""
import argparse
import copy
import json
import os
import statistics
import time

import numpy
import torch
from PIL import Image, ImageOps
from torch import nn
from torch.nn import functional
from torch.utils.data import DataLoader, Dataset

from pil_augment import strong

SIDE = 32
CLASSES = 10
MEAN = numpy.array([0.491, 0.482, 0.447], numpy.float32)
SPREAD = numpy.array([0.247, 0.244, 0.262], numpy.float32)


class Block(nn.Module):
    """BN, leaky ReLU, 3x3, BN, leaky ReLU, 3x3, and the shortcut."""

    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.norm1 = nn.BatchNorm2d(inputs, momentum=0.001)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs, momentum=0.001)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.shortcut = None
        if inputs != outputs:
            self.shortcut = nn.Conv2d(inputs, outputs, 1, stride, bias=False)

    def forward(self, x):
        entry = functional.leaky_relu(self.norm1(x), 0.1)
        inner = self.conv2(functional.leaky_relu(self.norm2(self.conv1(entry)), 0.1))
        return inner + (self.shortcut(entry) if self.shortcut else x)


class WideResNet(nn.Module):
    def __init__(self, width=2, blocks=4):
        super().__init__()
        layers = [nn.Conv2d(3, 16, 3, 1, 1, bias=False)]
        channels = 16
        for stage, outputs in enumerate((16 * width, 32 * width, 64 * width)):
            for place in range(blocks):
                layers.append(Block(channels, outputs, 2 if stage > 0 and place == 0 else 1))
                channels = outputs
        layers += [nn.BatchNorm2d(channels, momentum=0.001), nn.LeakyReLU(0.1)]
        self.body = nn.Sequential(*layers)
        self.head = nn.Linear(channels, CLASSES)

    def forward(self, x):
        return self.head(self.body(x).mean((2, 3)))


def weak(image):
    """A mirror in half of the cases and a shift of up to an eighth, continued by reflection."""
    if numpy.random.rand() < 0.5:
        image = ImageOps.mirror(image)
    pad = SIDE // 8
    wide = numpy.pad(numpy.asarray(image), ((pad, pad), (pad, pad), (0, 0)), "reflect")
    top, left = numpy.random.randint(0, 2 * pad + 1, 2)
    return Image.fromarray(wide[top : top + SIDE, left : left + SIDE])


def tensor(image):
    pixels = (numpy.asarray(image, numpy.float32) / 255 - MEAN) / SPREAD
    return torch.from_numpy(pixels.transpose(2, 0, 1).copy())


class Labelled(Dataset):
    def __init__(self, pixels, count):
        self.pixels, self.count = pixels, count

    def __len__(self):
        return self.count

    def __getitem__(self, place):
        image = Image.fromarray(self.pixels[place % len(self.pixels)])
        return tensor(weak(image)), place % CLASSES


class Unlabelled(Labelled):
    def __getitem__(self, place):
        image = Image.fromarray(self.pixels[place % len(self.pixels)])
        return tensor(weak(image)), tensor(strong(weak(image), 2, 0.5))


def loader(dataset, batch, workers):
    return iter(DataLoader(dataset, batch, shuffle=True, num_workers=workers, drop_last=True))


class Trainer:
    def __init__(self, threshold):
        self.network = WideResNet()
        self.average = copy.deepcopy(self.network)
        self.threshold = threshold
        self.optimizer = torch.optim.SGD(
            self.network.parameters(), lr=0.03, momentum=0.9, weight_decay=5e-4, nesterov=True)

    def step(self, labelled, unlabelled):
        (images, targets), (weak_views, strong_views) = labelled, unlabelled
        count = len(images)
        logits = self.network(torch.cat([images, weak_views, strong_views]))
        weak_logits, strong_logits = logits[count:].chunk(2)
        confidence, guess = weak_logits.detach().softmax(1).max(1)
        mask = (confidence >= self.threshold).float()
        loss = functional.cross_entropy(logits[:count], targets)
        strong_loss = functional.cross_entropy(strong_logits, guess, reduction="none")
        loss = loss + (strong_loss * mask).mean()
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        with torch.no_grad():
            for mean, value in zip(self.average.parameters(), self.network.parameters()):
                mean.mul_(0.999).add_(value, alpha=0.001)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--steps", type=int, default=2, help="timed, after one to warm up")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--mu", type=int, default=7)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--workers", type=int, default=1,
                        help="loader processes of each of the two loaders")
    parser.add_argument("--threshold", type=float, default=0.95)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(arguments.threads)
    pixels = numpy.random.default_rng(1).integers(0, 256, (2000, SIDE, SIDE, 3), numpy.uint8)
    steps = arguments.steps + 1
    batch, more = arguments.batch, arguments.batch * arguments.mu
    labelled = loader(Labelled(pixels, steps * batch), batch, arguments.workers)
    unlabelled = loader(Unlabelled(pixels, steps * more), more, arguments.workers)
    trainer = Trainer(arguments.threshold)
    seconds = []
    for _ in range(steps):
        start = time.perf_counter()
        trainer.step(next(labelled), next(unlabelled))
        seconds.append(time.perf_counter() - start)
    timed = seconds[1:]
    images = arguments.batch * (1 + 2 * arguments.mu)
    print(json.dumps({
        "bench": "public_fixmatch_step", "seconds_per_step": statistics.mean(timed),
        "median_seconds_per_step": statistics.median(timed),
        "images_per_s": images / statistics.mean(timed), "steps": arguments.steps,
        "network": "wrn-28-2", "labelled_batch": arguments.batch, "unlabelled_ratio": arguments.mu,
        "precision": "fp32", "threads": arguments.threads,
        "loader_processes": 2 * arguments.workers,
        "torch": torch.__version__}))


if __name__ == "__main__":
    main()
