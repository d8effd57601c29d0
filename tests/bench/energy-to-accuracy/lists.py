"""Lists of rows: what is declared before the first run. Their form stands in energy.py."""
import hashlib
import json

from shared import Refused, train_arguments

#: How many held-back images the program uses at most (kMostValidationImages).
MOST_HELD_OUT = 500
#: And which share of the labels (validation_share).
MOST_SHARE = 0.95
#: Fewer runs of a row are shown, but not ranked.
RANKED_SEEDS = 5

RULES = {"consecutive": 2, "idle_s": 60, "rest_s": 60, "warm_up_minutes": 0.5,
         "grams_per_kwh": 475}
LIST_FIELDS = {"title", "text", "task", "plain", "rows"}
TASK_FIELDS = {"data", "labels", "held_out", "target"}
ROW_FIELDS = {"name", "text", "track", "method", "minutes", "evaluations", "seeds", "tuning"}
OPTIONAL_ROW_FIELDS = {"preset", "set"}
#: Settings that the benchmark makes itself.
OWN_SETTINGS = {"validation_share", "evaluations", "minutes", "steps", "seed", "method", "preset"}

KEY_FIELDS = ("data", "labels", "held_out", "target", "consecutive", "preset", "method", "minutes",
              "evaluations", "set", "seed")


def check_fields(found, needed, optional, where):
    for name in sorted(set(found) - needed - optional):
        raise Refused(f"{where} has the unknown field {name!r}.")
    for name in sorted(needed - set(found)):
        raise Refused(f"{where} lacks the field {name!r}.")


def check_task(task, where):
    check_fields(task, TASK_FIELDS, set(), where)
    if not 0 < task["target"] < 1:
        raise Refused(f"{where}: the target is an accuracy between 0 and 1.")
    if not 0 < task["held_out"] <= MOST_HELD_OUT:
        raise Refused(f"{where}: held_out is from 1 to {MOST_HELD_OUT} images.")
    if task["held_out"] > MOST_SHARE * (task["labels"] + task["held_out"]):
        raise Refused(f"{where}: more than {MOST_SHARE:.0%} of the labels cannot be held back.")


def check_row(row, where):
    check_fields(row, ROW_FIELDS, OPTIONAL_ROW_FIELDS, where)
    where = f"{where}, row {row['name']!r}"
    if row["track"] not in ("closed", "open"):
        raise Refused(f"{where}: the track is closed or open.")
    if row["method"] == "auto":
        raise Refused(f"{where}: name the method; what auto takes may differ from seed to seed.")
    if row["minutes"] <= 0 or row["evaluations"] < 2:
        raise Refused(f"{where}: a run needs minutes and at least 2 evaluations.")
    if not row["seeds"] or len(set(row["seeds"])) != len(row["seeds"]):
        raise Refused(f"{where}: name the seeds, each once.")
    for name in sorted(OWN_SETTINGS & set(row.get("set", {}))):
        raise Refused(f"{where}: {name} is not for `set`.")
    check_fields(row["tuning"], {"joules", "text"}, set(), f"{where}, tuning")


def checked(chapter, where):
    """The list with its defaults. Raises Refused where it breaks a rule."""
    check_fields(chapter, LIST_FIELDS, {"rules"}, where)
    check_fields(chapter.get("rules", {}), set(), set(RULES), f"{where}, rules")
    check_task(chapter["task"], f"{where}, task")
    names = [row.get("name") for row in chapter["rows"]]
    if len(set(names)) != len(names):
        raise Refused(f"{where}: two rows have the same name.")
    for row in chapter["rows"]:
        check_row(row, where)
    if chapter["plain"] not in names:
        raise Refused(f"{where}: plain names no row.")
    return {**chapter, "rules": {**RULES, **chapter.get("rules", {})}}


def read_list(path):
    """A list file. Raises Refused."""
    return checked(json.loads(path.read_text()), path.name)


def runs_of_row(chapter, row):
    settings = {name: str(value) for name, value in row.get("set", {}).items()}
    return [{**chapter["task"], "consecutive": chapter["rules"]["consecutive"],
             "preset": row.get("preset", "balanced"), "method": row["method"],
             "minutes": row["minutes"], "evaluations": row["evaluations"], "set": settings,
             "seed": seed} for seed in row["seeds"]]


def planned(chapter):
    """All runs of a list, seed by seed, so that a table is soon there for all rows."""
    runs = [run for row in chapter["rows"] for run in runs_of_row(chapter, row)]
    return sorted(runs, key=lambda run: run["seed"])  # Stable: the order of the list otherwise.


def key_of(run):
    return json.dumps([run[field] for field in KEY_FIELDS], sort_keys=True)


def arguments_of(run):
    """Arguments of `seedling-cli train` after the project."""
    share = run["held_out"] / (run["labels"] + run["held_out"])
    settings = {**run["set"], "validation_share": f"{share:.6f}",
                "evaluations": str(run["evaluations"])}
    return train_arguments({**run, "set": settings})


def all_labels(run):
    """The same run as tests/bench/accuracy wants it: the held-back labels are given as well."""
    return {**run, "labels": run["labels"] + run["held_out"], "choice": "class", "warm": 0}


def label_hash(csv_text):
    """Of which images are labelled and as what, by an exported table: 16 hexadecimal digits."""
    lines = sorted(csv_text.splitlines()[1:])  # Paths in it are relative to the source.
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def title_of(run):
    settings = "".join(f" {name}={value}" for name, value in run["set"].items())
    return (f"{run['data']}, {run['labels']} labels, {run['method']}, {run['preset']}, at most "
            f"{run['minutes']:g} min, seed {run['seed']}{settings}")
