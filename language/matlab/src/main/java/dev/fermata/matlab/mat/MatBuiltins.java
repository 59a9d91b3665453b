package dev.fermata.matlab.mat;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.files.WholeFileBuiltins;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.function.WorkspaceValue;
import dev.fermata.matlab.object.StorageBuiltins;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.system.VariableSelection;
import dev.fermata.matlab.text.NumberReader;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code save} and {@code load}. The caller's workspace is the first argument. */
public final class MatBuiltins {
    private static final String DEFAULT_NAME = "matlab.mat";
    /** The environment variable that names another one. */
    private static final String DEFAULT_VARIABLE = "RUNMAT_SAVE_DEFAULT_PATH";

    private MatBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "__save" -> Builtin.of(name, 1, Builtin.ANY, 0, MatBuiltins::save);
            case "matfile" -> Builtin.of(name, 1, 3, MatBuiltins::matfile);
            case "__save_names" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> names(in));
            case "__workspace_copy" -> Builtin.of(name, 1, 1, (in, _) -> copied(((WorkspaceValue) in[0]).workspace()));
            case "__workspace_get" -> Builtin.of(name, 2, 2, (in, _) -> ((WorkspaceValue) in[0]).workspace().get(Values.textOrNull(in[1])));
            case "__workspace_set" -> Builtin.of(name, 3, 3, 0, (in, _) -> {
                ((WorkspaceValue) in[0]).workspace().set(Values.textOrNull(in[1]), Values.share(in[2]));
                return null;
            });
            case "__packed_objects" -> Builtin.of(name, 3, 3, (in, _) -> new PackedObject(Values.textOrNull(in[0]), in[1], in[2]));
            case "__packed_parts" -> Builtin.of(name, 1, 1, 3, (in, nargout) -> in[0] instanceof PackedObject packed
                    ? new Object[] {CharArray.of(packed.className()), packed.size(), packed.parts()}
                    : new Object[] {CharArray.of(""), DoubleArray.empty(), DoubleArray.empty()});
            case "__holds_packed" -> Builtin.of(name, 1, 1, (in, _) -> PackedObject.isIn(in[0]));
            case "__load" -> Builtin.of(name, 1, Builtin.ANY, 1, MatBuiltins::load);
            default -> null;
        };
    }

    private static Object matfile(Object[] in, int nargout) {
        String name = Paths.text("matfile", in[0]);
        if (in.length == 1) {
            return new MatFileValue(name, null);
        }
        if (in.length == 2 || !"Writable".equalsIgnoreCase(Values.textOrNull(in[1])) || Values.count(in[2]) != 1
                || !Values.classOf(in[2]).isArithmetic()) {
            throw Errors.of("matfile:InvalidInput", "matfile: the only option is 'Writable' with true or false");
        }
        return new MatFileValue(name, Values.real(in[2], 0) != 0);
    }

    /** What the words of a command ask for. */
    private static final class Request {
        private String file;
        private boolean isText;
        private boolean isTabbed;
        private boolean isPrecise;
        private boolean isAppending;
        private boolean isCompressed = true;
        private String struct;
        private final List<Object> selection = new ArrayList<>();

        Request(String function, Object[] in) {
            boolean takesStruct = false;
            for (int i = 1; i < in.length; i++) {
                String word = Values.textOrNull(in[i]);
                if (word == null) {
                    throw Errors.of(function + ":InvalidArgument", "Argument must be a character vector or string scalar.");
                }
                if (takesStruct) {
                    struct = word;
                    takesStruct = false;
                    continue;
                }
                switch (word) {
                    case "-ascii" -> isText = true;
                    case "-mat", "-v7", "-v7.3", "-nocompression" -> isCompressed = !word.equals("-nocompression");
                    case "-v6" -> isCompressed = false;
                    case "-v4" -> throw Errors.of(function + ":Unsupported", "Files of version 4 are not supported.");
                    case "-append" -> isAppending = true;
                    case "-tabs" -> isTabbed = true;
                    case "-double" -> isPrecise = true;
                    case "-struct" -> takesStruct = true;
                    case "-regexp" -> selection.add(in[i]);
                    default -> {
                        if (word.startsWith("-") && file != null) {
                            throw Errors.of(function + ":InvalidOption", "Unknown option '" + word + "'.");
                        }
                        if (file == null) {
                            file = word;
                        } else {
                            selection.add(in[i]);
                        }
                    }
                }
            }
            file = file == null ? Session.current().environment().getOrDefault(DEFAULT_VARIABLE, DEFAULT_NAME) : file;
        }

        boolean includes(String name) {
            return VariableSelection.parse(selection.toArray(), 0).includes(name);
        }
    }

    // ---- saving ----

    /** The variables that a command would save. */
    private static Object names(Object[] in) {
        Request request = new Request("save", in);
        Workspace workspace = ((WorkspaceValue) in[0]).workspace();
        List<String> names = request.struct != null ? List.of(request.struct) : workspace.names().stream().filter(request::includes).toList();
        return new CellArray(new int[] {1, names.size()}, names.stream().map(CharArray::of).toArray());
    }

    /** Whether a command would save an object, which has to be taken apart first. */
    public static boolean savesObjects(Object[] in) {
        Workspace workspace = ((WorkspaceValue) in[0]).workspace();
        CellArray names = (CellArray) names(in);
        for (int i = 0; i < names.count(); i++) {
            if (StorageBuiltins.holds(workspace.get(Values.textOrNull(names.get(i))))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value that was read has objects that have to be made again. */
    public static boolean holdsPacked(Object value) {
        return PackedObject.isIn(value);
    }

    private static Object copied(Workspace workspace) {
        Workspace copy = new Workspace();
        for (String name : workspace.names()) {
            copy.set(name, Values.share(workspace.get(name)));
        }
        return new WorkspaceValue(copy);
    }

    private static Object save(Object[] in, int nargout) {
        Request request = new Request("save", in);
        Workspace workspace = ((WorkspaceValue) in[0]).workspace();
        Map<String, Object> variables = new LinkedHashMap<>();
        if (request.struct != null) {
            if (!(workspace.get(request.struct) instanceof StructArray struct) || struct.count() != 1) {
                throw Errors.of("save:Selection", "The argument to -STRUCT must be the name of a scalar structure variable.");
            }
            for (String name : struct.names()) {
                if (request.includes(name)) {
                    variables.put(name, struct.get(name, 0));
                }
            }
        } else {
            for (String name : workspace.names()) {
                if (request.includes(name)) {
                    variables.put(name, workspace.get(name));
                }
            }
        }
        checkFound(request, variables);
        if (request.isText) {
            StringBuilder text = new StringBuilder();
            variables.values().forEach(value -> append(text, value, request));
            WholeFileBuiltins.write("save", request.file, text.toString().getBytes(StandardCharsets.UTF_8), request.isAppending);
            return null;
        }
        if (request.isAppending && Files.exists(Paths.toRead("save", MatFiles.named(request.file)))) {
            Map<String, Object> all = MatFiles.read("save", request.file);
            all.putAll(variables);
            variables = all;
        }
        MatFiles.write(request.file, variables, request.isCompressed);
        return null;
    }

    private static void checkFound(Request request, Map<String, Object> variables) {
        boolean isRegular = request.selection.stream().anyMatch(each -> "-regexp".equals(Values.textOrNull(each)));
        for (Object each : request.selection) {
            String name = Values.textOrNull(each);
            if (!isRegular && name.indexOf('*') < 0 && name.indexOf('?') < 0 && !variables.containsKey(name)) {
                throw Errors.of("save:Selection", request.struct != null ? "Reference to non-existent field '" + name + "'." : "Variable '" + name + "' not found.");
            }
        }
    }

    private static void append(StringBuilder text, Object value, Request request) {
        if (!Values.classOf(value).isArithmetic() || Values.dims(value).length > 2) {
            throw Errors.of("save:Unsupported", "Only two-dimensional numeric and character arrays can be saved as text.");
        }
        Array array = Values.array(value);
        for (int row = 0; row < array.rows(); row++) {
            for (int column = 0; column < array.columns(); column++) {
                double number = Values.real(array, row + column * array.rows());
                text.append(request.isTabbed ? column == 0 ? "" : "\t" : "").append(String.format(Locale.ROOT, request.isPrecise ? "%25.16e" : "%16.7e", number));
            }
            text.append('\n');
        }
    }

    // ---- loading ----

    private static Object load(Object[] in, int nargout) {
        Request request = new Request("load", in);
        int slash = request.file.lastIndexOf('/');
        int dot = request.file.lastIndexOf('.');
        boolean isMat = dot <= slash || request.file.endsWith(".mat");
        boolean forced = Arrays.stream(in).anyMatch(each -> "-mat".equals(Values.textOrNull(each)));
        if (request.isText || !isMat && !forced) {
            DoubleArray numbers = numbers(request.file);
            if (nargout > 0) {
                return numbers;
            }
            String name = request.file.substring(slash + 1, dot > slash ? dot : request.file.length()).replaceAll("\\W", "_");
            ((WorkspaceValue) in[0]).workspace().set(name.matches("[A-Za-z].*") ? name : "X" + name, Values.simple(numbers));
            return null;
        }
        Map<String, Object> variables = MatFiles.read("load", request.file, request::includes);
        for (Object each : request.selection) {
            String name = Values.textOrNull(each);
            boolean isRegular = request.selection.stream().anyMatch(word -> "-regexp".equals(Values.textOrNull(word)));
            if (!isRegular && name.indexOf('*') < 0 && !variables.containsKey(name)) {
                Warnings.warn("RunMat:load:variableNotFound", "Variable '" + name + "' not found.");
            }
        }
        if (nargout > 0) {
            StructArray result = StructArray.scalar();
            variables.forEach((name, value) -> result.put(name, 0, value));
            return result;
        }
        Workspace workspace = ((WorkspaceValue) in[0]).workspace();
        variables.forEach((name, value) -> workspace.set(name, Values.share(value)));
        List<String> packed = variables.keySet().stream().filter(name -> PackedObject.isIn(variables.get(name))).toList();
        return packed.isEmpty() ? null : new CellArray(new int[] {1, packed.size()}, packed.stream().map(CharArray::of).toArray());
    }

    /** A table of numbers in text: as many in every line, comments after a percent sign. */
    private static DoubleArray numbers(String name) {
        if (!Files.exists(Paths.toRead("load", name))) {
            throw Errors.of("load:Io", "Unable to find file or directory '" + name + "'.");
        }
        String text = WholeFileBuiltins.text("load", name);
        List<double[]> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\n|\r")) {
            number++;
            int comment = line.indexOf('%');
            String content = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (content.isEmpty()) {
                continue;
            }
            String[] words = content.split("[\\s,;]+");
            double[] row = new double[words.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = NumberReader.realOrNan(words[i]);
                if (Double.isNaN(row[i]) && !words[i].equalsIgnoreCase("nan")) {
                    throw Errors.of("load:Io", "Unknown text on line number " + number + " of ASCII file " + name + "\n\"" + words[i] + "\".");
                }
            }
            if (!rows.isEmpty() && rows.getFirst().length != row.length) {
                throw Errors.of("load:Io", "Number of columns on line " + number + " of ASCII file " + name + "\nmust be the same as previous lines.");
            }
            rows.add(row);
        }
        if (rows.isEmpty()) {
            return DoubleArray.empty();
        }
        DoubleArray result = new DoubleArray(new int[] {rows.size(), rows.getFirst().length});
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < rows.get(i).length; k++) {
                result.re()[i + k * rows.size()] = rows.get(i)[k];
            }
        }
        return result;
    }
}
