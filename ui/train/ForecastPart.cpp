#include "ui/train/ForecastPart.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/bridge/ErrorText.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/train/CostDesk.h"
#include "ui/train/CostFigures.h"
#include "ui/train/FigureTable.h"
#include "ui/train/TrainSession.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr double kMegabyte = 1e6;

TextLabel* note(Role role = Role::Text2) {
    auto* label = new TextLabel({}, 12, QFont::Normal, role);
    label->setWordWrap(true);
    label->hide();
    return label;
}

void say(TextLabel* label, const QString& text) {
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

}  // namespace

ForecastPart::ForecastPart(TrainSession& session, CostDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_desk(desk),
      m_figures(new FigureTable),
      m_unknown(note()),
      m_old(note(Role::Warn)),
      m_shortage(note(Role::Warn)),
      m_allow(new Button(Button::Kind::Link, {})),
      m_choices(note()),
      m_ask(new Button(Button::Kind::Outlined, tr("Ask what it takes"))),
      m_running(new QWidget),
      m_activity(note(Role::Text)),
      m_cancel(new Button(Button::Kind::Quiet, tr("Cancel"))),
      m_obstacle(note(Role::Text)),
      m_message(new MessageLine) {
    m_ask->setCompact(true);
    m_cancel->setCompact(true);
    m_cancel->setAccessibleName(tr("Cancel asking what it would take"));
    m_message->setBare();
    layOut();
    connect(m_ask, &QPushButton::clicked, &m_desk, &CostDesk::ask);
    connect(m_cancel, &QPushButton::clicked, &m_desk, &CostDesk::cancel);
    connect(m_allow, &QPushButton::clicked, this, &ForecastPart::allowEnough);
    const auto forget = [this] {
        m_isLastKnown = false;
        refresh();
    };
    connect(&m_desk, &CostDesk::changed, this, &ForecastPart::refresh);
    connect(&session, &TrainSession::metricsChanged, this, &ForecastPart::refresh);
    connect(&session.nextRun(), &NextRun::changed, this, forget);
    connect(&session.project(), &ProjectModel::runsChanged, this, forget);
    connect(&session.project(), &ProjectModel::opened, this, forget);
}

void ForecastPart::layOut() {
    auto* running = new QHBoxLayout(m_running);
    running->setContentsMargins({});
    running->setSpacing(theme::px(8));
    running->addWidget(m_activity, 1);
    running->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::px(8));
    column->addWidget(new TextLabel(tr("What it would take"), 13, QFont::DemiBold));
    column->addWidget(m_figures);
    column->addWidget(m_unknown);
    column->addWidget(m_old);
    column->addWidget(m_shortage);
    column->addWidget(m_allow, 0, Qt::AlignLeft);
    column->addWidget(m_choices);
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    column->addWidget(m_running);
    column->addWidget(m_obstacle);
    column->addWidget(m_message);
}

void ForecastPart::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

/// A hidden drawer costs nothing, whatever is labelled meanwhile.
void ForecastPart::refresh() {
    if (!isVisible())
        return;
    refreshFigures();
    refreshChoices();
    refreshButtons();
    const bool failed = m_desk.failure().has_value();
    if (!failed)
        m_message->clear();
    else if (!m_isFailureSaid)
        m_message->showError(*m_desk.failure());
    m_isFailureSaid = failed;
}

void ForecastPart::refreshFigures() {
    if (!m_isLastKnown) {
        m_last = foretold::lastAlike(m_session.project().runs(), m_session.nextRun().config());
        m_isLastKnown = true;
    }
    const cost::Comparison figures = cost::comparisonOf(m_session, m_desk, m_last);
    const auto rows = cost::rowsOf(figures);
    m_figures->setRows(rows);
    m_figures->setVisible(!rows.empty());
    say(m_unknown, rows.empty() && !m_desk.isAsking()
                       ? tr("Not known before the first run with these settings, unless you ask.")
                       : QString());
    say(m_old, figures.isOld ? tr("Foretold for other settings, images or labels than these.")
                             : QString());
}

void ForecastPart::refreshChoices() {
    const auto& answer = m_desk.answer();
    const bool isFresh = answer && !m_desk.isOld();
    const bool isShort = isFresh && !answer->fits;
    say(m_shortage, isShort ? tr("It would not begin: these settings take more memory than it may "
                                 "have.")
                            : QString());
    m_allow->setVisible(isShort);
    if (isShort) {
        m_allow->setText(
            tr("Allow %1").arg(format::bytes(answer->leastMegabytes * kMegabyte).joined()));
    }
    QStringList sentences;
    if (isFresh) {
        if (answer->endsWithEnergy)
            sentences << tr("The limit of energy is what ends it.");
        for (const std::string& choice : answer->choices)
            sentences << sentenceText(choice);
    }
    say(m_choices, sentences.join(QLatin1Char('\n')));
}

void ForecastPart::refreshButtons() {
    const bool asking = m_desk.isAsking();
    const bool hadFocus = m_ask->hasFocus() || m_cancel->hasFocus();
    const QString obstacle = m_desk.obstacle();
    m_ask->setVisible(!asking);
    m_ask->setEnabled(obstacle.isEmpty());
    m_ask->setToolTip(
        tr("Prepares a run and tries a few steps out, without starting it: some "
           "seconds, or a minute where it first looks how hard the images are."));
    m_running->setVisible(asking);
    say(m_activity, m_desk.activity().isEmpty() ? tr("starting") : m_desk.activity());
    say(m_obstacle, asking ? QString() : obstacle);
    if (hadFocus)
        (asking ? m_cancel : m_ask)->setFocus();
}

/// Asks at once how that would be.
void ForecastPart::allowEnough() {
    const auto& answer = m_desk.answer();
    if (!answer)
        return;
    const Status set =
        m_session.nextRun().setOption("memory_mb", std::to_string(answer->leastMegabytes));
    if (set)
        m_desk.ask();
    else
        m_message->showError(set.error());
}

QString ForecastPart::text() const {
    QStringList parts;
    for (const TextLabel* label : {m_unknown, m_old, m_shortage, m_choices, m_obstacle}) {
        if (!label->isHidden())
            parts << label->text();
    }
    if (!m_running->isHidden())
        parts << m_activity->text();
    parts << m_message->text();
    return parts.join(QLatin1Char('\n')).trimmed();
}

}  // namespace seedling
