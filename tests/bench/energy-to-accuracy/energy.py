#!/usr/bin/python3
"""Measures the energy that paths of the program take to a declared accuracy, and writes the table.

    ./energy.py mnist.json fashion-mnist.json --data DATA --cli seedling-cli \\
        --results ../../../docs/energy-to-accuracy.jsonl --out ../../../docs/energy-to-accuracy.md

A list is a JSON file and becomes a chapter; each row is a path to the same target:

    {"title": "MNIST, 40 labels", "text": "What the table shows.",
     "task": {"data": "mnist", "labels": 40, "held_out": 500, "target": 0.95},
     "rules": {"consecutive": 2, "idle_s": 60, "rest_s": 60, "warm_up_minutes": 0.5,
               "grams_per_kwh": 475},
     "plain": "as published",
     "rows": [{"name": "as published", "text": "What it is.", "track": "closed",
               "preset": "paper", "method": "fixmatch", "minutes": 30, "evaluations": 90,
               "set": {"network": "frugal"}, "seeds": [1, 2, 3],
               "tuning": {"joules": 0, "text": "none"}}]}

`labels` are learnt from and `held_out` images more are labelled to tell when the target is reached;
both are drawn by seed, equally from all classes. `minutes` is the longest time, for which the
learning rate is planned; `evaluations` are spread over it evenly. `rules` and each of its fields may
be left out, as above. The first runs of a session are the machine at rest and one that is thrown
away; between runs it rests.

The list, the hash of the labels of each seed, version and machine are written to --results before
the first run, and a run that was not declared so is refused later. Runs that are there already are
not made again, so that lists may be interrupted and continued; a row can be added, but target and
labels of what was run stay. Needs Python 3.9 and nothing else.
"""
import argparse
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from conditions import git_hash, idle_baseline, rest, settings_of_machine
from lists import (all_labels, arguments_of, key_of, label_hash, planned, read_list, title_of)
from report import document
from results import check_labels, read_results
from run_trace import thinned, train
from shared import Cli, Projects, Refused, append, give_labels, source_of

#: Seconds between the points of a trace that are kept: in --results so many over the whole run.
FULL_SPACING_S = 1
KEPT_POINTS = 40


class TimedProjects(Projects):
    """Notes what importing has taken."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.seconds = {}

    def make(self, data, warm):
        start = time.monotonic()
        made = super().make(data, warm)
        self.seconds[data] = round(time.monotonic() - start, 3)
        return made


class TestPart:
    """Lets the test part of a run's project be read once."""

    def __init__(self, cli, project):
        self.cli, self.project, self.reads = cli, project, 0

    def read(self):
        if self.reads:
            raise Refused("the test part of a run may be read once alone.")
        self.reads += 1
        report = self.cli("evaluate", self.project, "--with-duplicates")
        if report["split"] != "test":
            raise RuntimeError("the data has no test part")
        return {name: report[name] for name in ("accuracy", "accuracy_low", "accuracy_high",
                                                "images")}


class Session:
    """The program, the projects and the state of the machine while lists are run."""

    def __init__(self, arguments):
        self.arguments = arguments
        self.cli = Cli(arguments.cli)
        self.projects = TimedProjects(self.cli, arguments.data, arguments.temporary)
        asked = subprocess.run([arguments.cli, "--version"], capture_output=True, text=True)
        self.version, self.git = asked.stdout.strip(), git_hash()
        self.machine, self.idle = settings_of_machine(), None

    def folder(self):
        return tempfile.TemporaryDirectory(dir=self.arguments.temporary, prefix="seedling-energy-")

    def labelled(self, run, folder):
        """A project with the labels of a run, and their hash."""
        project, classes = self.projects.copy_for({"data": run["data"], "warm": 0}, folder)
        give_labels(self.cli, project, all_labels(run), classes)
        table = Path(folder) / "labels.csv"
        self.cli("export", project, "--format", "labels-csv", "--out", str(table))
        return project, label_hash(table.read_text())

    def hash_of(self, run):
        with self.folder() as folder:
            return self.labelled(run, folder)[1]

    def warm_up(self, run, minutes):
        """A run that is thrown away; its test part is not read."""
        with self.folder() as folder:
            project, _ = self.labelled(run, folder)
            self.cli("train", project, *arguments_of({**run, "minutes": minutes}))

    def begin(self, chapter, run):
        """Once a session: the machine at rest, then warm."""
        if self.idle is None:
            rules = chapter["rules"]
            print("the machine at rest", file=sys.stderr, flush=True)
            self.idle = idle_baseline(self.cli, rules["idle_s"])
            if rules["warm_up_minutes"] > 0:
                print("a run to be thrown away", file=sys.stderr, flush=True)
                self.warm_up(run, rules["warm_up_minutes"])

    def measure(self, run, other_load):
        """The line of one run, which leaves nothing else behind."""
        with self.folder() as folder:
            project, labels = self.labelled(run, folder)
            trace = train(self.arguments.cli, project, arguments_of(run), run["target"],
                          run["consecutive"])
            test = TestPart(self.cli, project)
            accuracy = test.read()
        trace["import_s"] = self.projects.seconds[run["data"]]
        return {"run": run, "label_hash": labels, "trace": trace, "test": accuracy,
                "test_reads": test.reads, "idle": self.idle, "other_load": other_load,
                "machine": self.machine, "version": self.version, "git": self.git, "at": now()}


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")


