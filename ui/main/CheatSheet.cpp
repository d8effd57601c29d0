#include "ui/main/CheatSheet.h"

#include <QGridLayout>
#include <QKeyEvent>

#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/QtConvert.h"
#include "ui/widgets/KeyButton.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

using Lines = std::vector<std::pair<QString, QString>>;

QWidget* column(const QString& title, const Lines& lines) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TextLabel(title, 13, QFont::DemiBold));
    layout->addSpacing(theme::px(6));
    for (const auto& [key, text] : lines) {
        auto* line = new KeyButton(key, text);
        line->setAttribute(Qt::WA_TransparentForMouseEvents);
        line->setAccessibleName(key + QStringLiteral(": ") + text);
        layout->addWidget(line);
    }
    layout->addStretch(1);
    return box;
}

Lines classLines(const ProjectModel& project) {
    constexpr std::size_t kMost = 14;
    Lines lines;
    for (const ClassRecord& record : project.classes()) {
        if (!record.key.empty() && lines.size() < kMost) {
            lines.emplace_back(toQString(record.key), toQString(record.name));
        }
    }
    if (lines.empty()) {
        lines.emplace_back(QStringLiteral("N"), CheatSheet::tr("Name the first class"));
    }
    return lines;
}

}  // namespace

CheatSheet::CheatSheet(const ProjectModel& project, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    setAccessibleName(tr("All keys"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::px(24), theme::px(24), theme::px(24), theme::px(24));
    row->setSpacing(theme::px(40));
    row->addWidget(column(tr("Label, and go on"), classLines(project)));
    row->addWidget(
        column(tr("Say something else"), {{tr("Enter"), tr("Accept the suggestion")},
                                          {tr("Shift+Enter"), tr("Accept all in sight")},
                                          {QStringLiteral("0"), tr("None of these")},
                                          {QStringLiteral("U"), tr("Unsure")},
                                          {QStringLiteral("X"), tr("Exclude from everything")},
                                          {tr("Del"), tr("Remove the label")},
                                          {tr("Backspace"), tr("Undo and go back")},
                                          {QStringLiteral("Ctrl+Z"), tr("Undo")},
                                          {QStringLiteral("Ctrl+Shift+Z"), tr("Redo")},
                                          {QStringLiteral("N"), tr("New class")},
                                          {QStringLiteral("F2"), tr("Rename the class")}}));
    row->addWidget(column(tr("Look around"), {{tr("Arrows"), tr("Move; with Shift select")},
                                              {QStringLiteral("Ctrl+A"), tr("Select all")},
                                              {tr("Tab"), tr("Next without a label")},
                                              {tr("Shift+Tab"), tr("Previous without a label")},
                                              {QStringLiteral("Ctrl+Tab"), tr("Leave the images")},
                                              {tr("Space"), tr("Loupe and back")},
                                              {QStringLiteral("/"), tr("Find by name")},
                                              {QStringLiteral("Ctrl++"), tr("Larger")},
                                              {QStringLiteral("Ctrl+\u2212"), tr("Smaller")}}));
    row->addWidget(
        column(tr("The rest"), {{QStringLiteral("F5"), tr("Train")},
                                {QStringLiteral("F6"), tr("Pause")},
                                {QStringLiteral("Ctrl+E"), tr("Export")},
                                {QStringLiteral("Ctrl+1\u20133"), tr("Label, Train, Use")},
                                {QStringLiteral("Ctrl+O"), tr("Open folder")},
                                {QStringLiteral("F11"), tr("Full screen")},
                                {QStringLiteral("?"), tr("This page")}}));
}

void CheatSheet::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Shift:
        case Qt::Key_Control:
        case Qt::Key_Alt:
            break;
        default:
            accept();
    }
}

void CheatSheet::mousePressEvent(QMouseEvent*) {
    accept();
}

}  // namespace seedling
