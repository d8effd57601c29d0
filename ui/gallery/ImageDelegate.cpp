#include "ui/gallery/ImageDelegate.h"

#include <QPainter>

#include "ui/bridge/QtConvert.h"

namespace seedling {
namespace {

constexpr int kMargin = 8;  // Between the edge of the cell and the photo.
constexpr int kPlate = 6;   // What the selection plate stands out around photo and chip.
constexpr int kCaption = 26;
constexpr int kBadge = 18;
constexpr int kSheet = 3;  // How far the sheets of a stack stand out.
constexpr qreal kExcludedOpacity = 0.35;

paint::Chip neutral(const QString& icon, const QString& text) {
    paint::Chip chip;
    chip.icon = icon;
    chip.text = text;
    return chip;
}

/// The edges of two sheets behind a photo.
void paintSheets(QPainter& painter, const QRectF& photo) {
    painter.setPen(QPen(theme::colour(Role::Idle), 1));
    painter.setBrush(theme::colour(Role::Canvas));
    for (const int sheet : {2, 1}) {
        painter.drawRoundedRect(photo.translated(kSheet * sheet, -kSheet * sheet), 2, 2);
    }
}

/// How many images lie under the photo.
void paintNumber(QPainter& painter, const QRectF& photo, int images) {
    const QString text = QStringLiteral("\u00d7%1").arg(images);
    painter.setFont(theme::font(11, QFont::DemiBold));
    const qreal width = painter.fontMetrics().horizontalAdvance(text) + theme::px(10);
    const QRectF plate(photo.right() - width - 4, photo.bottom() - theme::px(kBadge) - 4, width,
                       theme::px(kBadge));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(Role::Canvas));
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
    painter.setPen(theme::colour(Role::Text));
    painter.drawText(plate, Qt::AlignCenter, text);
}

void paintBadge(QPainter& painter, const QRectF& photo) {
    const qreal side = theme::px(kBadge);
    const QRectF circle(photo.left() + 6, photo.top() + 6, side, side);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(Role::Accent));
    painter.drawEllipse(circle);
    theme::icon(QStringLiteral("check"), Role::OnAccent)
        .paint(&painter, circle.toAlignedRect().adjusted(3, 3, -3, -3));
}

}  // namespace

std::optional<paint::Chip> suggestionChip(const ProjectModel& project, ClassId id,
                                          double confidence) {
    const ClassRecord* record = project.classOf(id);
    if (record == nullptr) {
        return std::nullopt;
    }
    return paint::Chip{paint::Chip::Kind::Suggestion,
                       record->colour,
                       {},
                       toQString(record->name),
                       percentText(confidence)};
}

std::optional<paint::Chip> chipOf(const ProjectModel& project, int row) {
    const Label* label = project.labelAt(row);
    if (label == nullptr) {
        const Prediction* prediction = project.suggestionAt(row);
        return prediction == nullptr ? std::nullopt
                                     : suggestionChip(project, prediction->classId,
                                                      static_cast<double>(prediction->confidence));
    }
    switch (label->verdict) {
        case Verdict::Unsure:
            return neutral(QStringLiteral("question"), ImageDelegate::tr("unsure"));
        case Verdict::Excluded:
            return neutral(QStringLiteral("ban"), ImageDelegate::tr("excluded"));
        case Verdict::NoneOfThese:
            return neutral(QStringLiteral("ban"), ImageDelegate::tr("none of these"));
        case Verdict::Class:
            break;
    }
    const ClassRecord* record = project.classOf(label->classId);
    if (record == nullptr) {
        return std::nullopt;
    }
    return paint::Chip{paint::Chip::Kind::Label, record->colour, {}, toQString(record->name), {}};
}

ImageDelegate::ImageDelegate(ImageListModel& model, ThumbnailLoader& loader, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_loader(loader) {}

QSize ImageDelegate::cellFor(int side) {
    return {side + 2 * kMargin, side + kMargin + theme::px(kCaption) + kPlate};
}

QSize ImageDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return cellFor(m_side);
}

void ImageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    const int row = m_model.projectRow(index.row());
    const QRectF photo(option.rect.left() + kMargin, option.rect.top() + kMargin, m_side, m_side);
    const bool selected = option.state & QStyle::State_Selected;
    const bool current = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if (selected && (m_several || !current)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::colour(Role::Tint));
        painter->drawRoundedRect(
            photo.adjusted(-kPlate, -kPlate, kPlate, theme::px(kCaption) + kPlate), 6, 6);
    }
    paintPhoto(*painter, photo, row);
    paintCaption(*painter, photo, row);
    if (selected && (m_several || !current)) {
        paintBadge(*painter, photo);
    }
    if (current) {
        paint::focusRing(*painter, photo.adjusted(-3, -3, 3, 3), 6);
    }
    painter->restore();
}

void ImageDelegate::paintPhoto(QPainter& painter, const QRectF& photo, int row) const {
    if (!m_loader.problem(row).isEmpty()) {
        paintUnreadable(painter, photo, row);
        return;
    }
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = m_loader.thumbnail(row, qRound(m_side * ratio));
    if (pixmap.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(Role::Hover));
        painter.drawRoundedRect(photo, 4, 4);
        return;
    }
    const Label* label = m_model.project().labelAt(row);
    if (label != nullptr && label->verdict == Verdict::Excluded) {
        painter.setOpacity(kExcludedOpacity);
    }
    QRectF fitted(QPointF(), QSizeF(pixmap.size()).scaled(photo.size(), Qt::KeepAspectRatio));
    fitted.moveCenter(photo.center());
    const auto stack = static_cast<int>(m_model.stackOf(row).size());
    if (stack > 1) {
        paintSheets(painter, fitted);
    }
    painter.drawPixmap(fitted, pixmap, QRectF(pixmap.rect()));
    painter.setOpacity(1);
    if (stack > 1) {
        paintNumber(painter, fitted, stack);
    }
}

void ImageDelegate::paintUnreadable(QPainter& painter, const QRectF& photo, int row) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(Role::Hover));
    painter.drawRoundedRect(photo, 4, 4);
    const int side = theme::px(20);
    const QPointF centre = photo.center();
    theme::icon(QStringLiteral("warn"), Role::Warn)
        .paint(&painter,
               QRect(qRound(centre.x()) - side / 2, qRound(centre.y()) - side, side, side));
    painter.setPen(theme::colour(Role::Warn));
    painter.setFont(theme::font(11));
    painter.drawText(QRectF(photo.left(), centre.y() + 6, photo.width(), theme::px(16)),
                     Qt::AlignHCenter | Qt::AlignTop, m_loader.problem(row));
}

void ImageDelegate::paintCaption(QPainter& painter, const QRectF& photo, int row) const {
    const QPointF topLeft(photo.left(), photo.bottom() + kPlate);
    if (!m_loader.problem(row).isEmpty()) {
        painter.setPen(theme::colour(Role::Text2));
        painter.setFont(theme::font(11));
        const QString name = displayName(m_model.project().images()[static_cast<std::size_t>(row)]);
        painter.drawText(QRectF(topLeft, QSizeF(photo.width(), theme::px(20))), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideMiddle, m_side));
        return;
    }
    const auto chip = chipOf(m_model.project(), row);
    if (!chip) {
        return;
    }
    const ProjectModel& project = m_model.project();
    const Label* label = project.labelAt(row);
    const Prediction* prediction = project.predictionAt(row);
    const bool differs = label != nullptr && label->verdict == Verdict::Class &&
                         prediction != nullptr && prediction->classId != label->classId;
    const qreal second = theme::px(20);
    const QRectF drawn =
        paint::chip(painter, topLeft, *chip, photo.width() - (differs ? second + 4 : 0));
    const ClassRecord* other = differs ? project.classOf(prediction->classId) : nullptr;
    if (other != nullptr) {
        const QRectF box(drawn.right() + 4, drawn.top(), second, second);
        paint::dashedBox(painter, box);
        theme::paintClassShape(painter, box.adjusted(5, 5, -5, -5), other->colour);
    }
}

}  // namespace seedling
