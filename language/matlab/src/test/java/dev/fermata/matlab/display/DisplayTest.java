package dev.fermata.matlab.display;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The console's text of every class. */
class DisplayTest {
    private static final double NAN = Double.NaN;
    private static final double INF = Double.POSITIVE_INFINITY;

    private final DisplayFormat format = new DisplayFormat();

    private void shows(Object value, String echo) {
        assertThat(Display.echo("x", value, format)).isEqualTo(echo);
    }

    /** The body between the frame of name and blank lines. */
    private void body(Object value, String body) {
        shows(value, "\nx =\n\n" + body + "\n\n");
    }

    private void disp(Object value, String text) {
        assertThat(Display.disp(value, format)).isEqualTo(text);
    }

    private static DoubleArray matrix(int rows, double... byColumn) {
        return new DoubleArray(new int[] {rows, byColumn.length / rows}, byColumn);
    }

    private static DoubleArray row(double... values) {
        return DoubleArray.row(values);
    }

    // ---- real numbers ----

    @Test
    void integerScalarsTakeSixOrTwelveColumns() {
        body(5.0, "     5");
        body(-12.0, "   -12");
        body(100.0, "   100");
        body(-100.0, "  -100");
        body(1000.0, "        1000");
        body(-1000.0, "       -1000");
        body(123456789.0, "   123456789");
    }

    @Test
    void specialNumbersAreWordsAndZeroHasNoSign() {
        body(NAN, "   NaN");
        body(INF, "   Inf");
        body(-INF, "  -Inf");
        body(-0.0, "     0");
        body(row(NAN, 1, INF), "   NaN     1   Inf");
        body(row(1000, NAN), "        1000         NaN");
        body(row(NAN, NAN), "   NaN   NaN");
    }

    @Test
    void integerMatrices() {
        body(row(1, -10, 100), "     1   -10   100");
        body(row(1, 10, 1000), "           1          10        1000");
        body(row(-1, -1000, -1e8), "          -1       -1000  -100000000");
        body(matrix(2, 1, 3, 2, 4), "     1     2\n     3     4");
        body(matrix(2, -1, -0.0, -0.0, -1), "    -1     0\n     0    -1");
    }

    @Test
    void scalarsWithFractions() {
        body(Math.PI, "    3.1416");
        body(-0.5, "   -0.5000");
        body(100.5, "  100.5000");
        body(0.002, "    0.0020");
        body(-326.5105, " -326.5105");
        body(1e5 + 0.5, "   1.0000e+05");
        body(0.001, "   1.0000e-03");
        body(Math.ulp(1.0), "   2.2204e-16");
        body(1e10, "   1.0000e+10");
        body(-Math.PI * 1e4, "  -3.1416e+04");
        body(1000.5, "   1.0005e+03");
        body(99e99, "  9.9000e+100");
    }

    @Test
    void matricesWithFractions() {
        body(matrix(2, 1.5, NAN, 2, -INF), "    1.5000    2.0000\n       NaN      -Inf");
        body(row(0, 0.5), "         0    0.5000");
        body(matrix(2, 100.5, 0, -20.25, 3), "  100.5000  -20.2500\n         0    3.0000");
        body(row(-999.5, 1), " -999.5000    1.0000");
        body(row(0.0012, 0.0018), "    0.0012    0.0018");
        body(row(0.5, 0.00001), "    0.5000    0.0000");
        body(row(0.5, -0.00001), "    0.5000   -0.0000");
    }

    @Test
    void commonFactors() {
        body(row(1000.5, 2), "   1.0e+03 *\n\n    1.0005    0.0020");
        body(matrix(2, 1, 31250.25, 2, 4), "   1.0e+04 *\n\n    0.0001    0.0002\n    3.1250    0.0004");
        body(matrix(2, -1234.5, 0), "   1.0e+03 *\n\n   -1.2345\n         0");
        body(row(6.5574e-4, 1e-5), "   1.0e-03 *\n\n    0.6557    0.0100");
        body(matrix(2, Math.ulp(1.0), 0, 0, Math.ulp(1.0)), "   1.0e-15 *\n\n    0.2220         0\n         0    0.2220");
        body(row(1, 1000, 1e9), "   1.0e+09 *\n\n    0.0000    0.0000    1.0000");
        body(matrix(2, 2147483648.0, 1), "   1.0e+09 *\n\n    2.1475\n    0.0000");
        body(row(1e-320, 1e-321), "   1.0e-320 *\n\n    1.0000    0.0998");
    }

