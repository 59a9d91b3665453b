package dev.fermata.matlab.table;

import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What rows are called: names, times, or nothing.
 *
 * @param names null for none
 * @param times null for none; a timetable has them
 */
record RowLabels(List<String> names, Array times) {
    static final RowLabels NONE = new RowLabels(null, null);

    static RowLabels named(List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (name == null || name.isEmpty()) {
                throw Errors.of("table:InvalidRowNames", "Row names must not be empty.");
            }
            if (!seen.add(name)) {
                throw Errors.of("table:DuplicateRowNames", "Duplicate table row name: '" + name + "'.");
            }
        }
        return new RowLabels(List.copyOf(names), null);
    }

    static RowLabels timed(Array times) {
        return new RowLabels(null, (Array) Values.share(times));
    }

    boolean hasNames() {
        return names != null;
    }

    boolean hasTimes() {
        return times != null;
    }

    /** Those of chosen rows. A row that is chosen again gets a name with a number. */
    RowLabels pick(int[] rows) {
        if (times != null) {
            return timed(Columns.rows(times, rows));
        }
        if (names == null) {
            return NONE;
        }
        List<String> picked = new ArrayList<>(rows.length);
        Set<String> used = new HashSet<>();
        for (int row : rows) {
            String name = names.get(row);
            for (int i = 1; !used.add(name); i++) {
                name = names.get(row) + "_" + i;
            }
            picked.add(name);
        }
        return new RowLabels(picked, null);
    }

    /** With default names, or missing times, for rows that are added. */
    RowLabels grown(int height) {
        if (times != null) {
            return timed(Columns.grown(times, height));
        }
        if (names == null || names.size() == height) {
            return this;
        }
        List<String> all = new ArrayList<>(names);
        for (int i = names.size(); i < height; i++) {
            all.add(unused("Row" + (i + 1), all));
        }
        return new RowLabels(all, null);
    }

    private static String unused(String name, List<String> all) {
        String candidate = name;
        for (int i = 1; all.contains(candidate); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    /** The labels of rows one table below the other; where only some tables have names, the other rows get default ones. */
    static RowLabels joined(List<TableValue> tables) {
        if (tables.getFirst().labels().times != null) {
            List<Object> times = new ArrayList<>();
            for (TableValue each : tables) {
                if (each.labels().times == null) {
                    throw Errors.of("table:InvalidInput", "All inputs must be timetables, or all must be tables.");
                }
                times.add(each.labels().times);
            }
            return timed(Values.array(Concatenation.vertcat(times.toArray())));
        }
        if (tables.stream().noneMatch(each -> each.labels().hasNames())) {
            return NONE;
        }
        List<String> names = new ArrayList<>();
        for (TableValue each : tables) {
            for (int i = 0; i < each.height(); i++) {
                names.add(each.labels().hasNames() ? each.labels().names.get(i) : unused("Row" + (names.size() + 1), names));
            }
        }
        return named(names);
    }
}
