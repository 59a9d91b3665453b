package dev.fermata.matlab.standin;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.operation.Concatenation;
import dev.fermata.matlab.operation.Conversion;
import dev.fermata.matlab.operation.Convertible;
import dev.fermata.matlab.operation.Deleting;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.operation.Indexing;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.operation.Overloaded;
import dev.fermata.matlab.operation.SelfCompared;
import dev.fermata.matlab.operation.SelfConcatenated;
import dev.fermata.matlab.operation.SelfIndexed;
import dev.fermata.matlab.operation.StandIn;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Set;

/** What all arrays that stand for plain ones do in the same way: they let the plain ones do it. */
abstract class StandInArray extends Array implements StandIn, Specialized, Overloaded, SelfIndexed, SelfConcatenated,
        SelfCompared, Convertible, Displayed {
    /** Builtins that take arrays of any form as they are. */
    private static final Set<String> TAKE_ALL = Set.of("class", "disp", "display", "size", "numel", "ndims", "length", "isempty",
            "height", "width", "isscalar", "isvector", "isrow", "iscolumn", "ismatrix", "issquare", "isequal", "isequaln", "horzcat",
            "vertcat", "cat", "struct", "setfield", "deal", "gpuArray", "gather");

    protected StandInArray(int[] dims) {
        super(dims);
    }

    /** A result in this form again; as it is when it cannot be. */
    protected abstract Object wrapped(Object plain);

    /** Whether a builtin that is not for all takes arrays of this form as they are. */
    protected abstract boolean isKnownTo(String builtin);

    /** Whether a builtin's results are put into this form. */
    protected abstract boolean isKeptBy(String builtin);

    /** Whether that is so for the result at a place, counted from zero. */
    protected boolean isResultKept(int place) {
        return true;
    }

    /** A value without this form; other values as they are. */
    static Object plain(Object value) {
        return value instanceof StandIn standIn ? Values.simple(standIn.plain()) : value;
    }

    static Object[] plain(Object[] values) {
        Object[] result = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = plain(values[i]);
        }
        return result;
    }

    @Override
    public Builtin specialized(String name) {
        if (TAKE_ALL.contains(name) || Operator.of(name) != null || isKnownTo(name)) {
            return null;
        }
        return Builtin.of(name, 0, Builtin.ANY, Builtin.ANY, (arguments, nargout) -> {
            Object result = Builtins.find(name).call(plain(arguments), nargout);
            if (!isKeptBy(name)) {
                return result;
            }
            if (result instanceof Object[] several) {
                Object[] all = several.clone();
                for (int i = 0; i < all.length; i++) {
                    all[i] = isResultKept(i) ? wrapped(all[i]) : all[i];
                }
                return all;
            }
            return result == null ? null : wrapped(result);
        });
    }

    // ---- operators ----

    @Override
    public Object binary(Operator operator, Object left, Object right) {
        return wrapped(Operators.binary(operator, plain(left), plain(right)));
    }

    @Override
    public Object unary(Operator operator) {
        return wrapped(Operators.unary(operator, plain(this)));
    }

    @Override
    public Object concatenated(int dimension, Object[] parts) {
        return wrapped(Concatenation.cat(dimension + 1, plain(parts)));
    }

    @Override
    public boolean isEqual(Object other, boolean nan) {
        return nan ? Equality.isequaln(plain(this), plain(other)) : Equality.isequal(plain(this), plain(other));
    }

    @Override
    public Array converted(MatlabClass kind) {
        return Conversion.array(kind, plain(this));
    }

    // ---- indexing ----

    @Override
    public Object index(Object[] indices) {
        return wrapped(Indexing.index(plain(this), plain(indices)));
    }

    @Override
    public Object delete(Object[] indices) {
        return wrapped(Deleting.delete(held(), plain(indices)));
    }

    /** The plain array to be changed: shared when this is. */
    protected abstract Array held();

    @Override
    public double end(int position, int positions) {
        return Indexing.endOf(plain(), position, positions);
    }

    // ---- as an array ----

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public Array make(int[] dims) {
        return (Array) wrapped(plain().make(dims));
    }

    @Override
    public Object element(int index) {
        return wrapped(plain().element(index));
    }

    @Override
    public Array reshaped(int[] dims) {
        return (Array) wrapped(plain().reshaped(dims));
    }
}
