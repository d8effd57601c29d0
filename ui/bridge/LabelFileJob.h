#pragma once

#include <QObject>
#include <QString>
#include <thread>

#include "datasets/project/Import.h"

namespace seedling {

/// Takes over the labels of a CSV, COCO or Label Studio file in a thread of its own, with its own
/// connection to the project; ProjectModel::followChanges shows them. GUI thread only; destroying
/// the job waits for it.
class LabelFileJob : public QObject {
    Q_OBJECT

public:
    LabelFileJob(QString projectFile, QString labelFile, QObject* parent = nullptr);
    ~LabelFileJob() override;

    void start();
    [[nodiscard]] const QString& labelFile() const { return m_labelFile; }

Q_SIGNALS:
    void finished(const seedling::LabelImport& report);
    void failed(const seedling::Error& error);

private:
    QString m_projectFile;
    QString m_labelFile;
    std::thread m_thread;
};

}  // namespace seedling
