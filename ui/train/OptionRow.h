#pragma once

#include <QWidget>

#include "ui/train/NextRun.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace seedling {

class Button;
class TextLabel;

/// One training option as a row of the form: name, field, unit, a way back to the preset. What does
/// not fit is said under the field and changes nothing. GUI thread only.
class OptionRow : public QWidget {
    Q_OBJECT

public:
    /// next must outlive the row.
    OptionRow(const OptionSpec& option, NextRun& next, QWidget* parent = nullptr);

    [[nodiscard]] const OptionSpec& option() const { return m_option; }
    /// Text of the field, as `--set` would take it.
    [[nodiscard]] QString text() const;
    /// Why the field is not accepted; "" when it is.
    [[nodiscard]] QString problem() const;

private:
    QWidget* makeEditor();
    QWidget* makeTextEditor();
    void chooseFile();
    void apply();
    void refresh();

    const OptionSpec& m_option;
    NextRun& m_next;
    QLineEdit* m_field = nullptr;
    QCheckBox* m_tick = nullptr;
    QComboBox* m_choice = nullptr;
    TextLabel* m_problem;
    Button* m_reset;
};

}  // namespace seedling
