#pragma once

#include <QWidget>

namespace seedling {

class Button;
class TextLabel;

/// A small card beside a control, with a corner that points at it: a title, a sentence, Skip and
/// Next. Lies over the window and takes no place in its layout.
class TourCard : public QWidget {
    Q_OBJECT

public:
    explicit TourCard(QWidget* window);

    /// number: from 1; the last step's button says that it is over.
    void setStep(int number, int count, const QString& title, const QString& text);
    /// Puts the card where it hides nothing of the control. spot: the control's place in the
    /// window.
    void pointAt(const QRect& spot);
    void takeKeyboard();
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void nextRequested();
    void skipRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Side { None, Top, Bottom, Left, Right };

    TextLabel* m_count;
    TextLabel* m_title;
    TextLabel* m_text;
    Button* m_skip;
    Button* m_next;
    Side m_corner = Side::None;  ///< Which of its sides points.
    QPoint m_target;             ///< Where to, in the card's own coordinates.
};

}  // namespace seedling
