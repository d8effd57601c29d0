#pragma once

#include "ui/label/KeyMap.h"
#include "ui/widgets/KeyButton.h"

namespace seedling {

/// A line of the page of keys whose key can be changed: its cap shows the key, or that one is
/// waited for.
class KeyRow : public KeyButton {
    Q_OBJECT

public:
    KeyRow(KeyMap& keys, KeyAction action, QWidget* parent = nullptr);

    [[nodiscard]] KeyAction action() const { return m_action; }
    void setChosen(bool chosen, bool waiting);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    KeyMap& m_keys;
    KeyAction m_action;
    bool m_chosen = false;
    bool m_waiting = false;
};

}  // namespace seedling
