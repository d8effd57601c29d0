#include "datasets/project/Migrations.h"

#include <fmt/format.h>

#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

Status refuseNewer(const Database& database, std::int64_t version, std::size_t known) {
    return failure(ErrorCode::ProjectNewer,
                   fmt::format("{} was written by a newer version of Seedling (form {}, this "
                               "version knows up to {}).",
                               database.file().string(), version, known),
                   "Open it with that version, or update this one.");
}

Status runScripts(Database& database, std::span<const char* const> scripts, std::size_t first) {
    for (std::size_t i = first; i < scripts.size(); ++i) {
        if (auto done = database.script(scripts[i]); !done)
            return done;
    }
    const auto finish = fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};",
                                    kApplicationId, scripts.size());
    return database.script(finish.c_str());
}

}  // namespace

Status migrate(Database& database, std::span<const char* const> scripts) {
    const auto isNewest = [&](std::int64_t version) {
        return static_cast<std::size_t>(version) == scripts.size();
    };
    auto version = database.number("PRAGMA user_version");
    if (!version)
        return failureOf(version);
    if (isNewest(*version))
        return {};
    auto transaction = Transaction::begin(database, Transaction::Kind::Exclusive);
    if (!transaction)
        return failureOf(transaction);
    version = database.number("PRAGMA user_version");  // Another program may have been quicker.
    if (!version)
        return failureOf(version);
    if (*version < 0 || static_cast<std::size_t>(*version) > scripts.size())
        return refuseNewer(database, *version, scripts.size());
    if (auto done = runScripts(database, scripts, static_cast<std::size_t>(*version)); !done)
        return done;
    return transaction->commit();
}

}  // namespace seedling
