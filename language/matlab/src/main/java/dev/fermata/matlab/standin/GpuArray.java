package dev.fermata.matlab.standin;

import dev.fermata.matlab.display.Display;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.operation.Assigning;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.Set;

/** An array of class {@code gpuArray}: the plain array under another name, since there is no graphics processor. */
final class GpuArray extends StandInArray {
    private static final Set<String> KNOWN = Set.of("isgpuarray", "classUnderlying", "underlyingType", "isUnderlyingType", "isa",
            "existsOnGPU");

    private Array plain;

    GpuArray(Array plain) {
        super(plain.dims());
        this.plain = plain;
    }

    /** A numeric or logical value in this form. */
    static GpuArray of(Object value) {
        return new GpuArray((Array) Values.share(Values.array(value)));
    }

    @Override
    public Array plain() {
        return plain;
    }

    @Override
    protected Array held() {
        return (Array) (shared ? Values.share(plain) : plain);
    }

    @Override
    protected Object wrapped(Object value) {
        MatlabClass kind = Values.classOf(value);
        return kind.isNumeric() || kind == MatlabClass.LOGICAL ? new GpuArray(Values.array(value)) : value;
    }

    @Override
    protected boolean isKnownTo(String builtin) {
        return KNOWN.contains(builtin);
    }

    @Override
    protected boolean isKeptBy(String builtin) {
        return !builtin.startsWith("is") || builtin.equals("isnan") || builtin.equals("isinf") || builtin.equals("isfinite");
    }

    @Override
    public Object assign(Object[] indices, Object value) {
        return wrapped(Assigning.assign(held(), plain(value), plain(indices)));
    }

    @Override
    public String className() {
        return "gpuArray";
    }

    @Override
    public void set(int to, Array source, int from) {
        plain = plain.writable();
        plain.set(to, source instanceof GpuArray other ? other.plain : source, from);
    }

    @Override
    public Array copy() {
        return new GpuArray(plain.copy());
    }

    @Override
    public void extend(int[] dims) {
        plain = plain.writable();
        plain.extend(dims);
        resize(dims);
    }

    @Override
    public void truncate(int[] dims) {
        plain = plain.writable();
        plain.truncate(dims);
        resize(dims);
    }

    // ---- display: as the plain array ----

    @Override
    public void writeBody(Lines out) {
        out.text(Display.disp(plain(this), out.format()));
    }

    @Override
    public void writeEcho(String name, Lines out) {
        out.text(Display.echo(name, plain(this), out.format()));
    }

    @Override
    public void writeDisp(Lines out) {
        writeBody(out);
    }
}
