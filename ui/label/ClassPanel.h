#pragma once

#include <QWidget>
#include <vector>

#include "ui/gallery/ImageListModel.h"
#include "ui/label/ClassRow.h"
#include "ui/label/KeyMap.h"

class QVBoxLayout;

namespace seedling {

class StateList;
class TextLabel;

/// Left panel of the Label page: the classes with their keys and counts, and how many images are in
/// which state. Both also choose what the gallery shows.
class ClassPanel : public QWidget {
    Q_OBJECT

public:
    ClassPanel(ImageListModel& model, const KeyMap& keys, QWidget* parent = nullptr);

    /// Opens an empty row for the name of a new class.
    void startNewClass();

Q_SIGNALS:
    void labelRequested(seedling::ClassId id);
    /// An inline editor was closed: the keyboard may go back to the images.
    void editingDone();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void fitRows();
    void refreshCounts();
    void syncFilter();
    ClassRow* addRow();
    void setName(ClassRow& row, const QString& name);
    void commitNew(const QString& name);
    void rename(ClassRow& row);
    void confirmRemove(const ClassRecord& record);
    void showMenu(ClassRow& row, const QPoint& where);
    void moveRow(const ClassRow& row, int by);
    void report(const Status& done);
    void toggleFilter(ClassId id);
    void fail(ClassRow& row, const Error& error);

    ImageListModel& m_model;
    ProjectModel& m_project;
    TextLabel* m_count;
    TextLabel* m_error;
    TextLabel* m_hint;
    QVBoxLayout* m_list;
    std::vector<ClassRow*> m_rows;
    ClassRow* m_newRow = nullptr;
};

}  // namespace seedling
