#include "ui/train/AlarmList.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/widgets/MessageLine.h"

namespace seedling {

AlarmList::AlarmList(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    setAccessibleName(tr("Alarms of the run"));
}

void AlarmList::setAlarms(const std::vector<RunAlarm>& alarms, bool offersSmaller) {
    const bool goesOn = alarms.size() >= m_alarms.size() &&
                        std::equal(m_alarms.begin(), m_alarms.end(), alarms.begin());
    if (!goesOn) {
        for (MessageLine* line : m_lines) {
            line->hide();
            line->deleteLater();
        }
        m_lines.clear();
    }
    m_alarms = alarms;
    const bool isOther = std::exchange(m_offersSmaller, offersSmaller) != offersSmaller;
    for (std::size_t i = 0; isOther && i < m_lines.size(); ++i) {
        if (m_alarms[i].shortage && !m_lines[i]->isHidden())
            say(i);
    }
    for (std::size_t i = m_lines.size(); i < m_alarms.size(); ++i) {
        m_lines.push_back(new MessageLine(this));
        layout()->addWidget(m_lines.back());
        say(i);
    }
}

void AlarmList::say(std::size_t place) {
    std::vector<MessageLine::Link> links;
    if (m_offersSmaller && m_alarms[place].shortage) {
        links.push_back({tr("Use a smaller batch"), [this] { Q_EMIT smallerBatchRequested(); }});
        links.push_back({tr("Go on anyway"), [] {}});  // The line closes, and that is all.
    }
    m_lines[place]->show(MessageLine::Kind::Warning, m_alarms[place].text, links);
}

QStringList AlarmList::texts() const {
    QStringList texts;
    for (const MessageLine* line : m_lines) {
        if (!line->isHidden())
            texts << line->text();
    }
    return texts;
}

}  // namespace seedling
