#pragma once

#include <QWidget>

#include "ui/energy/DeviceDesk.h"
#include "ui/train/RunSelection.h"

class QTableView;

namespace seedling {

class Button;
class DeviceTable;
class MessageLine;
class TextLabel;

/// What the shown run would take on other devices, simulated: time, energy, memory, or why it does
/// not fit; and a person's own devices. GUI thread only.
class DevicesPart : public QWidget {
    Q_OBJECT

public:
    DevicesPart(RunSelection& selection, DeviceDesk& desk, QWidget* parent = nullptr);

    void refresh();
    /// Checks a profile and adds it to the person's own.
    void add(const QString& profileFile);

    [[nodiscard]] DeviceTable& table() { return *m_table; }
    [[nodiscard]] QTableView& view() { return *m_view; }
    [[nodiscard]] Button& removeButton() { return *m_remove; }
    /// What is said instead of, or above, the table.
    [[nodiscard]] QString text() const;

private:
    void makeView();
    QWidget* makeTools();
    void choose();
    void removeCurrent();
    void copy();
    void fill();
    void arrange();
    void refreshRemove();
    [[nodiscard]] QString notice() const;

    RunSelection& m_selection;
    DeviceDesk& m_desk;
    DeviceTable* m_table;
    QTableView* m_view;
    TextLabel* m_notice;
    TextLabel* m_basis;
    TextLabel* m_problems;
    MessageLine* m_message;
    QWidget* m_tools = nullptr;
    Button* m_add;
    Button* m_remove;
    Button* m_copy;
    int m_shown = -1;
    bool m_failureIsSaid = false;
};

}  // namespace seedling
