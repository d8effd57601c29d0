#include "ui/help/HelpWindow.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <algorithm>

#include "ui/main/Theme.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Rule.h"
#include "ui/widgets/SearchField.h"

namespace seedling {
namespace {

constexpr int kName = Qt::UserRole;
constexpr int kListWidth = 220;
constexpr int kMargin = 32;
/// Sizes of the headings by their level, as of the look.
constexpr int kTitle = 20;
constexpr int kHeading = 14;

}  // namespace

HelpWindow::HelpWindow(QWidget* owner)
    : QWidget(owner, Qt::Window),
      m_language(help::language()),
      m_pages(help::pages(m_language)),
      m_back(new IconButton(QStringLiteral("left"), tr("Back"))),
      m_forward(new IconButton(QStringLiteral("right"), tr("Forward"))),
      m_search(new SearchField(tr("Search the help"), QStringLiteral("Ctrl+F"))),
      m_contents(new QListWidget),
      m_browser(new QTextBrowser) {
    setWindowTitle(tr("Seedling help"));
    resize(theme::px(880), theme::px(640));
    setMinimumSize(theme::px(480), theme::px(320));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(new Rule);
    column->addWidget(makePages(), 1);
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    showPage(help::names().constFirst());
    list({});
}

QWidget* HelpWindow::makeTools() {
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(theme::px(16), theme::px(8), theme::px(16), theme::px(8));
    row->setSpacing(theme::px(4));
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addStretch(1);
    m_search->setFixedWidth(theme::px(260));
    row->addWidget(m_search);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    connect(m_back, &QAbstractButton::clicked, m_browser, &QTextBrowser::backward);
    connect(m_forward, &QAbstractButton::clicked, m_browser, &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::list);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_contents->count() > 0) {
            showPage(m_contents->item(0)->data(kName).toString());
        }
    });
    connect(m_search, &SearchField::leaveRequested, m_browser, qOverload<>(&QWidget::setFocus));
    return tools;
}

QWidget* HelpWindow::makePages() {
    m_contents->setAccessibleName(tr("Pages of the help"));
    m_contents->setFont(theme::font(13));
    m_contents->setFixedWidth(theme::px(kListWidth));
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_browser->setAccessibleName(tr("Page of the help"));
    m_browser->setOpenLinks(false);
    m_browser->document()->setDefaultFont(theme::font(13));
    m_browser->document()->setDocumentMargin(theme::px(kMargin));
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr) {
            showPage(item->data(kName).toString());
        }
    });
    connect(m_browser, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpWindow::onShown);
    auto* pages = new QWidget;
    auto* row = new QHBoxLayout(pages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_contents);
    row->addWidget(new Rule(Qt::Vertical));
    row->addWidget(m_browser, 1);
    return pages;
}

void HelpWindow::showPage(const QString& name) {
    const bool isKnown = help::names().contains(name);
    const QUrl url = help::urlOf(isKnown ? name : help::names().constFirst(), m_language);
    if (url != m_browser->source()) {
        m_browser->setSource(url, QTextDocument::MarkdownResource);
    }
}

QString HelpWindow::page() const {
    return QFileInfo(m_browser->source().path()).completeBaseName();
}

void HelpWindow::follow(const QUrl& link) {
    if (link.scheme() == QLatin1String("program")) {
        Q_EMIT placeRequested(link.path());
    } else {
        showPage(QFileInfo(link.path()).completeBaseName());
    }
}

void HelpWindow::list(const QString& search) {
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    for (const help::Page& page : m_pages) {
        if (page.contains(search)) {
            auto* item = new QListWidgetItem(page.title, m_contents);
            item->setData(kName, page.name);
            item->setSizeHint(QSize(0, theme::px(28)));
        }
    }
    if (m_contents->count() == 0) {
        auto* none = new QListWidgetItem(tr("No page has these words."), m_contents);
        none->setFlags(Qt::NoItemFlags);
    }
    onShown();
}

void HelpWindow::onShown() {
    const QSignalBlocker quiet(m_contents);
    const QString shown = page();
    m_contents->setCurrentItem(nullptr);
    for (int i = 0; i < m_contents->count(); ++i) {
        if (m_contents->item(i)->data(kName).toString() == shown) {
            m_contents->setCurrentRow(i);
        }
    }
    dress();
    markFound();
}

void HelpWindow::dress() {
    for (QTextBlock block = m_browser->document()->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        QTextBlockFormat room;
        room.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        room.setTopMargin(theme::px(level > 1 ? 16 : 0));
        room.setBottomMargin(theme::px(level == 1 ? 12 : 6));
        QTextCursor cursor(block);
        cursor.mergeBlockFormat(room);
        if (level > 0) {
            QTextCharFormat letters;
            letters.setFont(theme::font(level == 1 ? kTitle : kHeading, QFont::DemiBold),
                            QTextCharFormat::FontPropertiesSpecifiedOnly);
            letters.setProperty(QTextFormat::FontSizeAdjustment, 0);
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(letters);
        }
    }
}

void HelpWindow::markFound() {
    QList<QTextEdit::ExtraSelection> found;
    const QTextDocument& document = *m_browser->document();
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        for (QTextCursor at = document.find(word, 0); !at.isNull(); at = document.find(word, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(theme::colour(Role::Tint));
            mark.format.setFontUnderline(true);
            found.append(mark);
        }
    }
    m_browser->setExtraSelections(found);
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void HelpWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    // Links were given the colour that they had when the page was read.
    if (event->type() == QEvent::PaletteChange && !m_browser->source().isEmpty()) {
        m_browser->reload();
        dress();
        markFound();
    }
}

}  // namespace seedling
