#include "ui/label/LabelRows.h"

#include <QKeyEvent>
#include <algorithm>

#include "ui/bridge/QtConvert.h"
#include "ui/label/KeyMap.h"
#include "ui/label/LabelController.h"

namespace seedling {

const ClassRecord* classOfKey(const ProjectModel& project, const QKeyEvent& event) {
    const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (others != Qt::NoModifier || !project.isOpen()) {
        return nullptr;
    }
    const QString key = KeyMap::nameOf(event);
    const auto found = std::ranges::find_if(project.classes(), [&](const ClassRecord& record) {
        return !record.key.empty() && toQString(record.key) == key;
    });
    return found == project.classes().end() ? nullptr : &*found;
}

std::vector<int> rowsThatTakeLabels(const ProjectModel& project, std::vector<int> rows) {
    std::erase_if(rows, [&](int row) { return project.kindAt(row) == ImageKind::Test; });
    return rows;
}

QString whyNoLabels() {
    return LabelController::tr(
        "Images kept for checking take no labels: the model must not learn from them.");
}

}  // namespace seedling
