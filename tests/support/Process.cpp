#include "tests/support/Process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>
#include <utility>

namespace seedling::test {
namespace {

std::filesystem::path newErrorFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "seedling-err-XXXXXX").string();
    const int descriptor = ::mkstemp(pattern.data());
    ::close(descriptor);
    return pattern;
}

void closeOnce(int& descriptor) {
    if (descriptor >= 0) {
        ::close(descriptor);
        descriptor = -1;
    }
}

/// In the child, between fork and exec.
[[noreturn]] void execute(const std::vector<std::string>& arguments, int input, int output,
                          const std::filesystem::path& errorFile) {
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    const int error = ::open(errorFile.c_str(), O_WRONLY | O_TRUNC);
    ::dup2(error, STDERR_FILENO);
    ::signal(SIGPIPE, SIG_DFL);
    std::vector<char*> pointers;
    for (const std::string& argument : arguments) {
        pointers.push_back(const_cast<char*>(argument.c_str()));
    }
    pointers.push_back(nullptr);
    ::execv(pointers[0], pointers.data());
    ::_exit(127);
}

}  // namespace

Process::Process(const std::vector<std::string>& arguments) : m_errorFile(newErrorFile()) {
    ::signal(SIGPIPE, SIG_IGN);
    std::array<int, 2> input{};
    std::array<int, 2> output{};
    if (::pipe2(input.data(), O_CLOEXEC) != 0 || ::pipe2(output.data(), O_CLOEXEC) != 0) {
        ADD_FAILURE() << "no pipe";
        return;
    }
    m_pid = ::fork();
    if (m_pid == 0) {
        execute(arguments, input[0], output[1], m_errorFile);
    }
    ::close(input[0]);
    ::close(output[1]);
    m_input = input[1];
    m_output = output[0];
}

Process::~Process() {
    closeOnce(m_input);
    closeOnce(m_output);
    if (m_pid > 0 && !m_exitCode) {
        ::kill(m_pid, SIGKILL);
        wait();
    }
    std::error_code ignored;
    std::filesystem::remove(m_errorFile, ignored);
}

void Process::write(const std::string& text) {
    const ssize_t written = ::write(m_input, text.data(), text.size());
    EXPECT_EQ(written, static_cast<ssize_t>(text.size()));
}

void Process::closeInput() {
    closeOnce(m_input);
}

void Process::closeOutput() {
    closeOnce(m_output);
}

std::optional<std::string> Process::readLine(std::chrono::seconds limit) {
    while (true) {
        if (const auto end = m_buffer.find('\n'); end != std::string::npos) {
            std::string line = m_buffer.substr(0, end);
            m_buffer.erase(0, end + 1);
            return line;
        }
        pollfd watched{m_output, POLLIN, 0};
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(limit).count();
        if (::poll(&watched, 1, static_cast<int>(ms)) == 0) {
            ADD_FAILURE() << "the program said nothing for " << limit.count() << " s\n"
                          << errorText();
            signal(SIGKILL);
            return std::nullopt;
        }
        std::array<char, 65536> bytes{};
        const ssize_t count = ::read(m_output, bytes.data(), bytes.size());
        if (count <= 0) {
            if (m_buffer.empty()) {
                return std::nullopt;
            }
            return std::exchange(m_buffer, {});
        }
        m_buffer.append(bytes.data(), static_cast<std::size_t>(count));
    }
}

std::string Process::readAll(std::chrono::seconds limit) {
    std::string text;
    while (const auto line = readLine(limit)) {
        text += *line + "\n";
    }
    return text;
}

void Process::signal(int number) {
    ::kill(m_pid, number);
}

int Process::wait() {
    if (!m_exitCode) {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    return *m_exitCode;
}

std::string Process::errorText() const {
    std::ostringstream text;
    text << std::ifstream(m_errorFile).rdbuf();
    return text.str();
}

ProcessResult runProcess(const std::vector<std::string>& arguments) {
    Process process(arguments);
    process.closeInput();
    ProcessResult result;
    result.out = process.readAll(std::chrono::seconds(300));
    result.exitCode = process.wait();
    result.err = process.errorText();
    return result;
}

}  // namespace seedling::test
