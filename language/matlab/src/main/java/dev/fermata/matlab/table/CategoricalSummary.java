package dev.fermata.matlab.table;

import java.util.ArrayList;
import java.util.List;

/** How often the categories of an array occur. */
final class CategoricalSummary {
    private CategoricalSummary() {
    }

    static double[] counts(CategoricalArray array) {
        double[] counts = new double[array.categories().size()];
        for (int i = 0; i < array.count(); i++) {
            if (!array.isMissing(i)) {
                counts[(int) array.number(i) - 1]++;
            }
        }
        return counts;
    }

    static int undefined(CategoricalArray array) {
        int count = 0;
        for (int i = 0; i < array.count(); i++) {
            count += array.isMissing(i) ? 1 : 0;
        }
        return count;
    }

    /** The text of {@code summary}: for a column one line per category, otherwise the categories above their numbers. */
    static String of(CategoricalArray array) {
        List<String> names = new ArrayList<>(array.categories());
        boolean isRow = array.rows() == 1 && array.count() > 1;
        int lines = isRow ? 1 : array.columns();
        int height = isRow ? array.count() : array.rows();
        boolean hasUndefined = undefined(array) > 0;
        if (hasUndefined) {
            names.add("<undefined>");
        }
        String[][] texts = new String[names.size()][lines];
        for (int line = 0; line < lines; line++) {
            int[] counts = new int[names.size()];
            for (int i = 0; i < height; i++) {
                int at = line * height + i;
                counts[array.isMissing(at) ? names.size() - 1 : (int) array.number(at) - 1]++;
            }
            for (int k = 0; k < counts.length; k++) {
                texts[k][line] = Integer.toString(counts[k]);
            }
        }
        StringBuilder out = new StringBuilder();
        if (isRow) {
            StringBuilder numbers = new StringBuilder();
            for (int k = 0; k < names.size(); k++) {
                int width = Math.max(names.get(k).length(), texts[k][0].length());
                out.append("     ").append(names.get(k)).repeat(' ', width - names.get(k).length()).append(' ');
                numbers.append("     ").append(texts[k][0]).repeat(' ', width - texts[k][0].length()).append(' ');
            }
            return out.append('\n').append(numbers).append("\n\n").toString();
        }
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        int[] widths = new int[lines];
        for (String[] row : texts) {
            for (int line = 0; line < lines; line++) {
                widths[line] = Math.max(widths[line], row[line].length());
            }
        }
        for (int k = 0; k < names.size(); k++) {
            out.append("     ").append(names.get(k)).repeat(' ', widest - names.get(k).length());
            for (int line = 0; line < lines; line++) {
                out.append("      ").repeat(' ', widths[line] - texts[k][line].length()).append(texts[k][line]);
            }
            out.append(" \n");
        }
        return out.append('\n').toString();
    }
}
