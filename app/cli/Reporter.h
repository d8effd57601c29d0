#pragma once

#include <CLI/CLI.hpp>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/cli/ControlThread.h"
#include "app/cli/EventWriter.h"
#include "app/cli/ProgressPrinter.h"
#include "datasets/base/Error.h"
#include "engine/train/RunControl.h"

namespace seedling::cli {

/// How a command shall talk.
struct OutputFlags {
    bool json = false;    ///< One object on one line at the end.
    bool events = false;  ///< The protocol of the window: JSON lines from beginning to end.
};

/// Declares `--json` and `--events`.
void addOutputFlags(CLI::App& command, OutputFlags& flags);
/// Declares `--json` alone, for commands that answer at once.
void addJsonFlag(CLI::App& command, OutputFlags& flags);

/// Between a command and whoever started it: a person, a script or the window. Shows what goes on,
/// passes on the wish to stop, and says how it ended: call `finish` or `fail` exactly once, last.
class Reporter {
public:
    /// threads: what the hello event says; 0: all cores.
    explicit Reporter(const OutputFlags& flags, int threads = 0);
    ~Reporter();
    Reporter(const Reporter&) = delete;
    Reporter& operator=(const Reporter&) = delete;

    /// Where a job reports to.
    [[nodiscard]] EventSink& events();
    [[nodiscard]] RunControl& control() { return m_control; }
    [[nodiscard]] bool stopRequested() const { return m_control.stopRequested(); }

    /// Says in plain words what is being done now ("reading images").
    void activity(const std::string& what);
    /// Begins a part of a longer job: a line of its own for people.
    void heading(const std::string& what);
    /// How far it is; total 0: not known.
    void progress(std::int64_t done, std::int64_t total);
    void warn(const std::string& code, const std::string& message);

    /// The job did what it was asked. payloadJson: the object that --json prints; text: what a
    /// person reads; reason: as of FinishedEvent. Returns the exit code.
    int finish(const std::string& payloadJson, const std::string& text,
               const std::string& reason = "done");

    /// The job could not. Cancelled counts as stopped. Returns the exit code.
    int fail(const Error& error);

    /// The same for arguments that make no sense: exit code 2.
    int failArguments(const Error& error);

private:
    void end(const Event& last);

    OutputFlags m_flags;
    RunControl m_control;
    std::unique_ptr<EventWriter> m_writer;
    std::unique_ptr<ProgressPrinter> m_printer;
    std::unique_ptr<ControlThread> m_controlThread;
};

/// Standard error's form of a failure.
void printFailure(const Error& error);

}  // namespace seedling::cli
