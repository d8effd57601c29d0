#include "datasets/project/EditStore.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>

#include "datasets/base/Clock.h"
#include "datasets/project/ClassStore.h"
#include "datasets/project/LabelStore.h"
#include "datasets/project/Sqlite.h"
#include "datasets/project/VetoStore.h"

namespace seedling {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<EditKind, std::string_view>, 14> kKindNames{{
    {EditKind::Label, "label"},
    {EditKind::RemoveLabel, "remove_label"},
    {EditKind::Unsure, "unsure"},
    {EditKind::Exclude, "exclude"},
    {EditKind::NoneOfThese, "none_of_these"},
    {EditKind::Accept, "accept"},
    {EditKind::NotClass, "not_class"},
    {EditKind::AddClass, "add_class"},
    {EditKind::RenameClass, "rename_class"},
    {EditKind::ChangeClass, "change_class"},
    {EditKind::ReorderClasses, "reorder_classes"},
    {EditKind::MergeClasses, "merge_classes"},
    {EditKind::RemoveClass, "remove_class"},
    {EditKind::ImportLabels, "import_labels"},
}};

std::string_view textOf(EditKind kind) {
    return std::ranges::find(kKindNames, kind, &std::pair<EditKind, std::string_view>::first)
        ->second;
}

EditKind kindFromText(std::string_view text) {
    const auto found =
        std::ranges::find(kKindNames, text, &std::pair<EditKind, std::string_view>::second);
    return found == kKindNames.end() ? EditKind::Label : found->first;
}

json jsonOf(const std::optional<ClassRecord>& record) {
    if (!record)
        return nullptr;
    return {{"id", record->id.value},
            {"name", record->name},
            {"colour", record->colour},
            {"key", record->key},
            {"position", record->position}};
}

std::optional<ClassRecord> classFrom(const json& object) {
    if (object.is_null())
        return std::nullopt;
    return ClassRecord{ClassId{object.at("id").get<std::int64_t>()}, object.at("name"),
                       object.at("colour"), object.at("key"), object.at("position")};
}

std::string textOf(const std::vector<ClassEdit>& classes) {
    json list = json::array();
    for (const auto& [before, after] : classes)
        list.push_back({{"before", jsonOf(before)}, {"after", jsonOf(after)}});
    return list.dump();
}

std::string textOf(const std::vector<VetoChange>& vetoes) {
    json list = json::array();
    for (const auto& [veto, stands] : vetoes)
        list.push_back({veto.image.value, veto.classId.value, stands});
    return list.dump();
}

/// Everything of an edit that the table `edit` keeps itself.
Result<ProjectEdit> editFrom(const std::string& classes, const std::string& vetoes) {
    try {
        ProjectEdit edit;
        for (const json& each : json::parse(classes))
            edit.classes.push_back({classFrom(each.at("before")), classFrom(each.at("after"))});
        for (const json& each : json::parse(vetoes))
            edit.vetoes.push_back(
                {{ImageId{each.at(0).get<std::int64_t>()}, ClassId{each.at(1).get<std::int64_t>()}},
                 each.at(2)});
        return edit;
    } catch (const json::exception& exception) {
        return failure(ErrorCode::Corrupt,
                       std::string("What was done cannot be read: ") + exception.what());
    }
}

}  // namespace

ProjectEdit inverseOf(const ProjectEdit& edit) {
    ProjectEdit inverse;
    for (const auto& [image, before, after] : edit.labels)
        inverse.labels.push_back({image, after, before});
    for (const auto& [before, after] : edit.classes)
        inverse.classes.push_back({after, before});
    for (const auto& [veto, stands] : edit.vetoes)
        inverse.vetoes.push_back({veto, !stands});
    // What came last goes first.
    std::ranges::reverse(inverse.labels);
    std::ranges::reverse(inverse.classes);
    std::ranges::reverse(inverse.vetoes);
    return inverse;
}

EditStore::EditStore(Database& database) : m_database(database) {}

Status EditStore::apply(ProjectEdit& edit, std::int64_t id) {
    ClassStore classes(m_database);
    std::unordered_map<ClassId, ClassId> ids;  // Of new classes, by the number they came with.
    for (auto& [before, after] : edit.classes) {
        if (!after)
            continue;  // Its labels must go first.
        if (!before && !after->id.isValid()) {
            auto added = classes.add(after->name);
            if (!added)
                return failureOf(added);
            ids[after->id] = added->id;
            if (!after->key.empty() && after->key != added->key) {
                added->key = after->key;
                if (const Status done = classes.update(*added); !done)
                    return done;
            }
            after = std::move(*added);
        } else if (const Status done = before ? classes.update(*after) : classes.restore(*after);
                   !done) {
            return done;
        }
    }
    std::vector<LabelChange> changes;
    for (const LabelEdit& each : edit.labels) {
        changes.push_back({each.image, each.after});
        std::optional<Label>& label = changes.back().label;
        if (label && ids.contains(label->classId))
            label->classId = ids[label->classId];
    }
    const auto written = LabelStore(m_database).apply(changes, id);
    if (!written)
        return failureOf(written);
    edit.labels.clear();
    for (const LabelLogEntry& entry : *written)
        edit.labels.push_back({entry.image, entry.before, entry.after});
    auto vetoes = VetoStore(m_database).apply(edit.vetoes);
    if (!vetoes)
        return failureOf(vetoes);
    edit.vetoes = std::move(*vetoes);
    for (const auto& [before, after] : edit.classes) {
        if (after)
            continue;
        if (const Status done = classes.remove(before->id); !done)
            return done;
    }
    return {};
}

