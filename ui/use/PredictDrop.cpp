#include "ui/use/PredictDrop.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/ProgressLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

PredictDrop::PredictDrop(QWidget* parent)
    : QWidget(parent),
      m_text(new TextLabel(tr("Drop an image or a folder here"))),
      m_image(new Button(Button::Kind::Outlined, tr("Image…"))),
      m_folder(new Button(Button::Kind::Outlined, tr("Folder…"))),
      m_camera(new IconButton(QStringLiteral("camera"), tr("Camera"))),
      m_watch(new IconButton(QStringLiteral("eye"), tr("Watch a folder"))),
      m_cancel(new Button(Button::Kind::Outlined, tr("Cancel"))),
      m_line(new ProgressLine(4)) {
    m_text->setElided(Qt::ElideRight);
    m_image->setIconName(QStringLiteral("image"));
    m_folder->setIconName(QStringLiteral("folder"));
    m_cancel->setIconName(QStringLiteral("close"));
    m_line->setFixedWidth(theme::px(120));
    m_line->setAccessibleName(tr("Progress"));
    connect(m_image, &QPushButton::clicked, this, &PredictDrop::imageRequested);
    connect(m_folder, &QPushButton::clicked, this, &PredictDrop::folderRequested);
    m_camera->setVisible(false);
    connect(m_camera, &QAbstractButton::clicked, this, &PredictDrop::cameraRequested);
    connect(m_watch, &QAbstractButton::clicked, this, &PredictDrop::watchRequested);
    connect(m_cancel, &QPushButton::clicked, this, &PredictDrop::cancelRequested);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::px(16), theme::px(16), theme::px(16), theme::px(16));
    row->setSpacing(theme::px(8));
    row->addWidget(new IconLabel(QStringLiteral("folder"), Role::Accent, 24));
    row->addWidget(m_text, 1);
    row->addWidget(m_line);
    row->addWidget(m_cancel);
    row->addWidget(m_image);
    row->addWidget(m_folder);
    row->addWidget(m_camera);
    row->addWidget(m_watch);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setBusy(false);
}

void PredictDrop::setBusy(bool busy, const QString& text) {
    m_line->setVisible(busy);
    m_cancel->setVisible(busy);
    m_image->setVisible(!busy);
    m_folder->setVisible(!busy);
    if (!text.isEmpty())
        m_text->setText(text);
    else
        m_text->setText(busy ? tr("Asking the model") : tr("Drop an image or a folder here"));
    if (busy)
        m_line->setFraction(0);
}

void PredictDrop::setProgress(qint64 done, qint64 total) {
    m_line->setFraction(total > 0 ? static_cast<double>(done) / static_cast<double>(total) : 0);
    m_text->setText(total > 0 ? tr("%1 of %2 images").arg(format::count(done), format::count(total))
                              : tr("Looking for images: %1 so far").arg(format::count(done)));
}

void PredictDrop::setCamera(bool isThere, bool isOn) {
    m_camera->setVisible(isThere);
    const QString name = isOn ? tr("Stop the camera") : tr("Camera");
    m_camera->setToolTip(name);
    m_camera->setAccessibleName(name);
}

void PredictDrop::setHighlighted(bool on) {
    m_highlighted = on;
    update();
}

void PredictDrop::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme::colour(m_highlighted ? Role::Accent : Role::Control), m_highlighted ? 2 : 1.5);
    if (!m_highlighted)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(m_highlighted ? theme::colour(Role::Tint) : QColor(Qt::transparent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

}  // namespace seedling
