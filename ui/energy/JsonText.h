#pragma once

#include <QJsonObject>
#include <QString>

#include "ui/bridge/ErrorText.h"

/// Fields of the worker's answers. Inside ui/energy. GUI thread.
namespace seedling::json {

inline QString text(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toString();
}

/// In the language of the window.
inline QString sentence(const QJsonObject& object, const char* name) {
    return sentenceText(text(object, name).toStdString());
}

/// 0 where it is missing or null.
inline double number(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toDouble();
}

}  // namespace seedling::json
