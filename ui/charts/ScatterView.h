#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

namespace seedling {

/// One dot with the likely range of its height.
struct ScatterPoint {
    qint64 id = 0;
    double x = 0;
    double y = 0;  ///< 0-1, like both ends of its range.
    double low = 0;
    double high = 0;
    QString name;  ///< Written beside it when it is on the front.
    QString help;  ///< All about it, for who points at it.
    bool onFront = false;
    bool hollow = false;  ///< Known less well than the others.
};

/// Everything that a scatter shows, as a value.
struct ScatterPicture {
    std::vector<ScatterPoint> points;  ///< Ascending by x.
    std::vector<double> xTicks{0, 1};  ///< Ascending from 0; the last is the right end.
    std::function<QString(double)> xText;
    QString xUnit;      ///< Behind the last x label.
    QString emptyText;  ///< Written into an empty picture: why there is no dot.
};

/// Dots in a plane: per cent over what they cost, those on the front joined by a step line and
/// named. Pointing at one tells about it, a click chooses it; with the keyboard the left and right
/// arrows do. GUI thread only.
class ScatterView : public QWidget {
    Q_OBJECT

public:
    explicit ScatterView(QWidget* parent = nullptr);

    void setPicture(ScatterPicture picture);
    [[nodiscard]] const ScatterPicture& picture() const { return m_picture; }
    /// Marks a dot; an id that is not there marks none.
    void setChosen(qint64 id);
    /// Middle of a dot in widget coordinates.
    [[nodiscard]] QPointF placeOf(const ScatterPoint& point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(qint64 id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] QPointF position(double x, double y) const;
    [[nodiscard]] const ScatterPoint* pointAt(const QPointF& place) const;
    [[nodiscard]] std::optional<std::size_t> chosenPlace() const;
    void paintAxes(QPainter& painter) const;
    void paintFront(QPainter& painter) const;
    void paintDot(QPainter& painter, const ScatterPoint& point) const;
    void paintNames(QPainter& painter) const;

    ScatterPicture m_picture;
    qint64 m_chosen = 0;
};

}  // namespace seedling
