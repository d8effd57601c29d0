#pragma once

#include <QObject>
#include <vector>

#include "ui/bridge/RunKeeper.h"
#include "ui/train/RunSelection.h"

namespace seedling {

class MessageLine;
class QuestionBar;

/// What can be done with runs that have ended, with what has to be asked before and said after, in
/// place. GUI thread only.
class RunActions : public QObject {
    Q_OBJECT

public:
    /// message and question must outlive it.
    RunActions(RunSelection& selection, MessageLine& message, QuestionBar& question,
               QObject* parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_keeper.isBusy(); }
    void use(RunId run);
    /// Asks first, with the room that it frees.
    void askToDelete(const std::vector<RunId>& runs);
    void report(RunId run, const QString& file);

Q_SIGNALS:
    void busyChanged();
    /// The question is answered: the keyboard may go back to where it was.
    void answered();

private:
    /// Says why not when this window may only look.
    [[nodiscard]] bool mayWrite();
    void ask(const std::vector<RunId>& runs, qint64 bytes);
    void sayUsed(RunId run);
    [[nodiscard]] RunId successorWithout(const std::vector<RunId>& gone) const;
    [[nodiscard]] ProjectModel& project() const { return m_selection.session().project(); }

    RunSelection& m_selection;
    MessageLine& m_message;
    QuestionBar& m_question;
    RunKeeper m_keeper;
    std::vector<RunId> m_asked;  ///< Whose deletion is asked about.
};

}  // namespace seedling
