#include "ui/train/PretrainedNote.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/bridge/QtConvert.h"
#include "ui/widgets/MessageLine.h"

namespace seedling {

PretrainedNote::PretrainedNote(NextRun& next, const WorkerFactory& factory, QWidget* parent)
    : QWidget(parent), m_next(next), m_job(factory), m_line(new MessageLine) {
    m_line->setBare();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_line);
    setVisible(false);
    connect(&m_job, &WorkerJob::finished, this, &PretrainedNote::onFinished);
    connect(&m_job, &WorkerJob::failed, this, &PretrainedNote::onFailed);
    connect(&m_job, &WorkerJob::cancelled, this, &PretrainedNote::ask);
    connect(&m_next, &NextRun::changed, this, &PretrainedNote::refresh);
    refresh();
}

QString PretrainedNote::text() const {
    return m_line->text();
}

void PretrainedNote::refresh() {
    const QString file = toQString(m_next.config().pretrained);
    if (file != m_file) {
        m_file = file;
        m_answer.reset();
        m_failure.reset();
        if (m_job.isRunning())
            m_job.cancel();
        else
            ask();
    }
    say();
}

void PretrainedNote::ask() {
    if (m_file.isEmpty() || m_job.isRunning())
        return;
    m_asked = m_file;
    m_job.start({QStringLiteral("pretrained"), m_file});
}

void PretrainedNote::onFinished(const QByteArray& payload) {
    if (m_asked != m_file) {
        ask();
        return;
    }
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    m_answer = Answer{object.value(QStringLiteral("title")).toString(),
                      object.value(QStringLiteral("encoder")).toBool(),
                      object.value(QStringLiteral("parameters")).toDouble(),
                      object.value(QStringLiteral("features")).toInteger(),
                      object.value(QStringLiteral("sha256")).toString()};
    if (m_answer->sha256.isEmpty()) {
        onFailed({ErrorCode::Corrupt, tr("The worker's answer could not be read.").toStdString(),
                  tr("Install the window and seedling-cli from the same version.").toStdString()});
        return;
    }
    say();
}

void PretrainedNote::onFailed(const Error& error) {
    if (m_asked != m_file) {
        ask();
        return;
    }
    m_answer.reset();
    m_failure = error;
    say();
}

void PretrainedNote::say() {
    setVisible(!m_file.isEmpty());
    if (m_file.isEmpty())
        m_line->clear();
    else if (m_failure)
        m_line->showError(*m_failure);
    else if (m_answer)
        sayAnswer();
    else
        m_line->show(MessageLine::Kind::Info, tr("Looking at the file …"));
    Q_EMIT changed();
}

void PretrainedNote::sayAnswer() {
    constexpr double kMillion = 1e6;
    constexpr int kShownDigits = 8;
    const QString millions = QLocale().toString(m_answer->parameters / kMillion, 'f', 1);
    const QString hash = m_answer->sha256.left(kShownDigits);
    if (!m_answer->isEncoder) {
        m_line->show(MessageLine::Kind::Info,
                     tr("%1 from torchvision, %2 million parameters, SHA-256 %3…")
                         .arg(m_answer->title, millions, hash));
        return;
    }
    const QString what = tr("TorchScript encoder with %1 features, %2 million parameters, SHA-256 "
                            "%3…")
                             .arg(countText(m_answer->features), millions, hash);
    if (m_next.config().pretrainedUse == "frozen") {
        m_line->show(MessageLine::Kind::Info, what);
        return;
    }
    m_line->show(MessageLine::Kind::Warning,
                 what + QLatin1Char('\n') +
                     tr("Its weights cannot go on learning: only the last layer can."),
                 {{tr("Use it frozen"), [this] {
                       const Status set = m_next.setOption("pretrained_use", "frozen");
                       // Another option, such as the method, may speak against it.
                       if (!set)
                           m_line->showError(set.error());
                   }}});
}

}  // namespace seedling
