"""Files of results: one JSON object a line, a declaration before the runs that it declares.

A declaration is {"declared": LIST, "label_hashes": {SEED: HASH}, ...}, a run {"run": ...,
"label_hash": ..., "trace": ..., "test": ...}. Reading refuses what breaks a rule.
"""
import json
from typing import NamedTuple

from lists import key_of, planned
from shared import Refused


class Results(NamedTuple):
    declarations: dict  #: By title, the last one of each.
    runs: dict          #: By key.
    hashes: dict        #: Of the labels, by task and seed.


def said(run):
    return f"{run['data']}, {run['method']}, seed {run['seed']}"


def task_of(run):
    return (run["data"], run["labels"], run["held_out"], run["seed"])


def check_labels(run, label_hash, results):
    """Refuses other labels for a task and seed than were declared before."""
    if results.hashes.get(task_of(run), label_hash) != label_hash:
        raise Refused(f"{said(run)}: other labels were declared before, so that these runs belong "
                      f"into results of their own.")


class Reader:
    """Takes the lines in their order."""

    def __init__(self):
        self.declarations, self.runs = {}, {}
        self.declared, self.hashes = set(), {}

    def take(self, line):
        if "declared" in line:
            self.declare(line)
        else:
            self.add(line)

    def declare(self, line):
        chapter = line["declared"]
        self.declarations[chapter["title"]] = line
        for run in planned(chapter):
            self.declared.add(key_of(run))
            label_hash = line["label_hashes"][str(run["seed"])]
            check_labels(run, label_hash, self)
            self.hashes[task_of(run)] = label_hash

    def add(self, line):
        run, key = line["run"], key_of(line["run"])
        if key not in self.declared:
            raise Refused(f"{said(run)}: the run was not declared before it was made.")
        if line["label_hash"] != self.hashes[task_of(run)]:
            raise Refused(f"{said(run)}: it learnt from other labels than declared.")
        if key in self.runs or line["test_reads"] != 1:
            raise Refused(f"{said(run)}: the test part was not read exactly once.")
        held = {images for _, _, _, images in line["trace"]["evaluations"]}
        if held - {run["held_out"]}:
            raise Refused(f"{said(run)}: {max(held)} images were held back, "
                          f"{run['held_out']} were declared.")
        self.runs[key] = line


def read_results(paths):
    """Raises Refused. A last line that a kill has cut off is passed over."""
    reader = Reader()
    for path in paths:
        for text in path.read_text().splitlines() if path.exists() else []:
            try:
                line = json.loads(text)
            except ValueError:
                continue
            reader.take(line)
    return Results(reader.declarations, reader.runs, reader.hashes)
