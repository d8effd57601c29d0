#pragma once

#include <QWidget>

#include "ui/train/NextRun.h"

class QComboBox;

namespace seedling {

class TextLabel;

/// One way to train in less memory or with less work: its name, the choice, what it does and what
/// it costs. GUI thread only.
class SavingRow : public QWidget {
    Q_OBJECT

public:
    /// option: of a group that saves memory or work. next must outlive the row.
    SavingRow(const OptionSpec& option, NextRun& next, QWidget* parent = nullptr);

    [[nodiscard]] const OptionSpec& option() const { return m_option; }
    [[nodiscard]] QComboBox& choice() { return *m_choice; }
    /// Why the choice was not accepted; "" when it was.
    [[nodiscard]] QString problem() const;

private:
    void apply(int index);
    void refresh();

    const OptionSpec& m_option;
    NextRun& m_next;
    QComboBox* m_choice;
    TextLabel* m_problem;
};

}  // namespace seedling
