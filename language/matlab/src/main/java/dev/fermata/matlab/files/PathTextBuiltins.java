package dev.fermata.matlab.files;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Paths as text: putting them together and taking them apart. */
public final class PathTextBuiltins {
    static final String NAMES = "fullfile fileparts filesep pathsep";

    private PathTextBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "fullfile" -> Builtin.of(name, 1, Builtin.ANY, PathTextBuiltins::fullfile);
            case "fileparts" -> Builtin.of(name, 1, 1, 3, PathTextBuiltins::fileparts);
            case "filesep" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of("/"));
            case "pathsep" -> Builtin.of(name, 0, 0, (_, _) -> CharArray.of(":"));
            default -> null;
        };
    }

    /** Any string makes the result a string, otherwise any cell makes it a cell. */
    private static Object fullfile(Object[] arguments, int nargout) {
        Texts.Form form = Texts.Form.CHAR;
        int[] dims = {1, 1};
        Texts[] parts = new Texts[arguments.length];
        for (int i = 0; i < parts.length; i++) {
            Object part = Values.isEmpty(arguments[i]) && !(arguments[i] instanceof CellArray) ? CharArray.of("") : arguments[i];
            parts[i] = Texts.orNull(part);
            if (parts[i] == null) {
                throw Errors.of("fullfile:InvalidArgument", "All inputs must be strings, character vectors, or cell arrays of character vectors.");
            }
            if (part instanceof StringArray) {
                form = Texts.Form.STRING;
            } else if (part instanceof CellArray && form == Texts.Form.CHAR) {
                form = Texts.Form.CELL;
            }
            if (!parts[i].isScalar()) {
                if (dims[0] * dims[1] != 1 && !Arrays.equals(dims, parts[i].dims())) {
                    throw Errors.of("fullfile:InvalidArgument", "Arrays of file parts must have the same size.");
                }
                dims = parts[i].dims();
            }
        }
        String[] results = new String[dims[0] * dims[1]];
        for (int i = 0; i < results.length; i++) {
            StringBuilder path = new StringBuilder();
            boolean isFirst = true;
            for (Texts part : parts) {
                String text = part.broadcast(i);
                if (text == null || text.isEmpty()) {
                    continue;
                }
                if (!isFirst) {
                    path.append('/');
                }
                path.append(text);
                isFirst = false;
            }
            results[i] = collapsed(path.toString());
        }
        return Texts.make(form, dims, results);
    }

    private static String collapsed(String path) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean isScheme = i >= 2 && path.charAt(i - 2) == ':' && c == '/';
            if (c != '/' || result.isEmpty() || result.charAt(result.length() - 1) != '/' || isScheme) {
                result.append(c);
            }
        }
        return result.toString();
    }

    private static Object fileparts(Object[] arguments, int nargout) {
        Texts paths = Texts.orNull(arguments[0]);
        if (paths == null) {
            throw Errors.of("fileparts:InvalidArgument", "Input must be a row vector of characters, a string array, or a cell array of character vectors.");
        }
        String[] folders = new String[paths.count()];
        String[] names = new String[paths.count()];
        String[] extensions = new String[paths.count()];
        for (int i = 0; i < folders.length; i++) {
            String path = paths.get(i);
            if (path == null) {
                continue; // of a missing text all parts are missing
            }
            int slash = path.lastIndexOf('/');
            folders[i] = slash < 0 ? "" : slash == 0 ? "/" : path.substring(0, slash);
            String file = path.substring(slash + 1);
            int dot = file.lastIndexOf('.');
            names[i] = dot < 0 ? file : file.substring(0, dot);
            extensions[i] = dot < 0 ? "" : file.substring(dot);
        }
        return new Object[] {paths.with(folders), paths.with(names), paths.with(extensions)};
    }
}
