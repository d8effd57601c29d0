#!/usr/bin/python3
"""Times strong augmentation (RandAugment and cutout) as Pillow does it, on one core.

The operations, their scales and the draws are those of FixMatch's RandAugment (Sohn et al. 2020,
arXiv 2001.07685, table 12), written from that description: `--operations` of fourteen drawn with
replacement, each applied with `--probability` at a magnitude of 1 to 9, then a grey square of half
the side. The weak shift and mirror that come before are left out, which favours Pillow: our figure
(`seedling-cli bench augment --threads 1 --json`, strong_images_per_s) contains them.

Prints one JSON object.
"""
import argparse
import json
import random
import time

from PIL import Image, ImageDraw, ImageEnhance, ImageOps

GREY = (127, 127, 127)


def enhance_factor(magnitude):
    return 0.1 + magnitude * 1.8 / 10


def signed(magnitude):
    return -magnitude if random.random() < 0.5 else magnitude


def moved(image, matrix):
    return image.transform(image.size, Image.AFFINE, matrix, fillcolor=GREY)


def enhanced(kind):
    return lambda image, m: kind(image).enhance(enhance_factor(m))


OPERATIONS = [
    lambda image, m: image,
    lambda image, m: ImageOps.autocontrast(image),
    lambda image, m: ImageOps.equalize(image),
    lambda image, m: image.rotate(signed(3.0 * m), fillcolor=GREY),
    lambda image, m: ImageOps.solarize(image, 256 - m * 256 // 10),
    enhanced(ImageEnhance.Color),
    enhanced(ImageEnhance.Contrast),
    enhanced(ImageEnhance.Brightness),
    enhanced(ImageEnhance.Sharpness),
    lambda image, m: moved(image, (1, signed(0.03 * m), 0, 0, 1, 0)),
    lambda image, m: moved(image, (1, 0, 0, signed(0.03 * m), 1, 0)),
    lambda image, m: moved(image, (1, 0, signed(m) * image.width // 32, 0, 1, 0)),
    lambda image, m: moved(image, (1, 0, 0, 0, 1, signed(m) * image.height // 32)),
    lambda image, m: ImageOps.posterize(image, 4 - m * 4 // 10),
]


def cutout(image, fraction=0.5):
    size = round(fraction * image.width)
    left = random.randrange(image.width) - size // 2
    top = random.randrange(image.height) - size // 2
    image = image.copy()
    # Both ends belong to a rectangle of Pillow's.
    box = (left, top, left + size - 1, top + size - 1)
    ImageDraw.Draw(image).rectangle(box, fill=GREY)
    return image


def strong(image, operations, probability):
    for operation in random.choices(OPERATIONS, k=operations):
        magnitude = random.randint(1, 9)
        if random.random() < probability:
            image = operation(image, magnitude)
    return cutout(image)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--images", type=int, default=20000)
    parser.add_argument("--side", type=int, default=32)
    parser.add_argument("--operations", type=int, default=2)
    parser.add_argument("--probability", type=float, default=1.0)
    arguments = parser.parse_args()
    random.seed(1)
    size = (arguments.side, arguments.side)
    count = 3 * size[0] * size[1]
    noise = [Image.frombytes("RGB", size, random.randbytes(count)) for _ in range(64)]
    start = time.perf_counter()
    for i in range(arguments.images):
        strong(noise[i % len(noise)], arguments.operations, arguments.probability)
    seconds = time.perf_counter() - start
    print(json.dumps({
        "bench": "pil_augment", "images_per_s": arguments.images / seconds,
        "images": arguments.images, "side": arguments.side, "operations": arguments.operations,
        "probability": arguments.probability, "threads": 1}))


if __name__ == "__main__":
    main()
