#pragma once

#include <QWidget>

#include "ui/gallery/GalleryView.h"
#include "ui/label/SuggestionBar.h"

class QLineEdit;
class QSlider;
class QStackedWidget;

namespace seedling {

class ChoiceBox;
class TextLabel;

/// Centre of the Label page: what to show and in which order, the grid, and the bar under it.
class GalleryPage : public QWidget {
    Q_OBJECT

public:
    GalleryPage(ImageListModel& model, ThumbnailLoader& loader, QWidget* parent = nullptr);

    [[nodiscard]] GalleryView& view() { return *m_view; }
    [[nodiscard]] LabelController& controller() { return *m_controller; }
    /// `/` and Ctrl+F.
    void focusSearch();
    /// Exactly these images, under a name ("Six read as seven").
    void showListed(const std::vector<ImageId>& images, const QString& title);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeToolRow();
    void fillChoices();
    void chooseShow(int index);
    void chooseSort(int index);
    void syncFromQuery();
    void takeFirstOrder();
    void syncEmpty();
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString specialTitle() const;

    ImageListModel& m_model;
    GalleryView* m_view;
    LabelController* m_controller;
    ChoiceBox* m_show = nullptr;
    ChoiceBox* m_sort = nullptr;
    QLineEdit* m_search = nullptr;
    QSlider* m_zoom = nullptr;
    QStackedWidget* m_stack = nullptr;
    TextLabel* m_empty = nullptr;
    QString m_listTitle;
    ImageId m_current;
    std::vector<QWidget*> m_captions;  ///< Go first when room is short.
    std::vector<QWidget*> m_zoomParts;
};

}  // namespace seedling
