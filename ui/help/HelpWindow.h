#pragma once

#include <QWidget>
#include <vector>

#include "ui/help/HelpPages.h"

class QListWidget;
class QTextBrowser;

namespace seedling {

class IconButton;
class SearchField;

/// The help in a window of its own: the pages at the left, with a search over all of them, the page
/// at the right, and the way back. Links into the program are passed on. GUI thread only.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    /// owner: whose window it stands beside and is destroyed with.
    explicit HelpWindow(QWidget* owner);

    /// By name ("train"); an unknown one shows the first.
    void showPage(const QString& name);
    [[nodiscard]] QString page() const;
    [[nodiscard]] SearchField& search() { return *m_search; }
    [[nodiscard]] QListWidget& contents() { return *m_contents; }
    [[nodiscard]] QTextBrowser& browser() { return *m_browser; }

Q_SIGNALS:
    /// One of help::places() was asked for.
    void placeRequested(const QString& place);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTools();
    QWidget* makePages();
    void follow(const QUrl& link);
    void list(const QString& search);
    void onShown();
    void dress();
    void markFound();

    QString m_language;
    std::vector<help::Page> m_pages;
    IconButton* m_back;
    IconButton* m_forward;
    SearchField* m_search;
    QListWidget* m_contents;
    QTextBrowser* m_browser;
};

}  // namespace seedling