    @Test
    void longRowsAreSplitIntoBlocksOfColumns() {
        double[] fifteen = new double[15];
        for (int i = 0; i < 15; i++) {
            fifteen[i] = i + 1;
        }
        body(row(fifteen), "  Columns 1 through 13\n\n"
            + "     1     2     3     4     5     6     7     8     9    10    11    12    13\n\n"
            + "  Columns 14 through 15\n\n    14    15");
    }

    @Test
    void eightColumnsOfTenFillTheConsole() {
        body(row(1.5, 2, 3, 4, 5, 6, 7, 8),
            "    1.5000    2.0000    3.0000    4.0000    5.0000    6.0000    7.0000    8.0000");
        body(row(1.5, 2, 3, 4, 5, 6, 7, 8, 9), "  Columns 1 through 8\n\n"
            + "    1.5000    2.0000    3.0000    4.0000    5.0000    6.0000    7.0000    8.0000\n\n  Column 9\n\n    9.0000");
    }

    @Test
    void pages() {
        shows(new DoubleArray(new int[] {1, 2, 2}, new double[] {1, 2, 3.5, 4}),
            "\nx(:,:,1) =\n\n     1     2\n\n\nx(:,:,2) =\n\n    3.5000    4.0000\n\n");
        shows(new DoubleArray(new int[] {1, 1, 1, 2}, new double[] {1, 2}),
            "\nx(:,:,1,1) =\n\n     1\n\n\nx(:,:,1,2) =\n\n     2\n\n");
        shows(new IntegerArray(MatlabClass.INT8, new int[] {2, 1, 2}, new long[] {1, 1, 1, 1}),
            "\n  2×1×2 int8 array\n\nx(:,:,1) =\n\n   1\n   1\n\n\nx(:,:,2) =\n\n   1\n   1\n\n");
        disp(new DoubleArray(new int[] {1, 2, 2}, new double[4]),
            "\n(:,:,1) =\n\n     0     0\n\n\n(:,:,2) =\n\n     0     0\n\n");
    }

    @Test
    void singles() {
        shows(SingleArray.scalar(2.5f), "\nx =\n\n  single\n\n    2.5000\n\n");
        shows(SingleArray.row(1, 2, 3), "\nx =\n\n  1×3 single row vector\n\n     1     2     3\n\n");
        shows(SingleArray.column(0.5f, 1000),
            "\nx =\n\n  2×1 single column vector\n\n   1.0e+03 *\n\n    0.0005\n    1.0000\n\n");
        shows(SingleArray.scalar(0.1f), "\nx =\n\n  single\n\n    0.1000\n\n");
    }

    // ---- the format command ----

    private void formatted(String mode, Object value, String body) {
        format.reset();
        assertThat(format.set(mode)).isTrue();
        body(value, body);
        format.reset();
    }

    @Test
    void formatLong() {
        formatted("long", Math.PI, "   3.141592653589793");
        formatted("long", -Math.PI, "  -3.141592653589793");
        formatted("long", 1 / 3.0, "   0.333333333333333");
        formatted("long", 100.5, "     1.005000000000000e+02");
        formatted("long", -326.5105, "    -3.265105000000000e+02");
        formatted("long", 1e9, "     1.000000000000000e+09");
        formatted("long", Math.ulp(1.0), "     2.220446049250313e-16");
        formatted("long", 99e99, "    9.900000000000000e+100");
        formatted("long", 5.0, "     5");
        formatted("long", row(Math.PI, 1), "   3.141592653589793   1.000000000000000");
        formatted("long", row(100.5, 2), "   1.0e+02 *\n\n   1.005000000000000   0.020000000000000");
        formatted("long", row(Math.PI, 100), "   1.0e+02 *\n\n   0.031415926535898   1.000000000000000");
        formatted("long", row(1.2345e-6, 3), "   0.000001234500000   3.000000000000000");
    }

    @Test
    void formatLongOfSingles() {
        format.set("long");
        shows(SingleArray.scalar((float) Math.PI), "\nx =\n\n  single\n\n   3.1415927\n\n");
        shows(SingleArray.scalar(0.1f), "\nx =\n\n  single\n\n   0.1000000\n\n");
    }

