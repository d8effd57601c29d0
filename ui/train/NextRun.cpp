#include "ui/train/NextRun.h"

#include <QThread>
#include <algorithm>

#include "engine/protocol/EquilibriumOptions.h"

namespace seedling {
namespace {

constexpr const char* kSetting = "next_run_config";
constexpr const char* kProcesses = "next_run_processes";

/// A network that settles comes and goes with the method that learns by it.
void followMethod(const TrainConfig& before, TrainConfig& wanted) {
    constexpr const char* kMethod = "equilibrium";
    const bool settles = isHopfieldNetwork(wanted.network);
    const bool comes = wanted.method == kMethod && !settles;
    const bool goes = before.method == kMethod && wanted.method != kMethod && settles;
    if (comes || goes)
        wanted.network = "auto";
}

}  // namespace

NextRun::NextRun(ProjectModel& project, QObject* parent) : QObject(parent), m_project(project) {
    load();
    connect(&m_project, &ProjectModel::opened, this, [this] {
        load();
        Q_EMIT changed();
    });
}

TrainConfig NextRun::preset() const {
    return presetConfig(m_config.preset).value_or(TrainConfig{});
}

void NextRun::load() {
    m_config = TrainConfig{};
    m_config = preset();
    m_processes = 1;
    if (!m_project.isOpen())
        return;
    if (const auto count = m_project.project().setting(kProcesses); count && *count)
        m_processes = std::clamp(QString::fromStdString(**count).toInt(), 1, mostProcesses());
    const auto stored = m_project.project().setting(kSetting);
    if (!stored || !*stored)
        return;
    // Written by another version it may not fit any more; the preset then stands.
    const Result<TrainConfig> config = configFromJson(**stored);
    if (config && validate(*config))
        m_config = *config;
}

void NextRun::store() {
    // Not worth a word when it fails: the next run uses what is in memory.
    if (m_project.isOpen())
        static_cast<void>(m_project.project().setSetting(kSetting, configToJson(m_config)));
    Q_EMIT changed();
}

Status NextRun::setPreset(const std::string& name) {
    const Result<TrainConfig> config = presetConfig(name);
    if (!config)
        return failureOf(config);
    m_config = *config;
    store();
    return {};
}

Status NextRun::setOption(const std::string& key, const std::string& text) {
    if (key == "preset")
        return setPreset(text);
    TrainConfig wanted = m_config;
    if (const Status set = seedling::setOption(wanted, key, text); !set)
        return set;
    if (key == "method")
        followMethod(m_config, wanted);
    if (const Status whole = validate(wanted); !whole)
        return whole;
    if (wanted == m_config)
        return {};
    m_config = wanted;
    store();
    return {};
}

void NextRun::resetOption(const std::string& key) {
    const OptionSpec* option = findOption(key);
    if (option)
        static_cast<void>(setOption(key, optionText(preset(), *option)));
}

void NextRun::resetAll() {
    m_config = preset();
    store();
}

bool NextRun::isChanged(const OptionSpec& option) const {
    return optionText(m_config, option) != optionText(preset(), option);
}

void NextRun::setProcesses(int count) {
    const int wanted = std::clamp(count, 1, mostProcesses());
    if (wanted == m_processes)
        return;
    m_processes = wanted;
    if (m_project.isOpen())
        static_cast<void>(m_project.project().setSetting(kProcesses, std::to_string(wanted)));
    Q_EMIT changed();
}

int NextRun::mostProcesses() {
    return std::max(2, QThread::idealThreadCount());
}

int NextRun::changedCount() const {
    const auto options = trainOptions();
    return static_cast<int>(std::count_if(options.begin(), options.end(),
                                          [this](const OptionSpec& o) { return isChanged(o); }));
}

QStringList optionArguments(const TrainConfig& config) {
    QStringList arguments{QStringLiteral("--preset"), QString::fromStdString(config.preset)};
    const Result<TrainConfig> preset = presetConfig(config.preset);
    for (const OptionSpec& option : trainOptions()) {
        const std::string value = optionText(config, option);
        if (option.key == "preset" || (preset && optionText(*preset, option) == value))
            continue;
        arguments << QStringLiteral("--set") << QString::fromStdString(option.key + '=' + value);
    }
    return arguments;
}

}  // namespace seedling
