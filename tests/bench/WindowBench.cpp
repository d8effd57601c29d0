// seedling-window-bench [FOLDER] [--worker seedling-cli]: how quick the window is, as one JSON
// object. Measures what a person waits for, always up to the painted frame:
//  - the start of a fresh process,
//  - a folder of 100,000 image files opened for the first time, import included,
//  - from a label key to the next image, with every core busy, and while a run of the real worker
//    goes on in the same window (the worker beside this program, else the one that was named),
//  - the desk with so many images (DeskBench), and a project of a million.
// All the while a watchdog looks for moments in which the window does not answer.
#include <sys/wait.h>
#include <unistd.h>

#include <QApplication>
#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

#include "datasets/base/Random.h"
#include "datasets/project/Import.h"
#include "tests/bench/DeskBench.h"
#include "tests/bench/WindowWatch.h"
#include "tests/support/TempFolder.h"
#include "ui/bridge/QtConvert.h"
#include "ui/bridge/WorkerProcess.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/StatusLine.h"
#include "ui/main/Theme.h"
#include "ui/main/Translations.h"

namespace seedling {
namespace {

constexpr int kStarts = 7;
constexpr int kImages = 100'000;
constexpr int kKeys = 200;
constexpr int kFirstThumbnails = 20;

std::unique_ptr<MainWindow> makeWindow(const QString& worker = {}) {
    auto window =
        std::make_unique<MainWindow>([worker] { return std::make_unique<WorkerProcess>(worker); });
    window->resize(1440, 900);
    return window;
}

/// The child of measureStart: does what the program's main does, up to the first frame.
int startOnce() {
    const auto window = makeWindow();
    // The last line of the window to be painted; what lies under other widgets never is.
    PaintCounter painted(window->status());
    window->show();
    waitUntil([&] { return painted.count > 0; });
    return 0;
}

double measureStart(const char* program) {
    std::vector<double> times;
    for (int i = 0; i < kStarts; ++i) {
        const auto start = Clock::now();
        const pid_t child = ::fork();
        if (child == 0) {
            ::execl(program, program, "--start", nullptr);
            ::_exit(127);
        }
        int state = 0;
        ::waitpid(child, &state, 0);
        times.push_back(millisecondsSince(start));
    }
    return quantile(times, 0.5);
}

/// 100,000 small files without classes: what is measured is the number of them. Each shows another
/// chequer, or they would all be one stack. Made once.
void makeFolder(const QDir& folder) {
    if (folder.exists(QStringLiteral("img99999.jpg"))) {
        return;
    }
    for (int i = 0; i < kImages; ++i) {
        Random random(Random::streamSeed(1, "chequer", {i}));
        QImage coarse(8, 8, QImage::Format_RGB32);
        for (int place = 0; place < 64; ++place) {
            coarse.setPixelColor(
                place % 8, place / 8,
                QColor::fromHsv(random.integer(0, 359), 120, random.integer(40, 240)));
        }
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        coarse.scaled(64, 64).save(&buffer, "JPEG");
        std::ofstream(toPath(folder.filePath(QStringLiteral("img%1.jpg").arg(i))), std::ios::binary)
            .write(bytes.constData(), bytes.size());
    }
}

/// Another process that keeps one core busy, as training does.
class BusyCore {
public:
    BusyCore() : m_child(::fork()) {
        if (m_child == 0) {
            volatile double value = 1;
            while (true) {
                value = value * 1.0000001 + 1e-9;
            }
        }
    }
    ~BusyCore() {
        ::kill(m_child, SIGKILL);
        ::waitpid(m_child, nullptr, 0);
    }
    BusyCore(const BusyCore&) = delete;
    BusyCore& operator=(const BusyCore&) = delete;

private:
    pid_t m_child;
};

int visibleThumbnails(MainWindow& window) {
    int there = 0;
    for (const int place : window.gallery().view().visiblePlaces()) {
        const auto& model = *window.gallery().view().model();
        const int row = static_cast<const ImageListModel&>(model).projectRow(place);
        there += window.thumbnails().cached(row).isNull() ? 0 : 1;
    }
    return there;
}

void measureFolder(MainWindow& window, const QString& folder, nlohmann::json& result) {
    PaintCounter viewport(*window.gallery().view().viewport());
    const StallWatch stalls;
    const auto start = Clock::now();
    double interactive = 0;
    double thumbnails = 0;
    viewport.painted = [&] {
        if (interactive == 0 && window.page() == MainWindow::Page::Label) {
            interactive = millisecondsSince(start);
        }
        if (thumbnails == 0 && visibleThumbnails(window) >= kFirstThumbnails) {
            thumbnails = millisecondsSince(start);
        }
    };
    window.openPath(folder);
    waitUntil([&] { return thumbnails > 0; });
    result["folder_images"] = window.project().counts().images;
    result["folder_interactive_ms"] = interactive;
    result["folder_first_thumbnails_ms"] = thumbnails;
    result["folder_longest_stall_ms"] = stalls.longest();
    result["folder_busiest_ms"] = stalls.busiest();
    measureOrder(window, start, result);
    result["folder_order_longest_stall_ms"] = stalls.longest();
}

/// Labels image after image, and waits each time until the gallery was painted with the next one
/// current. Figures that arrive meanwhile are painted too, as they would be for a person.
void measureKeys(MainWindow& window, const std::string& name, nlohmann::json& result) {
    GalleryView& view = window.gallery().view();
    view.setFocus();
    window.gallery().controller().select(0);
    QTest::qWait(500);
    PaintCounter viewport(*view.viewport());
    std::vector<double> times;
    const StallWatch stalls;
    for (int i = 0; i < kKeys; ++i) {
        const char key = window.project().classes()[static_cast<std::size_t>(i % 2)].key[0];
        const int before = viewport.count;
        const int current = view.currentIndex().row();
        const auto start = Clock::now();
        QTest::keyClick(&view, key);
        waitUntil([&] { return viewport.count > before && view.currentIndex().row() != current; });
        times.push_back(millisecondsSince(start));
        QTest::qWait(20);
    }
    result[name + "_keys"] = times.size();
    result[name + "_key_to_paint_p50_ms"] = quantile(times, 0.5);
    result[name + "_key_to_paint_p95_ms"] = quantile(times, 0.95);
    result[name + "_key_to_paint_most_ms"] = quantile(times, 1);
    result[name + "_longest_stall_ms"] = stalls.longest();
    result[name + "_busiest_ms"] = stalls.busiest();
}

void measureKeysOnBusyCores(MainWindow& window, nlohmann::json& result) {
    (void)window.project().addClass(QStringLiteral("oak"));
    (void)window.project().addClass(QStringLiteral("maple"));
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::unique_ptr<BusyCore>> load;
    for (unsigned i = 0; i < cores; ++i) {
        load.push_back(std::make_unique<BusyCore>());
    }
    result["busy_cores"] = cores;
    measureKeys(window, "busy", result);
}

/// Makes the built-in sample a project with four labels a class.
QString makeSample(const QString& base) {
    const QString file = base + QStringLiteral("/sample.seedling");
    QFile::remove(file);
    QDir(file + QStringLiteral("-data")).removeRecursively();
    auto project = Project::create(toPath(file));
    ImportOptions options;
    options.labels = SourceLabels::Hide;
    const bool made = project &&
                      importSource(**project, "sample:1", options, [](auto) { return true; }) &&
                      revealLabels(**project, 4, 1);
    return made ? file : QString();
}

/// The real thing: the worker trains the project that is being labelled, and its figures come in.
void measureKeysWhileTraining(MainWindow& window, const QString& sample, nlohmann::json& result) {
    window.openPath(sample);
    waitUntil([&] { return window.project().file() == sample; });
    TrainSession& session = window.session();
    session.start(session.nextRun().config());
    waitUntil([&] { return session.progress().step > 5 || !session.isActive(); });
    if (!session.isActive()) {
        result["training_error"] = session.failure() ? toText(*session.failure()) : "did not start";
        return;
    }
    const auto before = session.progress().step;
    measureKeys(window, "training", result);
    result["training_steps_meanwhile"] = session.progress().step - before;
    session.stop();
    waitUntil([&] { return !session.isActive(); });
}

/// So that its memory is its own.
nlohmann::json millionInAProcessOfItsOwn(const QString& base) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    for (const char* step : {"--make-million", "--million"}) {
        process.start(QCoreApplication::applicationFilePath(), {QLatin1String(step), base});
        process.waitForFinished(-1);
    }
    return nlohmann::json::parse(process.readAllStandardOutput().toStdString(), nullptr, false);
}

}  // namespace
}  // namespace seedling

