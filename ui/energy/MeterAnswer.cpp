#include "ui/energy/MeterAnswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "ui/bridge/ErrorText.h"
#include "ui/energy/JsonText.h"

namespace seedling {
namespace {

using json::number;
using json::sentence;
using json::text;

EnergyKind kindOf(const QJsonObject& object) {
    return energyKindFromString(text(object, "kind").toStdString()).value_or(EnergyKind::Estimated);
}

MeterRow::State stateOf(const QJsonObject& object) {
    const QString status = text(object, "status");
    if (object[QLatin1String("used")].toBool())
        return MeterRow::State::Used;
    if (status == QLatin1String("ok"))
        return MeterRow::State::Unused;
    if (status == QLatin1String("denied"))
        return MeterRow::State::Denied;
    if (status == QLatin1String("stuck"))
        return MeterRow::State::Stuck;
    return status == QLatin1String("reset") ? MeterRow::State::Reset : MeterRow::State::Absent;
}

MeterRow meterFrom(const QJsonObject& object) {
    MeterRow row;
    row.name = sentence(object, "name");
    row.sees = sentence(object, "sees");
    row.kind = kindOf(object);
    row.state = stateOf(object);
    row.reason = sentence(object, "reason");
    row.remedy = sentence(object, "remedy");
    row.command = text(object, "command");
    row.canCalibrate = object[QLatin1String("can_calibrate")].toBool();
    return row;
}

CarbonPlace placeFrom(const QJsonObject& object) {
    return {text(object, "code"), text(object, "place"), number(object, "grams_per_kwh"),
            object[QLatin1String("year")].toInt(), text(object, "source")};
}

std::optional<WallMeterNews> wallMeterFrom(const QJsonValue& value) {
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    WallMeterNews news;
    news.file = text(object, "file");
    news.timeColumn = text(object, "time_column");
    news.wattsColumn = text(object, "watts_column");
    if (object[QLatin1String("watts")].isDouble())
        news.watts = number(object, "watts");
    news.ageSeconds = number(object, "age_s");
    news.problem = sentence(object, "problem");
    return news;
}

std::vector<RestRow> restFrom(const QJsonObject& stored, const QJsonObject& measured) {
    std::vector<RestRow> rows;
    for (auto each = stored.begin(); each != stored.end(); ++each) {
        const double watts = each.value().toDouble();
        const QJsonObject now = measured[each.key()].toObject();
        rows.push_back({sentenceText(each.key().toStdString()), watts,
                        now[QLatin1String("low_w")].toDouble(watts),
                        now[QLatin1String("high_w")].toDouble(watts)});
    }
    return rows;
}

void takeSettings(const QJsonObject& settings, const QJsonObject& rest, MeterAnswer& answer) {
    answer.restDate = text(settings, "idle_date");
    answer.rest = restFrom(settings[QLatin1String("idle_w")].toObject(), rest);
    const QJsonObject calibration = settings[QLatin1String("calibration")].toObject();
    answer.calibrationDate = text(calibration, "date");
    answer.calibrationMeter = sentence(calibration, "meter");
}

void takeCarbon(const QJsonObject& carbon, const QJsonArray& places, MeterAnswer& answer) {
    for (const QJsonValue& place : places)
        answer.places.push_back(placeFrom(place.toObject()));
    answer.carbonSource = text(carbon, "source");
    const QString code = text(carbon, "code");
    const auto known =
        std::find_if(answer.places.begin(), answer.places.end(),
                     [&code](const CarbonPlace& place) { return place.code == code; });
    if (known != answer.places.end())
        answer.carbon = *known;
    else
        answer.carbon = {code, answer.carbonSource, number(carbon, "grams_per_kwh"), 0, {}};
}

}  // namespace

bool MeterAnswer::canMeasure() const {
    return std::any_of(meters.begin(), meters.end(), [](const MeterRow& row) {
        const bool real = row.kind == EnergyKind::Measured || row.kind == EnergyKind::Integrated;
        return real && (row.state == MeterRow::State::Used || row.state == MeterRow::State::Unused);
    });
}

bool MeterAnswer::canCalibrate() const {
    return std::any_of(meters.begin(), meters.end(),
                       [](const MeterRow& row) { return row.canCalibrate; });
}

std::optional<MeterAnswer> meterAnswerFrom(const QByteArray& payload) {
    const QJsonObject whole = QJsonDocument::fromJson(payload).object();
    if (!whole[QLatin1String("sources")].isArray())
        return std::nullopt;
    MeterAnswer answer;
    const QJsonArray sources = whole[QLatin1String("sources")].toArray();
    for (const QJsonValue& source : sources)
        answer.meters.push_back(meterFrom(source.toObject()));
    const QJsonObject total = whole[QLatin1String("total")].toObject();
    answer.source = energySourceText(text(total, "source").toStdString());
    answer.kind = kindOf(total);
    answer.watts = number(total, "watts");
    answer.reason = sentence(total, "reason");
    takeCarbon(whole[QLatin1String("carbon")].toObject(),
               whole[QLatin1String("carbon_places")].toArray(), answer);
    takeSettings(whole[QLatin1String("settings")].toObject(),
                 whole[QLatin1String("rest")].toObject(), answer);
    answer.wallMeter = wallMeterFrom(whole[QLatin1String("wall_meter")]);
    return answer;
}

}  // namespace seedling
