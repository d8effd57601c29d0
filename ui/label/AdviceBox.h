#pragma once

#include <QWidget>

#include "ui/gallery/ImageListModel.h"

namespace seedling {

class Button;
class TextLabel;

/// "What would help most": the class that lacks labels most, and after a run the images that may
/// belong to it. Hidden when no class lacks any.
class AdviceBox : public QWidget {
    Q_OBJECT

public:
    explicit AdviceBox(ImageListModel& model, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    ImageListModel& m_model;
    TextLabel* m_text;
    Button* m_link;
    ClassId m_class;
    int m_colour = 0;
};

/// The class with the fewest labels, when it has fewer than ClassRow::kTarget; else nullptr.
[[nodiscard]] const ClassRecord* weakestClass(const ProjectModel& project);

}  // namespace seedling
