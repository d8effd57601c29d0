"""The tables of docs/export.md from the figures of single models."""

HEAD = """# Exported models

Whether models answer outside as they did inside: three networks on each of three sets, written in every format and read by
programs that share no code with Seedling. Each answers for the same test images, from the encoded file on (PNG for MNIST and
CIFAR-10, the JPEG files themselves for hand signs), and is compared with `seedling-cli predict` of the project. The models
learnt from {labels} labels for {steps} steps alone: enough to be far from chance, and no more.

The difference is the largest, over all images, between the probabilities of a class that both name and between the highest
ones (Seedling names the three most probable classes, the examples in C and C++ one). Hand signs have 411 test images; what
lacks here to {images} was taken from the training part before anything was learnt. Written by tests/bench/export.
"""


def lost(result):
    """Points of accuracy that were lost on the way out."""
    return 100 * (result["accuracy_inside"] - result["accuracy_outside"])


#: Format and reader: a heading, what must hold in words, and whether it does.
CHAPTERS = {
    ("torchscript", "libtorch"): (
        "TorchScript", "the same class, and no difference above 0.0001",
        lambda r: r["same_class"] == r["images"] and r["largest_difference"] <= 1e-4),
    ("onnx", "opencv"): (
        "ONNX by OpenCV", "the same class, and no difference above 0.001",
        lambda r: r["same_class"] == r["images"] and r["largest_difference"] <= 1e-3),
    ("onnx", "onnx_runtime"): (
        "ONNX by ONNX Runtime", "the same class, and no difference above 0.001",
        lambda r: r["same_class"] == r["images"] and r["largest_difference"] <= 1e-3),
    ("onnx-int8", "onnx_runtime"): (
        "ONNX with numbers of 8 bits", "a loss of one point of accuracy at most", lambda r: lost(r) <= 1),
    ("c", "c_header"): (
        "C header", "no call for memory, and the same class for 99 % of the images",
        lambda r: r["same_class"] >= 0.99 * r["images"]),
    ("c-int8", "c_header"): (
        "C header with weights of 8 bits", "no call for memory, and the same class for 99 % of the images",
        lambda r: r["same_class"] >= 0.99 * r["images"]),
    ("web", "chromium"): (
        "Web page", "the same class for every image", lambda r: r["same_class"] == r["images"]),
}
COLUMNS = ("data", "network", "images", "same class", "largest difference", "accuracy inside %", "accuracy outside %", "kept")


def row(result, holds):
    cells = (result["data"], result["network"], f"{result['images']:,}", f"{result['same_class']:,}",
             f"{result['largest_difference']:.2g}", f"{100 * result['accuracy_inside']:.2f}",
             f"{100 * result['accuracy_outside']:.2f}", "yes" if holds(result) else "**no**")
    return "| " + " | ".join(cells) + " |"


def chapter(title, bound, holds, results):
    readers = sorted({result["by"] for result in results})
    lines = [f"## {title}", "", f"Asked for: {bound}. Read by {' and '.join(readers)}.", "",
             "| " + " | ".join(COLUMNS) + " |", "|---" * len(COLUMNS) + "|"]
    return "\n".join(lines + [row(result, holds) for result in results]) + "\n"


def span(values):
    low, high = min(values), max(values)
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def document(results):
    """results: as export.py writes them. Without any there is nothing to say."""
    if not results:
        return ""
    parts = [HEAD.format(steps=span([r["steps"] for r in results]), labels=span([r["labels"] for r in results]),
                         images=f"{max(r['images'] for r in results):,}")]
    for key, (title, bound, holds) in CHAPTERS.items():
        some = sorted((r for r in results if (r["format"], r["reader"]) == key), key=lambda r: (r["data"], r["network"]))
        if some:
            parts.append(chapter(title, bound, holds, some))
    machines = sorted({f"{r['version']} on {r['machine']}" for r in results})
    parts.append("Measured with " + "; ".join(machines) + ".\n")
    return "\n".join(parts)
