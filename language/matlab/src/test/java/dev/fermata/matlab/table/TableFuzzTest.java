package dev.fermata.matlab.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.operation.Colon;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Deleting;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.runtime.session.Session;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever is passed to functions on tables and categories, they answer or raise an error of the language. */
class TableFuzzTest {
    private static final int ROUNDS = 150;
    /** Builtins that have a meaning for other values too. */
    private static final List<String> GENERAL = List.of("sortrows", "unique", "ismember", "intersect", "union", "topkrows", "rmmissing", "fillmissing",
            "standardizeMissing", "ismissing", "groupcounts", "findgroups", "sum", "max", "histcounts", "__join_text", "__table_groups");

    private static List<Object> values() throws Throwable {
        TableValue table = TableValue.of(2, List.of(new Variable("a", DoubleArray.column(1, 2)), new Variable("b", StringArray.column("x", "y")),
                new Variable("c", CellArray.column(CharArray.of("p"), 3.0)), new Variable("m", new DoubleArray(new int[] {2, 2}))));
        CategoricalArray categories = CategoricalArray.of(new int[] {2, 1}, new String[] {"u", null});
        return List.of(1.0, 0.0, -3.5, Double.NaN, 1e300, true, DoubleArray.empty(), DoubleArray.column(2, 1), DoubleArray.row(1, 2, 3), CharArray.of("a"),
                CharArray.of("zz"), CharArray.of(""), CharArray.of(":"), Colon.ALL, StringArray.column("b", "a"), StringArray.scalar(null),
                CellArray.row(CharArray.of("a"), CharArray.of("b")), CellArray.column(1.0, DoubleArray.row(1, 2)), new CellArray(new int[] {0, 0}), table,
                table.rows(new int[0]), table.with(RowLabels.named(List.of("r", "s"))), TableValue.of(0, List.of()), table.select(new int[] {0}),
                TableFunctions.value("timetable", TableFunctions.value("seconds", DoubleArray.column(1, 2)), DoubleArray.column(3, 4)), categories,
                CategoricalArray.coded(new int[] {1, 1}, new String[] {"u"}, List.of("u", "v"), true, true),
                TableFunctions.value("seconds", DoubleArray.column(1, 2)), StructArray.scalar().with("a", 1.0), LogicalArray.column(true, false),
                CharArray.of("VariableNames"), CharArray.of("Size"), CharArray.of("VariableTypes"), CharArray.of("RowNames"), CharArray.of("Keys"),
                CharArray.of("Before"), CharArray.of("descend"), CharArray.of("DataVariables"), CharArray.of("constant"), CharArray.of("RowTimes"));
    }

    private interface Call {
        Object run() throws Throwable;
    }

    private static void tried(List<String> failures, Call call, String name, Object[] in) {
        try {
            if (call.run() instanceof TableValue table) {
                assertThat(Display.echo("T", table)).startsWith("\nT =");
            }
        } catch (MatlabError expected) {
            assertThat(expected.getMessage()).isNotNull();
        } catch (Throwable e) {
            StackTraceElement[] trace = e.getStackTrace();
            if (failures.stream().anyMatch(each -> each.startsWith(name + " " + e.getClass().getSimpleName()))) {
                return;
            }
            failures.add(name + " " + e.getClass().getSimpleName() + " " + Arrays.stream(in).map(each -> each == Colon.ALL ? ":" : each.getClass().getSimpleName()).toList() + " " + e + " "
                    + (trace.length > 0 ? trace[0] + " " + trace[Math.min(3, trace.length - 1)] : ""));
        }
    }

    private static List<String> failures() throws Throwable {
        SplittableRandom random = new SplittableRandom(25);
        List<Object> values = values();
        List<String> names = new ArrayList<>();
        for (String family : List.of(TableBuiltins.NAMES, TableEdits.NAMES, TimetableBuiltins.NAMES, CategoricalBuiltins.NAMES)) {
            names.addAll(Arrays.asList(family.strip().split("\\s+")));
        }
        names.addAll(GENERAL);
        List<String> failures = new ArrayList<>();
        for (String name : names) {
            Builtin builtin = Builtins.find(name);
            for (int round = 0; round < ROUNDS; round++) {
                Object[] in = new Object[1 + random.nextInt(4)];
                for (int i = 0; i < in.length; i++) {
                    do {
                        in[i] = values.get(random.nextInt(values.size()));
                    } while (in[i] == Colon.ALL);
                }
                if (GENERAL.contains(name) || random.nextBoolean()) {
                    in[0] = values.get(19 + random.nextInt(8));
                }
                tried(failures, () -> builtin.call(in, builtin.maxOutputs() > 1 ? 2 : 1), name, in);
            }
        }
        for (int round = 0; round < 40 * ROUNDS; round++) {
            TableValue table = (TableValue) values.get(19 + random.nextInt(6));
            Object[] indices = {values.get(random.nextInt(values.size())), values.get(random.nextInt(values.size()))};
            Object value = values.get(random.nextInt(values.size()));
            if (value == Colon.ALL) {
                continue;
            }
            Object[] in = {indices[0], indices[1], value};
            tried(failures, () -> Indexing.index(table, indices), "index", in);
            tried(failures, () -> table.content(indices), "content", in);
            tried(failures, () -> Assigning.assign(table, value, indices), "assign", in);
            tried(failures, () -> table.assignContent(indices, value), "assignContent", in);
            tried(failures, () -> Deleting.delete(table, indices), "delete", in);
            tried(failures, () -> table.withMember("a", value), "withMember", in);
            tried(failures, () -> Concatenation.vertcat(new Object[] {table, value}), "vertcat", in);
            tried(failures, () -> Concatenation.horzcat(new Object[] {table, value}), "horzcat", in);
        }
        return failures;
    }

    @Test
    void anythingElseThanAnErrorOfTheLanguageIsAMistake() {
        Session session = Session.builder().loop().out(new ByteArrayOutputStream()).err(new ByteArrayOutputStream()).build();
        session.attach(MatlabSession.class, new MatlabSession());
        List<String> failures = new ArrayList<>();
        session.run(() -> {
            try {
                failures.addAll(failures());
            } catch (Throwable e) {
                failures.add(e.toString());
            }
            return null;
        });
        assertThat(failures.stream().limit(60).toList()).isEmpty();
    }
}