    @Test
    void formatsWithExponents() {
        formatted("shortE", Math.PI, "   3.1416e+00");
        formatted("shortE", row(0, Math.ulp(1.0)), "            0   2.2204e-16");
        formatted("shorte", 5.0, "     5");
        formatted("longE", Math.PI, "     3.141592653589793e+00");
        formatted("shortEng", Math.PI, "     3.1416e+000");
        formatted("shortEng", 1e9, "     1.0000e+009");
        formatted("shortEng", 5.0, "     5.0000e+000");
        formatted("shortEng", 6.5574e-4, "   655.7400e-006");
        formatted("shortEng", 999999.999, "     1.0000e+006");
        formatted("shortEng", NAN, "             NaN");
        formatted("shortEng", row(0, 1), "     0.0000e+000     1.0000e+000");
        formatted("longEng", Math.PI, "    3.14159265358979e+000");
    }

    @Test
    void generalFormats() {
        formatted("shortG", Math.PI, "       3.1416");
        formatted("shortG", 1e9, "        1e+09");
        formatted("shortG", 6.5574e-4, "   0.00065574");
        formatted("shortG", row(0.3729, 6.5574e-04, 0.1393), "       0.3729   0.00065574       0.1393");
        formatted("shortG", row(1, 1.5, 100000), "            1          1.5        1e+05");
        formatted("longG", Math.PI, "          3.14159265358979");
        formatted("longG", 1e9, "                1000000000");
        formatted("longG", 6.5574e-4, "                0.00065574");
        formatted("longG", row(0.1, 5), "                       0.1                         5");
        formatted("shortG", NAN, "   NaN");
    }

    @Test
    void bankHexPlusAndRational() {
        formatted("bank", Math.PI, "          3.14");
        formatted("bank", 1e9, " 1000000000.00");
        formatted("bank", row(0.333, 5, -1.5), "          0.33          5.00         -1.50");
        formatted("bank", NAN, "           NaN");
        formatted("hex", row(Math.PI, 100), "   400921fb54442d18   4059000000000000");
        formatted("+", row(1, 0, -2, 3), "+ -+");
        formatted("rat", Math.PI, "     355/113   ");
        formatted("rat", row(1, 0.5, -0.2), "       1              1/2           -1/5     ");
    }

    @Test
    void unknownFormatsChangeNothing() {
        assertThat(format.set("medium")).isFalse();
        assertThat(format.numbers()).isEqualTo(DisplayFormat.Numbers.SHORT);
    }

    @Test
    void compactLeavesBlankLinesOut() {
        format.compact(true);
        shows(5.0, "x =\n     5\n");
        shows(row(1000.5, 2), "x =\n   1.0e+03 *\n    1.0005    0.0020\n");
        shows(new DoubleArray(new int[] {1, 2, 2}), "x(:,:,1) =\n     0     0\nx(:,:,2) =\n     0     0\n");
        shows(StructArray.scalar().with("f", 1.0), "x = \n  struct with fields:\n    f: 1\n");
        shows(CellArray.row(1.0, 2.0), "x =\n  1×2 cell array\n    {[1]}    {[2]}\n");
        shows(true, "x =\n  logical\n   1\n");
        disp(7.0, "     7\n");
    }

    // ---- complex ----

    private static DoubleArray complex(double re, double im) {
        return DoubleArray.scalar(re, im);
    }

    @Test
    void complexScalars() {
        body(complex(3, 4), "   3.0000 + 4.0000i");
        body(complex(3, -4), "   3.0000 - 4.0000i");
        body(complex(0, 4), "   0.0000 + 4.0000i");
        body(complex(99, 3), "  99.0000 + 3.0000i");
        body(complex(3, 99), "   3.0000 +99.0000i");
        body(complex(100, 3), "   1.0000e+02 + 3.0000e+00i");
        body(complex(1e6, -2.5), "   1.0000e+06 - 2.5000e+00i");
        body(complex(9, NAN), "   9.0000 +    NaNi");
        body(complex(Math.PI, -INF), "   3.1416 -    Infi");
    }

