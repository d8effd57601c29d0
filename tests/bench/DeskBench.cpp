#include "tests/bench/DeskBench.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <nlohmann/json.hpp>

#include "datasets/project/Project.h"
#include "engine/meters/ProcessMemory.h"
#include "ui/bridge/QtConvert.h"
#include "ui/gallery/GalleryPage.h"

namespace seedling {
namespace {

constexpr int kMany = 1000;
constexpr int kMillion = 1'000'000;
constexpr int kFiles = 100'000;

ImageListModel& listOf(MainWindow& window) {
    return static_cast<ImageListModel&>(*window.gallery().view().model());
}

/// How long a query takes until the gallery shows it.
double timeQuery(MainWindow& window, const ImageQuery& query) {
    PaintCounter viewport(window.gallery());
    const auto start = Clock::now();
    listOf(window).setQuery(query);
    window.gallery().update();
    waitUntil([&] { return viewport.count > 0; });
    return millisecondsSince(start);
}

ImageQuery sortedBy(Sort sort) {
    ImageQuery query;
    query.show = Show::All;
    query.sort = sort;
    return query;
}

/// The longest of all that can be asked for.
double longestQuery(MainWindow& window) {
    double longest = 0;
    for (const Sort sort : {Sort::MostUseful, Sort::AsFound, Sort::Name, Sort::Newest, Sort::Class,
                            Sort::LeastSure, Sort::MostSure}) {
        longest = qMax(longest, timeQuery(window, sortedBy(sort)));
    }
    for (const Show show : {Show::ToLabel, Show::Labelled, Show::Disagreements, Show::Unsure}) {
        ImageQuery query;
        query.show = show;
        longest = qMax(longest, timeQuery(window, query));
    }
    ImageQuery search = sortedBy(Sort::Name);
    search.text = QStringLiteral("99");
    longest = qMax(longest, timeQuery(window, search));
    timeQuery(window, {});
    return longest;
}

/// A key pressed on the gallery, until it is painted again.
double timeKey(MainWindow& window, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
    GalleryView& view = window.gallery().view();
    PaintCounter viewport(*view.viewport());
    const auto start = Clock::now();
    QTest::keyClick(&view, key, with);
    waitUntil([&] { return viewport.count > 0; });
    return millisecondsSince(start);
}

QString millionFile(const QString& base) {
    return base + QStringLiteral("/million.seedling");
}

}  // namespace

void makeMillion(const QString& base) {
    const QString file = millionFile(base);
    if (QFile::exists(file)) {
        return;
    }
    const auto project = Project::create(toPath(file)).value();
    const auto source =
        project->images().addSource("folder", (base + QStringLiteral("/images")).toStdString());
    std::vector<ImageRecord> records(kMillion);
    for (int i = 0; i < kMillion; ++i) {
        ImageRecord& record = records[static_cast<std::size_t>(i)];
        record.source = *source;
        record.path = "img" + std::to_string(i % kFiles) + ".jpg";
        record.index = i / kFiles;
        record.fileBytes = 1;
        record.modifiedMs = i;
    }
    (void)project->images().add(records);
    (void)project->classes().add("oak");
    (void)project->classes().add("maple");
}

void measureOrder(MainWindow& window, Clock::time_point opened, nlohmann::json& result) {
    waitUntil([&] { return window.project().hints() != nullptr; });
    result["folder_order_ms"] = window.project().hints() ? millisecondsSince(opened) : -1;
}

void measureQueries(MainWindow& window, nlohmann::json& result) {
    const StallWatch stalls;
    result["folder_longest_query_ms"] = longestQuery(window);
    result["folder_query_longest_stall_ms"] = stalls.longest();
    result["folder_query_busiest_ms"] = stalls.busiest();
}

void measureManyAtOnce(MainWindow& window, nlohmann::json& result) {
    GalleryView& view = window.gallery().view();
    timeQuery(window, sortedBy(Sort::AsFound));
    view.setFocus();
    const StallWatch stalls;
    std::vector<double> labelled;
    std::vector<double> undone;
    for (int round = 0; round < 5; ++round) {
        const auto& model = *view.model();
        view.selectionModel()->select(
            QItemSelection(model.index(round * kMany, 0), model.index((round + 1) * kMany - 1, 0)),
            QItemSelectionModel::ClearAndSelect);
        QTest::qWait(100);
        const char key = window.project().classes()[0].key[0];
        labelled.push_back(timeKey(window, static_cast<Qt::Key>(key)));
        QTest::qWait(100);
        undone.push_back(timeKey(window, Qt::Key_Backspace));
        QTest::qWait(100);
    }
    result["many"] = kMany;
    result["many_labelled_ms"] = quantile(labelled, 0.5);
    result["many_undone_ms"] = quantile(undone, 0.5);
    result["many_longest_stall_ms"] = stalls.longest();
    result["many_busiest_ms"] = stalls.busiest();
}

void measureMillion(MainWindow& window, const QString& base, nlohmann::json& result) {
    const QString file = millionFile(base);
    window.background().stop();
    const StallWatch stalls;
    PaintCounter viewport(*window.gallery().view().viewport());
    const auto start = Clock::now();
    window.openPath(file);
    waitUntil([&] { return window.project().file() == file; });
    viewport.count = 0;
    waitUntil([&] { return viewport.count > 0; });
    result["million_images"] = window.project().counts().images;
    result["million_open_ms"] = millisecondsSince(start);
    QTest::qWait(500);
    result["million_open_longest_stall_ms"] = stalls.longest();
    result["million_open_busiest_ms"] = stalls.busiest();
    result["million_longest_query_ms"] = longestQuery(window);
    window.gallery().view().setFocus();
    window.gallery().controller().select(0);
    QTest::qWait(100);
    const char key = window.project().classes()[0].key[0];
    std::vector<double> keys;
    for (int i = 0; i < 20; ++i) {
        keys.push_back(timeKey(window, static_cast<Qt::Key>(key)));
        QTest::qWait(20);
    }
    result["million_key_p95_ms"] = quantile(keys, 0.95);
    result["million_longest_stall_ms"] = stalls.longest();
    result["million_busiest_ms"] = stalls.busiest();
    result["million_peak_bytes"] = readProcessMemory().peakRssBytes;
}

}  // namespace seedling
