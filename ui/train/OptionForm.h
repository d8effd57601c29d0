#pragma once

#include <QWidget>
#include <vector>

#include "ui/bridge/WorkerFactory.h"
#include "ui/train/NextRun.h"

class QVBoxLayout;

namespace seedling {

class Button;
class OptionRow;
class TextLabel;

/// The training options as a form, made from the option table: the few that matter first, then what
/// ends a run early, the rest in a drawer; but for those of the Cost drawer, to which a link leads.
/// Whatever is typed, the next run's configuration stays valid. GUI thread only.
class OptionForm : public QWidget {
    Q_OBJECT

public:
    /// next must outlive the form. factory: makes the worker that looks at a pretrained file; none:
    /// nothing is said of it.
    explicit OptionForm(NextRun& next, WorkerFactory factory = {}, QWidget* parent = nullptr);

    void showAdvanced(bool shown);
    [[nodiscard]] const std::vector<OptionRow*>& rows() const { return m_rows; }

Q_SIGNALS:
    /// The drawer was opened or closed, or a note has come: the form asks for another height.
    void folded();
    /// The person wants to set what the run may cost.
    void costRequested();

private:
    void addRow(const OptionSpec& option, QVBoxLayout& column);
    void addStopRules(QVBoxLayout& column);
    QWidget* makeAdvanced();
    void refresh();

    NextRun& m_next;
    WorkerFactory m_factory;
    std::vector<OptionRow*> m_rows;
    QWidget* m_advanced;
    Button* m_toggle;
    Button* m_resetAll;
    TextLabel* m_methodNote = nullptr;  ///< What the method of research is.
};

}  // namespace seedling
