// seedling-screenshots: builds the real window on a real project and writes a PNG of each page. For
// looking at the program and for the pictures of its documentation; scale by QT_SCALE_FACTOR.
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>
#include <cstdio>

#include "datasets/base/Random.h"
#include "datasets/project/Import.h"
#include "engine/protocol/Event.h"
#include "engine/protocol/TrainConfig.h"
#include "ui/bridge/QtConvert.h"
#include "ui/bridge/WorkerProcess.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/RecentProjects.h"
#include "ui/main/Theme.h"

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

/// Suggestions for a project that was never trained, drawn at random around its hidden truth, so
/// that the pages after a run can be looked at without one.
void pretendRun(Project& project) {
    RunRecord run;
    run.configJson = "{}";
    run.preset = "balanced";
    run.method = "fixmatch";
    run.status = RunStatus::Finished;
    run.labelCount = 40;
    const RunId id = project.runs().add(run).value();
    const auto images = project.images().all().value();
    const auto classes = project.classes().all().value();
    Random random(7);
    std::vector<Prediction> predictions;
    for (const ImageRecord& image : images) {
        if (!image.hiddenTruth) {
            continue;
        }
        Prediction prediction;
        prediction.image = image.id;
        prediction.classId = *image.hiddenTruth;
        prediction.confidence = static_cast<float>(random.uniform() * 0.5 + 0.49);
        prediction.secondClass = classes[random.below(classes.size())].id;
        prediction.secondConfidence = (1 - prediction.confidence) * 0.7F;
        predictions.push_back(prediction);
    }
    (void)project.predictions().replace(id, predictions);
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
    pretendRun(**project);
    return file;
}

void shootAll(QApplication& application, MainWindow& window, const QString& file, const QDir& out) {
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
        window.showPage(MainWindow::Page::Train);
        shoot(window, out, QStringLiteral("4-train") + scheme);
        window.showPage(MainWindow::Page::Use);
        shoot(window, out, QStringLiteral("6-use") + scheme);
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
    seedling::theme::apply(application, seedling::ColourScheme::Light);
    seedling::MainWindow window([] { return std::make_unique<seedling::WorkerProcess>(); });
    window.resize(1440, 900);
    window.show();
    seedling::shootAll(application, window, file, out);
    return 0;
}
