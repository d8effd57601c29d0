#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <thread>

#include "datasets/project/Import.h"

namespace seedling {

/// Imports one source into a project file in a thread of its own, with its own connection to the
/// file. Makes the project when it does not exist; a project it made is removed again when nothing
/// came of it. GUI thread only; destroying the job cancels it and waits.
class ImportJob : public QObject {
    Q_OBJECT

public:
    ImportJob(QString projectFile, QString location, QObject* parent = nullptr);
    /// Imports a source of the project once more (refreshSource).
    ImportJob(QString projectFile, SourceId source, QObject* parent = nullptr);
    ~ImportJob() override;

    void start();
    void cancel();
    [[nodiscard]] const QString& projectFile() const { return m_projectFile; }
    [[nodiscard]] const QString& location() const { return m_location; }

Q_SIGNALS:
    void progress(qint64 found);  ///< At most ten times a second.
    void finished(const seedling::ImportReport& report);
    void failed(const seedling::Error& error);

private:
    Result<ImportReport> run();

    QString m_projectFile;
    QString m_location;
    SourceId m_source;  ///< Not valid: a new one.
    std::atomic<bool> m_cancelled = false;
    std::thread m_thread;
};

}  // namespace seedling
