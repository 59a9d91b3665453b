package dev.fermata.matlab.lower;

import java.util.List;

/**
 * The library's classes of distributions. They differ in names only, so there is no file of each: its text is made when a
 * program first needs it.
 */
final class DistributionClasses {
    static final String PREFIX = "prob.";
    static final String SUFFIX = "Distribution";

    /** Name of the class, name of its functions, parameters, and its name for people. */
    private static final String TABLE = """
        Beta                    | beta             | a b           | Beta
        Binomial                | bino             | N p           | Binomial
        BirnbaumSaunders        | birnbaumsaunders | beta gamma    | Birnbaum-Saunders
        Burr                    | burr             | alpha c k     | Burr
        Exponential             | exp              | mu            | Exponential
        ExtremeValue            | ev               | mu sigma      | Extreme Value
        Gamma                   | gam              | a b           | Gamma
        GeneralizedExtremeValue | gev              | k sigma mu    | Generalized Extreme Value
        GeneralizedPareto       | gp               | k sigma theta | Generalized Pareto
        HalfNormal              | halfnormal       | mu sigma      | Half Normal
        InverseGaussian         | inversegaussian  | mu lambda     | Inverse Gaussian
        Logistic                | logistic         | mu sigma      | Logistic
        Loglogistic             | loglogistic      | mu sigma      | Log-Logistic
        Lognormal               | logn             | mu sigma      | Lognormal
        Nakagami                | nakagami         | mu omega      | Nakagami
        NegativeBinomial        | nbin             | R P           | Negative Binomial
        Normal                  | norm             | mu sigma      | Normal
        Poisson                 | poiss            | lambda        | Poisson
        Rayleigh                | rayl             | B             | Rayleigh
        Triangular              | triangular       | A B C         | Triangular
        Uniform                 | unif             | Lower Upper   | Uniform
        Weibull                 | wbl              | A B           | Weibull
        tLocationScale          | tlocationscale   | mu sigma nu   | t Location-Scale
        """;

    private DistributionClasses() {
    }

    /** The text of a class; null when the name is not that of one of them. */
    static String text(String className) {
        if (!className.startsWith(PREFIX) || !className.endsWith(SUFFIX)) {
            return null;
        }
        String name = className.substring(PREFIX.length(), Math.max(PREFIX.length(), className.length() - SUFFIX.length()));
        for (String line : TABLE.lines().toList()) {
            String[] row = line.split(" *\\| *");
            if (row[0].equals(name)) {
                return text(name + SUFFIX, row[1], List.of(row[2].split(" ")), row[3]);
            }
        }
        return null;
    }

    private static String text(String simpleName, String functions, List<String> parameters, String shownName) {
        StringBuilder text = new StringBuilder();
        text.append("classdef ").append(simpleName).append(" < ProbabilityDistribution\n    properties (Dependent)\n");
        parameters.forEach(parameter -> text.append("        ").append(parameter).append('\n'));
        text.append("""
                end
                methods (Hidden)
                    function obj = %s(varargin)
                        obj = obj@ProbabilityDistribution('%s', '%s', {'%s'}, varargin{:});
                    end
                end
                methods
            """.formatted(simpleName, shownName, functions, String.join("', '", parameters)));
        for (int i = 0; i < parameters.size(); i++) {
            text.append("""
                        function v = get.%1$s(obj)
                            v = obj.ParameterValues(%2$d);
                        end
                        function obj = set.%1$s(obj, v)
                            obj = changed(obj, %2$d, v);
                        end
                """.formatted(parameters.get(i), i + 1));
        }
        return text.append("    end\nend\n").toString();
    }
}
