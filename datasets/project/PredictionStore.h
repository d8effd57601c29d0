#pragma once

#include <span>
#include <vector>

#include "datasets/base/Result.h"
#include "datasets/project/Records.h"

namespace seedling {

class Database;

/// The tables `prediction` and `embedding`. Thread rule: that of the Project it belongs to.
class PredictionStore {
public:
    explicit PredictionStore(Database& database);

    /// Replaces all predictions of a run, in one transaction.
    Status replace(RunId run, std::span<const Prediction> predictions);
    /// All predictions of a run, ascending by image.
    Result<std::vector<Prediction>> read(RunId run);

    struct Embedding {
        ImageId image;
        std::vector<float> values;
    };
    Status replaceEmbeddings(RunId run, std::span<const Embedding> embeddings);
    Result<std::vector<Embedding>> readEmbeddings(RunId run);

private:
    Database& m_database;
};

}  // namespace seedling
