#include "datasets/project/StackStore.h"

#include "datasets/project/Sqlite.h"

namespace seedling {

StackStore::StackStore(Database& database) : m_database(database) {}

Status StackStore::replace(std::span<const StackedImage> images) {
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failureOf(transaction);
    if (auto done = m_database.run("DELETE FROM stack"); !done)
        return done;
    auto insert = m_database.prepare("INSERT INTO stack (image, first) VALUES (?, ?)");
    if (!insert)
        return failureOf(insert);
    for (const StackedImage& each : images) {
        if (auto done = insert->bind(each.image, each.first).run(); !done)
            return done;
    }
    return transaction->commit();
}

Result<std::vector<StackedImage>> StackStore::all() {
    std::vector<StackedImage> images;
    auto done =
        m_database.each("SELECT image, first FROM stack ORDER BY image", [&](const Statement& row) {
            images.push_back({row.column<ImageId>(0), row.column<ImageId>(1)});
        });
    return done ? Result<std::vector<StackedImage>>(std::move(images)) : failureOf(done);
}

}  // namespace seedling
