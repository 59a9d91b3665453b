package dev.fermata.matlab.system;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.function.WorkspaceValue;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What names mean, and the folders that are searched for functions. */
public final class FunctionLookupBuiltins {
    static final String NAMES = "exist which addpath rmpath genpath path savepath rehash restoredefaultpath type";

    private static final double FILE = 2;
    private static final double BUILTIN = 5;
    private static final double FOLDER = 7;
    private static final double CLASS = 8;
    private static final Set<String> CLASSES = Set.of("containers.Map", "datetime", "duration", "calendarDuration", "categorical", "table",
            "timetable", "dictionary", "inputParser", "timer", "MException", "onCleanup");

    private FunctionLookupBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "exist" -> Builtin.of(name, 1, 2, FunctionLookupBuiltins::exist);
            case "__functions_in" -> Builtin.of(name, 1, 1, (in, _) -> functions(MatlabFunctions.current()
                    .functionsOf(Paths.toRead("runtests", Paths.text("runtests", in[0])).normalize())));
            case "__which" -> Builtin.of(name, 1, Builtin.ANY, FunctionLookupBuiltins::which);
            case "which" -> Builtin.of(name, 0, Builtin.ANY, FunctionLookupBuiltins::which);
            case "addpath" -> Builtin.of(name, 1, Builtin.ANY, (in, n) -> changePath(name, in, n));
            case "rmpath" -> Builtin.of(name, 1, Builtin.ANY, (in, n) -> changePath(name, in, n));
            case "genpath" -> Builtin.of(name, 0, Builtin.ANY, FunctionLookupBuiltins::genpath);
            case "path" -> Builtin.of(name, 0, 2, FunctionLookupBuiltins::path);
            case "savepath" -> Builtin.of(name, 0, 1, 3, FunctionLookupBuiltins::savepath);
            case "rehash" -> Builtin.of(name, 0, 1, 0, (_, _) -> {
                MatlabFunctions.current().rehash();
                return null;
            });
            case "restoredefaultpath" -> Builtin.of(name, 0, 0, 1, (_, n) -> {
                List<Path> path = MatlabFunctions.current().path();
                if (path.size() > 1) {
                    path.subList(0, path.size() - 1).clear();
                    MatlabFunctions.current().rehash();
                }
                return n > 0 ? CharArray.of(text(path)) : null;
            });
            case "type" -> Builtin.of(name, 1, 1, FunctionLookupBuiltins::type);
            default -> null;
        };
    }

    // ---- names ----

    private static Object exist(Object[] in, int nargout) {
        String name = Paths.text("exist", in[0]);
        String kind = in.length > 1 ? Paths.text("exist", in[1]) : "";
        if (name.isEmpty()) {
            return 0.0;
        }
        return switch (kind) {
            case "" -> {
                double known = function(name);
                yield known != 0 ? known : CLASSES.contains(name) ? CLASS : path(name, true, true);
            }
            case "var" -> 0.0;
            case "builtin" -> isLibrary(name) ? BUILTIN : 0.0;
            case "file" -> {
                double found = path(name, true, true);
                yield found != 0 ? found : MatlabFunctions.current().file(name) != null ? FILE : 0.0;
            }
            case "dir" -> path(name, false, true);
            case "class" -> CLASSES.contains(name) || MatlabFunctions.current().classType(name) != null ? CLASS : 0.0;
            default -> throw Errors.of("exist:InvalidInput", "The second input must be 'builtin', 'class', 'dir', 'file', or 'var'.");
        };
    }

    private static boolean isLibrary(String name) {
        return MatlabFunctions.current().file(name) == null && MatlabFunctions.current().isLibrary(name);
    }

    private static double function(String name) {
        if (MatlabFunctions.current().classType(name) != null) {
            return CLASS;
        }
        if (MatlabFunctions.current().file(name) != null) {
            return FILE;
        }
        if (name.startsWith("__") || !name.matches("[A-Za-z][\\w.]*")) {
            return 0;
        }
        if (CLASSES.contains(name)) {
            return CLASS;
        }
        boolean isWritten = Builtins.find(name) == null && MatlabFunctions.current().findOrNull(name) != null;
        return isWritten ? FILE : MatlabFunctions.current().isLibrary(name) ? BUILTIN : 0;
    }

    /** Looks for a file or folder, also in the folders of the path. */
    private static double path(String name, boolean files, boolean folders) {
        Path path = Paths.toRead("exist", name);
        if (files && Files.isRegularFile(path)) {
            return FILE;
        }
        if (folders && Files.isDirectory(path)) {
            return FOLDER;
        }
        for (Path folder : MatlabFunctions.current().path()) {
            if (files && Files.isRegularFile(folder.resolve(name))) {
                return FILE;
            }
        }
        return 0;
    }

    private static Object which(Object[] in, int nargout) {
        List<String> found = new ArrayList<>();
        boolean all = false;
        String asked = null;
        for (Object argument : in) {
            if (argument instanceof WorkspaceValue) {
                continue;
            }
            String word = Paths.text("which", argument);
            if (word.equals("-all")) {
                all = true;
            } else if (!word.startsWith("-")) {
                asked = word;
            }
        }
        if (asked == null) {
            throw Errors.notEnoughInputs();
        }
        if (in[0] instanceof WorkspaceValue workspace && workspace.workspace().get(asked) != null) {
            found.add("variable");
        }
        Path file = MatlabFunctions.current().file(asked.endsWith(".m") ? asked.substring(0, asked.length() - 2) : asked);
        if (file == null && !asked.endsWith(".m")) {
            file = MatlabFunctions.current().qualifiedFile(asked);
        }
        if (file != null) {
            found.add(file.toString());
        }
        if (isLibrary(asked)) {
            found.add("built-in (" + asked + ")");
        }
        Path path = Paths.toRead("which", asked);
        if (file == null && Files.isRegularFile(path)) {
            found.add(path.toString());
        }
        if (nargout > 0) {
            return all ? Texts.make(Texts.Form.CELL, new int[] {found.size(), found.isEmpty() ? 0 : 1}, found.toArray(String[]::new))
                    : CharArray.of(found.isEmpty() ? "" : found.getFirst());
        }
        if (found.isEmpty()) {
            Outputs.print("'" + asked + "' not found.\n");
        }
        for (int i = 0; i < (all ? found.size() : Math.min(1, found.size())); i++) {
            Outputs.print((found.get(i).equals("variable") ? asked + " is a variable." : found.get(i)) + "\n");
        }
        return null;
    }

    private static Object type(Object[] in, int nargout) throws IOException {
        String name = Paths.text("type", in[0]);
        Path path = Paths.toRead("type", name);
        Path file = Files.isRegularFile(path) ? path : MatlabFunctions.current().file(name);
        if (file == null) {
            if (isLibrary(name)) {
                Outputs.print("'" + name + "' is a built-in function.\n");
                return null;
            }
            throw Errors.of("type:FileNotFound", "File '" + name + "' not found.");
        }
        String text = Files.readString(file);
        if (nargout > 0) {
            return CharArray.of(text);
        }
        Outputs.print("\n" + text + (text.endsWith("\n") ? "" : "\n"));
        return null;
    }

    // ---- the path ----

    private static String text(List<Path> path) {
        return String.join(":", path.stream().map(Path::toString).toList());
    }

    private static Object changePath(String function, Object[] in, int nargout) {
        List<Path> path = MatlabFunctions.current().path();
        String before = text(path);
        boolean isAdd = function.equals("addpath");
        boolean atEnd = false;
        List<Path> folders = new ArrayList<>();
        for (Object argument : in) {
            Texts texts = Texts.orNull(argument);
            if (texts == null) {
                if (Values.classOf(argument).isNumeric() && Values.count(argument) == 1) {
                    atEnd = Values.real(argument, 0) != 0;
                    continue;
                }
                throw Errors.of(function + ":InvalidInput", "All arguments must be character vectors, string arrays, or cell arrays of character vectors.");
            }
            for (String text : texts.items()) {
                switch (text) {
                    case null -> throw Errors.of(function + ":InvalidInput", "Arguments must not be missing.");
                    case "-begin", "-frozen" -> { }
                    case "-end" -> atEnd = true;
                    default -> folders(function, text, isAdd, path, folders);
                }
            }
        }
        path.removeAll(folders);
        if (isAdd) {
            path.addAll(atEnd ? path.size() : 0, folders);
        }
        MatlabFunctions.current().rehash();
        return nargout > 0 ? CharArray.of(before) : null;
    }

    private static void folders(String function, String text, boolean isAdd, List<Path> path, List<Path> folders) {
        for (String name : text.split(":")) {
            if (name.isEmpty()) {
                continue;
            }
            Path folder = Paths.toRead(function, name);
            if (isAdd && !Files.isDirectory(folder)) {
                Warnings.warn("RunMat:mpath:nameNonexistentOrNotADirectory", "Name is nonexistent or not a directory: " + name);
            } else if (!isAdd && !path.contains(folder)) {
                Warnings.warn("RunMat:rmpath:DirNotFound", "\"" + name + "\" not found in path.");
            } else if (!folders.contains(folder)) {
                folders.add(folder);
            }
        }
    }

    private static Object path(Object[] in, int nargout) {
        List<Path> path = MatlabFunctions.current().path();
        String before = text(path);
        if (in.length > 0) {
            List<Path> folders = new ArrayList<>();
            for (Object argument : in) {
                folders("path", Paths.text("path", argument), true, path, folders);
            }
            path.clear();
            path.addAll(folders);
            MatlabFunctions.current().rehash();
            return nargout > 0 ? CharArray.of(before) : null;
        }
        if (nargout > 0) {
            return CharArray.of(before);
        }
        StringBuilder text = new StringBuilder("\n\t\tMATLABPATH\n\n");
        path.forEach(folder -> text.append('\t').append(folder).append('\n'));
        Outputs.print(text.append('\n').toString());
        return null;
    }

    private static Object genpath(Object[] in, int nargout) throws IOException {
        String root = in.length == 0 ? "." : Paths.text("genpath", in[0]);
        List<String> excluded = new ArrayList<>();
        for (int i = 1; i < in.length; i++) {
            excluded.addAll(List.of(Paths.text("genpath", in[i]).split(":")));
        }
        Path folder = Paths.toRead("genpath", root);
        if (!Files.isDirectory(folder)) {
            return CharArray.of("");
        }
        StringBuilder text = new StringBuilder();
        generate(folder, in.length > 0 && !root.startsWith("/") && !root.equals(".") ? root : folder.toString(), excluded, text);
        return CharArray.of(text.toString());
    }

    /** A folder and all below it but for packages, classes and private folders. */
    private static void generate(Path folder, String shown, List<String> excluded, StringBuilder text) throws IOException {
        if (excluded.contains(shown) || excluded.contains(folder.getFileName().toString())) {
            return;
        }
        text.append(shown).append(':');
        List<Path> inner;
        try (Stream<Path> entries = Files.list(folder)) {
            inner = entries.filter(Files::isDirectory).sorted().toList();
        }
        for (Path each : inner) {
            String name = each.getFileName().toString();
            if (!name.startsWith("+") && !name.startsWith("@") && !name.startsWith(".") && !name.equals("private") && !name.equals("resources")) {
                generate(each, shown + "/" + name, excluded, text);
            }
        }
    }

    private static Object savepath(Object[] in, int nargout) throws IOException {
        String name = in.length > 0 ? Paths.text("savepath", in[0]) : Session.current().environment().getOrDefault("RUNMAT_PATHDEF", "pathdef.m");
        Path file = Paths.toWrite("savepath", name);
        if (Files.isDirectory(file)) {
            file = file.resolve("pathdef.m");
        }
        StringBuilder text = new StringBuilder("function p = pathdef\n% The folders that are searched for functions.\np = [ ...\n");
        for (Path folder : MatlabFunctions.current().path()) {
            text.append("     '").append(folder.toString().replace("'", "''")).append(":', ...\n");
        }
        text.append("     ''];\nend\n");
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            return nargout == 0 ? null : new Object[] {1.0, CharArray.of(String.valueOf(failure.getMessage())), CharArray.of("RunMat:savepath:CannotWriteFile")};
        }
        return nargout == 0 ? null : new Object[] {0.0, CharArray.of(""), CharArray.of("")};
    }

    private static Object functions(List<FunctionHandle> handles) {
        return new CellArray(new int[] {1, handles.size()}, handles.toArray());
    }
}