def declare(session, chapter, results):
    """Writes the list down before its first run, unless it stands there unchanged."""
    by_seed = {run["seed"]: run for run in planned(chapter)}
    said = {"declared": chapter,
            "label_hashes": {str(seed): session.hash_of(run) for seed, run in by_seed.items()},
            "version": session.version, "machine": session.machine["name"]}
    for seed, run in by_seed.items():
        check_labels(run, said["label_hashes"][str(seed)], results)
    before = results.declarations.get(chapter["title"], {})
    if any(before.get(name) != value for name, value in said.items()):
        append(session.arguments.results, {**said, "git": session.git, "at": now()})


def shortened(line, spacing_s):
    run = line["run"]
    return {**line, "trace": thinned(line["trace"], spacing_s, run["target"], run["consecutive"])}


def keep(line, number, arguments):
    """Writes a run down: in short among the results, and whole where that is asked for."""
    if arguments.traces:
        arguments.traces.mkdir(parents=True, exist_ok=True)
        run = line["run"]
        name = f"{run['data']}-{run['method']}-{run['seed']}-{number}-{os.getpid()}.json"
        (arguments.traces / name).write_text(json.dumps(shortened(line, FULL_SPACING_S)))
    seconds = line["trace"]["points"][-1][0]
    append(arguments.results, shortened(line, seconds / KEPT_POINTS))


def write_document(arguments):
    text = document(read_results([arguments.results]))
    if arguments.out:
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        arguments.out.write_text(text)
    return text


def left_of(chapter, results):
    return [run for run in planned(chapter) if key_of(run) not in results.runs]


def run_list(session, chapter):
    """Makes what is left of a list. Returns how many runs failed."""
    results = read_results([session.arguments.results])
    left = left_of(chapter, results)
    if not left:
        return 0
    declare(session, chapter, results)
    session.begin(chapter, left[0])
    failed = 0
    for number, run in enumerate(left, 1):
        print(f"[{number}/{len(left)}] {title_of(run)}", file=sys.stderr, flush=True)
        load = rest(chapter["rules"]["rest_s"], os.cpu_count() or 1)
        try:
            line = session.measure(run, load)
        except RuntimeError as error:
            print(f"  failed: {error}", file=sys.stderr)
            failed += 1
            continue
        keep(line, number, session.arguments)
        write_document(session.arguments)
        print(f"  {line['trace']['reason']} after {line['trace']['points'][-1][0]:.0f} s, "
              f"{100 * line['test']['accuracy']:.2f} %", file=sys.stderr)
    return failed


def show_plan(chapters, results, arguments):
    hours = 0.0
    for chapter in chapters:
        left = left_of(chapter, results)
        rules = chapter["rules"]
        for run in left:
            print("to do " + title_of(run))
            print("      import", *source_of(run["data"], arguments.data), "--hide-labels")
            print("      train", *arguments_of(run))
        minutes = sum(run["minutes"] for run in left)
        pauses = len(left) * rules["rest_s"] / 60
        if left:
            pauses += rules["idle_s"] / 60 + rules["warm_up_minutes"]
        print(f"{chapter['title']}: {len(left)} runs, at most {minutes:g} minutes of training and "
              f"{pauses:.0f} of rest.")
        hours += (minutes + pauses) / 60
    print(f"At most {hours:.1f} hours are left; a run ends as soon as its target is crossed.")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lists", type=Path, nargs="+",
                        help="which rows (JSON, see the head of this file)")
    parser.add_argument("--results", type=Path, required=True,
                        help="file of JSON lines: read, and appended to")
    parser.add_argument("--data", type=Path, default=Path("data"),
                        help="folder of the unpacked sets")
    parser.add_argument("--cli", default="seedling-cli", help="the program")
    parser.add_argument("--out", type=Path, help="Markdown file; without it the table is printed")
    parser.add_argument("--traces", type=Path, help="folder for whole traces, one point a second")
    parser.add_argument("--temporary", type=Path, help="where projects lie meanwhile")
    parser.add_argument("--dry-run", action="store_true",
                        help="say what would be run, and run nothing")
    arguments = parser.parse_args()
    try:
        chapters = [read_list(path) for path in arguments.lists]
        results = read_results([arguments.results])
        if arguments.dry_run:
            show_plan(chapters, results, arguments)
            return 0
        if not shutil.which(arguments.cli):
            sys.exit(f"There is no program {arguments.cli}; name it with --cli.")
        session = Session(arguments)
        failed = sum(run_list(session, chapter) for chapter in chapters)
        text = write_document(arguments)
    except Refused as refused:
        sys.exit(f"Refused: {refused}")
    if not arguments.out:
        print(text, end="")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
