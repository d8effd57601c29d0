// Labels that come from files and go into files. Apart from MainWindow.cpp to keep both short.
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include "ui/bridge/QtConvert.h"
#include "ui/main/MainWindow.h"
#include "ui/main/StatusLine.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {

void MainWindow::connectLabelFiles() {
    connect(&m_opener, &ProjectOpener::labelsAdded, this,
            [this](const QString& name, const LabelImport& report) {
                QString text = tr("%1 labels from %2.").arg(countText(report.written)).arg(name);
                if (report.unknownImages > 0) {
                    text += QLatin1Char(' ') + tr("%1 of its images are not in this project.")
                                                   .arg(countText(report.unknownImages));
                }
                if (report.unclear > 0) {
                    text += QLatin1Char(' ') + tr("%1 with several classes were left as they are.")
                                                   .arg(countText(report.unclear));
                }
                m_status->say(text);
            });
    connect(&m_labelExport, &WorkerJob::failed, this, &MainWindow::showError);
    connect(&m_labelExport, &WorkerJob::finished, this, [this] {
        const QFileInfo target(m_labelTarget);
        const QString folder = target.isDir() ? target.filePath() : target.path();
        m_status->announce(target.isDir()
                               ? tr("Copied into the class folders of %1.").arg(target.fileName())
                               : tr("The labels are in %1.").arg(target.fileName()),
                           tr("Show folder"),
                           [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    });
}

void MainWindow::exportLabels(const QString& format, const QString& target) {
    if (m_labelExport.isRunning() || !m_project.isOpen()) {
        return;
    }
    m_labelTarget = target;
    m_status->say(tr("Writing %1\u2026").arg(QFileInfo(target).fileName()));
    m_labelExport.start({QStringLiteral("export"), m_project.file(), QStringLiteral("--format"),
                         format, QStringLiteral("--out"), target});
}

}  // namespace seedling
