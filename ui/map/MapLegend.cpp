#include "ui/map/MapLegend.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <functional>
#include <utility>

#include "ui/bridge/QtConvert.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Painting.h"

namespace seedling {
namespace {

constexpr int kRow = 28;
constexpr int kSide = 8;
constexpr int kCap = 20;
constexpr int kShape = 12;
constexpr int kGap = 8;
constexpr int kDot = 5;

void paintMark(QPainter& painter, const QRectF& square, const MapMark& mark) {
    if (mark.kind == MapMark::Kind::Label) {
        theme::paintClassShape(painter, square, mark.colour);
        return;
    }
    const double radius = theme::px(kDot) / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(mark.kind == MapMark::Kind::Aside ? Role::Line : Role::Idle));
    painter.drawEllipse(square.center(), radius, radius);
}

}  // namespace

/// The rows themselves; only those in sight are painted.
class MapLegend::List : public QWidget {
public:
    explicit List(std::function<void(ClassId)> choose) : m_choose(std::move(choose)) {
        setMouseTracking(true);
        setBackgroundRole(QPalette::Base);
        setAccessibleName(MapLegend::tr("Legend"));
    }

    void setRows(std::vector<Row> rows) {
        m_rows = std::move(rows);
        m_hovered = -1;
        setFixedHeight(theme::px(kRow) * static_cast<int>(m_rows.size()));
        QStringList words;
        for (const Row& row : m_rows)
            words << row.name + QLatin1Char(' ') + countText(row.count);
        setAccessibleDescription(words.join(QStringLiteral(", ")));
        update();
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int first = rowAt(event->rect().top());
        for (int i = first; i < static_cast<int>(m_rows.size()); ++i) {
            const QRect box(0, i * theme::px(kRow), width(), theme::px(kRow));
            if (box.top() > event->rect().bottom())
                return;
            paintRow(painter, box, m_rows[static_cast<std::size_t>(i)], i == m_hovered);
        }
    }

    void mouseMoveEvent(QMouseEvent* event) override {
        const int row = rowAt(qRound(event->position().y()));
        const bool isClass = row < static_cast<int>(m_rows.size()) &&
                             m_rows[static_cast<std::size_t>(row)].id.isValid();
        hover(isClass ? row : -1);
    }

    void leaveEvent(QEvent*) override { hover(-1); }

    void mousePressEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton && m_hovered >= 0)
            m_choose(m_rows[static_cast<std::size_t>(m_hovered)].id);
    }

private:
    static int rowAt(int y) { return qMax(0, y / theme::px(kRow)); }

    void hover(int row) {
        if (std::exchange(m_hovered, row) == row)
            return;
        setCursor(row < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
        update();
    }

    static void paintRow(QPainter& painter, const QRect& box, const Row& row, bool hovered) {
        if (hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::colour(Role::Hover));
            painter.drawRoundedRect(box, 6, 6);
        }
        const int cap = theme::px(kCap);
        const int shape = theme::px(kShape);
        int left = box.left() + theme::px(kSide);
        const int middle = box.center().y();
        if (row.id.isValid())
            paint::keyCap(painter, QRectF(left, middle - cap / 2, cap, cap), row.key);
        left += cap + theme::px(kGap);
        paintMark(painter, QRectF(left, middle - shape / 2, shape, shape), row.mark);
        left += shape + theme::px(kGap);
        painter.setFont(theme::font(12));
        const QString count = countText(row.count);
        const int countWidth = painter.fontMetrics().horizontalAdvance(count);
        const QRect text(left, box.top(), box.right() - theme::px(kSide) - left, box.height());
        painter.setPen(theme::colour(Role::Text2));
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignRight, count);
        const int room = text.width() - countWidth - theme::px(kGap);
        painter.setPen(theme::colour(row.id.isValid() ? Role::Text : Role::Text2));
        painter.drawText(text, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(row.name, Qt::ElideRight, room));
    }

    std::function<void(ClassId)> m_choose;
    std::vector<Row> m_rows;
    int m_hovered = -1;
};

MapLegend::MapLegend(QWidget* parent)
    : QScrollArea(parent), m_list(new List([this](ClassId id) { Q_EMIT labelRequested(id); })) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setFixedWidth(theme::px(200));
    setWidget(m_list);
}

void MapLegend::setRows(std::vector<Row> rows) {
    if (rows != m_list->rows())
        m_list->setRows(std::move(rows));
}

const std::vector<MapLegend::Row>& MapLegend::rows() const {
    return m_list->rows();
}

}  // namespace seedling
