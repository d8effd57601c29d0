#include "app/cli/Console.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace seedling::cli {
namespace {

int g_output = STDOUT_FILENO;

bool writeAll(int descriptor, const std::string& text) {
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t count = ::write(descriptor, text.data() + written, text.size() - written);
        if (count < 0) {
            if (errno == EINTR) {
                continue;
            }
            return false;
        }
        written += static_cast<std::size_t>(count);
    }
    return true;
}

}  // namespace

void Console::claim() {
    std::signal(SIGPIPE, SIG_IGN);
    const int copy = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (copy < 0) {
        return;  // Started without a standard output: nothing to protect.
    }
    g_output = copy;
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

bool Console::write(const std::string& text) {
    return writeAll(g_output, text);
}

int Console::outputDescriptor() {
    return g_output;
}

bool Console::hasTerminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

int Console::terminalColumns() {
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        return size.ws_col;
    }
    return 80;
}

void Console::note(const std::string& text) {
    writeAll(STDERR_FILENO, text);
}

}  // namespace seedling::cli
