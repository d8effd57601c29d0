#!/usr/bin/python3
"""What each way to do less work saves and what it costs, from the results of accuracy.py.

    ./accuracy.py savings.json --data DATA --results savings.jsonl --cli seedling-cli
    ./savings.py savings.json --results savings.jsonl --out ../../../docs/savings.md

Every run of the list has the same number of steps. A line is compared with the plain line of the
same data and labels, seed by seed, for the same seed draws the same labels and first weights; the
figures are the mean and the standard deviation of these differences. Runs of different machines
are never compared. Needs Python 3.9 and nothing else.
"""
import argparse
import json
import statistics
from pathlib import Path

from accuracy import key_of, read_chapter, read_results

#: Settings that all lines of a list share.
COMMON = {"steps", "validation_share"}
COLUMNS = ("data", "labels", "saving", "seeds", "energy saved %", "operations saved %",
           "time saved %", "accuracy %", "change, points")
HEAD = """# What doing less work saves

Each line changes one thing of the plain one and has as many steps. Mean and standard deviation over
seeds, each compared with the plain run of the same seed; a saving below 0 costs. Energy is the
whole machine's, of the kind that is named; operations are those of convolutions and matrix
products, which kernels here compute in full, zeros among them. A change in accuracy that is not
larger than its deviation is not shown to be one. Written by tests/bench/accuracy/savings.py.

"""


def saving_of(result):
    return {name: value for name, value in result["set"].items() if name not in COMMON}


def pair_key(result):
    """What a run and the plain one that it is compared with have in common."""
    common = {name: value for name, value in result["set"].items() if name in COMMON}
    return json.dumps([result["data"], result["labels"], result["minutes"], result["preset"],
                       result["method"], common, result["seed"], result["machine"]],
                      sort_keys=True)


def spread(values, places=1):
    mean = f"{statistics.mean(values):.{places}f}"
    return f"{mean} ± {statistics.stdev(values):.{places}f}" if len(values) > 1 else mean


def saved(pairs, field):
    return spread([100 * (1 - run[field] / plain[field]) for run, plain in pairs])


def energy_text(pairs):
    kinds = sorted({run["energy_kind"] for pair in pairs for run in pair})
    return f"{saved(pairs, 'energy_j')}, {' and '.join(kinds)}"


def row(pairs):
    first = pairs[0][0]
    name = " ".join(f"{key}={value}" for key, value in sorted(saving_of(first).items()))
    return (first["data"], first["labels"], name, len(pairs), energy_text(pairs),
            saved(pairs, "flop_total"), saved(pairs, "seconds"),
            spread([100 * run["accuracy"] for run, _ in pairs], 2),
            spread([100 * (run["accuracy"] - plain["accuracy"]) for run, plain in pairs], 2))


def table(results):
    """results: one object a run, in the order of the lines; those without a plain one are left
    out."""
    plain = {pair_key(result): result for result in results if not saving_of(result)}
    lines = {}
    for result in results:
        if saving_of(result) and pair_key(result) in plain:
            key = json.dumps([result["data"], result["labels"], result["method"],
                              saving_of(result), result["machine"]], sort_keys=True)
            lines.setdefault(key, []).append((result, plain[pair_key(result)]))
    text = "| " + " | ".join(COLUMNS) + " |\n" + "|---" * len(COLUMNS) + "|\n"
    for pairs in lines.values():
        text += "| " + " | ".join(str(cell) for cell in row(pairs)) + " |\n"
    return text


def document(chapters):
    """chapters: (title, text, results) each."""
    text = HEAD
    notes = set()
    for title, said, results in chapters:
        text += f"## {title}\n\n{said}\n\n{table(results)}\n"
        notes |= {f"- {result['version']} on {result['machine']}, {result['network']} in "
                  f"{result['precision']}.\n" for result in results}
    return text + "".join(sorted(notes))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lists", type=Path, nargs="+", help="which runs, as for accuracy.py")
    parser.add_argument("--results", type=Path, required=True, help="file of JSON lines")
    parser.add_argument("--out", type=Path, help="Markdown file; without it the table is printed")
    arguments = parser.parse_args()
    results = read_results(arguments.results)
    text = document([(title, said, [results[key_of(run)] for run in runs if key_of(run) in results])
                     for title, said, runs in map(read_chapter, arguments.lists)])
    if arguments.out:
        arguments.out.write_text(text)
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
