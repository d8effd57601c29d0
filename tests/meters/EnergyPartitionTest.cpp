#include "engine/meters/EnergyPartition.h"

#include <gtest/gtest.h>

namespace seedling::test {
namespace {

using enum MeterScope;
using enum EnergyKind;
using Places = std::vector<std::size_t>;

TEST(EnergyPartitionTest, AMeterOfTheMachineStandsAlone) {
    EXPECT_EQ(choosePartition({{Machine, Integrated, true},
                               {Machine, Integrated, true},
                               {Processor, Measured, true},
                               {Graphics, Measured, true},
                               {Memory, Estimated, true}}),
              Places{0});
}

TEST(EnergyPartitionTest, OtherwiseProcessorMemoryAndBoardsAddUp) {
    EXPECT_EQ(choosePartition({{Machine, Integrated, false},
                               {Processor, Measured, true},
                               {Processor, Measured, true},
                               {Graphics, Measured, true},
                               {Graphics, Integrated, true},
                               {Machine, Modelled, true},
                               {Processor, Estimated, true},
                               {Memory, Estimated, true}}),
              (Places{1, 3, 4, 7}));
}

TEST(EnergyPartitionTest, MemoryThatTheProcessorsMeterSeesIsNotEstimatedToo) {
    EXPECT_EQ(choosePartition({{ProcessorAndMemory, Measured, true},
                               {Processor, Estimated, true},
                               {Memory, Estimated, true}}),
              Places{0});
}

TEST(EnergyPartitionTest, AModelOfTheMachineComesBeforeGuesses) {
    EXPECT_EQ(choosePartition({{Processor, Measured, false},
                               {Graphics, Measured, true},
                               {Machine, Modelled, true},
                               {Processor, Estimated, true},
                               {Memory, Estimated, true}}),
              Places{2});
}

TEST(EnergyPartitionTest, WithoutAnyMeterTheEstimatesAddUp) {
    EXPECT_EQ(choosePartition({{Processor, Measured, false},
                               {Processor, Modelled, true},
                               {Processor, Estimated, true},
                               {Memory, Estimated, true},
                               {Memory, Estimated, true}}),
              (Places{1, 3}));
    EXPECT_EQ(choosePartition({{Processor, Measured, false}}), Places{});
}

}  // namespace
}  // namespace seedling::test
