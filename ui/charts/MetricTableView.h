#pragma once

#include <QWidget>
#include <utility>

#include "ui/charts/ChartFiles.h"
#include "ui/charts/MetricTable.h"

class QTableView;

namespace seedling {

class Button;
class TextLabel;

/// The data table of a page of charts or of one of them, with Copy and Save as CSV.
/// GUI thread only.
class MetricTableView : public QWidget {
    Q_OBJECT

public:
    explicit MetricTableView(QWidget* parent = nullptr);

    /// chart: whose figures they are, "" for those of all charts.
    void setColumns(const QString& chart, const std::vector<MetricColumn>& columns);
    /// See MetricTable::grow.
    void grow(const std::vector<MetricColumn>& columns) { m_model->grow(columns); }
    /// Name that the file chooser proposes.
    void setFileName(const QString& name) { m_fileName = name; }
    void setFileChooser(chartfiles::Chooser chooser) { m_chooser = std::move(chooser); }
    [[nodiscard]] const MetricTable& model() const { return *m_model; }

public Q_SLOTS:
    void copy();
    void save();

Q_SIGNALS:
    /// The file could not be written; a sentence.
    void failed(const QString& message);
    /// Back to the charts.
    void closed();

private:
    MetricTable* m_model;
    QTableView* m_view;
    TextLabel* m_heading;
    Button* m_back;
    QString m_fileName;
    chartfiles::Chooser m_chooser;
};

}  // namespace seedling
