// seedling-screenshots: builds the real window on a project and writes PNGs of its pages. For
// looking at the program and for the pictures of its documentation; scale by QT_SCALE_FACTOR.
//   seedling-screenshots SOURCE OUT [WIDTHxHEIGHT]   every page, on a made-up run of a folder's
//   images seedling-screenshots --states SOURCE OUT [...]   what a person meets before and besides
//   seedling-screenshots --label PROJECT FILE.png    one page of a real project, as it is
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>
#include <cstdio>
#include <numeric>
#include <vector>

#include "datasets/project/Import.h"
#include "tests/bench/Pretend.h"
#include "ui/bridge/QtConvert.h"
#include "ui/bridge/WorkerProcess.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/RecentProjects.h"
#include "ui/main/Theme.h"
#include "ui/main/Translations.h"
#include "ui/main/WelcomePage.h"
#include "ui/map/MapTab.h"
#include "ui/map/MapView.h"
#include "ui/train/PlaceButton.h"
#include "ui/train/PlacePanel.h"
#include "ui/train/RunCharts.h"
#include "ui/train/RunEvaluations.h"
#include "ui/train/TrainPage.h"

namespace seedling {
namespace {

/// A window to take pictures of, with scripted workers.
struct Studio {
    Studio(QApplication& app, const QString& folder, const QSize& size, bool realWorker)
        : application(app),
          out(folder),
          window(realWorker ? WorkerFactory([] { return std::make_unique<WorkerProcess>(); })
                            : workers.factory()) {
        out.mkpath(QStringLiteral("."));
        window.resize(size);
        window.show();
    }

    void useScheme(bool dark) {
        theme::apply(application, dark ? ColourScheme::Dark : ColourScheme::Light);
        scheme = dark ? QStringLiteral("-dark") : QStringLiteral("-light");
    }

    /// Waits until nothing is on its way any more.
    void settle() {
        QElapsedTimer timer;
        timer.start();
        do {
            QTest::qWait(200);
        } while (window.thumbnails().waiting() > 0 && !timer.hasExpired(8000));
    }

    void shoot(const QString& name) {
        settle();
        window.grab().save(out.filePath(name + scheme + QStringLiteral(".png")));
    }

