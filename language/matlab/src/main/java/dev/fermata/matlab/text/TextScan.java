package dev.fermata.matlab.text;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import java.util.Arrays;
import java.util.List;

/**
 * sscanf and fscanf: the format over and over until the text ends or does not fit.
 *
 * @param values  the numbers and characters read
 * @param count   how many conversions succeeded
 * @param message why it ended early; empty when it did not
 * @param end     where it ended, from 0
 */
public record TextScan(Object values, int count, String message, int end) {
    /**
     * Reads.
     *
     * @param owner the function that errors name
     * @param rows  of the result; 0 for a column
     * @param most  elements, or for a column numbers and fields of text; -1 for no bound
     */
    public static TextScan of(String owner, String text, String format, int rows, int most) {
        List<ScanFormat.Item> items = ScanFormat.of(owner, format);
        Reading reading = new Reading(text, items, rows > 0 ? most : -1, rows > 0 ? -1 : most);
        String message = reading.run() ? "" : "Matching failure in format.";
        return new TextScan(reading.result(rows), reading.count, message, reading.cursor.at);
    }

    private static final class Reading {
        private final ScanCursor cursor;
        private final List<ScanFormat.Item> items;
        private final int most;
        private final int fieldsMost;
        private final boolean isText;
        private double[] values = new double[16];
        private int size;
        private int count;

        Reading(String text, List<ScanFormat.Item> items, int most, int fieldsMost) {
            this.cursor = new ScanCursor(text);
            this.items = items;
            this.most = most;
            this.fieldsMost = fieldsMost;
            isText = items.stream().anyMatch(item -> item.isConversion() && !item.isSkipped())
                    && items.stream().allMatch(item -> !item.isConversion() || item.isSkipped() || item.isText());
        }

        /** Whether the text was read to its end or to the bound. */
        boolean run() {
            boolean hasConversions = items.stream().anyMatch(ScanFormat.Item::isConversion);
            while (true) {
                int before = cursor.at;
                for (ScanFormat.Item item : items) {
                    if (most >= 0 && size >= most || fieldsMost >= 0 && count >= fieldsMost) {
                        return true;
                    }
                    if (!read(item)) {
                        return cursor.isAtEnd();
                    }
                }
                if (!hasConversions || cursor.at == before) {
                    return true;
                }
            }
        }

        private boolean read(ScanFormat.Item item) {
            switch (item.type()) {
                case 'b' -> cursor.skipBlanks();
                case 'L' -> {
                    if (!cursor.text.startsWith(item.text(), cursor.at)) {
                        return false;
                    }
                    cursor.at += item.text().length();
                }
                case 's', 'c', '[', 'q' -> {
                    if (item.type() == 's') {
                        cursor.skipBlanks();
                    }
                    String found = cursor.characters(item);
                    if (found == null) {
                        return false;
                    }
                    if (!item.isSkipped()) {
                        count++;
                        for (int i = 0; i < found.length() && (most < 0 || size < most); i++) {
                            add(found.charAt(i));
                        }
                    }
                }
                default -> {
                    cursor.skipBlanks();
                    Double number = cursor.number(item);
                    if (number == null) {
                        return false;
                    }
                    if (!item.isSkipped()) {
                        count++;
                        add(number);
                    }
                }
            }
            return true;
        }

        private void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        Object result(int rows) {
            if (size == 0) {
                return isText ? CharArray.of("") : DoubleArray.empty();
            }
            int[] dims = rows > 0 ? new int[] {rows, (size + rows - 1) / rows} : isText ? new int[] {1, size} : new int[] {size, 1};
            double[] all = Arrays.copyOf(values, dims[0] * dims[1]);
            if (!isText) {
                return new DoubleArray(dims, all);
            }
            char[] characters = new char[all.length];
            for (int i = 0; i < all.length; i++) {
                characters[i] = (char) all[i];
            }
            return new CharArray(dims, characters);
        }
    }
}
