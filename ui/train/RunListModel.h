#pragma once

#include <QAbstractListModel>
#include <vector>

#include "ui/train/RunEvaluations.h"
#include "ui/train/RunSelection.h"

namespace seedling {

/// The runs of the project, newest first; without those that were replaced before they began. GUI
/// thread only.
class RunListModel : public QAbstractListModel {
    Q_OBJECT

public:
    struct Row {
        RunId id;
        QString name;      ///< "Run 3"
        QString preset;    ///< "Balanced"
        QString accuracy;  ///< "88 %", or "–"
        QString range;     ///< "76–94"
        QString details;   ///< "40 labels, 06:40, 3.1 Wh"
        bool shown = false;
        bool compared = false;
    };

    RunListModel(RunSelection& selection, RunEvaluations& evaluations, QObject* parent = nullptr);

    void refresh();
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] Row rowOf(const RunRecord& run) const;

    RunSelection& m_selection;
    RunEvaluations& m_evaluations;
    std::vector<Row> m_rows;
};

}  // namespace seedling
