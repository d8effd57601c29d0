#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "datasets/base/Random.h"
#include "datasets/image/Image.h"
#include "datasets/image/ImageCodec.h"
#include "datasets/project/Import.h"
#include "datasets/project/Project.h"
#include "engine/train/TrainJob.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {

/// A project of small generated pictures: bars that lie, stand or lean, at random places.
class TinyProject {
public:
    /// perClass images of each class: lying, standing and leaning, then copies of these with
    /// numbers.
    explicit TinyProject(int perClass, int labelsPerClass, int classCount = 3) {
        for (int kind = 0; kind < classCount; ++kind) {
            for (int i = 0; i < perClass; ++i) {
                writePicture(kind % 3, i, nameOf(kind));
            }
        }
        project = Project::create(folder / "tiny.seedling").value();
        ImportOptions options;
        options.labels = SourceLabels::Hide;
        EXPECT_TRUE(importSource(*project, (folder / "images").string(), options,
                                 [](std::int64_t) { return true; }));
        if (labelsPerClass > 0) {
            EXPECT_TRUE(revealLabels(*project, labelsPerClass, 1));
        }
    }

    TempFolder folder;
    std::unique_ptr<Project> project;

private:
    static std::string nameOf(int kind) {
        const char* names[] = {"lying", "standing", "leaning"};
        std::string name = names[kind % 3];
        if (kind >= 3) {
            name += std::to_string(kind);
        }
        return name;
    }

    void writePicture(int kind, int number, const std::string& className) {
        constexpr int kSide = 16;
        Random random(Random::streamSeed(3, className, {number}));
        Image image(kSide, kSide);
        const int place = random.integer(4, 11);
        for (int y = 0; y < kSide; ++y) {
            for (int x = 0; x < kSide; ++x) {
                const int distance = kind == 0   ? y - place
                                     : kind == 1 ? x - place
                                                 : x + y - 2 * place;
                const int level = std::abs(distance) < 2 ? 200 : 60;
                for (int c = 0; c < 3; ++c) {
                    image.row(y)[3 * x + c] =
                        static_cast<std::uint8_t>(level + random.integer(-30, 30));
                }
            }
        }
        const auto bytes = encodePng(image).value();
        folder.write("images/" + className + "/" + std::to_string(number) + ".png",
                     {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }
};

/// Keeps what a job reports, and can act on it.
class EventList : public EventSink {
public:
    void send(const Event& event) override {
        events.push_back(event);
        if (onEvent) {
            onEvent(event);
        }
    }

    template <class T>
    [[nodiscard]] std::vector<T> of() const {
        std::vector<T> found;
        for (const Event& event : events) {
            if (const T* value = std::get_if<T>(&event)) {
                found.push_back(*value);
            }
        }
        return found;
    }

    std::vector<Event> events;
    std::function<void(const Event&)> onEvent;
};

/// A run of a few steps that is the same every time.
inline TrainConfig shortRun(std::int64_t steps) {
    TrainConfig config;
    config.method = "fixmatch";
    config.optimizer = "sgd";
    config.momentum = 0.9;
    config.minutes = 0;
    config.steps = steps;
    config.network = "frugal";
    config.imageSide = 16;
    config.labelledBatch = 8;
    config.unlabelledRatio = 2;
    config.threshold = 0.5;
    config.threads = 1;
    config.precision = "fp32";
    config.mirror = "off";
    return config;
}

}  // namespace seedling::test
