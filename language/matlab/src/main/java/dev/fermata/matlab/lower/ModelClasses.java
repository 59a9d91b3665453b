package dev.fermata.matlab.lower;

import java.util.Set;

/** The names of the library's classes for statistics, texts and networks. */
final class ModelClasses {
    private static final String NETWORKS = "nnet.cnn.";

    private static final Set<String> NAMES = Set.of("LinearModel", "GeneralizedLinearModel", "ProbabilityDistribution", "ClassificationTree", "RegressionTree", "ClassificationLinear",
            "ClassificationKNN", "BayesianOptimization", "optimizableVariable", "tokenizedDocument", "bagOfWords", "bagOfNgrams", "wordEncoding",
            "wordEmbedding", "htmlTree", "dlarray", "dlnetwork", "layerGraph", "SeriesNetwork", "GradientNode");

    private ModelClasses() {
    }

    static boolean has(String name) {
        return NAMES.contains(name) || (name.startsWith(DistributionClasses.PREFIX) && name.endsWith(DistributionClasses.SUFFIX) || name.startsWith(NETWORKS))
                && name.indexOf('/') < 0;
    }
}
