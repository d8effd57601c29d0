#include "ui/gallery/FilmStrip.h"

#include <QMouseEvent>

#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kHeight = 80;
constexpr int kPhoto = 48;
constexpr int kPitch = 60;
constexpr int kLeft = 18;
constexpr int kTop = 10;
constexpr int kBefore = 4;

}  // namespace

FilmStrip::FilmStrip(ImageListModel& model, ThumbnailLoader& loader, QItemSelectionModel& selection,
                     QWidget* parent)
    : QWidget(parent), m_model(model), m_loader(loader), m_selection(selection) {
    setFixedHeight(theme::px(kHeight));
    setAccessibleName(tr("Images before and after"));
    connect(&loader, &ThumbnailLoader::loaded, this, qOverload<>(&QWidget::update));
    connect(&selection, &QItemSelectionModel::currentChanged, this, qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::dataChanged, this, qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::modelReset, this, qOverload<>(&QWidget::update));
}

int FilmStrip::firstPlace() const {
    return qMax(0, m_selection.currentIndex().row() - kBefore);
}

QRect FilmStrip::cell(int place) const {
    return {kLeft + (place - firstPlace()) * theme::px(kPitch), theme::px(kTop), theme::px(kPhoto),
            theme::px(kPhoto)};
}

void FilmStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), theme::colour(Role::Canvas));
    const int current = m_selection.currentIndex().row();
    for (int place = firstPlace(); place < m_model.rowCount() && cell(place).left() < width();
         ++place) {
        paintPlace(painter, place, place == current);
    }
}

void FilmStrip::paintPlace(QPainter& painter, int place, bool current) {
    const int row = m_model.projectRow(place);
    const QRectF photo = cell(place);
    const QPixmap pixmap =
        m_loader.problem(row).isEmpty()
            ? m_loader.thumbnail(row, qRound(photo.width() * devicePixelRatioF()))
            : QPixmap();
    if (pixmap.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(Role::Hover));
        painter.drawRoundedRect(photo, 4, 4);
    } else {
        QRectF fitted(QPointF(), QSizeF(pixmap.size()).scaled(photo.size(), Qt::KeepAspectRatio));
        fitted.moveCenter(photo.center());
        painter.drawPixmap(fitted, pixmap, QRectF(pixmap.rect()));
    }
    if (current) {
        paint::focusRing(painter, photo.adjusted(-3, -3, 3, 3), 6);
    }
    const Label* label = m_model.project().labelAt(row);
    const ClassRecord* record = label == nullptr || label->verdict != Verdict::Class
                                    ? nullptr
                                    : m_model.project().classOf(label->classId);
    const qreal side = theme::px(9);
    const QRectF mark(photo.center().x() - side / 2, photo.bottom() + theme::px(6), side, side);
    if (record != nullptr) {
        theme::paintClassShape(painter, mark, record->colour);
    } else if (label != nullptr) {
        theme::icon(
            label->verdict == Verdict::Unsure ? QStringLiteral("question") : QStringLiteral("ban"),
            Role::Text2)
            .paint(&painter, mark.toAlignedRect().adjusted(-1, -1, 1, 1));
    }
}

void FilmStrip::mousePressEvent(QMouseEvent* event) {
    for (int place = firstPlace(); place < m_model.rowCount(); ++place) {
        const QRect box = cell(place);
        if (box.left() > width()) {
            return;
        }
        if (box.adjusted(-4, -4, 4, 16).contains(event->pos())) {
            Q_EMIT placeClicked(place);
            return;
        }
    }
}

}  // namespace seedling
