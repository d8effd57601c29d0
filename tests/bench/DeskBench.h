#pragma once

#include <QString>
#include <nlohmann/json_fwd.hpp>

#include "tests/bench/WindowWatch.h"
#include "ui/main/MainWindow.h"

/// What labelling costs with a folder of many images open. Each adds its figures to `result`.
namespace seedling {

/// From the opening of the folder until the gallery is ordered by what is most useful.
void measureOrder(MainWindow& window, Clock::time_point opened, nlohmann::json& result);
/// Every order, every filter, and a search by name, each up to the painted gallery.
void measureQueries(MainWindow& window, nlohmann::json& result);
/// A thousand selected images labelled, and undone, by key.
void measureManyAtOnce(MainWindow& window, nlohmann::json& result);
/// Makes a project of a million images once: the files of base/images/, named over and over.
void makeMillion(const QString& base);
/// Opens, sorts and labels it.
void measureMillion(MainWindow& window, const QString& base, nlohmann::json& result);

}  // namespace seedling
