"""The tables of docs/accuracy.md from the figures of single runs."""
import json
import statistics

HEAD = """# Accuracy

Accuracy on the test part with the weights of the last step: mean and standard deviation over the
seeds. No checkpoint was chosen, and the test part is read by the evaluation alone. The baseline
learns from the labelled images alone, with the same labels, time and preset. Views count every
picture that went through the network; operations are those of its convolutions and last layer.
Steps, views, operations and energy are means, memory is the largest. Runs of different machines are
never put together: the letters are explained at the end. Written by tests/bench/accuracy.

"""

COLUMNS = ("data", "labels", "method", "preset", "minutes", "seeds", "accuracy %", "baseline %",
           "steps", "views", "operations", "energy", "peak memory", "machine")

UNITS = ((1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))


def line_key(result, method=None):
    """What the runs of one line have in common, all but the seed. In the same time another machine
    gets another number of steps done."""
    return (result["data"], result["labels"], method or result["method"], result["preset"],
            result["minutes"], json.dumps(result["set"], sort_keys=True),
            result.get("choice", "class"), result.get("warm", 0), result["machine"])


def machine_letters(results):
    """Letters for the machines, by name."""
    machines = sorted({result["machine"] for result in results})
    return {machine: chr(ord("A") + place) for place, machine in enumerate(machines)}


def short(value):
    """Three digits and a prefix: 1530000 is "1.53 M"."""
    for size, prefix in UNITS:
        if value >= size:
            return f"{value / size:.3g} {prefix}"
    return f"{value:.3g} "


def accuracy_text(results):
    values = [100 * result["accuracy"] for result in results]
    mean = f"{statistics.mean(values):.2f}"
    return f"{mean} ± {statistics.stdev(values):.2f}" if len(values) > 1 else mean


def mean_of(results, field):
    return statistics.mean(result[field] for result in results)


def energy_text(results):
    kinds = sorted({result["energy_kind"] for result in results})
    return f"{short(mean_of(results, 'energy_j'))}J, " + " and ".join(kinds)


def method_text(results):
    """What "auto" became is said with it."""
    first = results[0]
    settings = "".join(f" {name}={value}" for name, value in sorted(first["set"].items()))
    chosen = sorted({result.get("chosen", result["method"]) for result in results})
    became = "" if chosen == [first["method"]] else f" ({', '.join(chosen)})"
    return first["method"] + became + settings


def labels_text(result):
    """How many, and how they were chosen where not the same number of each class."""
    choice = {"class": "", "any": ", any", "suggested": ", suggested"}[result.get("choice", "class")]
    warm = f", after {result['warm']:g} min without" if result.get("warm", 0) else ""
    return f"{result['labels']}{choice}{warm}"


def time_text(results):
    minutes = results[0]["minutes"]
    return f"{minutes:g}" if minutes > 0 else f"{mean_of(results, 'seconds') / 60:.1f}"


def row(results, baseline, letters):
    first = results[0]
    supervised = first["method"] == "supervised"
    peak = max(result["peak_rss_bytes"] for result in results)
    return (first["data"], labels_text(first), method_text(results), first["preset"], time_text(results),
            len(results), accuracy_text(results),
            "–" if supervised or not baseline else accuracy_text(baseline),
            f"{mean_of(results, 'steps'):.0f}", short(mean_of(results, "images_seen")).strip(),
            short(mean_of(results, "flop_total")).strip(), energy_text(results), f"{short(peak)}B",
            letters[first["machine"]])


def footnotes(results, letters):
    notes = set()
    for result in results:
        notes.add(f"- {letters[result['machine']]}: {result['version']} on {result['machine']}, "
                  f"{result['network']} at {result['image_side']} pixels in {result['precision']}.")
    return "".join(note + "\n" for note in sorted(notes))


def table(results, letters=None):
    """results: one object a run, as accuracy.py writes them; lines come in their order."""
    letters = letters or machine_letters(results)
    lines = {}
    for result in results:
        lines.setdefault(line_key(result), []).append(result)
    text = "| " + " | ".join(COLUMNS) + " |\n" + "|---" * len(COLUMNS) + "|\n"
    for runs in lines.values():
        baseline = lines.get(line_key(runs[0], "supervised"))
        text += "| " + " | ".join(str(cell) for cell in row(runs, baseline, letters)) + " |\n"
    return text


def document(chapters):
    """chapters: (title, text, results) each; those without a result are left out."""
    everything = [result for _, _, results in chapters for result in results]
    letters = machine_letters(everything)
    text = HEAD
    for title, said, results in chapters:
        if results:
            text += f"## {title}\n\n{said}\n\n{table(results, letters)}\n"
    return text + footnotes(everything, letters)
