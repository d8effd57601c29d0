"""The arithmetic of export.py, without a model."""
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import export  # noqa: E402
import pictures  # noqa: E402
import readers  # noqa: E402
import report  # noqa: E402


def result(**changes):
    return {"data": "mnist", "network": "frugal", "format": "onnx", "reader": "opencv", "by": "OpenCV", "images": 1000,
            "same_class": 1000, "largest_difference": 2e-6, "accuracy_inside": 0.97, "accuracy_outside": 0.97, "steps": 300,
            "labels": 1000, "side": 28, "version": "0", "machine": "a machine", **changes}


def holds(changed):
    return report.CHAPTERS[(changed["format"], changed["reader"])][2](changed)


class Pictures(unittest.TestCase):
    def test_a_png_holds_its_rows(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "made" / "a.png"
            pictures.write_png(file, 2, 2, 3, bytes(range(12)))
            data = file.read_bytes()
        begin = data.index(b"IDAT") + 4
        self.assertEqual(zlib.decompressobj().decompress(data[begin:]),
                         b"\0" + bytes(range(6)) + b"\0" + bytes(range(6, 12)))

    def test_planes_become_pixels(self):
        self.assertEqual(pictures.interleaved(bytes([1, 2, 11, 12, 21, 22])), bytes([1, 11, 21, 2, 12, 22]))

    def test_a_part_of_the_images_is_spread_evenly(self):
        self.assertEqual(pictures.evenly(list(range(10)), 5), [0, 2, 4, 6, 8])
        self.assertEqual(pictures.evenly([1, 2], 5), [1, 2])

    def test_what_the_test_part_lacks_comes_from_the_training_part(self):
        with tempfile.TemporaryDirectory() as name:
            source, target = Path(name) / "set", Path(name) / "moved"
            for part, count in (("train", 6), ("test", 2)):
                for i in range(count):
                    file = source / part / str(i % 2) / f"{part}{i}"
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.touch()
            pictures.copy_moved(source, target, 5)
            self.assertEqual(len(pictures.files_below(target / "test")), 5)
            self.assertEqual(len(pictures.files_below(target / "train")), 3)
            self.assertEqual(len(pictures.files_below(source / "train")), 6)


class Comparison(unittest.TestCase):
    def test_classes_probabilities_and_truth_are_compared_by_file(self):
        first, second = Path("cat/1.png"), Path("dog/2.png")
        inside = {first: {"cat": 0.75, "dog": 0.25}, second: {"dog": 0.5, "cat": 0.375}}
        outside = {first: {"cat": 0.7}, second: {"cat": 0.625, "dog": 0.375}}
        found = export.compared(inside, outside)
        self.assertEqual((found["images"], found["same_class"]), (2, 1))
        self.assertEqual(found["largest_difference"], 0.25)
        self.assertEqual((found["accuracy_inside"], found["accuracy_outside"]), (1.0, 0.5))

    def test_images_that_were_not_asked_for_do_not_count(self):
        found = export.compared({Path("a/1"): {"a": 1.0}, Path("b/2"): {"b": 1.0}}, {Path("a/1"): {"a": 1.0}})
        self.assertEqual(found["images"], 1)


class Plan(unittest.TestCase):
    def test_c_is_for_the_small_network(self):
        options = type("Options", (), {"sets": ["mnist"], "networks": ["frugal", "resnet-18"], "readers": export.READERS})
        plan = export.planned(options)
        self.assertEqual({key["network"] for key in plan if key["reader"] == "c_header"}, {"frugal"})
        self.assertEqual(len({export.key_of(key) for key in plan}), 7 + 5)
        self.assertEqual({(key["format"], key["reader"]) for key in plan}, set(report.CHAPTERS))


class Readers(unittest.TestCase):
    def test_calls_for_memory_are_found(self):
        self.assertTrue(readers.ALLOCATION.search("                 U malloc\n"))
        self.assertFalse(readers.ALLOCATION.search("                 U expf\n                 U memcpy\n"))

    def test_the_example_of_a_readme_is_taken_whole(self):
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "README.md").write_text("# A\n```python\nx\n```\n\n```cpp\nint main() {}\n```\n")
            self.assertEqual(readers.example_in(Path(name)), "int main() {}\n")


class Report(unittest.TestCase):
    def test_bounds(self):
        self.assertTrue(holds(result()))
        self.assertFalse(holds(result(largest_difference=2e-3)))
        self.assertFalse(holds(result(same_class=999)))
        self.assertFalse(holds(result(format="torchscript", reader="libtorch", largest_difference=2e-4)))
        int8 = {"format": "onnx-int8", "reader": "onnx_runtime", "same_class": 980}
        self.assertTrue(holds(result(**int8, accuracy_outside=0.961)))
        self.assertFalse(holds(result(**int8, accuracy_outside=0.959)))
        self.assertTrue(holds(result(format="c", reader="c_header", same_class=990)))
        self.assertFalse(holds(result(format="c", reader="c_header", same_class=989)))

    def test_a_missed_bound_is_said(self):
        text = report.document([result(), result(network="wrn-28-2", same_class=999, steps=400)])
        self.assertIn("| mnist | frugal | 1,000 | 1,000 | 2e-06 | 97.00 | 97.00 | yes |", text)
        self.assertIn("| mnist | wrn-28-2 | 1,000 | 999 | 2e-06 | 97.00 | 97.00 | **no** |", text)
        self.assertIn("300 to 400 steps", text)
        self.assertEqual(text.count("## "), 1)


if __name__ == "__main__":
    unittest.main()
