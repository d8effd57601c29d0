#!/usr/bin/python3
"""Checks that every sentence which the window may show for an error has its translations.

The sentences are written in datasets/ and engine/, which know no Qt, so lupdate cannot find them.
This finds them in the sources: what failure(...), Error{...}, warning(...), state(...) and
tell(...) are given and why something was Chosen, put together from C++ literals, with `{}` for what
is filled in while the program runs. They stand as patterns in resources/translations/errors.txt, by
which ui/bridge/ErrorText recognises a sentence.

    errors.py SOURCE_FOLDER            says what is missing in errors.txt or in a translation
    errors.py SOURCE_FOLDER --write    writes errors.txt anew first
    errors.py SOURCE_FOLDER --unread   lists the expressions that it cannot read

A sentence that it cannot read belongs into EXTRA; a function that is given a piece of a sentence
belongs into PIECES. Needs Python 3.9 and nothing else.
"""
import argparse
import itertools
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

HEADER = "# Sentences of datasets/ and engine/ to translate. Written by tests/ui/errors.py --write."
LANGUAGES = ("de", "zh_CN")
UNKNOWN = "{}"
#: Parameters that are a piece of a sentence: file, name, and which argument of which function.
PIECES = {
    "datasets/base/FileIo.cpp": {"verb": ("systemError", 1)},
    "datasets/source/ManifestSource.cpp": {"reason": ("damaged", 1)},
    "engine/eval/Inference.cpp": {"what": ("guarded", 0)},
    "engine/model/ScriptEncoder.cpp": {"what": ("unsuitable", 0)},
    "engine/pretrained/Pickle.cpp": {"why": ("damaged", 0)},
    "engine/pretrained/StateDict.cpp": {"why": ("damaged", 0)},
    "engine/pretrained/TorchvisionWeights.cpp": {"what": ("looksLike", 0)},
}
#: Sentences of more than one function, and parts of sentences that are clauses of their own.
EXTRA = [
    # engine/train/AutoChoices.cpp: parts of its sentences.
    "{} labelled and {} unlabelled images",
    "{} labelled images",
    "With a labelled_batch of {} it would.",
    "A smaller image_side needs less.",
    # engine/pretrained/PretrainedStart.cpp: its two sentences.
    "Starting from {}, licence: {}.",
    "Learning from the features of {}, licence: {}.",
    # engine/memory/MemoryPlan.cpp: inWords.
    "To take less memory, {} of {} blocks are computed twice, and {} images go through the network "
    "at a time, for about {} % more time a step.",
    "To take less memory, signs and places are kept where they suffice, {} of {} blocks are "
    "computed twice, and {} images go through the network at a time, for about {} % more time a "
    "step.",
    # app/cli/WatchFolder.cpp, whose errors reach the window as those of engine do.
    "A folder cannot be sorted into itself.",
    "Choose another folder to sort into.",
    # app/cli/MetersCommand.cpp, likewise.
    "No line of '{}' has a time and watts.",
    "It needs columns named time and watts, or those two first; let the meter write first.",
    "No meter of this machine can be read, so nothing was measured at rest.",
    "\"seedling-cli meters\" says what is wrong with each.",
    # engine/meters/MeterReport.cpp
    "No meter sees {} % of it.",
    "No energy meter of this machine can be read; its use is modelled.",
    "No energy meter of this machine can be read; its use is estimated.",
    # engine/meters: names of meters, and what they see.
    "wall meter",
    "battery",
    "RAPL",
    "perf power",
    "hwmon processor",
    "hwmon graphics",
    "NVML",
    "calibrated model",
    "processor time",
    "memory size",
    "processor (hwmon)",
    "graphics board (hwmon)",
    "{} % measured, {} % estimated",
    "{} % measured, {} % modelled",
    "{} % measured, {} % modelled, {} % estimated",
    # engine/meters/DeviceForecast.cpp
    "In {}, because it does not train in {}.",
    "In {}, because it does not train in {}. Training on it is research so far.",
    "Training on it is research so far.",
]

TOKEN = re.compile(r'''//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+'|'''
                   r'''\d[\w'.]*|\w+|::|->|\S''', re.DOTALL)