    @Test
    void complexMatrices() {
        body(new DoubleArray(new int[] {2, 2}, new double[] {1, 10, 3, -2}, new double[] {2, 0, -4, 2}),
            "   1.0000 + 2.0000i   3.0000 - 4.0000i\n  10.0000 + 0.0000i  -2.0000 + 2.0000i");
        body(new DoubleArray(new int[] {1, 2}, new double[] {325, 0}, new double[] {0, 0.13}),
            "   1.0e+02 *\n\n   3.2500 + 0.0000i   0.0000 + 0.0013i");
    }

    @Test
    void complexFormats() {
        formatted("long", complex(3, 4), "  3.000000000000000 + 4.000000000000000i");
        formatted("shortE", complex(3, 4), "   3.0000e+00 + 4.0000e+00i");
        formatted("shortG", complex(3, 4.5), "            3 +        4.5i");
    }

    // ---- integers, logical, char, string ----

    @Test
    void integers() {
        shows(IntegerArray.scalar(MatlabClass.INT8, 5), "\nx =\n\n  int8\n\n   5\n\n");
        shows(new IntegerArray(MatlabClass.UINT8, new int[] {1, 2}, new long[] {100, 200}),
            "\nx =\n\n  1×2 uint8 row vector\n\n   100   200\n\n");
        shows(IntegerArray.scalar(MatlabClass.INT32, -12), "\nx =\n\n  int32\n\n   -12\n\n");
        shows(new IntegerArray(MatlabClass.INT8, new int[] {1, 2}, new long[] {122, -1}),
            "\nx =\n\n  1×2 int8 row vector\n\n    122     -1\n\n");
        shows(IntegerArray.scalar(MatlabClass.UINT64, -1), "\nx =\n\n  uint64\n\n   18446744073709551615\n\n");
        shows(new IntegerArray(MatlabClass.UINT16, new int[] {2, 2}, new long[] {1, 300, 20, 4}),
            "\nx =\n\n  2×2 uint16 matrix\n\n     1    20\n   300     4\n\n");
    }

    @Test
    void logicals() {
        shows(true, "\nx =\n\n  logical\n\n   1\n\n");
        shows(LogicalArray.row(true, false, true), "\nx =\n\n  1×3 logical array\n\n   1   0   1\n\n");
        shows(LogicalArray.column(true, false), "\nx =\n\n  2×1 logical array\n\n   1\n   0\n\n");
    }

    @Test
    void chars() {
        body(CharArray.of("hello"), "    'hello'");
        body(CharArray.of("it's"), "    'it's'");
        body(CharArray.of("a\nb"), "    'a\n     b'");
        shows(new CharArray(new int[] {2, 3}, "adbecf".toCharArray()), "\nx =\n\n  2×3 char array\n\n    'abc'\n    'def'\n\n");
        disp(CharArray.of("hi"), "hi\n");
        disp(new CharArray(new int[] {2, 2}, "acbd".toCharArray()), "ab\ncd\n");
    }

    @Test
    void strings() {
        shows(StringArray.scalar("hi"), "\nx = \n\n    \"hi\"\n\n");
        shows(StringArray.scalar(""), "\nx = \n\n    \"\"\n\n");
        shows(StringArray.scalar(null), "\nx = \n\n    <missing>\n\n");
        shows(StringArray.row("a", "bc"), "\nx = \n\n  1×2 string array\n\n    \"a\"    \"bc\"\n\n");
        shows(StringArray.row("x", null), "\nx = \n\n  1×2 string array\n\n    \"x\"    <missing>\n\n");
        shows(StringArray.column("Kim", "Anna"), "\nx = \n\n  2×1 string array\n\n    \"Kim\"\n    \"Anna\"\n\n");
        shows(new StringArray(new int[] {2, 2}, new String[] {"Mercury", "Skylab", "Gemini", "Skylab B"}),
            "\nx = \n\n  2×2 string array\n\n    \"Mercury\"    \"Gemini\"  \n    \"Skylab\"     \"Skylab B\"\n\n");
        disp(StringArray.scalar("plain"), "plain\n");
        disp(StringArray.row("a", "bb"), "    \"a\"    \"bb\"\n\n");
    }

    // ---- empties ----

