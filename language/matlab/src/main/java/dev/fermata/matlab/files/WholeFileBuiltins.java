package dev.fermata.matlab.files;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.text.Escapes;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whole files as text. */
public final class WholeFileBuiltins {
    static final String NAMES = "fileread filewrite readlines writelines pcode";

    private WholeFileBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "fileread" -> Builtin.of(name, 1, 3, WholeFileBuiltins::fileread);
            case "filewrite" -> Builtin.of(name, 2, Builtin.ANY, 1, WholeFileBuiltins::filewrite);
            case "readlines" -> Builtin.of(name, 1, Builtin.ANY, WholeFileBuiltins::readlines);
            case "pcode" -> Builtin.of(name, 1, Builtin.ANY, 0, (in, _) -> pcode(in));
            case "writelines" -> Builtin.of(name, 2, Builtin.ANY, 1, WholeFileBuiltins::writelines);
            default -> null;
        };
    }

    /** The bytes of a file; an error in the words of a function. */
    public static byte[] bytes(String function, String name) {
        try {
            return Files.readAllBytes(Paths.toRead(function, name));
        } catch (IOException failure) {
            throw Errors.of(function + ":IoFailure", (function.equals("fileread") ? "" : function + ": ") + "Could not open file " + name + ". " + Paths.reason(failure) + ".");
        }
    }

    /** The text of a file, without a mark of its encoding. */
    public static String text(String function, String name) {
        return decoded(bytes(function, name), StandardCharsets.UTF_8);
    }

    private static String decoded(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Writes sources in a form that people cannot read at a glance, into the current folder or beside them. */
    private static Object pcode(Object[] in) {
        boolean beside = false;
        List<String> items = new ArrayList<>();
        for (Object each : in) {
            String word = Values.textOrNull(each);
            if (word == null) {
                throw Errors.of("pcode:InvalidArgument", "pcode: arguments must be character vectors or string scalars");
            } else if (word.equals("-inplace")) {
                beside = true;
            } else if (word.startsWith("-") && !word.equals("-R2007b") && !word.equals("-R2022a")) {
                throw Errors.of("pcode:InvalidOption", "pcode: invalid option '" + word + "'");
            } else if (word.isEmpty()) {
                throw Errors.of("pcode:EmptyItem", "pcode: source item must not be empty");
            } else if (!word.startsWith("-")) {
                items.add(word);
            }
        }
        for (String item : items) {
            encode(item, beside);
        }
        return null;
    }

    private static void encode(String item, boolean beside) {
        Path path = Paths.toRead("pcode", item);
        if (Files.isDirectory(path)) {
            try (var files = Files.list(path)) {
                files.filter(file -> file.toString().endsWith(".m")).sorted().forEach(file -> encode(file.toString(), beside));
            } catch (IOException failure) {
                throw Errors.of("pcode:FileReadFailed", "pcode: failed to read source file: " + failure.getMessage());
            }
            return;
        }
        int dot = item.lastIndexOf('.');
        if (dot > item.lastIndexOf('/') && !item.endsWith(".m")) {
            throw Errors.of("pcode:UnsupportedExtension", "pcode: only MATLAB .m source files are supported");
        }
        Path found = item.endsWith(".m") ? path : Paths.toRead("pcode", item + ".m");
        if (!Files.isRegularFile(found)) {
            Path known = MatlabFunctions.current().file(item);
            if (known == null) {
                throw Errors.of("pcode:FileNotFound", "pcode: source file not found: '" + item + "'");
            }
            found = known;
        }
        String name = found.getFileName().toString();
        String target = name.substring(0, name.length() - 2) + ".p";
        write("pcode", beside ? found.resolveSibling(target).toString() : target, EncodedSource.encoded(bytes("pcode", found.toString())), false);
        MatlabFunctions.current().changed(found);
        MatlabFunctions.current().rehash();
    }

    private static Object fileread(Object[] in, int nargout) {
        String name = Paths.text("fileread", in[0]);
        Charset charset = StandardCharsets.UTF_8;
        if (in.length == 2) {
            charset = FileBuiltins.charset("fileread", in[1]);
        } else if (in.length == 3) {
            if (!"Encoding".equalsIgnoreCase(Values.textOrNull(in[1]))) {
                throw Errors.of("fileread:InvalidOption", "fileread: invalid option configuration");
            }
            charset = FileBuiltins.charset("fileread", in[2]);
        }
        return CharArray.of(decoded(bytes("fileread", name), charset));
    }

    private static Object filewrite(Object[] in, int nargout) {
        String name = Paths.text("filewrite", in[0]);
        Charset charset = StandardCharsets.UTF_8;
        boolean isAppending = false;
        int next = 2;
        if (in.length % 2 == 1) {
            charset = FileBuiltins.charset("filewrite", in[next++]);
        }
        for (; next + 1 < in.length; next += 2) {
            switch (String.valueOf(Values.textOrNull(in[next])).toLowerCase(Locale.ROOT)) {
                case "encoding" -> charset = FileBuiltins.charset("filewrite", in[next + 1]);
                case "writemode" -> isAppending = "append".equalsIgnoreCase(Values.textOrNull(in[next + 1]));
                default -> throw Errors.of("filewrite:InvalidOption", "filewrite: invalid option configuration");
            }
        }
        byte[] bytes;
        Texts texts = Texts.orNull(in[1]);
        if (texts != null) {
            bytes = String.join("\n", texts.items()).getBytes(charset);
        } else if (Values.classOf(in[1]).isArithmetic()) {
            Array values = Values.array(in[1]);
            bytes = new byte[values.count()];
            for (int i = 0; i < bytes.length; i++) {
                double value = Values.real(values, i);
                if (value != (int) value || value < 0 || value > 255) {
                    throw Errors.of("filewrite:InvalidData", "filewrite: unsupported data payload");
                }
                bytes[i] = (byte) value;
            }
        } else {
            throw Errors.of("filewrite:InvalidData", "filewrite: unsupported data payload");
        }
        write("filewrite", name, bytes, isAppending);
        return nargout > 0 ? (double) bytes.length : null;
    }

    /** Writes a file; an error in the words of a function. */
    public static void write(String function, String name, byte[] bytes, boolean isAppending) {
        Path path = Paths.toWrite(function, name);
        try {
            if (isAppending) {
                Files.write(path, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } else {
                Files.write(path, bytes);
            }
            FolderBuiltins.changed(path);
        } catch (IOException failure) {
            throw Errors.of(function + ":IoFailure", function + ": Unable to open file '" + name + "' for writing. " + Paths.reason(failure) + ".");
        }
    }

    private static Object readlines(Object[] in, int nargout) {
        String name = Paths.text("readlines", in[0]);
        Charset charset = StandardCharsets.UTF_8;
        boolean skipsEmpty = false;
        boolean trims = false;
        for (int i = 1; i + 1 < in.length; i += 2) {
            String value = Values.textOrNull(in[i + 1]);
            switch (String.valueOf(Values.textOrNull(in[i])).toLowerCase(Locale.ROOT)) {
                case "encoding" -> charset = FileBuiltins.charset("readlines", in[i + 1]);
                case "emptylinerule" -> skipsEmpty = "skip".equalsIgnoreCase(value);
                case "whitespacerule" -> trims = "trim".equalsIgnoreCase(value);
                case "lineending", "whitespace", "weboptions" -> { }
                default -> throw Errors.of("readlines:InvalidOption", "readlines: invalid option configuration");
            }
        }
        List<String> lines = new ArrayList<>(Arrays.asList(decoded(bytes("readlines", name), charset).split("\r\n|\n|\r", -1)));
        if (trims) {
            lines.replaceAll(String::strip);
        }
        if (skipsEmpty) {
            lines.removeIf(String::isBlank);
        }
        return StringArray.column(lines.toArray(String[]::new));
    }

    private static Object writelines(Object[] in, int nargout) {
        Texts lines = Texts.orNull(in[0]);
        if (lines == null) {
            throw Errors.of("writelines:InvalidInput", "First argument must be text.");
        }
        String name = Paths.text("writelines", in[1]);
        Charset charset = StandardCharsets.UTF_8;
        boolean isAppending = false;
        String end = "\n";
        for (int i = 2; i + 1 < in.length; i += 2) {
            switch (String.valueOf(Values.textOrNull(in[i])).toLowerCase(Locale.ROOT)) {
                case "encoding" -> charset = FileBuiltins.charset("writelines", in[i + 1]);
                case "writemode" -> isAppending = "append".equalsIgnoreCase(Values.textOrNull(in[i + 1]));
                case "lineending" -> end = Escapes.replaced(String.valueOf(Values.textOrNull(in[i + 1])));
                case "trailinglineendingrule" -> { }
                default -> throw Errors.of("writelines:InvalidOption", "writelines: invalid option configuration");
            }
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines.items()) {
            text.append(line == null ? "" : line).append(end);
        }
        write("writelines", name, text.toString().getBytes(charset), isAppending);
        return nargout > 0 ? 0.0 : null;
    }
}
