#!/usr/bin/python3
"""Whether exported models answer outside as they did inside.

Trains small models with seedling-cli, three networks on each of three sets, writes each in every format, and has programs that
share no code with Seedling answer for test images, from the encoded file on: the README's C++ examples with LibTorch and with
OpenCV, ONNX Runtime, a C compiler, and a headless Chromium. They are compared with `seedling-cli predict` of the project.

Models learn from labels alone, for a small number of steps: how well they do matters less here than that they are far from
chance. Everything is kept in --work, so that an interrupted call goes on where it stopped; figures that --results
has are not measured again. What a machine lacks is left out and said. Needs Python 3.9, and what README.md names.
"""
import argparse
import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import readers
from pictures import prepare
from report import document

#: Side of the pictures inside. Hand signs are shrunk to it, from 100 pixels.
SETS = {"mnist": 28, "sign-digits": 32, "cifar10": 32}
#: By network: enough to be far from chance.
STEPS = {"frugal": 200, "resnet-18": 60, "wrn-28-2": 100}
#: Format of `seedling-cli export`, and who reads it. C is for the small network.
FORMS = (("torchscript", "libtorch"), ("onnx", "opencv"), ("onnx", "onnx_runtime"), ("onnx-int8", "onnx_runtime"),
         ("c", "c_header"), ("c-int8", "c_header"), ("web", "chromium"))
READERS = tuple(dict.fromkeys(reader for _, reader in FORMS))
C_NETWORKS = ("frugal",)
KEY = ("data", "network", "format", "reader")


class Cli:
    """Runs commands of seedling-cli and reads the one JSON object that each prints."""

    def __init__(self, program, environment):
        self.program, self.environment = program, environment

    def __call__(self, *arguments):
        words = [self.program, *map(str, arguments), "--json"]
        done = subprocess.run(words, capture_output=True, text=True, env=self.environment)
        if done.returncode != 0:
            raise RuntimeError(f"{arguments[0]} ended with {done.returncode}: {done.stderr.strip()[-1000:]}")
        return json.loads(done.stdout.strip().splitlines()[-1])


