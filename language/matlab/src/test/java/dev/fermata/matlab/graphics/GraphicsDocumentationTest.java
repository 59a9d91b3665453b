package dev.fermata.matlab.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Documentation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every function of figures can be found and has a page. */
class GraphicsDocumentationTest {
    private static final List<String> NAMES = List.of(FigureBuiltins.NAMES, AxesBuiltins.NAMES, LineBuiltins.NAMES, ShapeBuiltins.NAMES, LayoutBuiltins.NAMES,
            ObjectBuiltins.NAMES, ChartBuiltins.NAMES, ColorBuiltins.NAMES, ImageBuiltins.NAMES, InteractionBuiltins.NAMES, ExportBuiltins.NAMES);
    /** Written in the language. */
    private static final String PRELUDE = "fplot fplot3 fsurf fmesh fcontour fimplicit ezplot plotyy ribbon waterfall meshz compass feather rose polar comet comet3 "
            + "pareto plotmatrix stackedplot sphere cylinder ellipsoid lsline refline cdfplot boxplot triplot trisurf trimesh textscatter textscatter3 wordcloud "
            + "heatmap spy gplot bubblechart bar3 rgbplot surfl datetick rgb2gray im2gray im2double im2single im2uint8 im2uint16 mat2gray ind2rgb gray2rgb "
            + "gray2ind rgb2hsv hsv2rgb imshow";

    @Test
    void everyNameIsABuiltinWithAPage() {
        for (String family : NAMES) {
            for (String name : family.split(" ")) {
                assertThat(Builtins.find(name)).as(name).isNotNull();
                assertThat(Documentation.of(name)).as("page of " + name).isPresent();
            }
        }
    }

    @Test
    void everyFunctionOfThePreludeIsThereAndHasAPage() {
        for (String name : PRELUDE.split(" ")) {
            assertThat(Builtins.class.getResource("/dev/fermata/matlab/prelude/" + name + ".m")).as(name).isNotNull();
            assertThat(Documentation.of(name)).as("page of " + name).isPresent();
        }
    }
}
