#include "engine/distributed/RankOrder.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace seedling {
namespace {

using nlohmann::json;
using Kind = RankOrder::Kind;

constexpr std::array<std::pair<Kind, const char*>, 6> kNames{{{Kind::Begin, "begin"},
                                                              {Kind::Images, "images"},
                                                              {Kind::Weights, "weights"},
                                                              {Kind::Step, "step"},
                                                              {Kind::Rest, "rest"},
                                                              {Kind::End, "end"}}};

const char* nameOf(Kind kind) {
    for (const auto& [each, name] : kNames) {
        if (each == kind) {
            return name;
        }
    }
    return "";
}

Result<Kind> kindOf(const std::string& text) {
    for (const auto& [kind, name] : kNames) {
        if (text == name) {
            return kind;
        }
    }
    return failure(ErrorCode::Corrupt, "Rank 0 gives orders of another version of Seedling.",
                   "Install the same version on all machines.");
}

}  // namespace

std::string toJson(const RankOrder& order) {
    const json object{{"order", nameOf(order.kind)}, {"config", order.config},
                      {"header", order.header},      {"images", order.images},
                      {"bytes", order.bytes},        {"step", order.step},
                      {"fraction", order.fraction},  {"reason", order.reason}};
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<RankOrder> rankOrderFromJson(const std::string& text) {
    try {
        const json object = json::parse(text);
        const auto kind = kindOf(object.at("order").get<std::string>());
        if (!kind) {
            return failureOf(kind);
        }
        RankOrder order;
        order.kind = *kind;
        object.at("config").get_to(order.config);
        object.at("header").get_to(order.header);
        object.at("images").get_to(order.images);
        object.at("bytes").get_to(order.bytes);
        object.at("step").get_to(order.step);
        object.at("fraction").get_to(order.fraction);
        object.at("reason").get_to(order.reason);
        return order;
    } catch (const json::exception& exception) {
        return failure(ErrorCode::Corrupt,
                       std::string("An order of rank 0 cannot be read: ") + exception.what());
    }
}

}  // namespace seedling
