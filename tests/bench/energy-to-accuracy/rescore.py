#!/usr/bin/python3
"""Computes the tables of docs/energy-to-accuracy.md from the traces alone, and can compare.

    ./rescore.py ../../../docs/energy-to-accuracy.jsonl --check ../../../docs/energy-to-accuracy.md

Takes the file of results, or that and the traces which energy.py wrote with --traces: a folder
stands for its files, and their runs take the place of the shortened ones. A run that breaks a rule
(not declared before, other labels, the test part not read exactly once) is refused with a sentence.
"""
import argparse
import json
import sys
from pathlib import Path

from lists import key_of
from report import document
from results import read_results
from shared import Refused


def with_full_traces(results, folder):
    """The same runs with the points of every second, where the folder has them."""
    runs = dict(results.runs)
    for path in sorted(folder.glob("*.json")):
        line = json.loads(path.read_text())
        key = key_of(line["run"])
        if key not in runs:
            raise Refused(f"{path.name}: there is no such run among the results.")
        if {**line, "trace": 0} != {**runs[key], "trace": 0}:
            raise Refused(f"{path.name}: it is of another run than the result.")
        runs[key] = line
    return results._replace(runs=runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("results", type=Path, help="file of JSON lines that energy.py has written")
    parser.add_argument("--traces", type=Path, help="folder of whole traces to compute from")
    parser.add_argument("--check", type=Path, help="compare with this document, print nothing else")
    arguments = parser.parse_args()
    if not arguments.results.exists():
        sys.exit(f"There is no file {arguments.results}.")
    try:
        results = read_results([arguments.results])
        if arguments.traces:
            results = with_full_traces(results, arguments.traces)
    except Refused as refused:
        sys.exit(f"Refused: {refused}")
    text = document(results)
    if not arguments.check:
        print(text, end="")
        return 0
    same = arguments.check.exists() and arguments.check.read_text() == text
    print(f"{arguments.check} says what the traces say." if same else
          f"{arguments.check} does not say what the traces say: write it again.")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
