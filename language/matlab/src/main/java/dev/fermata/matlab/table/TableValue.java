package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.Sizes;
import dev.fermata.matlab.display.TableBody;
import dev.fermata.matlab.display.Tabular;
import dev.fermata.matlab.function.Ancestry;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.NamedByPosition;
import dev.fermata.matlab.mat.Storable;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.operation.SelfIndexed;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A table or timetable: variables with one row count, and perhaps names or times of the rows. Nothing in it is ever changed;
 * its variables count as shared.
 */
public final class TableValue extends Array implements SelfIndexed, HasProperties, NamedByPosition, Specialized, SelfConcatenated, SelfCompared,
        Overloaded, Displayed, Tabular, Ancestry, Storable {
    private final List<Variable> variables;
    private final RowLabels labels;
    private final Notes notes;

    private TableValue(int height, List<Variable> variables, RowLabels labels, Notes notes) {
        super(new int[] {height, variables.size()});
        this.variables = List.copyOf(variables);
        this.labels = labels;
        this.notes = notes;
        shared = true;
    }

    static TableValue of(int height, List<Variable> variables) {
        return new TableValue(height, variables, RowLabels.NONE, Notes.TABLE);
    }

    static TableValue timed(Array times, List<Variable> variables) {
        return new TableValue(times.count(), variables, RowLabels.timed(times), Notes.TIMETABLE);
    }

    // ---- parts ----

    /** A struct for each row. */
    public StructArray structs() {
        return TableBuiltins.structOf(this, false);
    }

    int height() {
        return rows();
    }

    int width() {
        return variables.size();
    }

    List<Variable> variables() {
        return variables;
    }

    List<String> names() {
        return variables.stream().map(Variable::name).toList();
    }

    RowLabels labels() {
        return labels;
    }

    Notes notes() {
        return notes;
    }

    boolean isTimetable() {
        return labels.hasTimes();
    }

    TableValue with(int height, List<Variable> others, RowLabels otherLabels) {
        Notes fitting = otherLabels.hasTimes() == labels.hasTimes() ? notes
                : notes.withDimensions(otherLabels.hasTimes() ? "Time" : "Row", notes.variableDimension());
        return new TableValue(height, others, otherLabels, fitting);
    }

    TableValue with(List<Variable> others) {
        return new TableValue(height(), others, labels, notes);
    }

    TableValue with(RowLabels others) {
        return with(height(), variables, others);
    }

    TableValue with(Notes others) {
        return new TableValue(height(), variables, labels, others);
    }

    /** This, when every name occurs once. */
    TableValue checked() {
        Set<String> seen = new HashSet<>();
        for (Variable each : variables) {
            if (each.name() == null || each.name().isEmpty()) {
                throw Errors.of("table:ZeroLengthVarname", "Variable names must be nonempty.");
            }
            if (!seen.add(each.name())) {
                throw Errors.of("table:DuplicateVarNames", "Duplicate table variable name: '" + each.name() + "'.");
            }
            if (each.name().equals(notes.rowDimension()) || each.name().equals(notes.variableDimension()) || each.name().equals("Properties")) {
                throw Errors.of("table:DuplicateDimnamesVarnames", each.name().equals("Properties")
                        ? "'Properties' is not a valid variable name: it is reserved." : "Duplicate variable and dimension name: '" + each.name() + "'.");
            }
        }
        return this;
    }

    /** The chosen rows, counted from 0. */
    TableValue rows(int[] rows) {
        List<Variable> picked = new ArrayList<>(variables.size());
        for (Variable each : variables) {
            picked.add(each.with(Columns.rows(each.values(), rows)));
        }
        return with(rows.length, picked, labels.pick(rows));
    }

    /** The chosen variables, counted from 0. One that is chosen again gets a name with a number. */
    TableValue select(int[] chosen) {
        List<Variable> picked = new ArrayList<>(chosen.length);
        Set<String> used = new HashSet<>();
        for (int each : chosen) {
            Variable variable = variables.get(each);
            String name = variable.name();
            for (int i = 1; !used.add(name); i++) {
                name = variable.name() + "_" + i;
            }
            picked.add(variable.named(name));
        }
        return with(picked);
    }

    TableValue grown(int height) {
        return with(height, variables.stream().map(each -> each.with(Columns.grown(each.values(), height))).toList(), labels.grown(height));
    }

    // ---- indexing ----

    @Override
    public Object index(Object[] indices) {
        return TableAccess.part(this, indices);
    }

    @Override
    public Object[] content(Object[] indices) {
        return new Object[] {TableAccess.content(this, indices)};
    }

    @Override
    public Object assign(Object[] indices, Object value) {
        return TableAccess.assign(this, indices, value);
    }

    @Override
    public Object assignContent(Object[] indices, Object value) {
        return TableAccess.assignContent(this, indices, value);
    }

    @Override
    public Object delete(Object[] indices) {
        return TableAccess.delete(this, indices);
    }

    @Override
    public double end(int position, int positions) {
        if (positions != 2) {
            throw TableIndex.twoSubscripts();
        }
        return position == 1 ? height() : width();
    }

    // ---- members ----

    @Override
    public String nameAt(double position) {
        if (position < 1 || position != Math.rint(position)) {
            throw Errors.badIndex();
        }
        if (position > width()) {
            return "Var" + (int) position;
        }
        return variables.get((int) position - 1).name();
    }

    @Override
    public List<String> propertyNames() {
        List<String> names = new ArrayList<>(names());
        names.add("Properties");
        names.add(notes.rowDimension());
        names.add(notes.variableDimension());
        return names;
    }

    @Override
    public Object member(String name) {
        int place = TableIndex.find(this, name);
        if (place >= 0) {
            return variables.get(place).value();
        }
        if (name.equals("Properties")) {
            return new TableProperties(this);
        }
        if (name.equals(notes.rowDimension())) {
            return labels.hasTimes() ? Values.simple(labels.times()) : rowNames();
        }
        if (name.equals(notes.variableDimension())) {
            return TableAccess.content(this, new Object[] {CharArray.of(":"), CharArray.of(":")});
        }
        throw TableIndex.unknownVariable(name);
    }

    @Override
    public Object memberToChange(String name) {
        return TableIndex.find(this, name) >= 0 || propertyNames().contains(name) ? member(name) : null;
    }

    /** A column of texts in cells; 0x0 when rows have no names. */
    public Array rowNames() {
        int count = labels.hasNames() ? height() : 0;
        return (Array) Texts.make(Texts.Form.CELL, new int[] {count, labels.hasNames() ? 1 : 0},
                labels.hasNames() ? labels.names().toArray(String[]::new) : new String[0]);
    }

    @Override
    public Object withMember(String name, Object value) {
        if (name.equals("Properties")) {
            if (value instanceof TableProperties properties) {
                return properties.table();
            }
            throw Errors.of("table:InvalidPropertiesAssignment", "Properties of a table must be assigned by a properties object.");
        }
        if (TableIndex.find(this, name) < 0) {
            if (name.equals(notes.rowDimension())) {
                return ((TableProperties) new TableProperties(this).withMember(labels.hasTimes() ? "RowTimes" : "RowNames", value)).table();
            }
            if (name.equals(notes.variableDimension())) {
                return TableAccess.assignContent(this, new Object[] {CharArray.of(":"), CharArray.of(":")}, value);
            }
        }
        return TableAccess.withVariable(this, name, value);
    }

    // ---- operators and functions ----

    @Override
    public boolean isA(String className) {
        return className.equals("tabular");
    }

    @Override
    public Object concatenated(int dimension, Object[] parts) {
        return TableJoining.joined(dimension, parts);
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        if (!(other instanceof TableValue that) || that.isTimetable() != isTimetable() || that.width() != width() || that.height() != height()) {
            return false;
        }
        for (int i = 0; i < width(); i++) {
            Object mine = variables.get(i).values();
            Object its = that.variables.get(i).values();
            if (!variables.get(i).name().equals(that.variables.get(i).name()) || !(nan ? Equality.isequaln(mine, its) : Equality.isequal(mine, its))) {
                return false;
            }
        }
        return labels.hasTimes() ? Equality.isequaln(labels.times(), that.labels.times())
                : Objects.equals(labels.names(), that.labels.names());
    }

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        return TableMath.binary(operator, left, right);
    }

    @Override
    public Object unary(Operator operator) {
        return TableMath.unary(operator, this);
    }

    @Override
    public Builtin specialized(String name) {
        return TableFunctions.find(name);
    }

    // ---- display ----

    @Override
    public boolean isNameSpaced() {
        return false;
    }

    @Override
    public String header() {
        return Sizes.text(dims()) + (count() == 0 ? " empty " : " ") + className();
    }

    @Override
    public List<String> titles() {
        return names();
    }

    @Override
    public List<Array> shownColumns() {
        return variables.stream().map(Variable::values).toList();
    }

    @Override
    public void writeBody(Lines out) {
        if (width() == 0 && !isTimetable() && !(labels.hasNames() && height() > 0)) {
            return;
        }
        TableBody.write(out, this, labels.names(), labels.times(), notes.rowDimension());
    }

    @Override
    public void writeEcho(String name, Lines out) {
        boolean hasBody = width() > 0 || isTimetable() || labels.hasNames() && height() > 0;
        if (hasBody) {
            Displayed.super.writeEcho(name, out);
            return;
        }
        if (!name.isEmpty()) {
            out.blank().line(name + " =").blank();
        }
        out.line("  " + header()).blank();
    }

    @Override
    public String shownInside(DisplayFormat format) {
        return null;
    }

    @Override
    public StructArray stored() {
        return StoredTables.stored(this);
    }

    // ---- as an array ----

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public String className() {
        return isTimetable() ? "timetable" : "table";
    }

    /** Only for a table without anything, which grows when it is assigned to. */
    @Override
    public Array make(int[] dims) {
        if (Dims.count(dims) == 0) {
            return of(0, List.of());
        }
        throw Errors.noArrays(className());
    }

    @Override
    public void set(int to, Array source, int from) {
        throw Errors.noArrays(className());
    }

    @Override
    public Object element(int index) {
        int[] row = {index % height()};
        return select(new int[] {index / height()}).rows(row);
    }

    @Override
    public void extend(int[] dims) {
        throw Errors.noArrays(className());
    }

    @Override
    public Array reshaped(int[] dims) {
        if (Arrays.equals(Dims.normal(dims), dims())) {
            return this;
        }
        throw Errors.of("UndefinedFunction", "Undefined function 'reshape' for input arguments of type '" + className() + "'.");
    }

    /** Nothing here is changed in place. */
    @Override
    public Array copy() {
        return this;
    }
}