ESCAPED = {"n": "\n", "t": "\t"}
#: A place of fmt with its number and its format, which may hold a place itself: {0:>{1}}.
PLACE = re.compile(r"\{(\d*)(?::(?:[^{}]|\{\d*\})*)?\}")


# --- C++ as tokens ------------------------------------------------------------------------------

def tokens_of(text):
    """The tokens of a source, comments left out."""
    found = (match.group() for match in TOKEN.finditer(text))
    return [token for token in found if not token.startswith(("//", "/*"))]


def is_literal(token):
    return token.startswith(('"', 'R"'))


def text_of(literal):
    """What a string literal stands for."""
    if literal.startswith("R"):
        return literal[literal.index("(") + 1:literal.rindex(")")]
    return re.sub(r"\\(.)", lambda match: ESCAPED.get(match[1], match[1]), literal[1:-1])


def depth_of(token):
    return (token in "([{") - (token in ")]}")


def split(tokens, separator):
    """The tokens between separators that stand in no bracket."""
    parts, depth = [[]], 0
    for token in tokens:
        depth += depth_of(token)
        if token == separator and depth == 0:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def inside(tokens, opening):
    """The tokens between the bracket at that place and the one that closes it."""
    depth = 0
    for place in range(opening, len(tokens)):
        depth += depth_of(tokens[place])
        if depth == 0:
            return tokens[opening + 1:place]
    return tokens[opening + 1:]


def arguments(tokens, opening):
    return split(inside(tokens, opening), ",")


def body_after(tokens, opening):
    """The place of the body that follows the parameters in that bracket; None where none does."""
    after = opening + len(inside(tokens, opening)) + 2
    while tokens[after:after + 1] in (["const"], ["noexcept"], ["override"]):
        after += 1
    return after if tokens[after:after + 1] == ["{"] else None


def until_semicolon(tokens, start):
    return split(itertools.islice(tokens, start, start + 400), ";")[0]


def call_of(tokens):
    """The name and the arguments of an expression that is one call; None for any other."""
    names = list(itertools.takewhile(lambda token: token == "::" or token.isidentifier(), tokens))
    opening = len(names)
    if not 0 < opening < len(tokens) or tokens[opening] not in "({":
        return None
    if len(inside(tokens, opening)) != len(tokens) - opening - 2:
        return None
    return names[-1], arguments(tokens, opening)


# --- What expressions stand for -----------------------------------------------------------------

def texts_by_name(tokens):
    """The expressions of texts with a name: kExpected = "...", const std::string last = ..."""
    found = {}
    for place, token in enumerate(tokens):
        if token == "=" and place > 1:
            named = place - 3 if tokens[place - 1] == "]" else place - 1
            if tokens[named - 1] in ("string", "string_view", "*", "char"):
                found.setdefault(tokens[named], []).append(until_semicolon(tokens, place + 1))
    return {name: values[0] for name, values in found.items() if len(values) == 1}


