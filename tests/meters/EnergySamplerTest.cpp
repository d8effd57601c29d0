#include "engine/meters/EnergySampler.h"

#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "tests/meters/FakeMachine.h"

namespace seedling::test {
namespace {

// A meter that says when it was read.
class CountingMeter : public EnergyMeter {
public:
    [[nodiscard]] std::string name() const override { return "counting"; }
    [[nodiscard]] std::string source() const override { return "counting"; }
    [[nodiscard]] MeterScope scope() const override { return MeterScope::Machine; }
    [[nodiscard]] EnergyKind kind() const override { return EnergyKind::Measured; }
    [[nodiscard]] MeterStatus status() const override { return MeterStatus::Ok; }
    [[nodiscard]] std::string reason() const override { return {}; }
    [[nodiscard]] std::string remedy() const override { return {}; }
    std::optional<EnergyInterval> read() override {
        const std::scoped_lock lock(m_mutex);
        ++m_reads;
        m_wasRead.notify_all();
        return m_reads > 1 ? std::optional(intervalOf(5, 0.1)) : std::nullopt;
    }
    void waitForReads(int reads) {
        std::unique_lock lock(m_mutex);
        m_wasRead.wait(lock, [&] { return m_reads >= reads; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wasRead;
    int m_reads = 0;
};

class EnergySamplerTest : public ::testing::Test {
protected:
    EnergyLedger ledger() {
        MachineMeters meters;
        auto meter = std::make_unique<CountingMeter>();
        m_meter = meter.get();
        meters.meters.push_back(std::move(meter));
        auto environment = machine.environment();
        // Half a second at every look, so that each sample is long enough.
        environment.seconds = [this] { return 0.5 * static_cast<double>(++m_looks); };
        environment.bootSeconds = [] { return 0.0; };
        return EnergyLedger(std::move(meters), environment);
    }

    FakeMachine machine;
    CountingMeter* m_meter = nullptr;
    std::atomic<int> m_looks = 0;
};

TEST_F(EnergySamplerTest, ReadsByItself) {
    EnergySampler sampler(ledger(), 0.001);
    EXPECT_EQ(sampler.total().joules, 0);
    sampler.start();
    m_meter->waitForReads(4);
    sampler.pause();
    EXPECT_GE(sampler.total().joules, 10);
    EXPECT_EQ(sampler.total().kind, EnergyKind::Measured);
}

TEST_F(EnergySamplerTest, TellsWhatItsOwnThreadHasUsed) {
    EnergySampler idle(ledger(), 3600);
    EXPECT_EQ(idle.cpuSeconds(), 0) << "it has not read yet";
    EnergySampler sampler(ledger(), 0.001);
    sampler.start();
    // The reading before the last one has been noted by then.
    m_meter->waitForReads(4);
    EXPECT_GT(sampler.cpuSeconds(), 0);
}

TEST_F(EnergySamplerTest, DoesNotCountBeforeItsStartAndInPauses) {
    EnergySampler sampler(ledger(), 3600);
    EXPECT_EQ(sampler.latest().joules, 0);
    sampler.start();
    EXPECT_NEAR(sampler.latest().joules, 5, 1e-9);
    sampler.pause();
    const double joules = sampler.total().joules;
    EXPECT_EQ(sampler.latest().joules, joules);
    sampler.start();
    EXPECT_NEAR(sampler.latest().joules, joules + 5, 1e-9);
}

TEST_F(EnergySamplerTest, EndsAtOnceThoughItsPeriodIsLong) {
    EnergySampler sampler(ledger(), 3600);
    sampler.start();
}

}  // namespace
}  // namespace seedling::test
