package dev.fermata.matlab.builtin;

import dev.fermata.matlab.pattern.Finder;
import dev.fermata.matlab.text.Blank;
import dev.fermata.matlab.text.Escapes;
import dev.fermata.matlab.text.RegularExpression;
import dev.fermata.matlab.text.TextOf;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.task.Checkpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Taking texts apart and putting them together. */
public final class TextPartsBuiltins {
    static final String NAMES = "__join_text append split splitlines strcat strjoin strsplit strtok";

    private TextPartsBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "__join_text" -> Builtin.of(name, 1, 3, TextPartsBuiltins::join);
            case "append" -> Builtin.of(name, 1, Builtin.ANY, (arguments, _) -> concatenate(name, arguments, false));
            case "split" -> Builtin.of(name, 1, 7, 2, TextPartsBuiltins::split);
            case "splitlines" -> Builtin.of(name, 1, 1, TextPartsBuiltins::splitlines);
            case "strcat" -> Builtin.of(name, 0, Builtin.ANY, (arguments, _) -> concatenate(name, arguments, true));
            case "strjoin" -> Builtin.of(name, 1, 2, TextPartsBuiltins::strjoin);
            case "strsplit" -> Builtin.of(name, 1, 6, 2, TextPartsBuiltins::strsplit);
            case "strtok" -> Builtin.of(name, 1, 2, 2, TextPartsBuiltins::strtok);
            default -> null;
        };
    }

    // ---- strcat, append ----

    private static Object concatenate(String name, Object[] arguments, boolean isTrimming) {
        if (arguments.length == 0) {
            throw Errors.of("strcat:NotEnoughInputs", "Not enough input arguments.");
        }
        Texts.Form form = Texts.Form.CHAR;
        Texts[] texts = new Texts[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            Object value = arguments[i];
            texts[i] = value instanceof Array array && array.matlabClass().isArithmetic() && array.isEmpty()
                    ? Texts.orNull(CharArray.of("")) : Texts.orNull(value);
            if (texts[i] == null) {
                throw Errors.of(name + (value instanceof CellArray ? ":CellElement" : ":InvalidInput"),
                        "Inputs must be character vectors, cell arrays of character vectors, or string arrays.");
            }
            form = widest(form, texts[i].form());
        }
        int[] dims = shape(name, texts);
        String[] results = new String[Dims.count(dims)];
        for (int i = 0; i < results.length; i++) {
            StringBuilder out = new StringBuilder();
            boolean isMissing = false;
            for (Texts each : texts) {
                String text = each.broadcast(i);
                isMissing |= text == null;
                if (text != null) {
                    out.append(form == Texts.Form.CHAR && isTrimming ? trimmed(text) : text);
                }
            }
            results[i] = isMissing ? null : out.toString();
        }
        return Texts.make(form, dims, results);
    }

    /** Strings win over cells, cells over chars. */
    private static Texts.Form widest(Texts.Form one, Texts.Form other) {
        return one == Texts.Form.STRING || other == Texts.Form.STRING ? Texts.Form.STRING
                : one == Texts.Form.CELL || other == Texts.Form.CELL ? Texts.Form.CELL : Texts.Form.CHAR;
    }

    private static int[] shape(String name, Texts[] texts) {
        int[] dims = {1, 1};
        boolean isOne = true;
        for (Texts each : texts) {
            if (each.isScalar()) {
                continue;
            }
            if (!isOne && !Arrays.equals(dims, each.dims())) {
                throw Errors.of(name + ":SizeMismatch", "All the inputs must be the same size or scalars.");
            }
            dims = each.dims();
            isOne = false;
        }
        return dims;
    }

    /** Without the white space at the end, as strcat takes it from char arguments. */
    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && (Blank.is(text.charAt(end - 1)) || text.charAt(end - 1) == 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    // ---- joining ----

    private static Object strjoin(Object[] arguments, int nargout) {
        Texts texts = arguments[0] instanceof CharArray ? null : Texts.orNull(arguments[0]);
        if (texts == null) {
            throw Errors.of("strjoin:InvalidInput", "First input must be a string array or cell array of character vectors.");
        }
        Texts delimiters = arguments.length > 1 ? Texts.require("strjoin", "InvalidInput", "delimiter must be text", arguments[1])
                : Texts.orNull(CharArray.of(" "));
        if (!delimiters.isScalar() && delimiters.count() != texts.count() - 1) {
            throw Errors.of("strjoin:InvalidInput",
                    "Number of delimiters must equal one less than the number of elements in the first input.");
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < texts.count(); i++) {
            if (i > 0) {
                out.append(Escapes.replaced(delimiters.broadcast(i - 1)));
            }
            out.append(texts.get(i) == null ? "" : texts.get(i));
        }
        return texts.form() == Texts.Form.STRING ? StringArray.scalar(out.toString()) : CharArray.row(out.toString());
    }

    private static Object join(Object[] arguments, int nargout) {
        Texts texts = Texts.orNull(arguments[0]);
        if (texts == null) {
            throw Errors.of("join:InputType", "First argument must be text.");
        }
        if (texts.form() == Texts.Form.CHAR) {
            return arguments[0];
        }
        Texts delimiters = Texts.orNull(StringArray.scalar(" "));
        int dimension = -1;
        for (int i = 1; i < arguments.length; i++) {
            if (TextArguments.isNumeric(arguments[i])) {
                dimension = TextArguments.integer(arguments[i], 1, "join", "DimensionType",
                        "join: dimension must be a positive integer scalar") - 1;
            } else {
                delimiters = Texts.require("join", "DelimiterType",
                        "delimiter must be a string, character vector, string array, or cell array of character vectors", arguments[i]);
            }
        }
        int[] dims = texts.dims();
        if (dimension < 0) {
            dimension = lastNonSingleton(dims);
        }
        if (dimension >= dims.length || texts.count() == 0) {
            return texts.count() == 0 && texts.form() == Texts.Form.STRING ? StringArray.scalar("") : arguments[0];
        }
        int[] joined = dims.clone();
        int length = joined[dimension];
        joined[dimension] = 1;
        int[] between = dims.clone();
        between[dimension] = length - 1;
        if (!delimiters.isScalar() && delimiters.count() != length - 1 && delimiters.count() != Dims.count(between)) {
            throw Errors.of("join:DelimiterSize",
                    "join: size of delimiter array must match the size of str, with the join dimension reduced by one");
        }
        boolean isVector = delimiters.count() == length - 1;
        int stride = 1;
        for (int i = 0; i < dimension; i++) {
            stride *= dims[i];
        }
        String[] results = new String[texts.count() / length];
        for (int i = 0; i < results.length; i++) {
            int begin = i / stride * stride * length + i % stride;
            StringBuilder out = new StringBuilder();
            boolean isMissing = false;
            for (int k = 0; k < length; k++) {
                if (k > 0) {
                    int at = delimiters.isScalar() ? 0 : isVector ? k - 1 : i / stride * stride * (length - 1) + i % stride + (k - 1) * stride;
                    out.append(delimiters.get(at));
                }
                String text = texts.get(begin + k * stride);
                isMissing |= text == null;
                out.append(text);
            }
            results[i] = isMissing ? null : out.toString();
        }
        return Texts.make(texts.form(), Dims.normal(joined), results);
    }

    private static int lastNonSingleton(int[] dims) {
        for (int i = dims.length - 1; i >= 0; i--) {
            if (dims[i] != 1) {
                return i;
            }
        }
        return 0;
    }

    // ---- splitting ----

    private record Pieces(List<String> parts, List<String> matches) {
    }

    private static Object strsplit(Object[] arguments, int nargout) {
        if (!Values.isText(arguments[0])) {
            throw Errors.of("strsplit:InvalidInput", "First input must be either a character vector or a string scalar.");
        }
        String text = Values.textOrNull(arguments[0]);
        Object delimiter = null;
        int next = 1;
        if (arguments.length % 2 == 0) {
            delimiter = arguments[next++];
        }
        boolean isCollapsing = true;
        boolean isExpression = false;
        for (; next < arguments.length; next += 2) {
            if (TextArguments.isWord(arguments[next], "CollapseDelimiters")) {
                isCollapsing = TextArguments.truth(arguments[next + 1], "strsplit", "OptionValue",
                        "strsplit: option values must be logical true or false");
            } else if (TextArguments.isWord(arguments[next], "DelimiterType")) {
                isExpression = TextArguments.isWord(arguments[next + 1], "RegularExpression");
                if (!isExpression && !TextArguments.isWord(arguments[next + 1], "Simple")) {
                    throw Errors.of("strsplit:DelimiterMode",
                            "strsplit: value for 'DelimiterType' must be 'Simple' or 'RegularExpression'");
                }
            } else {
                throw Errors.of("strsplit:UnknownName", "strsplit: unrecognized name-value argument; supported names are "
                        + "'CollapseDelimiters' and 'DelimiterType'");
            }
        }
        Pieces pieces = isExpression ? expression(text, delimiter, isCollapsing) : simple(text, delimiter, isCollapsing);
        boolean isString = arguments[0] instanceof StringArray;
        return new Object[] {row(isString, pieces.parts), row(isString, pieces.matches)};
    }

    private static Pieces simple(String text, Object delimiter, boolean isCollapsing) {
        String[] delimiters = {" ", "\f", "\n", "\r", "\t", "\u000b"};
        if (delimiter != null) {
            Texts given = Texts.require("strsplit", "DelimiterType",
                    "delimiter must be a character vector, string scalar, string array, or cell array of character vectors", delimiter);
            delimiters = given.items().clone();
            for (int i = 0; i < delimiters.length; i++) {
                delimiters[i] = delimiters[i] == null ? "" : Escapes.replaced(delimiters[i]);
                if (delimiters[i].isEmpty()) {
                    throw Errors.of("strsplit:EmptyDelimiter", "strsplit: delimiters must contain at least one character");
                }
            }
        }
        return pieces(text, Finder.of("strsplit", "DelimiterType", new StringArray(new int[] {1, delimiters.length}, delimiters), false)
            .findAll(text), isCollapsing);
    }

    private static Pieces expression(String text, Object delimiterOrNull, boolean isCollapsing) {
        Object delimiter = delimiterOrNull == null ? CharArray.of("\\s") : delimiterOrNull;
        Texts given = Texts.require("strsplit", "DelimiterType",
                "delimiter must be a character vector, string scalar, string array, or cell array of character vectors", delimiter);
        String source = given.isScalar() ? given.get(0) : "(?:" + String.join(")|(?:", given.items()) + ")";
        RegularExpression.Scan scan = RegularExpression.of("strsplit", source, RegularExpression.Options.DEFAULT).scan(text);
        List<int[]> found = new ArrayList<>();
        int from = 0;
        for (int[] match = scan.find(0); match != null; match = scan.find(from)) {
            if (match[1] > match[0]) {
                found.add(match);
                from = match[1];
            } else {
                from = match[1] + 1;
            }
        }
        return pieces(text, found, isCollapsing);
    }

    private static Pieces pieces(String text, List<int[]> delimiters, boolean isCollapsing) {
        List<String> parts = new ArrayList<>();
        List<String> matches = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < delimiters.size(); i++) {
            Checkpoint.pass();
            int begin = delimiters.get(i)[0];
            int end = delimiters.get(i)[1];
            while (isCollapsing && i + 1 < delimiters.size() && delimiters.get(i + 1)[0] == end) {
                end = delimiters.get(++i)[1];
            }
            parts.add(text.substring(from, begin));
            matches.add(text.substring(begin, end));
            from = end;
        }
        parts.add(text.substring(from));
        return new Pieces(parts, matches);
    }

    private static Array row(boolean isString, List<String> items) {
        return (Array) Texts.make(isString ? Texts.Form.STRING : Texts.Form.CELL, new int[] {1, items.size()}, items.toArray(String[]::new));
    }

    private static Object split(Object[] arguments, int nargout) {
        Texts texts = Texts.first("split", arguments[0]);
        boolean isString = texts.form() == Texts.Form.STRING;
        Object delimiter = null;
        boolean isCollapsing = false;
        boolean isIncluding = false;
        int dimension = -1;
        int next = 1;
        if (next < arguments.length && !isOption(arguments[next])) {
            delimiter = arguments[next++];
            if (next < arguments.length && TextArguments.isNumeric(arguments[next])) {
                dimension = TextArguments.integer(arguments[next++], 1, "split", "OptionValue",
                        "split: dimension must be a positive integer scalar") - 1;
            }
        }
        for (; next < arguments.length; next += 2) {
            if (!isOption(arguments[next])) {
                throw Errors.of("split:UnknownName", "split: unrecognized name-value argument; supported names are "
                        + "'CollapseDelimiters' and 'IncludeDelimiters'");
            }
            if (next + 1 == arguments.length) {
                throw Errors.of("split:NameValuePair", "split: name-value arguments must be supplied in pairs");
            }
            boolean value = TextArguments.truth(arguments[next + 1], "split", "OptionValue",
                    "split: option values must be logical true or false");
            if (TextArguments.isWord(arguments[next], "CollapseDelimiters")) {
                isCollapsing = value;
            } else {
                isIncluding = value;
            }
        }
        List<Pieces> all = new ArrayList<>();
        for (String text : texts.items()) {
            Pieces pieces = text == null ? new Pieces(Arrays.asList((String) null), List.of())
                    : delimiter == null ? words(text) : delimited(text, delimiter, isCollapsing);
            all.add(isIncluding ? woven(pieces) : pieces);
            if (all.getLast().parts.size() != all.getFirst().parts.size()) {
                throw Errors.of("split:SizeMismatch", "All input text must split into the same number of output strings.");
            }
        }
        return new Object[] {arranged(isString, texts, all.stream().map(Pieces::parts).toList(), dimension),
            arranged(isString, texts, all.stream().map(Pieces::matches).toList(), dimension)};
    }

    private static boolean isOption(Object value) {
        return TextArguments.isWord(value, "CollapseDelimiters") || TextArguments.isWord(value, "IncludeDelimiters");
    }

    /** Between runs of white space; leading and trailing runs leave empty texts. */
    private static Pieces words(String text) {
        List<String> parts = new ArrayList<>();
        List<String> matches = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            if (!Blank.is(text.charAt(i))) {
                i++;
                continue;
            }
            int begin = i;
            while (i < text.length() && Blank.is(text.charAt(i))) {
                i++;
            }
            parts.add(text.substring(from, begin));
            matches.add(text.substring(begin, i));
            from = i;
        }
        parts.add(text.substring(from));
        return new Pieces(parts, matches);
    }

    private static Pieces delimited(String text, Object delimiter, boolean isCollapsing) {
        Texts given = Texts.orNull(delimiter);
        if (given != null) {
            for (String each : given.items()) {
                if (each == null || each.isEmpty()) {
                    throw Errors.of("split:EmptyDelimiter", "split: delimiters must contain at least one character");
                }
            }
        }
        return pieces(text, Finder.of("split", "DelimiterType", delimiter, false).findAll(text), isCollapsing);
    }

    /** Parts and delimiters in turn. */
    private static Pieces woven(Pieces pieces) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < pieces.parts.size(); i++) {
            all.add(pieces.parts.get(i));
            if (i < pieces.matches.size()) {
                all.add(pieces.matches.get(i));
            }
        }
        return new Pieces(all, pieces.matches);
    }

    /** The pieces of all texts along the first dimension beyond those of the texts, of a single text as a column. */
    static Object arranged(boolean isString, Texts texts, List<List<String>> all, int dimension) {
        int count = all.isEmpty() ? 0 : all.getFirst().size();
        int[] dims = texts.dims();
        int along = dimension >= 0 ? dimension : texts.isScalar() ? 0 : dims.length == 2 && dims[1] == 1 ? 1 : dims.length;
        int[] sizes = Arrays.copyOf(dims, Math.max(dims.length, along + 1));
        Arrays.fill(sizes, dims.length, sizes.length, 1);
        if (sizes[along] != 1) {
            throw Errors.of("split:OptionValue", "split: the texts already extend along that dimension");
        }
        int stride = 1;
        for (int i = 0; i < along; i++) {
            stride *= sizes[i];
        }
        sizes[along] = count;
        String[] items = new String[Dims.count(sizes)];
        for (int i = 0; i < all.size(); i++) {
            List<String> pieces = all.get(i);
            int begin = i / stride * stride * count + i % stride;
            for (int k = 0; k < count; k++) {
                items[begin + k * stride] = pieces.get(k);
            }
        }
        return Texts.make(isString ? Texts.Form.STRING : Texts.Form.CELL, Dims.normal(sizes), items);
    }

    private static Object splitlines(Object[] arguments, int nargout) {
        Texts texts = Texts.first("splitlines", arguments[0]);
        Finder ends = Finder.of("splitlines", "InvalidInput", StringArray.row("\r\n", "\n", "\r"), false);
        List<List<String>> all = new ArrayList<>();
        for (String text : texts.items()) {
            String lines = text == null ? "" : text;
            all.add(pieces(lines, ends.findAll(lines), false).parts);
            if (all.getLast().size() != all.getFirst().size()) {
                throw Errors.of("splitlines:SizeMismatch", "All input text must split into the same number of output strings.");
            }
        }
        return arranged(texts.form() == Texts.Form.STRING, texts, all, -1);
    }

    // ---- strtok ----

    private static Object strtok(Object[] arguments, int nargout) {
        Texts texts = Texts.first("strtok", arguments[0]);
        String delimiters = " \t\n\u000b\f\r\0";
        if (arguments.length > 1) {
            Array given = Values.array(arguments[1]);
            delimiters = given instanceof CharArray chars ? chars.text() : TextArguments.isNumeric(given)
                    ? TextOf.chars(given).text()
                    : TextArguments.text(given, "strtok", "InvalidInput", "strtok: delimiters must be text");
        }
        String[] tokens = new String[texts.count()];
        String[] rests = new String[texts.count()];
        for (int i = 0; i < tokens.length; i++) {
            String text = texts.get(i);
            int begin = 0;
            while (text != null && begin < text.length() && delimiters.indexOf(text.charAt(begin)) >= 0) {
                begin++;
            }
            int end = begin;
            while (text != null && end < text.length() && delimiters.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            tokens[i] = text == null ? null : text.substring(begin, end);
            rests[i] = text == null ? null : text.substring(end);
        }
        return new Object[] {texts.with(tokens), texts.with(rests)};
    }
}
