#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// The tables `label` and `label_log`. Every change is logged and durable when the call returns
/// (synchronous=FULL). A pseudo-label is never written here. Thread rule: that of the Project it
/// belongs to.
class LabelStore {
public:
    explicit LabelStore(Database& database);

    /// Applies all changes in one transaction and appends them to the log. An image named twice
    /// gets the last. Returns the log entries written (images whose label did not change write
    /// none).
    /// edit: of the table `edit` that they are part of; 0: of none, and then they cannot be undone.
    Result<std::vector<LabelLogEntry>> apply(std::span<const LabelChange> changes,
                                             std::int64_t edit = 0);

    /// All labels, ascending by image.
    Result<std::vector<LabelledImage>> all();

    /// The labels as they were at a position of the log, ascending by image.
    Result<std::vector<LabelledImage>> at(std::int64_t position);

    /// Position of the newest log entry; 0 when nothing was ever labelled.
    Result<std::int64_t> logPosition();
    /// Entries after `position`, oldest first.
    Result<std::vector<LabelLogEntry>> changesAfter(std::int64_t position);
    /// Entries of one edit, oldest first.
    Result<std::vector<LabelLogEntry>> changesOf(std::int64_t edit);

    /// Hash over all (image, verdict, class) triples, in hex: two equal label sets have equal
    /// hashes.
    Result<std::string> setHash();

private:
    Database& m_database;
};

}  // namespace seedling
