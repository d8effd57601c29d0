"""What is taken from tests/bench/accuracy: projects, labels, files of results, numbers in words."""
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "accuracy"))

from accuracy import (Cli, Projects, append, give_labels, machine, source_of,  # noqa: E402
                      train_arguments)
from table import short  # noqa: E402

__all__ = ["Cli", "Projects", "Refused", "append", "give_labels", "machine", "short", "source_of",
           "train_arguments"]


class Refused(Exception):
    """A list or a result that breaks a rule of the benchmark; the sentence says which."""
