#pragma once

#include <QStyledItemDelegate>

#include "ui/bridge/ProjectModel.h"
#include "ui/use/AnswerListModel.h"
#include "ui/use/FilePictures.h"

namespace seedling {

/// Paints a row of answers: small picture and name, the answer as a chip, what came second.
class AnswerDelegate : public QStyledItemDelegate {
public:
    AnswerDelegate(AnswerListModel& model, ProjectModel& project, FilePictures& pictures,
                   QObject* parent);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintPhoto(QPainter& painter, const QRect& box, const Answer& answer) const;
    void paintChip(QPainter& painter, const QRect& box, const Answer& answer) const;

    AnswerListModel& m_model;
    ProjectModel& m_project;
    FilePictures& m_pictures;
};

/// Place of a class in the palette, by its name; 0 where it is no longer there.
[[nodiscard]] int colourOfClass(const ProjectModel& project, const QString& name);

}  // namespace seedling
