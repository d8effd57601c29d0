#include "ui/train/AlarmLine.h"

#include <QVBoxLayout>
#include <utility>
#include <vector>

#include "ui/widgets/MessageLine.h"

namespace seedling {

AlarmLine::AlarmLine(TrainSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_line(new MessageLine) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_line);
    setAccessibleName(tr("Alarm of the run"));
    connect(&session, &TrainSession::logChanged, this, &AlarmLine::refresh);
    connect(&session, &TrainSession::stateChanged, this, &AlarmLine::refresh);
    // A run that has learnt for a while is no longer to be replaced.
    connect(&session, &TrainSession::progressChanged, this, &AlarmLine::refresh);
}

void AlarmLine::refresh() {
    if (!m_session.isActive() || m_session.alarms().empty()) {
        m_said.reset();
        m_line->clear();
        return;
    }
    const RunAlarm& newest = m_session.alarms().back();
    const bool offers = newest.shortage && m_session.smallerRun();
    const bool isOther = std::exchange(m_offersSmaller, offers) != offers;
    if (m_said != newest || (isOther && !m_line->isHidden()))
        say(newest);
}

void AlarmLine::say(const RunAlarm& alarm) {
    m_said = alarm;
    std::vector<MessageLine::Link> links;
    if (m_offersSmaller) {
        links.push_back({tr("Use a smaller batch"), [this] { m_session.trainWithSmallerBatch(); }});
    }
    links.push_back({tr("Show the run"), [this] { Q_EMIT runRequested(); }});
    m_line->show(MessageLine::Kind::Warning, alarm.text, links);
}

QString AlarmLine::text() const {
    return m_line->text();
}

}  // namespace seedling
