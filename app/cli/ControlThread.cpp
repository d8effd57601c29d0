#include "app/cli/ControlThread.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <utility>

#include "app/cli/Command.h"
#include "engine/protocol/Command.h"

namespace seedling::cli {
namespace {

constexpr char kSignalByte = 's';
constexpr char kEndByte = 'e';

std::atomic<int> g_signalPipe = -1;
std::atomic<int> g_signalCount = 0;

void onSignal(int) {
    const int savedErrno = errno;
    if (g_signalCount.fetch_add(1) > 0) {
        ::_exit(kExitStopped);
    }
    const ssize_t ignored = ::write(g_signalPipe.load(), &kSignalByte, 1);
    static_cast<void>(ignored);
    errno = savedErrno;
}

void handle(int signal, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(signal, &action, nullptr);
}

bool isPipe(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 &&
           (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

}  // namespace

ControlThread::ControlThread(RunControl& control, bool readsInput,
                             std::function<void(const std::string&)> onBadLine)
    : m_control(control), m_onBadLine(std::move(onBadLine)) {
    if (::pipe2(m_wake, O_CLOEXEC) != 0) {
        return;  // Without a pipe signals keep their usual effect: the program can be ended.
    }
    g_signalCount = 0;
    g_signalPipe = m_wake[1];
    m_thread = std::thread([this, readsInput] { loop(readsInput); });
    handle(SIGINT, onSignal);
    handle(SIGTERM, onSignal);
}

ControlThread::~ControlThread() {
    if (!m_thread.joinable()) {
        return;
    }
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    const ssize_t ignored = ::write(m_wake[1], &kEndByte, 1);
    static_cast<void>(ignored);
    m_thread.join();
    ::close(m_wake[0]);
    ::close(m_wake[1]);
}

void ControlThread::loop(bool readsInput) {
    std::array<pollfd, 2> watched = {
        pollfd{m_wake[0], POLLIN, 0},
        pollfd{readsInput ? STDIN_FILENO : -1, POLLIN, 0},
    };
    while (true) {
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) {
            return;
        }
        if (watched[0].revents != 0) {
            char byte = kEndByte;
            if (::read(m_wake[0], &byte, 1) == 1 && byte == kSignalByte) {
                stopJob();
            } else {
                return;
            }
        }
        if (watched[1].revents != 0 && !readInput()) {
            watched[1].fd = -1;
            if (isPipe(STDIN_FILENO)) {
                m_control.post(seedling::Command::Checkpoint);
                stopJob();
            }
        }
        watched[0].revents = 0;
        watched[1].revents = 0;
    }
}

bool ControlThread::readInput() {
    std::array<char, 4096> buffer{};
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0) {
        return errno == EINTR || errno == EAGAIN;
    }
    if (count == 0) {
        return false;
    }
    m_partialLine.append(buffer.data(), static_cast<std::size_t>(count));
    std::size_t end = 0;
    while ((end = m_partialLine.find('\n')) != std::string::npos) {
        obey(m_partialLine.substr(0, end));
        m_partialLine.erase(0, end + 1);
    }
    return true;
}

void ControlThread::obey(const std::string& line) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) {
        return;
    }
    const Result<seedling::Command> command = commandFromJsonLine(line);
    if (command) {
        m_control.post(*command);
    } else {
        m_onBadLine(toText(command.error()));
    }
}

void ControlThread::stopJob() {
    m_control.post(seedling::Command::Stop);
}

}  // namespace seedling::cli
