#pragma once

#include <QWidget>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

class FigureLabel;
class FigureTable;
class KindChip;
class TextLabel;

/// The shown run's model in a few lines: how good, what it answers, what it learnt from, what it
/// cost. GUI thread only.
class ModelCard : public QWidget {
    Q_OBJECT

public:
    explicit ModelCard(ProjectModel& project, QWidget* parent = nullptr);

    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    ProjectModel& m_project;
    FigureLabel* m_figure;
    TextLabel* m_none;
    QWidget* m_content;
    FigureTable* m_what;
    FigureTable* m_source;
    FigureTable* m_cost;
    TextLabel* m_energy;
    KindChip* m_kind;
    QWidget* m_byClassPart;
    FigureTable* m_byClass;
};

}  // namespace seedling
