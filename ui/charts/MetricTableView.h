#pragma once

#include <QWidget>

#include "ui/charts/MetricTable.h"

class QTableView;

namespace seedling {

/// The data table of a page of charts, with Copy and Save as CSV. GUI thread only.
class MetricTableView : public QWidget {
    Q_OBJECT

public:
    explicit MetricTableView(QWidget* parent = nullptr);

    void setSeries(const MetricTable::Series& series) { m_model->setSeries(series); }
    /// Name that the file chooser proposes.
    void setFileName(const QString& name) { m_fileName = name; }
    [[nodiscard]] const MetricTable& model() const { return *m_model; }

public Q_SLOTS:
    void copy();
    void save();

Q_SIGNALS:
    /// The file could not be written; a sentence.
    void failed(const QString& message);

private:
    MetricTable* m_model;
    QTableView* m_view;
    QString m_fileName;
};

}  // namespace seedling
