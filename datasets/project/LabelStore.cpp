#include "datasets/project/LabelStore.h"

#include <fmt/format.h>

#include <map>

#include "datasets/base/Clock.h"
#include "datasets/base/Hash.h"
#include "datasets/project/RecordText.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

// Four columns from `first`: verdict, class, author, time. A null verdict is no label.
std::optional<Label> labelOf(const Statement& row, int first) {
    const auto verdict = row.text(first);
    if (verdict.empty())
        return std::nullopt;
    Label label;
    label.verdict = verdictFromText(verdict);
    label.classId = row.column<ClassId>(first + 1);
    label.author = authorFromText(row.text(first + 2));
    label.whenMs = row.column<std::int64_t>(first + 3);
    return label;
}

LabelLogEntry entryOf(const Statement& row) {
    LabelLogEntry entry;
    entry.position = row.column<std::int64_t>(0);
    entry.image = row.column<ImageId>(1);
    entry.before = labelOf(row, 2);
    entry.after = labelOf(row, 6);
    entry.whenMs = row.column<std::int64_t>(10);
    return entry;
}

Result<std::vector<LabelLogEntry>> entriesOf(Database& database, std::string_view sql,
                                             std::int64_t value) {
    std::vector<LabelLogEntry> entries;
    auto done = database.each(
        sql, [&](const Statement& row) { entries.push_back(entryOf(row)); }, value);
    return done ? Result<std::vector<LabelLogEntry>>(std::move(entries)) : failureOf(done);
}

// A label as the file keeps it: a class only where the verdict is one, and always a time.
std::optional<Label> tidied(std::optional<Label> label, std::int64_t now) {
    if (label && label->verdict != Verdict::Class)
        label->classId = {};
    if (label && label->whenMs == 0)
        label->whenMs = now;
    return label;
}

bool saysTheSame(const std::optional<Label>& one, const std::optional<Label>& other) {
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->verdict == other->verdict && one->classId == other->classId &&
           one->author == other->author;
}

// The labels before these changes, which are the latest, oldest first.
std::vector<LabelledImage> labelsBefore(std::span<const LabelledImage> now,
                                        std::span<const LabelLogEntry> changes) {
    std::map<ImageId, Label> labels;
    for (const auto& [image, label] : now)
        labels[image] = label;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->before)
            labels[change->image] = *change->before;
        else
            labels.erase(change->image);
    }
    std::vector<LabelledImage> result;
    for (const auto& [image, label] : labels)
        result.push_back({image, label});
    return result;
}

// The statements of one apply(), prepared once.
class Writer {
public:
    static Result<Writer> create(Database& database) {
        auto read =
            database.prepare("SELECT verdict, class, author, when_ms FROM label WHERE image = ?");
        auto write = database.prepare(
            "INSERT OR REPLACE INTO label (image, verdict, class, author, when_ms) "
            "VALUES (?, ?, ?, ?, ?)");
        auto remove = database.prepare("DELETE FROM label WHERE image = ?");
        auto log = database.prepare(
            "INSERT INTO label_log (image, before_verdict, before_class, before_author, "
            "before_when_ms, after_verdict, after_class, after_author, after_when_ms, when_ms, "
            "edit) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const auto* statement : {&read, &write, &remove, &log}) {
            if (!*statement)
                return failureOf(*statement);
        }
        return Writer(database, std::move(*read), std::move(*write), std::move(*remove),
                      std::move(*log));
    }

    Result<std::optional<Label>> current(ImageId image) {
        auto more = m_read.bind(image).step();
        if (!more)
            return failureOf(more);
        return *more ? labelOf(m_read, 0) : std::nullopt;
    }

    Status store(ImageId image, const std::optional<Label>& label) {
        if (!label)
            return m_remove.bind(image).run();
        return m_write
            .bind(image, textOf(label->verdict), label->classId, textOf(label->author),
                  label->whenMs)
            .run();
    }

