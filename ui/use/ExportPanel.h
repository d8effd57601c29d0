#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "ui/bridge/ProjectModel.h"
#include "ui/bridge/WorkerJob.h"

class QLineEdit;
class QVBoxLayout;

namespace seedling {

class Button;
class ExportFormatRow;
class MessageLine;

/// Exports the shown run's model in the formats that are ticked, one after the other, and tells
/// whether each answers outside as it did inside. One format goes into the named folder itself,
/// several into folders of their own in it. A failed export never touches the run and ends the
/// others. GUI thread only.
class ExportPanel : public QWidget {
    Q_OBJECT

public:
    ExportPanel(ProjectModel& project, const WorkerFactory& factory, QWidget* parent = nullptr);

    void exportModel();
    /// Where the export goes; relative paths are beside the project.
    void setTarget(const QString& path);
    [[nodiscard]] QString target() const;
    /// Ticks these formats and no others, by the names of the command line.
    void setFormats(const QStringList& keys);
    /// What was found alike, one format a line.
    [[nodiscard]] QString parityText() const { return m_parity.join(QLatin1Char('\n')); }
    [[nodiscard]] MessageLine& message() { return *m_message; }

Q_SIGNALS:
    void announced(const QString& text, const QString& folder);

private:
    QWidget* makeResult();
    void refresh();
    void refreshButton();
    void choose();
    void startNext();
    void onFinished(const QByteArray& payload);
    void addParity(const QString& text, const QString& difference);
    void clearResults();
    [[nodiscard]] QString folderOf(const ExportFormatRow& row) const;
    [[nodiscard]] int chosenCount() const;

    ProjectModel& m_project;
    WorkerJob m_job;
    std::vector<ExportFormatRow*> m_formats;
    std::vector<ExportFormatRow*> m_waiting;  ///< Next at the end.
    ExportFormatRow* m_current = nullptr;     ///< Being exported; null while nothing is.
    QLineEdit* m_target;
    Button* m_export;
    Button* m_choose;
    MessageLine* m_message;
    QWidget* m_result;
    QWidget* m_parityLines;
    QVBoxLayout* m_parityColumn;
    Button* m_show;
    QStringList m_parity;
    QString m_goal;    ///< The target when the export was started.
    RunId m_exported;  ///< Likewise.
    QString m_folder;  ///< What *Show folder* opens; empty while there is nothing.
    int m_total = 0;   ///< Formats of this export.
    RunId m_run;
    bool m_edited = false;
};

}  // namespace seedling
