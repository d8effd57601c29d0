#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

struct LabelEdit {
    ImageId image;
    std::optional<Label> before;
    std::optional<Label> after;
};

/// A class that comes (no `before`), changes or goes (no `after`).
struct ClassEdit {
    std::optional<ClassRecord> before;
    std::optional<ClassRecord> after;
};

/// Changes of labels, classes and vetoes that happen together or not at all. A class that comes
/// without an id gets one; labels of the same edit may name it by the number below 0 that it came
/// with.
struct ProjectEdit {
    std::vector<LabelEdit> labels;
    std::vector<ClassEdit> classes;
    std::vector<VetoChange> vetoes{};

    [[nodiscard]] bool isEmpty() const {
        return labels.empty() && classes.empty() && vetoes.empty();
    }
};

/// What a person wanted; decides how undo names it.
enum class EditKind {
    Label,  ///< as the class `name`
    RemoveLabel,
    Unsure,
    Exclude,
    NoneOfThese,
    Accept,       ///< suggestions
    NotClass,     ///< vetoes of `name`, which is empty for several classes
    AddClass,     ///< `name`
    RenameClass,  ///< `name` to `other`
    ChangeClass,  ///< key or colour of `name`
    ReorderClasses,
    MergeClasses,  ///< `name` into `other`
    RemoveClass,   ///< `name`
    ImportLabels,  ///< from the file `name`
};

/// Names an edit for a person.
struct EditTitle {
    EditKind kind = EditKind::Label;
    std::string name;
    std::string other;
    std::int64_t images = 0;  ///< How many it changed; filled in by EditStore.
};

/// The table `edit`: everything people do goes through here, so that all of it can be undone, as
/// far back as the project goes and after a restart too. Each call is one transaction, durable when
/// it returns. Thread rule: that of the Project it belongs to.
class EditStore {
public:
    explicit EditStore(Database& database);

    /// Does it. Labels that stay the same are left out; a class that comes without an id gets one
    /// with a free colour and, without a key of its own, a fitting one (see ClassStore::add). What
    /// had been undone cannot be redone any more. Returns what was changed; empty when nothing was,
    /// and then nothing is kept. Errors: as LabelStore::apply and ClassStore.
    Result<ProjectEdit> perform(EditTitle title, ProjectEdit edit);

    /// Takes back the newest edit that is done; returns what that changed. Errors: NotFound (there
    /// is none); what another program has made impossible is no longer offered after its error.
    Result<ProjectEdit> undo();
    /// Does again what was undone last.
    Result<ProjectEdit> redo();

    /// What undo and redo would be about; none when there is nothing.
    Result<std::optional<EditTitle>> nextUndo();
    Result<std::optional<EditTitle>> nextRedo();

private:
    Result<ProjectEdit> step(bool forward);
    Result<std::optional<std::int64_t>> newest(bool undone);
    Result<std::optional<EditTitle>> titleOf(std::optional<std::int64_t> id);
    Result<ProjectEdit> read(std::int64_t id);
    Status apply(ProjectEdit& edit, std::int64_t id);

    Database& m_database;
};

/// The edit that takes this one back.
ProjectEdit inverseOf(const ProjectEdit& edit);

}  // namespace seedling
