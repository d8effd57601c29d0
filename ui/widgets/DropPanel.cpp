#include "ui/widgets/DropPanel.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kWidth = 480;
constexpr int kMostHeight = 520;

}  // namespace

DropPanel::DropPanel(const QString& name, const QString& title, QWidget* content, QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_content(content),
      m_title(new TextLabel(title, 13, QFont::DemiBold)) {
    setObjectName(name);
    content->layout()->setContentsMargins(theme::px(16), theme::px(8), theme::px(16),
                                          theme::px(16));
    QScrollArea* scroll = scrolled(content);
    // The panel's own colour shows through.
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_title->setContentsMargins(theme::px(16), theme::px(16), theme::px(16), 0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    fit();
}

void DropPanel::fit() {
    const int wide = theme::px(kWidth);
    const int contentHeight = qMax(m_content->sizeHint().height(), m_content->heightForWidth(wide));
    // The style's border, and the column's margin that keeps clear of it.
    constexpr int kEdges = 2 * (1 + 1);
    const int needed = m_title->sizeHint().height() + contentHeight + kEdges;
    setFixedSize(wide, qMin(needed, theme::px(kMostHeight)));
}

void DropPanel::openBelow(const QWidget& button) {
    setStyleSheet(
        QStringLiteral("#%1 { background: %2; border: 1px solid %3; border-radius: 6px; }")
            .arg(objectName(), theme::colour(Role::Canvas).name(),
                 theme::colour(Role::Control).name()));
    const QPoint corner = button.mapToGlobal(QPoint(button.width(), button.height()));
    move(corner - QPoint(width(), -theme::px(4)));
    show();
    setFocus();
}

}  // namespace seedling
