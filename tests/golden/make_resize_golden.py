"""Writes resize_golden.json: pictures brought to a square, for datasets/image/Resize and resources/web/resize.js.

Run in this folder with any Python 3: python3 make_resize_golden.py
Byte i of a picture (rows from the top, red, green, blue) is (31 i i + 17 i + 7) mod 251. Where an axis shrinks, a new
pixel is the mean over the area it covers; where it grows, linear between pixel centres. All in exact fractions, rounded
once after 1/1024 is taken away; no value may lie so near to a half that single precision could round it otherwise.
"""

import json
import math
from fractions import Fraction

CASES = [(9, 7, 4), (3, 2, 5), (5, 20, 8), (1, 1, 2), (6, 6, 6), (40, 30, 12), (8, 8, 4), (13, 1, 3)]
SHIFT = Fraction(1, 1024)
DOUBT = Fraction(1, 4096)


def picture(width, height):
    return [(31 * i * i + 17 * i + 7) % 251 for i in range(3 * width * height)]


def area_weights(place, source, target):
    scale = Fraction(source, target)
    start, end = place * scale, (place + 1) * scale
    covered = {i: min(i + 1, end) - max(i, start) for i in range(math.floor(start), math.ceil(end))}
    return {i: share / scale for i, share in covered.items()}


def linear_weights(place, source, target):
    centre = (place + Fraction(1, 2)) * Fraction(source, target) - Fraction(1, 2)
    centre = min(max(centre, Fraction(0)), Fraction(source - 1))
    first = math.floor(centre)
    weights = {first: 1 - (centre - first), first + 1: centre - first}
    return {i: weight for i, weight in weights.items() if weight}


def weights_of(source, target):
    weights = area_weights if target < source else linear_weights
    return [weights(place, source, target) for place in range(target)]


def level(value, untouched):
    if untouched:
        return int(value)
    shifted = value - SHIFT
    assert abs(shifted - math.floor(shifted) - Fraction(1, 2)) > DOUBT, "too near to a half"
    return min(max(math.floor(shifted + Fraction(1, 2)), 0), 255)


def resized(width, height, side):
    pixels = picture(width, height)
    columns, rows = weights_of(width, side), weights_of(height, side)
    untouched = width == height == side
    return [
        level(sum(a * b * pixels[3 * (y * width + x) + channel] for y, a in row.items() for x, b in column.items()),
              untouched)
        for row in rows for column in columns for channel in range(3)
    ]


def main():
    cases = [{"width": w, "height": h, "side": s, "pixels": resized(w, h, s)} for w, h, s in CASES]
    lines = ",\n".join(json.dumps(case) for case in cases)
    with open("resize_golden.json", "w", encoding="utf-8") as file:
        file.write("[\n" + lines + "\n]\n")


if __name__ == "__main__":
    main()
