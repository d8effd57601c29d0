#include "ui/main/DropTarget.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

DropTarget::DropTarget(QWidget* parent)
    : QFrame(parent),
      m_title(new TextLabel(tr("Drop a folder of images here"), 20, QFont::DemiBold)) {
    setFixedHeight(theme::px(272));
    setAccessibleName(tr("Drop a folder of images here"));
    m_title->setAlignment(Qt::AlignCenter);
    auto* note = new TextLabel(tr("Subfolders become classes. Everything else stays unlabelled."),
                               13, QFont::Normal, Role::Text2);
    note->setAlignment(Qt::AlignCenter);
    auto* open = new Button(Button::Kind::Primary, tr("Open folder\u2026"));
    open->setIconName(QStringLiteral("folder"));
    open->setKeyHint(QStringLiteral("Ctrl+O"));
    open->setAccessibleName(tr("Open a folder of images"));
    auto* sample = new Button(Button::Kind::Outlined, tr("Try the sample"));
    sample->setAccessibleName(tr("Try the built-in sample"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::px(8));
    buttons->addStretch(1);
    buttons->addWidget(open);
    buttons->addWidget(sample);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::px(8));
    column->addStretch(1);
    column->addWidget(new IconLabel(QStringLiteral("folder"), Role::Accent, 40), 0,
                      Qt::AlignHCenter);
    column->addSpacing(theme::px(8));
    column->addWidget(m_title);
    column->addWidget(note);
    column->addSpacing(theme::px(16));
    column->addLayout(buttons);
    column->addStretch(1);
    connect(open, &QPushButton::clicked, this, &DropTarget::openRequested);
    connect(sample, &QPushButton::clicked, this, &DropTarget::sampleRequested);
}

void DropTarget::setHovering(const QString& what) {
    m_hot = !what.isEmpty();
    m_title->setText(m_hot ? tr("%1, let go").arg(what) : tr("Drop a folder of images here"));
    update();
}

void DropTarget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme::colour(m_hot ? Role::Accent : Role::Control), m_hot ? 2 : 1);
    if (!m_hot) {
        pen.setDashPattern({4, 3});
    }
    painter.setPen(pen);
    painter.setBrush(theme::colour(m_hot ? Role::Tint : Role::Canvas));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

}  // namespace seedling
