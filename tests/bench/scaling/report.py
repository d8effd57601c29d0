"""docs/scaling.md from the measurements and the model."""
import json
import statistics

import model

COUNTS = tuple(2 ** power for power in range(11))  # 1 to 1,024
FIGURES = ("seconds", "exchange_s", "exchange_bytes", "spread", "watts", "images")

HEAD = """# Several processes and many nodes

What {cases} took on one machine, and what a model foretells from it. **Only the first table is measured.** All others are
computed from it by `tests/bench/scaling/model.py`, whose head says how; a cluster was not at hand. Written by
tests/bench/scaling.

Steps of FixMatch on the built-in sample, {batch} labelled and {unlabelled} unlabelled images in each, 32 bits, nothing left out
(`skip_masked=off`); medians of {rounds} rounds in turn. Measured with {version} on {machine}, whose own link (loopback) moves
{bandwidth:.2g} GB/s at {latency:.2g} µs.
"""

MEASURED = """
## On one machine

Time of a step, what of it was spent in nothing but exchange, and what the model says from the lines of one rank and from the
link. How much of the exchange the backward pass hides is taken from the line of 2 ranks, so that of 4 ranks alone is a test of
the model.

"""

ASSUMED = """
## 1 to 1,024 nodes

Each node is the measured machine with one rank, which takes {watts}. Assumed: the links as named; a step of a node varies by
{spread:.0%} of its time, and all wait for the slowest; the backward pass is two thirds of a step. *Each the whole batch*: the
batch grows with the nodes. *Shared batch*: the batch above is shared out, at most until each node has one labelled image. Ring
and tree say how many hops an exchange takes; Gloo's is a ring. Energy counts the nodes alone, whether they compute or wait.
"""

BREAKS = """
## What breaks first

The first number of nodes at which less than 80 % of the speed of so many single ones is left (each the whole batch, ring), what
costs most there, and what the model says of the change that mends it. With a shared batch the limit is the batch itself: {batch}
labelled images are shared out among {batch} nodes at most.

"""


def read_results(path):
    """A last line that a kill has cut off is passed over."""
    results = []
    for line in path.read_text().splitlines() if path.exists() else []:
        try:
            results.append(json.loads(line))
        except ValueError:
            continue
    return results


def medians(results, network):
    """Of each case the medians of its figures."""
    cases = {}
    for result in results:
        if result["kind"] == "run" and result["network"] == network:
            cases.setdefault(result["case"], []).append(result)
    return {case: {**runs[0], **{name: statistics.median(run[name] for run in runs) for name in FIGURES}}
            for case, runs in cases.items()}


def network_of(name, cases, local, watts=None):
    """The network as the model needs it; None where a case lacks."""
    alone = next((case for case in cases.values() if case["ranks"] == 1 and not is_small(case, cases)), None)
    small = next((case for case in cases.values() if case["ranks"] == 1 and is_small(case, cases)), None)
    two = next((case for case in cases.values() if case["ranks"] == 2), None)
    if not (alone and small and two):
        return None
    fixed, each = model.affine((small["images"], small["seconds"]), (alone["images"], alone["seconds"]))
    raw = model.moved(2, two["exchange_bytes"]) / local.bandwidth
    return model.Network(name, fixed, each, alone["images"], alone["parameters"], two["exchange_bytes"],
                         model.hidden_share(two["exchange_s"], raw), watts or alone["watts"], alone["labelled_batch"])


def is_small(case, cases):
    return case["labelled_batch"] < max(one["labelled_batch"] for one in cases.values())


def table(columns, rows):
    lines = ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def three(value):
    """Three digits, without an exponent for what is large."""
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"


def milliseconds(seconds):
    return three(1000 * seconds)


def measured_rows(name, cases, network, local, cores):
    rows = []
    for case, found in cases.items():
        foretold, error = "–", "–"
        if found["ranks"] > 1:
            seconds = model.local_step(network, local, found["ranks"], found["threads"], cores)
            foretold, error = milliseconds(seconds), f"{100 * (seconds / found['seconds'] - 1):+.0f} %"
        rows.append((name, case, milliseconds(found["seconds"]), milliseconds(found["exchange_s"]),
                     three(found["exchange_bytes"] / 1e6), three(found["images"] / found["seconds"]), foretold, error))
    return rows


