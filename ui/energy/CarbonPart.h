#pragma once

#include <QWidget>

#include "ui/energy/MeterDesk.h"

class QDoubleSpinBox;

namespace seedling {

class ChoiceBox;
class MessageLine;
class TextLabel;

/// How clean the electricity is: a place of the program's table, or an own value. GUI thread only.
class CarbonPart : public QWidget {
    Q_OBJECT

public:
    explicit CarbonPart(MeterDesk& desk, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] ChoiceBox& places() { return *m_places; }
    [[nodiscard]] QDoubleSpinBox& ownValue() { return *m_own; }
    /// Value, year and source of what is chosen, and what is wrong.
    [[nodiscard]] QString text() const;

protected:
    /// The wheel scrolls the page and changes no choice in passing.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const MeterAnswer& answer);
    void choose();
    void storeOwn();
    [[nodiscard]] bool isOwnChosen() const;

    MeterDesk& m_desk;
    ChoiceBox* m_places;
    QDoubleSpinBox* m_own;
    TextLabel* m_source;
    MessageLine* m_message;
    int m_shown = 0;
    bool m_failureIsSaid = false;
};

}  // namespace seedling
