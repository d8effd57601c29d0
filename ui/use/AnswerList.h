#pragma once

#include <QWidget>
#include <vector>

#include "ui/bridge/ProjectModel.h"
#include "ui/use/Answers.h"
#include "ui/use/FilePictures.h"

class QComboBox;
class QTreeView;

namespace seedling {

class AnswerListModel;
class Button;
class TextLabel;

/// The answers for a folder: sorted list with small pictures, and Save as CSV. GUI thread only.
class AnswerList : public QWidget {
    Q_OBJECT

public:
    AnswerList(ProjectModel& project, FilePictures& pictures, QWidget* parent = nullptr);

    /// csvFile: what the worker wrote; Save copies it.
    void setAnswers(const QString& name, std::vector<Answer> answers, int unreadable,
                    double seconds, const QString& csvFile);
    [[nodiscard]] const std::vector<Answer>& answers() const;
    void setOrder(AnswerOrder order);

Q_SIGNALS:
    void chosen(const seedling::Answer& answer);
    void saved(const QString& file);
    void failed(const seedling::Error& error);

private:
    void save();

    AnswerListModel* m_model;
    QTreeView* m_view;
    QComboBox* m_order;
    TextLabel* m_name;
    TextLabel* m_summary;
    Button* m_save;
    QString m_csvFile;
};

}  // namespace seedling
