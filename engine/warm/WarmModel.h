#pragma once

#include <memory>
#include <string>

#include "datasets/base/Result.h"
#include "datasets/project/Project.h"
#include "engine/model/Classifier.h"
#include "engine/warm/WarmStart.h"

namespace seedling {

/// What a project's start without labels has learnt so far, as it is used: averaged weights, eval
/// mode, no gradients. Its last layer has learnt nothing.
struct WarmModel {
    std::shared_ptr<Classifier> network;
    WarmHeader header;

    /// Steps over all sittings.
    [[nodiscard]] std::int64_t steps() const { return header.finishedSteps + header.step; }
};

/// Of several starts (other networks or sizes) the one that has learnt longest. network: of that
/// network alone; "": of any. Errors: NotFound (there is none that can be read).
Result<WarmModel> loadWarmModel(const Project& project, const std::string& network = {});

}  // namespace seedling
