package dev.fermata.matlab.builtin;

import dev.fermata.matlab.operation.TextConversion;
import dev.fermata.matlab.text.Blank;
import dev.fermata.matlab.text.TextOf;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Making text of every class, and asking what a text is. */
public final class TextClassBuiltins {
    static final String NAMES = "blanks cellstr char convertCharsToStrings convertContainedStringsToChars convertStringsToChars "
            + "isStringScalar iscellstr isletter isspace isstrprop missing native2unicode newline string string.empty strings "
            + "strlength strvcat unicode2native";

    private TextClassBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "blanks" -> Builtin.of(name, 1, 1, TextClassBuiltins::blanks);
            case "cellstr" -> Builtin.of(name, 1, 1, TextClassBuiltins::cellstr);
            case "char" -> Builtin.of(name, 0, Builtin.ANY, TextClassBuiltins::chars);
            case "convertCharsToStrings" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, TextClassBuiltins::convertCharsToStrings);
            case "convertContainedStringsToChars" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY,
                    (arguments, _) -> convertEach(arguments, true));
            case "convertStringsToChars" -> Builtin.of(name, 1, Builtin.ANY, Builtin.ANY, (arguments, _) -> convertEach(arguments, false));
            case "isStringScalar" -> Builtin.of(name, 1, 1, (arguments, _) -> arguments[0] instanceof StringArray strings && strings.isScalar());
            case "iscellstr" -> Builtin.of(name, 1, 1, (arguments, _) -> TextOf.isCellOfChars(arguments[0]));
            case "isletter" -> Builtin.of(name, 1, 1, (arguments, _) -> test(arguments[0], Character::isLetter));
            case "isspace" -> Builtin.of(name, 1, 1, (arguments, _) -> test(arguments[0], c -> Blank.is((char) c)));
            case "isstrprop" -> Builtin.of(name, 2, 4, TextClassBuiltins::isstrprop);
            case "native2unicode" -> Builtin.of(name, 1, 2, TextClassBuiltins::native2unicode);
            case "newline" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of("\n"));
            case "string" -> Builtin.of(name, 0, Builtin.ANY, TextClassBuiltins::string);
            case "string.empty" -> Builtin.of(name, 0, Builtin.ANY, TextClassBuiltins::emptyString);
            case "strings" -> Builtin.of(name, 0, Builtin.ANY, TextClassBuiltins::strings);
            case "strlength" -> Builtin.of(name, 1, 1, TextClassBuiltins::strlength);
            case "strvcat" -> Builtin.of(name, 1, Builtin.ANY, TextClassBuiltins::strvcat);
            case "unicode2native" -> Builtin.of(name, 1, 2, TextClassBuiltins::unicode2native);
            default -> null;
        };
    }

    private static Object blanks(Object[] arguments, int nargout) {
        int count = TextArguments.integer(arguments[0], 0, "blanks", "InvalidInput", "blanks: input must be a nonnegative integer scalar");
        if (count > Dims.COUNT_MAX) {
            throw Errors.tooLarge(new int[] {1, count});
        }
        char[] data = new char[count];
        Arrays.fill(data, ' ');
        return CharArray.row(data);
    }

    private static Object cellstr(Object[] arguments, int nargout) {
        CellArray cells = TextOf.cells(arguments[0]);
        if (cells == null) {
            if (arguments[0] instanceof DoubleArray empty && Arrays.equals(empty.dims(), new int[2])) {
                return CellArray.row(CharArray.of(""));
            }
            throw Errors.of("cellstr:InvalidInput", "Input must be text.");
        }
        if (!TextOf.isCellOfChars(cells)) {
            throw Errors.of("cellstr:InvalidContents", "Element class must be char.");
        }
        return cells;
    }

    private static Object chars(Object[] arguments, int nargout) {
        if (arguments.length == 1) {
            return TextConversion.charArray(arguments[0]);
        }
        return arguments.length == 0 ? CharArray.of("") : rows(arguments, true);
    }

    private static Object strvcat(Object[] arguments, int nargout) {
        return rows(arguments, false);
    }

    private static CharArray rows(Object[] arguments, boolean withEmpty) {
        List<String> rows = new ArrayList<>();
        for (Object argument : arguments) {
            String[] added = TextOf.rows(argument);
            if (added == null) {
                throw Errors.of("char:InvalidInput", "Conversion to char from " + Values.className(argument) + " is not possible.");
            }
            for (String row : added) {
                if (row == null) {
                    throw Errors.of("char:InvalidInput", "Conversion from <missing> to character vector is not supported.");
                }
                if (withEmpty || !row.isEmpty()) {
                    rows.add(row);
                }
            }
        }
        return Texts.matrix(rows.toArray(String[]::new));
    }

    private static Object string(Object[] arguments, int nargout) throws Throwable {
        if (arguments.length == 0) {
            return StringArray.scalar("");
        }
        String format = Values.textOrNull(arguments[0]);
        if (arguments.length > 1 && format != null && format.indexOf('%') >= 0) {
            arguments[0] = StringArray.scalar(format);
            return ComposeBuiltins.compose(arguments, nargout);
        }
        return TextConversion.stringArray(arguments[0]);
    }

    private static Object emptyString(Object[] arguments, int nargout) {
        StringArray result = (StringArray) sized("string.empty", arguments, 0);
        if (!result.isEmpty()) {
            throw Errors.of("string.empty:InvalidSize", "At least one dimension must be zero.");
        }
        return result;
    }

    private static Object strings(Object[] arguments, int nargout) {
        return sized("strings", arguments, 1);
    }

    /** Of empty texts, or of a text given last. */
    private static Array sized(String owner, Object[] arguments, int otherwise) {
        List<Integer> sizes = new ArrayList<>();
        String fill = "";
        for (int i = 0; i < arguments.length; i++) {
            if (TextArguments.isWord(arguments[i], "like")) {
                if (i + 1 == arguments.length) {
                    throw Errors.of(owner + ":LikeMissingPrototype", owner + ": expected prototype after 'like'");
                }
                i++;
            } else if (arguments[i] instanceof StringArray given && given.isScalar() && i == arguments.length - 1) {
                fill = given.get(0);
            } else if (TextArguments.isNumeric(arguments[i])) {
                for (int k = 0; k < Values.count(arguments[i]); k++) {
                    sizes.add(size(owner, Values.real(arguments[i], k)));
                }
            } else {
                throw Errors.of(owner + ":InvalidSize", owner + ": size arguments must be numeric scalars or vectors");
            }
        }
        int[] dims = switch (sizes.size()) {
            case 0 -> new int[] {otherwise, otherwise};
            case 1 -> new int[] {sizes.getFirst(), sizes.getFirst()};
            default -> sizes.stream().mapToInt(Integer::intValue).toArray();
        };
        StringArray result = new StringArray(Dims.normal(dims));
        Arrays.fill(result.data(), fill);
        return result;
    }

    private static int size(String owner, double value) {
        if (value != Math.rint(value)) {
            throw Errors.of(owner + ":InvalidSize", "Size inputs must be integers.");
        }
        if (value > Integer.MAX_VALUE) {
            throw Errors.of(owner + ":SizeOverflow", owner + ": requested size exceeds platform limits");
        }
        return (int) Math.max(value, 0);
    }

    private static Object strlength(Object[] arguments, int nargout) {
        Texts texts = Texts.orNull(arguments[0]);
        if (texts == null) {
            throw Errors.of(arguments[0] instanceof CellArray ? "strlength:InvalidCellElement" : "strlength:InvalidInput",
                    "First argument must be text.");
        }
        double[] lengths = new double[texts.count()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = texts.get(i) == null ? Double.NaN : texts.get(i).length();
        }
        return new DoubleArray(texts.dims(), lengths);
    }

    private static Object convertCharsToStrings(Object[] arguments, int nargout) {
        Object[] results = new Object[arguments.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = switch (arguments[i]) {
                case CharArray chars -> StringArray.scalar(chars.text());
                case CellArray cells when TextOf.isCellOfChars(cells) -> TextOf.string(cells);
                default -> arguments[i];
            };
        }
        return results;
    }

    private static Object[] convertEach(Object[] arguments, boolean isDeep) {
        Object[] results = new Object[arguments.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = isDeep ? withoutStrings(arguments[i], 0) : toChars(arguments[i]);
        }
        return results;
    }

    private static Object toChars(Object value) {
        return value instanceof StringArray strings ? strings.isScalar() ? Texts.chars(strings.get(0)) : TextOf.cells(strings) : value;
    }

    private static Object withoutStrings(Object value, int depth) {
        if (depth > 500) {
            throw Errors.of("convertContainedStringsToChars:InvalidInput", "convertContainedStringsToChars: containers are nested too deeply");
        }
        return switch (value) {
            case StringArray strings -> toChars(strings);
            case CellArray cells -> {
                CellArray copy = cells.copy();
                for (int i = 0; i < copy.count(); i++) {
                    copy.data()[i] = withoutStrings(copy.get(i), depth + 1);
                }
                yield copy;
            }
            case StructArray struct -> {
                StructArray copy = struct.copy();
                for (int f = 0; f < copy.names().size(); f++) {
                    Object[] column = copy.column(f);
                    for (int i = 0; i < copy.count(); i++) {
                        column[i] = withoutStrings(column[i], depth + 1);
                    }
                }
                yield copy;
            }
            default -> value;
        };
    }

    /** A truth per character; all false for what is not text. */
    private static Object test(Object value, IntPredicate question) {
        Array array = value instanceof StringArray strings && strings.isScalar() && strings.get(0) != null
                ? CharArray.row(strings.get(0)) : Values.array(value);
        LogicalArray result = new LogicalArray(array.dims());
        if (array instanceof CharArray chars) {
            for (int i = 0; i < result.count(); i++) {
                result.data()[i] = question.test(chars.get(i));
            }
        }
        return result;
    }

    private static Object isstrprop(Object[] arguments, int nargout) {
        String type = TextArguments.text(arguments[1], "isstrprop", "InvalidInput", "isstrprop: the type must be text");
        IntPredicate question = switch (type.toLowerCase(Locale.ROOT)) {
            case "alpha" -> Character::isLetter;
            case "alphanum", "alnum" -> Character::isLetterOrDigit;
            case "digit" -> Character::isDigit;
            case "lower" -> Character::isLowerCase;
            case "upper" -> Character::isUpperCase;
            case "wspace", "space" -> c -> Blank.is((char) c);
            case "punct" -> c -> c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c) || c > 0x7f && isPunctuation(c);
            case "cntrl" -> Character::isISOControl;
            case "graphic", "graph" -> c -> c > ' ' && !Character.isISOControl(c) && !Character.isWhitespace(c);
            case "print" -> c -> !Character.isISOControl(c);
            case "xdigit" -> c -> c < 0x80 && Character.digit(c, 16) >= 0;
            default -> throw Errors.of("isstrprop:InvalidInput", "isstrprop: unknown character type '" + type + "'");
        };
        return property(arguments[0], question);
    }

    private static Object property(Object value, IntPredicate question) {
        return switch (value) {
            case CellArray cells -> {
                CellArray result = new CellArray(cells.dims());
                for (int i = 0; i < cells.count(); i++) {
                    result.data()[i] = Values.simple(Values.array(property(cells.get(i), question)));
                }
                yield result;
            }
            case StringArray strings when !strings.isScalar() -> property(TextOf.cells(strings), question);
            case StringArray _, CharArray _ -> test(value, question);
            default -> test(TextConversion.charArray(value), question);
        };
    }

    private static boolean isPunctuation(int c) {
        int type = Character.getType(c);
        return type == Character.CONNECTOR_PUNCTUATION || type == Character.DASH_PUNCTUATION || type == Character.START_PUNCTUATION
                || type == Character.END_PUNCTUATION || type == Character.OTHER_PUNCTUATION || type == Character.MATH_SYMBOL
                || type == Character.CURRENCY_SYMBOL || type == Character.OTHER_SYMBOL;
    }

    private static Object native2unicode(Object[] arguments, int nargout) {
        if (arguments[0] instanceof CharArray) {
            return arguments[0];
        }
        if (!TextArguments.isNumeric(arguments[0])) {
            throw Errors.of("native2unicode:InvalidInput", "native2unicode: input must be a numeric array of bytes");
        }
        byte[] bytes = new byte[Values.count(arguments[0])];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (int) Values.real(arguments[0], i);
        }
        String text = new String(bytes, charset("native2unicode", arguments));
        boolean isColumn = Dims.isColumn(Values.dims(arguments[0])) && bytes.length > 1;
        return isColumn ? CharArray.column(text.toCharArray()) : CharArray.of(text);
    }

    private static Object unicode2native(Object[] arguments, int nargout) {
        String text = TextArguments.text(arguments[0], "unicode2native", "InvalidInput",
                "unicode2native: input must be a string scalar or character vector");
        byte[] bytes = text.getBytes(charset("unicode2native", arguments));
        long[] values = new long[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 0xff;
        }
        return new IntegerArray(MatlabClass.UINT8, new int[] {1, values.length}, values);
    }

    private static Charset charset(String owner, Object[] arguments) {
        String name = arguments.length > 1 ? TextArguments.text(arguments[1], owner, "InvalidEncoding",
                owner + ": unsupported character encoding") : "UTF-8";
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException _) {
            throw Errors.of(owner + ":InvalidEncoding", owner + ": unsupported character encoding '" + name + "'");
        }
    }
}