    @Test
    void empties() {
        body(DoubleArray.empty(), "     []");
        body(new DoubleArray(new int[] {0, 3}), "  0×3 empty double matrix");
        body(new DoubleArray(new int[] {1, 0}), "  1×0 empty double row vector");
        body(new DoubleArray(new int[] {0, 1}), "  0×1 empty double column vector");
        body(new DoubleArray(new int[] {3, 0, 2}), "  3×0×2 empty double array");
        body(SingleArray.empty(), "  0×0 empty single matrix");
        body(new IntegerArray(MatlabClass.INT8, new int[] {0, 0}), "  0×0 empty int8 matrix");
        body(new LogicalArray(new int[] {0, 3}), "  0×3 empty logical array");
        body(CharArray.of(""), "  0×0 empty char array");
        body(new CellArray(new int[] {1, 0}), "  1×0 empty cell array");
        shows(new StringArray(new int[] {0, 0}), "\nx = \n\n  0×0 empty string array\n\n");
        shows(new StructArray(new int[] {0, 0}), "\nx = \n\n  0×0 empty struct array with no fields.\n\n");
        StructArray withField = new StructArray(new int[] {0, 0});
        withField.addField("a");
        shows(withField, "\nx = \n\n  0×0 empty struct array with fields:\n\n    a\n\n");
        for (Array each : List.of(DoubleArray.empty(), CharArray.of(""), new CellArray(new int[] {0, 0}))) {
            disp(each, "");
        }
    }

    // ---- cells ----

    @Test
    void cellElements() {
        body(CellArray.row(1.0, CharArray.of("ab"), Math.PI), "  1×3 cell array\n\n    {[1]}    {'ab'}    {[3.1416]}");
        body(CellArray.row(true, IntegerArray.scalar(MatlabClass.INT8, 7), -2.5),
            "  1×3 cell array\n\n    {[1]}    {[7]}    {[-2.5000]}");
        body(CellArray.row(row(1, 2, 3), CharArray.of("x")), "  1×2 cell array\n\n    {[1 2 3]}    {'x'}");
        body(CellArray.row(row(0, 0.447, 0.741)), "  1×1 cell array\n\n    {[0 0.4470 0.7410]}");
        body(CellArray.row(matrix(2, 1, 2), complex(3, 4)), "  1×2 cell array\n\n    {2×1 double}    {[3.0000 + 4.0000i]}");
        body(CellArray.row(new DoubleArray(new int[] {1, 100})), "  1×1 cell array\n\n    {1×100 double}");
        body(CellArray.row(StringArray.scalar("s"), StringArray.row("a", "b"), StructArray.scalar()),
            "  1×3 cell array\n\n    {[\"s\"]}    {1×2 string}    {1×1 struct}");
    }

    @Test
    void cellColumnsArePadded() {
        CellArray mixed = new CellArray(new int[] {2, 3}, new Object[] {1.0, CharArray.of("text"), 2.0,
            new DoubleArray(new int[] {5, 10, 2}), 3.0, CellArray.column(11.0, 22.0, 33.0)});
        body(mixed, "  2×3 cell array\n\n    {[   1]}    {[          2]}    {[     3]}\n    {'text'}    {5×10×2 double}    {3×1 cell}");
        body(CellArray.column(CharArray.of("a"), 100.0, DoubleArray.empty()),
            "  3×1 cell array\n\n    {'a'       }\n    {[     100]}\n    {0×0 double}");
        body(CellArray.column(StringArray.scalar("a"), StringArray.scalar("bcd")),
            "  2×1 cell array\n\n    {[\"a\"  ]}\n    {[\"bcd\"]}");
        body(new CellArray(new int[] {2, 2}, new Object[] {DoubleArray.empty(), new CellArray(new int[] {0, 0}), CharArray.of(""),
            CharArray.of("x")}), "  2×2 cell array\n\n    {0×0 double}    {0×0 char}\n    {0×0 cell  }    {'x'     }");
    }

    @Test
    void cellPages() {
        shows(new CellArray(new int[] {1, 1, 2}, new Object[] {1.0, 2.0}),
            "\n  1×1×2 cell array\n\nx(:,:,1) = \n\n    {[1]}\n\n\nx(:,:,2) = \n\n    {[2]}\n\n");
    }

    // ---- structs ----

