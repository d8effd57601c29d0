#include "ui/use/ExportPanel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <iterator>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/use/ExportFormatRow.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/Scrolled.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

QString differenceText(double difference) {
    if (difference <= 0)
        return QStringLiteral("± 0");
    const int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(difference))), 1, 9);
    return QStringLiteral("± ") + QLocale().toString(difference, 'f', decimals);
}

TextLabel* note(const QString& text) {
    auto* label = new TextLabel(text, 12, QFont::Normal, Role::Text2);
    label->setWordWrap(true);
    return label;
}

}  // namespace

ExportPanel::ExportPanel(ProjectModel& project, const WorkerFactory& factory, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_job(factory),
      m_target(new QLineEdit),
      m_export(new Button(Button::Kind::Primary, tr("Export"))),
      m_choose(new Button(Button::Kind::Outlined, {})),
      m_message(new MessageLine),
      m_show(new Button(Button::Kind::Link, tr("Show folder"))) {
    m_target->setAccessibleName(tr("Folder of the exported model"));
    m_choose->setIconName(QStringLiteral("folder"));
    m_choose->setAccessibleName(tr("Choose the folder"));
    m_choose->setToolTip(tr("Choose the folder"));
    m_export->setIconName(QStringLiteral("export"));
    m_export->setKeyHint(QStringLiteral("Ctrl+E"));
    m_export->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* place = new QHBoxLayout;
    place->setSpacing(theme::px(8));
    place->addWidget(m_target, 1);
    place->addWidget(m_choose);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme::px(24), theme::px(24), theme::px(24), theme::px(16));
    column->setSpacing(theme::px(4));
    column->addWidget(new TextLabel(tr("Export"), 13, QFont::DemiBold));
    column->addSpacing(theme::px(12));
    for (const ExportFormat& each : exportFormats()) {
        m_formats.push_back(new ExportFormatRow(each));
        column->addWidget(m_formats.back());
        connect(m_formats.back(), &ExportFormatRow::chosenChanged, this,
                &ExportPanel::refreshButton);
    }
    column->addWidget(
        note(tr("Takes pixels of any size: what happens to an image before the network "
                "is inside.")));
    column->addSpacing(theme::px(12));
    column->addWidget(new TextLabel(tr("To"), 12, QFont::Normal, Role::Text2));
    column->addLayout(place);
    column->addSpacing(theme::px(12));
    column->addWidget(m_export);
    column->addWidget(m_message);
    m_result = makeResult();
    column->addWidget(m_result);
    column->addStretch();
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scrolled(content));

    connect(m_export, &QPushButton::clicked, this, &ExportPanel::exportModel);
    connect(m_choose, &QPushButton::clicked, this, &ExportPanel::choose);
    connect(m_show, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_target, &QLineEdit::textEdited, this, [this] { m_edited = true; });
    connect(m_target, &QLineEdit::returnPressed, this, &ExportPanel::exportModel);
    connect(&m_job, &WorkerJob::finished, this, &ExportPanel::onFinished);
    connect(&m_job, &WorkerJob::failed, this, [this](const Error& error) {
        m_message->showError(error);
        m_waiting.clear();
        m_current = nullptr;
        refresh();
    });
    connect(&m_job, &WorkerJob::cancelled, this, [this] {
        m_waiting.clear();
        m_current = nullptr;
        refresh();
    });
    connect(&m_project, &ProjectModel::predictionsChanged, this, &ExportPanel::refresh);
    connect(&m_project, &ProjectModel::runsChanged, this, &ExportPanel::refresh);
    connect(&m_project, &ProjectModel::opened, this, [this] {
        m_job.cancel();
        m_edited = false;
        m_run = {};
        m_message->clear();
        refresh();
    });
    refresh();
}

QWidget* ExportPanel::makeResult() {
    auto* result = new QWidget;
    m_parityLines = new QWidget;
    m_parityColumn = new QVBoxLayout(m_parityLines);
    m_parityColumn->setContentsMargins(0, 0, 0, 0);
    m_parityColumn->setSpacing(theme::px(4));
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, theme::px(16), 0, 0);
    column->setSpacing(theme::px(8));
    column->addWidget(new Rule);
    column->addSpacing(theme::px(8));
    column->addWidget(new TextLabel(tr("Same answers outside as inside"), 13, QFont::DemiBold));
    column->addWidget(m_parityLines);
    column->addWidget(
        note(tr("The exported file was loaded again and compared with the run's own "
                "model, from the image file to the answer.")));
    column->addSpacing(theme::px(8));
    column->addWidget(new Rule);
    column->addSpacing(theme::px(8));
    column->addWidget(new TextLabel(tr("Written beside the model"), 13, QFont::DemiBold));
    column->addWidget(note(tr("labels.txt, model card, README.md with examples")));
    column->addWidget(m_show, 0, Qt::AlignLeft);
    return result;
}

