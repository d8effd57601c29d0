#pragma once

#include <QWidget>

namespace seedling {

class TextLabel;

/// In place of a page that has nothing to show yet: a title, and a sentence on what is missing and
/// how it comes. In the middle, a little above. GUI thread only.
class Notice : public QWidget {
    Q_OBJECT

public:
    explicit Notice(QWidget* parent = nullptr);

    void say(const QString& title, const QString& text);

private:
    TextLabel* m_title;
    TextLabel* m_text;
};

}  // namespace seedling
