#include "ui/label/LabelMenu.h"

#include <QMenu>
#include <QPainter>

#include "ui/bridge/QtConvert.h"
#include "ui/label/LabelController.h"
#include "ui/main/Theme.h"

namespace seedling {
namespace {

QIcon shapeIcon(int colour) {
    const int side = theme::px(16);
    QPixmap pixmap(side * 2, side * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    theme::paintClassShape(painter, QRectF(2, 2, side - 4, side - 4), colour);
    return QIcon(pixmap);
}

/// The key is shown and not a shortcut: a shortcut would also label while somebody types.
QString withKey(const QString& text, const QString& key) {
    return key.isEmpty() ? text : text + QLatin1Char('\t') + key;
}

}  // namespace

void fillLabelMenu(QMenu& menu, LabelController& controller) {
    const bool some = !controller.targets().empty();
    const auto key = [&](KeyAction action) { return controller.keys().caption(action); };
    const auto add = [&](const QString& text, const QString& hint, const QIcon& icon, auto run) {
        QAction* action = menu.addAction(icon, withKey(text, hint));
        QObject::connect(action, &QAction::triggered, &controller, run);
        action->setEnabled(some);
        return action;
    };
    for (const ClassRecord& record : controller.project().classes()) {
        add(toQString(record.name).replace(QLatin1Char('&'), QStringLiteral("&&")),
            toQString(record.key), shapeIcon(record.colour),
            [&controller, id = record.id] { controller.labelAs(id); });
    }
    if (!controller.project().classes().empty()) {
        menu.addSeparator();
    }
    add(LabelController::tr("Accept suggestion"), key(KeyAction::Accept),
        theme::icon(QStringLiteral("check")), [&controller] { controller.acceptSuggestions(); });
    add(LabelController::tr("Not the suggested class"), key(KeyAction::NotThisClass),
        theme::icon(QStringLiteral("close")), [&controller] { controller.vetoSuggestions(); });
    add(LabelController::tr("Unsure"), key(KeyAction::Unsure),
        theme::icon(QStringLiteral("question")),
        [&controller] { controller.mark(Verdict::Unsure); });
    add(LabelController::tr("None of these"), key(KeyAction::NoneOfThese),
        theme::icon(QStringLiteral("ban")),
        [&controller] { controller.mark(Verdict::NoneOfThese); });
    add(LabelController::tr("Exclude"), key(KeyAction::Exclude), theme::icon(QStringLiteral("ban")),
        [&controller] { controller.mark(Verdict::Excluded); });
    add(LabelController::tr("Remove label"), key(KeyAction::RemoveLabel),
        theme::icon(QStringLiteral("minus")), [&controller] { controller.clear(); });
    menu.addSeparator();
    add(LabelController::tr("New class"), key(KeyAction::NewClass),
        theme::icon(QStringLiteral("plus")),
        [&controller] { Q_EMIT controller.newClassRequested(); })
        ->setEnabled(true);
    add(LabelController::tr("Loupe"), key(KeyAction::Loupe), theme::icon(QStringLiteral("eye")),
        [&controller] { Q_EMIT controller.loupeRequested(); });
    if (const int images = controller.stackSize(); images > 1) {
        add(LabelController::tr("Show the %n images that are nearly the same", nullptr, images), {},
            theme::icon(QStringLiteral("grid-small")), [&controller] { controller.showStack(); });
    }
}

}  // namespace seedling
