#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace seedling::test {

/// A program that runs beside the test, with pipes to its standard input and output; its standard
/// error goes to a file. Killed at the end of its life when it still runs.
class Process {
public:
    /// arguments: the program's path first.
    explicit Process(const std::vector<std::string>& arguments);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void write(const std::string& text);
    void closeInput();
    /// Stops reading, as a window that has gone away.
    void closeOutput();

    /// The next line without its end; none when the output ends. Fails the test and kills the
    /// program when it takes longer than the limit.
    std::optional<std::string> readLine(std::chrono::seconds limit = std::chrono::seconds(120));
    std::string readAll(std::chrono::seconds limit = std::chrono::seconds(120));

    [[nodiscard]] pid_t id() const { return m_pid; }
    void signal(int number);
    /// Exit code; 128 + number of the signal that ended it.
    int wait();
    [[nodiscard]] std::string errorText() const;

private:
    pid_t m_pid = -1;
    int m_input = -1;
    int m_output = -1;
    std::optional<int> m_exitCode;
    std::string m_buffer;
    std::filesystem::path m_errorFile;
};

struct ProcessResult {
    int exitCode = -1;
    std::string out;
    std::string err;
};

/// Runs a program to its end, with an empty standard input. It may be silent for five minutes.
ProcessResult runProcess(const std::vector<std::string>& arguments);

}  // namespace seedling::test
