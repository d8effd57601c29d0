#include "ui/energy/MeasureRow.h"

#include <QHBoxLayout>

#include "ui/energy/Pieces.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/ProgressLine.h"

namespace seedling {
namespace {

constexpr int kBarWidth = 160;

}  // namespace

MeasureRow::MeasureRow(MeterDesk& desk, MeterDesk::Task task, const Words& words, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_task(task),
      m_meanwhile(words.meanwhile),
      m_button(new Button(Button::Kind::Outlined, words.button)),
      m_running(new QWidget),
      m_bar(new ProgressLine),
      m_time(new TextLabel({}, 12)),
      m_cancel(new Button(Button::Kind::Quiet, tr("Cancel"))),
      m_obstacle(pieces::note({}, Role::Text)),
      m_result(pieces::note({}, Role::Text)),
      m_message(new MessageLine) {
    m_button->setCompact(true);
    m_cancel->setCompact(true);
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(words.button));
    m_bar->setFixedWidth(theme::px(kBarWidth));
    m_bar->setAccessibleName(words.button);
    m_message->setBare();
    auto* running = new QHBoxLayout(m_running);
    running->setContentsMargins({});
    running->setSpacing(theme::px(12));
    running->addWidget(m_bar, 0, Qt::AlignVCenter);
    running->addWidget(m_time);
    running->addWidget(m_cancel);
    running->addStretch();
    QVBoxLayout* column = pieces::column(this);
    column->addWidget(pieces::note(words.purpose));
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_running);
    column->addWidget(m_obstacle);
    column->addWidget(m_result);
    column->addWidget(m_message);
    connect(m_cancel, &QPushButton::clicked, &m_desk, &MeterDesk::cancel);
}

void MeasureRow::refresh(const QString& obstacle, const QString& result) {
    const bool running = m_desk.task() == m_task;
    const bool hadFocus = m_button->hasFocus() || m_cancel->hasFocus();
    m_button->setVisible(!running);
    m_button->setEnabled(obstacle.isEmpty() && !m_desk.isBusy());
    m_running->setVisible(running);
    const int total = m_desk.secondsTotal();
    m_bar->setFraction(total > 0 ? static_cast<double>(m_desk.secondsDone()) / total : 0);
    m_time->setText(total > 0
                        ? tr("%1 of %2 s. %3").arg(m_desk.secondsDone()).arg(total).arg(m_meanwhile)
                        : m_meanwhile);
    pieces::say(m_obstacle, running ? QString() : obstacle);
    pieces::say(m_result, running ? QString() : result);
    if (hadFocus)
        (running ? m_cancel : m_button)->setFocus();
    const bool failed = m_desk.failure() && m_desk.failedTask() == m_task;
    if (!failed)
        m_message->clear();
    else if (!m_failureIsSaid)
        m_message->showError(*m_desk.failure());
    m_failureIsSaid = failed;
}

QString MeasureRow::text() const {
    QStringList parts;
    for (const TextLabel* label : {m_obstacle, m_result}) {
        if (!label->isHidden())
            parts << label->text();
    }
    if (!m_running->isHidden())
        parts << m_time->text();
    parts << m_message->text();
    return parts.join(QLatin1Char('\n')).trimmed();
}

}  // namespace seedling
