#include "engine/export/ExportFiles.h"

#include "engine/export/ExportParts.h"
#include "engine/export/ModelJson.h"

namespace seedling {

ExportFacts exportFactsOf(const CalibratedModel& loaded) {
    const CheckpointHeader& header = loaded.model.header;
    ExportFacts facts;
    facts.network = header.network.name;
    facts.side = header.network.side;
    facts.classes = namesOf(header.classes);
    facts.pretrained = header.pretrained;
    if (loaded.calibration) {
        facts.temperature = loaded.calibration->temperature;
        facts.unknownBelow = loaded.calibration->unknownBelow;
    }
    return facts;
}

std::vector<std::pair<std::string, std::string>> commonFiles(const ExportFacts& facts,
                                                             const std::string& readme) {
    return {{"labels.txt", labelsText(facts.classes)},
            {"model.json", modelJson(facts)},
            {"README.md", readme}};
}

CardModel cardModelOf(const CalibratedModel& loaded, const std::string& format,
                      std::int64_t modelBytes, const Parity& parity) {
    const Classifier& network = *loaded.model.network;
    const int views = loaded.model.header.network.mirrorAnswers ? 2 : 1;
    CardModel model;
    model.format = format;
    model.multiplyAdds = views * network.multiplyAdds();
    model.modelBytes = modelBytes;
    model.comparedImages = parity.images;
    model.sameClass = parity.sameClass;
    model.largestDifference = parity.largestDifference;
    return model;
}

}  // namespace seedling
