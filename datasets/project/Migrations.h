#pragma once

#include <span>

#include "datasets/base/Result.h"

namespace seedling {

class Database;

/// "SEED": marks an SQLite file as a project of ours (PRAGMA application_id).
inline constexpr int kApplicationId = 0x53454544;

/// The numbered scripts of migrations/, oldest first. Never edited after a release.
std::span<const char* const> migrationScripts();

/// Brings a database to the newest form: runs every script after its `user_version`, in one
/// exclusive transaction, so that it is either fully migrated or untouched. Two programs may do it
/// at once; the second finds nothing to do. Errors: ProjectNewer (made by a newer version), Busy,
/// DiskFull, Corrupt, Internal (a script failed).
Status migrate(Database& database, std::span<const char* const> scripts);

}  // namespace seedling
