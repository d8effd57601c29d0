#include "engine/eval/Evaluate.h"

#include <torch/torch.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "datasets/base/Wilson.h"
#include "datasets/cache/PixelCache.h"
#include "engine/eval/CalibratedModel.h"
#include "engine/eval/Confusion.h"
#include "engine/eval/Inference.h"
#include "engine/eval/TestSet.h"
#include "engine/parallel/Threads.h"

namespace seedling {
namespace {

/// Rows and columns of the report: the model's classes, then classes that only the truth has.
class ClassRows {
public:
    explicit ClassRows(const std::vector<ModelClass>& classes) {
        for (const ModelClass& entry : classes) {
            add(entry.id, entry.name);
        }
    }

    Status addMissing(Project& project, const std::vector<ClassId>& truth) {
        const auto records = project.classes().all();
        if (!records) {
            return failureOf(records);
        }
        for (const ClassRecord& record : *records) {
            if (!m_rows.contains(record.id) &&
                std::find(truth.begin(), truth.end(), record.id) != truth.end()) {
                add(record.id, record.name);
            }
        }
        return {};
    }

    [[nodiscard]] std::size_t rowOf(ClassId id) const { return m_rows.at(id); }
    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

private:
    void add(ClassId id, const std::string& name) {
        m_rows.emplace(id, m_names.size());
        m_names.push_back(name);
    }

    std::unordered_map<ClassId, std::size_t> m_rows;
    std::vector<std::string> m_names;
};

EvaluationReport reportOf(RunId run, const TestSet& set, const torch::Tensor& predicted,
                          const ClassRows& rows) {
    EvaluationReport report;
    report.run = run;
    report.split = "test";
    report.classes = rows.names();
    report.confusion = emptyConfusion(report.classes.size());
    const auto answers = predicted.accessor<std::int64_t, 1>();
    for (std::size_t i = 0; i < set.images.size(); ++i) {
        const auto answer = static_cast<std::size_t>(answers[static_cast<std::int64_t>(i)]);
        ++report.confusion[rows.rowOf(set.truth[i])][answer];
    }
    report.images = countOf(report.confusion);
    report.leftOut = set.leftOut;
    const std::int64_t correct = correctOf(report.confusion);
    const Interval interval = wilsonInterval(correct, report.images);
    report.accuracy = static_cast<double>(correct) / static_cast<double>(report.images);
    report.accuracyLow = interval.low;
    report.accuracyHigh = interval.high;
    report.balancedAccuracy = balancedAccuracyOf(report.confusion);
    return report;
}

}  // namespace

Result<EvaluationReport> evaluate(Project& project, RunId run, const EvaluationSettings& settings) {
    const auto loaded = loadCalibratedModel(project, run);
    if (!loaded) {
        return failureOf(loaded);
    }
    const RunModel& model = loaded->model;
    const auto cache = PixelCache::open(project, model.header.network.side, settings.threads,
                                        [](std::int64_t, std::int64_t) { return true; });
    if (!cache) {
        return failureOf(cache);
    }
    const auto set = testSetOf(project, **cache, settings.withDuplicates);
    if (!set) {
        return failureOf(set);
    }
    ClassRows rows(model.header.classes);
    if (const Status status = rows.addMissing(project, set->truth); !status) {
        return failureOf(status);
    }
    torch::Tensor predicted;
    const Status status = guarded("evaluate the run", [&] {
        useThreads(settings.threads);
        predicted = probabilitiesOf(*model.network, **cache, set->images).argmax(1);
    });
    if (!status) {
        return failureOf(status);
    }
    return reportOf(run, *set, predicted, rows);
}

}  // namespace seedling