void ExportPanel::refresh() {
    const RunId run = m_project.isOpen() ? m_project.shownRun() : RunId{};
    if (run != m_run) {
        m_run = run;
        clearResults();
        if (run.isValid() && !m_edited) {
            m_target->setText(QStringLiteral("%1-model-%2")
                                  .arg(QFileInfo(m_project.file()).completeBaseName())
                                  .arg(run.value));
        }
    }
    const bool busy = m_job.isRunning();
    m_target->setEnabled(!busy);
    m_choose->setEnabled(!busy);
    for (ExportFormatRow* row : m_formats)
        row->setEnabled(!busy);
    m_result->setVisible(!m_folder.isEmpty());
    refreshButton();
}

void ExportPanel::refreshButton() {
    const bool busy = m_job.isRunning();
    const int chosen = chosenCount();
    const bool hasModel = m_project.isOpen() && m_project.shownRun().isValid();
    m_export->setEnabled(hasModel && chosen > 0 && !busy);
    m_export->setText(busy         ? tr("Exporting")
                      : chosen > 1 ? tr("Export %1 formats").arg(format::count(chosen))
                                   : tr("Export"));
    m_export->setToolTip(!hasModel     ? tr("Train once: there is no model yet.")
                         : chosen == 0 ? tr("Tick at least one format.")
                                       : QString());
}

int ExportPanel::chosenCount() const {
    return static_cast<int>(std::ranges::count_if(m_formats, &ExportFormatRow::isChosen));
}

void ExportPanel::setFormats(const QStringList& keys) {
    for (ExportFormatRow* row : m_formats)
        row->setChosen(keys.contains(row->format().key));
}

void ExportPanel::clearResults() {
    m_folder.clear();
    m_parity.clear();
    qDeleteAll(m_parityLines->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (ExportFormatRow* row : m_formats)
        row->clearResult();
}

void ExportPanel::setTarget(const QString& path) {
    m_target->setText(path);
    m_edited = true;
}

QString ExportPanel::target() const {
    const QString typed = m_target->text().trimmed();
    return typed.isEmpty()
               ? QString()
               : QDir::cleanPath(QFileInfo(m_project.file()).absoluteDir().absoluteFilePath(typed));
}

QString ExportPanel::folderOf(const ExportFormatRow& row) const {
    return m_total > 1 ? QDir(m_goal).filePath(row.format().key) : m_goal;
}

void ExportPanel::choose() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder for the model"), QFileInfo(m_project.file()).absolutePath());
    if (!folder.isEmpty())
        setTarget(QDir(folder).filePath(QFileInfo(m_target->text()).fileName()));
}

void ExportPanel::exportModel() {
    if (!m_project.isOpen() || !m_project.shownRun().isValid() || m_job.isRunning())
        return;
    m_message->clear();
    if (target().isEmpty()) {
        m_message->show(MessageLine::Kind::Warning, tr("Name a folder for the model."));
        m_target->setFocus();
        return;
    }
    m_total = chosenCount();
    if (m_total == 0) {
        m_message->show(MessageLine::Kind::Warning, tr("Tick at least one format."));
        m_formats.front()->setFocus();
        return;
    }
    m_goal = target();
    m_exported = m_project.shownRun();
    if (m_total > 1 && !QDir().mkpath(m_goal)) {
        m_message->show(MessageLine::Kind::Error,
                        tr("The folder %1 could not be made. Choose another one.")
                            .arg(QDir::toNativeSeparators(m_goal)));
        return;
    }
    clearResults();
    std::ranges::copy_if(m_formats, std::back_inserter(m_waiting), &ExportFormatRow::isChosen);
    std::ranges::reverse(m_waiting);
    startNext();
}

void ExportPanel::startNext() {
    m_current = m_waiting.back();
    m_waiting.pop_back();
    m_job.start({QStringLiteral("export"), m_project.file(), QStringLiteral("--run"),
                 QString::number(m_exported.value), QStringLiteral("--format"),
                 m_current->format().key, QStringLiteral("--out"), folderOf(*m_current)});
    refresh();
}

void ExportPanel::addParity(const QString& text, const QString& difference) {
    m_parity << text;
    auto* widget = new QWidget;
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::px(8));
    line->addWidget(new IconLabel(QStringLiteral("check"), Role::Accent));
    auto* alike = new TextLabel(text);
    alike->setWordWrap(true);
    line->addWidget(alike, 1);
    auto* label = new TextLabel(difference, 12, QFont::Normal, Role::Text2);
    label->setToolTip(tr("Largest difference of any probability."));
    line->addWidget(label);
    m_parityColumn->addWidget(widget);
}

void ExportPanel::onFinished(const QByteArray& payload) {
    if (m_current == nullptr)
        return;
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    const qint64 compared = json[QStringLiteral("compared_images")].toInteger();
    const qint64 same = json[QStringLiteral("same_class")].toInteger();
    m_current->showResult(json);
    addParity(tr("%1, %2 of %3 alike")
                  .arg(m_current->format().name, format::count(same), format::count(compared)),
              differenceText(json[QStringLiteral("largest_difference")].toDouble()));
    m_folder = m_total > 1 ? m_goal : json[QStringLiteral("folder")].toString();
    m_current = nullptr;
    if (!m_waiting.empty()) {
        startNext();
        return;
    }
    refresh();
    Q_EMIT announced(tr("Exported to %1.").arg(QDir::toNativeSeparators(m_folder)), m_folder);
}

}  // namespace seedling
