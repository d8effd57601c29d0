#pragma once

#include <QWidget>
#include <cstdint>
#include <optional>
#include <vector>

#include "datasets/project/Records.h"

namespace seedling {

/// What a model took each class for: rows are what an image is, columns what the model said.
struct ConfusionCounts {
    std::vector<ClassRecord> classes;               ///< In the order of rows and columns.
    std::vector<std::vector<std::int64_t>> counts;  ///< [truth][predicted]

    [[nodiscard]] std::int64_t images() const;
    [[nodiscard]] std::int64_t wrong() const;
};

/// The confusion matrix as a painted widget. Arrows move the chosen cell, Enter opens it, Escape
/// lets go; a click does both. GUI thread only.
class ConfusionView : public QWidget {
    Q_OBJECT

public:
    struct Cell {
        int row = 0;
        int column = 0;
        bool operator==(const Cell&) const = default;
    };

    explicit ConfusionView(QWidget* parent = nullptr);

    void setCounts(ConfusionCounts counts);
    [[nodiscard]] const ConfusionCounts& counts() const { return m_counts; }
    [[nodiscard]] std::optional<Cell> chosen() const { return m_chosen; }
    void choose(std::optional<Cell> cell);
    /// The mistake that occurs most often; none when there is no mistake.
    [[nodiscard]] std::optional<Cell> worst() const;
    /// Middle of a cell in widget coordinates.
    [[nodiscard]] QPoint cellCentre(const Cell& cell) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosenChanged();
    /// Enter or a click on a cell.
    void opened(const seedling::ConfusionView::Cell& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int size() const { return static_cast<int>(m_counts.classes.size()); }
    [[nodiscard]] double cellSide() const;
    [[nodiscard]] double rowHeaderWidth() const;
    [[nodiscard]] double columnHeaderHeight() const;
    [[nodiscard]] QRectF cellRect(int row, int column) const;
    [[nodiscard]] std::optional<Cell> cellAt(const QPointF& point) const;
    [[nodiscard]] QString sentence(const Cell& cell) const;
    void paintHeaders(QPainter& painter) const;
    void paintColumnName(QPainter& painter, int column) const;
    void paintRowName(QPainter& painter, int row) const;
    void paintCell(QPainter& painter, int row, int column, std::int64_t most) const;

    ConfusionCounts m_counts;
    std::optional<Cell> m_chosen;
};

}  // namespace seedling
