// seedling-screenshots: builds the real window on a real project and writes a PNG of each page. For
// looking at the program and for the pictures of its documentation; scale by QT_SCALE_FACTOR.
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "datasets/base/FileIo.h"
#include "datasets/base/Random.h"
#include "datasets/project/Import.h"
#include "engine/protocol/Event.h"
#include "engine/protocol/TrainConfig.h"
#include "tests/support/FakeWorker.h"
#include "tests/support/RunScript.h"
#include "ui/bridge/QtConvert.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/RecentProjects.h"
#include "ui/main/Theme.h"
#include "ui/main/Translations.h"
#include "ui/train/TrainPage.h"
#include "ui/use/UsePage.h"

namespace seedling {
namespace {

/// Waits until nothing is on its way any more.
void settle(MainWindow& window) {
    QElapsedTimer timer;
    timer.start();
    do {
        QTest::qWait(150);
    } while (window.thumbnails().waiting() > 0 && !timer.hasExpired(8000));
}

void shoot(MainWindow& window, const QDir& out, const QString& name) {
    settle(window);
    window.grab().save(out.filePath(name + QStringLiteral(".png")));
}

/// Predictions for a project that was never trained, drawn at random around its hidden truth, so
/// that the pages after a run can be looked at without one.
void pretendPredictions(Project& project, RunId id) {
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
std::string pretendEvaluation(Project& project, RunId id) {
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

void pretendRuns(Project& project) {
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
    pretendPredictions(project, id);
}

QString makeProject(const QString& folder, const QDir& out) {
    const QString file = out.filePath(QStringLiteral("hand-signs.seedling"));
    auto project = Project::create(toPath(file));
    if (!project) {
        return file;
    }
    ImportOptions options;
    options.labels = SourceLabels::Hide;
    const auto report =
        importSource(**project, folder.toStdString(), options, [](auto) { return true; });
    if (!report) {
        std::fprintf(stderr, "%s\n", toText(report.error()).c_str());
        return {};
    }
    (void)revealLabels(**project, 4, 1);
    pretendRuns(**project);
    return file;
}

/// A run that is in the middle, with a scripted worker.
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
    worker->say(WarningEvent{"note", "The model now trusts 73 % of the images without a label."});
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
    pretendPredictions(project, id);
    workers.running(QStringLiteral("train"))->finish(run.summaryJson);
    QTest::qWait(100);
    if (test::FakeWorker* worker = workers.running(QStringLiteral("evaluate")))
        worker->finish(pretendEvaluation(project, id));
}

/// Answers of the use page, made up around the pictures of the project.
void pretendAnswers(MainWindow& window, test::FakeWorkers& workers) {
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

void shootTraining(MainWindow& window, test::FakeWorkers& workers, const QDir& out,
                   const QString& scheme) {
    test::RunScript script;
    script.seed = scheme.contains(QStringLiteral("dark")) ? 9 : 7;
    const RunId id = beginRun(window, workers, script);
    window.showPage(MainWindow::Page::Train);
    auto* page = window.findChild<TrainPage*>();
    page->showTab(TrainPage::Tab::Progress);
    QTest::qWait(200);
    shoot(window, out, QStringLiteral("4-train") + scheme);
    window.showPage(MainWindow::Page::Label);
    shoot(window, out, QStringLiteral("4b-label-while-training") + scheme);
    window.showPage(MainWindow::Page::Train);
    endRun(window, workers, script, id);
    QTest::qWait(200);
    shoot(window, out, QStringLiteral("4c-after-run") + scheme);
    page->showTab(TrainPage::Tab::Review);
    QTest::qWait(300);
    if (test::FakeWorker* worker = workers.running(QStringLiteral("evaluate")))
        worker->finish(pretendEvaluation(window.project().project(), id));
    QTest::qWait(300);
    shoot(window, out, QStringLiteral("5-review") + scheme);
    page->showTab(TrainPage::Tab::Log);
    shoot(window, out, QStringLiteral("5b-log") + scheme);
    window.showPage(MainWindow::Page::Label);
    shoot(window, out, QStringLiteral("2b-label-after-run") + scheme);
    window.showPage(MainWindow::Page::Use);
    pretendAnswers(window, workers);
    QTest::qWait(600);
    shoot(window, out, QStringLiteral("6-use") + scheme);
}

void shootAll(QApplication& application, MainWindow& window, test::FakeWorkers& workers,
              const QString& file, const QDir& out) {
    for (const bool dark : {false, true}) {
        theme::apply(application, dark ? ColourScheme::Dark : ColourScheme::Light);
        const QString scheme = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        window.showPage(MainWindow::Page::Welcome);
        shoot(window, out, QStringLiteral("1-welcome") + scheme);
        if (!window.project().isOpen()) {
            window.openPath(file);
        }
        window.showPage(MainWindow::Page::Label);
        QTest::qWait(300);
        GalleryView& view = window.gallery().view();
        window.gallery().controller().select(7);
        for (int place = 8; place < 11; ++place) {
            view.selectionModel()->select(view.model()->index(place, 0),
                                          QItemSelectionModel::Select);
        }
        shoot(window, out, QStringLiteral("2-label") + scheme);
        window.gallery().controller().select(9);
        window.showPage(MainWindow::Page::Loupe);
        shoot(window, out, QStringLiteral("3-loupe") + scheme);
        shootTraining(window, workers, out, scheme);
    }
}

}  // namespace
}  // namespace seedling

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("SeedlingScreenshots"));
    QApplication::setApplicationName(QStringLiteral("screenshots"));
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3) {
        std::fprintf(stderr, "usage: seedling-screenshots PROJECT|FOLDER OUT\n");
        return 2;
    }
    const QDir out(arguments[2]);
    out.mkpath(QStringLiteral("."));
    const QString file = seedling::ProjectOpener::isProjectFile(arguments[1])
                             ? arguments[1]
                             : seedling::makeProject(arguments[1], out);
    if (file.isEmpty()) {
        return 1;
    }
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    seedling::installTranslations(application);
    seedling::theme::apply(application, seedling::ColourScheme::Light);
    seedling::test::FakeWorkers workers;
    seedling::MainWindow window(workers.factory());
    window.resize(1440, 900);
    window.show();
    seedling::shootAll(application, window, workers, file, out);
    return 0;
}
