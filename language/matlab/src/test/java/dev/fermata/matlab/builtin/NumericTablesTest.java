package dev.fermata.matlab.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.matlab.value.MatlabError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls and their results in tables: after a line {@code > call} one line per result, as {@link Canonical} writes it, or
 * {@code ERROR identifier | message}. A number and a bar before the call say how many results are wanted.
 */
class NumericTablesTest {
    private static final List<String> TABLES = List.of("arrays", "elementwise", "linear", "matrices", "reductions", "signals",
        "sorting", "whole");

    private record Row(String call, List<String> expected) {
    }

    private static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        for (String line : text(table + ".txt").lines().toList()) {
            if (line.startsWith("> ")) {
                rows.add(new Row(line.substring(2), new ArrayList<>()));
            } else {
                rows.getLast().expected.add(line);
            }
        }
        return rows;
    }

    private static String text(String file) {
        try (InputStream in = NumericTablesTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> callsGiveWhatTheTablesSay() {
        return TABLES.stream().flatMap(table -> rows(table).stream().map(row -> DynamicTest.dynamicTest(row.call,
                () -> assertThat(results(row.call)).as(row.call).isEqualTo(row.expected))));
    }

    private static List<String> results(String call) {
        boolean several = call.length() > 1 && call.charAt(1) == '|';
        int count = several ? call.charAt(0) - '0' : 1;
        List<String> lines = new ArrayList<>();
        try {
            Object[] values = Expression.values(several ? call.substring(2) : call, count);
            for (int i = 0; i < Math.max(1, Math.min(count, values.length)); i++) {
                lines.add(Canonical.text(values[i]));
            }
        } catch (MatlabError e) {
            lines.add("ERROR " + e.identifier() + " | " + e.getMessage());
        }
        return lines;
    }
}
