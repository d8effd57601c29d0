#pragma once

#include <functional>
#include <string>
#include <thread>

#include "engine/train/RunControl.h"

namespace seedling::cli {

/// Turns what comes from outside into commands for a job: lines on standard input (when the window
/// listens to events) and the signals SIGINT and SIGTERM, which ask for a stop at the next safe
/// point; a second signal ends the program at once. When standard input is a pipe and ends, whoever
/// started us is gone, and the job stops with a checkpoint. One at a time in a process.
class ControlThread {
public:
    /// onBadLine: called on this thread with a sentence about a line that is no command.
    ControlThread(RunControl& control, bool readsInput,
                  std::function<void(const std::string&)> onBadLine);
    ~ControlThread();
    ControlThread(const ControlThread&) = delete;
    ControlThread& operator=(const ControlThread&) = delete;

private:
    void loop(bool readsInput);
    bool readInput();
    void obey(const std::string& line);
    void stopJob();

    RunControl& m_control;
    std::function<void(const std::string&)> m_onBadLine;
    std::string m_partialLine;
    int m_wake[2] = {-1, -1};
    std::thread m_thread;
};

}  // namespace seedling::cli
