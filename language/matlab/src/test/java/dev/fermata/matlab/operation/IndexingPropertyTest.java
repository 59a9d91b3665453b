package dev.fermata.matlab.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random programs of reads, assignments and deletions on arrays of every class, compared with {@link ModelArray}. */
class IndexingPropertyTest {
    private static final int PROGRAMS = 400;
    private static final int STEPS = 25;

    /** How numbers stand for elements of a class. */
    enum Kind {
        DOUBLE(0) {
            @Override
            Object element(int number) {
                return (double) number;
            }
        },
        COMPLEX(0) {
            @Override
            Object element(int number) {
                return DoubleArray.scalar(number, number % 3);
            }
        },
        INT16(0) {
            @Override
            Object element(int number) {
                return IntegerArray.scalar(MatlabClass.INT16, number);
            }
        },
        SINGLE(0) {
            @Override
            Object element(int number) {
                return Conversion.toSingle((double) number);
            }
        },
        LOGICAL(0) {
            @Override
            Object element(int number) {
                return number % 2 == 1;
            }
        },
        CHAR(0) {
            @Override
            Object element(int number) {
                return new CharArray(new int[] {1, 1}, new char[] {(char) number});
            }
        },
        STRING(-1) {
            @Override
            Object element(int number) {
                return StringArray.scalar(number < 0 ? null : "t" + number);
            }
        },
        CELL(-1) {
            @Override
            Object element(int number) {
                return CellArray.row(number < 0 ? DoubleArray.empty() : (Object) (double) number);
            }
        },
        STRUCT(-1) {
            @Override
            Object element(int number) {
                return StructArray.scalar().with("a", number < 0 ? DoubleArray.empty() : (Object) (double) number);
            }
        };

        final int filler;

        Kind(int filler) {
            this.filler = filler;
        }

        abstract Object element(int number);

        Array array(ModelArray model) {
            Array result = Values.array(element(1)).make(model.dims.clone());
            for (int i = 0; i < model.elements.size(); i++) {
                result.set(i, Values.array(element((int) model.elements.get(i))), 0);
            }
            return result;
        }
    }

    private final SplittableRandom random = new SplittableRandom(20240607);
    private final List<String> history = new ArrayList<>();
    private int next;

    @ParameterizedTest
    @EnumSource
    void randomPrograms(Kind kind) {
        for (int program = 0; program < PROGRAMS; program++) {
            history.clear();
            ModelArray model = sample();
            Object real = Values.simple(kind.array(model));
            history.add("begin with " + Sample.text(real));
            for (int step = 0; step < STEPS; step++) {
                int choice = random.nextInt(10);
                if (choice < 4) {
                    read(kind, model, real);
                    continue;
                }
                boolean held = random.nextInt(3) == 0;
                String before = held ? Sample.text(Values.share(real)) : null;
                Object kept = real;
                try {
                    if (choice < 8) {
                        List<int[]> indices = indices(model, true);
                        ModelArray value = value(model, indices);
                        Object[] forms = forms(indices, new int[1][]);
                        Object source = Values.simple(kind.array(value));
                        lastSource = source;
                        history.add("assign " + describe(forms) + " = " + Sample.text(source));
                        model = model.assign(indices, value, kind.filler);
                        real = Assigning.assign(real, source, forms);
                    } else {
                        List<int[]> indices = indices(model, false);
                        Object[] forms = forms(indices, new int[1][]);
                        history.add("delete " + describe(forms));
                        model = model.delete(indices);
                        real = Deleting.delete(real, forms);
                    }
                } catch (ModelArray.Refused refused) {
                    expectError(real, refused);
                }
                check(kind, model, real);
                if (held) {
                    assertThat(Sample.text(kept)).as("the other holder: %s", history).isEqualTo(before);
                }
                if (model.elements.size() > 400) {
                    break;
                }
            }
        }
    }

    /** Repeats the last step for real: it must be refused too. */
    private void expectError(Object real, ModelArray.Refused refused) {
        String step = history.getLast();
        Object[] forms = lastForms;
        MatlabError error = null;
        try {
            if (step.startsWith("assign")) {
                Assigning.assign(Values.array(real).copy(), lastSource, forms);
            } else {
                Deleting.delete(Values.array(real).copy(), forms);
            }
        } catch (MatlabError e) {
            error = e;
        }
        assertThat(error).as("refused for %s: %s", refused.getMessage(), history).isNotNull();
    }

    private Object[] lastForms;
    private Object lastSource;

    private void read(Kind kind, ModelArray model, Object real) {
        List<int[]> indices = indices(model, true);
        int[][] shape = new int[1][];
        Object[] forms = forms(indices, shape);
        history.add("read " + describe(forms));
        ModelArray expected;
        try {
            expected = model.index(indices, shape[0]);
        } catch (ModelArray.Refused refused) {
            MatlabError error = null;
            try {
                Indexing.index(real, forms);
            } catch (MatlabError e) {
                error = e;
            }
            assertThat(error).as("%s", history).isNotNull();
            assertThat(error.identifier()).isEqualTo("RunMat:IndexOutOfBounds");
            return;
        }
        check(kind, expected, Indexing.index(real, forms));
        history.removeLast();
    }

    private void check(Kind kind, ModelArray model, Object real) {
        Array expected = kind.array(model);
        assertThat(Values.dims(real)).as("size after %s", history).isEqualTo(expected.dims());
        assertThat(Values.classOf(real)).as("class after %s", history).isEqualTo(expected.matlabClass());
        assertThat(Equality.isequaln(real, Values.simple(expected))).as("%s: %s", history, Sample.text(real)).isTrue();
    }

