#pragma once

#include <QWidget>

namespace seedling {

class Button;
class TextLabel;

/// Below the map: how many images are selected and what can be done with them; without any, how to
/// select some. GUI thread only.
class MapBar : public QWidget {
    Q_OBJECT

public:
    explicit MapBar(QWidget* parent = nullptr);

    void setSelected(int count);
    /// In place of that, until the selection changes.
    void say(const QString& sentence);
    [[nodiscard]] QString text() const;
    [[nodiscard]] Button& gallery() { return *m_gallery; }

Q_SIGNALS:
    void galleryRequested();
    void clearRequested();

private:
    TextLabel* m_text;
    TextLabel* m_hint;
    Button* m_gallery;
    Button* m_clear;
};

}  // namespace seedling
