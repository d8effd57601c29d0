#pragma once

#include <QAbstractScrollArea>
#include <QList>
#include <QPointF>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace seedling {

/// What a ClassStrip shows, as a value.
struct ClassPicture {
    struct Row {
        QString name;
        int colour = 0;  ///< Place in the class palette.
        /// By ascending step: each value is of the time since the one before. Decimated already.
        QList<QPointF> points;

        bool operator==(const Row&) const = default;
    };
    double xEnd = 1;  ///< End of the planned run; x begins at 0.
    QString xUnit;    ///< "steps"
    double top = 1;   ///< Value of the fullest colour, over 0.
    std::vector<Row> rows;
    std::function<QString(double)> text;  ///< A value as it is written beside its row.
    QString emptyText;                    ///< Why there is no row.
};

/// Whether two pictures look the same: all in them is equal, and so are the words at the rows.
[[nodiscard]] bool lookAlike(const ClassPicture& a, const ClassPicture& b);

/// One figure of every class over time: a row for each class, the fuller its colour the more, the
/// newest value at the right. However many classes there are, each row stays as high as its name:
/// what has no room is scrolled to, and only what is seen is painted. Arrows, Page, Home and End
/// choose a row, Escape lets go. GUI thread only.
class ClassStrip : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ClassStrip(QWidget* parent = nullptr);

    void setPicture(ClassPicture picture);
    [[nodiscard]] const ClassPicture& picture() const { return m_picture; }
    /// The row with the keyboard; none before a key was pressed.
    [[nodiscard]] std::optional<int> chosen() const { return m_chosen; }
    /// Rows that are seen, in part or whole.
    [[nodiscard]] int visibleRows() const;
    /// Height that is scrolled away.
    [[nodiscard]] int hiddenHeight() const;
    /// Paints all rows, its corner at the painter's origin: into a picture of the chart.
    void paintWhole(QPainter& painter) const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Where the parts of each row begin and end.
    struct Columns {
        double names = 0;
        double begin = 0;
        double end = 0;
    };
    [[nodiscard]] int count() const { return static_cast<int>(m_picture.rows.size()); }
    [[nodiscard]] int roomForRows() const;
    [[nodiscard]] Columns columns() const;
    [[nodiscard]] std::optional<int> rowAt(double y) const;
    [[nodiscard]] QString sentence(int row, std::optional<double> step = {}) const;
    void choose(std::optional<int> row);
    void updateScroll();
    void paintRow(QPainter& painter, int row, double top, const Columns& columns) const;
    void paintCells(QPainter& painter, const ClassPicture::Row& row, const QRectF& strip) const;
    void paintAxis(QPainter& painter, double top, const Columns& columns) const;
    void paintEmpty(QPainter& painter) const;

    ClassPicture m_picture;
    std::optional<int> m_chosen;
};

}  // namespace seedling