def shared(network, link, nodes, spread):
    """A step whose batch is shared out, or None where there are more nodes than labelled images."""
    if nodes > network.labelled:
        return None
    return model.step(network, link, nodes, network.images / nodes, spread=spread)


def foretold_rows(network, link, spread):
    rows, alone = [], network.compute(network.images)
    for nodes in COUNTS:
        ring = model.step(network, link, nodes, network.images, spread=spread)
        tree = model.step(network, link, nodes, network.images, way="tree", spread=spread)
        images = nodes * network.images
        part = shared(network, link, nodes, spread)
        own = ((milliseconds(part.seconds), f"{alone / part.seconds:.2f}",
                three(model.joules_per_thousand(network, part, nodes, network.images))) if part else ("–",) * 3)
        rows.append((f"{nodes:,}", milliseconds(ring.seconds), milliseconds(tree.seconds), three(images / ring.seconds),
                     f"{100 * alone / ring.seconds:.0f}", three(model.joules_per_thousand(network, ring, nodes, images)), *own))
    return rows


def foretold(network, link, spread):
    columns = ("nodes", "each the whole batch: ms, ring", "ms, tree", "images/s, ring", "efficiency %", "J for 1,000 images",
               "shared batch: ms, ring", "times as fast", "J for 1,000 images")
    head = (f"\n### {network.name}, {link.name} ({link.bandwidth * 8 / 1e9:g} Gbit/s, {link.latency * 1e6:g} µs)\n\n"
            f"{three(network.bytes / 1e6)} MB and {model.exchanges(network.parameters)} exchanges a step, of which the backward "
            f"pass hides {100 * network.hidden:.0f} %.\n\n")
    return head + table(columns, foretold_rows(network, link, spread))


def break_row(network, link, spread):
    found = model.first_break(network, link, COUNTS, spread)
    if not found:
        return (network.name, link.name, "none up to 1,024", "–", "–", "–", "–")
    return (network.name, link.name, f"{found['nodes']:,}", f"{100 * found['efficiency']:.0f}", found["loss"], found["mend"],
            f"{100 * found['mended']:.0f}")


def watts_text(networks, results, watts):
    if watts:
        return f"{watts:g} W (given)"
    kinds = sorted({result["energy_kind"] for result in results if result["kind"] == "run"})
    return " and ".join(f"{three(network.watts)} W ({network.name})" for network in networks) + f", {' and '.join(kinds)}"


def cores_of(machine):
    """From "a processor, 2 cores"."""
    return int(machine.rsplit(",", 1)[1].split()[0])


def document(results, links, spread, watts=None):
    """results: as scaling.py writes them. Without a whole set of measurements there is nothing to say."""
    own = next((result for result in results if result["kind"] == "link"), None)
    names = list(dict.fromkeys(result["network"] for result in results if result["kind"] == "run"))
    if not own or not names:
        return ""
    local = model.Link("loopback", own["bandwidth"], own["latency"])
    cases = {name: medians(results, name) for name in names}
    networks = [network for name in names if (network := network_of(name, cases[name], local, watts))]
    if not networks:
        return ""
    first = next(result for result in results if result["kind"] == "run")
    rounds = len({result["round"] for result in results if result["kind"] == "run"})
    batch = networks[0].labelled
    text = HEAD.format(cases="one, two and four processes", batch=batch, unlabelled=batch * first["ratio"], rounds=rounds,
                       version=first["version"], machine=first["machine"], bandwidth=own["bandwidth"] / 1e9,
                       latency=own["latency"] * 1e6)
    columns = ("network", "ranks", "ms a step", "ms exchange", "MB exchanged", "images/s", "ms foretold", "error")
    rows = [row for network in networks
            for row in measured_rows(network.name, cases[network.name], network, local, cores_of(first["machine"]))]
    text += MEASURED + table(columns, rows)
    text += ASSUMED.format(watts=watts_text(networks, results, watts), spread=spread)
    text += "".join(foretold(network, link, spread) for network in networks for link in links)
    text += BREAKS.format(batch=batch)
    text += table(("network", "link", "nodes", "efficiency %", "what costs most", "what mends it", "then %"),
                  [break_row(network, link, spread) for network in networks for link in links])
    return text
