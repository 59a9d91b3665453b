package dev.fermata.matlab.lower;

import java.util.Set;

/** The names of the library's classes for statistics, texts and networks. */
final class ModelClasses {
    private static final String DISTRIBUTIONS = "prob.";

    private static final Set<String> NAMES = Set.of("LinearModel", "ProbabilityDistribution", "ClassificationTree", "RegressionTree", "ClassificationLinear",
            "ClassificationKNN", "BayesianOptimization", "optimizableVariable", "tokenizedDocument", "bagOfWords", "bagOfNgrams", "wordEncoding",
            "wordEmbedding", "htmlTree", "dlarray", "dlnetwork", "layerGraph", "TrainedNetwork", "TrainingOptions", "NetworkLayer");

    private ModelClasses() {
    }

    static boolean has(String name) {
        return NAMES.contains(name) || name.startsWith(DISTRIBUTIONS) && name.endsWith("Distribution") && name.indexOf('/') < 0;
    }
}