int main(int argc, char** argv) {
    const std::string_view step = argc > 1 ? argv[1] : "";
    const bool child = step == "--start";
    std::unique_ptr<seedling::test::TempFolder> home;
    if (!child) {
        // A folder of its own, so that nothing of the person's settings is read or changed.
        home = std::make_unique<seedling::test::TempFolder>();
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"}) {
            ::setenv(name, home->path().c_str(), 1);
        }
    }
    QApplication::setOrganizationName(QStringLiteral("SeedlingBench"));
    QApplication::setApplicationName(QStringLiteral("bench"));
    nlohmann::json result;
    if (!child && !step.ends_with("million")) {
        result["cold_start_ms"] = seedling::measureStart("/proc/self/exe");
    }
    QApplication application(argc, argv);
    seedling::installTranslations(application);
    seedling::theme::apply(application, seedling::ColourScheme::Light);
    if (child) {
        return seedling::startOnce();
    }
    if (argc > 2 && step == "--make-million") {
        seedling::makeMillion(QString::fromLocal8Bit(argv[2]));
        return 0;
    }
    if (argc > 2 && step == "--million") {
        const auto window = seedling::makeWindow();
        window->show();
        QTest::qWait(200);
        seedling::measureMillion(*window, QString::fromLocal8Bit(argv[2]), result);
        std::printf("%s\n", result.dump().c_str());
        return 0;
    }
    QStringList arguments = QApplication::arguments().mid(1);
    QString worker;
    if (const auto at = arguments.indexOf(QStringLiteral("--worker")); at >= 0) {
        worker = arguments.value(at + 1);
        arguments.remove(at, qMin<qsizetype>(2, arguments.size() - at));
    }
    if (!arguments.isEmpty() && arguments.first().startsWith(QLatin1Char('-'))) {
        std::fprintf(stderr, "usage: seedling-window-bench [FOLDER] [--worker seedling-cli]\n");
        return 2;
    }
    const QString base = arguments.value(0, seedling::toQString(home->path() / "many"));
    const QDir folder(base + QStringLiteral("/images"));
    folder.mkpath(QStringLiteral("."));
    seedling::makeFolder(folder);
    // Opened for the first time, always.
    QFile::remove(base + QStringLiteral("/images.seedling"));
    QDir(base + QStringLiteral("/images.seedling-data")).removeRecursively();
    const QString sample = seedling::makeSample(base);
    const auto window = seedling::makeWindow(worker);
    window->show();
    QTest::qWait(200);
    seedling::measureFolder(*window, folder.path(), result);
    seedling::measureQueries(*window, result);
    seedling::measureKeysOnBusyCores(*window, result);
    seedling::measureManyAtOnce(*window, result);
    seedling::measureKeysWhileTraining(*window, sample, result);
    result.update(seedling::millionInAProcessOfItsOwn(base));
    std::printf("%s\n", result.dump(2).c_str());
    return 0;
}
