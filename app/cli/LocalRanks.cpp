#include "app/cli/LocalRanks.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Reporter.h"
#include "engine/distributed/LaunchEnvironment.h"

namespace seedling::cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds kGrace(10);
constexpr const char* kOption = "--local-ranks";
constexpr int kLookMs = 100;

std::atomic<int> g_signal = 0;  ///< Has come and is to be passed on; 0: none.

void onSignal(int number) {
    g_signal = number;
}

void handle(int number, void (*handler)(int)) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(number, &action, nullptr);
}

/// What execve wants; the texts must outlive it.
std::vector<char*> pointersTo(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (std::string& text : texts) {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

std::vector<std::string> ownArguments() {
    std::ifstream file("/proc/self/cmdline", std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    std::vector<std::string> arguments;
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = all.find('\0', begin)) != std::string::npos; begin = end + 1) {
        arguments.push_back(all.substr(begin, end - begin));
    }
    return arguments;
}

std::vector<std::string> argumentsOfRank() {
    std::vector<std::string> arguments;
    bool isNumber = false;
    for (const std::string& argument : ownArguments()) {
        if (!isNumber && argument != kOption && !argument.starts_with(std::string(kOption) + "=")) {
            arguments.push_back(argument);
        }
        isNumber = argument == kOption;
    }
    return arguments;
}

/// One that nobody listens on now; 0 where there is none.
std::uint16_t freePort() {
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        return 0;
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    const bool found =
        ::bind(descriptor, any, size) == 0 && ::getsockname(descriptor, any, &size) == 0;
    ::close(descriptor);
    return found ? ntohs(address.sin_port) : std::uint16_t{0};
}

std::vector<std::string> environmentOfRank(int rank, int size, std::uint16_t port) {
    EnvironmentVariables variables = environmentVariables();
    variables["RANK"] = std::to_string(rank);
    variables["WORLD_SIZE"] = std::to_string(size);
    variables["LOCAL_RANK"] = std::to_string(rank);
    variables["LOCAL_WORLD_SIZE"] = std::to_string(size);
    variables["MASTER_ADDR"] = std::string("127.0.0.1");
    variables["MASTER_PORT"] = std::to_string(port);
    std::vector<std::string> texts;
    for (const auto& [name, value] : variables) {
        texts.push_back(fmt::format("{}={}", name, value));
    }
    return texts;
}

/// In the child: rank 0 has what the parent was given, the others neither input nor output.
void connectChild(int rank) {
    if (rank == 0) {
        ::dup2(Console::outputDescriptor(), STDOUT_FILENO);
        return;
    }
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

/// The ranks as child processes.
class Children {
public:
    /// orphanSignal: what they get should this program be killed.
    explicit Children(int orphanSignal) : m_orphanSignal(orphanSignal) {
        handle(SIGINT, onSignal);
        handle(SIGTERM, onSignal);
    }

    ~Children() {
        signalAll(SIGKILL);
        handle(SIGINT, SIG_DFL);
        handle(SIGTERM, SIG_DFL);
    }
    Children(const Children&) = delete;
    Children& operator=(const Children&) = delete;

    bool start(int size, std::uint16_t port) {
        for (int rank = 0; rank < size; ++rank) {
            if (!startOne(rank, size, port)) {
                return false;
            }
        }
        return true;
    }

    /// Exit code of rank 0, once all have ended.
    int wait() {
        while (std::ranges::any_of(m_ranks, &Rank::isRunning)) {
            ::poll(nullptr, 0, kLookMs);
            if (const int number = g_signal.exchange(0); number != 0) {
                signalOne(m_ranks.front(), number);
            }
            collect();
            hurryOthers();
        }
        return m_ranks.front().exitCode;
    }

private:
    struct Rank {
        pid_t process = -1;
        bool isRunning = true;
        int exitCode = kExitFailed;
    };

    bool startOne(int rank, int size, std::uint16_t port) {
        std::vector<std::string> arguments = argumentsOfRank();
        std::vector<std::string> environment = environmentOfRank(rank, size, port);
        const std::vector<char*> argumentList = pointersTo(arguments);
        const std::vector<char*> environmentList = pointersTo(environment);
        const pid_t parent = ::getpid();
        const pid_t process = ::fork();
        if (process < 0) {
            return false;
        }
        if (process == 0) {
            // A group of its own: Ctrl+C is for the parent, which passes it on once. Keys of a
            // terminal then are too, and asking for them would make the child stand still.
            ::setpgid(0, 0);
            handle(SIGTTIN, SIG_IGN);
            handle(SIGTTOU, SIG_IGN);
            ::prctl(PR_SET_PDEATHSIG, m_orphanSignal);
            if (::getppid() != parent) {
                ::_exit(kExitFailed);
            }
            connectChild(rank);
            ::execve("/proc/self/exe", argumentList.data(), environmentList.data());
            ::_exit(kExitFailed);
        }
        m_ranks.push_back({process, true, kExitFailed});
        return true;
    }

    void collect() {
        for (std::size_t rank = 0; rank < m_ranks.size(); ++rank) {
            Rank& child = m_ranks[rank];
            int status = 0;
            if (!child.isRunning || ::waitpid(child.process, &status, WNOHANG) != child.process) {
                continue;
            }
            child.isRunning = false;
            child.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : kExitFailed;
            if (WIFSIGNALED(status)) {
                Console::note(fmt::format("seedling-cli: Rank {} was ended by signal {}.\n", rank,
                                          WTERMSIG(status)));
            }
            noteEnd(rank, child.exitCode);
        }
    }

    /// After the end of rank 0, or a failure of another, nobody is to stay for long.
    void noteEnd(std::size_t rank, int exitCode) {
        if (!m_isEnding && (rank == 0 || exitCode != kExitDone)) {
            m_isEnding = true;
            m_endingSince = Clock::now();
        }
    }

    void hurryOthers() {
        if (!m_isEnding) {
            return;
        }
        const auto waited = Clock::now() - m_endingSince;
        if (waited > 2 * kGrace) {
            signalAll(SIGKILL);
        } else if (waited > kGrace && !m_wereAsked) {
            m_wereAsked = true;
            signalAll(SIGTERM);
        }
    }

    static void signalOne(const Rank& rank, int number) {
        if (rank.isRunning) {
            ::kill(rank.process, number);
        }
    }

    void signalAll(int number) {
        for (const Rank& rank : m_ranks) {
            signalOne(rank, number);
        }
    }

    int m_orphanSignal;
    std::vector<Rank> m_ranks;
    bool m_isEnding = false;
    bool m_wereAsked = false;
    Clock::time_point m_endingSince{};
};

}  // namespace

int runLocalRanks(int ranks, bool dieTogether) {
    const std::uint16_t port = freePort();
    Children children(dieTogether ? SIGKILL : SIGTERM);
    if (port == 0 || !children.start(ranks, port)) {
        printFailure({ErrorCode::Io, "The ranks could not be started.",
                      "Start fewer of them, or close other programs."});
        return kExitFailed;
    }
    return children.wait();
}

}  // namespace seedling::cli
