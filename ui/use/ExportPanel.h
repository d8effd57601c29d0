#pragma once

#include <QWidget>

#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerJob.h"

class QLineEdit;

namespace seedling {

class Button;
class MessageLine;
class TextLabel;

/// Exports the shown run's model and tells whether it answers outside as it did inside. A failed
/// export never touches the run. GUI thread only.
class ExportPanel : public QWidget {
    Q_OBJECT

public:
    ExportPanel(ProjectModel& project, const WorkerFactory& factory, QWidget* parent = nullptr);

    void exportModel();
    /// Where the export goes; relative paths are beside the project.
    void setTarget(const QString& path);
    [[nodiscard]] QString target() const;
    [[nodiscard]] QString parityText() const;
    [[nodiscard]] MessageLine& message() { return *m_message; }

Q_SIGNALS:
    void announced(const QString& text, const QString& folder);

private:
    QWidget* makeResult();
    void refresh();
    void choose();
    void onFinished(const QByteArray& payload);

    ProjectModel& m_project;
    WorkerJob m_job;
    QLineEdit* m_target;
    Button* m_export;
    Button* m_choose;
    MessageLine* m_message;
    QWidget* m_result;
    TextLabel* m_size;
    TextLabel* m_parity;
    TextLabel* m_difference;
    Button* m_show;
    QString m_folder;
    RunId m_run;
    bool m_edited = false;
};

}  // namespace seedling
