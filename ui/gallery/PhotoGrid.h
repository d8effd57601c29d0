#pragma once

#include <QListView>
#include <utility>

namespace seedling {

/// A list view of cells that are all as large as gridSize(), row after row from the left. Where a
/// cell lies is computed when somebody asks. Qt's own layout walks through every item of the model
/// and remembers its place, after each change of one of them: 30 ms with a million images. The
/// arrows Left and Right go on in the row above or below. GUI thread only.
class PhotoGrid : public QListView {
    Q_OBJECT

public:
    explicit PhotoGrid(QWidget* parent = nullptr);

    [[nodiscard]] int columns() const;
    /// First and last place of the list whose rows are (partly) in a rectangle of the viewport; the
    /// last before the first when there is none.
    [[nodiscard]] std::pair<int, int> placesIn(const QRect& rect) const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;

protected:
    void dataChanged(const QModelIndex& first, const QModelIndex& last,
                     const QList<int>& roles = {}) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action,
                                         Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] int count() const;
    [[nodiscard]] QRect cellOf(int place) const;
    [[nodiscard]] QItemSelection cellsIn(const QRect& rect) const;
    void setBand(const QRect& band);
    void paintBand(QPainter& painter) const;

    // From the upper left corner of the first cell.
    QPoint m_pressed;  ///< Where the mouse was pressed.
    QRect m_band;      ///< What is being drawn open with it.
};

}  // namespace seedling
