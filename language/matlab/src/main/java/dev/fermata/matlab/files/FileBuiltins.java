package dev.fermata.matlab.files;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.ScanBuiltins;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files by identifier. */
public final class FileBuiltins {
    static final String NAMES = "fopen fclose feof fgetl fgets fread fwrite fscanf frewind ftell fseek ferror fflush textscan";

    private static final List<String> STREAMS = List.of("\"stdin\"", "\"stdout\"", "\"stderr\"");

    private FileBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "fopen" -> Builtin.of(name, 1, 4, 4, FileBuiltins::fopen);
            case "fclose" -> Builtin.of(name, 0, 1, 2, FileBuiltins::fclose);
            case "feof" -> Builtin.of(name, 1, 1, (in, _) -> FileTable.get(name, in[0]).metEnd() ? 1.0 : 0.0);
            case "fgetl" -> Builtin.of(name, 1, 1, 1, (in, _) -> line(name, in));
            case "fgets" -> Builtin.of(name, 1, 2, 2, (in, _) -> line(name, in));
            case "fread" -> Builtin.of(name, 1, 5, 2, BinaryFiles::read);
            case "fwrite" -> Builtin.of(name, 2, 5, 1, BinaryFiles::write);
            case "fscanf" -> Builtin.of(name, 2, 3, 3, FileBuiltins::fscanf);
            case "textscan" -> Builtin.of(name, 1, Builtin.ANY, 2, FileBuiltins::textscan);
            case "frewind" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                FileTable.get(name, in[0]).seek(0);
                return null;
            });
            case "ftell" -> Builtin.of(name, 1, 1, (in, _) -> (double) FileTable.get(name, in[0]).position());
            case "fseek" -> Builtin.of(name, 2, 3, 1, FileBuiltins::fseek);
            case "ferror" -> Builtin.of(name, 1, 2, 2, FileBuiltins::ferror);
            case "fflush" -> Builtin.of(name, 1, 1, 1, (in, n) -> {
                OpenFile file = FileTable.current().getOrNull(in[0]);
                if (file != null) {
                    file.flush();
                }
                return n > 0 ? 0.0 : null;
            });
            default -> null;
        };
    }

    // ---- opening and closing ----

    private static Object fopen(Object[] in, int nargout) {
        if (Values.textOrNull(in[0]) == null) {
            return described(in[0], nargout);
        }
        String name = Paths.text("fopen", in[0]);
        if (name.equals("all") && in.length == 1) {
            List<Integer> open = FileTable.current().identifiers();
            return new DoubleArray(new int[] {open.isEmpty() ? 0 : 1, open.size()}, open.stream().mapToDouble(Integer::doubleValue).toArray());
        }
        String mode = in.length > 1 ? String.valueOf(Values.textOrNull(in[1])) : "r";
        if (!mode.matches("[rwaWA](\\+[bt]?|[bt]\\+?)?")) {
            throw Errors.of("fopen:InvalidPermission", "Invalid permission.");
        }
        mode = mode.toLowerCase(Locale.ROOT);
        ByteOrder order = in.length > 2 ? order("fopen", in[2]) : ByteOrder.LITTLE_ENDIAN;
        Charset charset = in.length > 3 ? charset("fopen", in[3]) : StandardCharsets.UTF_8;
        Path path = mode.startsWith("r") && mode.indexOf('+') < 0 ? found(name) : Paths.toWrite("fopen", name);
        try {
            OpenFile file = OpenFile.open(path, mode, order, charset);
            int identifier = FileTable.current().add(file);
            return new Object[] {(double) identifier, CharArray.of("")};
        } catch (IOException failure) {
            return new Object[] {-1.0, CharArray.of(Paths.reason(failure))};
        }
    }

    /** A file to read: in the current folder, then in the folders of the path. */
    private static Path found(String name) {
        Path path = Paths.toRead("fopen", name);
        if (!Files.exists(path) && !name.startsWith("/")) {
            for (Path folder : MatlabFunctions.current().path()) {
                if (Files.isRegularFile(folder.resolve(name))) {
                    return folder.resolve(name);
                }
            }
        }
        return path;
    }

    /** Name, mode, byte order and encoding of an open file. */
    private static Object described(Object identifier, int nargout) {
        double number = Values.count(identifier) == 1 && Values.classOf(identifier).isArithmetic() ? Values.real(identifier, 0) : -1;
        if (number >= 0 && number < STREAMS.size()) {
            return new Object[] {CharArray.of(STREAMS.get((int) number)), CharArray.of(number == 0 ? "r" : "a"), CharArray.of("ieee-le"),
                CharArray.of("UTF-8")};
        }
        OpenFile file = FileTable.current().getOrNull(identifier);
        if (file == null) {
            return new Object[] {CharArray.of(""), CharArray.of(""), CharArray.of(""), CharArray.of("")};
        }
        String mode = file.mode().indexOf('b') >= 0 || file.mode().indexOf('t') >= 0 ? file.mode() : file.mode().replaceFirst("^(.)", "$1b");
        return new Object[] {CharArray.of(file.path().toString()), CharArray.of(mode),
            CharArray.of(file.order() == ByteOrder.LITTLE_ENDIAN ? "ieee-le" : "ieee-be"), CharArray.of(file.charset().name())};
    }

    static ByteOrder order(String function, Object value) {
        return switch (String.valueOf(Values.textOrNull(value)).toLowerCase(Locale.ROOT)) {
            case "n", "native", "l", "ieee-le", "a", "ieee-le.l64" -> ByteOrder.LITTLE_ENDIAN;
            case "b", "ieee-be", "s", "ieee-be.l64" -> ByteOrder.BIG_ENDIAN;
            default -> throw Errors.of(function + ":InvalidMachineFormat", "Invalid machine format.");
        };
    }

    static Charset charset(String function, Object value) {
        String name = Values.textOrNull(value);
        if (name == null || name.isEmpty() || name.equalsIgnoreCase("auto") || name.equalsIgnoreCase("system")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
            throw Errors.of(function + ":InvalidEncoding", "Invalid encoding '" + name + "'.");
        }
    }

    private static Object fclose(Object[] in, int nargout) {
        FileTable table = FileTable.current();
        String failure = "";
        try {
            if (in.length == 0 || "all".equals(Values.textOrNull(in[0]))) {
                for (int identifier : table.identifiers()) {
                    table.close(identifier);
                }
            } else if (Values.count(in[0]) != 1 || Values.real(in[0], 0) < 0 || Values.real(in[0], 0) > 2) {
                FileTable.get("fclose", in[0]);
                table.close((int) Values.real(in[0], 0));
            }
        } catch (IOException wrong) {
            failure = Paths.reason(wrong);
        }
        return new Object[] {failure.isEmpty() ? 0.0 : -1.0, CharArray.of(failure)};
    }

    // ---- text ----

    private static void checkReadable(String function, OpenFile file) {
        if (!file.mayRead()) {
            throw Errors.of(function + ":IoFailure", "Operation is not implemented for requested stream: the file was not opened for reading.");
        }
    }

    /** A line without its end for fgetl, with it for fgets. */
    private static Object line(String function, Object[] in) throws IOException {
        OpenFile file = FileTable.get(function, in[0]);
        checkReadable(function, file);
        long most = in.length > 1 ? (long) Values.real(in[1], 0) : Integer.MAX_VALUE;
        byte[] bytes = file.line(most);
        if (bytes == null) {
            return new Object[] {-1.0, function.equals("fgets") ? -1.0 : DoubleArray.empty()};
        }
        String line = new String(bytes, file.charset());
        String end = line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
        if (file.isText() && end.length() > 1) {
            line = line.substring(0, line.length() - 2) + "\n";
            end = "\n";
        }
        String text = function.equals("fgetl") ? line.substring(0, line.length() - end.length()) : line;
        double[] terminators = end.chars().asDoubleStream().toArray();
        return new Object[] {text.isEmpty() ? CharArray.of("") : CharArray.row(text), new DoubleArray(new int[] {terminators.length == 0 ? 0 : 1, terminators.length}, terminators)};
    }

    /** The rest of a file as text whose characters are its bytes, so that positions in it are positions in the file. */
    private static String rest(OpenFile file) throws IOException {
        return new String(file.read(Long.MAX_VALUE), StandardCharsets.ISO_8859_1);
    }

    private static Object fscanf(Object[] in, int nargout) throws IOException {
        OpenFile file = FileTable.get("fscanf", in[0]);
        checkReadable("fscanf", file);
        long start = file.position();
        String text = rest(file);
        Object[] results = ScanBuiltins.scan("fscanf", text, in, 1);
        int used = (int) (double) (Double) results[3] - 1;
        if (used < text.length()) {
            file.seek(start + used);
        }
        return new Object[] {results[0], results[1], results[2]};
    }

    /** Of a file, from where it stands; otherwise of text. */
    private static Object textscan(Object[] in, int nargout) throws Throwable {
        if (Values.textOrNull(in[0]) != null) {
            int[] end = {0};
            Object result = ScanBuiltins.textscan(in, place -> end[0] = place);
            return new Object[] {result, (double) end[0]};
        }
        OpenFile file = FileTable.get("textscan", in[0]);
        checkReadable("textscan", file);
        long start = file.position();
        String text = rest(file);
        Object[] arguments = in.clone();
        arguments[0] = CharArray.row(text);
        int[] end = {text.length()};
        Object result = ScanBuiltins.textscan(arguments, place -> end[0] = place);
        if (end[0] < text.length()) {
            file.seek(start + end[0]);
        }
        return new Object[] {result, (double) file.position()};
    }

    // ---- places ----

    private static Object fseek(Object[] in, int nargout) throws IOException {
        OpenFile file = FileTable.get("fseek", in[0]);
        double offset = Values.count(in[1]) == 1 ? Values.real(in[1], 0) : Double.NaN;
        Object origin = in.length > 2 ? in[2] : CharArray.of("bof");
        String word = Values.textOrNull(origin);
        double base = switch (word == null ? String.valueOf((int) Values.real(origin, 0)) : word) {
            case "bof", "-1" -> 0;
            case "cof", "0" -> file.position();
            case "eof", "1" -> file.size();
            default -> throw Errors.of("fseek:InvalidInput", "Origin must be 'bof', 'cof', or 'eof'.");
        };
        double target = base + offset;
        if (Double.isNaN(target) || target < 0 || target > file.size()) {
            file.failure("Offset is bad - " + (target < 0 ? "before beginning-of-file." : "after end-of-file or last character written."));
            return -1.0;
        }
        file.seek((long) target);
        return 0.0;
    }

    private static Object ferror(Object[] in, int nargout) {
        OpenFile file = FileTable.get("ferror", in[0]);
        String failure = file.failure();
        if (in.length > 1 && "clear".equals(Values.textOrNull(in[1]))) {
            file.failure("");
        }
        boolean isEnd = failure.isEmpty() && file.metEnd();
        return new Object[] {CharArray.of(isEnd ? "At end-of-file." : failure), isEnd ? -4.0 : failure.isEmpty() ? 0.0 : -1.0};
    }
}