    void open(const QString& path) {
        window.openPath(path);
        (void)QTest::qWaitFor([this] { return window.project().isOpen(); }, 20'000);
        window.showPage(MainWindow::Page::Label);
        compareImages();
        QTest::qWait(200);
    }

    /// Hints are real even where workers are scripted: the pictures show which images come first.
    void compareImages() {
        for (const char* command : {"suggest", "stacks"}) {
            if (auto* asked = workers.running(QString::fromLatin1(command))) {
                QProcess worker;
                worker.start(
                    QCoreApplication::applicationDirPath() + QStringLiteral("/seedling-cli"),
                    asked->starts.back() + QStringList{QStringLiteral("--json")});
                worker.waitForFinished(60'000);
                asked->finish();
            }
        }
        (void)QTest::qWaitFor([this] { return window.project().hints() != nullptr; }, 20'000);
        if (auto* warm = workers.running(QStringLiteral("warm")))
            warm->say(ProgressEvent{35, 100, 105, 195, 4000});
    }

    /// Has the real worker answer what a scripted one was asked.
    void answerForReal(const char* command) {
        auto* asked = workers.running(QString::fromLatin1(command));
        if (!asked)
            return;
        QProcess worker;
        worker.start(QCoreApplication::applicationDirPath() + QStringLiteral("/seedling-cli"),
                     asked->starts.back() + QStringList{QStringLiteral("--json")});
        worker.waitForFinished(60'000);
        if (worker.exitCode() == 0)
            asked->finish(worker.readAllStandardOutput().toStdString());
        else
            asked->fail({ErrorCode::Unsupported, worker.readAllStandardError().toStdString(), {}});
    }

    void selectFour() {
        GalleryView& view = window.gallery().view();
        window.gallery().controller().select(7);
        for (int place = 8; place < 11; ++place) {
            view.selectionModel()->select(view.model()->index(place, 0),
                                          QItemSelectionModel::Select);
        }
    }

    QApplication& application;
    QDir out;
    QString scheme;
    test::FakeWorkers workers;
    MainWindow window;
};

/// Both pictures of the map, and some images selected in one.
void shootMap(Studio& studio, TrainPage& page) {
    auto& map = *page.findChild<MapTab*>();
    const auto isDrawn = [&] { return map.view().picture().count() > 0 && !map.isWorking(); };
    page.showTab(TrainPage::Tab::Map);
    (void)QTest::qWaitFor(isDrawn, 20'000);
    studio.shoot(QStringLiteral("5c-map"));
    map.choose(MapProjector::Kind::Neighbourhoods);
    (void)QTest::qWaitFor(isDrawn, 120'000);
    std::vector<int> some(static_cast<std::size_t>(qMin(40, map.view().picture().count())));
    std::iota(some.begin(), some.end(), 0);
    map.view().select(some);
    studio.shoot(QStringLiteral("5d-map-neighbourhoods"));
    map.view().select({});
    map.choose(MapProjector::Kind::Overview);
}

/// Of the area that the content is in.
void scrollToEnd(QWidget& content) {
    for (QWidget* each = &content; each != nullptr; each = each->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(each)) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
            return;
        }
    }
}

/// What opens below the button is a window of its own.
void shootPlaces(Studio& studio) {
    auto* button = studio.window.findChild<PlaceButton*>();
    button->click();
    QComboBox& places = button->panel()->places();
    for (int place = 1; place < places.count(); ++place) {
        places.setCurrentIndex(place);
        Q_EMIT places.activated(place);
        studio.settle();
        const QString name = QStringLiteral("5i-place-%1").arg(place);
        button->panel()->window()->grab().save(
            studio.out.filePath(name + studio.scheme + QStringLiteral(".png")));
    }
    places.setCurrentIndex(0);
    Q_EMIT places.activated(0);
    button->panel()->window()->close();
}

void shootTraining(Studio& studio) {
    MainWindow& window = studio.window;
    test::RunScript script;
    script.seed = studio.scheme.contains(QStringLiteral("dark")) ? 9 : 7;
    script.classes = window.project().classes().size();
    const RunId id = pretend::beginRun(window, studio.workers, script);
    window.showPage(MainWindow::Page::Train);
    auto* page = window.findChild<TrainPage*>();
    page->showTab(TrainPage::Tab::Progress);
    studio.shoot(QStringLiteral("4-train"));
    scrollToEnd(*window.findChild<RunCharts*>());
    studio.shoot(QStringLiteral("4a-train-below"));
    window.showPage(MainWindow::Page::Label);
    studio.shoot(QStringLiteral("4b-label-while-training"));
    window.showPage(MainWindow::Page::Train);
    pretend::endRun(window, studio.workers, script, id);
    studio.shoot(QStringLiteral("4c-after-run"));
    page->showTab(TrainPage::Tab::Review);
    QTest::qWait(300);
    pretend::answerEvaluation(window, studio.workers, id);
    QTest::qWait(300);
    studio.shoot(QStringLiteral("5-review"));
    page->showTab(TrainPage::Tab::Runs);
    studio.shoot(QStringLiteral("5e-runs"));
    page->showTab(TrainPage::Tab::Energy);
    QTest::qWait(300);
    studio.answerForReal("meters");
    studio.answerForReal("devices");
    studio.shoot(QStringLiteral("5f-energy"));
    page->showCost(true);
    studio.shoot(QStringLiteral("5g-cost"));
    scrollToEnd(*window.findChild<QWidget*>(QStringLiteral("costDrawerContent")));
    studio.shoot(QStringLiteral("5h-cost-below"));
    page->showCost(false);
    shootPlaces(studio);
    shootMap(studio, *page);
    page->showTab(TrainPage::Tab::Log);
    studio.shoot(QStringLiteral("5b-log"));
    window.showPage(MainWindow::Page::Label);
    studio.shoot(QStringLiteral("2b-label-after-run"));
    window.showPage(MainWindow::Page::Use);
    pretend::answerUse(window, studio.workers);
    QTest::qWait(600);
    studio.shoot(QStringLiteral("6-use"));
}

void shootPages(Studio& studio, const QString& project) {
    for (const bool dark : {false, true}) {
        studio.useScheme(dark);
        studio.window.showPage(MainWindow::Page::Welcome);
        studio.shoot(QStringLiteral("1-welcome"));
        if (!studio.window.project().isOpen())
            studio.open(project);
        studio.window.showPage(MainWindow::Page::Label);
        studio.selectFour();
        studio.shoot(QStringLiteral("2-label"));
        studio.window.gallery().controller().select(9);
        studio.window.showPage(MainWindow::Page::Loupe);
        studio.shoot(QStringLiteral("3-loupe"));
        shootTraining(studio);
    }
}

/// A project on the same images where nobody has named a class yet.
QString unlabelledProject(const QString& source, const QString& file) {
    auto made = Project::create(toPath(file));
    ImportOptions options;
    options.labels = SourceLabels::Ignore;
    if (made)
        (void)importSource(**made, source.toStdString(), options, [](auto) { return true; });
    return file;
}

void addLongClasses(ProjectModel& project) {
    const char* names[] = {"oak", "Common hornbeam, young leaves", "maple",
                           "Donaudampfschifffahrtsgesellschaft"};
    for (int i = 0; i < 30; ++i) {
        const QString name =
            i < 4 ? QString::fromLatin1(names[i]) : QStringLiteral("class %1").arg(i);
        (void)project.addClass(name);
    }
}

/// The start, mistakes, and a run that fails: pages that have little to show.
void shootStates(Studio& studio, const QString& source) {
    MainWindow& window = studio.window;
    studio.useScheme(false);
    studio.shoot(QStringLiteral("s1-first-start"));
    studio.out.mkpath(QStringLiteral("empty"));
    window.openPath(studio.out.filePath(QStringLiteral("empty")));
    (void)QTest::qWaitFor([&] { return !window.welcome().message().isEmpty(); }, 5000);
    studio.shoot(QStringLiteral("s2-empty-folder"));
    studio.open(unlabelledProject(source, studio.out.filePath(QStringLiteral("plain.seedling"))));
    studio.shoot(QStringLiteral("s3-no-classes"));
    window.showPage(MainWindow::Page::Train);
    studio.shoot(QStringLiteral("s4-nothing-trained"));
    window.findChild<TrainPage*>()->showTab(TrainPage::Tab::Review);
    studio.shoot(QStringLiteral("s5-nothing-to-review"));
    addLongClasses(window.project());
    window.showPage(MainWindow::Page::Label);
    studio.shoot(QStringLiteral("s6-many-classes"));
    window.showPage(MainWindow::Page::Loupe);
    studio.shoot(QStringLiteral("s7-loupe-many-classes"));
    for (int row = 0; row < 30; ++row) {
        Label label;
        label.classId = window.project().classes()[static_cast<std::size_t>(row)].id;
        (void)window.project().setLabel({row}, label);
    }
    window.showPage(MainWindow::Page::Label);
    studio.shoot(QStringLiteral("s8-one-label-each"));
    test::RunScript script;
    script.heldBack = 0;
    (void)pretend::beginRun(window, studio.workers, script);
    window.showPage(MainWindow::Page::Train);
    window.findChild<TrainPage*>()->showTab(TrainPage::Tab::Progress);
    studio.shoot(QStringLiteral("s9-training-unchecked"));
    studio.workers.running(QStringLiteral("train"))
        ->fail({ErrorCode::OutOfMemory, "There was not enough memory for this batch size.",
                "Choose a smaller batch or image size in the training options."});
    studio.shoot(QStringLiteral("s10-failed"));
}

/// One page of a real project; the picture in the README is made with it.
bool shootLabel(Studio& studio, const QString& project, const QString& file) {
    theme::apply(studio.application, ColourScheme::Light);
    studio.open(project);
    ProjectModel& model = studio.window.project();
    if (!model.isOpen())
        return false;
    // The window measures a run on the test part when its review is looked at.
    studio.window.showPage(MainWindow::Page::Train);
    studio.window.findChild<TrainPage*>()->showTab(TrainPage::Tab::Review);
    (void)QTest::qWaitFor([&] { return storedEvaluation(model, model.shownRun()).has_value(); },
                          60'000);
    studio.window.showPage(MainWindow::Page::Label);
    studio.selectFour();
    studio.settle();
    return studio.window.grab().save(file);
}

QSize sizeOf(const QString& text) {
    const QStringList parts = text.split(QLatin1Char('x'));
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize(1440, 900);
}

int run(QApplication& application, QStringList arguments) {
    QString mode;
    if (!arguments.isEmpty() && arguments.front().startsWith(QStringLiteral("--")))
        mode = arguments.takeFirst();
    if (arguments.size() < 2) {
        std::fprintf(stderr,
                     "usage: seedling-screenshots [--states|--label] SOURCE OUT [WIDTHxHEIGHT]\n");
        return 2;
    }
    const bool one = mode == QStringLiteral("--label");
    const QString out = one ? QFileInfo(arguments[1]).path() : arguments[1];
    Studio studio(application, out, sizeOf(arguments.value(2)), one);
    if (one)
        return shootLabel(studio, arguments[0], arguments[1]) ? 0 : 1;
    if (mode == QStringLiteral("--states")) {
        shootStates(studio, arguments[0]);
        return 0;
    }
    const QString file = studio.out.filePath(QStringLiteral("hand-signs.seedling"));
    const QString project = QFileInfo::exists(file) ? file : pretend::project(arguments[0], file);
    if (project.isEmpty())
        return 1;
    shootPages(studio, project);
    return 0;
}

}  // namespace
}  // namespace seedling

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(QStringLiteral("SeedlingScreenshots"));
    QApplication::setApplicationName(QStringLiteral("screenshots"));
    QApplication application(argc, argv);
    QApplication::setFont(QFont(QStringLiteral("Inter"), 10));
    seedling::installTranslations(application);
    seedling::theme::apply(application, seedling::ColourScheme::Light);
    return seedling::run(application, QApplication::arguments().mid(1));
}
