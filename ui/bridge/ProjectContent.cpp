#include "ui/bridge/ProjectContent.h"

#include <algorithm>
#include <numeric>

#include "datasets/source/NaturalOrder.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

int& kindOf(ImageCounts& counts, const ImageRecord& image, const std::optional<Label>& label) {
    if (image.part == Part::Test) {
        return counts.test;
    }
    if (image.state == ImageState::Unreadable) {
        return counts.unreadable;
    }
    if (!label) {
        return counts.toLabel;
    }
    switch (label->verdict) {
        case Verdict::Unsure:
            return counts.unsure;
        case Verdict::Excluded:
            return counts.excluded;
        case Verdict::NoneOfThese:
            return counts.noneOfThese;
        case Verdict::Class:
            break;
    }
    return counts.labelled;
}

std::vector<int> nameRanksOf(const std::vector<ImageRecord>& images) {
    std::vector<std::string> names(images.size());
    std::ranges::transform(images, names.begin(), [](const ImageRecord& image) {
        return displayName(image).toCaseFolded().toStdString();
    });
    std::vector<int> order(images.size());
    std::iota(order.begin(), order.end(), 0);
    const auto before = [&](int a, int b) {
        return naturallyLess(names[static_cast<std::size_t>(a)],
                             names[static_cast<std::size_t>(b)]);
    };
    // Folders are read in this order, so that there is mostly nothing to do.
    if (!std::ranges::is_sorted(order, before)) {
        std::ranges::stable_sort(order, before);
    }
    std::vector<int> ranks(images.size());
    for (std::size_t place = 0; place < order.size(); ++place) {
        ranks[static_cast<std::size_t>(order[place])] = static_cast<int>(place);
    }
    return ranks;
}

/// Takes what was read, or remembers why it could not be.
class Reading {
public:
    template <class T>
    T take(Result<T> read) {
        if (!read) {
            m_status = failureOf(read);
            return {};
        }
        return std::move(*read);
    }
    [[nodiscard]] const Status& status() const { return m_status; }

private:
    Status m_status;
};

}  // namespace

int ProjectContent::rowOf(ImageId image) const {
    const auto found = std::ranges::lower_bound(*imageIds, image);
    return found == imageIds->end() || *found != image
               ? -1
               : static_cast<int>(found - imageIds->begin());
}

void ProjectContent::count(int row, int by) {
    const auto& label = labels[static_cast<std::size_t>(row)];
    kindOf(counts, images[static_cast<std::size_t>(row)], label) += by;
    if (label && label->verdict == Verdict::Class) {
        labelCounts[label->classId] += by;
    }
}

void ProjectContent::setLabel(int row, const std::optional<Label>& label) {
    count(row, -1);
    labels[static_cast<std::size_t>(row)] = label;
    count(row, 1);
}

void ProjectContent::setImage(int row, const ImageRecord& image) {
    count(row, -1);
    images[static_cast<std::size_t>(row)] = image;
    count(row, 1);
}

Result<ProjectContent> readContent(Project& project) {
    Reading reading;
    ProjectContent content;
    // First: what is labelled meanwhile is then found once more, which does no harm.
    content.logPosition = reading.take(project.labels().logPosition());
    content.pixels = reading.take(ProjectImages::create(project));
    content.classes = reading.take(project.classes().all());
    content.runs = reading.take(project.runs().all());
    content.images = reading.take(project.images().all());
    const auto labels = reading.take(project.labels().all());
    const auto vetoes = reading.take(project.vetoes().all());
    const auto stacks = reading.take(project.stacks().all());
    if (!reading.status()) {
        return failureOf(reading.status());
    }
    std::vector<ImageId> ids(content.images.size());
    std::ranges::transform(content.images, ids.begin(), &ImageRecord::id);
    content.imageIds = std::make_shared<const std::vector<ImageId>>(std::move(ids));
    content.nameRanks = nameRanksOf(content.images);
    content.labels.resize(content.images.size());
    for (const LabelledImage& labelled : labels) {
        if (const int row = content.rowOf(labelled.image); row >= 0) {
            content.labels[static_cast<std::size_t>(row)] = labelled.label;
        }
    }
    content.vetoes = {vetoes.begin(), vetoes.end()};
    content.stacks = StackTable(stacks, *content.imageIds);
    content.counts.images = static_cast<int>(content.images.size());
    for (int row = 0; row < content.counts.images; ++row) {
        content.count(row, 1);
    }
    if (const auto usable = project.runs().newestUsable()) {
        content.shownRun = usable->id;
        content.predictions = reading.take(readPredictions(project, usable->id, *content.imageIds));
    }
    return reading.status() ? Result<ProjectContent>(std::move(content))
                            : failureOf(reading.status());
}

Result<std::shared_ptr<const PredictionTable>> readPredictions(Project& project, RunId run,
                                                               std::span<const ImageId> images) {
    auto predictions = project.predictions().read(run);
    if (!predictions) {
        return failureOf(predictions);
    }
    return std::make_shared<const PredictionTable>(std::move(*predictions), images);
}

}  // namespace seedling
