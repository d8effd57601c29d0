#include "ui/bridge/LabelFileJob.h"

#include "ui/bridge/QtConvert.h"

namespace seedling {

LabelFileJob::LabelFileJob(QString projectFile, QString labelFile, QObject* parent)
    : QObject(parent), m_projectFile(std::move(projectFile)), m_labelFile(std::move(labelFile)) {}

LabelFileJob::~LabelFileJob() {
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void LabelFileJob::start() {
    m_thread = std::thread([this] {
        auto project = Project::open(toPath(m_projectFile));
        auto report = project ? importLabels(**project, toPath(m_labelFile))
                              : Result<LabelImport>(failureOf(project));
        QMetaObject::invokeMethod(
            this,
            [this, report = std::move(report)] {
                if (report) {
                    Q_EMIT finished(*report);
                } else {
                    Q_EMIT failed(report.error());
                }
            },
            Qt::QueuedConnection);
    });
}

}  // namespace seedling
