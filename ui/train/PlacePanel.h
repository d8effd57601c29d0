#pragma once

#include <QWidget>

#include "ui/train/LaunchText.h"
#include "ui/train/NextRun.h"

class QComboBox;
class QPlainTextEdit;
class QSpinBox;

namespace seedling {

class Button;
class ChoiceBox;
class MessageLine;
class TextLabel;

/// Where the next run is trained: by one process of this machine or by several, which is a setting
/// of NextRun; or on a cluster, for which it shows what to type there. GUI thread only.
class PlacePanel : public QWidget {
    Q_OBJECT

public:
    enum class Place { ThisMachine, Processes, Cluster };

    /// project and next must outlive the panel.
    PlacePanel(const ProjectModel& project, NextRun& next, QWidget* parent = nullptr);

    [[nodiscard]] QComboBox& places();
    [[nodiscard]] QSpinBox& processes() { return *m_processes; }
    [[nodiscard]] QComboBox& launchers();
    [[nodiscard]] QSpinBox& machines() { return *m_machines; }
    [[nodiscard]] QSpinBox& ranks() { return *m_ranks; }
    [[nodiscard]] QSpinBox& cores() { return *m_cores; }
    [[nodiscard]] Button& copyButton() { return *m_copy; }
    /// What is to be typed or saved on the cluster.
    [[nodiscard]] QString text() const;
    /// Why the run would be refused where it is to be trained; "" where it would not.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void helpRequested();
    /// The panel needs another height.
    void folded();

private:
    QWidget* makeProcesses();
    QWidget* makeCluster();
    void choose(int index);
    void refresh();
    [[nodiscard]] Place place() const;
    [[nodiscard]] launch::Plan plan() const;

    const ProjectModel& m_project;
    NextRun& m_next;
    ChoiceBox* m_places;
    TextLabel* m_note;
    MessageLine* m_problem;
    QSpinBox* m_processes;
    ChoiceBox* m_launchers;
    QSpinBox* m_machines;
    QSpinBox* m_ranks;
    QSpinBox* m_cores;
    QPlainTextEdit* m_text;
    Button* m_copy;
    TextLabel* m_nextSteps;
    QWidget* m_processPart;
    QWidget* m_clusterPart;
};

}  // namespace seedling
