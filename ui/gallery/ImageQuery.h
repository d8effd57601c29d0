#pragma once

#include <QString>
#include <vector>

#include "ui/bridge/ProjectModel.h"

namespace seedling {

/// Which images the gallery shows.
enum class Show {
    ToLabel,
    Labelled,
    Class,          ///< Labelled as one class.
    Candidates,     ///< Unlabelled, and the shown run thinks of one class first or second.
    Trusted,        ///< Unlabelled, and the shown run is sure enough of one class to trust itself.
    Disagreements,  ///< Labelled, and the shown run is of another opinion.
    Checking,       ///< The test part.
    Unsure,
    Excluded,
    NoneOfThese,
    Unreadable,
    Listed,  ///< Exactly the images of `listed`.
    All,
};

/// In which order.
enum class Sort {
    MostUseful,  ///< What LabelHints advise, then what is most torn.
    AsFound,
    Name,
    Newest,
    Class,
    LeastSure,
    MostSure,
};

struct ImageQuery {
    Show show = Show::ToLabel;
    ClassId classId;  ///< For Class, Candidates and Trusted.
    Sort sort = Sort::MostUseful;
    QString text;  ///< Part of the path, any case; "" for all.
    std::vector<ImageId> listed;

    bool operator==(const ImageQuery&) const = default;
};

/// What the shown run trusts to be of a class without a label, the doubtful first.
[[nodiscard]] ImageQuery trustedAs(ClassId id);

/// Rows of the project that the query asks for, in order. 100,000 images take some milliseconds.
[[nodiscard]] std::vector<int> selectRows(const ProjectModel& project, const ImageQuery& query);

/// Whether these are images still to be labelled, of which one is enough where several show nearly
/// the same.
[[nodiscard]] bool canStack(Show show);
/// Leaves only the first row of each stack.
void keepFirstOfStacks(const ProjectModel& project, std::vector<int>& rows);

}  // namespace seedling
