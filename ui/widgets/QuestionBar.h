#pragma once

#include <QWidget>

namespace seedling {

class Button;
class TextLabel;

/// A question in place of a dialog: a sentence and two answers, at the foot of what it is about.
/// The keyboard goes to the answer that changes nothing; Escape gives it. Hidden while there is no
/// question. GUI thread only.
class QuestionBar : public QWidget {
    Q_OBJECT

public:
    explicit QuestionBar(QWidget* parent = nullptr);

    /// yes: what is done ("Delete"); no: what leaves all as it is ("Keep").
    void ask(const QString& question, const QString& yes, const QString& no);
    [[nodiscard]] QString question() const;  ///< Empty while nothing is asked.

Q_SIGNALS:
    void accepted();
    void declined();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    TextLabel* m_question;
    Button* m_yes;
    Button* m_no;
};

}  // namespace seedling
