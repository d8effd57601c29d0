#pragma once

#include <QAbstractListModel>
#include <vector>

#include "ui/gallery/ImageQuery.h"

namespace seedling {

/// The images that the gallery shows, as a list of its own over the rows of the project. What is in
/// the list is decided when the query is set or refreshed, not with each label, so that nothing
/// jumps away under the hand. GUI thread only.
class ImageListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ImageListModel(ProjectModel& project, QObject* parent = nullptr);

    void setQuery(const ImageQuery& query);
    [[nodiscard]] const ImageQuery& query() const { return m_query; }
    /// Whether images that show nearly the same are shown as one, where they are still to be
    /// labelled.
    void setStacking(bool stacking);
    /// Rows that a row stands for in this list, itself first: those of its stack whose label is the
    /// same. Alone where nothing is stacked.
    [[nodiscard]] std::vector<int> stackOf(int projectRow) const;
    /// Asks the query again.
    void refresh();
    /// Whether a better order has become known: stacks were found; or of what is most useful there
    /// was none, features have become better, or twenty images were labelled since. It is taken
    /// with the next refresh, when whoever labels goes on to another image anyway.
    [[nodiscard]] bool hasBetterOrder() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    /// Row of the project shown at a place of the list.
    [[nodiscard]] int projectRow(int place) const;
    /// Place of a row of the project in the list; -1 when it is not there.
    [[nodiscard]] int placeOf(int projectRow) const;
    [[nodiscard]] const ImageRecord& image(int place) const;
    [[nodiscard]] ProjectModel& project() const { return m_project; }

Q_SIGNALS:
    void queryChanged();

private:
    void onLabelsChanged(const std::vector<int>& rows);
    [[nodiscard]] QString describe(int place) const;

    ProjectModel& m_project;
    ImageQuery m_query;
    std::vector<int> m_rows;
    std::vector<int> m_places;  ///< By project row, -1 where it is not shown.
    std::shared_ptr<const LabelHints> m_orderedBy;
    bool m_stacking = true;
    bool m_stacksAreNew = false;
    int m_labelsSince = 0;  ///< Labels given since the last refresh.
};

/// "cat_12.jpg", "suggested dog 83 %", "labelled cat", ... in words, for tool tips and screen
/// readers.
[[nodiscard]] QString describeState(const ProjectModel& project, int row);

}  // namespace seedling
