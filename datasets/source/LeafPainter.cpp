#include "datasets/source/LeafPainter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "datasets/base/Random.h"
#include "datasets/source/LeafShapes.h"

namespace seedling {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kSamples =
    2;  // per pixel and axis: enough for soft edges, cheap enough to paint on demand

using Colour = std::array<double, 3>;

struct Hsv {
    double hueDegrees, saturation, value;
};

/// Takes braces around drawn numbers: only those are evaluated in a fixed order by every compiler.
Colour colourOf(const Hsv& hsv) {
    Colour result{};
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const double k = std::fmod(
            static_cast<double>(5 - 2 * static_cast<int>(channel)) + hsv.hueDegrees / 60, 6);
        result[channel] =
            hsv.value - hsv.value * hsv.saturation * std::clamp(std::min(k, 4 - k), 0.0, 1.0);
    }
    return result;
}

double brightness(const Colour& colour) {
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2];
}

Colour mixed(const Colour& a, const Colour& b, double share) {
    Colour result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = a[i] + (b[i] - a[i]) * share;
    return result;
}

/// Position of the leaf in the picture, in units of half the picture's side.
struct Pose {
    double centreX, centreY, cosine, sine, scale, shear;
};

Pose drawPose(Random& random) {
    const double angle = random.uniform(-0.5, 0.5);
    return {
        random.uniform(-0.23, 0.23), random.uniform(-0.23, 0.23), std::cos(angle), std::sin(angle),
        random.uniform(0.55, 0.9),   random.uniform(-0.15, 0.15)};
}

/// Something else that lies on the ground or in front of the leaf: a stone, a twig, a blade of
/// grass.
struct Litter {
    double x, y, cosine, sine, length, width;
    Colour colour;

    [[nodiscard]] bool covers(double px, double py) const {
        const double along = (px - x) * cosine + (py - y) * sine;
        const double across = (py - y) * cosine - (px - x) * sine;
        return along * along / (length * length) + across * across / (width * width) < 1;
    }
};

Litter drawLitter(Random& random, double shortest, double longest, double thinnest,
                  double thickest) {
    const double angle = random.uniform(0, 2 * kPi);
    return {
        random.uniform(-1, 1),
        random.uniform(-1, 1),
        std::cos(angle),
        std::sin(angle),
        random.uniform(shortest, longest),
        random.uniform(thinnest, thickest),
        colourOf({random.uniform(0, 360), random.uniform(0.1, 0.7), random.uniform(0.15, 0.95)})};
}

struct Scene {
    LeafGrowth growth;
    Pose pose;
    Colour ground, patch, blade, vein;
    double patchX, patchY, lightX, lightY, light;
    std::vector<Litter> behind, before;
};

void drawColours(Random& random, Scene& scene) {
    scene.ground =
        colourOf({random.uniform(0, 360), random.uniform(0.02, 0.2), random.uniform(0.75, 1.0)});
    scene.patch =
        colourOf({random.uniform(0, 360), random.uniform(0.02, 0.2),
                  std::clamp(brightness(scene.ground) + random.uniform(-0.15, 0.15), 0.05, 1.0)});
    do {  // a leaf that nobody could see on its ground would teach nothing
        scene.blade = colourOf(
            {random.uniform(15, 150), random.uniform(0.4, 0.95), random.uniform(0.15, 0.7)});
    } while (brightness(scene.ground) - brightness(scene.blade) < 0.35);
    scene.vein = mixed(scene.blade, Colour{1, 1, 0.9}, random.uniform(0.1, 0.4));
}

Scene drawScene(Random& random) {
    Scene scene{};
    scene.growth = {random.uniform(0.85, 1.15), random.uniform(0.85, 1.15),
                    random.uniform(-0.5, 0.5), random.uniform(-0.2, 0.2)};
    scene.pose = drawPose(random);
    drawColours(random, scene);
    scene.patchX = random.uniform(1, 4);
    scene.patchY = random.uniform(1, 4);
    const double direction = random.uniform(0, 2 * kPi);
    const double strength = random.uniform(0, 0.35);
    scene.lightX = strength * std::cos(direction);
    scene.lightY = strength * std::sin(direction);
    scene.light = random.uniform(0.65, 1.15);
    const int stones = random.integer(3, 9);
    for (int i = 0; i < stones; ++i)
        scene.behind.push_back(drawLitter(random, 0.05, 0.22, 0.03, 0.12));
    const int grass = random.integer(1, 4);
    for (int i = 0; i < grass; ++i)
        scene.before.push_back(drawLitter(random, 0.3, 1.0, 0.015, 0.04));
    return scene;
}

Colour colourAt(const Scene& scene, int kind, double x, double y) {
    for (const Litter& litter : scene.before) {
        if (litter.covers(x, y))
            return litter.colour;
    }
    const Pose& pose = scene.pose;
    const double dx = (x - pose.centreX) / pose.scale;
    const double dy = (pose.centreY - y) / pose.scale;
    const double leafX = dx * pose.cosine - dy * pose.sine + pose.shear * dy;
    const double leafY = dx * pose.sine + dy * pose.cosine;
    switch (leafPartAt(kind, leafX, leafY, scene.growth)) {
        case LeafPart::Blade:
            return scene.blade;
        case LeafPart::Vein:
            return scene.vein;
        case LeafPart::Outside:
            break;
    }
    for (const Litter& litter : scene.behind) {
        if (litter.covers(x, y))
            return litter.colour;
    }
    const double wave =
        std::sin(scene.patchX * x + 2 * scene.patchY) * std::cos(scene.patchY * y + scene.patchX);
    return mixed(scene.ground, scene.patch, 0.5 + 0.5 * wave);
}

Colour pixelAt(const Scene& scene, int kind, int column, int row) {
    Colour sum{};
    for (int i = 0; i < kSamples * kSamples; ++i) {
        const double x = (column + (i % kSamples + 0.5) / kSamples) * 2 / kLeafImageSide - 1;
        const double y = (row + (i / kSamples + 0.5) / kSamples) * 2 / kLeafImageSide - 1;
        const Colour colour = colourAt(scene, kind, x, y);
        for (std::size_t c = 0; c < 3; ++c)
            sum[c] += colour[c] / (kSamples * kSamples);
    }
    const double x = 2.0 * column / kLeafImageSide - 1;
    const double y = 2.0 * row / kLeafImageSide - 1;
    const double light = scene.light * (1 + scene.lightX * x + scene.lightY * y);
    for (double& value : sum)
        value *= light;
    return sum;
}

}  // namespace

Image paintLeaf(int kind, std::uint64_t seed) {
    Random random(seed);
    const Scene scene = drawScene(random);
    const double noise = random.uniform(0.01, 0.05);
    Image image(kLeafImageSide, kLeafImageSide);
    for (int row = 0; row < image.height; ++row) {
        std::uint8_t* pixel = image.row(row);
        for (int column = 0; column < image.width; ++column) {
            for (const double value : pixelAt(scene, kind, column, row)) {
                const double seen = std::clamp(value + noise * random.normal(), 0.0, 1.0);
                *pixel++ = static_cast<std::uint8_t>(std::lround(seen * 255));
            }
        }
    }
    return image;
}

}  // namespace seedling
