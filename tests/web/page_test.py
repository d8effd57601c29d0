#!/usr/bin/python3
"""Whether an exported web page answers in a browser as seedling-cli does.

    page_test.py SEEDLING_CLI [PAGE]

Trains a small model on stripes, exports the page (or takes the folder PAGE with the project beside it, PAGE.seedling),
opens it in a headless Chromium and compares. Needs Python 3.9 and nothing else. Says "skipped: ..." where it cannot run.
"""
import csv
import functools
import http.server
import json
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
GOLDEN = HERE.parent / "golden" / "images"
BROWSERS = ("chromium", "chromium-headless-shell", "chromium-browser", "google-chrome")
CLASSES = ("rising", "falling", "lying")
SIDE = 20
#: Sizes that shrink, grow, stay, and one too large for a single band of the page's canvas.
SIZES = [(20, 20), (20, 20), (64, 48), (31, 77), (12, 9), (300, 7), (2500, 1800), (21, 19)]
#: Files that every decoder must turn, blend and unpack alike.
FILES = ("rgb.png", "palette.png", "grey.png", "bits.png", "profile.png", "alpha.png", "lossless.webp",
         "rgb.bmp", "rgb.jpg", "progressive.jpg", "turned-3.jpg", "turned-6.jpg", "turned-8.jpg")
EXACT = 1e-3
#: Two decoders may differ by a level where they unpack JPEG or blend what is half transparent.
NEARLY = 5e-3
PATIENCE_S = 150


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(0)


def write_png(path, width, height, pixel):
    rows = b"".join(b"\0" + bytes(v for x in range(width) for v in pixel(x, y)) for y in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b""))


def stripes(kind, seed, width=SIDE, height=SIDE):
    """Stripes that rise, fall or lie, ten to a picture; large ones repeat a noise, which is quicker to make."""
    numbers = random.Random(seed)
    shift, red = numbers.randrange(8), numbers.randrange(60, 220)
    noise = [numbers.randrange(-20, 21) for _ in range(997)]

    def pixel(x, y):
        u, v = x * SIDE // width, y * SIDE // height
        bright = ((u + v, u - v + SIDE, 2 * v)[kind] + shift) // 4 % 2 == 0
        level = (200 if bright else 40) + noise[(x * 31 + y * 17) % 997]
        return (red if bright else 40), level, level

    return pixel


def make_pictures(folder):
    for kind, name in enumerate(CLASSES):
        for i in range(4):
            write_png(folder / "train" / name / f"{i}.png", SIDE, SIDE, stripes(kind, 100 * kind + i))
        for i in range(16):
            write_png(folder / "train" / f"{kind}{i}.png", SIDE, SIDE, stripes(kind, 100 * kind + 50 + i))
    tests = folder / "test-images"
    for i, (width, height) in enumerate(SIZES):
        write_png(tests / f"stripes-{i}.png", width, height, stripes(i % 3, 1000 + i, width, height))
    for name in FILES:
        shutil.copy(GOLDEN / name, tests / name)
    return tests


class Run:
    """seedling-cli on one project."""

    def __init__(self, program, project):
        self.program, self.project = program, project

    def __call__(self, command, *arguments):
        done = subprocess.run([self.program, command, self.project, *map(str, arguments)], capture_output=True, text=True)
        if done.returncode:
            sys.exit(f"seedling-cli {command} failed: {done.stderr}")


def node():
    """The program, or None."""
    return shutil.which("node") or shutil.which("nodejs")


def runtime_of(program):
    """The folder of the web runtime beside the program; ends the test where there is none."""
    runtime = Path(os.environ.get("SEEDLING_WEB_RUNTIME") or Path(program).parent.parent / "share/seedling/web-runtime")
    if not (runtime / "ort-wasm-simd-threaded.wasm").exists():
        skip(f"there is no web runtime in {runtime}; packaging/web-runtime.sh fetches it")
    return runtime


def train(cli, pictures):
    cli("import", pictures / "train")
    settings = ("steps=60", "labelled_batch=12", "unlabelled_ratio=2", "precision=fp32", "network=frugal",
                f"image_side={SIDE}", "learning_rate=0.03")
    cli("train", *[word for setting in settings for word in ("--set", setting)], "--threads", 1, "--seed", 3)


