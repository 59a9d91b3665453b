package dev.fermata.matlab.mat;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The value of {@code matfile}: the variables of a MAT-file as properties, read and written when they are used. */
public final class MatFileValue extends Opaque implements HasProperties, Identity, Displayed, Specialized {
    private static final String PROPERTIES = "Properties";

    private final String name;
    private final String source;
    private boolean isWritable;

    MatFileValue(String name, Boolean isWritable) {
        this.name = name;
        this.source = Paths.toRead("matfile", MatFiles.named(name)).normalize().toString();
        this.isWritable = isWritable == null ? !exists() : isWritable;
    }

    private boolean exists() {
        return Files.exists(Paths.toRead("matfile", MatFiles.named(name)));
    }

    /** All variables of the file; none while there is no file. */
    public Map<String, Object> variables() {
        return exists() ? MatFiles.read("matfile", source) : new LinkedHashMap<>();
    }

    @Override
    public Builtin specialized(String function) {
        return function.equals("size") ? Builtin.of(function, 2, 2, (in, _) -> {
            String variable = Values.textOrNull(in[1]);
            int[] dims = Values.dims(variable == null ? this : variable(variable));
            double[] sizes = new double[dims.length];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = dims[i];
            }
            return DoubleArray.row(sizes);
        }) : null;
    }

    private Object variable(String wanted) {
        Object value = variables().get(wanted);
        if (value == null) {
            throw Errors.of("matfile:VariableNotInFile", "The variable '" + wanted + "' does not exist in '" + source + "'.");
        }
        return value;
    }

    @Override
    public List<String> propertyNames() {
        List<String> names = new ArrayList<>(List.of(PROPERTIES));
        names.addAll(variables().keySet());
        return names;
    }

    @Override
    public Object member(String wanted) {
        return wanted.equals(PROPERTIES) ? StructArray.scalar().with("Source", CharArray.of(source)).with("Writable", isWritable)
                .with("ProtectedLoading", false) : variable(wanted);
    }

    @Override
    public Object withMember(String wanted, Object value) {
        if (wanted.equals(PROPERTIES)) {
            isWritable = value instanceof StructArray struct && struct.has("Writable") && Values.real(struct.get("Writable", 0), 0) != 0;
            return this;
        }
        if (!isWritable) {
            throw Errors.of("matfile:NotWritable", "Cannot write to '" + source + "' because 'Properties.Writable' is set to false. "
                    + "To enable writing to the MAT-file, set 'Properties.Writable' to true.");
        }
        Map<String, Object> variables = variables();
        variables.put(wanted, Values.share(value));
        MatFiles.write(name, variables, true);
        return this;
    }

    @Override
    public String className() {
        return "matlab.io.MatFile";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  matlab.io.MatFile").blank().line("  Properties:");
        List<String> names = new ArrayList<>(List.of("Properties.Source", "Properties.Writable"));
        List<Object> values = new ArrayList<>(List.of(CharArray.of(source), isWritable));
        variables().forEach((variable, value) -> {
            names.add(variable);
            values.add(value);
        });
        StructBody.writeProperties(names, values, out);
    }
}
