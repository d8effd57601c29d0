#include "ui/map/PaintMap.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ui/main/Theme.h"

namespace seedling::paint {
namespace {

constexpr double kDot = 3;
constexpr double kAnswer = 6;
constexpr double kLabel = 10;
constexpr double kRing = 6;  ///< That a ring is wider than what it is around.
constexpr double kMostGrowth = 3;

using Kind = MapMark::Kind;

/// Which pixels have a mark already.
class Occupied {
public:
    explicit Occupied(const QSize& size)
        : m_size(size),
          m_taken(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()),
                  0) {}

    /// False where there is one already, or outside.
    bool take(const QPointF& place) {
        const int x = static_cast<int>(std::floor(place.x()));
        const int y = static_cast<int>(std::floor(place.y()));
        if (x < 0 || y < 0 || x >= m_size.width() || y >= m_size.height())
            return false;
        char& taken =
            m_taken[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size.width()) +
                    static_cast<std::size_t>(x)];
        return std::exchange(taken, char{1}) == 0;
    }

private:
    QSize m_size;
    std::vector<char> m_taken;
};

/// A mark, painted once and then copied.
QPixmap stamp(double side, qreal ratio, const std::function<void(QPainter&, const QRectF&)>& draw) {
    const double whole = side + 2;  // Room for outlines.
    const int pixels = static_cast<int>(std::ceil(whole * ratio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, QRectF((whole - side) / 2, (whole - side) / 2, side, side));
    painter.end();
    return pixmap;
}

QPixmap dot(double side, qreal ratio, const QColor& fill, const QPen& pen = Qt::NoPen) {
    return stamp(side, ratio, [&](QPainter& painter, const QRectF& square) {
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawEllipse(square);
    });
}

class MapPainter {
public:
    MapPainter(const MapPicture& picture, const MapCamera& camera, const QSize& size, qreal ratio)
        : m_picture(picture),
          m_camera(camera),
          m_size(size),
          m_ratio(ratio),
          m_growth(std::clamp(std::log2(camera.zoom()), 0.0, kMostGrowth)),
          m_pixmap(size * ratio) {
        m_pixmap.setDevicePixelRatio(ratio);
        m_pixmap.fill(theme::colour(Role::Canvas));
    }

    QPixmap paint() {
        QPainter painter(&m_pixmap);
        dots(painter, Kind::Aside, false, dot(kDot + m_growth, m_ratio, theme::colour(Role::Line)));
        QColor grey = theme::colour(Role::Idle);
        grey.setAlphaF(0.55F);
        dots(painter, Kind::Plain, false, dot(kDot + m_growth, m_ratio, grey));
        const QPixmap chosen = dot(kDot + 1.5 + m_growth, m_ratio, theme::colour(Role::Accent));
        dots(painter, Kind::Aside, true, chosen);
        dots(painter, Kind::Plain, true, chosen);
        shapes(painter, Kind::Answer, kAnswer + m_growth);
        shapes(painter, Kind::Label, kLabel + m_growth);
        painter.end();
        return m_pixmap;
    }

private:
    /// Calls use(place, mark) for the points of a kind that are not hidden by like ones.
    template <class Use>
    void each(Kind kind, bool selected, const Use& use) {
        Occupied occupied(m_size);
        for (std::size_t i = 0; i < m_picture.marks.size(); ++i) {
            if (m_picture.marks[i].kind != kind || (m_picture.selected[i] != 0) != selected)
                continue;
            const QPointF place = m_camera.toWidget((*m_picture.points)[i]);
            if (occupied.take(place))
                use(place, m_picture.marks[i]);
        }
    }

    void put(QPainter& painter, const QPointF& place, const QPixmap& mark) const {
        const QSizeF size = QSizeF(mark.size()) / m_ratio;
        painter.drawPixmap(place - QPointF(size.width() / 2, size.height() / 2), mark);
    }

    void dots(QPainter& painter, Kind kind, bool selected, const QPixmap& mark) {
        each(kind, selected,
             [&](const QPointF& place, const MapMark&) { put(painter, place, mark); });
    }

    void shapes(QPainter& painter, Kind kind, double side) {
        const QPixmap ring = dot(side + kRing, m_ratio, theme::colour(Role::Tint),
                                 QPen(theme::colour(Role::Accent), 2));
        std::unordered_map<int, QPixmap> stamps;
        const auto shape = [&](int colour) -> const QPixmap& {
            QPixmap& mark = stamps[colour];
            if (mark.isNull()) {
                mark = stamp(side, m_ratio, [colour](QPainter& p, const QRectF& square) {
                    theme::paintClassShape(p, square, colour);
                });
            }
            return mark;
        };
        for (const bool selected : {false, true}) {
            each(kind, selected, [&](const QPointF& place, const MapMark& mark) {
                if (selected)
                    put(painter, place, ring);
                put(painter, place, shape(mark.colour));
            });
        }
    }

    const MapPicture& m_picture;
    const MapCamera& m_camera;
    QSize m_size;
    qreal m_ratio;
    double m_growth;
    QPixmap m_pixmap;
};

}  // namespace

QPixmap map(const MapPicture& picture, const MapCamera& camera, const QSize& size, qreal ratio) {
    return MapPainter(picture, camera, size, ratio).paint();
}

}  // namespace seedling::paint
