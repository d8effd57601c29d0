#!/usr/bin/python3
"""Whether ONNX Runtime answers for exported models as Seedling does.

    onnx_runtime_test.py SEEDLING_CLI

Trains a small model on stripes, exports it as ONNX with floats and with 8-bit numbers, and asks ONNX Runtime of npm (the one
that exported pages hold) in Node. Needs Python 3.9 and nothing else. Says "skipped: ..." where it cannot run.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import page_test

#: Sizes that shrink, grow and stay.
SIZES = [(20, 20), (20, 20), (64, 48), (31, 77), (12, 9), (300, 7), (21, 19), (400, 300)]
#: Largest difference of a probability: of floats from the project, of 8-bit numbers from how Seedling computes them.
ALLOWED = {"onnx": 1e-3, "onnx-int8": 5e-2}


def write_ppm(path, width, height, pixel):
    rows = bytes(value for y in range(height) for x in range(width) for value in pixel(x, y))
    path.write_bytes(f"P6\n{width} {height}\n255\n".encode() + rows)


def make_tests(folder):
    """The same pictures as PNG for Seedling and as PPM for Node, which has no decoder."""
    for i, (width, height) in enumerate(SIZES):
        pixel = page_test.stripes(i % 3, 1000 + i, width, height)
        page_test.write_png(folder / "png" / f"{i}.png", width, height, pixel)
        (folder / "ppm").mkdir(exist_ok=True)
        write_ppm(folder / "ppm" / f"{i}.ppm", width, height, pixel)


def runtime_answers(runtime, model, folder):
    script = Path(__file__).resolve().with_name("onnx_answers.mjs")
    done = subprocess.run([page_test.node(), script, runtime, model / "model.onnx", folder / "ppm", str(len(SIZES))],
                          capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"ONNX Runtime failed: {done.stderr}")
    labels = (model / "labels.txt").read_text(encoding="utf-8").splitlines()
    return [dict(zip(labels, json.loads(line))) for line in done.stdout.splitlines()[1:]]


def mistakes_of(form, found, expected):
    """found: probabilities by class, in the order of the images; expected: rows of `predict` by the image's name."""
    for i, answer in enumerate(found):
        row = expected[f"{i}.png"]
        for place in ("", "second_", "third_"):
            name, probability = row[f"{place}class"], float(row[f"{place}confidence"])
            if abs(answer[name] - probability) > ALLOWED[form]:
                yield f"{form}, {i}.png: {name} {answer[name]:.6f} instead of {probability:.6f}"


def main():
    program = sys.argv[1]
    if page_test.node() is None:
        page_test.skip("there is no Node to run ONNX Runtime in")
    runtime = page_test.runtime_of(program)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        page_test.make_pictures(work)
        make_tests(work)
        cli = page_test.Run(program, work / "stripes.seedling")
        page_test.train(cli, work)
        mistakes = []
        for form in ALLOWED:
            model = work / form
            cli("export", "--format", form, "--out", model)
            teller = cli if form == "onnx" else page_test.Run(program, model)
            expected = page_test.expected_answers(teller, work / "png", work / f"{form}.csv")
            mistakes += mistakes_of(form, runtime_answers(runtime, model, work), expected)
    for mistake in mistakes:
        print(mistake)
    print(f"{len(ALLOWED) * len(SIZES)} answers, {len(mistakes)} mistakes")
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    main()