class Reader:
    """Reads expressions of one source. An expression may stand for several texts."""

    def __init__(self, tokens, bound):
        self.tokens = tokens
        self.named = texts_by_name(tokens)
        self.bound = bound  # The texts of parameters.

    def sentences(self, tokens):
        """As read, but follows a call to a function of the same source, too."""
        call = call_of(tokens)
        texts = self.read(tokens)
        return self.returned(*call) if call and texts == [UNKNOWN] else texts

    def read(self, tokens):
        """The texts of an expression, with `{}` for what is not known before the program runs."""
        if tokens and all(map(is_literal, tokens)):
            return ["".join(map(text_of, tokens))]
        if len(tokens) == 1:
            return self.read_name(tokens[0])
        if len(split(tokens, "?")) > 1:
            return self.read_choice(tokens)
        if len(split(tokens, "+")) > 1:
            return self.read_sum(split(tokens, "+"))
        call = call_of(tokens)
        return self.read_call(*call) if call else [UNKNOWN]

    def read_name(self, name):
        if name in self.bound:
            return self.bound[name]
        return self.read(self.named[name]) if name in self.named else [UNKNOWN]

    def read_choice(self, tokens):
        """`a ? b : c`, where c may be such a choice too."""
        after = tokens[len(split(tokens, "?")[0]) + 1:]
        first = split(after, ":")[0]
        return self.read(first) + self.read(after[len(first) + 1:])

    def read_sum(self, parts):
        texts = ["".join(chosen) for chosen in itertools.product(*map(self.read, parts))]
        return [text if text.replace(UNKNOWN, "") else UNKNOWN for text in texts]

    def read_call(self, name, given):
        if name == "format":
            return self.read_format(given)
        if name in ("string", "string_view", "move"):
            return self.read(given[0]) if given[0] else [""]
        return [UNKNOWN]

    def read_format(self, given):
        """fmt::format, also with places such as {0} and {:.1f}."""
        texts = []
        values = [self.read(value) for value in given[1:]]
        for text, *chosen in itertools.product(self.read(given[0]), *values):
            numbers = itertools.count()

            def fill(match):
                number = int(match[1]) if match[1] else next(numbers)
                return chosen[number] if number < len(chosen) else UNKNOWN
            texts.append(PLACE.sub(fill, text))
        return texts

    def returned(self, name, given):
        """What a function or a lambda of this source may return for these arguments."""
        for place, token in enumerate(self.tokens[:-2]):
            opening = place + 1
            if token == name and self.tokens[opening:opening + 2] == ["=", "["]:
                opening += len(inside(self.tokens, opening + 1)) + 3
            if token != name or self.tokens[opening] != "(":
                continue
            body = body_after(self.tokens, opening)
            if body:
                parameters = filter(None, arguments(self.tokens, opening))
                names = [parameter[-1] for parameter in parameters]
                bound = dict(zip(names, map(self.read, given)))
                return Reader(self.tokens, {**self.bound, **bound}).all_returned(body)
        return [UNKNOWN]

    def all_returned(self, body):
        tokens = inside(self.tokens, body)
        return [text for place, token in enumerate(tokens) if token == "return"
                for text in self.sentences(until_semicolon(tokens, place + 1))]


# --- What is shown ------------------------------------------------------------------------------

def error_bodies(tokens):
    """The bodies of functions that return an Error, for which `{code, "...", "..."}` is enough."""
    for place, token in enumerate(tokens[:-1]):
        if token == "Error" and tokens[place + 1].isidentifier() and "(" in tokens[place:place + 6]:
            body = body_after(tokens, tokens.index("(", place))
            if body:
                yield inside(tokens, body)


def meter_bodies(tokens):
    """Where the bodies begin of functions that say what a meter sees, what is wrong, what to do."""
    for place, token in enumerate(tokens[:-1]):
        if token in ("source", "reason", "remedy") and tokens[place + 1] == "(":
            body = body_after(tokens, place + 1)
            if body:
                yield body


def choice_bodies(tokens):
    """The bodies of functions that return something Chosen, `{value, why}`."""
    for place, token in enumerate(tokens[:-1]):
        if token == "Chosen" and tokens[place + 1] == "<":
            name = tokens.index(">", place) + 1
            body = body_after(tokens, name + 1) if tokens[name + 1:name + 2] == ["("] else None
            if body:
                yield inside(tokens, body)


def expressions_of(tokens):
    """The expressions of a source that are shown as sentences."""
    for place, token in enumerate(tokens[:-3]):
        following = tokens[place + 1]
        if token in ("failure", "Error") and following in "({":
            yield from arguments(tokens, place + 1)[1:3]
        elif token == "{" and tokens[place + 1:place + 3] == ["ErrorCode", "::"]:
            yield from arguments(tokens, place)[1:3]
        elif token == "AlarmEvent" and following == "{":
            yield from arguments(tokens, place + 1)[1:3]
        elif token == "warning" and following == "(":
            yield from arguments(tokens, place + 1)[1:2]
        elif token == "state" and following == "(":
            yield from arguments(tokens, place + 1)[1:2]
        elif token in ("tell", "absent") and following == "(":
            yield from arguments(tokens, place + 1)[0:1]
        elif token in ("advice", "message", "why", "because", "whyNot") and following == "=":
            yield until_semicolon(tokens, place + 2)
    for body in error_bodies(tokens):
        for place, token in enumerate(body[:-1]):
            if token == "return" and body[place + 1] == "{":
                yield from arguments(body, place + 1)[1:3]
    for body in choice_bodies(tokens):
        for place, token in enumerate(body[:-1]):
            if token == "return" and body[place + 1] == "{":
                yield from arguments(body, place + 1)[1:2]


