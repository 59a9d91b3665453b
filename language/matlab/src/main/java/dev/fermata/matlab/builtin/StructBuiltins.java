package dev.fermata.matlab.builtin;

import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Making structs, and questions about their fields. */
public final class StructBuiltins {
    static final String NAMES = "struct isfield fieldnames numfields rmfield setfield getfield orderfields struct2cell cell2struct "
            + "substruct namedargs2cell";

    private StructBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "struct" -> Builtin.of(name, 0, Builtin.ANY, StructBuiltins::struct);
            case "isfield" -> Builtin.of(name, 2, 2, StructBuiltins::isfield);
            case "fieldnames" -> Builtin.of(name, 1, 2, StructBuiltins::fieldnames);
            case "numfields" -> Builtin.of(name, 1, 1, (in, _) -> in[0] instanceof StructArray struct ? (double) struct.names().size() : 0.0);
            case "rmfield" -> Builtin.of(name, 2, Builtin.ANY, StructBuiltins::rmfield);
            case "setfield" -> Builtin.of(name, 3, Builtin.ANY, FieldPath::set);
            case "getfield" -> Builtin.of(name, 2, Builtin.ANY, FieldPath::get);
            case "orderfields" -> Builtin.of(name, 1, 2, 2, StructBuiltins::orderfields);
            case "struct2cell" -> Builtin.of(name, 1, 1, StructBuiltins::struct2cell);
            case "cell2struct" -> Builtin.of(name, 2, 3, StructBuiltins::cell2struct);
            case "substruct" -> Builtin.of(name, 2, Builtin.ANY, StructBuiltins::substruct);
            case "namedargs2cell" -> Builtin.of(name, 1, 1, StructBuiltins::namedargs2cell);
            default -> null;
        };
    }

    // ---- making ----

    private static Object struct(Object[] arguments, int nargout) {
        if (arguments.length == 0) {
            return StructArray.scalar();
        }
        if (arguments.length == 1) {
            return ofOne(arguments[0]);
        }
        if (arguments.length % 2 != 0) {
            throw Errors.of("struct:NameValuePairs", "Field and value input arguments must come in pairs.");
        }
        int[] dims = {1, 1};
        int sized = -1;
        for (int i = 1; i < arguments.length; i += 2) {
            if (arguments[i] instanceof CellArray cells && cells.count() != 1) {
                if (sized >= 0 && !Arrays.equals(dims, cells.dims())) {
                    throw Errors.of("struct:CellSizeMismatch", "Array dimensions of input '" + (i + 1) + "' must match those of input '"
                            + (sized + 1) + "' or be scalar.");
                }
                if (sized < 0) {
                    sized = i;
                    dims = cells.dims();
                }
            }
        }
        StructArray result = new StructArray(dims);
        for (int i = 0; i < arguments.length; i += 2) {
            String field = fieldName(arguments[i]);
            Object[] column = result.column(result.addField(field));
            for (int k = 0; k < column.length; k++) {
                column[k] = Values.share(!(arguments[i + 1] instanceof CellArray cells) ? arguments[i + 1]
                        : cells.count() == 1 ? cells.get(0) : cells.get(k));
            }
        }
        return result;
    }

    private static Object ofOne(Object value) {
        return switch (value) {
            case StructArray struct -> struct;
            case HasProperties object -> properties(object);
            case Array none when none instanceof DoubleArray && none.isEmpty() -> new StructArray(new int[] {0, 0});
            default -> throw Errors.of("struct:InvalidSingleInput",
                    "Field and value input arguments must come in pairs.");
        };
    }

    private static StructArray properties(HasProperties object) {
        StructArray result = StructArray.scalar();
        for (String property : object.propertyNames()) {
            result.put(property, 0, ((HasMembers) object).member(property));
        }
        return result;
    }

    private static String fieldName(Object value) {
        if (!Inputs.isText(value)) {
            throw Errors.of("struct:FieldNameType", "Field names must be string scalars or character vectors.");
        }
        String name = Values.textOrNull(value);
        if (name == null) {
            throw Errors.of("struct:FieldNameScalar", "Field names must be string scalars or character vectors.");
        }
        if (!isFieldName(name)) {
            throw Errors.of(name.isEmpty() ? "struct:FieldNameEmpty" : "struct:FieldNameStartChar", "Invalid field name \"" + name + "\".");
        }
        return name;
    }

    static boolean isFieldName(String name) {
        if (name.isEmpty() || !isLetter(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> isLetter(c) || c >= '0' && c <= '9' || c == '_');
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    // ---- questions ----

    private static Object isfield(Object[] arguments, int nargout) {
        StructArray struct = arguments[0] instanceof StructArray known ? known : null;
        if (arguments[1] instanceof CellArray cells) {
            boolean[] found = new boolean[cells.count()];
            for (int i = 0; i < found.length; i++) {
                String name = Values.textOrNull(cells.get(i));
                found[i] = struct != null && name != null && struct.has(name);
            }
            return new LogicalArray(cells.dims(), found);
        }
        Texts names = Inputs.isText(arguments[1]) ? Texts.orNull(arguments[1]) : null;
        if (names == null) {
            return false;
        }
        return names.test(name -> struct != null && struct.has(name));
    }

    /** The names of fields or public properties. */
    static List<String> names(Object value) {
        return switch (value) {
            case StructArray struct -> struct.names();
            case HasProperties object -> object.propertyNames();
            default -> throw Errors.of("fieldnames:InvalidTarget", "Invalid input argument of type '" + Values.className(value)
                    + "'. Input must be a structure or a Java or COM object.");
        };
    }

    private static Object fieldnames(Object[] arguments, int nargout) {
        return column(names(arguments[0]));
    }

    static CellArray column(List<String> names) {
        Object[] cells = new Object[names.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CharArray.of(names.get(i));
        }
        return CellArray.column(cells);
    }

    // ---- changing ----

    private static Object rmfield(Object[] arguments, int nargout) {
        if (!(arguments[0] instanceof StructArray struct)) {
            throw Errors.of("rmfield:InvalidTarget", "S must be a structure array.");
        }
        StructArray result = struct.copy();
        for (int i = 1; i < arguments.length; i++) {
            Texts names = Texts.orNull(arguments[i]);
            if (names == null) {
                throw Errors.of("rmfield:FieldNameType", "FIELD must be a character vector, string array, or cell array of character vectors.");
            }
            for (String name : names.items()) {
                if (!result.has(name)) {
                    throw Errors.of("rmfield:MissingField", "A field named '" + name + "' doesn't exist.");
                }
                result.removeField(name);
            }
        }
        return result;
    }

    private static Object orderfields(Object[] arguments, int nargout) {
        if (!(arguments[0] instanceof StructArray struct)) {
            throw orderError("First input must be a structure.");
        }
        List<String> present = struct.names();
        List<String> wanted = new ArrayList<>(present);
        if (arguments.length == 1) {
            wanted.sort(Comparator.naturalOrder());
        } else if (arguments[1] instanceof StructArray other) {
            wanted = new ArrayList<>(other.names());
        } else if (Texts.orNull(arguments[1]) instanceof Texts names) {
            wanted = Arrays.asList(names.items());
        } else {
            int[] order = Inputs.wholes("orderfields", arguments[1], 1, "Second input must be a structure, a cell array, or a permutation vector.");
            wanted = new ArrayList<>();
            for (int place : order) {
                if (place > present.size() || order.length != present.size()) {
                    throw orderError("Permutation vector must contain the indices 1 through " + present.size() + ".");
                }
                wanted.add(present.get(place - 1));
            }
        }
        if (wanted.size() != present.size() || !wanted.containsAll(present)) {
            throw orderError("Second input must have the same fields as the first input.");
        }
        StructArray result = new StructArray(struct.dims());
        double[] permutation = new double[wanted.size()];
        for (int i = 0; i < wanted.size(); i++) {
            int from = struct.indexOf(wanted.get(i));
            Object[] column = result.column(result.addField(wanted.get(i)));
            for (int k = 0; k < column.length; k++) {
                column[k] = Values.share(struct.get(from, k));
            }
            permutation[i] = from + 1.0;
        }
        return new Object[] {result, DoubleArray.column(permutation)};
    }

    private static MatlabError orderError(String message) {
        return Errors.of("orderfields:InvalidInput", message);
    }

    // ---- passage to and from cells ----

    private static Object struct2cell(Object[] arguments, int nargout) {
        if (!(arguments[0] instanceof StructArray struct)) {
            throw Errors.of("struct2cell:InvalidInput", "Input must be a structure array.");
        }
        int fields = struct.names().size();
        int[] dims = new int[struct.dims().length + 1];
        dims[0] = fields;
        System.arraycopy(struct.dims(), 0, dims, 1, struct.dims().length);
        Object[] contents = new Object[Dims.count(dims)];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = Values.share(struct.get(i % fields, i / fields));
        }
        return new CellArray(dims, contents);
    }

    private static Object cell2struct(Object[] arguments, int nargout) {
        if (!(arguments[0] instanceof CellArray cells)) {
            throw Errors.of("cell2struct:InvalidInput", "First argument must be a cell array.");
        }
        Texts names = Texts.orNull(arguments[1]);
        if (names == null) {
            throw Errors.of("cell2struct:InvalidInput", "Field names must be a character array, string array, or cell array of character vectors.");
        }
        int dimension = arguments.length > 2 ? Inputs.dimension("cell2struct", arguments[2]) : 0;
        int[] dims = cells.dims();
        if (Dims.size(dims, dimension) != names.count()) {
            throw Errors.of("cell2struct:ShapeMismatch", "Number of field names must match number of fields in new structure.");
        }
        int stride = 1;
        for (int i = 0; i < Math.min(dimension, dims.length); i++) {
            stride *= dims[i];
        }
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < dims.length; i++) {
            if (i != dimension) {
                rest.add(dims[i]);
            }
        }
        if (rest.size() == 1) {
            rest.add(1);
        }
        StructArray result = new StructArray(rest.stream().mapToInt(Integer::intValue).toArray());
        int extent = names.count();
        for (int field = 0; field < extent; field++) {
            String name = names.get(field) == null ? "" : names.get(field).strip();
            if (!isFieldName(name)) {
                throw Errors.of("cell2struct:InvalidInput", "Invalid field name \"" + name + "\".");
            }
            Object[] column = result.column(result.addField(name));
            for (int i = 0; i < column.length; i++) {
                column[i] = Values.share(cells.get(i % stride + i / stride * stride * extent + field * stride));
            }
        }
        return result;
    }

    private static Object substruct(Object[] arguments, int nargout) {
        if (arguments.length % 2 != 0) {
            throw Errors.of("substruct:InvalidInput", "Inputs must be pairs of types and subscripts.");
        }
        StructArray result = new StructArray(new int[] {1, arguments.length / 2});
        result.addField("type");
        result.addField("subs");
        for (int i = 0; i < arguments.length; i += 2) {
            String type = Values.textOrNull(arguments[i]);
            if (type == null || !List.of("()", "{}", ".").contains(type)) {
                throw Errors.of("substruct:InvalidInput", "The type must be '()', '{}', or '.'.");
            }
            if (type.equals(".") ? Values.textOrNull(arguments[i + 1]) == null
                    : !(arguments[i + 1] instanceof CellArray) && !":".equals(Values.textOrNull(arguments[i + 1]))) {
                throw Errors.of("substruct:InvalidInput", type.equals(".") ? "The subscript for '.' must be a character vector."
                        : "The subscript for '" + type + "' must be a cell array or ':'.");
            }
            result.put("type", i / 2, CharArray.of(type));
            result.put("subs", i / 2, arguments[i + 1]);
        }
        return result;
    }

    private static Object namedargs2cell(Object[] arguments, int nargout) {
        if (!(arguments[0] instanceof StructArray struct) || struct.count() != 1) {
            throw Errors.of("namedargs2cell:InvalidInput", "Input must be a scalar structure.");
        }
        Object[] cells = new Object[2 * struct.names().size()];
        for (int i = 0; i < cells.length; i += 2) {
            cells[i] = CharArray.of(struct.names().get(i / 2));
            cells[i + 1] = Values.share(struct.get(i / 2, 0));
        }
        return CellArray.row(cells);
    }
}
