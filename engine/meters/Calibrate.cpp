#include "engine/meters/Calibrate.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <stop_token>
#include <thread>
#include <utility>

#include "engine/meters/EnergyPartition.h"
#include "engine/meters/ProcessorTime.h"

namespace seedling {
namespace {

constexpr double kReadSeconds = 1;
constexpr double kSettleShare = 1.0 / 6;
constexpr double kRestPercentile = 0.05;
/// Loads of steps that lie nearer together say nothing on how power follows load.
constexpr double kLeastDistance = 0.05;

void waitReally(double seconds) {
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

// Works at nothing, as busily as training does, until it is told to stop.
void beBusy(const std::stop_token& stop) {
    volatile double value = 1;
    while (!stop.stop_requested()) {
        for (int times = 0; times < 10'000; ++times)
            value = value * 1.0000001 + 1e-9;
        if (value > 1e100)
            value = 1;
    }
}

std::shared_ptr<void> keepReallyBusy(int threads) {
    auto busy = std::make_shared<std::vector<std::jthread>>();
    for (int thread = 0; thread < threads; ++thread)
        busy->emplace_back([](const std::stop_token& stop) { beBusy(stop); });
    return busy;
}

// Joules and seconds that a meter gave while it was read once a second.
struct Sum {
    double joules = 0;
    double seconds = 0;
};

Sum readFor(EnergyMeter& meter, const MeterEnvironment& environment, double seconds,
            const std::function<void(double seconds)>& wait) {
    Sum sum;
    (void)meter.read();
    double last = environment.seconds();
    for (double left = seconds; left > 1e-9; left -= kReadSeconds) {
        wait(std::min(left, kReadSeconds));
        const auto interval = meter.read();
        const double now = environment.seconds();
        if (interval && interval->estimatedJoules == 0) {
            sum.joules += interval->joules;
            sum.seconds += now - last;
        }
        last = now;
    }
    return sum;
}

Result<CalibrationPoint> pointOf(EnergyMeter& meter, const MeterEnvironment& environment,
                                 const CalibrationHooks& hooks) {
    hooks.wait(kSettleShare * kCalibrationStepSeconds);
    const double start = environment.seconds();
    const ProcessorClock clock(environment);
    const double busyBefore = clock.read().usable;
    const Sum sum =
        readFor(meter, environment, (1 - kSettleShare) * kCalibrationStepSeconds, hooks.wait);
    const double seconds = environment.seconds() - start;
    const double busy = clock.read().usable - busyBefore;
    if (sum.seconds < seconds / 2)
        return failure(ErrorCode::Io, "The meter gave hardly any values during the calibration.",
                       "\"seedling-cli meters\" says what is wrong with it.");
    const double load = busy / std::max(seconds * clock.cores(), 1e-9);
    return CalibrationPoint{std::clamp(load, 0.0, 1.0), sum.joules / sum.seconds};
}

RestPower powerOf(const EnergyInterval& interval, double seconds) {
    return {interval.joules / seconds, interval.lowJoules / seconds, interval.highJoules / seconds};
}

// Points too near each other are of a machine that was not at rest.
bool areApart(const std::vector<CalibrationPoint>& points) {
    for (std::size_t place = 1; place < points.size(); ++place) {
        if (points[place].load - points[place - 1].load < kLeastDistance)
            return false;
    }
    return points.size() >= 2;
}

}  // namespace

std::vector<int> calibrationSteps(int cores) {
    std::vector<int> steps = {0, (cores + 3) / 4, (cores + 1) / 2, cores};
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    return steps;
}

CalibrationHooks machineHooks(std::function<void(int threads)> tell) {
    return {waitReally, keepReallyBusy, std::move(tell)};
}

EnergyMeter* calibrationMeter(const MachineMeters& meters) {
    EnergyMeter* best = nullptr;
    for (const auto& meter : meters.meters) {
        if (!isReal(meter->kind()) || meter->status() != MeterStatus::Ok)
            continue;
        if (meter->scope() == MeterScope::Machine)
            return meter.get();
        const bool seesProcessor = meter->scope() == MeterScope::Processor ||
                                   meter->scope() == MeterScope::ProcessorAndMemory;
        if (best == nullptr && seesProcessor)
            best = meter.get();
    }
    return best;
}

Result<Calibration> calibrate(const MachineMeters& meters, const MeterEnvironment& environment,
                              const CalibrationHooks& hooks) {
    EnergyMeter* meter = calibrationMeter(meters);
    Calibration calibration;
    calibration.date = dateToday(environment);
    for (const int threads : calibrationSteps(environment.cores)) {
        if (hooks.tell)
            hooks.tell(threads);
        const auto busy = hooks.keepBusy(threads);
        if (meter == nullptr) {
            hooks.wait(kCalibrationStepSeconds);
            continue;
        }
        const auto point = pointOf(*meter, environment, hooks);
        if (!point)
            return failureOf(point);
        calibration.points.push_back(*point);
    }
    if (meter == nullptr)
        return failure(ErrorCode::NotFound,
                       "No meter of this machine can be read, so nothing was calibrated.",
                       "Give what a plug meter showed in each step: "
                       "seedling-cli meters --calibrate --watts 20,35,50,60.");
    if (!areApart(calibration.points))
        return failure(ErrorCode::Io, "Other programs kept the machine busy meanwhile.",
                       "Close them and calibrate once more.");
    calibration.meter = meter->name();
    calibration.scope = meter->scope();
    return calibration;
}

Result<Calibration> calibrationOf(const std::vector<double>& watts,
                                  const MeterEnvironment& environment) {
    const auto steps = calibrationSteps(environment.cores);
    const bool allPositive =
        std::ranges::all_of(watts, [](double each) { return std::isfinite(each) && each > 0; });
    if (watts.size() != steps.size() || !allPositive)
        return failure(ErrorCode::InvalidArgument,
                       "There must be one figure in watts for each step of the calibration.",
                       "\"seedling-cli meters --calibrate\" goes through the steps.");
    Calibration calibration;
    calibration.date = dateToday(environment);
    calibration.meter = "plug meter";
    calibration.scope = MeterScope::Machine;
    for (std::size_t step = 0; step < steps.size(); ++step)
        calibration.points.push_back(
            {static_cast<double>(steps[step]) / environment.cores, watts[step]});
    return calibration;
}

std::map<std::string, RestPower> powerAtRest(const MachineMeters& meters,
                                             const MeterEnvironment& environment, double seconds,
                                             const std::function<void(double seconds)>& wait) {
    std::map<std::string, std::vector<RestPower>> readings;
    for (const auto& meter : meters.meters)
        (void)meter->read();
    double last = environment.seconds();
    for (double left = seconds; left > 1e-9; left -= kReadSeconds) {
        wait(std::min(left, kReadSeconds));
        const double now = environment.seconds();
        for (const auto& meter : meters.meters) {
            const auto interval = meter->read();
            if (interval && isReal(meter->kind()) && interval->estimatedJoules == 0)
                readings[meter->name()].push_back(powerOf(*interval, now - last));
        }
        last = now;
    }
    std::map<std::string, RestPower> watts;
    for (auto& [name, values] : readings) {
        std::ranges::sort(values, {}, &RestPower::watts);
        const double place = kRestPercentile * static_cast<double>(values.size() - 1);
        watts[name] = values[static_cast<std::size_t>(std::lround(place))];
    }
    return watts;
}

}  // namespace seedling
