#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "datasets/sort/PlaceFile.h"
#include "ui/bridge/ProjectModel.h"
#include "ui/use/Answers.h"
#include "ui/use/FilePictures.h"

class QComboBox;
class QMenu;
class QTreeView;

namespace seedling {

class AnswerListModel;
class Button;
class TextLabel;

/// The answers for a folder: a list with small pictures that can be sorted and filtered, Save as
/// CSV, and sorting of the files into class folders. GUI thread only.
class AnswerList : public QWidget {
    Q_OBJECT

public:
    AnswerList(ProjectModel& project, FilePictures& pictures, QWidget* parent = nullptr);

    /// csvFile: what the worker wrote; Save copies it. left: images that were not looked at, for
    /// the job was stopped.
    void setAnswers(const QString& name, std::vector<Answer> answers, double seconds, qint64 left,
                    const QString& csvFile);
    /// All of them, in the order of showing.
    [[nodiscard]] const std::vector<Answer>& answers() const;
    [[nodiscard]] AnswerListModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& view() const { return *m_view; }
    void setOrder(AnswerOrder order);
    void setFilter(const AnswerFilter& filter);
    /// What a person said that an image is; "" for nothing.
    void setGiven(const QString& path, const QString& className);
    /// Goes on to the row below.
    void goOn();
    /// While something else goes on, nothing can be sorted.
    void setBusy(bool busy);

Q_SIGNALS:
    void chosen(const seedling::Answer& answer);
    void saved(const QString& file);
    void failed(const seedling::Error& error);
    /// A class key was pressed in the list.
    void labelRequested(seedling::ClassId id);
    void sortRequested(seedling::SortMode mode);
    /// The images that are left.
    void goOnRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeView(FilePictures& pictures);
    void fillFilter();
    void save();

    ProjectModel& m_project;
    AnswerListModel* m_model;
    QTreeView* m_view;
    QComboBox* m_filter;
    QComboBox* m_order;
    TextLabel* m_name;
    TextLabel* m_summary;
    Button* m_goOn;
    Button* m_sort;
    Button* m_save;
    QMenu* m_sortMenu;
    std::vector<AnswerFilter> m_filters;  ///< By place in m_filter.
    QString m_csvFile;
};

}  // namespace seedling
