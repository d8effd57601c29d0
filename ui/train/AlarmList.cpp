#include "ui/train/AlarmList.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/widgets/MessageLine.h"

namespace seedling {

AlarmList::AlarmList(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    setAccessibleName(tr("Alarms of the run"));
}

void AlarmList::setAlarms(const std::vector<RunAlarm>& alarms) {
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
    for (std::size_t i = m_lines.size(); i < m_alarms.size(); ++i) {
        auto* line = new MessageLine(this);
        layout()->addWidget(line);
        line->show(MessageLine::Kind::Warning, m_alarms[i].text);
        m_lines.push_back(line);
    }
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
