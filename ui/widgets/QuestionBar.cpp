#include "ui/widgets/QuestionBar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

QuestionBar::QuestionBar(QWidget* parent)
    : QWidget(parent),
      m_question(new TextLabel),
      m_yes(new Button(Button::Kind::Outlined, {})),
      m_no(new Button(Button::Kind::Outlined, {})) {
    m_question->setWordWrap(true);
    m_question->setAccessibleName(tr("Question"));
    for (Button* answer : {m_yes, m_no})
        answer->setCompact(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::px(16), theme::px(6), theme::px(16), theme::px(6));
    row->setSpacing(theme::px(8));
    row->addWidget(new IconLabel(QStringLiteral("question"), Role::Warn));
    row->addWidget(m_question, 1);
    row->addWidget(m_yes);
    row->addWidget(m_no);
    setVisible(false);
    // Hidden first: whoever listens may ask the next question.
    connect(m_yes, &QPushButton::clicked, this, [this] {
        setVisible(false);
        Q_EMIT accepted();
    });
    connect(m_no, &QPushButton::clicked, this, [this] {
        setVisible(false);
        Q_EMIT declined();
    });
}

void QuestionBar::ask(const QString& question, const QString& yes, const QString& no) {
    m_question->setText(question);
    m_yes->setText(yes);
    m_yes->setAccessibleName(yes);
    m_no->setText(no);
    m_no->setAccessibleName(no);
    for (Button* answer : {m_yes, m_no}) {
        answer->setAccessibleDescription(question);
        answer->updateGeometry();
    }
    setVisible(true);
    m_no->setFocus();
}

QString QuestionBar::question() const {
    return isHidden() ? QString() : m_question->text();
}

void QuestionBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::colour(Role::WarnField));
}

void QuestionBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        setVisible(false);
        Q_EMIT declined();
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (auto* answer = qobject_cast<Button*>(focusWidget()); isEnter && answer != nullptr) {
        answer->click();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace seedling
