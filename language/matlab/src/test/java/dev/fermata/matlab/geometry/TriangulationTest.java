package dev.fermata.matlab.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Triangulations have no holes, turn to the left, and no circle holds a point, also where points are in line or on circles. */
class TriangulationTest {
    private static void check(double[] x, double[] y, double area) {
        int[][] triangles = new Triangulation(x, y).triangles();
        double sum = 0;
        Map<Long, Integer> edges = new HashMap<>();
        for (int[] t : triangles) {
            assertThat(Predicates.orientation(x[t[0]], y[t[0]], x[t[1]], y[t[1]], x[t[2]], y[t[2]])).isEqualTo(1);
            sum += ((x[t[1]] - x[t[0]]) * (y[t[2]] - y[t[0]]) - (x[t[2]] - x[t[0]]) * (y[t[1]] - y[t[0]])) / 2;
            for (int k = 0; k < 3; k++) {
                long edge = (long) t[k] * x.length + t[(k + 1) % 3];
                assertThat(edges.merge(edge, 1, Integer::sum)).as("sides of an edge").isEqualTo(1);
            }
            for (int p = 0; p < x.length; p++) {
                assertThat(Predicates.inCircle(x[t[0]], y[t[0]], x[t[1]], y[t[1]], x[t[2]], y[t[2]], x[p], y[p])).isLessThanOrEqualTo(0);
            }
        }
        assertThat(sum).isCloseTo(area, Offset.offset(1e-9));
    }

    @Test
    void cornersOfTheSquareAndPointsInside() {
        Random random = new Random(4);
        double[] x = random.doubles(200).toArray();
        double[] y = random.doubles(200).toArray();
        x[0] = 0;
        y[0] = 0;
        x[1] = 1;
        y[1] = 0;
        x[2] = 1;
        y[2] = 1;
        x[3] = 0;
        y[3] = 1;
        check(x, y, 1);
    }

    @Test
    void gridWithRepeatedPoints() {
        double[] x = new double[150];
        double[] y = new double[150];
        for (int i = 0; i < 150; i++) {
            x[i] = 0.1 * (i % 10);
            y[i] = 0.1 * (i / 10 % 10);
        }
        check(x, y, 0.81);
    }

    @Test
    void pointsOnACircle() {
        double[] x = new double[40];
        double[] y = new double[40];
        double area = 0;
        for (int i = 0; i < 40; i++) {
            x[i] = Math.cos(2 * Math.PI * i / 40);
            y[i] = Math.sin(2 * Math.PI * i / 40);
            area += Math.sin(2 * Math.PI / 40) / 2;
        }
        check(x, y, area);
    }

    @Test
    void pointsOnALineHaveNoTriangles() {
        assertThat(new Triangulation(new double[] {0, 1, 2, 3}, new double[] {0, 0.5, 1, 1.5}).triangles()).isEmpty();
        assertThat(new Triangulation(new double[] {1, 1, 1}, new double[] {2, 2, 2}).triangles()).isEmpty();
    }

    @Test
    void nearlyFlatTrianglesAreExact() {
        double tiny = Math.ulp(1.0);
        assertThat(Predicates.orientation(0, 0, 1, 1, 2, 2 + 2 * tiny)).isEqualTo(1);
        assertThat(Predicates.orientation(0, 0, 1, 1, 2, 2)).isZero();
        assertThat(Predicates.inCircle(0, 0, 1, 0, 1, 1, 0, 1)).isZero();
        assertThat(Predicates.inCircle(0, 0, 1, 0, 1, 1, tiny, 1)).isEqualTo(1);
    }
}
