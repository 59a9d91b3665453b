package dev.fermata.matlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever programs pass, there is a result or an error of the language. */
class TextFuzzTest {
    private static final long SEED = 7;
    private static final String FORMAT = "%%%%dfgesxoucbti5210.*-+ #\\nqx4:,[]^a ";
    private static final String REGEX = "abc().*+?|[]{}^$\\d\\w<>=!:12-,&#x \n";
    private static final double[] NUMBERS = {0, -0.0, 1, -1, 0.5, 1e-5, 1e5, 123456789, 1e10, 1e300, -1e-300, 5e-324, Double.NaN,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Math.PI, 999.99999, 65, 1e17};

    private final SplittableRandom random = new SplittableRandom(SEED);

    private String text(String alphabet, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private double number() {
        return random.nextInt(3) == 0 ? random.nextInt(-2000, 2000) / 8.0 : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private int[] dims() {
        int[] dims = new int[random.nextInt(2, 5)];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = random.nextInt(i < 2 ? 5 : 3);
        }
        return Dims.normal(dims);
    }

    private Object value(int depth) {
        int[] dims = random.nextInt(3) == 0 ? new int[] {1, 1} : dims();
        int count = Dims.count(dims);
        switch (random.nextInt(depth > 3 ? 7 : 10)) {
            case 0 -> {
                return number();
            }
            case 1 -> {
                return random.nextBoolean();
            }
            case 2 -> {
                double[] re = random.doubles(count).map(x -> number()).toArray();
                double[] im = random.nextBoolean() ? null : random.doubles(count).map(x -> number()).toArray();
                return new DoubleArray(dims, re, im);
            }
            case 3 -> {
                SingleArray result = new SingleArray(dims);
                for (int i = 0; i < count; i++) {
                    result.re()[i] = (float) number();
                }
                return result;
            }
            case 4 -> {
                MatlabClass kind = MatlabClass.values()[random.nextInt(MatlabClass.INT8.ordinal(), MatlabClass.UINT64.ordinal() + 1)];
                IntegerArray result = new IntegerArray(kind, dims);
                for (int i = 0; i < count; i++) {
                    result.data()[i] = IntegerArray.fromDouble(kind, number());
                }
                return result;
            }
            case 5 -> {
                char[] data = new char[count];
                for (int i = 0; i < count; i++) {
                    data[i] = FORMAT.charAt(random.nextInt(FORMAT.length()));
                }
                return random.nextBoolean() ? CharArray.of(text(FORMAT, 12)) : new CharArray(dims, data);
            }
            case 6 -> {
                StringArray result = new StringArray(dims);
                for (int i = 0; i < count; i++) {
                    result.data()[i] = random.nextInt(5) == 0 ? null : text(FORMAT, 9);
                }
                return result;
            }
            case 7 -> {
                return new LogicalArray(dims);
            }
            case 8 -> {
                CellArray result = new CellArray(dims);
                for (int i = 0; i < count; i++) {
                    result.data()[i] = value(depth + 1);
                }
                return result;
            }
            default -> {
                StructArray result = new StructArray(random.nextBoolean() ? new int[] {1, 1} : dims);
                for (int f = random.nextInt(4); f > 0; f--) {
                    result.addField("f" + f);
                    for (int i = 0; i < result.count(); i++) {
                        result.put("f" + f, i, value(depth + 1));
                    }
                }
                return result;
            }
        }
    }

    @Test
    void formats() {
        for (int i = 0; i < 30_000; i++) {
            String format = text(FORMAT, 14);
            Object[] arguments = new Object[random.nextInt(4)];
            for (int k = 0; k < arguments.length; k++) {
                arguments[k] = value(4);
            }
            try {
                assertThat(FormattedText.of("sprintf", format, arguments, 0)).isNotNull();
            } catch (MatlabError refused) {
                assertThat(refused.identifier()).as(format).startsWith("RunMat:");
            }
        }
    }

    @Test
    void expressions() {
        for (int i = 0; i < 20_000; i++) {
            String expression = text(REGEX, 12);
            String subject = text("abc12 \n", 20);
            RegularExpression.Options options = new RegularExpression.Options(random.nextBoolean(), random.nextBoolean(),
                random.nextBoolean(), random.nextBoolean());
            try {
                RegularExpression compiled = RegularExpression.of("regexp", expression, options);
                RegexResults results = RegexResults.of(compiled, subject, random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
                for (RegexResults.Kind kind : RegexResults.Kind.values()) {
                    assertThat(results.get(kind)).isNotNull();
                }
            } catch (MatlabError refused) {
                assertThat(refused.identifier()).as(expression).isEqualTo("RunMat:regexp:PatternInvalid");
            }
        }
    }

    @Test
    void scans() {
        for (int i = 0; i < 20_000; i++) {
            try {
                assertThat(TextScan.of("sscanf", text("12 .,-eabNf\n", 20), text(FORMAT, 10), random.nextInt(3), random.nextInt(-1, 5)))
                    .isNotNull();
                assertThat(ColumnScan.read("textscan", text("12 .,-eabNf\n", 20), text(FORMAT, 8), new ColumnScan.Options(), false)).isNotNull();
            } catch (MatlabError refused) {
                assertThat(refused.identifier()).startsWith("RunMat:");
            }
        }
    }

    @Test
    void everyValueIsShownInEveryFormat() {
        DisplayFormat.Numbers[] all = DisplayFormat.Numbers.values();
        for (int i = 0; i < 20_000; i++) {
            DisplayFormat format = new DisplayFormat().numbers(all[random.nextInt(all.length)]).compact(random.nextBoolean());
            Object value = value(0);
            String echo = Display.echo("x", value, format);
            assertThat(echo).endsWith("\n");
            if (format.isCompact()) {
                assertThat(echo).doesNotContain("\n\n\n");
            }
            assertThat(Display.disp(value, format)).isNotNull();
        }
    }

    @Test
    void numbersAreReadBack() {
        for (int i = 0; i < 50_000; i++) {
            double value = number() * random.nextDouble();
            assertThat(Double.compare(NumberReader.realOrNan(NumberText.general(value, 17)), value == 0 ? 0.0 : value)).isZero();
        }
    }
}
