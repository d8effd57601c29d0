#include "ui/energy/DeviceAnswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "ui/bridge/ErrorText.h"
#include "ui/energy/JsonText.h"

namespace seedling {
namespace {

using json::number;
using json::sentence;
using json::text;

DeviceRow rowFrom(const QJsonObject& object) {
    DeviceRow row;
    row.id = text(object, "id");
    row.name = text(object, "name");
    row.own = object[QLatin1String("own")].toBool();
    row.fits = object[QLatin1String("fits")].toBool();
    row.whyNot = sentence(object, "why_not");
    row.remark = sentence(object, "remark");
    row.peakBytes = number(object, "peak_bytes");
    row.boundByBytes = text(object, "bound_by") == QLatin1String("bytes");
    row.seconds = number(object, "seconds");
    row.lowSeconds = number(object, "seconds_low");
    row.highSeconds = number(object, "seconds_high");
    row.joules = number(object, "energy_j");
    row.lowJoules = number(object, "energy_low_j");
    row.highJoules = number(object, "energy_high_j");
    row.uncertainty = number(object, "uncertainty_factor");
    return row;
}

}  // namespace

std::optional<DeviceAnswer> deviceAnswerFrom(const QByteArray& payload) {
    const QJsonObject whole = QJsonDocument::fromJson(payload).object();
    if (!whole[QLatin1String("forecasts")].isArray())
        return std::nullopt;
    DeviceAnswer answer;
    answer.run = RunId{whole[QLatin1String("run")].toInteger()};
    const QJsonObject work = whole[QLatin1String("work")].toObject();
    answer.operations = number(work, "operations");
    answer.bytes = number(work, "bytes");
    const QJsonArray rows = whole[QLatin1String("forecasts")].toArray();
    for (const QJsonValue& row : rows)
        answer.rows.push_back(rowFrom(row.toObject()));
    const QJsonArray problems = whole[QLatin1String("problems")].toArray();
    for (const QJsonValue& problem : problems)
        answer.problems << sentenceText(problem.toString().toStdString());
    return answer;
}

}  // namespace seedling
