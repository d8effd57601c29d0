#include "ui/label/ClassMenu.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "datasets/project/ClassKeys.h"
#include "ui/bridge/QtConvert.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

/// Context of the translations.
struct ClassMenu {
    Q_DECLARE_TR_FUNCTIONS(ClassMenu)
};

/// As many as have a shape of their own.
constexpr int kColours = 10;

using Report = std::function<void(const Status&)>;

QIcon shapeIcon(int colour, qreal ratio) {
    const int side = theme::px(16);
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintClassShape(painter, QRectF(1, 1, side - 2, side - 2), colour);
    return QIcon(pixmap);
}

QAction* addChoice(QMenu& menu, const QString& text, bool chosen,
                   const std::function<void()>& run) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(chosen);
    QObject::connect(action, &QAction::triggered, &menu, [run] { run(); });
    return action;
}

void fillKeys(QMenu& menu, ProjectModel& project, const ClassRecord& record, const Report& report) {
    QString taken = project.reservedKeys();
    for (const ClassRecord& other : project.classes()) {
        taken += other.id == record.id ? QString() : toQString(other.key);
    }
    const QString all = QStringLiteral("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    for (const QChar key : all) {
        ClassRecord changed = record;
        changed.key = QString(key).toStdString();
        if (isClassKey(changed.key) && !taken.contains(key)) {
            addChoice(menu, key, changed.key == record.key,
                      [&project, changed, report] { report(project.updateClass(changed)); });
        }
    }
}

void fillColours(QMenu& menu, ProjectModel& project, const ClassRecord& record,
                 const Report& report) {
    const int used = std::ranges::max(project.classes(), {}, &ClassRecord::colour).colour;
    for (int colour = 0; colour < std::max(kColours, used + 1); ++colour) {
        ClassRecord changed = record;
        changed.colour = colour;
        QAction* action =
            addChoice(menu, ClassMenu::tr("Colour %1").arg(colour + 1), colour == record.colour,
                      [&project, changed, report] { report(project.updateClass(changed)); });
        action->setIcon(shapeIcon(colour, menu.devicePixelRatioF()));
    }
}

void fillMerge(QMenu& menu, ProjectModel& project, const ClassRecord& record,
               const Report& report) {
    for (const ClassRecord& other : project.classes()) {
        if (other.id == record.id) {
            continue;
        }
        QAction* action = menu.addAction(shapeIcon(other.colour, menu.devicePixelRatioF()),
                                         toQString(other.name));
        QObject::connect(action, &QAction::triggered, &menu,
                         [&project, from = record.id, into = other.id, report] {
                             report(project.mergeClass(from, into));
                         });
    }
    menu.setEnabled(!menu.isEmpty());
}

}  // namespace

void fillClassMenu(QMenu& menu, ProjectModel& project, const ClassRecord& record,
                   const Report& report) {
    fillKeys(*menu.addMenu(ClassMenu::tr("Key")), project, record, report);
    fillColours(*menu.addMenu(ClassMenu::tr("Colour")), project, record, report);
    fillMerge(*menu.addMenu(ClassMenu::tr("Merge into")), project, record, report);
    menu.addSeparator();
    const auto move = [&](const QString& text, int position, bool possible) {
        QAction* action = menu.addAction(text);
        action->setEnabled(possible);
        QObject::connect(action, &QAction::triggered, &menu,
                         [&project, id = record.id, position, report] {
                             report(project.moveClass(id, position));
                         });
    };
    move(ClassMenu::tr("Move up\tAlt+Up"), record.position - 1, record.position > 0);
    move(ClassMenu::tr("Move down\tAlt+Down"), record.position + 1,
         record.position + 1 < static_cast<int>(project.classes().size()));
}

}  // namespace seedling
