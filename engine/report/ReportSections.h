#pragma once

#include "engine/report/HtmlWriter.h"
#include "engine/report/RunFacts.h"

/// The sections of a report in their order. Each writes its heading and says in a sentence what is
/// not known of the run. Thread rule: that of the writer.
namespace seedling::report {

/// Title, how the run ended, and the four figures that come first.
void writeOverview(HtmlWriter& html, const RunFacts& facts);
/// Bad signs that it has shown; nothing where there were none.
void writeAlarms(HtmlWriter& html, const RunFacts& facts);
/// How well the run answers, how that is known and how far.
void writeAccuracy(HtmlWriter& html, const RunFacts& facts);
/// Images, and labels by class.
void writeLabels(HtmlWriter& html, const RunFacts& facts);
/// Time, energy and operations.
void writeCost(HtmlWriter& html, const RunFacts& facts);
/// Memory by what it is for, and what was told of memory and time before the first step.
void writeMemory(HtmlWriter& html, const RunFacts& facts);
/// Every series of the run over its steps.
void writeCurves(HtmlWriter& html, const RunFacts& facts);
/// Which classes it takes for which, where the test part was measured.
void writeConfusion(HtmlWriter& html, const RunFacts& facts);
/// How its network settles and what analog hardware would take: simulated; nothing for runs of
/// networks that do not settle.
void writeSettling(HtmlWriter& html, const RunFacts& facts);
/// What the run would take on other devices: simulated.
void writeDevices(HtmlWriter& html, const RunFacts& facts);
/// All options: chosen, of the preset, or left to the program.
void writeSettings(HtmlWriter& html, const RunFacts& facts);
/// Seed, program, machine, labels and the command line.
void writeRepetition(HtmlWriter& html, const RunFacts& facts);

}  // namespace seedling::report
