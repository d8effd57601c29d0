#pragma once

#include "engine/protocol/Event.h"

namespace seedling {

/// Where a job reports to. Implementations must not block for long and may drop progress and
/// resources.
class EventSink {
public:
    virtual ~EventSink() = default;
    virtual void send(const Event& event) = 0;
};

}  // namespace seedling
