#pragma once

#include <QWidget>

#include "ui/energy/MeterDesk.h"

namespace seedling {

class Button;
class MessageLine;
class TextLabel;

/// The file of a wall meter: which one, what is recognised in it, its last value and its age. GUI
/// thread only.
class WallMeterPart : public QWidget {
    Q_OBJECT

public:
    explicit WallMeterPart(MeterDesk& desk, QWidget* parent = nullptr);

    void refresh();
    /// Checks a file and meters with it from then on.
    void use(const QString& file);
    [[nodiscard]] Button& stopButton() { return *m_stop; }
    /// What is recognised, and what is wrong.
    [[nodiscard]] QString text() const;

private:
    void choose();

    MeterDesk& m_desk;
    Button* m_choose;
    Button* m_stop;
    TextLabel* m_state;
    MessageLine* m_message;
    bool m_failureIsSaid = false;
};

}  // namespace seedling
