#include "ui/widgets/MessageLine.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/bridge/ErrorText.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/TextLabel.h"

namespace seedling {

MessageLine::MessageLine(QWidget* parent)
    : QWidget(parent),
      m_icon(new IconLabel(QStringLiteral("info"))),
      m_text(new TextLabel),
      m_links(new QHBoxLayout) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::px(16), theme::px(6), theme::px(8), theme::px(6));
    row->setSpacing(theme::px(8));
    m_links->setSpacing(theme::px(16));
    m_text->setWordWrap(true);
    m_text->setAccessibleName(tr("Message"));
    auto* close = new Button(Button::Kind::Quiet, {}, this);
    close->setIconName(QStringLiteral("close"));
    close->setCompact(true);
    close->setAccessibleName(tr("Dismiss the message"));
    connect(close, &QPushButton::clicked, this, &MessageLine::clear);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_links);
    row->addWidget(close);
    setVisible(false);
}

void MessageLine::show(Kind kind, const QString& sentence, const std::vector<Link>& links) {
    m_kind = kind;
    m_icon->setIcon(kind == Kind::Info      ? QStringLiteral("info")
                    : kind == Kind::Warning ? QStringLiteral("warn")
                                            : QStringLiteral("close"),
                    kind == Kind::Info      ? Role::Text2
                    : kind == Kind::Warning ? Role::Warn
                                            : Role::Danger);
    m_text->setText(sentence);
    while (QLayoutItem* item = m_links->takeAt(0)) {
        // The link may be what is calling us.
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const Link& link : links) {
        auto* button = new Button(Button::Kind::Link, link.text, this);
        button->setAccessibleName(link.text);
        connect(button, &QPushButton::clicked, this, [this, run = link.run] {
            clear();
            run();
        });
        m_links->addWidget(button);
    }
    setVisible(true);
    update();
}

void MessageLine::setBare() {
    m_bare = true;
    layout()->setContentsMargins(0, 0, 0, theme::px(16));
}

void MessageLine::showError(const Error& error) {
    show(Kind::Error, errorText(error));
}

void MessageLine::clear() {
    setVisible(false);
}

QString MessageLine::text() const {
    return isHidden() ? QString() : m_text->text();
}

void MessageLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(),
                     theme::colour(m_kind == Kind::Warning ? Role::WarnField : Role::Canvas));
    if (!m_bare) {
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme::colour(Role::Line));
    }
}

}  // namespace seedling
