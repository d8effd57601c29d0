#include "datasets/project/VetoStore.h"

#include "datasets/project/Sqlite.h"

namespace seedling {

VetoStore::VetoStore(Database& database) : m_database(database) {}

Result<std::vector<Veto>> VetoStore::all() {
    std::vector<Veto> vetoes;
    auto done = m_database.each(
        "SELECT image, class FROM veto ORDER BY image, class", [&](const Statement& row) {
            vetoes.push_back({row.column<ImageId>(0), row.column<ClassId>(1)});
        });
    return done ? Result<std::vector<Veto>>(std::move(vetoes)) : failureOf(done);
}

Result<std::vector<VetoChange>> VetoStore::apply(std::span<const VetoChange> changes) {
    auto insert = m_database.prepare("INSERT OR IGNORE INTO veto (image, class) VALUES (?, ?)");
    auto remove = m_database.prepare("DELETE FROM veto WHERE image = ? AND class = ?");
    if (!insert || !remove)
        return insert ? failureOf(remove) : failureOf(insert);
    std::vector<VetoChange> made;
    for (const VetoChange& change : changes) {
        Statement& statement = change.stands ? *insert : *remove;
        if (auto done = statement.bind(change.veto.image, change.veto.classId).run(); !done)
            return failureOf(done);
        if (m_database.changes() > 0)
            made.push_back(change);
    }
    return made;
}

}  // namespace seedling
