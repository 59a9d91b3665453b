package dev.fermata.matlab.graphics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fermata.matlab.value.DoubleArray;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColorMapsTest {
    private static double[] row(DoubleArray map, int row) {
        return new double[] {map.re(row), map.re(row + map.rows()), map.re(row + 2 * map.rows())};
    }

    @Test
    void formulasGiveTheirColours() {
        assertThat(row(ColorMaps.map("jet", 8), 0)).containsExactly(0, 0, 1);
        assertThat(row(ColorMaps.map("jet", 8), 7)).containsExactly(0.5, 0, 0);
        assertThat(row(ColorMaps.map("hot", 8), 0)).containsExactly(new double[] {1 / 3.0, 0, 0}, within(1e-15));
        assertThat(row(ColorMaps.map("hsv", 6), 3)).containsExactly(0, 1, 1);
        assertThat(row(ColorMaps.map("gray", 3), 1)).containsExactly(0.5, 0.5, 0.5);
        assertThat(row(ColorMaps.map("copper", 2), 1)).containsExactly(1, 0.7812, 0.4975);
    }

    @Test
    void everyMapHasColoursOnly() {
        for (String name : ColorMaps.NAMES.split(" ")) {
            for (int count : new int[] {0, 1, 2, 5, 256}) {
                DoubleArray map = ColorMaps.map(name, count);
                assertThat(map.dims()).as(name).containsExactly(count, 3);
                assertThat(Arrays.stream(Data.all(map))).as(name).allMatch(each -> each >= 0 && each <= 1);
            }
        }
    }
}
