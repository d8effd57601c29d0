#pragma once

#include <QObject>
#include <functional>
#include <memory>

#include "ui/bridge/WorkerClient.h"

namespace seedling {

/// Makes the worker of one job (evaluate, predict, export), so that tests can hand in scripted
/// ones.
using WorkerFactory = std::function<std::unique_ptr<WorkerClient>()>;

}  // namespace seedling
