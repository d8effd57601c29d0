#pragma once

#include <QObject>
#include <map>
#include <optional>
#include <vector>

#include "engine/protocol/Event.h"
#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// How accurate runs are on the images themselves, as a person found by looking at a random sample.
/// Kept in the project. GUI thread only.
class SpotChecks : public QObject {
    Q_OBJECT

public:
    explicit SpotChecks(ProjectModel& project, QObject* parent = nullptr);

    /// What was drawn for a run, in order.
    [[nodiscard]] const std::vector<SpotCheckItem>& items(RunId run);
    /// Accuracy with its 95 % interval, source "spot check"; none before the first answer.
    [[nodiscard]] std::optional<AccuracyEstimate> of(RunId run);

    /// Draws until there are `count` images.
    Status draw(RunId run, std::size_t count);
    Status answer(RunId run, ImageId image, SpotAnswer answer);

Q_SIGNALS:
    void changed();

private:
    ProjectModel& m_project;
    std::map<RunId, std::vector<SpotCheckItem>> m_items;
};

}  // namespace seedling