    @Test
    void structFields() {
        StructArray inner = StructArray.scalar().with("x", 1.0);
        StructArray struct = StructArray.scalar()
            .with("num", 1e10).with("row", row(1, 2, 3)).with("half", row(1.5, 2, 0)).with("mat", matrix(2, 1, 0, 0, 1))
            .with("txt", CharArray.of("")).with("none", DoubleArray.empty()).with("wide", new DoubleArray(new int[] {0, 3}))
            .with("flag", true).with("cells", CellArray.row(CharArray.of("a"), CharArray.of("b")))
            .with("mixed", CellArray.row(1.0, CharArray.of("x"), row(1, 2), CellArray.row(1.0, 2.0, 3.0), DoubleArray.empty()))
            .with("ccol", CellArray.column(1.0, 2.0)).with("sub", inner).with("n8", IntegerArray.scalar(MatlabClass.INT8, 5))
            .with("str", StringArray.scalar("t")).with("strs", StringArray.row("a", "b")).with("z", complex(3, 4))
            .with("nothing", new CellArray(new int[] {0, 0})).with("col", new IntegerArray(MatlabClass.INT8, new int[] {3, 1}));
        shows(struct, """

            x =\s

              struct with fields:

                    num: 1.0000e+10
                    row: [1 2 3]
                   half: [1.5000 2 0]
                    mat: [2×2 double]
                    txt: ''
                   none: []
                   wide: [0×3 double]
                   flag: 1
                  cells: {'a'  'b'}
                  mixed: {[1]  'x'  [1 2]  {1×3 cell}  []}
                   ccol: {2×1 cell}
                    sub: [1×1 struct]
                     n8: 5
                    str: "t"
                   strs: ["a"    "b"]
                      z: 3.0000 + 4.0000i
                nothing: {}
                    col: [3×1 int8]

            """);
        disp(StructArray.scalar().with("a", 1.0).with("bc", CharArray.of("x")), "     a: 1\n    bc: 'x'\n\n");
    }

    @Test
    void longRowsInFieldsAreCut() {
        double[] fifty = new double[50];
        for (int i = 0; i < 50; i++) {
            fifty[i] = i + 1;
        }
        String text = Display.disp(StructArray.scalar().with("v", row(fifty)), format);
        assertThat(text).startsWith("    v: [1 2 3 ").endsWith(" … ] (1×50 double)\n\n");
        assertThat(text.stripTrailing().length()).isLessThanOrEqualTo(80);
    }

    @Test
    void structArrays() {
        StructArray array = new StructArray(new int[] {1, 3});
        array.addField("name");
        array.addField("age");
        shows(array, "\nx = \n\n  1×3 struct array with fields:\n\n    name\n    age\n\n");
        shows(StructArray.scalar(), "\nx = \n\n  struct with no fields.\n\n");
    }

    // ---- objects ----

    private static final class Handle extends Opaque implements Displayed {
        @Override
        public String className() {
            return "function_handle";
        }

        @Override
        public String header() {
            return "function_handle with value:";
        }

        @Override
        public boolean isNameSpaced() {
            return false;
        }

        @Override
        public void writeBody(Lines out) {
            out.line("    @sin");
        }

        @Override
        public String shownInside(DisplayFormat format) {
            return "@sin";
        }

        @Override
        public boolean isBracketedInCell() {
            return false;
        }
    }

    private static final class Point extends Opaque implements Displayed {
        @Override
        public String className() {
            return "Point";
        }

        @Override
        public void writeBody(Lines out) {
            out.line("  Point with properties:").blank();
            StructBody.writeProperties(List.of("x", "name"), List.of(1.0, CharArray.of("p")), out);
        }
    }

    @Test
    void valuesThatShowThemselves() {
        shows(new Handle(), "\nx =\n\n  function_handle with value:\n\n    @sin\n\n");
        disp(new Handle(), "    @sin\n\n");
        shows(new Point(), "\nx = \n\n  Point with properties:\n\n       x: 1\n    name: 'p'\n\n");
        body(CellArray.row(new Handle(), new Point()), "  1×2 cell array\n\n    {@sin}    {1×1 Point}");
        disp(StructArray.scalar().with("f", new Handle()).with("p", new Point()), "    f: @sin\n    p: [1×1 Point]\n\n");
    }

    @Test
    void expressionsHaveNoNameLine() {
        assertThat(Display.echo("", 5.0, format)).isEqualTo("     5\n\n");
    }
}