    private ModelArray sample() {
        int[] dims = switch (random.nextInt(6)) {
            case 0 -> new int[] {1, 1 + random.nextInt(5)};
            case 1 -> new int[] {1 + random.nextInt(5), 1};
            case 2 -> new int[] {1 + random.nextInt(4), 1 + random.nextInt(4)};
            case 3 -> new int[] {1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(3)};
            case 4 -> new int[] {random.nextInt(3), random.nextInt(3)};
            default -> new int[] {1, 1};
        };
        if (dims[0] == 0 && dims[1] == 0) {
            dims = new int[] {0, 2}; // what 0x0 becomes depends on the class: tested by example
        }
        ModelArray model = ModelArray.filled(dims, 0);
        model.elements.replaceAll(_ -> number());
        return model;
    }

    private int number() {
        return 1 + next++ % 90;
    }

    /** One to three indices, some of which reach outside when {@code beyond}. */
    private List<int[]> indices(ModelArray model, boolean beyond) {
        int count = switch (random.nextInt(5)) {
            case 0, 1 -> 1;
            case 2, 3 -> 2;
            default -> 3;
        };
        List<int[]> indices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int extent = count == 1 ? model.elements.size() : model.size(i);
            for (int d = i + 1; i == count - 1 && count > 1 && d < model.dims.length; d++) {
                extent *= model.dims[d];
            }
            // In an empty dimension a colon may span what the value has: tested by example.
            if (random.nextInt(3) == 0 && extent > 0) {
                indices.add(null);
                continue;
            }
            int limit = extent + (beyond || random.nextInt(8) == 0 ? random.nextInt(3) : 0);
            int length = limit == 0 ? 0 : random.nextInt(4) == 0 ? random.nextInt(4) : 1;
            int[] list = new int[length];
            for (int k = 0; k < length; k++) {
                list[k] = 1 + random.nextInt(limit);
            }
            indices.add(list);
        }
        return indices;
    }

    private ModelArray value(ModelArray model, List<int[]> indices) {
        ModelArray value;
        if (random.nextInt(3) == 0) {
            value = ModelArray.filled(new int[] {1, 1}, number());
        } else {
            int[] dims = new int[Math.max(2, indices.size())];
            Arrays.fill(dims, 1);
            int count = 1;
            for (int i = 0; i < indices.size(); i++) {
                int extent = indices.size() == 1 ? model.elements.size() : model.size(i);
                for (int d = i + 1; i == indices.size() - 1 && indices.size() > 1 && d < model.dims.length; d++) {
                    extent *= model.dims[d];
                }
                int length = indices.get(i) == null ? extent : indices.get(i).length;
                dims[indices.size() == 1 ? random.nextInt(2) : i] = length;
                count *= length;
            }
            if (random.nextInt(6) == 0) {
                dims[0]++; // does not fit
            }
            value = ModelArray.filled(dims, 0);
            value.elements.replaceAll(_ -> number());
        }
        return value;
    }

    /** The indices as values, in one of the forms a program may use. */
    private Object[] forms(List<int[]> indices, int[][] shape) {
        Object[] forms = new Object[indices.size()];
        for (int i = 0; i < forms.length; i++) {
            int[] list = indices.get(i);
            int[] dims = list == null ? new int[] {1, 1} : random.nextBoolean() ? new int[] {1, list.length}
                    : new int[] {list.length, 1};
            forms[i] = list == null ? random.nextBoolean() ? Colon.ALL : CharArray.of(":") : form(list, dims);
            shape[0] = dims;
        }
        lastForms = forms;
        return forms;
    }

    private Object form(int[] list, int[] dims) {
        double[] data = Arrays.stream(list).asDoubleStream().toArray();
        Object plain = Values.simple(new DoubleArray(dims, data));
        boolean range = list.length > 0 && dims[0] == 1;
        for (int k = 1; k < list.length; k++) {
            range &= list[k] == list[k - 1] + 1;
        }
        return switch (random.nextInt(4)) {
            case 0 -> Conversion.toInteger(MatlabClass.UINT8, plain);
            case 1 -> range ? new RangeIndex(list[0], 1, list[list.length - 1] + 0.5) : plain;
            case 2 -> Conversion.toSingle(plain);
            default -> plain;
        };
    }

    private String describe(Object[] forms) {
        List<String> texts = new ArrayList<>();
        for (Object form : forms) {
            texts.add(form instanceof Colon ? ":" : form instanceof RangeIndex ? form.toString() : Sample.text(form));
        }
        return texts.toString();
    }

    /** Masks choose what find would. */
    @ParameterizedTest
    @EnumSource
    void masksAreTheirPositions(Kind kind) {
        for (int round = 0; round < 300; round++) {
            ModelArray model = sample();
            Object real = Values.simple(kind.array(model));
            boolean[] mask = new boolean[model.elements.size()];
            List<Double> positions = new ArrayList<>();
            for (int i = 0; i < mask.length; i++) {
                mask[i] = random.nextBoolean();
                if (mask[i]) {
                    positions.add(i + 1.0);
                }
            }
            double[] list = positions.stream().mapToDouble(Double::doubleValue).toArray();
            int[] dims = Values.dims(real);
            boolean row = dims.length == 2 && dims[0] == 1;
            Object found = new DoubleArray(row ? new int[] {1, list.length} : new int[] {list.length, 1}, list);
            if (mask.length == 1) {
                continue; // a single false gives 0x0: tested by example
            }
            Object chosen = Indexing.index(real, new LogicalArray(dims, mask));
            assertThat(Sample.text(chosen)).isEqualTo(Sample.text(Indexing.index(real, found)));
        }
    }
}
