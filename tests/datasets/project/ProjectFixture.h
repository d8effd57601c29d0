#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "datasets/project/Project.h"
#include "tests/support/TempFolder.h"

namespace seedling::test {

/// A new project in a temporary folder.
class ProjectTest : public ::testing::Test {
protected:
    void SetUp() override {
        auto made = Project::create(folder / "leaves.seedling");
        ASSERT_TRUE(made) << toText(made.error());
        owned = std::move(*made);
    }

    Project& project() { return *owned; }

    /// Another connection to the same file, as another thread or program would have.
    std::unique_ptr<Project> openAgain() {
        auto again = Project::open(folder / "leaves.seedling");
        EXPECT_TRUE(again) << toText(again.error());
        return again ? std::move(*again) : nullptr;
    }

    /// Adds `count` train images "000.png", "001.png", ... of one source.
    std::vector<ImageId> addImages(int count) {
        const auto source = project().images().addSource("folder", "pictures").value();
        std::vector<ImageRecord> records(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            auto& record = records[static_cast<std::size_t>(i)];
            record.source = source;
            record.path = (i < 10 ? "00" : i < 100 ? "0" : "") + std::to_string(i) + ".png";
            record.fileBytes = 100;
            record.modifiedMs = 5000;
        }
        return project().images().add(records).value();
    }

    ClassId addClass(const std::string& name) { return project().classes().add(name).value().id; }

    std::vector<ImageRecord> allImages() { return project().images().all().value(); }
    std::vector<ClassRecord> allClasses() { return project().classes().all().value(); }
    std::vector<LabelledImage> allLabels() { return project().labels().all().value(); }

    static LabelChange labelled(ImageId image, ClassId classId, Author author = Author::Person) {
        return {image, Label{Verdict::Class, classId, author, 0}};
    }

    std::vector<LabelLogEntry> apply(const std::vector<LabelChange>& changes) {
        auto done = project().labels().apply(changes);
        EXPECT_TRUE(done) << toText(done.error());
        return done.value_or(std::vector<LabelLogEntry>{});
    }

    TempFolder folder;
    std::unique_ptr<Project> owned;
};

}  // namespace seedling::test
