#pragma once

#include <QString>
#include <filesystem>

#include "tests/support/FakeWorker.h"
#include "tests/support/RunScript.h"
#include "ui/main/MainWindow.h"

/// What the pictures of the program show where no run was trained: made up, and the same each time.
namespace seedling::pretend {

/// A project on a folder (or "sample:1"), four labels a class, every fifth image kept for checking,
/// and one finished run. Empty when the source cannot be read; the reason is on standard error.
QString project(const QString& source, const QString& file);

/// A run that is in the middle, told by a scripted worker.
RunId beginRun(MainWindow& window, test::FakeWorkers& workers, const test::RunScript& script);
void endRun(MainWindow& window, test::FakeWorkers& workers, const test::RunScript& script,
            RunId id);
/// Answers the measurement that the review page has asked for, if it has.
void answerEvaluation(MainWindow& window, test::FakeWorkers& workers, RunId id);
/// Answers of the use page for pictures of the project, and an export.
void answerUse(MainWindow& window, test::FakeWorkers& workers);

}  // namespace seedling::pretend
