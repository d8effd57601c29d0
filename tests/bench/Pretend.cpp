#include "tests/bench/Pretend.h"

#include <QTest>
#include <algorithm>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "datasets/base/FileIo.h"
#include "datasets/base/Random.h"
#include "datasets/project/Import.h"
#include "engine/protocol/Event.h"
#include "engine/protocol/TrainConfig.h"
#include "ui/bridge/QtConvert.h"
#include "ui/use/UsePage.h"

namespace seedling::pretend {
namespace {

/// Predictions for a project that was never trained, drawn at random around its hidden truth, so
/// that the pages after a run can be looked at without one.
void addPredictions(Project& project, RunId id) {
    const auto images = project.images().all().value();
    const auto classes = project.classes().all().value();
    Random random(7);
    std::vector<Prediction> predictions;
    for (const ImageRecord& image : images) {
        if (!image.hiddenTruth)
            continue;
        const auto truth = static_cast<std::size_t>(image.hiddenTruth->value - 1);
        // Neighbours are taken for each other now and then.
        const std::size_t other = truth ^ 1U;
        const bool wrong = random.uniform() < (truth < 8 ? 0.06 : 0.14);
        Prediction prediction;
        prediction.image = image.id;
        prediction.classId =
            wrong && other < classes.size() ? classes[other].id : *image.hiddenTruth;
        prediction.secondClass = wrong ? *image.hiddenTruth : classes[other % classes.size()].id;
        prediction.confidence = static_cast<float>(wrong ? 0.45 + random.uniform() * 0.3
                                                         : 0.52 + random.uniform() * 0.47);
        prediction.secondConfidence = (1 - prediction.confidence) * 0.8F;
        prediction.trusted = prediction.confidence > 0.8F;
        predictions.push_back(prediction);
    }
    (void)project.predictions().replace(id, predictions);
}

/// The answer of `evaluate` that belongs to those predictions.
std::string evaluationOf(Project& project, RunId id) {
    const auto classes = project.classes().all().value();
    std::map<ImageId, ClassId> said;
    const auto predictions = project.predictions().read(id).value();
    for (const Prediction& prediction : predictions)
        said[prediction.image] = prediction.classId;
    const std::size_t size = classes.size();
    std::vector<std::vector<int>> confusion(size, std::vector<int>(size));
    int right = 0;
    int all = 0;
    const auto images = project.images().all().value();
    for (const ImageRecord& image : images) {
        if (image.part != Part::Test || !image.hiddenTruth)
            continue;
        const auto truth = static_cast<std::size_t>(image.hiddenTruth->value - 1);
        const auto answer = static_cast<std::size_t>(said[image.id].value - 1);
        ++confusion[truth][answer];
        ++all;
        right += truth == answer ? 1 : 0;
    }
    std::vector<std::string> names;
    for (const ClassRecord& record : classes)
        names.push_back(record.name);
    const double accuracy = static_cast<double>(right) / std::max(all, 1);
    return nlohmann::json{{"run", id.value},
                          {"split", "test"},
                          {"images", all},
                          {"accuracy", accuracy},
                          {"accuracy_low", accuracy - 0.035},
                          {"accuracy_high", accuracy + 0.028},
                          {"balanced_accuracy", accuracy},
                          {"confusion", confusion},
                          {"classes", names}}
        .dump();
}

void addRun(Project& project) {
    const auto images = project.images().all().value();
    std::vector<ImageId> test;
    for (std::size_t i = 0; i < images.size(); i += 5)
        test.push_back(images[i].id);
    (void)project.images().setPart(test, Part::Test);
    test::RunScript first;
    first.preset = "quick";
    first.stepsTotal = 400;
    first.secondsTotal = 125;
    first.bestAccuracy = 0.74;
    first.bestTrusted = 0.66;
    first.labels = 24;
    first.seed = 3;
    const RunId id = first.addTo(project);
    addPredictions(project, id);
}

}  // namespace

QString project(const QString& source, const QString& file) {
    auto made = Project::create(toPath(file));
    if (!made) {
        std::fprintf(stderr, "%s\n", toText(made.error()).c_str());
        return {};
    }
    ImportOptions options;
    options.labels = SourceLabels::Hide;
    const auto report =
        importSource(**made, source.toStdString(), options, [](auto) { return true; });
    if (!report) {
        std::fprintf(stderr, "%s\n", toText(report.error()).c_str());
        return {};
    }
    (void)revealLabels(**made, 4, 1);
    addRun(**made);
    return file;
}

void answerEvaluation(MainWindow& window, test::FakeWorkers& workers, RunId id) {
    if (test::FakeWorker* worker = workers.running(QStringLiteral("evaluate")))
        worker->finish(evaluationOf(window.project().project(), id));
}

RunId beginRun(MainWindow& window, test::FakeWorkers& workers, const test::RunScript& script) {
    ProjectModel& model = window.project();
    window.session().start(window.session().nextRun().config());
    test::FakeWorker* worker = workers.running(QStringLiteral("train"));
    if (worker == nullptr)
        return {};
    const RunId id = model.project().runs().add(script.record(RunStatus::Training)).value();
    worker->say(HelloEvent{kProtocolVersion, "", "cpu", 2, "bf16"});
    worker->say(StateEvent{id, RunState::Training, ""});
    for (std::int64_t step = 0; step <= 744; step += 6) {
        worker->say(script.progress(step));
        worker->say(script.metrics(step));
        worker->say(script.resources(step));
    }
    return id;
}

void endRun(MainWindow& window, test::FakeWorkers& workers, const test::RunScript& script,
            RunId id) {
    Project& project = window.project().project();
    RunRecord run = project.runs().get(id).value();
    run.status = RunStatus::Finished;
    run.summaryJson = toJson(script.summary(id));
    (void)project.runs().update(run);
    (void)project.metrics().append(id, script.points(script.stepsTotal));
    addPredictions(project, id);
    workers.running(QStringLiteral("train"))->finish(run.summaryJson);
    QTest::qWait(100);
    answerEvaluation(window, workers, id);
}

void answerUse(MainWindow& window, test::FakeWorkers& workers) {
    ProjectModel& model = window.project();
    std::string csv = "path,class,confidence,second_class,second_confidence\n";
    QString folder;
    for (int row = 3; row < static_cast<int>(model.images().size()) && row < 600; row += 7) {
        const ImageRecord& image = model.images()[static_cast<std::size_t>(row)];
        const Prediction* said = model.predictionAt(row);
        if (said == nullptr)
            continue;
        const auto path = model.pixels()->filePath(image);
        folder = toQString(path.parent_path());
        csv += path.string() + ',' + model.classOf(said->classId)->name + ',' +
               std::to_string(said->confidence) + ',' + model.classOf(said->secondClass)->name +
               ',' + std::to_string(said->secondConfidence) + '\n';
    }
    window.findChild<UsePage*>()->predict(folder);
    if (test::FakeWorker* worker = workers.running(QStringLiteral("predict"))) {
        (void)writeFileAtomically(toPath(worker->starts.back().last()), csv);
        worker->finish("{\"images\":85,\"unreadable\":2,\"seconds\":3.4}");
    }
    window.findChild<UsePage*>()->exportModel();
    if (test::FakeWorker* worker = workers.running(QStringLiteral("export"))) {
        worker->finish(R"({"folder":"/home/you/models/hand-signs-model-2","compared_images":32,)"
                       R"("same_class":32,"largest_difference":3e-6,"model_bytes":1400000})");
    }
}

}  // namespace seedling::pretend
