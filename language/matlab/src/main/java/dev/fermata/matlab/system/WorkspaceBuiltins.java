package dev.fermata.matlab.system;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.function.WorkspaceValue;
import dev.fermata.matlab.mat.MatFileValue;
import dev.fermata.matlab.mat.MatFiles;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.SparseStorage;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lists of variables. The caller's workspace is the first argument. */
public final class WorkspaceBuiltins {
    private WorkspaceBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "__who" -> Builtin.of(name, 1, Builtin.ANY, WorkspaceBuiltins::who);
            case "__whos" -> Builtin.of(name, 1, Builtin.ANY, WorkspaceBuiltins::whos);
            default -> null;
        };
    }

    /**
     * A variable to list.
     *
     * @param attribute such as global; empty for none
     */
    private record Listed(String name, Object value, String attribute) { }

    private static List<Listed> listed(Object[] in) throws Throwable {
        List<Listed> all = new ArrayList<>();
        if (in.length > 1 && in[1] instanceof MatFileValue file) {
            VariableSelection wanted = VariableSelection.parse(in, 2);
            new TreeMap<>(file.variables()).forEach((name, value) -> {
                if (wanted.includes(name)) {
                    all.add(new Listed(name, value, attribute(value)));
                }
            });
            return all;
        }
        VariableSelection selection = VariableSelection.parse(in, 1);
        if (selection.file() != null) {
            Map<String, Object> stored = MatFiles.read("whos", selection.file());
            new TreeMap<>(stored).forEach((name, value) -> {
                if (selection.includes(name)) {
                    all.add(new Listed(name, value, attribute(value)));
                }
            });
            return all;
        }
        Workspace workspace = ((WorkspaceValue) in[0]).workspace();
        for (String name : workspace.names()) {
            boolean isGlobal = workspace.isGlobal(name);
            if (selection.includes(name) && (!selection.onlyGlobals() || isGlobal)) {
                Object value = workspace.get(name);
                all.add(new Listed(name, value, isGlobal ? "global" : attribute(value)));
            }
        }
        return all;
    }

    private static String attribute(Object value) {
        String sparse = isSparse(value) ? "sparse" : "";
        return Values.isComplex(value) ? sparse.isEmpty() ? "complex" : "sparse, complex" : sparse;
    }

    private static boolean isSparse(Object value) {
        return value instanceof SparseStorage;
    }

    private static Object who(Object[] in, int nargout) throws Throwable {
        List<String> names = listed(in).stream().map(Listed::name).toList();
        if (nargout > 0) {
            return Texts.make(Texts.Form.CELL, new int[] {names.size(), names.isEmpty() ? 0 : 1}, names.toArray(String[]::new));
        }
        if (!names.isEmpty()) {
            Outputs.print("\nYour variables are:\n\n" + columns(names) + "\n");
        }
        return null;
    }

    /** Names in columns, filled from top to bottom. */
    private static String columns(Collection<String> names) {
        List<String> list = List.copyOf(names);
        int width = list.stream().mapToInt(String::length).max().orElse(0) + 2;
        int columns = Math.max(1, 80 / width);
        int rows = (list.size() + columns - 1) / columns;
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            for (int i = row; i < list.size(); i += rows) {
                text.append(list.get(i)).repeat(' ', width - list.get(i).length());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Object whos(Object[] in, int nargout) throws Throwable {
        List<Listed> all = listed(in);
        if (nargout == 0) {
            if (!all.isEmpty()) {
                Outputs.print(table(all));
            }
            return null;
        }
        StructArray result = new StructArray(new int[] {all.size(), 1});
        for (String field : List.of("name", "size", "bytes", "class", "global", "sparse", "complex", "nesting", "persistent")) {
            result.addField(field);
        }
        for (int i = 0; i < all.size(); i++) {
            Listed each = all.get(i);
            int[] dims = Values.dims(each.value);
            double[] size = new double[dims.length];
            for (int k = 0; k < size.length; k++) {
                size[k] = dims[k];
            }
            result.put("name", i, CharArray.of(each.name));
            result.put("size", i, DoubleArray.row(size));
            result.put("bytes", i, (double) StorageSize.of(each.value));
            result.put("class", i, CharArray.of(Values.className(each.value)));
            result.put("global", i, each.attribute.equals("global"));
            result.put("sparse", i, isSparse(each.value));
            result.put("complex", i, Values.isComplex(each.value));
            result.put("nesting", i, StructArray.scalar().with("function", CharArray.of("")).with("level", 1.0));
            result.put("persistent", i, false);
        }
        return result;
    }

    private static String table(List<Listed> all) {
        int nameWidth = 4;
        int classWidth = 5;
        int leading = 1;
        int rest = 2;
        for (Listed each : all) {
            String size = size(each.value);
            int x = size.indexOf('x');
            nameWidth = Math.max(nameWidth, each.name.length());
            classWidth = Math.max(classWidth, Values.className(each.value).length());
            leading = Math.max(leading, x);
            rest = Math.max(rest, size.length() - x - 1);
        }
        int x = 2 + nameWidth + 6 + leading;
        int bytesEnd = x + 20 + rest - 2;
        StringBuilder text = new StringBuilder();
        text.append("  Name");
        padTo(text, 0, x - 1).append("Size");
        padTo(text, 0, bytesEnd - 5).append("Bytes  Class");
        text.append(" ".repeat(classWidth - 5)).append("    ").append("Attributes\n\n");
        for (Listed each : all) {
            int start = text.length();
            String size = size(each.value);
            String bytes = String.valueOf(StorageSize.of(each.value));
            text.append("  ").append(each.name);
            padTo(text, start, x - size.indexOf('x')).append(size);
            padTo(text, start, bytesEnd - bytes.length()).append(bytes).append("  ").append(Values.className(each.value));
            padTo(text, start, bytesEnd + 2 + classWidth + 4).append(each.attribute);
            padTo(text, start, bytesEnd + 2 + classWidth + 4 + 10).append('\n');
        }
        return text.append('\n').toString();
    }

    private static StringBuilder padTo(StringBuilder text, int lineStart, int column) {
        return text.repeat(' ', Math.max(0, column - (text.length() - lineStart)));
    }

    private static String size(Object value) {
        return Dims.text(Values.dims(value));
    }

}
