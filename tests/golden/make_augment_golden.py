"""Writes augment.png and augment.txt: what Pillow's own operations give for RandAugment's pool.

Run with a Python that has Pillow and NumPy, in this folder: python3 make_augment_golden.py
augment.png is a sheet of 32x32 tiles: the first row holds the pictures before, each further row the
pictures after one operation. augment.txt names the rows: operation, magnitude (of 10), sign.
The scales are those of FixMatch's RandAugment (see datasets/augment/StrongAugment.h).
"""

import numpy
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

SIDE = 32
GREY = (127, 127, 127)
MAGNITUDES = (1, 4, 9)


def shapes():
    image = Image.new("RGB", (SIDE, SIDE), (40, 90, 160))
    draw = ImageDraw.Draw(image)
    draw.ellipse((3, 5, 20, 24), fill=(230, 180, 40))
    draw.polygon(((15, 30), (31, 28), (25, 8)), fill=(20, 140, 60))
    draw.line((0, 31, 31, 2), fill=(250, 250, 245), width=2)
    return image


def flat():
    """Low contrast, with a little noise and a different range in each channel."""
    random = numpy.random.default_rng(7)
    ramp = numpy.linspace(0, 1, SIDE)
    field = ramp[:, None, None] * numpy.array([60, 30, 8]) + ramp[None, :, None] * 25
    values = numpy.array([70, 110, 200]) + field + random.integers(0, 6, (SIDE, SIDE, 3))
    return Image.fromarray(values.clip(0, 255).astype(numpy.uint8))


def single():
    """One colour alone: nothing to stretch and nothing to equalise."""
    return Image.new("RGB", (SIDE, SIDE), (90, 180, 33))


def affine(coefficients):
    return lambda image: image.transform(
        (SIDE, SIDE), Image.Transform.AFFINE, coefficients, fillcolor=GREY
    )


def operation(name, magnitude, sign):
    signed = magnitude * sign
    factor = 0.1 + magnitude * 1.8 / 10
    table = {
        "Identity": lambda image: image,
        "AutoContrast": ImageOps.autocontrast,
        "Equalize": ImageOps.equalize,
        "Rotate": lambda image: image.rotate(3.0 * signed, fillcolor=GREY),
        "Solarize": lambda image: ImageOps.solarize(image, 256 - magnitude * 256 // 10),
        "Colour": lambda image: ImageEnhance.Color(image).enhance(factor),
        "Contrast": lambda image: ImageEnhance.Contrast(image).enhance(factor),
        "Brightness": lambda image: ImageEnhance.Brightness(image).enhance(factor),
        "Sharpness": lambda image: ImageEnhance.Sharpness(image).enhance(factor),
        "ShearX": affine((1, 0.03 * signed, 0, 0, 1, 0)),
        "ShearY": affine((1, 0, 0, 0.03 * signed, 1, 0)),
        "TranslateX": affine((1, 0, signed, 0, 1, 0)),
        "TranslateY": affine((1, 0, 0, 0, 1, signed)),
        "Posterize": lambda image: ImageOps.posterize(image, 4 - magnitude * 4 // 10),
    }
    return table[name]


def rows():
    for name in ("Identity", "AutoContrast", "Equalize"):
        yield name, 5, 1
    for name in ("Solarize", "Colour", "Contrast", "Brightness", "Sharpness", "Posterize"):
        for magnitude in MAGNITUDES:
            yield name, magnitude, 1
    for name in ("Rotate", "ShearX", "ShearY", "TranslateX", "TranslateY"):
        for magnitude in MAGNITUDES:
            yield name, magnitude, 1
            yield name, magnitude, -1


def main():
    before = [shapes(), flat(), single()]
    listed = list(rows())
    sheet = Image.new("RGB", (SIDE * len(before), SIDE * (len(listed) + 1)))
    for column, image in enumerate(before):
        sheet.paste(image, (column * SIDE, 0))
        for row, (name, magnitude, sign) in enumerate(listed):
            after = operation(name, magnitude, sign)(image)
            sheet.paste(after, (column * SIDE, (row + 1) * SIDE))
    sheet.save("augment.png", optimize=True)
    with open("augment.txt", "w", encoding="utf-8") as text:
        text.writelines(f"{name} {magnitude} {sign}\n" for name, magnitude, sign in listed)


if __name__ == "__main__":
    main()
