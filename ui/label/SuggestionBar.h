#pragma once

#include <QWidget>
#include <optional>

#include "ui/label/LabelController.h"
#include "ui/widgets/Painting.h"

namespace seedling {

class KeyButton;

/// Under the gallery: what is selected, what the model thinks of it, and the keys that act on it.
class SuggestionBar : public QWidget {
    Q_OBJECT

public:
    explicit SuggestionBar(LabelController& controller, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fitButtons();
    void lookAtSuggestions();

    LabelController& m_controller;
    QString m_text;
    std::optional<paint::Chip> m_chip;  ///< What all of the selection is taken for.
    bool m_acceptable = false;
    QString m_word;
    int m_wordsWidth = 0;
    KeyButton* m_accept;
    KeyButton* m_label;
    std::vector<KeyButton*> m_buttons;  ///< In the order in which they may go when room is short.
};

}  // namespace seedling
