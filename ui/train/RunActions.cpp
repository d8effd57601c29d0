#include "ui/train/RunActions.h"

#include <QDesktopServices>
#include <QUrl>
#include <algorithm>

#include "ui/charts/Format.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/QuestionBar.h"

namespace seedling {
namespace {

QString sizeText(qint64 bytes) {
    return format::bytes(static_cast<double>(bytes)).joined();
}

bool contains(const std::vector<RunId>& runs, RunId run) {
    return std::ranges::find(runs, run) != runs.end();
}

}  // namespace

RunActions::RunActions(RunSelection& selection, MessageLine& message, QuestionBar& question,
                       QObject* parent)
    : QObject(parent),
      m_selection(selection),
      m_message(message),
      m_question(question),
      m_keeper(selection.session().project()) {
    connect(&m_keeper, &RunKeeper::busyChanged, this, &RunActions::busyChanged);
    connect(&m_keeper, &RunKeeper::measured, this, &RunActions::ask);
    connect(&m_keeper, &RunKeeper::used, this, &RunActions::sayUsed);
    connect(
        &m_keeper, &RunKeeper::removed, this, [this](const std::vector<RunId>& runs, qint64 bytes) {
            const QString size = sizeText(bytes);
            m_message.show(
                MessageLine::Kind::Info,
                runs.size() == 1
                    ? tr("Run %1 is deleted; %2 are free again.").arg(runs.front().value).arg(size)
                    : tr("%1 runs are deleted; %2 are free again.")
                          .arg(format::count(static_cast<qint64>(runs.size())), size));
        });
    connect(&m_keeper, &RunKeeper::reported, this, [this](const QString& file) {
        const auto open = [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); };
        m_message.show(MessageLine::Kind::Info, tr("The report is written: %1").arg(file),
                       {{tr("Open"), open}});
    });
    connect(&m_keeper, &RunKeeper::failed, this,
            [this](const Error& error) { m_message.showError(error); });
    connect(&m_question, &QuestionBar::accepted, this, [this] {
        m_message.show(MessageLine::Kind::Info, tr("Deleting…"));
        m_keeper.remove(m_asked);
        Q_EMIT answered();
    });
    connect(&m_question, &QuestionBar::declined, this, &RunActions::answered);
    connect(&project(), &ProjectModel::opened, this, [this] {
        m_question.setVisible(false);
        m_message.clear();
    });
}

bool RunActions::mayWrite() {
    if (!project().isReadOnly())
        return true;
    m_message.show(MessageLine::Kind::Warning,
                   tr("Another window has this project open. Do it there."));
    return false;
}

void RunActions::use(RunId run) {
    if (!run.isValid() || !project().isOpen() || isBusy() || !mayWrite())
        return;
    m_message.show(MessageLine::Kind::Info,
                   tr("Reading what %1 says…").arg(format::runNameInText(run)));
    m_keeper.use(run);
}

void RunActions::sayUsed(RunId run) {
    const ImageCounts& counts = project().counts();
    const auto answers = static_cast<qint64>(project().predictions()->all().size());
    const qint64 missing =
        std::max<qint64>(0, counts.images - counts.test - counts.unreadable - answers);
    QString text = tr("%1 is in use until a newer one ends.").arg(format::runName(run));
    if (missing > 0 && !project().isReadingRun()) {
        text += QLatin1Char(' ') + format::counted(missing, tr("It has no answer for 1 image."),
                                                   tr("It has no answers for %1 images."));
    }
    m_message.show(MessageLine::Kind::Info, text);
}

void RunActions::report(RunId run, const QString& file) {
    if (!run.isValid() || !project().isOpen() || isBusy())
        return;
    m_message.show(MessageLine::Kind::Info, tr("Writing the report…"));
    m_keeper.report(run, file);
}

void RunActions::askToDelete(const std::vector<RunId>& runs) {
    if (runs.empty() || !project().isOpen() || isBusy() || !mayWrite())
        return;
    const TrainSession& session = m_selection.session();
    if (session.isActive() && contains(runs, session.run())) {
        m_message.show(MessageLine::Kind::Warning,
                       tr("%1 is still being trained. Stop it first, or choose others.")
                           .arg(format::runName(session.run())));
        return;
    }
    m_keeper.measure(runs);
}

void RunActions::ask(const std::vector<RunId>& runs, qint64 bytes) {
    m_asked = runs;
    const QString size = sizeText(bytes);
    QString text = runs.size() == 1
                       ? tr("Delete run %1 and its model (%2)?").arg(runs.front().value).arg(size)
                       : tr("Delete %1 runs and their models (%2)?")
                             .arg(format::count(static_cast<qint64>(runs.size())), size);
    if (contains(runs, project().shownRun())) {
        const RunId next = successorWithout(runs);
        text += QLatin1Char(' ') + (next.isValid()
                                        ? tr("Then %1 is in use.").arg(format::runNameInText(next))
                                        : tr("Then no model is left."));
    }
    m_question.ask(text, tr("Delete"), tr("Keep"));
}

RunId RunActions::successorWithout(const std::vector<RunId>& gone) const {
    const auto& all = project().runs();
    const auto next = std::find_if(all.rbegin(), all.rend(), [&](const RunRecord& run) {
        return isUsable(run.status) && !contains(gone, run.id);
    });
    return next == all.rend() ? RunId{} : next->id;
}

}  // namespace seedling
