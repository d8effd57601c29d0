// Opening, closing and dropping projects. Apart from MainWindow.cpp to keep both short.
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>

#include "ui/bridge/QtConvert.h"
#include "ui/gallery/GalleryPage.h"
#include "ui/main/Actions.h"
#include "ui/main/Drops.h"
#include "ui/main/MainWindow.h"
#include "ui/main/ProjectStrip.h"
#include "ui/main/StatusLine.h"
#include "ui/main/WelcomePage.h"
#include "ui/use/UsePage.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {

void MainWindow::connectProject() {
    m_opener.setMayLeave([this] { return mayLeaveProject(); });
    connect(&m_project, &ProjectModel::opened, this, &MainWindow::onOpened);
    connect(&m_project, &ProjectModel::failed, this, &MainWindow::showError);
    connect(&m_project, &ProjectModel::runsChanged, this, &MainWindow::refreshSteps);
    connect(&m_project, &ProjectModel::labelsChanged, this, &MainWindow::refreshSteps);
    const auto refreshUndo = [this] {
        m_actions->setUndo(m_project.undoText(), m_project.redoText());
    };
    connect(&m_project, &ProjectModel::historyChanged, this, refreshUndo);
    refreshUndo();
    connect(&m_opener, &ProjectOpener::importing, this, [this](const QString& name, qint64 found) {
        if (m_project.isOpen()) {
            m_status->say(tr("Looking through %1: %2 images so far").arg(name, countText(found)));
        } else {
            m_welcome->showImport(name, found);
        }
    });
    connect(&m_opener, &ProjectOpener::opening, this, [this](const QString& name) {
        if (m_project.isOpen()) {
            m_status->say(tr("Opening %1\u2026").arg(name));
        } else {
            m_welcome->showOpening(name);
        }
    });
    connect(&m_opener, &ProjectOpener::importEnded, m_welcome, &WelcomePage::endImport);
    connect(&m_project, &ProjectModel::opened, m_welcome, &WelcomePage::endImport);
    connect(&m_opener, &ProjectOpener::failed, this, [this](const Error& error) {
        m_welcome->endImport();
        showError(error);
    });
    connect(&m_opener, &ProjectOpener::added, this, [this](qint64 images) {
        m_status->say(tr("%1 images added.").arg(countText(images)));
    });
    connect(&m_folders, &FolderWatcher::changed, &m_opener, &ProjectOpener::refresh);
    connect(&m_opener, &ProjectOpener::refreshed, this, [this](qint64 images, qint64 moved) {
        m_status->say(images > 0
                          ? tr("%1 new images were found in the folder.").arg(countText(images))
                          : tr("%1 moved images were found again.").arg(countText(moved)));
    });
    connect(&m_thumbnails, &ThumbnailLoader::missingFound, this, [this] {
        m_message->show(MessageLine::Kind::Warning,
                        tr("Some images are no longer where they were. Connect the drive they are "
                           "on, or put them back, and open the project again."));
    });
}

void MainWindow::openPath(const QString& path) {
    if (mayLeaveProject()) {
        m_opener.open(path);
    }
}

void MainWindow::openSample() {
    if (mayLeaveProject()) {
        m_opener.openSample();
    }
}

bool MainWindow::mayLeaveProject() {
    m_message->clear();
    if (!m_session.isActive()) {
        return true;
    }
    m_message->show(MessageLine::Kind::Info,
                    tr("A run goes on. Stop it before opening another project."),
                    {{tr("Stop, keep best"), [this] { m_session.stop(); }}});
    return false;
}

void MainWindow::onOpened() {
    const QString name = QFileInfo(m_project.file()).fileName();
    setWindowTitle(name);
    m_fileName->setText(name);
    m_fileName->setToolTip(m_project.file());
    m_actions->setProjectOpen(true);
    m_message->clear();
    // Choosing among a million takes a moment, and for this project it has been done.
    if (m_list.query() != ImageQuery{}) {
        m_list.setQuery({});
    }
    showPage(Page::Label);
    refreshSteps();
    if (m_project.isReadOnly()) {
        m_message->show(
            MessageLine::Kind::Info,
            tr("%1 is open in another window. This one shows it and changes nothing.").arg(name),
            {{tr("Try again"), [this, file = m_project.file()] { openPath(file); }}});
    } else {
        offerInterrupted();
    }
    noteRecent();
}

void MainWindow::closeProject() {
    if (!mayLeaveProject()) {
        return;
    }
    noteRecent();
    m_project.close();
    setWindowTitle({});
    m_fileName->clear();
    m_actions->setProjectOpen(false);
    showPage(Page::Welcome);
    refreshSteps();
}

void MainWindow::noteRecent() {
    if (m_project.isOpen()) {
        recent::note(summaryOf(m_project));
        if (const QImage strip = photoStrip(m_project, m_thumbnails); !strip.isNull()) {
            recent::storeStrip(m_project.file(), strip);
        }
    }
}

void MainWindow::showError(const Error& error) {
    if (m_page == Page::Welcome) {
        m_welcome->showError(error);
    } else {
        m_message->showError(error);
    }
}

void MainWindow::takeDrop(const QString& path) {
    if (drops::isPicture(path)) {
        if (m_project.isOpen() && m_project.shownRun().isValid()) {
            showPage(Page::Use);
            usePage().predict(path);
            return;
        }
        showError({ErrorCode::Unsupported, tr("That is a single image.").toStdString(),
                   tr("Drop the folder that holds the images.").toStdString()});
        return;
    }
    if (!m_project.isOpen() || ProjectOpener::isProjectFile(path)) {
        openPath(path);
        return;
    }
    const QString name = QFileInfo(path).fileName();
    if (path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) {
        m_opener.addLabels(path);
        return;
    }
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
        m_message->show(MessageLine::Kind::Info, tr("What should become of %1?").arg(name),
                        {{tr("Take its labels"), [this, path] { m_opener.addLabels(path); }},
                         {tr("Open its images"), [this, path] { openPath(path); }}});
        return;
    }
    m_message->show(MessageLine::Kind::Info, tr("What should become of %1?").arg(name),
                    {{tr("Add to this project"), [this, path] { m_opener.addTo(path); }},
                     {tr("Open on its own"), [this, path] { openPath(path); }}});
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QStringList paths = drops::pathsOf(event->mimeData());
    if (!paths.isEmpty() && !m_opener.isBusy()) {
        m_welcome->setHovering(drops::describe(paths));
        event->acceptProposedAction();
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    m_welcome->setHovering({});
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_welcome->setHovering({});
    const QStringList paths = drops::pathsOf(event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        takeDrop(paths.first());
    }
}

}  // namespace seedling
