package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Integer arithmetic and comparison against exact decimal arithmetic, for every class with every class that goes with it. */
class IntegerPropertyTest {
    private static final int ROUNDS = 4_000;

    private final SplittableRandom random = new SplittableRandom(99);

    @ParameterizedTest
    @EnumSource(names = {"INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64"})
    void sameClass(MatlabClass kind) {
        for (int round = 0; round < ROUNDS; round++) {
            BigInteger a = integer(kind);
            BigInteger b = integer(kind);
            check(kind, value(kind, a), value(kind, b), new BigDecimal(a), new BigDecimal(b), true);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64"})
    void withDoubles(MatlabClass kind) {
        boolean exact = kind.bits() == 64;
        for (int round = 0; round < ROUNDS; round++) {
            BigInteger a = integer(kind);
            double b = number();
            check(kind, value(kind, a), b, new BigDecimal(a), new BigDecimal(b), exact);
            check(kind, b, value(kind, a), new BigDecimal(b), new BigDecimal(a), exact);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64"})
    void withOtherClasses(MatlabClass kind) {
        for (int round = 0; round < 300; round++) {
            BigInteger a = integer(kind);
            boolean truth = random.nextBoolean();
            char character = (char) random.nextInt(0x10000);
            float single = (float) number();
            boolean exact = kind.bits() == 64;
            check(kind, value(kind, a), truth, new BigDecimal(a), new BigDecimal(truth ? 1 : 0), exact);
            check(kind, value(kind, a), Conversion.to(MatlabClass.CHAR, (double) character), new BigDecimal(a),
                    new BigDecimal(character), exact);
            check(kind, value(kind, a), SingleArray.scalar(single), new BigDecimal(a), new BigDecimal(single), exact);
        }
    }

    /** @param exact whether the quotient must be exact even beyond the precision of doubles */
    private void check(MatlabClass kind, Object x, Object y, BigDecimal a, BigDecimal b, boolean exact) {
        expect(kind, Operators.plus(x, y), a.add(b), x, "+", y, exact);
        expect(kind, Operators.minus(x, y), a.subtract(b), x, "-", y, exact);
        expect(kind, Operators.times(x, y), a.multiply(b), x, ".*", y, exact);
        if (b.signum() != 0) {
            // Half up in one step: a quotient that was rounded before could be rounded the wrong way.
            BigDecimal quotient = exact ? new BigDecimal(a.divide(b, 0, RoundingMode.HALF_UP).toBigInteger())
                    : new BigDecimal(a.doubleValue() / b.doubleValue());
            expect(kind, Operators.rdivide(x, y), quotient, x, "./", y, exact);
        }
        assertThat(Operators.lt(x, y)).as("%s < %s", a, b).isEqualTo(a.compareTo(b) < 0);
        assertThat(Operators.eq(x, y)).as("%s == %s", a, b).isEqualTo(a.compareTo(b) == 0);
        assertThat(Operators.ge(x, y)).as("%s >= %s", a, b).isEqualTo(a.compareTo(b) >= 0);
    }

    private void expect(MatlabClass kind, Object result, BigDecimal value, Object x, String operator, Object y, boolean exact) {
        BigDecimal computed = exact ? value : new BigDecimal(value.doubleValue());
        BigInteger rounded = computed.setScale(0, RoundingMode.HALF_UP).toBigInteger();
        BigInteger least = WideInteger.value(kind, kind.least());
        BigInteger greatest = WideInteger.value(kind, kind.greatest());
        BigInteger expected = rounded.max(least).min(greatest);
        assertThat(Values.classOf(result)).isEqualTo(kind);
        assertThat(WideInteger.value(kind, ((IntegerArray) result).get(0)))
                .as("%s %s %s", Sample.text(x), operator, Sample.text(y)).isEqualTo(expected);
    }

    private static Object value(MatlabClass kind, BigInteger value) {
        return IntegerArray.scalar(kind, value.longValue());
    }

    /** Often near the limits and near zero. */
    private BigInteger integer(MatlabClass kind) {
        BigInteger least = WideInteger.value(kind, kind.least());
        BigInteger greatest = WideInteger.value(kind, kind.greatest());
        BigInteger near = BigInteger.valueOf(random.nextInt(20));
        BigInteger value = switch (random.nextInt(5)) {
            case 0 -> least.add(near);
            case 1 -> greatest.subtract(near);
            case 2 -> near;
            case 3 -> near.negate();
            default -> WideInteger.value(kind, random.nextLong() >> random.nextInt(64));
        };
        return value.max(least).min(greatest);
    }

    private double number() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(200) - 100;
            case 1 -> (random.nextInt(200) - 100) / 2.0;
            case 2 -> random.nextDouble() * 10 - 5;
            case 3 -> (random.nextDouble() - 0.5) * 0x1p64;
            case 4 -> random.nextInt(100) / 10.0;
            default -> random.nextLong();
        };
    }
}
