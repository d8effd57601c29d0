#!/usr/bin/python3
"""Trains lists of runs one after the other with seedling-cli and writes tables of their accuracy.

A list is a JSON file and becomes a chapter; each entry of `runs` is a line of its table, or several
with several methods:

    {"title": "Long runs", "text": "What the table shows.", "runs": [
      {"data": "cifar10", "labels": 40, "minutes": 60, "preset": "best",
       "methods": ["fixmatch", "supervised"], "seeds": [1, 2, 3], "set": {"threshold": "0.95"}}]}

`labels` is their number in all; they are drawn by seed, the same number of each class, as
everywhere in the literature. With "choice": "any" they are drawn from all images alike, and with
"suggested" `seedling-cli suggest` names them, ten at a time, and their hidden truth is revealed.
"warm": minutes of learning without labels before that; it is done once for each set. `seeds` is
used for the draw and for the run. `minutes` 0 with
{"set": {"steps": "100"}} trains for a number of steps. Method "supervised" is the baseline of the
other lines with the same data, labels, minutes, preset and `set`. `data` is a set of
shared/data/README.md, unpacked below the folder --data, or the built-in sample:SEED.

Every run gets a project of its own in a temporary folder: import, label, train, evaluate. Its
figures are appended to a file of JSON lines, and runs that are there already are not run again, so
that lists may be interrupted, continued and extended. Needs Python 3.9 and nothing else.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from table import document

KEY_FIELDS = ("data", "labels", "minutes", "preset", "method", "set", "seed")
#: Fields that older results lack, and what they stood for.
LATER_FIELDS = {"choice": "class", "warm": 0}
ROUND = 10  # Labels that a person gives before looking at new suggestions.


def source_of(data, folder):
    """Arguments of `seedling-cli import` for a set."""
    if data.startswith("sample:"):
        return [data]
    if data in ("mnist", "fashion-mnist"):
        train, test = (folder / data / f"{part}-images-idx3-ubyte.gz" for part in ("train", "t10k"))
        return [str(train), "--test", str(test)]
    return [str(folder / {"cifar10": "cifar-10-batches-bin"}.get(data, data))]


def planned(entries):
    """The keys of all runs of a list, seed by seed, so that a table is soon there for all lines."""
    runs = []
    for entry in entries:
        unknown = set(entry) - {"data", "labels", "minutes", "preset", "methods", "seeds", "set",
                                *LATER_FIELDS}
        if unknown:
            sys.exit(f"The list has an entry with the unknown field {sorted(unknown)[0]!r}.")
        for seed in entry["seeds"]:
            for method in entry.get("methods", ["fixmatch", "supervised"]):
                settings = {name: str(value) for name, value in entry.get("set", {}).items()}
                runs.append({"data": entry["data"], "labels": entry["labels"],
                             "minutes": entry["minutes"], "preset": entry.get("preset", "balanced"),
                             "method": method, "set": settings, "seed": seed,
                             **{name: entry.get(name, usual)
                                for name, usual in LATER_FIELDS.items()}})
    return sorted(runs, key=lambda run: run["seed"])  # Stable: the order of the list otherwise.


def read_chapter(path):
    """Title, text and runs of a list file."""
    chapter = json.loads(path.read_text())
    return chapter["title"], chapter["text"], planned(chapter["runs"])


class Cli:
    """Runs commands of seedling-cli and reads the one JSON object that each prints."""

    def __init__(self, program):
        self.program = program

    def __call__(self, *arguments):
        done = subprocess.run([self.program, *arguments, "--json"], capture_output=True, text=True)
        if done.returncode != 0:
            said = done.stderr.strip().splitlines()[-3:]
            raise RuntimeError(f"{arguments[0]} ended with {done.returncode}: " + " ".join(said))
        return json.loads(done.stdout.strip().splitlines()[-1])


def train_arguments(run):
    arguments = ["--preset", run["preset"], "--method", run["method"], "--seed", str(run["seed"])]
    settings = dict(run["set"])
    if run["minutes"] > 0 or "steps" not in settings:
        arguments += ["--minutes", str(run["minutes"])]
    for name, value in settings.items():
        arguments += ["--set", f"{name}={value}"]
    return arguments


class Projects:
    """Projects without a label, imported (and learnt from without labels) once for each set."""

    def __init__(self, cli, data_folder, place):
        self.cli, self.data_folder, self.place = cli, data_folder, place
        self.made = {}

    def copy_for(self, run, folder):
        """A project for one run in that folder, and the number of its classes."""
        key = (run["data"], run["warm"])
        if key not in self.made:
            self.made[key] = self.make(*key)
        holder, classes = self.made[key]
        shutil.copytree(holder.name, folder, dirs_exist_ok=True)
        return os.path.join(folder, "run.seedling"), classes

    def make(self, data, warm):
        holder = tempfile.TemporaryDirectory(dir=self.place, prefix="seedling-accuracy-")
        project = os.path.join(holder.name, "run.seedling")
        imported = self.cli("import", project, *source_of(data, self.data_folder), "--hide-labels")
        if warm:
            self.cli("warm", project, "--minutes", str(warm))
        return holder, imported["classes"]


def give_labels(cli, project, run, classes):
    if run["choice"] == "any":
        cli("label", project, "--reveal-any", str(run["labels"]), "--seed", str(run["seed"]))
    elif run["choice"] == "suggested":
        chosen = project + ".txt"
        for first in range(0, run["labels"], ROUND):
            count = min(ROUND, run["labels"] - first)
            images = cli("suggest", project, "--count", str(count))["images"]
            Path(chosen).write_text("".join(image["path"] + "\n" for image in images))
            cli("label", project, "--reveal-list", chosen)
    else:
        each, rest = divmod(run["labels"], classes)
        if rest or each == 0:
            raise RuntimeError(f"{run['labels']} labels cannot be shared equally by "
                               f"{classes} classes")
        cli("label", project, "--reveal", str(each), "--seed", str(run["seed"]))


def measure(cli, run, projects, place):
    """The figures of one run, which leaves nothing behind."""
    with tempfile.TemporaryDirectory(dir=place, prefix="seedling-accuracy-") as folder:
        project, classes = projects.copy_for(run, folder)
        give_labels(cli, project, run, classes)
        summary = cli("train", project, *train_arguments(run))
        evaluation = cli("evaluate", project, "--with-duplicates")
    if evaluation["split"] != "test":
        raise RuntimeError("the data has no test part")
    fields = ("network", "precision", "image_side", "steps", "images_seen", "seconds", "flop_total",
              "energy_j", "energy_low_j", "energy_high_j", "energy_kind",
              "peak_rss_bytes", "mask_rate")
    return {"accuracy": evaluation["accuracy"], "test_images": evaluation["images"],
            "chosen": summary["method"],
            **{name: summary[name] for name in fields}}


def key_of(run):
    later = {name: run[name] for name, usual in LATER_FIELDS.items() if run.get(name, usual) != usual}
    return json.dumps([run[field] for field in KEY_FIELDS] + ([later] if later else []),
                      sort_keys=True)


def read_results(path):
    """Results by key. A last line that a kill has cut off is passed over."""
    results = {}
    if path.exists():
        for line in path.read_text().splitlines():
            try:
                result = json.loads(line)
            except ValueError:
                continue
            results[key_of(result)] = result
    return results


def append(path, result):
    torn = path.exists() and path.stat().st_size > 0 and not path.read_bytes().endswith(b"\n")
    with open(path, "a") as file:
        file.write(("\n" if torn else "") + json.dumps(result) + "\n")
        file.flush()
        os.fsync(file.fileno())


def processor():
    try:
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return "unknown processor"


def machine():
    return f"{processor()}, {len(os.sched_getaffinity(0))} cores"


def title_of(run):
    settings = "".join(f" {name}={value}" for name, value in run["set"].items())
    choice = "" if run["choice"] == "class" else f" ({run['choice']})"
    return (f"{run['data']}, {run['labels']} labels{choice}, {run['method']}, {run['preset']}, "
            f"{run['minutes']} min, seed {run['seed']}{settings}")


def show_plan(runs, results, data_folder):
    left = 0
    for run in runs:
        done = key_of(run) in results
        left += 0 if done else run["minutes"]
        print(("done  " if done else "to do ") + title_of(run))
        if not done:
            print("      import", *source_of(run["data"], data_folder), "--hide-labels")
            print("      train", *train_arguments(run))
    print(f"{left:g} minutes of training are left.")


def run_all(left, chapters, results, arguments):
    cli = Cli(arguments.cli)
    projects = Projects(cli, arguments.data, arguments.temporary)
    asked = subprocess.run([arguments.cli, "--version"], capture_output=True, text=True)
    failed = 0
    for place, run in enumerate(left, 1):
        print(f"[{place}/{len(left)}] {title_of(run)}", file=sys.stderr, flush=True)
        try:
            figures = measure(cli, run, projects, arguments.temporary)
        except RuntimeError as error:
            print(f"  failed: {error}", file=sys.stderr)
            failed += 1
            continue
        result = {**run, **figures, "version": asked.stdout.strip(), "machine": machine()}
        append(arguments.results, result)
        results[key_of(run)] = result
        print(f"  {100 * figures['accuracy']:.2f} %", file=sys.stderr)
        write_tables(chapters, results, arguments.out)
    return failed


def write_tables(chapters, results, out):
    text = document([(title, said, [results[key_of(run)] for run in runs if key_of(run) in results])
                     for title, said, runs in chapters])
    if out:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(text)
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lists", type=Path, nargs="+",
                        help="which runs (JSON, see the head of this file)")
    parser.add_argument("--results", type=Path, required=True,
                        help="file of JSON lines: read, and appended to")
    parser.add_argument("--data", type=Path, default=Path("data"),
                        help="folder of the unpacked sets")
    parser.add_argument("--cli", default="seedling-cli", help="the program")
    parser.add_argument("--out", type=Path, help="Markdown file; without it the table is printed")
    parser.add_argument("--temporary", type=Path, help="where projects lie meanwhile")
    parser.add_argument("--dry-run", action="store_true",
                        help="say what would be run, and run nothing")
    arguments = parser.parse_args()
    chapters = [read_chapter(path) for path in arguments.lists]
    # A run that stands in two lists is run once.
    runs = list({key_of(run): run for _, _, runs in chapters for run in runs}.values())
    results = read_results(arguments.results)
    if arguments.dry_run:
        show_plan(runs, results, arguments.data)
        return 0
    left = [run for run in runs if key_of(run) not in results]
    if left and not shutil.which(arguments.cli):
        sys.exit(f"There is no program {arguments.cli}; name it with --cli.")
    failed = run_all(left, chapters, results, arguments) if left else 0
    text = write_tables(chapters, results, arguments.out)
    if not arguments.out:
        print(text, end="")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