def read_sources(folder):
    """The tokens of all sources by their path."""
    paths = (path for room in ("datasets", "engine") for path in (folder / room).rglob("*"))
    return {path.relative_to(folder).as_posix(): tokens_of(path.read_text(encoding="utf-8"))
            for path in sorted(paths) if path.suffix in (".cpp", ".h")}


def pieces_given(sources, function, argument):
    """The texts that a function is given for one of its arguments, anywhere."""
    texts = set()
    for tokens in sources.values():
        reader = Reader(tokens, {})
        for place, token in enumerate(tokens[:-1]):
            if token == function and tokens[place + 1] == "(":
                given = arguments(tokens, place + 1)
                texts.update(reader.read(given[argument]) if argument < len(given) else [])
    return sorted(texts - {UNKNOWN})


def sentences_of(sources):
    """Pairs of every expression that is shown, with its file, and a text that it stands for."""
    for file, tokens in sources.items():
        bound = {name: pieces_given(sources, *where)
                 for name, where in PIECES.get(file, {}).items()}
        reader = Reader(tokens, bound)
        for expression in expressions_of(tokens):
            for text in reader.sentences(expression):
                yield f"{file}: {' '.join(expression)}", text
        if file.startswith("engine/meters/"):
            for body in meter_bodies(tokens):
                for text in reader.all_returned(body):
                    yield f"{file}: what a meter says of itself", text


def is_sentence(text):
    """Not a name such as "not_found", and not only what is filled in."""
    return " " in text and text != UNKNOWN


# --- The files ----------------------------------------------------------------------------------

def read_patterns(path):
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.replace("\\n", "\n") for line in lines if line and not line.startswith("#")]


def write_patterns(path, patterns):
    lines = [HEADER] + [pattern.replace("\n", "\\n") for pattern in sorted(patterns)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_translations(path):
    """Translations by their sentence; empty where one is unfinished."""
    found = {}
    for message in ElementTree.parse(path).iterfind("context[name='errors']/message"):
        said = message.find("translation")
        done = said is not None and said.get("type") != "unfinished"
        found[message.findtext("source")] = (said.text or "") if done else ""
    return found


def compare_patterns(wanted, listed):
    for pattern in sorted(wanted - set(listed)):
        yield f"errors.txt lacks: {pattern}"
    for pattern in sorted(set(listed) - wanted):
        yield f"errors.txt has what no source says any more: {pattern}"
    if listed != sorted(set(listed)):
        yield "errors.txt is not sorted, or has a line twice."


def check_translations(name, listed, translations):
    for pattern in listed:
        said = translations.get(pattern, "")
        if not said:
            yield f"{name} lacks: {pattern}"
        elif said.count(UNKNOWN) != pattern.count(UNKNOWN):
            yield f"{name} has another number of {UNKNOWN} in: {said}"
    for pattern in sorted(set(translations) - set(listed)):
        yield f"{name} has what errors.txt has not: {pattern}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder with datasets/ and engine/")
    parser.add_argument("--write", action="store_true", help="write errors.txt anew first")
    parser.add_argument("--unread", action="store_true",
                        help="list the expressions that cannot be read, and end")
    given = parser.parse_args()
    said = list(sentences_of(read_sources(given.folder)))
    if given.unread:
        print("\n".join(sorted({where for where, text in said if text == UNKNOWN})))
        return 0
    translations = given.folder / "resources" / "translations"
    wanted = {text for _, text in said if is_sentence(text)} | set(EXTRA)
    if given.write:
        write_patterns(translations / "errors.txt", wanted)
    listed = read_patterns(translations / "errors.txt")
    findings = list(compare_patterns(wanted, listed))
    for language in LANGUAGES:
        name = f"errors_{language}.ts"
        findings += check_translations(name, listed, read_translations(translations / name))
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
