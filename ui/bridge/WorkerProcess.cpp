#include "ui/bridge/WorkerProcess.h"

#include <sys/resource.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <csignal>
#include <string>
#include <utility>

namespace seedling {
namespace {

constexpr int kTickMs = 100;
constexpr int kLastWaitMs = 2000;
constexpr qsizetype kErrorTailBytes = 4096;
// A line longer than this is no event of ours; without a limit garbage could fill the memory.
constexpr qsizetype kLongestLine = 16 * 1024 * 1024;
// The window must stay fluid while training takes every core.
constexpr int kWorkerNiceness = 10;

std::string string(const QString& value) {
    return value.toStdString();
}

QString findProgram(const QString& given) {
    if (!given.isEmpty())
        return QFileInfo(given).isExecutable() ? given : QString();
    const QString name = QStringLiteral("seedling-cli");
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    if (QFileInfo(beside).isExecutable())
        return beside;
    return QStandardPaths::findExecutable(name);
}

/// The worker lets its threads sleep instead of spin, which its libraries must find in the
/// environment when they are loaded: without it the worker would begin anew with it
/// (app/cli/PatientThreads), and load them twice. A choice that is already there stands.
QProcessEnvironment environmentOfWorkers() {
    auto environment = QProcessEnvironment::systemEnvironment();
    const QString policy = QStringLiteral("OMP_WAIT_POLICY");
    if (!environment.contains(policy) && !environment.contains(QStringLiteral("GOMP_SPINCOUNT")))
        environment.insert(policy, QStringLiteral("passive"));
    return environment;
}

QString signalName(int number) {
    switch (number) {
        case SIGKILL:
            return QStringLiteral("SIGKILL");
        case SIGSEGV:
            return QStringLiteral("SIGSEGV");
        case SIGABRT:
            return QStringLiteral("SIGABRT");
        case SIGBUS:
            return QStringLiteral("SIGBUS");
        case SIGFPE:
            return QStringLiteral("SIGFPE");
        case SIGILL:
            return QStringLiteral("SIGILL");
        case SIGTERM:
            return QStringLiteral("SIGTERM");
        case SIGINT:
            return QStringLiteral("SIGINT");
        case SIGHUP:
            return QStringLiteral("SIGHUP");
        default:
            return QString::number(number);
    }
}

/// Shells report a signal as 128 + its number.
int signalOf(int exitCode, bool crashed) {
    if (crashed)
        return exitCode;
    return exitCode > 128 && exitCode < 128 + 65 ? exitCode - 128 : 0;
}

std::pair<QString, QString> deathInWords(int exitCode, int signal) {
    if (signal == SIGKILL) {
        return {WorkerProcess::tr(
                    "The system ended the worker (SIGKILL), probably because memory ran out."),
                WorkerProcess::tr(
                    "Close other programs, or choose a smaller batch or image size in the training "
                    "options.")};
    }
    if (signal == SIGTERM || signal == SIGINT || signal == SIGHUP) {
        return {
            WorkerProcess::tr("The worker was ended from outside (%1).").arg(signalName(signal)),
            WorkerProcess::tr("Nothing is lost: it goes on from its last checkpoint.")};
    }
    if (signal == SIGILL) {
        return {WorkerProcess::tr(
                    "The worker met an instruction that this processor does not know (SIGILL)."),
                WorkerProcess::tr("Install a build of Seedling for this processor.")};
    }
    if (signal > 0) {
        return {WorkerProcess::tr("The worker crashed (%1).").arg(signalName(signal)),
                WorkerProcess::tr(
                    "Your labels are safe. If it happens again, copy the details and report it.")};
    }
    if (exitCode == 2) {
        return {WorkerProcess::tr("The worker did not understand what it was asked (exit code 2)."),
                WorkerProcess::tr(
                    "The window and seedling-cli seem to be of different versions. Install "
                    "Seedling again.")};
    }
    return {WorkerProcess::tr("The worker ended without saying why (exit code %1).").arg(exitCode),
            WorkerProcess::tr(
                "Your labels are safe. If it happens again, copy the details and report it.")};
}

}  // namespace

Error explainWorkerDeath(int exitCode, bool crashed, const QString& log) {
    auto [message, advice] = deathInWords(exitCode, signalOf(exitCode, crashed));
    if (const QString details = log.trimmed(); !details.isEmpty())
        message += QLatin1Char('\n') + details;
    return {ErrorCode::WorkerDied, string(message), string(advice)};
}

WorkerProcess::WorkerProcess(QString program, QObject* parent)
    : WorkerClient(parent), m_program(std::move(program)) {
    m_tick.setSingleShot(true);
    m_tick.setInterval(kTickMs);
    m_process.setChildProcessModifier([] { ::setpriority(PRIO_PROCESS, 0, kWorkerNiceness); });
    connect(&m_tick, &QTimer::timeout, this, &WorkerProcess::deliver);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &WorkerProcess::readOutput);
    connect(&m_process, &QProcess::readyReadStandardError, this, &WorkerProcess::readErrors);
    connect(&m_process, &QProcess::finished, this, &WorkerProcess::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, &WorkerProcess::onError);
}

