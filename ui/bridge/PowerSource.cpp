#include "ui/bridge/PowerSource.h"

#include <QDir>
#include <QFile>

namespace seedling {
namespace {

QByteArray wordIn(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

}  // namespace

bool isOnBattery(const QString& folder) {
    bool discharging = false;
    const QStringList supplies = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : supplies) {
        const QString supply = folder + QLatin1Char('/') + name + QLatin1Char('/');
        const QByteArray type = wordIn(supply + QStringLiteral("type"));
        if (type == "Battery") {
            // A mouse has a battery as well; its scope is "Device".
            discharging |= wordIn(supply + QStringLiteral("status")) == "Discharging" &&
                           wordIn(supply + QStringLiteral("scope")) != "Device";
        } else if (wordIn(supply + QStringLiteral("online")) == "1") {
            return false;
        }
    }
    return discharging;
}

}  // namespace seedling