Result<ProjectEdit> EditStore::perform(EditTitle title, ProjectEdit edit) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    if (auto done = m_database.run("UPDATE edit SET state = 'gone' WHERE state = 'undone'"); !done)
        return failureOf(done);
    auto added = m_database.run(
        "INSERT INTO edit (kind, name, other, images, classes, state, when_ms) "
        "VALUES (?, ?, ?, 0, '[]', 'done', ?)",
        textOf(title.kind), title.name, title.other, nowMs());
    if (!added)
        return failureOf(added);
    const std::int64_t id = m_database.lastInsertId();
    if (const Status done = apply(edit, id); !done)
        return failureOf(done);
    if (edit.isEmpty())
        return edit;  // Nothing is committed.
    auto described =
        m_database.run("UPDATE edit SET images = ?, classes = ?, vetoes = ? WHERE id = ?",
                       std::ssize(edit.labels) + std::ssize(edit.vetoes), textOf(edit.classes),
                       textOf(edit.vetoes), id);
    if (!described)
        return failureOf(described);
    auto done = transaction->commit();
    return done ? Result<ProjectEdit>(std::move(edit)) : failureOf(done);
}

Result<ProjectEdit> EditStore::undo() {
    return step(false);
}

Result<ProjectEdit> EditStore::redo() {
    return step(true);
}

Result<ProjectEdit> EditStore::step(bool forward) {
    const auto id = newest(forward);
    if (!id)
        return failureOf(id);
    if (!*id)
        return failure(ErrorCode::NotFound,
                       forward ? "There is nothing to redo." : "There is nothing to undo.");
    const auto mark = [&](const char* state) {
        return m_database.run("UPDATE edit SET state = ? WHERE id = ?", state, **id);
    };
    auto edit = read(**id);
    if (!edit)
        return edit;
    if (!forward)
        *edit = inverseOf(*edit);
    Status done;
    {
        auto transaction = Transaction::begin(m_database);
        if (!transaction)
            return failureOf(transaction);
        done = apply(*edit, 0);
        if (done)
            done = mark(forward ? "done" : "undone");
        if (done)
            done = transaction->commit();
    }
    if (done)
        return edit;
    const bool hopeless =
        done.error().code == ErrorCode::InvalidArgument || done.error().code == ErrorCode::NotFound;
    if (hopeless)
        (void)mark("gone");  // The first failure is the one to report.
    return failureOf(done);
}

Result<std::optional<std::int64_t>> EditStore::newest(bool undone) {
    // Undone ones are redone in the order in which they were done.
    const auto id = undone
                        ? m_database.number("SELECT min(id) FROM edit WHERE state = 'undone'")
                        : m_database.number(
                              "SELECT id FROM edit WHERE state = 'done' ORDER BY id DESC LIMIT 1");
    if (!id)
        return failureOf(id);
    return *id == 0 ? std::optional<std::int64_t>() : std::optional(*id);
}

Result<ProjectEdit> EditStore::read(std::int64_t id) {
    std::string classes;
    std::string vetoes;
    auto found = m_database.each(
        "SELECT classes, vetoes FROM edit WHERE id = ?",
        [&](const Statement& row) {
            classes = row.column<std::string>(0);
            vetoes = row.column<std::string>(1);
        },
        id);
    if (!found)
        return failureOf(found);
    auto edit = editFrom(classes, vetoes);
    if (!edit)
        return edit;
    const auto entries = LabelStore(m_database).changesOf(id);
    if (!entries)
        return failureOf(entries);
    for (const LabelLogEntry& entry : *entries)
        edit->labels.push_back({entry.image, entry.before, entry.after});
    return edit;
}

Result<std::optional<EditTitle>> EditStore::titleOf(std::optional<std::int64_t> id) {
    std::optional<EditTitle> title;
    auto done = m_database.each(
        "SELECT kind, name, other, images FROM edit WHERE id = ?",
        [&](const Statement& row) {
            title = EditTitle{kindFromText(row.text(0)), row.column<std::string>(1),
                              row.column<std::string>(2), row.column<std::int64_t>(3)};
        },
        id.value_or(0));
    return done ? Result<std::optional<EditTitle>>(std::move(title)) : failureOf(done);
}

Result<std::optional<EditTitle>> EditStore::nextUndo() {
    const auto id = newest(false);
    return id ? titleOf(*id) : failureOf(id);
}

Result<std::optional<EditTitle>> EditStore::nextRedo() {
    const auto id = newest(true);
    return id ? titleOf(*id) : failureOf(id);
}

}  // namespace seedling
