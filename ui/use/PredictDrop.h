#pragma once

#include <QWidget>

namespace seedling {

class Button;
class IconButton;
class ProgressLine;
class TextLabel;

/// Where an image or a folder is dropped or chosen; while the worker looks at it, how far it is and
/// a way to stop. GUI thread only.
class PredictDrop : public QWidget {
    Q_OBJECT

public:
    explicit PredictDrop(QWidget* parent = nullptr);

    /// text: what goes on; empty: the model is asked, or waits to be.
    void setBusy(bool busy, const QString& text = {});
    void setProgress(qint64 done, qint64 total);
    void setHighlighted(bool on);
    /// Where there is a camera, there is a button for it.
    void setCamera(bool isThere, bool isOn);

Q_SIGNALS:
    void imageRequested();
    void folderRequested();
    void cancelRequested();
    void watchRequested();
    void cameraRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_text;
    Button* m_image;
    Button* m_folder;
    IconButton* m_camera;
    IconButton* m_watch;
    Button* m_cancel;
    ProgressLine* m_line;
    bool m_highlighted = false;
};

}  // namespace seedling
