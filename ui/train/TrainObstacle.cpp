#include "ui/train/TrainObstacle.h"

#include <QCoreApplication>
#include <algorithm>

namespace seedling {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("seedling", text);
}

}  // namespace

std::optional<TrainObstacle> obstacleOf(const ProjectModel& project) {
    using Fix = TrainObstacle::Fix;
    if (!project.isOpen() || project.counts().images == 0)
        return TrainObstacle{
            tr("There are no images to learn from."), tr("Open a folder"), Fix::OpenImages, {}};
    if (project.isReadOnly())
        return TrainObstacle{tr("The project is open in another window: train there."), {}, {}, {}};
    const auto& classes = project.classes();
    if (classes.size() < 2)
        return TrainObstacle{
            tr("Training needs two classes or more."), tr("Add a class"), Fix::AddClass, {}};
    const auto labels = [&](const ClassRecord& one) { return project.labelCount(one.id); };
    const auto fewest = std::ranges::min_element(classes, {}, labels);
    if (labels(*fewest) > 0)
        return std::nullopt;
    return TrainObstacle{tr("%1 has no labels yet, training needs 1 of each class.")
                             .arg(QString::fromStdString(fewest->name)),
                         tr("Show candidates"), Fix::LabelClass, fewest->id};
}

}  // namespace seedling
