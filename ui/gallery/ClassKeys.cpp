#include "ui/gallery/ClassKeys.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kHeight = 36;
constexpr int kGap = 8;
constexpr int kSide = 16;
constexpr int kNarrowest = 96;
constexpr int kWidest = 208;
constexpr int kMostRows = 3;
constexpr int kCap = 20;
constexpr int kShape = 12;
constexpr int kFont = 12;
constexpr int kAfterName = 4;

int rowStep() {
    return theme::px(kHeight) + kGap;
}

int heightOf(int rows) {
    return rows == 0 ? 0 : rows * rowStep() + kGap / 2;
}

/// From the left of a button: key, shape and the gaps around them.
int nameLeft() {
    return kGap + theme::px(kCap) + kGap + theme::px(kShape) + kGap;
}

}  // namespace

ClassKeys::ClassKeys(LabelController& controller, QWidget* parent)
    : QAbstractScrollArea(parent), m_controller(controller) {
    setFrameShape(QFrame::NoFrame);
    // The keys of the loupe go on to work after a click.
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Classes"));
    const ProjectModel& project = controller.project();
    connect(&project, &ProjectModel::classesChanged, this, &ClassKeys::refresh);
    connect(&project, &ProjectModel::labelsChanged, this, &ClassKeys::follow);
    connect(&project, &ProjectModel::predictionsChanged, this, &ClassKeys::follow);
    connect(&project, &ProjectModel::hintsChanged, this, &ClassKeys::follow);
    connect(&controller.selection(), &QItemSelectionModel::currentChanged, this,
            &ClassKeys::follow);
    refresh();
}

int ClassKeys::count() const {
    return static_cast<int>(m_controller.project().classes().size());
}

QString ClassKeys::nameOf(int index) const {
    return toQString(m_controller.project().classes()[static_cast<std::size_t>(index)].name);
}

int ClassKeys::columns() const {
    const int fitting = (viewport()->width() - 2 * kSide + kGap) / (m_cellWidth + kGap);
    return qMax(1, qMin(count(), fitting));
}

void ClassKeys::refresh() {
    const QFontMetrics metrics(theme::font(kFont));
    int widest = 0;
    for (const ClassRecord& record : m_controller.project().classes()) {
        widest = qMax(widest, metrics.horizontalAdvance(toQString(record.name)));
    }
    m_cellWidth =
        qBound(theme::px(kNarrowest), nameLeft() + widest + kAfterName + 1, theme::px(kWidest));
    m_hovered = -1;
    layOut();
}

void ClassKeys::layOut() {
    const int rows = (count() + columns() - 1) / columns();
    const int visible = heightOf(qMin(kMostRows, rows));
    setFixedHeight(visible);
    verticalScrollBar()->setRange(0, heightOf(rows) - visible);
    verticalScrollBar()->setPageStep(qMax(1, visible));
    verticalScrollBar()->setSingleStep(rowStep());
    follow();
}

void ClassKeys::follow() {
    const auto& classes = m_controller.project().classes();
    const auto found = std::ranges::find(classes, marked(), &ClassRecord::id);
    if (found != classes.end()) {
        const QRect box = cell(static_cast<int>(found - classes.begin()));
        const int value = verticalScrollBar()->value();
        if (box.top() < 0) {
            verticalScrollBar()->setValue(value + box.top() - kGap / 2);
        } else if (box.bottom() >= height()) {
            verticalScrollBar()->setValue(value + box.bottom() + kGap - height());
        }
    }
    viewport()->update();
}

void ClassKeys::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

QSize ClassKeys::sizeHint() const {
    return {theme::px(400), height()};
}

QSize ClassKeys::minimumSizeHint() const {
    return {theme::px(kNarrowest), 0};
}

QRect ClassKeys::cell(int index) const {
    const int width = (viewport()->width() - 2 * kSide - (columns() - 1) * kGap) / columns();
    return {kSide + index % columns() * (width + kGap),
            kGap / 2 + index / columns() * rowStep() - verticalScrollBar()->value(), width,
            theme::px(kHeight)};
}

int ClassKeys::cellAt(const QPoint& point) const {
    for (int i = 0; i < count(); ++i) {
        if (cell(i).contains(point)) {
            return i;
        }
    }
    return -1;
}

QRectF ClassKeys::nameRect(const QRectF& box) const {
    return box.adjusted(nameLeft(), 0, -kAfterName, 0);
}

bool ClassKeys::isNameCut(int index) const {
    return QFontMetrics(theme::font(kFont)).horizontalAdvance(nameOf(index)) >
           nameRect(cell(index)).width();
}

ClassId ClassKeys::marked() const {
    if (!m_controller.project().isOpen()) {
        return {};
    }
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

void ClassKeys::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(kFont));
    const auto& classes = m_controller.project().classes();
    const ClassId marked = this->marked();
    for (int i = 0; i < count(); ++i) {
        if (cell(i).intersects(event->rect())) {
            paintCell(painter, i, classes[static_cast<std::size_t>(i)].id == marked);
        }
    }
}

void ClassKeys::paintCell(QPainter& painter, int index, bool isMarked) const {
    const ClassRecord& record = m_controller.project().classes()[static_cast<std::size_t>(index)];
    const QRectF box = QRectF(cell(index)).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(theme::colour(isMarked ? Role::Accent : Role::Line), isMarked ? 1.5 : 1));
    painter.setBrush(theme::colour(isMarked             ? Role::Tint
                                   : index == m_hovered ? Role::Hover
                                                        : Role::Canvas));
    painter.drawRoundedRect(box, 6, 6);
    const qreal cap = theme::px(kCap);
    const qreal shape = theme::px(kShape);
    const qreal middle = box.center().y();
    paint::keyCap(painter, QRectF(box.left() + kGap, middle - cap / 2, cap, cap),
                  toQString(record.key));
    theme::paintClassShape(painter,
                           QRectF(box.left() + kGap + cap + kGap, middle - shape / 2, shape, shape),
                           record.colour);
    painter.setPen(theme::colour(Role::Text));
    const QRectF text = nameRect(QRectF(cell(index)));
    painter.drawText(text, Qt::AlignVCenter,
                     isNameCut(index)
                         ? painter.fontMetrics().elidedText(toQString(record.name), Qt::ElideRight,
                                                            static_cast<int>(text.width()))
                         : toQString(record.name));
}

void ClassKeys::mousePressEvent(QMouseEvent* event) {
    const int index = cellAt(event->pos());
    if (event->button() == Qt::LeftButton && index >= 0) {
        m_controller.labelAs(m_controller.project().classes()[static_cast<std::size_t>(index)].id);
    }
}

void ClassKeys::mouseMoveEvent(QMouseEvent* event) {
    setHovered(cellAt(event->pos()));
}

void ClassKeys::setHovered(int index) {
    viewport()->setCursor(index < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (std::exchange(m_hovered, index) != index) {
        viewport()->update();
    }
}

bool ClassKeys::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = cellAt(help->pos());
        const bool helps = index >= 0 && isNameCut(index);
        QToolTip::showText(help->globalPos(), helps ? nameOf(index) : QString(), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace seedling
