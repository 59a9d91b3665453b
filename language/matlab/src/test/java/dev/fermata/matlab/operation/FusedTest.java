package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random expressions give what the operators give, bit for bit, or are left to them. */
class FusedTest {
    private static final List<String> BINARY = List.of("plus", "minus", "times", "rdivide", "ldivide", "power", "mtimes",
            "mrdivide", "mldivide", "mpower", "eq", "ne", "lt", "le", "gt", "ge", "and", "or");
    private static final List<String> UNARY = List.of("uminus", "not", "sin", "exp", "sqrt", "abs", "floor", "round", "fix",
            "log", "cos", "tanh");

    private final SplittableRandom random = new SplittableRandom(5);
    private int size;

    @Test
    void randomExpressions() {
        int fused = 0;
        for (int round = 0; round < 1_500; round++) {
            size = round % 20 == 0 ? 70_000 : 600 + random.nextInt(3_000);
            int count = 2 + random.nextInt(3);
            Object[] operands = new Object[count];
            for (int i = 0; i < count; i++) {
                operands[i] = operand();
            }
            String program = program(count);
            Object plain = plainOrNull(program, operands);
            Object result = Fused.of(program).evaluateOrNull(operands);
            if (result != null) {
                fused++;
                assertThat(plain).as(program).isNotNull();
                same(program, result, plain);
            }
        }
        assertThat(fused).isGreaterThan(500);
    }

    private static void same(String program, Object result, Object plain) {
        assertThat(Values.className(result)).as(program).isEqualTo(Values.className(plain));
        assertThat(Values.dims(result)).as(program).isEqualTo(Values.dims(plain));
        assertThat(Values.isComplex(plain)).as(program).isFalse();
        for (int i = 0; i < Values.count(plain); i++) {
            long a = Double.doubleToLongBits(Values.real(result, i));
            long b = Double.doubleToLongBits(Values.real(plain, i));
            assertThat(a).as("%s at %s: %s and %s", program, i, Values.real(result, i), Values.real(plain, i)).isEqualTo(b);
        }
    }

    private Object operand() {
        return switch (random.nextInt(9)) {
            case 0 -> (double) random.nextInt(4);
            case 1 -> random.nextDouble() * 4 - 2;
            case 2 -> random.nextBoolean();
            case 3 -> {
                float[] data = new float[size];
                for (int i = 0; i < size; i++) {
                    data[i] = random.nextInt(50) / 7f;
                }
                yield SingleArray.row(data);
            }
            case 4 -> {
                boolean[] data = new boolean[size];
                for (int i = 0; i < size; i++) {
                    data[i] = random.nextBoolean();
                }
                yield LogicalArray.row(data);
            }
            case 5 -> SingleArray.scalar(random.nextInt(5) / 3f);
            default -> {
                double[] data = new double[size];
                boolean negative = random.nextBoolean();
                for (int i = 0; i < size; i++) {
                    data[i] = random.nextInt(100) / 9.0 - (negative ? 5 : 0);
                }
                yield DoubleArray.row(data);
            }
        };
    }

    private String program(int operands) {
        List<String> words = new ArrayList<>();
        int depth = 0;
        int steps = 4 + random.nextInt(8);
        for (int i = 0; i < steps || depth > 1; i++) {
            if (depth < 2 && i < steps || depth == 0) {
                words.add(String.valueOf(random.nextInt(operands)));
                depth++;
            } else if (random.nextInt(3) == 0) {
                words.add(UNARY.get(random.nextInt(UNARY.size())));
            } else if (depth >= 2) {
                words.add(BINARY.get(random.nextInt(BINARY.size())));
                depth--;
            }
        }
        return String.join(" ", words);
    }

    /** The operators one by one; null for an error or where something would be complex. */
    private static Object plainOrNull(String program, Object[] operands) {
        ArrayDeque<Object> stack = new ArrayDeque<>();
        try {
            for (String word : program.split(" ")) {
                if (Character.isDigit(word.charAt(0))) {
                    stack.push(operands[Integer.parseInt(word)]);
                } else if (word.equals("not") || word.equals("uminus")) {
                    stack.push(Operators.unary(Operator.of(word), stack.pop()));
                } else if (BINARY.contains(word)) {
                    Object right = stack.pop();
                    Object left = stack.pop();
                    boolean matrix = switch (word) {
                        case "mtimes" -> Values.count(left) > 1 && Values.count(right) > 1;
                        case "mrdivide" -> Values.count(right) > 1;
                        case "mldivide" -> Values.count(left) > 1;
                        case "mpower" -> Values.count(left) > 1 || Values.count(right) > 1;
                        default -> false;
                    };
                    if (matrix) {
                        return null;
                    }
                    stack.push(Operators.binary(Operator.of(word), left, right));
                } else {
                    Object value = mapped(RealUnary.of(word), stack.pop());
                    if (value == null) {
                        return null;
                    }
                    stack.push(value);
                }
            }
        } catch (MatlabError _) {
            return null;
        }
        return stack.pop();
    }

    private static Object mapped(RealUnary function, Object value) {
        if (Values.isComplex(value)) {
            return null;
        }
        Array array = Values.array(value);
        double[] out = new double[array.count()];
        for (int i = 0; i < out.length; i++) {
            double x = Values.real(array, i);
            if (!function.isReal(x)) {
                return null;
            }
            out[i] = function.of(x);
        }
        DoubleArray result = new DoubleArray(array.dims(), out);
        return array instanceof SingleArray ? Conversion.toSingle(result) : Values.simple(result);
    }

    @Test
    void leavesTheRestToTheOperators() {
        Fused program = Fused.of("0 1 plus sqrt");
        DoubleArray large = new DoubleArray(new int[] {1, 5_000});
        assertThat(program.evaluateOrNull(new Object[] {1.0, 2.0})).isNull();
        assertThat(program.evaluateOrNull(new Object[] {DoubleArray.row(1, 2), 2.0})).isNull();
        assertThat(program.evaluateOrNull(new Object[] {large, new DoubleArray(new int[] {5_000, 1})})).isNull();
        assertThat(program.evaluateOrNull(new Object[] {large, -1.0})).isNull();
        assertThat(program.evaluateOrNull(new Object[] {large, DoubleArray.scalar(1, 1)})).isNull();
        assertThat(program.evaluateOrNull(new Object[] {large, Sample.of("'a'")})).isNull();
        assertThat(program.evaluateOrNull(new Object[] {large, Sample.of("int8 1")})).isNull();
        assertThat(program.evaluateOrNull(new Object[] {large, 4.0})).isNotNull();
        assertThat(Fused.of("0 1 mtimes").evaluateOrNull(new Object[] {large, large})).isNull();
        assertThat(Fused.of("0 not").evaluateOrNull(new Object[] {Operators.rdivide(large, 0.0)})).isNull();
    }
}
