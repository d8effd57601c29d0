#include "ui/train/RunAlarm.h"

#include "ui/bridge/ErrorText.h"

namespace seedling {
namespace {

QString textOf(const std::string& message, const std::string& advice) {
    return errorText({ErrorCode::Internal, message, advice});
}

}  // namespace

RunAlarm alarmOf(const AlarmEvent& event) {
    return {QDateTime::currentDateTime(), textOf(event.message, event.advice), event.shortage};
}

std::vector<RunAlarm> storedAlarms(Project& project, RunId run) {
    std::vector<RunAlarm> alarms;
    const auto stored = project.alarms().read(run);
    if (!stored)
        return alarms;
    for (const AlarmRecord& alarm : *stored) {
        alarms.push_back(
            {QDateTime::fromMSecsSinceEpoch(alarm.whenMs), textOf(alarm.message, alarm.advice)});
    }
    return alarms;
}

}  // namespace seedling
