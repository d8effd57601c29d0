#pragma once

#include <QColor>
#include <QElapsedTimer>
#include <QImage>
#include <QTest>
#include <functional>
#include <memory>
#include <string>

#include "datasets/project/Import.h"
#include "tests/support/TempFolder.h"
#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/QtConvert.h"
#include "ui/bridge/WorkerClient.h"

namespace seedling::test {

/// Waits for a condition while events go on; false when it did not come true in five seconds.
inline bool waitFor(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, 5000);
}

/// Writes `count` small pictures img1.png, img2.png, ... into a folder.
inline void writePictures(const std::filesystem::path& folder, int count) {
    std::filesystem::create_directories(folder);
    for (int i = 1; i <= count; ++i) {
        QImage image(24, 16, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(i * 37 % 360, 200, 200));
        image.save(toQString(folder / ("img" + std::to_string(i) + ".png")));
    }
}

/// A project on a folder of generated pictures, in a temporary folder of its own.
class UiProject {
public:
    explicit UiProject(int images = 6,
                       std::initializer_list<const char*> classes = {"oak", "maple"}) {
        writePictures(m_temp / "photos", images);
        auto project = Project::create(m_temp / "photos.seedling");
        EXPECT_TRUE(project) << (project ? "" : toText(project.error()));
        for (const char* name : classes) {
            EXPECT_TRUE((*project)->classes().add(name));
        }
        const auto report = importSource(**project, (m_temp / "photos").string(), {},
                                         [](std::int64_t) { return true; });
        EXPECT_TRUE(report) << (report ? "" : toText(report.error()));
    }

    [[nodiscard]] QString file() const { return toQString(path()); }
    [[nodiscard]] std::filesystem::path path() const { return m_temp / "photos.seedling"; }
    [[nodiscard]] std::filesystem::path photos() const { return m_temp / "photos"; }

    /// Labels as another program would find them in the file.
    [[nodiscard]] std::vector<LabelledImage> labelsInFile() const {
        auto project = Project::open(m_temp / "photos.seedling");
        return (*project)->labels().all().value();
    }

    /// A finished run that takes every image for one class and trusts itself; what is left is the
    /// second class's.
    RunId addRun(ClassId said, float confidence = 0.8F, ClassId second = {}) const {
        auto project = Project::open(m_temp / "photos.seedling");
        RunRecord run;
        run.configJson = "{}";
        run.status = RunStatus::Finished;
        run.startedMs = 1;
        run.endedMs = 2;
        const RunId id = (*project)->runs().add(run).value();
        std::vector<Prediction> predictions;
        const auto images = (*project)->images().all().value();
        for (const ImageRecord& image : images) {
            Prediction prediction;
            prediction.image = image.id;
            prediction.classId = said;
            prediction.confidence = confidence;
            prediction.secondClass = second;
            prediction.secondConfidence = second.isValid() ? 1 - confidence : 0;
            prediction.trusted = true;
            predictions.push_back(prediction);
        }
        EXPECT_TRUE((*project)->predictions().replace(id, predictions));
        return id;
    }

private:
    TempFolder m_temp;
};

/// Shows a run and waits for all that it says.
inline void showRun(ProjectModel& project, RunId run) {
    project.showRun(run);
    EXPECT_TRUE(waitFor([&] { return !project.isReadingRun(); }));
}

/// A worker that is never started.
class IdleWorker : public WorkerClient {
public:
    void start(const QStringList&) override {}
    void send(Command) override {}
    void kill() override {}
    [[nodiscard]] bool isRunning() const override { return false; }
};

}  // namespace seedling::test
