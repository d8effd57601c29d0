#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/StrongId.h"
#include "datasets/source/ImageSource.h"

namespace seedling {

/// Whether the pixels of an image could be read when last tried.
enum class ImageState { Ok, Unreadable };

struct SourceRecord {
    SourceId id;
    std::string kind;      ///< See ImageSource::kind.
    std::string location;  ///< Absolute, or relative to the project file where that is possible.
};

/// One image of the project. Pixels stay in the source.
struct ImageRecord {
    ImageId id;
    SourceId source;
    std::string path;  ///< Relative to the source; "" where images are only numbered.
    std::int64_t index = 0;
    std::int64_t fileBytes = 0;
    std::int64_t modifiedMs = 0;
    int width = 0;  ///< Pixels as shown; 0 until the image was read once.
    int height = 0;
    std::string hash;  ///< Content hash in hex; "" until the image was read once.
    Part part = Part::Train;
    ImageState state = ImageState::Ok;
    std::string reason;  ///< Why it is unreadable, as a sentence.
    std::optional<ClassId>
        hiddenTruth;  ///< The class that the source knows: of test images, and in benchmarks of
                      ///< all. Read by evaluate and pseudo_label_accuracy alone.
};

/// Whether an image has no file of its own, so that its number tells it from others.
bool isNumbered(const ImageRecord& image);

/// What a person calls an image, and importLabels reads: its path as stored, with #NUMBER where
/// it is numbered.
std::string imageName(const ImageRecord& image);

struct ClassRecord {
    ClassId id;
    std::string name;
    int colour = 0;   ///< Place in the class palette; also decides the shape.
    std::string key;  ///< One upper-case letter or digit; "" for none.
    int position =
        0;  ///< Order of showing, from 0; also the index of the class in a model's output.

    bool operator==(const ClassRecord&) const = default;
};

/// What a person (or an import) said about an image.
enum class Verdict { Class, Unsure, Excluded, NoneOfThese };
enum class Author { Person, Import };

struct Label {
    Verdict verdict = Verdict::Class;
    ClassId classId;  ///< Valid only with Verdict::Class.
    Author author = Author::Person;
    std::int64_t whenMs = 0;

    bool operator==(const Label&) const = default;
};

struct LabelledImage {
    ImageId image;
    Label label;
};

/// The label an image shall have from now on; none removes it.
struct LabelChange {
    ImageId image;
    std::optional<Label> label;
};

/// A person's "this image is not of this class". It names no other class, and is no label.
struct Veto {
    ImageId image;
    ClassId classId;

    auto operator<=>(const Veto&) const = default;
};

/// Whether a veto stands from now on.
struct VetoChange {
    Veto veto;
    bool stands = true;

    bool operator==(const VetoChange&) const = default;
};

/// An image that shows nearly the same as others.
struct StackedImage {
    ImageId image;
    ImageId first;  ///< Of its stack; names the stack, and is in it.

    bool operator==(const StackedImage&) const = default;
};

/// One line of the append-only label log.
struct LabelLogEntry {
    std::int64_t position = 0;  ///< 1, 2, 3, ... over the life of the project.
    ImageId image;
    std::optional<Label> before;
    std::optional<Label> after;
    std::int64_t whenMs = 0;
};

enum class RunStatus { Preparing, Training, Paused, Finished, Stopped, Failed, Interrupted };
std::string toString(RunStatus status);
RunStatus runStatusFromString(const std::string& text);
/// Whether such a run has a model and answers: it has finished, or was stopped.
bool isUsable(RunStatus status);

/// One training run. JSON columns are text whose meaning lies in engine/protocol.
struct RunRecord {
    RunId id;
    std::string configJson;  ///< TrainConfig
    std::string method;
    std::string preset;
    std::uint64_t seed = 0;
    RunStatus status = RunStatus::Preparing;
    std::string reason;  ///< Why it ended, as a sentence.
    int labelCount = 0;
    std::string labelSetHash;  ///< LabelStore::setHash when it started.
    std::string versionsJson;  ///< Program and library versions.
    std::string hardwareJson;  ///< Processor, threads, precision.
    std::int64_t startedMs = 0;
    std::int64_t endedMs = 0;  ///< 0 while it runs.
    std::string summaryJson;   ///< RunSummary
};

struct MetricPoint {
    std::int64_t step = 0;
    std::string name;  ///< A name of engine/protocol/MetricNames.h
    double value = 0;
    std::int64_t whenMs = 0;
};

/// A bad sign that a run has shown.
struct AlarmRecord {
    std::int64_t step = 0;
    std::string code;     ///< AlarmEvent::code
    std::string message;  ///< In English, as the advice.
    std::string advice;
    std::int64_t whenMs = 0;

    bool operator==(const AlarmRecord&) const = default;
};

struct Prediction {
    ImageId image;
    ClassId classId;
    float confidence = 0;  ///< Probability, 0-1.
    ClassId secondClass;   ///< Invalid with a single class.
    float secondConfidence = 0;
    bool trusted = false;  ///< Its confidence is over the run's threshold.
    ClassId thirdClass{};  ///< Invalid with two classes, and of runs before this was kept.
    float thirdConfidence = 0;
};

}  // namespace seedling
