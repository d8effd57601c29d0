#pragma once

#include <QString>

namespace seedling {

/// Whether the computer lives on its battery right now: no mains supply is connected and a battery
/// says that it discharges. False where the system tells nothing. folder: where the system lists
/// supplies, each a folder with the files type, online, status. Any thread.
[[nodiscard]] bool isOnBattery(const QString& folder = QStringLiteral("/sys/class/power_supply"));

}  // namespace seedling
