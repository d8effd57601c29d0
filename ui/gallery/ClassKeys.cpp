#include "ui/gallery/ClassKeys.h"

#include <QMouseEvent>

#include "ui/bridge/QtConvert.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kHeight = 36;
constexpr int kGap = 8;
constexpr int kSide = 16;
constexpr int kNarrowest = 96;
constexpr int kMostRows = 3;

}  // namespace

ClassKeys::ClassKeys(LabelController& controller, QWidget* parent)
    : QWidget(parent), m_controller(controller) {
    setMouseTracking(true);
    setAccessibleName(tr("Classes"));
    const ProjectModel& project = controller.project();
    connect(&project, &ProjectModel::classesChanged, this, &ClassKeys::refresh);
    connect(&project, &ProjectModel::labelsChanged, this, qOverload<>(&QWidget::update));
    connect(&project, &ProjectModel::predictionsChanged, this, qOverload<>(&QWidget::update));
    connect(&project, &ProjectModel::hintsChanged, this, qOverload<>(&QWidget::update));
    connect(&controller.selection(), &QItemSelectionModel::currentChanged, this,
            qOverload<>(&QWidget::update));
    refresh();
}

int ClassKeys::columns() const {
    const int count = static_cast<int>(m_controller.project().classes().size());
    const int fitting = (width() - 2 * kSide + kGap) / (theme::px(kNarrowest) + kGap);
    return qMax(1, qMin(count, fitting));
}

void ClassKeys::refresh() {
    const int count = static_cast<int>(m_controller.project().classes().size());
    const int rows = qMin(kMostRows, (count + columns() - 1) / columns());
    setFixedHeight(rows == 0 ? 0 : rows * (theme::px(kHeight) + kGap) + kGap / 2);
    update();
}

void ClassKeys::resizeEvent(QResizeEvent*) {
    refresh();
}

QSize ClassKeys::sizeHint() const {
    return {theme::px(400), height()};
}

QRect ClassKeys::cell(int index) const {
    const int width = (this->width() - 2 * kSide - (columns() - 1) * kGap) / columns();
    return {kSide + index % columns() * (width + kGap),
            kGap / 2 + index / columns() * (theme::px(kHeight) + kGap), width, theme::px(kHeight)};
}

int ClassKeys::cellAt(const QPoint& point) const {
    const int count = static_cast<int>(m_controller.project().classes().size());
    for (int i = 0; i < count; ++i) {
        if (cell(i).contains(point)) {
            return i;
        }
    }
    return -1;
}

ClassId ClassKeys::marked() const {
    const std::vector<int> rows = m_controller.targets();
    if (rows.size() != 1) {
        return {};
    }
    const Label* label = m_controller.project().labelAt(rows.front());
    if (label != nullptr) {
        return label->verdict == Verdict::Class ? label->classId : ClassId{};
    }
    const Prediction* prediction = m_controller.project().suggestionAt(rows.front());
    return prediction == nullptr ? ClassId{} : prediction->classId;
}

void ClassKeys::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& classes = m_controller.project().classes();
    const ClassId marked = this->marked();
    for (int i = 0; i < static_cast<int>(classes.size()); ++i) {
        const ClassRecord& record = classes[static_cast<std::size_t>(i)];
        const QRectF box = QRectF(cell(i)).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool on = record.id == marked;
        painter.setPen(QPen(theme::colour(on ? Role::Accent : Role::Line), on ? 1.5 : 1));
        painter.setBrush(theme::colour(on               ? Role::Tint
                                       : i == m_hovered ? Role::Hover
                                                        : Role::Canvas));
        painter.drawRoundedRect(box, 6, 6);
        const qreal cap = theme::px(20);
        const qreal shape = theme::px(12);
        const qreal middle = box.center().y();
        paint::keyCap(painter, QRectF(box.left() + 8, middle - cap / 2, cap, cap),
                      toQString(record.key));
        const qreal left = box.left() + 8 + cap + 8;
        theme::paintClassShape(painter, QRectF(left, middle - shape / 2, shape, shape),
                               record.colour);
        painter.setFont(theme::font(12));
        painter.setPen(theme::colour(Role::Text));
        const QRectF text(left + shape + 8, box.top(), box.right() - left - shape - 12,
                          box.height());
        painter.drawText(text, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(toQString(record.name), Qt::ElideRight,
                                                          static_cast<int>(text.width())));
    }
}

void ClassKeys::mousePressEvent(QMouseEvent* event) {
    const int index = cellAt(event->pos());
    if (event->button() == Qt::LeftButton && index >= 0) {
        m_controller.labelAs(m_controller.project().classes()[static_cast<std::size_t>(index)].id);
    }
}

void ClassKeys::mouseMoveEvent(QMouseEvent* event) {
    const int hovered = cellAt(event->pos());
    setCursor(hovered < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void ClassKeys::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

}  // namespace seedling
