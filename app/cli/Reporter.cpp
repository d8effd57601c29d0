#include "app/cli/Reporter.h"

#include "app/cli/Command.h"
#include "app/cli/Console.h"
#include "app/cli/Threads.h"
#include "engine/protocol/Event.h"

namespace seedling::cli {
namespace {

HelloEvent helloOf(int threads) {
    HelloEvent hello;
    hello.version = SEEDLING_VERSION;
    hello.threads = threadsOf(threads);
    return hello;
}

}  // namespace

void addJsonFlag(CLI::App& command, OutputFlags& flags) {
    command.add_flag("--json", flags.json, "Print the result as one JSON object on one line");
}

void addOutputFlags(CLI::App& command, OutputFlags& flags) {
    addJsonFlag(command, flags);
    command.add_flag("--events", flags.events,
                     "Report events as JSON lines and obey commands on standard input");
}

void printFailure(const Error& error) {
    Console::note("seedling-cli: " + toText(error) + "\n");
}

Reporter::Reporter(const OutputFlags& flags, int threads) : m_flags(flags) {
    if (m_flags.events) {
        m_writer = std::make_unique<EventWriter>(
            Console::write, [this] { m_control.post(seedling::Command::Stop); });
        m_writer->send(helloOf(threads));
    } else {
        m_printer = std::make_unique<ProgressPrinter>(Console::hasTerminal());
    }
    m_controlThread = std::make_unique<ControlThread>(
        m_control, m_flags.events,
        [this](const std::string& sentence) { warn("bad_command", sentence); });
}

Reporter::~Reporter() {
    m_controlThread.reset();
}

EventSink& Reporter::events() {
    if (m_writer) {
        return *m_writer;
    }
    return *m_printer;
}

void Reporter::activity(const std::string& what) {
    StateEvent state;
    state.state = RunState::Preparing;
    state.reason = what;
    events().send(state);
}

void Reporter::heading(const std::string& what) {
    if (m_printer) {
        m_printer->clear();
        Console::note(what + "\n");
    }
}

void Reporter::progress(std::int64_t done, std::int64_t total) {
    ProgressEvent event;
    event.step = done;
    event.stepsTotal = total;
    events().send(event);
}

void Reporter::warn(const std::string& code, const std::string& message) {
    events().send(WarningEvent{code, message});
}

void Reporter::end(const Event& last) {
    m_controlThread.reset();
    if (m_writer) {
        m_writer->send(last);
        m_writer->flush();
    } else {
        m_printer->clear();
    }
}

int Reporter::finish(const std::string& payloadJson, const std::string& text,
                     const std::string& reason) {
    end(FinishedEvent{reason, payloadJson});
    if (!m_flags.events) {
        Console::write(m_flags.json ? payloadJson + "\n" : text);
    }
    return reason == "stopped" ? kExitStopped : kExitDone;
}

int Reporter::fail(const Error& error) {
    end(FailedEvent{error});
    if (!m_flags.events) {
        printFailure(error);
    }
    return error.code == ErrorCode::Cancelled ? kExitStopped : kExitFailed;
}

int Reporter::failArguments(const Error& error) {
    fail(error);
    return kExitBadArguments;
}

}  // namespace seedling::cli
