#include "datasets/project/SpotCheckStore.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "datasets/base/Random.h"
#include "datasets/project/RecordText.h"
#include "datasets/project/Sqlite.h"

namespace seedling {
namespace {

constexpr std::array<std::pair<SpotAnswer, std::string_view>, 4> kAnswerNames{{
    {SpotAnswer::Open, "open"},
    {SpotAnswer::Right, "right"},
    {SpotAnswer::Wrong, "wrong"},
    {SpotAnswer::Unclear, "unclear"},
}};

std::string_view textOf(SpotAnswer answer) {
    return kAnswerNames[static_cast<std::size_t>(answer)].second;
}

SpotAnswer answerFromText(std::string_view text) {
    const auto found =
        std::ranges::find(kAnswerNames, text, &std::pair<SpotAnswer, std::string_view>::second);
    return found == kAnswerNames.end() ? SpotAnswer::Open : found->first;
}

struct Candidate {
    std::uint64_t order = 0;
    SpotCheckItem item;
};

/// What a label that was given since says of the run's answer.
SpotAnswer answerBy(std::string_view verdict, ClassId label, ClassId said) {
    if (verdict.empty())
        return SpotAnswer::Open;
    switch (verdictFromText(verdict)) {
        case Verdict::Class:
            return label == said ? SpotAnswer::Right : SpotAnswer::Wrong;
        case Verdict::NoneOfThese:
            return SpotAnswer::Wrong;
        case Verdict::Unsure:
        case Verdict::Excluded:
            break;
    }
    return SpotAnswer::Unclear;
}

/// Everything that could be drawn next, in no order.
Result<std::vector<Candidate>> candidates(Database& database, RunId run) {
    const auto seed = database.number("SELECT seed FROM run WHERE id = ?", run);
    if (!seed)
        return failureOf(seed);
    std::vector<Candidate> found;
    auto done = database.each(
        "SELECT prediction.image, prediction.class, label.verdict, label.class FROM prediction "
        "JOIN image ON image.id = prediction.image JOIN run ON run.id = prediction.run "
        "LEFT JOIN label ON label.image = prediction.image "
        "WHERE prediction.run = ?1 AND image.part = 'train' AND image.state = 'ok' "
        "AND prediction.class IN (SELECT id FROM class) "
        "AND (label.image IS NULL OR label.when_ms > run.ended_ms) "
        "AND prediction.image NOT IN (SELECT image FROM spot_check WHERE run = ?1)",
        [&](const Statement& row) {
            const auto image = row.column<ImageId>(0);
            const auto said = row.column<ClassId>(1);
            found.push_back(
                {Random::streamSeed(static_cast<std::uint64_t>(*seed), "spot check", {image.value}),
                 {image, said, answerBy(row.text(2), row.column<ClassId>(3), said)}});
        },
        run);
    return done ? Result<std::vector<Candidate>>(std::move(found)) : failureOf(done);
}

}  // namespace

SpotCheckCounts countSpotCheck(std::span<const SpotCheckItem> items) {
    SpotCheckCounts counts;
    for (const SpotCheckItem& item : items) {
        counts.right += item.answer == SpotAnswer::Right ? 1 : 0;
        counts.checked +=
            item.answer == SpotAnswer::Right || item.answer == SpotAnswer::Wrong ? 1 : 0;
        counts.open += item.answer == SpotAnswer::Open ? 1 : 0;
    }
    return counts;
}

SpotCheckStore::SpotCheckStore(Database& database) : m_database(database) {}

Result<std::vector<SpotCheckItem>> SpotCheckStore::read(RunId run) {
    std::vector<SpotCheckItem> items;
    auto done = m_database.each(
        "SELECT image, class, answer FROM spot_check WHERE run = ? ORDER BY place",
        [&](const Statement& row) {
            items.push_back(
                {row.column<ImageId>(0), row.column<ClassId>(1), answerFromText(row.text(2))});
        },
        run);
    return done ? Result<std::vector<SpotCheckItem>>(std::move(items)) : failureOf(done);
}

Result<std::vector<SpotCheckItem>> SpotCheckStore::draw(RunId run, std::size_t count) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    auto items = read(run);
    if (!items || items->size() >= count)
        return items;
    auto more = candidates(m_database, run);
    if (!more)
        return failureOf(more);
    const std::size_t wanted = std::min(count - items->size(), more->size());
    const auto end = more->begin() + static_cast<std::ptrdiff_t>(wanted);
    std::ranges::partial_sort(*more, end, {}, &Candidate::order);
    auto insert = m_database.prepare(
        "INSERT INTO spot_check (run, place, image, class, answer) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return failureOf(insert);
    for (auto next = more->begin(); next != end; ++next) {
        const SpotCheckItem& item = next->item;
        const auto place = static_cast<std::int64_t>(items->size());
        if (auto done = insert->bind(run, place, item.image, item.said, textOf(item.answer)).run();
            !done)
            return failureOf(done);
        items->push_back(item);
    }
    auto done = transaction->commit();
    return done ? items : failureOf(done);
}

Status SpotCheckStore::answer(RunId run, ImageId image, SpotAnswer answer) {
    auto done = m_database.run("UPDATE spot_check SET answer = ? WHERE run = ? AND image = ?",
                               textOf(answer), run, image);
    if (done && m_database.changes() == 0)
        return failure(ErrorCode::NotFound, "This image was not drawn for the spot check.");
    return done;
}

}  // namespace seedling
