#include "ui/train/RunColumns.h"

#include "engine/protocol/MemorySplit.h"
#include "engine/protocol/MetricNames.h"

namespace seedling {
namespace {

constexpr const char* kPart = "0-1";

struct Series {
    const char* name;
    const char* unit;
};

std::vector<Series> memorySeries() {
    std::vector<Series> series{{metric::kRssBytes, "bytes"}, {metric::kTensorBytes, "bytes"}};
    for (const MemoryKind& kind : kMemoryKinds)
        series.push_back({kind.name, "bytes"});
    return series;
}

std::vector<Series> seriesOf(RunChart chart) {
    switch (chart) {
        case RunChart::Accuracy:
            return {{metric::kValidationAccuracy, kPart},
                    {metric::kValidationLow, kPart},
                    {metric::kValidationHigh, kPart},
                    {metric::kValidationImages, "images"}};
        case RunChart::Trusted:
            return {{metric::kMaskRate, kPart}, {metric::kPseudoLabelAccuracy, kPart}};
        case RunChart::Loss:
            return {{metric::kLossSupervised, "nat"},
                    {metric::kLossUnsupervised, "nat"},
                    {metric::kLossContrastive, "nat"}};
        case RunChart::Memory:
            return memorySeries();
        case RunChart::Energy:
            return {{metric::kEnergyJ, "J"},
                    {metric::kEnergyLowJ, "J"},
                    {metric::kEnergyHighJ, "J"},
                    {metric::kPowerW, "W"}};
        case RunChart::Speed:
            return {{metric::kImagesPerSecond, "images/s"}};
        case RunChart::LearningRate:
            return {{metric::kLearningRate, ""}};
        case RunChart::Threshold:
            return {{metric::kThreshold, kPart}};
        case RunChart::Classes:
            break;
    }
    return {};
}

/// Series that a chart shows of a compared run as well.
const char* comparedSeries(RunChart chart) {
    return chart == RunChart::Accuracy  ? metric::kValidationAccuracy
           : chart == RunChart::Trusted ? metric::kMaskRate
                                        : nullptr;
}

void addClasses(std::vector<MetricColumn>& columns, const pictures::Input& input) {
    const std::size_t count = pictures::classCount(input.history);
    for (const char* series : {metric::kClassShare, metric::kClassThreshold}) {
        for (std::size_t place = 0; place < count; ++place) {
            const std::string name = metric::ofClass(series, place);
            columns.push_back({name + ' ' + pictures::className(input, place).toStdString(), kPart,
                               &input.history.series(name)});
        }
    }
}

}  // namespace

std::string fileWord(RunChart chart) {
    switch (chart) {
        case RunChart::Accuracy:
            return "accuracy";
        case RunChart::Trusted:
            return "trusted";
        case RunChart::Loss:
            return "loss";
        case RunChart::Memory:
            return "memory";
        case RunChart::Energy:
            return "energy";
        case RunChart::Speed:
            return "speed";
        case RunChart::Classes:
            return "classes";
        case RunChart::LearningRate:
            return "learning-rate";
        case RunChart::Threshold:
            return "threshold";
    }
    return {};
}

std::vector<MetricColumn> columnsOf(RunChart chart, const pictures::Input& input) {
    std::vector<MetricColumn> columns;
    for (const Series& each : seriesOf(chart))
        columns.push_back({each.name, each.unit, &input.history.series(each.name)});
    if (chart == RunChart::Classes)
        addClasses(columns, input);
    const char* compared = comparedSeries(chart);
    if (input.compared && compared) {
        std::string name = "run ";
        name += std::to_string(input.compared->id.value);
        name += ' ';
        name += compared;
        columns.push_back({name, kPart, &input.comparedHistory->series(compared)});
    }
    return columns;
}

}  // namespace seedling
