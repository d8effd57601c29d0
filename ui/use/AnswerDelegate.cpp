#include "ui/use/AnswerDelegate.h"

#include <QPainter>
#include <algorithm>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kRow = 41;
constexpr int kPhoto = 32;

}  // namespace

int colourOfClass(const ProjectModel& project, const QString& name) {
    const auto& classes = project.classes();
    const auto found = std::find_if(classes.begin(), classes.end(), [&](const ClassRecord& record) {
        return toQString(record.name) == name;
    });
    return found == classes.end() ? 0 : found->colour;
}

AnswerDelegate::AnswerDelegate(AnswerListModel& model, ProjectModel& project,
                               FilePictures& pictures, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_project(project), m_pictures(pictures) {}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {theme::px(120), theme::px(kRow)};
}

void AnswerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect box = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(box, theme::colour(Role::Tint));
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme::colour(Role::Line));
    const Answer& answer = m_model.at(index.row());
    if (index.column() == AnswerListModel::First) {
        paintChip(*painter, box, answer);
    } else {
        const bool isName = index.column() == AnswerListModel::Image;
        int left = box.left();
        if (isName) {
            paintPhoto(*painter, box, answer);
            left = box.left() + theme::px(kPhoto + 12);
        }
        painter->setFont(theme::font(isName ? 13 : 12));
        painter->setPen(theme::colour(isName ? Role::Text : Role::Text2));
        const QRect room(left, box.top(), box.right() - left, box.height());
        painter->drawText(room, Qt::AlignVCenter,
                          QFontMetrics(painter->font())
                              .elidedText(index.data().toString(),
                                          isName ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
    }
    painter->restore();
}

void AnswerDelegate::paintPhoto(QPainter& painter, const QRect& box, const Answer& answer) const {
    const int side = theme::px(kPhoto);
    const QRect square(box.left(), box.top() + (box.height() - side) / 2, side, side);
    const QPixmap pixmap =
        answer.isProblem()
            ? QPixmap()
            : m_pictures.picture(answer.path, qRound(side * painter.device()->devicePixelRatioF()));
    if (pixmap.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(Role::Hover));
        painter.drawRoundedRect(square, 4, 4);
        return;
    }
    QRectF target(QPointF(), QSizeF(pixmap.size()).scaled(square.size(), Qt::KeepAspectRatio));
    target.moveCenter(QRectF(square).center());
    painter.drawPixmap(target, pixmap, QRectF(pixmap.rect()));
}

void AnswerDelegate::paintChip(QPainter& painter, const QRect& box, const Answer& answer) const {
    paint::Chip chip;
    if (answer.isProblem()) {
        chip.kind = paint::Chip::Kind::Neutral;
        chip.icon = QStringLiteral("warn");
        chip.text = AnswerListModel::tr("unreadable");
    } else if (!answer.given.isEmpty()) {
        chip.kind = paint::Chip::Kind::Label;
        chip.colour = colourOfClass(m_project, answer.given);
        chip.text = answer.given;
    } else if (answer.noneOfThese) {
        chip.kind = paint::Chip::Kind::Neutral;
        chip.text = AnswerListModel::tr("None of these");
    } else {
        chip.kind = paint::Chip::Kind::Suggestion;
        chip.colour = colourOfClass(m_project, answer.className);
        chip.text = answer.className;
        chip.note = format::percent(answer.confidence);
    }
    paint::chip(painter,
                QPointF(box.left(), box.center().y() - theme::px(paint::kChipHeight) / 2.0), chip,
                box.width() - theme::px(8));
}

}  // namespace seedling
