#include "engine/train/MemoryShares.h"

#include <gtest/gtest.h>

#include "engine/model/ModelFactory.h"
#include "engine/profile/TensorBytes.h"
#include "engine/profile/TensorMemory.h"
#include "tests/engine/train/TinyProject.h"

namespace seedling {
namespace {

using test::EventList;
using test::shortRun;
using test::TinyProject;

TEST(MemoryShares, WhatIsLeftIsActivations) {
    const MemorySplit split{.parameters = 10, .gradients = 20, .optimizer = 30, .data = 5};
    EXPECT_EQ(withRest(split, 100).activations, 40);
    EXPECT_EQ(withRest(split, 100).tensors(), 100);
    EXPECT_EQ(withRest(withRest(split, 100), 70).activations, 10);
    EXPECT_EQ(withRest(split, 50).activations, 0);
}

TEST(MemoryShares, ARunTellsWhatItsTensorsAreFor) {
    TensorMemory::install();
    TinyProject tiny(20, 4);
    RunControl control;
    EventList events;
    const auto outcome = train(*tiny.project, {shortRun(4), {}}, control, events);
    ASSERT_TRUE(outcome) << toText(outcome.error());
    const auto resources = events.of<ResourcesEvent>();
    ASSERT_FALSE(resources.empty());
    const ResourcesEvent& last = resources.back();
    const auto network = createClassifier({"frugal", 16, 3, 0.1}).value();
    const std::int64_t trained = 4 * network->parameterCount();
    EXPECT_EQ(last.memory.parameters, bytesOf(*network));
    EXPECT_EQ(last.memory.gradients, trained);
    EXPECT_EQ(last.memory.optimizer, trained + bytesOf(*network)) << "momenta and average";
    EXPECT_GT(last.memory.activations, 0);
    // 8 labelled images and two views of 16 others, in two batches.
    EXPECT_EQ(last.memory.data, 2 * (8 + 2 * 16) * 16 * 16 * 3);
    EXPECT_EQ(last.memoryPeak.tensors(), last.tensorPeakBytes);
    EXPECT_EQ(last.memoryPeak.parameters, last.memory.parameters);
    for (const MemoryKind& kind : kMemoryKinds) {
        for (const char* name : {kind.name, kind.peakName}) {
            const auto points = tiny.project->metrics().read(outcome->summary.run, name);
            ASSERT_TRUE(points);
            ASSERT_FALSE(points->empty()) << name;
        }
        EXPECT_EQ(tiny.project->metrics().read(outcome->summary.run, kind.name)->back().value,
                  static_cast<double>(last.memory.*kind.bytes));
    }
}

}  // namespace
}  // namespace seedling