WorkerProcess::~WorkerProcess() {
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        // It cannot refuse: this is over at once.
        m_process.waitForFinished(kLastWaitMs);
    }
}

void WorkerProcess::start(const QStringList& arguments) {
    if (m_active)
        return;
    m_active = true;
    m_lastEventSeen = false;
    m_killedByUs = false;
    m_unreadableLines = 0;
    m_partial.clear();
    m_errorTail.clear();
    m_waiting.clear();
    const QString program = findProgram(m_program);
    if (program.isEmpty()) {
        fail({ErrorCode::NotFound,
              string(WorkerProcess::tr("The program seedling-cli was not found.")),
              string(WorkerProcess::tr(
                  "It belongs beside the window's program or into the PATH. Install "
                  "Seedling again."))});
        return;
    }
    m_process.setProcessEnvironment(environmentOfWorkers());
    m_process.start(program, arguments + QStringList{QStringLiteral("--events")});
}

void WorkerProcess::send(Command command) {
    if (m_process.state() != QProcess::NotRunning)
        m_process.write(QByteArray::fromStdString(toJsonLine(command) + '\n'));
}

void WorkerProcess::kill() {
    m_killedByUs = true;
    m_process.kill();
}

bool WorkerProcess::isRunning() const {
    return m_active;
}

void WorkerProcess::readOutput() {
    m_partial += m_process.readAllStandardOutput();
    qsizetype begin = 0;
    for (qsizetype end = m_partial.indexOf('\n'); end >= 0; end = m_partial.indexOf('\n', begin)) {
        takeLine(m_partial.mid(begin, end - begin));
        begin = end + 1;
    }
    m_partial.remove(0, begin);
    if (m_partial.size() > kLongestLine)
        m_partial.clear();
}

void WorkerProcess::readErrors() {
    m_errorTail += m_process.readAllStandardError();
    if (m_errorTail.size() > kErrorTailBytes)
        m_errorTail.remove(0, m_errorTail.size() - kErrorTailBytes);
}

void WorkerProcess::takeLine(const QByteArray& line) {
    if (line.trimmed().isEmpty())
        return;
    Result<Event> event = eventFromJsonLine(line.toStdString());
    if (event) {
        accept(std::move(*event));
        return;
    }
    ++m_unreadableLines;
    m_errorTail += line.left(200) + '\n';
}

void WorkerProcess::accept(Event event) {
    if (m_lastEventSeen)
        return;
    if (const auto* hello = std::get_if<HelloEvent>(&event);
        hello && hello->protocol != kProtocolVersion) {
        const QString message = WorkerProcess::tr("The worker speaks protocol %1, this window %2.")
                                    .arg(hello->protocol)
                                    .arg(kProtocolVersion);
        m_process.kill();
        fail({ErrorCode::Unsupported, string(message),
              string(WorkerProcess::tr(
                  "Install the window and seedling-cli from the same version."))});
        return;
    }
    m_lastEventSeen =
        std::holds_alternative<FinishedEvent>(event) || std::holds_alternative<FailedEvent>(event);
    const bool newerProgress = !m_waiting.empty() && std::holds_alternative<ProgressEvent>(event) &&
                               std::holds_alternative<ProgressEvent>(m_waiting.back());
    if (newerProgress)
        m_waiting.back() = std::move(event);
    else
        m_waiting.push_back(std::move(event));
    if (!m_tick.isActive())
        m_tick.start();
}

void WorkerProcess::deliver() {
    // Taken out first: whoever receives an event may start the next job.
    const std::vector<Event> events = std::exchange(m_waiting, {});
    for (const Event& event : events)
        Q_EMIT eventReceived(event);
    if (m_active && m_lastEventSeen && m_process.state() == QProcess::NotRunning)
        end();
}

void WorkerProcess::onFinished(int exitCode, QProcess::ExitStatus status) {
    readOutput();
    readErrors();
    takeLine(std::exchange(m_partial, {}));
    if (!m_lastEventSeen && m_killedByUs) {
        fail({ErrorCode::Cancelled,
              string(WorkerProcess::tr("The job was ended before it was done.")),
              {}});
    } else if (!m_lastEventSeen) {
        fail(explainWorkerDeath(exitCode, status == QProcess::CrashExit,
                                QString::fromUtf8(m_errorTail)));
    }
    if (!m_tick.isActive())
        m_tick.start();
}

void WorkerProcess::onError(QProcess::ProcessError error) {
    if (error != QProcess::FailedToStart)
        return;  // A crash is told by finished(); a broken pipe by what follows it.
    fail({ErrorCode::Io,
          string(WorkerProcess::tr("The program seedling-cli could not be started: %1.")
                     .arg(m_process.errorString())),
          string(WorkerProcess::tr("Install Seedling again."))});
}

void WorkerProcess::fail(Error error) {
    accept(FailedEvent{std::move(error)});
}

void WorkerProcess::end() {
    m_active = false;
    Q_EMIT ended();
}

}  // namespace seedling
