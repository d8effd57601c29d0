#include "datasets/select/LabelAdvice.h"

#include <algorithm>
#include <functional>

#include "datasets/select/CoverageSelector.h"
#include "datasets/select/InstantClassifier.h"

namespace seedling {
namespace {

constexpr std::size_t kFewestAsked = 10;
constexpr std::size_t kMostAsked = 20;

int indexOf(std::span<const ClassRecord> classes, ClassId id) {
    const auto found = std::ranges::find(classes, id, &ClassRecord::id);
    return found == classes.end() ? -1 : static_cast<int>(found - classes.begin());
}

ClassId idOf(std::span<const ClassRecord> classes, int index) {
    return index < 0 ? ClassId{} : classes[static_cast<std::size_t>(index)].id;
}

std::vector<KnownItem> knownItems(const ImageMap& map, const LabelFacts& facts) {
    std::vector<KnownItem> known;
    for (const auto& [image, label] : facts.labels) {
        const std::int32_t item = map.itemOf(image);
        const int index =
            label.verdict == Verdict::Class ? indexOf(facts.classes, label.classId) : -1;
        if (item >= 0 && index >= 0)
            known.push_back({item, index});
    }
    return known;
}

ItemAnswer modelAnswer(const LabelFacts& facts, ImageId image) {
    const auto found = std::ranges::lower_bound(facts.predictions, image, {}, &Prediction::image);
    if (found == facts.predictions.end() || found->image != image)
        return {};
    return {indexOf(facts.classes, found->classId), found->confidence,
            indexOf(facts.classes, found->secondClass), found->secondConfidence};
}

/// By landmark: what the model says, or else the instant classifier.
std::vector<ItemAnswer> answersAtLandmarks(const ImageMap& map, const LabelFacts& facts,
                                           const InstantClassifier& instant) {
    std::vector<ItemAnswer> answers;
    for (std::size_t i = 0; i < map.landmarks().size(); ++i) {
        const auto item = static_cast<std::size_t>(map.landmarks()[i]);
        answers.push_back(facts.predictions.empty() ? instant.answerAt(i)
                                                    : modelAnswer(facts, map.images()[item]));
    }
    return answers;
}

/// (1 - margin)^2: with a few labels next to everything is open, later what lies between classes.
std::vector<float> openness(std::span<const ItemAnswer> answers) {
    std::vector<float> open;
    for (const ItemAnswer& answer : answers) {
        const float rest = 1 - answer.margin();
        open.push_back(rest * rest);
    }
    return open;
}

void coverAndBar(const ImageMap& map, const LandmarkGraph& graph, const LabelFacts& facts,
                 CoverageSelector& selector) {
    for (const auto& [image, label] : facts.labels) {
        const std::int32_t item = map.itemOf(image);
        if (item < 0)
            continue;
        const std::int32_t landmark = map.landmarkOf(item);
        if (landmark >= 0)
            selector.bar(static_cast<std::size_t>(landmark));
        if (label.verdict == Verdict::Class)
            selector.cover(graph.likeness(map.features(item)));
    }
}

std::vector<Prediction> suggestionsOf(const ImageMap& map, const LabelFacts& facts,
                                      const InstantClassifier& instant) {
    std::vector<Prediction> suggestions;
    for (std::size_t i = 0; i < map.images().size(); ++i) {
        const ItemAnswer answer = instant.answerOf(static_cast<std::int32_t>(i));
        if (answer.classIndex < 0)
            continue;
        suggestions.push_back({.image = map.images()[i],
                               .classId = idOf(facts.classes, answer.classIndex),
                               .confidence = answer.confidence,
                               .secondClass = idOf(facts.classes, answer.secondClass),
                               .secondConfidence = answer.secondConfidence,
                               .thirdClass = idOf(facts.classes, answer.thirdClass),
                               .thirdConfidence = answer.thirdConfidence});
    }
    return suggestions;
}

/// Labels of known classes that a person gave since then, the newest first.
std::vector<LabelledImage> newestLabels(const ImageMap& map, const LabelFacts& facts,
                                        std::int64_t sinceMs) {
    std::vector<LabelledImage> newest;
    for (const LabelledImage& each : facts.labels) {
        if (each.label.verdict == Verdict::Class && each.label.author == Author::Person &&
            each.label.whenMs > sinceMs && map.itemOf(each.image) >= 0 &&
            indexOf(facts.classes, each.label.classId) >= 0)
            newest.push_back(each);
    }
    std::ranges::stable_sort(newest, std::greater{},
                             [](const LabelledImage& each) { return each.label.whenMs; });
    newest.resize(std::min(newest.size(), kMostAsked));
    return newest;
}

}  // namespace

LabelAdvice adviseLabels(const ImageMap& map, const LandmarkGraph& graph, const LabelFacts& facts,
                         std::size_t count) {
    LabelAdvice advice;
    const std::vector<KnownItem> known = knownItems(map, facts);
    const InstantClassifier instant(map, graph, known,
                                    std::max(1, static_cast<int>(facts.classes.size())));
    const std::vector<ItemAnswer> answers = answersAtLandmarks(map, facts, instant);
    CoverageSelector selector(graph, openness(answers));
    coverAndBar(map, graph, facts, selector);
    advice.coverage = selector.coverage();
    for (const auto& [landmark, gain] : selector.choose(count)) {
        const auto item = static_cast<std::size_t>(map.landmarks()[landmark]);
        advice.useful.push_back({map.images()[item], gain,
                                 idOf(facts.classes, answers[landmark].classIndex),
                                 idOf(facts.classes, answers[landmark].secondClass)});
    }
    advice.suggestions = suggestionsOf(map, facts, instant);
    return advice;
}

bool instantIsBetter(const ImageMap& map, const LandmarkGraph& graph, const LabelFacts& facts,
                     std::int64_t modelStartedMs) {
    if (facts.predictions.empty())
        return false;
    const std::vector<LabelledImage> asked = newestLabels(map, facts, modelStartedMs);
    if (asked.size() < kFewestAsked)
        return false;
    int instantRight = 0;
    int modelRight = 0;
    for (const auto& [image, label] : asked) {
        const int truth = indexOf(facts.classes, label.classId);
        const std::int32_t item = map.itemOf(image);
        std::vector<KnownItem> others = knownItems(map, facts);
        std::erase_if(others, [item](const KnownItem& known) { return known.item == item; });
        const InstantClassifier instant(map, graph, others, static_cast<int>(facts.classes.size()));
        instantRight += instant.answerOf(item).classIndex == truth ? 1 : 0;
        modelRight += modelAnswer(facts, image).classIndex == truth ? 1 : 0;
    }
    return instantRight > modelRight;
}

}  // namespace seedling
