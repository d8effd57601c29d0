#include "ui/train/DisagreementCard.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/gallery/PaintPhoto.h"
#include "ui/main/Theme.h"
#include "ui/widgets/KeyButton.h"

namespace seedling {
namespace {

constexpr int kPhoto = 72;
constexpr int kWords = 48;

}  // namespace

DisagreementCard::DisagreementCard(ThumbnailLoader& thumbnails, QWidget* parent)
    : QWidget(parent), m_thumbnails(thumbnails) {
    auto* keep = new KeyButton(QStringLiteral("K"), tr("Keep"));
    auto* change = new KeyButton(QStringLiteral("C"), tr("Change"));
    for (KeyButton* button : {keep, change})
        button->setFocusPolicy(Qt::NoFocus);
    connect(keep, &QAbstractButton::clicked, this, &DisagreementCard::keepRequested);
    connect(change, &QAbstractButton::clicked, this, &DisagreementCard::changeRequested);
    auto* row = new QHBoxLayout;
    // Flush with the words above, the inside of a key button considered.
    row->setContentsMargins(theme::px(kPhoto + 8), 0, 0, 0);
    row->setSpacing(theme::px(8));
    row->addWidget(keep);
    row->addWidget(change);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 0, 4);
    column->addStretch();
    column->addLayout(row);
    setFixedHeight(theme::px(kPhoto) + 8);
    setMinimumWidth(theme::px(260));
    connect(&thumbnails, &ThumbnailLoader::loaded, this, qOverload<>(&QWidget::update));
}

void DisagreementCard::setImage(int row, const std::optional<paint::Chip>& label,
                                const std::optional<paint::Chip>& suggestion) {
    m_row = row;
    m_label = label;
    m_suggestion = suggestion;
    setAccessibleName(
        tr("You say %1, the model says %2")
            .arg(label ? label->text : QString(), suggestion ? suggestion->text : QString()));
    update();
}

void DisagreementCard::setCurrent(bool current) {
    m_current = current;
    update();
}

void DisagreementCard::paintEvent(QPaintEvent*) {
    if (m_row < 0)
        return;
    QPainter painter(this);
    const int side = theme::px(kPhoto);
    const QRect photo(4, 4, side, side);
    paint::photo(painter, photo, m_thumbnails, m_row);
    if (m_current)
        paint::focusRing(painter, QRectF(photo).adjusted(-3, -3, 3, 3), 6);
    const double left = photo.right() + theme::px(13);
    const double words = theme::px(kWords);
    painter.setFont(theme::font(12));
    painter.setPen(theme::colour(Role::Text2));
    painter.drawText(QRectF(left, 4, words, theme::px(20)), Qt::AlignVCenter, tr("you"));
    painter.drawText(QRectF(left, 4 + theme::px(23), words, theme::px(20)), Qt::AlignVCenter,
                     tr("model"));
    const double room = width() - left - words;
    if (m_label)
        paint::chip(painter, {left + words, 4}, *m_label, room);
    if (m_suggestion)
        paint::chip(painter, {left + words, 4.0 + theme::px(23)}, *m_suggestion, room);
}

void DisagreementCard::mousePressEvent(QMouseEvent*) {
    Q_EMIT chosen();
}

}  // namespace seedling
