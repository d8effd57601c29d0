#pragma once

#include <QWidget>

#include "ui/energy/MeterDesk.h"

class QVBoxLayout;

namespace seedling {

class Button;
class MessageLine;
class TextLabel;

/// How the energy of this machine is known: every meter, what it sees, whether it is used, and
/// otherwise why not and what to do. GUI thread only.
class MeterListPart : public QWidget {
    Q_OBJECT

public:
    explicit MeterListPart(MeterDesk& desk, QWidget* parent = nullptr);

    void refresh();
    /// The meters as lines of text: name, state, then reason and remedy.
    [[nodiscard]] QString text() const;

private:
    void fill(const MeterAnswer& answer);
    QWidget* makeRow(const MeterRow& meter);
    QWidget* makeCommand(const MeterRow& meter);

    MeterDesk& m_desk;
    TextLabel* m_summary;
    TextLabel* m_when;
    Button* m_look;
    MessageLine* m_message;
    QWidget* m_rows;
    QVBoxLayout* m_column;
    int m_shown = 0;
    bool m_failureIsSaid = false;
};

}  // namespace seedling
