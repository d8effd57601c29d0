#pragma once

#include <QWidget>
#include <optional>

#include "ui/bridge/WorkerJob.h"
#include "ui/train/NextRun.h"

namespace seedling {

class MessageLine;

/// Under the option for a pretrained file: what the file is, as the worker recognised it, or why it
/// cannot be used. Not there without a file. GUI thread only; nothing here blocks.
class PretrainedNote : public QWidget {
    Q_OBJECT

public:
    /// next must outlive the note.
    PretrainedNote(NextRun& next, const WorkerFactory& factory, QWidget* parent = nullptr);

    /// What it says; "" while it says nothing.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// It says something else and may need another height.
    void changed();

private:
    struct Answer {
        QString title;
        bool isEncoder = false;
        double parameters = 0;
        qint64 features = 0;
        QString sha256;
    };

    void refresh();
    void ask();
    void onFinished(const QByteArray& payload);
    void onFailed(const Error& error);
    void say();
    void sayAnswer();

    NextRun& m_next;
    WorkerJob m_job;
    MessageLine* m_line;
    QString m_file;   ///< That the option names.
    QString m_asked;  ///< That the worker looks at, or has looked at.
    std::optional<Answer> m_answer;
    std::optional<Error> m_failure;
};

}  // namespace seedling
