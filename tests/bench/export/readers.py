"""Others that read what was exported. Each is asked for files of images and returns their answers in order: a dictionary of
probabilities by class, as far as the reader names them, the most probable first."""
import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
AT_ONCE = 500  # Files in one command line.
LIBTORCH = ["-I/usr/include/torch/csrc/api/include", "-ltorch", "-ltorch_cpu", "-lc10"]
OPENCV = ["-I/usr/include/opencv4", "-lopencv_dnn", "-lopencv_imgproc", "-lopencv_imgcodecs", "-lopencv_core"]
C_FLAGS = ["-std=c99", "-O2", "-Wall", "-Wextra", "-Werror"]
ALLOCATION = re.compile(r"\b(malloc|calloc|realloc|free|aligned_alloc|posix_memalign|alloca|mmap|s?brk)\b")


class Missing(Exception):
    """What is needed and not there, in a sentence."""


def output_of(command, folder=None):
    done = subprocess.run([str(word) for word in command], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stdout


def compiler(variable, usual):
    command = shlex.split(os.environ.get(variable, usual))
    if not shutil.which(command[0]):
        raise Missing(f"there is no {command[0]}")
    return command


def example_in(folder):
    """The C++ example of an export's README."""
    text = (folder / "README.md").read_text(encoding="utf-8")
    return re.search(r"```cpp\n(.*?)```", text, re.DOTALL).group(1)


def built(source, flags, work):
    """A C++ program; what was built from the same text before is taken again."""
    program = work / ("program-" + hashlib.sha256((source + " ".join(flags)).encode()).hexdigest()[:16])
    if not program.exists():
        text = program.with_suffix(".cpp")
        text.write_text(source, encoding="utf-8")
        output_of([*compiler("CXX", "c++"), "-std=c++17", "-O1", "-o", program, text, *flags])
    return program


def labels_of(folder):
    return (folder / "labels.txt").read_text(encoding="utf-8").splitlines()


def unpacked(images, work):
    """A folder of the images as 0.ppm, 1.ppm, ..., decoded by OpenCV."""
    folder = work / ("ppm-" + hashlib.sha256("\n".join(map(str, images)).encode()).hexdigest()[:16])
    if not folder.exists():
        half = folder.with_suffix(".half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir()
        output_of([built((HERE / "ppm.cpp").read_text(), OPENCV, work), half, *images])
        half.rename(folder)
    return folder


def from_example(folder, images, flags, work):
    """Runs the example of the README in its folder; it prints file, place of the class and probability."""
    program, labels, answers = built(example_in(folder), flags, work), labels_of(folder), []
    for first in range(0, len(images), AT_ONCE):
        for line in output_of([program, *images[first:first + AT_ONCE]], folder).splitlines():
            _, place, probability = line.rsplit(" ", 2)
            answers.append({labels[int(place)]: float(probability)})
    return answers


def libtorch(folder, images, work, _options):
    return "LibTorch, the README's C++ example", from_example(folder, images, [*LIBTORCH, *OPENCV], work)


def opencv(folder, images, work, _options):
    return "OpenCV, the README's C++ example", from_example(folder, images, OPENCV, work)


def onnx_runtime(folder, images, work, options):
    if not shutil.which("node"):
        raise Missing("there is no Node")
    if options.onnxruntime is None:
        raise Missing("no ONNX Runtime is named (--onnxruntime)")
    name, *lines = output_of(["node", HERE.parent.parent / "web" / "onnx_answers.mjs", options.onnxruntime, folder / "model.onnx",
                              unpacked(images, work), len(images)]).splitlines()
    labels = labels_of(folder)
    return name, [dict(sorted(zip(labels, json.loads(line)), key=lambda pair: -pair[1])) for line in lines]


def c_header(folder, images, work, _options):
    """Built with all warnings as errors; the header alone must not ask for memory."""
    gcc, ppm = compiler("CC", "gcc"), unpacked(images, work)
    alone = work / "alone.c"
    alone.write_text('#define SEEDLING_IMPLEMENTATION\n#include "seedling_model.h"\n')
    output_of([*gcc, *C_FLAGS, "-I", folder, "-c", alone, "-o", work / "alone.o"])
    symbols = output_of(["nm", "-u", work / "alone.o"])
    if found := ALLOCATION.search(symbols):
        raise RuntimeError(f"the header calls {found.group()}")
    program = work / "classify"
    output_of([*gcc, *C_FLAGS, "-o", program, folder / "example.c", "-lm"])
    answers = []
    for first in range(0, len(images), AT_ONCE):
        names = [ppm / f"{i}.ppm" for i in range(first, min(first + AT_ONCE, len(images)))]
        for line in output_of([program, *names]).splitlines():
            place, probability = re.search(r"\.ppm: (.*) (\d\.\d+)(?:, most likely none of these)?$", line).groups()
            answers.append({place: float(probability)})
    needs = ", ".join(sorted(set(symbols.split()) - {"U"}))
    return f"gcc {' '.join(C_FLAGS)}; the header needs {needs}", answers


def chromium(folder, images, work, options):
    """The page itself, opened by what tests/web opens it with."""
    sys.path.insert(0, str(HERE.parent.parent / "web"))
    import page_test  # pylint: disable=import-outside-toplevel

    browser = next(filter(None, map(shutil.which, page_test.BROWSERS)), None)
    if browser is None:
        raise Missing("there is no Chromium")
    tests = work / "page-images"
    shutil.rmtree(tests, ignore_errors=True)
    tests.mkdir()
    images = images[::max(1, len(images) // options.page_images)][:options.page_images]
    for i, image in enumerate(images):
        shutil.copy(image, tests / f"{i:02}{image.suffix}")
    found = page_test.ask_browser(browser, folder, tests, work)
    if found["problems"]:
        raise RuntimeError("; ".join(found["problems"]))
    answers = []
    for i, image in enumerate(images):
        classes = found["answers"][f"{i:02}{image.suffix}"]["classes"]
        answers.append({entry["name"]: entry["probability"] for entry in classes})
    version = output_of([browser, "--version"]).split()[1]
    return f"Chromium {version} without a window", dict(zip(images, answers))
