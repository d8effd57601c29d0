#pragma once

#include <QImage>
#include <QWidget>

#include "ui/gallery/ThumbnailLoader.h"
#include "ui/label/LabelController.h"

namespace seedling {

class LoupeCanvas;
class PictureLoader;
class TextLabel;

/// One image, large, with the class keys and its neighbours. The selection is that of the gallery:
/// what is current there is shown here. GUI thread only.
class LoupePage : public QWidget {
    Q_OBJECT

public:
    LoupePage(ImageListModel& model, ThumbnailLoader& loader, LabelController& controller,
              QWidget* parent = nullptr);

Q_SIGNALS:
    void closeRequested();
    /// The current picture was decoded: its size in pixels, and bytes of its file (0: unknown).
    void pictureShown(const QSize& pixels, qint64 fileBytes);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void showEvent(QShowEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    QWidget* makeToolRow();
    QWidget* makeVerdictRow();
    void showCurrent();
    void move(int by);

    ImageListModel& m_model;
    ThumbnailLoader& m_loader;
    LabelController& m_controller;
    PictureLoader* m_pictures;
    LoupeCanvas* m_canvas;
    TextLabel* m_position;
    TextLabel* m_zoom;
    ImageId m_shown;
};

}  // namespace seedling
