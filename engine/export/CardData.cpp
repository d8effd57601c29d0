#include "engine/export/CardData.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>

#include "datasets/base/Hash.h"

namespace seedling {
namespace {

using Contents = std::unordered_map<ImageId, std::string>;

/// Content hashes of the images to learn from; their sizes go into the data.
Contents contentsOf(std::vector<ImageRecord> images, CardData& data) {
    Contents contents;
    for (ImageRecord& image : images) {
        if (image.part != Part::Train) {
            continue;
        }
        if (image.width > 0 && image.height > 0) {
            const auto [shorter, longer] = std::minmax(image.width, image.height);
            data.smallestSide =
                data.smallestSide == 0 ? shorter : std::min(data.smallestSide, shorter);
            data.largestSide = std::max(data.largestSide, longer);
        }
        contents.emplace(image.id, std::move(image.hash));
    }
    return contents;
}

Result<std::vector<LabelledContent>> labelsOf(Project& project, const Contents& contents,
                                              std::int64_t position) {
    const auto labels = project.labels().at(position);
    if (!labels) {
        return failureOf(labels);
    }
    const auto classes = project.classes().all();
    if (!classes) {
        return failureOf(classes);
    }
    std::vector<LabelledContent> found;
    for (const LabelledImage& item : *labels) {
        const auto content = contents.find(item.image);
        const auto name = std::ranges::find(*classes, item.label.classId, &ClassRecord::id);
        if (item.label.verdict == Verdict::Class && content != contents.end() &&
            name != classes->end()) {
            found.emplace_back(content->second, name->name);
        }
    }
    return found;
}

bool allRead(const std::vector<LabelledContent>& labels) {
    return std::ranges::none_of(labels, [](const auto& label) { return label.first.empty(); });
}

}  // namespace

std::string labelContentHash(std::vector<LabelledContent> labels) {
    std::ranges::sort(labels);
    std::string text;
    for (const auto& [content, name] : labels) {
        text += content + " " + name + "\n";
    }
    return toHex(
        contentHash(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size())));
}

Result<CardData> readCardData(Project& project, RunId run) {
    auto images = project.images().all();
    if (!images) {
        return failureOf(images);
    }
    const auto pickups = project.runs().labelPickups(run);
    if (!pickups) {
        return failureOf(pickups);
    }
    const auto sources = project.images().sources();
    if (!sources) {
        return failureOf(sources);
    }
    CardData data;
    const Contents contents = contentsOf(*std::move(images), data);
    for (const SourceRecord& source : *sources) {
        if (std::ranges::find(data.kinds, source.kind) == data.kinds.end()) {
            data.kinds.push_back(source.kind);
        }
    }
    if (pickups->empty()) {
        return data;
    }
    const auto labels = labelsOf(project, contents, pickups->back().second);
    if (!labels) {
        return failureOf(labels);
    }
    data.labels = std::ssize(*labels);
    data.labelHash = allRead(*labels) ? labelContentHash(*labels) : std::string();
    return data;
}

}  // namespace seedling
