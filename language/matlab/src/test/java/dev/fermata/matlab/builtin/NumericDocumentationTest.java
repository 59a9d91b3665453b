package dev.fermata.matlab.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every numeric function can be found, has a page, and the examples of the pages are right. */
class NumericDocumentationTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^  > ([^;\\n]*[^;\\s]) +% (.*)$");

    private static final List<String> NAMES = List.of(ConstructionBuiltins.NAMES, QueryBuiltins.NAMES, ShapeBuiltins.NAMES,
        MatrixBuiltins.NAMES, SearchBuiltins.NAMES, ReductionBuiltins.NAMES, ExtremumBuiltins.NAMES, SortBuiltins.NAMES,
        SetBuiltins.NAMES, LinearBuiltins.NAMES, FactorBuiltins.NAMES, EigenBuiltins.NAMES, MatrixFunctionBuiltins.NAMES,
        PolynomialBuiltins.NAMES, FourierBuiltins.NAMES, FilterBuiltins.NAMES, SignalBuiltins.NAMES, InterpolationBuiltins.NAMES,
        SpreadBuiltins.NAMES, CumulativeBuiltins.NAMES, MovingBuiltins.NAMES, HistogramBuiltins.NAMES, GroupingBuiltins.NAMES,
        CovarianceBuiltins.NAMES, ScalingBuiltins.NAMES, TrigonometryBuiltins.NAMES, ArithmeticBuiltins.NAMES,
        RoundingBuiltins.NAMES, IntegerBuiltins.NAMES, BitBuiltins.NAMES, SpecialFunctionBuiltins.NAMES, RandomBuiltins.NAMES,
        DistributionBuiltins.NAMES, DeviceBuiltins.NAMES);

    private static List<String> names() {
        return NAMES.stream().flatMap(family -> List.of(family.split(" ")).stream()).toList();
    }

    @Test
    void everyNameIsABuiltinWithAPage() {
        names().forEach(name -> {
            assertThat(Builtins.find(name)).as(name).isNotNull();
            assertThat(Documentation.of(name)).as("page of " + name).isPresent();
        });
    }

    @Test
    void examplesGiveWhatTheirPagesSay() {
        Set<String> seen = new HashSet<>();
        names().forEach(name -> {
            Matcher example = EXAMPLE.matcher(Documentation.of(name).orElse(""));
            while (example.find()) {
                String call = example.group(1).strip();
                if (seen.add(call)) {
                    assertThat(Shown.of(InProgram.value(call))).as(call).isEqualTo(example.group(2).strip());
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(90);
    }
}
