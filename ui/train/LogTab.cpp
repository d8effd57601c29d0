#include "ui/train/LogTab.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/main/Theme.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {
namespace {

constexpr int kMostLines = 20'000;

QString lineText(const LogLine& line) {
    const QString time = line.when.toString(QStringLiteral("HH:mm:ss"));
    switch (line.kind) {
        case LogLine::Kind::Warning:
            return LogTab::tr("%1  Warning: %2").arg(time, line.text);
        case LogLine::Kind::Failure:
            return LogTab::tr("%1  Failed: %2").arg(time, line.text);
        case LogLine::Kind::State:
        case LogLine::Kind::Note:
            break;
    }
    return time + QStringLiteral("  ") + line.text;
}

}  // namespace

LogTab::LogTab(TrainSession& session, ChartFeed& feed, QWidget* parent)
    : QWidget(parent), m_session(session), m_text(new QPlainTextEdit) {
    m_text->setReadOnly(true);
    m_text->setMaximumBlockCount(kMostLines);
    m_text->setFont(theme::font(13));
    m_text->setAccessibleName(tr("Log of the run"));
    m_text->setPlaceholderText(tr("Nothing has happened since the project was opened."));
    auto* copy = new Button(Button::Kind::Outlined, tr("Copy"));
    copy->setIconName(QStringLiteral("copy"));
    copy->setCompact(true);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    auto* row = new QHBoxLayout;
    row->addWidget(new TextLabel(tr("What happened"), 13, QFont::DemiBold));
    row->addStretch();
    row->addWidget(copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::px(24), theme::px(16), theme::px(24), theme::px(16));
    column->setSpacing(theme::px(8));
    column->addLayout(row);
    column->addWidget(m_text, 1);
    feed.add(this, [this] { refresh(); });
}

QString LogTab::text() const {
    return m_text->toPlainText();
}

void LogTab::refresh() {
    const std::vector<LogLine>& log = m_session.log();
    if (log.size() < m_shown) {
        m_text->clear();
        m_shown = 0;
    }
    for (; m_shown < log.size(); ++m_shown)
        m_text->appendPlainText(lineText(log[m_shown]));
}

}  // namespace seedling
