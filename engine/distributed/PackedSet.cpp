#include "engine/distributed/PackedSet.h"

#include <torch/torch.h>

#include <span>
#include <vector>

namespace seedling {
namespace {

using Numbers = std::vector<std::int64_t>;

void pack(Numbers& numbers, const std::vector<LabelledItem>& items) {
    numbers.push_back(std::ssize(items));
    for (const LabelledItem& item : items) {
        numbers.push_back(item.image.value);
        numbers.push_back(item.classIndex);
    }
}

/// Takes numbers from the front.
class Reader {
public:
    explicit Reader(std::span<const std::int64_t> numbers) : m_rest(numbers) {}

    /// 0 after the end.
    std::int64_t next() {
        if (m_rest.empty()) {
            m_isWhole = false;
            return 0;
        }
        const std::int64_t number = m_rest.front();
        m_rest = m_rest.subspan(1);
        return number;
    }

    std::vector<LabelledItem> items() {
        std::vector<LabelledItem> items;
        for (std::int64_t left = next(); left > 0 && m_isWhole; --left) {
            const ImageId image{next()};
            items.push_back({image, static_cast<int>(next())});
        }
        return items;
    }

    std::vector<ImageId> images() {
        std::vector<ImageId> images;
        for (std::int64_t left = next(); left > 0 && m_isWhole; --left) {
            images.push_back(ImageId{next()});
        }
        return images;
    }

    [[nodiscard]] bool isWhole() const { return m_isWhole && m_rest.empty(); }

private:
    std::span<const std::int64_t> m_rest;
    bool m_isWhole = true;
};

}  // namespace

torch::Tensor packedSet(const SharedSet& shared) {
    const TrainingSet& set = shared.set;
    Numbers numbers;
    pack(numbers, set.labelled);
    numbers.push_back(std::ssize(set.unlabelled));
    for (const ImageId image : set.unlabelled) {
        numbers.push_back(image.value);
    }
    pack(numbers, set.vetoes);
    pack(numbers, shared.pseudoLabels);
    return torch::tensor(numbers, torch::kLong);
}

Result<SharedSet> unpackedSet(const torch::Tensor& numbers) {
    const torch::Tensor row = numbers.contiguous();
    Reader reader({row.data_ptr<std::int64_t>(), static_cast<std::size_t>(row.numel())});
    SharedSet shared;
    shared.set.labelled = reader.items();
    shared.set.unlabelled = reader.images();
    shared.set.vetoes = reader.items();
    shared.pseudoLabels = reader.items();
    if (!reader.isWhole()) {
        return failure(ErrorCode::Corrupt, "The images that rank 0 names cannot be read.",
                       "Install the same version on all machines.");
    }
    return shared;
}

}  // namespace seedling
