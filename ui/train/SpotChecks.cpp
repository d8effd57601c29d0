#include "ui/train/SpotChecks.h"

#include <algorithm>

#include "datasets/base/Wilson.h"

namespace seedling {

SpotChecks::SpotChecks(ProjectModel& project, QObject* parent)
    : QObject(parent), m_project(project) {
    const auto forget = [this] {
        m_items.clear();
        Q_EMIT changed();
    };
    connect(&project, &ProjectModel::opened, this, forget);
    connect(&project, &ProjectModel::closed, this, forget);
}

const std::vector<SpotCheckItem>& SpotChecks::items(RunId run) {
    const auto [place, isNew] = m_items.try_emplace(run);
    if (isNew && m_project.isOpen() && run.isValid()) {
        if (auto read = m_project.project().spotChecks().read(run))
            place->second = std::move(*read);
        else
            Q_EMIT m_project.failed(read.error());
    }
    return place->second;
}

std::optional<AccuracyEstimate> SpotChecks::of(RunId run) {
    const SpotCheckCounts counts = countSpotCheck(items(run));
    if (counts.checked == 0)
        return std::nullopt;
    const Interval interval = wilsonInterval(counts.right, counts.checked);
    return AccuracyEstimate{static_cast<double>(counts.right) / static_cast<double>(counts.checked),
                            interval.low, interval.high, counts.checked, "spot check"};
}

Status SpotChecks::draw(RunId run, std::size_t count) {
    auto drawn = m_project.project().spotChecks().draw(run, count);
    if (!drawn)
        return failureOf(drawn);
    m_items[run] = std::move(*drawn);
    Q_EMIT changed();
    return {};
}

Status SpotChecks::answer(RunId run, ImageId image, SpotAnswer answer) {
    if (const Status kept = m_project.project().spotChecks().answer(run, image, answer); !kept)
        return kept;
    auto& drawn = m_items[run];
    const auto item = std::ranges::find(drawn, image, &SpotCheckItem::image);
    if (item != drawn.end())
        item->answer = answer;
    Q_EMIT changed();
    return {};
}

}  // namespace seedling
