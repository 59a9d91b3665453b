package dev.fermata.matlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Correct rounding of every digit, checked against exact decimal arithmetic. */
class DecimalsTest {
    private static final long SEED = 20260101;

    private static double anyDouble(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> random.nextInt(-100_000, 100_000) / 1000.0;
            case 2 -> random.nextInt(-4000, 4000) / 64.0;
            default -> random.nextDouble() * Math.pow(10, random.nextInt(-6, 7));
        };
    }

    @Test
    void fixedRoundsExactlyHalfToEven() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 100_000; i++) {
            double value = anyDouble(random);
            if (!Double.isFinite(value) || Math.abs(value) > 1e30) {
                continue;
            }
            int decimals = random.nextInt(0, 22);
            String expected = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).abs().toPlainString();
            assertThat(Decimals.fixed(Math.abs(value), decimals)).as("%%.%df of %s", decimals, value).isEqualTo(expected);
        }
    }

    @Test
    void scientificRoundsExactlyHalfToEven() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 100_000; i++) {
            double value = Math.abs(anyDouble(random));
            if (!Double.isFinite(value) || value == 0) {
                continue;
            }
            int decimals = random.nextInt(0, 20);
            BigDecimal rounded = new BigDecimal(value).round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
            String text = Decimals.scientific(value, decimals);
            assertThat(new BigDecimal(text)).as("%%.%de of %s: %s", decimals, value, text).isEqualByComparingTo(rounded);
            int e = text.indexOf('e');
            assertThat(e).isEqualTo(decimals == 0 ? 1 : decimals + 2);
            assertThat(text.substring(e)).matches("e[+-]\\d{2,3}");
        }
    }

    @Test
    void seventeenDigitsReadBackTheSame() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 50_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Decimals.general(value, 17, false))).isEqualTo(value);
            }
        }
    }

    @Test
    void generalChoosesTheShorterForm() {
        assertThat(Decimals.general(100000, 5, false)).isEqualTo("1e+05");
        assertThat(Decimals.general(10000, 5, false)).isEqualTo("10000");
        assertThat(Decimals.general(0.0001, 5, false)).isEqualTo("0.0001");
        assertThat(Decimals.general(0.00001, 5, false)).isEqualTo("1e-05");
        assertThat(Decimals.general(99999.5, 5, false)).isEqualTo("1e+05");
        assertThat(Decimals.general(0, 5, false)).isEqualTo("0");
        assertThat(Decimals.general(1, 6, true)).isEqualTo("1.00000");
    }

    @Test
    void engineeringExponentsAreMultiplesOfThree() {
        assertThat(Decimals.engineering(12345.678, 4, 0)).isEqualTo("12.3457e+003");
        assertThat(Decimals.engineering(999.99999, 4, 0)).isEqualTo("1.0000e+003");
        assertThat(Decimals.engineering(-0.00012, 4, 0)).isEqualTo("-120.0000e-006");
        assertThat(Decimals.engineering(Math.PI * 100, -1, 15)).isEqualTo("314.159265358979e+000");
    }

    @Test
    void tiesAndCarries() {
        assertThat(Decimals.fixed(0.5, 0)).isEqualTo("0");
        assertThat(Decimals.fixed(1.5, 0)).isEqualTo("2");
        assertThat(Decimals.fixed(2.5, 0)).isEqualTo("2");
        assertThat(Decimals.fixed(2.675, 2)).isEqualTo("2.67");
        assertThat(Decimals.fixed(0.125, 2)).isEqualTo("0.12");
        assertThat(Decimals.fixed(9.999, 2)).isEqualTo("10.00");
        assertThat(Decimals.fixed(0.05, 1)).isEqualTo("0.1");
        assertThat(Decimals.fixed(-0.0, 1)).isEqualTo("-0.0");
        assertThat(Decimals.fixed(5e-324, 2)).isEqualTo("0.00");
    }
}
