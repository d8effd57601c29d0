#pragma once

#include <QWidget>
#include <vector>

#include "ui/train/CostDesk.h"

class QVBoxLayout;

namespace seedling {

class ForecastPart;
class LimitSlider;
class SavingRow;

/// What the next run may cost: how much memory and energy, what is saved for it and at what price,
/// what it would take beside what one like it took. Sets options of NextRun, as OptionForm sets the
/// others. GUI thread only.
class CostDrawer : public QWidget {
    Q_OBJECT

public:
    /// session must outlive the drawer. factory: makes the worker that is asked.
    CostDrawer(TrainSession& session, const WorkerFactory& factory, QWidget* parent = nullptr);

    [[nodiscard]] LimitSlider& memory() { return *m_memory; }
    [[nodiscard]] LimitSlider& energy() { return *m_energy; }
    [[nodiscard]] const std::vector<SavingRow*>& savings() const { return m_savings; }
    [[nodiscard]] ForecastPart& forecast() { return *m_forecast; }

Q_SIGNALS:
    void closeRequested();
    void helpRequested();
    /// As CostDesk's.
    void quietWanted(bool wanted);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeMemorySavings(TrainSession& session);
    QWidget* makeWorkSavings(TrainSession& session);
    void addSavings(const char* group, TrainSession& session, QVBoxLayout& column);

    CostDesk m_desk;
    LimitSlider* m_memory;
    LimitSlider* m_energy;
    ForecastPart* m_forecast;
    std::vector<SavingRow*> m_savings;
};

}  // namespace seedling
