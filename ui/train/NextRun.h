#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "engine/protocol/OptionTable.h"
#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// What the next run will be trained with: a preset and what the person changed about it. Always
/// valid; kept in the project. GUI thread only.
class NextRun : public QObject {
    Q_OBJECT

public:
    /// project must outlive it.
    explicit NextRun(ProjectModel& project, QObject* parent = nullptr);

    [[nodiscard]] const TrainConfig& config() const { return m_config; }
    /// Takes over all values of a preset. Errors: InvalidArgument.
    Status setPreset(const std::string& name);
    /// Changes one option; a network that does not go with a chosen method gives way. Errors:
    /// InvalidArgument with what is allowed; nothing is then changed.
    Status setOption(const std::string& key, const std::string& text);
    /// Back to the value of the preset.
    void resetOption(const std::string& key);
    void resetAll();
    /// Options that differ from the preset.
    [[nodiscard]] int changedCount() const;
    [[nodiscard]] bool isChanged(const OptionSpec& option) const;

    /// By how many processes of this machine it is trained, 1 to mostProcesses(). No option: a run
    /// may go on with another number of them.
    [[nodiscard]] int processes() const { return m_processes; }
    /// Out of range is taken for the nearest number that is allowed.
    void setProcesses(int count);
    /// One for every core, and at least two.
    [[nodiscard]] static int mostProcesses();

Q_SIGNALS:
    void changed();

private:
    void load();
    void store();
    [[nodiscard]] TrainConfig preset() const;

    ProjectModel& m_project;
    TrainConfig m_config;
    int m_processes = 1;
};

/// A configuration as options of the command line: its preset and what differs from that.
[[nodiscard]] QStringList optionArguments(const TrainConfig& config);

}  // namespace seedling
