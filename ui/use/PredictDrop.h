#pragma once

#include <QWidget>

namespace seedling {

class Button;
class ProgressLine;
class TextLabel;

/// Where an image or a folder is dropped or chosen; while the worker looks at it, how far it is and
/// a way to stop. GUI thread only.
class PredictDrop : public QWidget {
    Q_OBJECT

public:
    explicit PredictDrop(QWidget* parent = nullptr);

    void setBusy(bool busy);
    void setProgress(qint64 done, qint64 total);
    void setHighlighted(bool on);

Q_SIGNALS:
    void imageRequested();
    void folderRequested();
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_text;
    Button* m_image;
    Button* m_folder;
    Button* m_cancel;
    ProgressLine* m_line;
    bool m_highlighted = false;
};

}  // namespace seedling
