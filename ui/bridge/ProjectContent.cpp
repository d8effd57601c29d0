#include "ui/bridge/ProjectContent.h"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "datasets/base/Clock.h"
#include "datasets/source/NaturalOrder.h"
#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

ImageKind kindOf(const ImageRecord& image, const std::optional<Label>& label) {
    if (image.part == Part::Test) {
        return ImageKind::Test;
    }
    if (image.state == ImageState::Unreadable) {
        return ImageKind::Unreadable;
    }
    if (!label) {
        return ImageKind::ToLabel;
    }
    switch (label->verdict) {
        case Verdict::Unsure:
            return ImageKind::Unsure;
        case Verdict::Excluded:
            return ImageKind::Excluded;
        case Verdict::NoneOfThese:
            return ImageKind::NoneOfThese;
        case Verdict::Class:
            break;
    }
    return ImageKind::Labelled;
}

int& countOf(ImageCounts& counts, ImageKind kind) {
    switch (kind) {
        case ImageKind::Labelled:
            return counts.labelled;
        case ImageKind::Test:
            return counts.test;
        case ImageKind::Unsure:
            return counts.unsure;
        case ImageKind::Excluded:
            return counts.excluded;
        case ImageKind::NoneOfThese:
            return counts.noneOfThese;
        case ImageKind::Unreadable:
            return counts.unreadable;
        case ImageKind::ToLabel:
            break;
    }
    return counts.toLabel;
}

/// All rows in an order; equal ones as they were found.
template <class Before>
std::vector<int> ordered(std::size_t rows, const Before& before) {
    std::vector<int> order(rows);
    std::iota(order.begin(), order.end(), 0);
    // Folders are read by name, so that there is mostly nothing to do.
    if (!std::ranges::is_sorted(order, before)) {
        std::ranges::stable_sort(order, before);
    }
    return order;
}

std::vector<int> orderByName(const std::vector<ImageRecord>& images) {
    std::vector<std::string> names(images.size());
    std::ranges::transform(images, names.begin(), [](const ImageRecord& image) {
        return displayName(image).toCaseFolded().toStdString();
    });
    return ordered(images.size(), [&](int a, int b) {
        return naturallyLess(names[static_cast<std::size_t>(a)],
                             names[static_cast<std::size_t>(b)]);
    });
}

std::vector<int> orderByDate(const std::vector<ImageRecord>& images) {
    return ordered(images.size(), [&](int a, int b) {
        return images[static_cast<std::size_t>(a)].modifiedMs >
               images[static_cast<std::size_t>(b)].modifiedMs;
    });
}

std::string_view folderOf(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? std::string_view()
                                      : std::string_view(path).substr(0, slash);
}

std::set<std::pair<SourceId, std::string>> foldersOf(const std::vector<ImageRecord>& images) {
    std::set<std::pair<SourceId, std::string>> folders;
    // Images come folder by folder: most need no look at the set.
    std::pair<SourceId, std::string_view> last;
    for (const ImageRecord& image : images) {
        const std::pair here(image.source, folderOf(image.path));
        if (here != last && !here.second.empty()) {
            folders.emplace(here);
        }
        last = here;
    }
    return folders;
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

void ProjectContent::enter(int row) {
    const auto place = static_cast<std::size_t>(row);
    kinds[place] = kindOf(images[place], labels[place]);
    ++countOf(counts, kinds[place]);
    if (labels[place] && labels[place]->verdict == Verdict::Class) {
        ++labelCounts[labels[place]->classId];
    }
}

void ProjectContent::leave(int row) {
    const auto place = static_cast<std::size_t>(row);
    --countOf(counts, kinds[place]);
    if (labels[place] && labels[place]->verdict == Verdict::Class) {
        --labelCounts[labels[place]->classId];
    }
}

void ProjectContent::setLabel(int row, const std::optional<Label>& label) {
    leave(row);
    labels[static_cast<std::size_t>(row)] = label;
    enter(row);
}

void ProjectContent::setImage(int row, const ImageRecord& image) {
    leave(row);
    images[static_cast<std::size_t>(row)] = image;
    enter(row);
}

Result<ProjectContent> readContent(Project& project) {
    Reading reading;
    ProjectContent content;
    content.readMs = nowMs();
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
    content.byName = orderByName(content.images);
    content.byDate = orderByDate(content.images);
    content.folders = foldersOf(content.images);
    content.labels.resize(content.images.size());
    content.kinds.resize(content.images.size());
    for (const LabelledImage& labelled : labels) {
        if (const int row = content.rowOf(labelled.image); row >= 0) {
            content.labels[static_cast<std::size_t>(row)] = labelled.label;
        }
    }
    content.vetoes = {vetoes.begin(), vetoes.end()};
    content.stacks = StackTable(stacks, *content.imageIds);
    content.counts.images = static_cast<int>(content.images.size());
    for (int row = 0; row < content.counts.images; ++row) {
        content.enter(row);
    }
    if (const auto used = project.runs().inUse()) {
        content.shownRun = used->id;
        content.predictions = reading.take(readPredictions(project, used->id, *content.imageIds));
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
