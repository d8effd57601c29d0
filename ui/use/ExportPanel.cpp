#include "ui/use/ExportPanel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/bridge/QtConvert.h"
#include "ui/charts/Format.h"
#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/MessageLine.h"
#include "ui/widgets/Rule.h"
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
      m_size(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_parity(new TextLabel),
      m_difference(new TextLabel({}, 12, QFont::Normal, Role::Text2)),
      m_show(new Button(Button::Kind::Link, tr("Show folder"))) {
    m_target->setAccessibleName(tr("Folder of the exported model"));
    m_choose->setIconName(QStringLiteral("folder"));
    m_choose->setAccessibleName(tr("Choose the folder"));
    m_choose->setToolTip(tr("Choose the folder"));
    m_export->setIconName(QStringLiteral("export"));
    m_export->setKeyHint(QStringLiteral("Ctrl+E"));
    m_export->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* format = new QHBoxLayout;
    format->addWidget(new TextLabel(QStringLiteral("TorchScript")));
    format->addStretch();
    format->addWidget(m_size);
    auto* place = new QHBoxLayout;
    place->setSpacing(theme::px(8));
    place->addWidget(m_target, 1);
    place->addWidget(m_choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(24), theme::px(24), theme::px(24), theme::px(16));
    column->setSpacing(theme::px(4));
    column->addWidget(new TextLabel(tr("Export"), 13, QFont::DemiBold));
    column->addSpacing(theme::px(12));
    column->addLayout(format);
    column->addWidget(
        note(tr("For C++ and Python. Takes pixels of any size: what happens to an "
                "image before the network is inside.")));
    column->addSpacing(theme::px(12));
    column->addWidget(new TextLabel(tr("To"), 12, QFont::Normal, Role::Text2));
    column->addLayout(place);
    column->addSpacing(theme::px(12));
    column->addWidget(m_export);
    column->addWidget(m_message);
    m_result = makeResult();
    column->addWidget(m_result);
    column->addStretch();

    connect(m_export, &QPushButton::clicked, this, &ExportPanel::exportModel);
    connect(m_choose, &QPushButton::clicked, this, &ExportPanel::choose);
    connect(m_show, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    connect(m_target, &QLineEdit::textEdited, this, [this] { m_edited = true; });
    connect(m_target, &QLineEdit::returnPressed, this, &ExportPanel::exportModel);
    connect(&m_job, &WorkerJob::finished, this, &ExportPanel::onFinished);
    connect(&m_job, &WorkerJob::failed, this, [this](const Error& error) {
        m_message->showError(error);
        refresh();
    });
    connect(&m_job, &WorkerJob::cancelled, this, &ExportPanel::refresh);
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
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::px(8));
    line->addWidget(new IconLabel(QStringLiteral("check"), Role::Accent));
    m_parity->setWordWrap(true);
    line->addWidget(m_parity, 1);
    line->addWidget(m_difference);
    m_difference->setToolTip(tr("Largest difference of any probability."));
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, theme::px(16), 0, 0);
    column->setSpacing(theme::px(8));
    column->addWidget(new Rule);
    column->addSpacing(theme::px(8));
    column->addWidget(new TextLabel(tr("Same answers outside as inside"), 13, QFont::DemiBold));
    column->addLayout(line);
    column->addWidget(
        note(tr("The exported file was loaded again and compared with the run's own "
                "model, from the image file to the answer.")));
    column->addSpacing(theme::px(8));
    column->addWidget(new Rule);
    column->addSpacing(theme::px(8));
    column->addWidget(new TextLabel(tr("Written beside the model"), 13, QFont::DemiBold));
    column->addWidget(note(tr("labels.txt, README.md with examples for C++ and Python")));
    column->addWidget(m_show, 0, Qt::AlignLeft);
    return result;
}

void ExportPanel::refresh() {
    const RunId run = m_project.isOpen() ? m_project.shownRun() : RunId{};
    if (run != m_run) {
        m_run = run;
        m_folder.clear();
        m_size->clear();
        if (run.isValid() && !m_edited) {
            m_target->setText(QStringLiteral("%1-model-%2")
                                  .arg(QFileInfo(m_project.file()).completeBaseName())
                                  .arg(run.value));
        }
    }
    const bool busy = m_job.isRunning();
    m_export->setEnabled(run.isValid() && !busy);
    m_export->setText(busy ? tr("Exporting") : tr("Export"));
    m_export->setToolTip(run.isValid() ? QString() : tr("Train once: there is no model yet."));
    m_target->setEnabled(!busy);
    m_choose->setEnabled(!busy);
    m_result->setVisible(!m_folder.isEmpty());
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

QString ExportPanel::parityText() const {
    return m_parity->text();
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
    m_folder.clear();
    m_job.start({QStringLiteral("export"), m_project.file(), QStringLiteral("--run"),
                 QString::number(m_project.shownRun().value), QStringLiteral("--format"),
                 QStringLiteral("torchscript"), QStringLiteral("--out"), target()});
    refresh();
}

void ExportPanel::onFinished(const QByteArray& payload) {
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    m_folder = json[QStringLiteral("folder")].toString();
    const qint64 compared = json[QStringLiteral("compared_images")].toInteger();
    const qint64 same = json[QStringLiteral("same_class")].toInteger();
    m_size->setText(format::bytes(json[QStringLiteral("model_bytes")].toDouble()).joined());
    m_parity->setText(
        tr("TorchScript, %1 of %2 alike").arg(format::count(same), format::count(compared)));
    m_difference->setText(differenceText(json[QStringLiteral("largest_difference")].toDouble()));
    refresh();
    Q_EMIT announced(tr("Exported to %1.").arg(QDir::toNativeSeparators(m_folder)), m_folder);
}

}  // namespace seedling
