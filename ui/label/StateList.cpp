#include "ui/label/StateList.h"

#include <QHBoxLayout>

#include "ui/bridge/QtConvert.h"
#include "ui/widgets/Painting.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

int countOf(const ImageCounts& counts, Show show) {
    switch (show) {
        case Show::ToLabel:
            return counts.toLabel;
        case Show::Labelled:
            return counts.labelled;
        case Show::Checking:
            return counts.test;
        case Show::Unsure:
            return counts.unsure;
        case Show::Excluded:
            return counts.excluded;
        case Show::NoneOfThese:
            return counts.noneOfThese;
        case Show::Unreadable:
            return counts.unreadable;
        default:
            return 0;
    }
}

}  // namespace

StateRow::StateRow(const QString& icon, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon) {
    setText(text);
    setCheckable(true);
    setFixedHeight(theme::px(28));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0);
}

void StateRow::setCount(int count) {
    m_count = count;
    setAccessibleName(tr("%1: %2 images").arg(text(), countText(count)));
    update();
}

QSize StateRow::sizeHint() const {
    return {theme::px(200), theme::px(28)};
}

void StateRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::colour(isChecked() ? Role::Tint : Role::Hover));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    if (hasFocus()) {
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 6);
    }
    const int side = theme::px(16);
    const int pad = theme::px(8);
    theme::icon(m_icon, isChecked() ? Role::Accent : Role::Text2)
        .paint(&painter, QRect(pad, (height() - side) / 2, side, side));
    painter.setPen(theme::colour(Role::Text));
    painter.setFont(theme::font(13));
    painter.drawText(rect().adjusted(pad + side + pad, 0, -pad, 0), Qt::AlignVCenter, text());
    painter.drawText(rect().adjusted(0, 0, -pad, 0), Qt::AlignVCenter | Qt::AlignRight,
                     countText(m_count));
}

void StateRow::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void StateRow::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

StateList::StateList(ImageListModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_total(new TextLabel({}, 13, QFont::Normal, Role::Text2)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(8), 0, theme::px(8), 0);
    column->setSpacing(0);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(theme::px(8));
    heading->setContentsMargins(theme::px(8), 0, 0, theme::px(8));
    heading->addWidget(new TextLabel(tr("Images"), 13, QFont::DemiBold));
    heading->addWidget(m_total);
    heading->addStretch(1);
    column->addLayout(heading);
    add(Show::ToLabel, QStringLiteral("image"), tr("To label"));
    add(Show::Labelled, QStringLiteral("tag"), tr("Labelled"));
    add(Show::Checking, QStringLiteral("target"), tr("Kept for checking"));
    add(Show::Unsure, QStringLiteral("question"), tr("Unsure"));
    add(Show::NoneOfThese, QStringLiteral("close"), tr("None of these"));
    add(Show::Excluded, QStringLiteral("ban"), tr("Excluded"));
    add(Show::Unreadable, QStringLiteral("warn"), tr("Unreadable"));
    connect(&model.project(), &ProjectModel::labelsChanged, this, &StateList::refresh);
    connect(&model.project(), &ProjectModel::imagesReset, this, &StateList::refresh);
    connect(&model, &ImageListModel::queryChanged, this, &StateList::sync);
    refresh();
    sync();
}

void StateList::add(Show show, const QString& icon, const QString& text) {
    auto* row = new StateRow(icon, text);
    layout()->addWidget(row);
    m_entries.push_back({show, row});
    connect(row, &StateRow::clicked, this, [this, show] {
        ImageQuery query = m_model.query();
        query.show = show;
        m_model.setQuery(query);
    });
}

void StateList::refresh() {
    const auto& counts = m_model.project().counts();
    m_total->setText(counts.images == 0 ? QString() : countText(counts.images));
    for (const Entry& entry : m_entries) {
        const int count = countOf(counts, entry.show);
        entry.row->setCount(count);
        entry.row->setVisible(count > 0 || entry.show == Show::ToLabel ||
                              entry.show == Show::Labelled || entry.show == m_model.query().show);
    }
}

void StateList::sync() {
    for (const Entry& entry : m_entries) {
        entry.row->setChecked(entry.show == m_model.query().show);
    }
    refresh();
}

}  // namespace seedling
