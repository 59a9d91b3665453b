package dev.fermata.matlab.files;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The fields of a column as values of the class that fits them all. */
final class ColumnReader {
    /** Texts that are dates, and how they are to be read. */
    private static final Map<Pattern, String> DATES = new LinkedHashMap<>();
    private static final Pattern DURATION = Pattern.compile("\\d+:\\d{2}:\\d{2}(\\.\\d+)?");

    static {
        date("\\d{4}-\\d{2}-\\d{2}", "yyyy-MM-dd");
        date("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}", "yyyy-MM-dd HH:mm");
        date("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}", "yyyy-MM-dd HH:mm:ss");
        date("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}", "yyyy-MM-dd'T'HH:mm:ss");
        date("\\d{4}/\\d{2}/\\d{2}", "yyyy/MM/dd");
        date("\\d{1,2}/\\d{1,2}/\\d{4}", "MM/dd/yyyy");
        date("\\d{1,2}/\\d{1,2}/\\d{4} \\d{2}:\\d{2}:\\d{2}", "MM/dd/yyyy HH:mm:ss");
        date("\\d{2}-[A-Za-z]{3}-\\d{4}", "dd-MMM-yyyy");
        date("\\d{2}-[A-Za-z]{3}-\\d{4} \\d{2}:\\d{2}:\\d{2}", "dd-MMM-yyyy HH:mm:ss");
    }

    private ColumnReader() {
    }

    private static void date(String expression, String format) {
        DATES.put(Pattern.compile(expression), format);
    }

    /** The class of a column of fields: double, datetime, duration, or char for other texts. */
    static String typeOf(TextTable table, int column, int first, ReadOptions options) {
        boolean hasValue = false;
        boolean isNumeric = true;
        boolean isDuration = true;
        boolean isDate = true;
        Pattern date = null;
        for (int row = first; row < table.rowCount(); row++) {
            TextTable.Field field = table.field(row, column);
            String text = field.text();
            if (options.isMissing(text)) {
                continue;
            }
            hasValue = true;
            isNumeric &= !field.isQuoted() && TextTable.isNumber(options.plain(text));
            isDuration &= DURATION.matcher(text).matches();
            date = date == null ? DATES.keySet().stream().filter(each -> each.matcher(text).matches()).findFirst().orElse(null) : date;
            isDate &= date != null && date.matcher(text).matches();
        }
        return !hasValue || isNumeric ? "double" : isDuration ? "duration" : isDate ? "datetime" : "char";
    }

    /** The rows from {@code first} on in a class. */
    static Array read(TextTable table, int column, int first, String type, ReadOptions options) throws Throwable {
        int count = Math.max(0, table.rowCount() - first);
        String[] texts = new String[count];
        for (int i = 0; i < count; i++) {
            String text = table.field(first + i, column).text();
            texts[i] = options.isMissing(text) ? null : text;
        }
        int[] dims = {count, 1};
        switch (type) {
            case "char" -> {
                return options.isString ? new StringArray(dims, texts) : (Array) Texts.make(Texts.Form.CELL, dims, texts);
            }
            case "string" -> {
                return new StringArray(dims, texts);
            }
            case "categorical", "duration" -> {
                return converted(type, new StringArray(dims, texts));
            }
            case "datetime" -> {
                return dates(dims, texts);
            }
            case "logical" -> {
                double[] truths = new double[count];
                for (int i = 0; i < count; i++) {
                    double number = texts[i] == null ? 0 : options.number(texts[i]);
                    truths[i] = "true".equalsIgnoreCase(texts[i]) || !Double.isNaN(number) && number != 0 ? 1 : 0;
                }
                return Conversion.array(MatlabClass.LOGICAL, new DoubleArray(dims, truths));
            }
            default -> {
                double[] numbers = new double[count];
                for (int i = 0; i < count; i++) {
                    numbers[i] = texts[i] == null ? options.emptyValue : options.number(texts[i]);
                }
                MatlabClass kind = MatlabClass.of(type);
                DoubleArray values = new DoubleArray(dims, numbers);
                return kind == null || !kind.isNumeric() ? values : Conversion.array(kind, values);
            }
        }
    }

    private static Array converted(String function, Object... arguments) throws Throwable {
        return Values.array(Builtins.find(function).call(arguments, 1));
    }

    /** A text as a date or duration; null for one that looks like neither. */
    static Array time(String text) throws Throwable {
        if (DURATION.matcher(text).matches()) {
            return converted("duration", StringArray.scalar(text));
        }
        return DATES.keySet().stream().anyMatch(each -> each.matcher(text).matches()) ? dates(new int[] {1, 1}, new String[] {text}) : null;
    }

    private static Array dates(int[] dims, String[] texts) throws Throwable {
        for (String text : texts) {
            if (text == null) {
                continue;
            }
            for (Map.Entry<Pattern, String> each : DATES.entrySet()) {
                if (each.getKey().matcher(text).matches()) {
                    return converted("datetime", new StringArray(dims, texts), CharArray.of("InputFormat"), CharArray.of(each.getValue()),
                            CharArray.of("Format"), CharArray.of(each.getValue()));
                }
            }
        }
        return converted("datetime", new StringArray(dims, texts));
    }
}
