#pragma once

#include <gtest/gtest.h>

#include "tests/support/FakeWorker.h"
#include "tests/support/RunScript.h"
#include "tests/ui/support/UiProject.h"
#include "ui/train/TrainSession.h"

namespace seedling::test {

/// A project with two labelled classes, a session on it, and the scripted worker of that session.
class SessionFixture : public testing::Test {
protected:
    SessionFixture() {
        EXPECT_TRUE(project.open(files.file()));
        for (int row = 0; row < 4; ++row)
            label(row, row % 2);
        auto owned = std::make_unique<FakeWorker>();
        worker = owned.get();
        session = std::make_unique<TrainSession>(project, std::move(owned));
    }

    void label(int row, int classIndex) {
        Label given;
        given.classId = project.classes()[static_cast<std::size_t>(classIndex)].id;
        EXPECT_TRUE(project.setLabel({row}, given));
    }

    /// Starts a run that the worker has added to the project and that is training.
    RunId startRun() {
        session->start(session->nextRun().config());
        const RunId run = project.project().runs().add(script.record(RunStatus::Training)).value();
        worker->say(HelloEvent{});
        worker->say(StateEvent{run, RunState::Training, {}});
        return run;
    }

    /// The worker has done everything, written it down and ended.
    void finishRun(RunId run, RunStatus status = RunStatus::Finished) {
        RunRecord record = project.project().runs().get(run).value();
        record.status = status;
        record.summaryJson = toJson(script.summary(run));
        EXPECT_TRUE(project.project().runs().update(record));
        EXPECT_TRUE(project.project().metrics().append(run, script.points(script.stepsTotal)));
        worker->finish(record.summaryJson);
    }

    UiProject files;
    ProjectModel project;
    RunScript script;
    FakeWorker* worker = nullptr;
    std::unique_ptr<TrainSession> session;
};

}  // namespace seedling::test
