#include "datasets/source/LeafShapes.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace seedling {
namespace {

constexpr double kPi = std::numbers::pi;

/// 0 at both ends of [0, 1], 1 at `widest`: the half width of a plain leaf along its midrib.
double bladeProfile(double t, double widest, double fullness) {
    if (t <= 0 || t >= 1)
        return 0;
    const double u = t < widest ? t / widest : (1 - t) / (1 - widest);
    return std::pow(std::sin(u * kPi / 2), fullness);
}

/// Sawtooth-like wave between 0 and 1 with sharp peaks.
double teeth(double t, double count, double phase) {
    const double position = t * count + phase;
    return 1 - 2 * std::abs(position - std::floor(position) - 0.5);
}

LeafPart blade(double x, double y, double halfWidth) {
    if (std::abs(x) > halfWidth || std::abs(y) > 1)
        return LeafPart::Outside;
    const bool midrib = std::abs(x) < 0.035;
    const double slant = (y - 1.1 * std::abs(x)) * 4;
    const bool sideVein = std::abs(x) < halfWidth * 0.8 && slant - std::floor(slant) < 0.14;
    return midrib || sideVein ? LeafPart::Vein : LeafPart::Blade;
}

bool inEllipse(double x, double y, double centreX, double centreY, double angle, double length,
               double width) {
    const double dx = x - centreX;
    const double dy = y - centreY;
    const double along = dx * std::sin(angle) + dy * std::cos(angle);
    const double across = dx * std::cos(angle) - dy * std::sin(angle);
    return along * along / (length * length) + across * across / (width * width) < 1;
}

LeafPart ash(double x, double y, const LeafGrowth& growth) {
    bool inside = inEllipse(x, y, 0, 0.72, 0, 0.3, 0.16 * growth.width);
    for (const double height : {-0.55, -0.08, 0.38}) {
        for (const double side : {-1.0, 1.0}) {
            inside = inside || inEllipse(x, y, side * 0.42, height + 0.14, side * 1.05, 0.36,
                                         0.15 * growth.width);
        }
    }
    if (std::abs(x) < 0.04 && std::abs(y) < 0.9)
        return LeafPart::Vein;
    return inside ? LeafPart::Blade : LeafPart::Outside;
}

LeafPart aspen(double x, double y, const LeafGrowth& growth) {
    const double t = (y + 0.9) / 1.75;
    const double edge = 1 + 0.06 * growth.lobing * teeth(t, 9, growth.phase);
    return blade(x, y, 0.8 * growth.width * bladeProfile(t, 0.46, 0.6) * edge);
}

LeafPart birch(double x, double y, const LeafGrowth& growth) {
    const double t = (y + 0.85) / 1.9;
    const double edge = 1 + 0.16 * growth.lobing * (teeth(t, 6, growth.phase) - 0.5);
    return blade(x, y, 0.62 * growth.width * bladeProfile(t, 0.18, 1.3) * edge);
}

LeafPart clover(double x, double y, const LeafGrowth& growth) {
    for (const double angle : {0.0, 2.09, -2.09}) {
        const double along = x * std::sin(angle) + y * std::cos(angle);
        const double across = x * std::cos(angle) - y * std::sin(angle);
        if (along > 0 && std::abs(across) < 0.04)
            return along < 0.85 ? LeafPart::Vein : LeafPart::Outside;
        const double heart = 0.5 * growth.width * std::pow(std::max(0.0, along), 0.5);
        const double notch = 0.16 * growth.lobing * std::max(0.0, 1 - std::abs(across) / 0.2);
        const double top = 0.95 - notch - 1.2 * std::max(0.0, std::abs(across) - 0.25);
        if (along > 0.02 && along < top && std::abs(across) < heart)
            return LeafPart::Blade;
    }
    return std::abs(x) < 0.05 && y < 0 && y > -1 ? LeafPart::Vein : LeafPart::Outside;
}

LeafPart ginkgo(double x, double y, const LeafGrowth& growth) {
    const double dy = y + 0.85;
    const double radius = std::hypot(x, dy);
    const double angle = std::atan2(x, dy);
    const double spread = 1.02 * growth.width;
    const double notch = 0.45 * growth.lobing * std::exp(-angle * angle / 0.012);
    const double wave = 0.05 * std::sin(angle * 9 + growth.phase * 6);
    if (std::abs(angle) > spread || radius > 1.6 - notch + wave)
        return LeafPart::Outside;
    const double ray = angle * 6;
    return std::abs(ray - std::round(ray)) < 0.09 ? LeafPart::Vein : LeafPart::Blade;
}

LeafPart holly(double x, double y, const LeafGrowth& growth) {
    const double t = (y + 0.95) / 1.95;
    const double spine = std::pow(teeth(t, 2.6, 0.3 + growth.phase * 0.2), 2.0);
    return blade(x, y,
                 bladeProfile(t, 0.45, 0.6) * growth.width * (0.2 + 0.6 * growth.lobing * spine));
}

LeafPart oak(double x, double y, const LeafGrowth& growth) {
    const double t = (y + 0.95) / 1.95;
    const double lobe = 0.5 + 0.5 * std::cos(2 * kPi * (t * 3.5 + growth.phase * 0.3));
    return blade(
        x, y,
        bladeProfile(t, 0.68, 0.8) * growth.width * (0.4 + 0.34 * growth.lobing * std::sqrt(lobe)));
}

struct Lobe {
    double angle, length, width;
};

/// Lobes that radiate from the point where the stem meets the blade.
LeafPart palmate(double x, double y, std::initializer_list<Lobe> lobes, double core,
                 double sharpness) {
    const double dy = y + 0.45;
    const double radius = std::hypot(x, dy);
    const double angle = std::atan2(x, dy);
    double reach = core;
    bool vein = false;
    for (const Lobe& lobe : lobes) {
        double away = std::abs(angle - lobe.angle);
        away = std::min(away, 2 * kPi - away);
        const double share = std::max(0.0, 1 - away / lobe.width);
        reach = std::max(reach, core + (lobe.length - core) * std::pow(share, sharpness));
        vein = vein || (away * radius < 0.045 && radius < lobe.length * 0.85);
    }
    if (radius > reach)
        return LeafPart::Outside;
    return vein ? LeafPart::Vein : LeafPart::Blade;
}

LeafPart maple(double x, double y, const LeafGrowth& growth) {
    const double narrow = 0.46 / growth.lobing;
    const double w = growth.width;
    return palmate(x, y,
                   {{0, 1.42, narrow},
                    {0.85, 1.2 * w, narrow},
                    {-0.85, 1.2 * w, narrow},
                    {1.75, 0.8 * w, narrow},
                    {-1.75, 0.8 * w, narrow}},
                   0.34, 0.9);
}

LeafPart ivy(double x, double y, const LeafGrowth& growth) {
    const double broad = 0.95 / growth.lobing;
    const double w = growth.width;
    return palmate(x, y,
                   {{0, 1.35, broad},
                    {1.25, 1.05 * w, broad},
                    {-1.25, 1.05 * w, broad},
                    {2.4, 0.72 * w, 0.8},
                    {-2.4, 0.72 * w, 0.8}},
                   0.55, 0.8);
}

LeafPart willow(double x, double y, const LeafGrowth& growth) {
    const double t = (y + 1) / 2;
    const double edge = 1 + 0.1 * growth.lobing * (teeth(t, 10, growth.phase) - 0.5);
    return blade(x, y, 0.27 * growth.width * bladeProfile(t, 0.45, 0.8) * edge);
}

}  // namespace

LeafPart leafPartAt(int kind, double x, double y, const LeafGrowth& growth) {
    const double straightX = x - growth.bend * (1 - y * y);
    if (y < -0.8 && y > -1.35 && std::abs(straightX) < 0.05)
        return LeafPart::Vein;
    using Shape = LeafPart (*)(double, double, const LeafGrowth&);
    static constexpr std::array<Shape, kLeafNames.size()> kShapes{
        ash, aspen, birch, clover, ginkgo, holly, ivy, maple, oak, willow};
    return kShapes[static_cast<std::size_t>(kind)](straightX, y, growth);
}

}  // namespace seedling