    Result<std::int64_t> log(const LabelLogEntry& entry, std::int64_t edit) {
        const Parts before(entry.before);
        const Parts after(entry.after);
        auto done =
            m_log
                .bind(entry.image, before.verdict, before.classId, before.author, before.whenMs,
                      after.verdict, after.classId, after.author, after.whenMs, entry.whenMs,
                      edit == 0 ? std::nullopt : std::optional(edit))
                .run();
        return done ? Result<std::int64_t>(m_database->lastInsertId()) : failureOf(done);
    }

private:
    struct Parts {
        explicit Parts(const std::optional<Label>& label) {
            if (!label)
                return;
            verdict = textOf(label->verdict);
            author = textOf(label->author);
            classId = label->classId;
            whenMs = label->whenMs;
        }
        std::optional<std::string_view> verdict;
        std::optional<std::string_view> author;
        ClassId classId;
        std::optional<std::int64_t> whenMs;
    };

    Writer(Database& database, Statement read, Statement write, Statement remove, Statement log)
        : m_database(&database),
          m_read(std::move(read)),
          m_write(std::move(write)),
          m_remove(std::move(remove)),
          m_log(std::move(log)) {}

    Database* m_database;
    Statement m_read;
    Statement m_write;
    Statement m_remove;
    Statement m_log;
};

Error explained(Error error, ImageId image) {
    if (error.code != ErrorCode::InvalidArgument)
        return error;
    return {ErrorCode::InvalidArgument,
            fmt::format("The label of image number {} was not stored, since the image or its class "
                        "is not in this project.",
                        image.value),
            "Another window may have removed the class: look again."};
}

}  // namespace

LabelStore::LabelStore(Database& database) : m_database(database) {}

Result<std::vector<LabelLogEntry>> LabelStore::apply(std::span<const LabelChange> changes,
                                                     std::int64_t edit) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    auto writer = Writer::create(m_database);
    if (!writer)
        return failureOf(writer);
    std::vector<LabelLogEntry> entries;
    const std::int64_t now = nowMs();
    for (const auto& change : changes) {
        const auto before = writer->current(change.image);
        if (!before)
            return failureOf(before);
        LabelLogEntry entry{0, change.image, *before, tidied(change.label, now), now};
        if (saysTheSame(entry.before, entry.after))
            continue;
        if (auto stored = writer->store(entry.image, entry.after); !stored)
            return tl::make_unexpected(explained(stored.error(), entry.image));
        const auto position = writer->log(entry, edit);
        if (!position)
            return failureOf(position);
        entry.position = *position;
        entries.push_back(std::move(entry));
    }
    auto done = transaction->commit();
    return done ? Result<std::vector<LabelLogEntry>>(std::move(entries)) : failureOf(done);
}

Result<std::vector<LabelledImage>> LabelStore::all() {
    std::vector<LabelledImage> labels;
    auto done =
        m_database.each("SELECT image, verdict, class, author, when_ms FROM label ORDER BY image",
                        [&](const Statement& row) {
                            labels.push_back({row.column<ImageId>(0), *labelOf(row, 1)});
                        });
    return done ? Result<std::vector<LabelledImage>>(std::move(labels)) : failureOf(done);
}

Result<std::vector<LabelledImage>> LabelStore::at(std::int64_t position) {
    // Labels first: a change between the two reads is then undone by its log entry to what was
    // read.
    const auto now = all();
    if (!now)
        return failureOf(now);
    const auto later = changesAfter(position);
    if (!later)
        return failureOf(later);
    return labelsBefore(*now, *later);
}

Result<std::int64_t> LabelStore::logPosition() {
    return m_database.number("SELECT max(position) FROM label_log");
}

Result<std::vector<LabelLogEntry>> LabelStore::changesAfter(std::int64_t position) {
    return entriesOf(m_database, "SELECT * FROM label_log WHERE position > ? ORDER BY position",
                     position);
}

Result<std::vector<LabelLogEntry>> LabelStore::changesOf(std::int64_t edit) {
    return entriesOf(m_database, "SELECT * FROM label_log WHERE edit = ? ORDER BY position", edit);
}

Result<std::string> LabelStore::setHash() {
    const auto labels = all();
    if (!labels)
        return failureOf(labels);
    std::string text;
    for (const auto& [image, label] : *labels)
        text += fmt::format("{} {} {}\n", image.value, textOf(label.verdict), label.classId.value);
    const std::vector<std::uint8_t> bytes(text.begin(), text.end());
    return toHex(contentHash(bytes));
}

}  // namespace seedling