def trained(cli, data, network, pictures, work):
    """The project, and the summary of the run of that network in it."""
    project, summary = work / f"{data}-{network}.seedling", work / f"{data}-{network}.json"
    if not summary.exists():
        for old in work.glob(project.name + "*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        cli("import", project, pictures)
        settings = {"minutes": 0, "steps": STEPS[network], "labelled_batch": 32, "network": network,
                    "image_side": SETS[data]}
        words = [word for name, value in settings.items() for word in ("--set", f"{name}={value}")]
        done = cli("train", project, "--method", "supervised", "--seed", 1, *words)
        summary.write_text(json.dumps(done))
    return project, json.loads(summary.read_text())


def answers_inside(cli, project, run, images, work):
    """What the project answers for each file in a folder: its three most probable classes."""
    table, found = work / "inside.csv", {}
    cli("predict", project, images, "--run", run, "--out", table)
    with open(table, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            places = [(row[f"{place}class"], row[f"{place}confidence"]) for place in ("", "second_", "third_")]
            found[Path(row["path"])] = {name: float(probability) for name, probability in places if name}
    return found


def best(answer):
    return max(answer, key=answer.get)


def difference(inside, outside):
    """Largest difference of the probabilities that both name, and of the highest ones."""
    highest = abs(max(inside.values()) - max(outside.values()))
    return max([highest] + [abs(inside[name] - outside[name]) for name in set(inside) & set(outside)])


def compared(inside, outside):
    """inside, outside: answers by file, whose folder is named by the true class."""
    images = list(outside)
    right = [sum(best(answers[image]) == image.parent.name for image in images) for answers in (inside, outside)]
    return {"images": len(images), "same_class": sum(best(inside[i]) == best(outside[i]) for i in images),
            "largest_difference": max(difference(inside[i], outside[i]) for i in images),
            "accuracy_inside": right[0] / len(images), "accuracy_outside": right[1] / len(images)}


def measured(cli, project, summary, form, reader, inside, options):
    """The figures of one format as one reader finds them."""
    folder = options.work / "exports" / f"{project.stem}-{form}"
    if not (folder / "README.md").exists():
        folder.parent.mkdir(exist_ok=True)
        cli("export", project, "--run", summary["run"], "--format", form, "--out", folder)
    name, answers = getattr(readers, reader)(folder, list(inside), options.work, options)
    outside = answers if isinstance(answers, dict) else dict(zip(inside, answers, strict=True))
    return {"by": name, **compared(inside, outside)}


def key_of(result):
    return tuple(result[field] for field in KEY)


def read_results(path):
    lines = path.read_text().splitlines() if path.exists() else []
    return {key_of(result): result for result in map(json.loads, lines)}


def machine():
    model = [line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")]
    return f"{model[0] if model else 'unknown processor'}, {len(os.sched_getaffinity(0))} cores"


def planned(options):
    return [{"data": data, "network": network, "format": form, "reader": reader}
            for data in options.sets for network in options.networks for form, reader in FORMS
            if reader in options.readers and (network in C_NETWORKS or reader != "c_header")]


def run_all(left, results, options):
    environment = dict(os.environ)
    if options.web_runtime:
        environment["SEEDLING_WEB_RUNTIME"] = str(options.web_runtime)
    cli = Cli(options.cli, environment)
    version = subprocess.run([options.cli, "--version"], capture_output=True, text=True).stdout.strip()
    failed, inside = 0, {}
    for place, key in enumerate(left, 1):
        print(f"[{place}/{len(left)}] {' '.join(key.values())}", file=sys.stderr, flush=True)
        try:
            pictures = prepare(key["data"], options.data, options.work, options.images)
            project, summary = trained(cli, key["data"], key["network"], pictures, options.work)
            model = (key["data"], key["network"])
            if model not in inside:
                inside[model] = answers_inside(cli, project, summary["run"], pictures / "test", options.work)
            figures = measured(cli, project, summary, key["format"], key["reader"], inside[model], options)
        except readers.Missing as missing:
            print(f"  left out: {missing}", file=sys.stderr)
            continue
        except (RuntimeError, OSError, ValueError) as error:
            print(f"  failed: {error}", file=sys.stderr)
            failed += 1
            continue
        result = {**key, **figures, "steps": summary["steps"], "labels": summary["labels"],
                  "side": summary["image_side"], "version": version, "machine": machine()}
        results[key_of(result)] = result
        with open(options.results, "a", encoding="utf-8") as file:
            file.write(json.dumps(result) + "\n")
        print(f"  {figures}", file=sys.stderr)
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=Path("data"), help="folder of the unpacked sets")
    parser.add_argument("--cli", default="seedling-cli", help="the program")
    parser.add_argument("--results", type=Path, required=True, help="file of JSON lines: read, and appended to")
    parser.add_argument("--out", type=Path, help="Markdown file; without it the table is printed")
    parser.add_argument("--work", type=Path, help="where models are kept between calls; forgotten without it")
    parser.add_argument("--images", type=int, default=1000, help="test images of each set")
    parser.add_argument("--page-images", type=int, default=20, help="of these, for the web page")
    parser.add_argument("--onnxruntime", type=Path,
                        help="folder with node_modules/onnxruntime-node, or what packaging/web-runtime.sh writes")
    parser.add_argument("--web-runtime", type=Path, help="what packaging/web-runtime.sh writes, for the page")
    parser.add_argument("--sets", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--networks", nargs="+", choices=STEPS, default=list(STEPS))
    parser.add_argument("--readers", nargs="+", choices=READERS, default=READERS)
    options = parser.parse_args()
    results = read_results(options.results)
    left = [key for key in planned(options) if key_of(key) not in results]
    if left and not shutil.which(options.cli):
        sys.exit(f"There is no program {options.cli}; name it with --cli.")
    with tempfile.TemporaryDirectory(prefix="seedling-export-") as forgotten:
        options.work = (options.work or Path(forgotten)).resolve()
        options.work.mkdir(parents=True, exist_ok=True)
        failed = run_all(left, results, options) if left else 0
    text = document(list(results.values()))
    if options.out:
        options.out.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