def expected_answers(cli, tests, out):
    cli("predict", tests, "--out", out)
    with open(out, encoding="utf-8", newline="") as file:
        return {Path(row["path"]).name: row for row in csv.DictReader(file)}


class Handler(http.server.SimpleHTTPRequestHandler):
    """The exported folder, and below /test/ the test's own page, its images and where it reports."""

    def __init__(self, *arguments, tests, results, **options):
        self.tests, self.results = tests, results
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        if path.startswith("/test/images/"):
            return str(self.tests / Path(path).name)
        if path.startswith("/test/"):
            return str(HERE / Path(path).name)
        return super().translate_path(path)

    def do_GET(self):
        if self.path != "/test/images.json":
            return super().do_GET()
        names = json.dumps(sorted(file.name for file in self.tests.iterdir())).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(names)))
        self.end_headers()
        self.wfile.write(names)

    def do_POST(self):
        self.results.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()
        self.server.reported.set()

    def log_message(self, *_):
        pass


def ask_browser(browser, folder, tests, work):
    results = []
    handler = functools.partial(Handler, directory=str(folder), tests=tests, results=results)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.reported = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
               "--disable-background-networking", "--use-fake-device-for-media-stream",
               "--use-fake-ui-for-media-stream", "--lang=de", "--accept-lang=de", f"--user-data-dir={work / 'browser'}",
               "--remote-debugging-port=0", f"http://127.0.0.1:{server.server_address[1]}/test/page_test.html"]
    with open(work / "browser.log", "wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        server.reported.wait(PATIENCE_S)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    server.shutdown()
    if not results:
        sys.exit("The page sent no results.\n" + (work / "browser.log").read_text(errors="replace")[-4000:])
    return results[0]


def mistakes_of(found, expected, facts):
    for problem in found["problems"]:
        yield problem
    if set(found["answers"]) != set(expected):
        yield f"answered {sorted(found['answers'])} instead of {sorted(expected)}"
        return
    for name, answer in found["answers"].items():
        row, best = expected[name], answer["classes"][0]
        allowed = NEARLY if name.endswith(".jpg") or "alpha" in name else EXACT
        difference = abs(best["probability"] - float(row["confidence"]))
        # Where two classes are as good as even, either may be first.
        is_even = float(row["confidence"]) - float(row["second_confidence"] or 0) < 2 * allowed
        if difference > allowed or (best["name"] != row["class"] and not is_even):
            yield f"{name}: {best} instead of {row['class']} {row['confidence']}"
        if answer["isNone"] != (best["probability"] < (facts["unknown_below"] or 0)):
            yield f"{name}: none of these is {answer['isNone']}"
    yield from mistakes_of_page(found)


def mistakes_of_page(found):
    chosen = found.get("chosen", {})
    if chosen.get("file") not in found["answers"] or len(chosen.get("bars", [])) != 3:
        yield f"the card of a chosen file shows {chosen}"
    if not found.get("camera") or not found.get("cameraStopped"):
        yield "the camera gave no answer, or did not stop"
    if found.get("tooWide", 1) > 0:
        yield f"on a phone the page is {found.get('tooWide')} pixels too wide"
    if found.get("nameless"):
        yield f"controls without a name: {found['nameless']}"
    if found.get("language") != "de":
        yield f"the language is {found.get('language')}"


def main():
    program = sys.argv[1]
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        skip("there is no Chromium to open the page in")
    runtime_of(program)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        tests = make_pictures(work)
        folder = Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else work / "page"
        cli = Run(program, folder.with_suffix(".seedling"))
        if len(sys.argv) <= 2:
            train(cli, work)
            cli("export", "--format", "web", "--out", folder)
        expected = expected_answers(cli, tests, work / "answers.csv")
        facts = json.loads((folder / "model" / "model.json").read_text(encoding="utf-8"))
        mistakes = list(mistakes_of(ask_browser(browser, folder, tests, work), expected, facts))
    for mistake in mistakes:
        print(mistake)
    print(f"{len(expected)} images, {len(mistakes)} mistakes")
    sys.exit(1 if mistakes else 0)


if __name__ == "__main__":
    main()
