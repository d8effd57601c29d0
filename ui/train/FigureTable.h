#pragma once

#include <QWidget>
#include <vector>

#include "ui/main/Theme.h"

class QGridLayout;

namespace seedling {

class TextLabel;

/// A small table of names and figures for side panels, figures right-aligned. Rows are kept from
/// one filling to the next. GUI thread only.
class FigureTable : public QWidget {
    Q_OBJECT

public:
    struct Cell {
        QString text;
        bool bold = false;
        Role role = Role::Text;
    };
    struct Row {
        QString name;
        std::vector<Cell> cells;
        QString help;
        bool header = false;  ///< Set small and quiet.
        int shape = -1;       ///< Colour of the class whose shape stands before the name, or -1.
    };

    explicit FigureTable(QWidget* parent = nullptr);

    void setRows(const std::vector<Row>& rows);
    /// The table as lines of text, cells apart by tabs.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* labelAt(int row, int column);

    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

}  // namespace seedling
