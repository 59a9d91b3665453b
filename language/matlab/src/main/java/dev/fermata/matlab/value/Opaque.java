package dev.fermata.matlab.value;

/** A 1x1 value with identity or hidden contents: function handles, maps, tasks, objects. Its elements cannot be taken apart. */
public abstract class Opaque extends Array {
    protected Opaque() {
        super(new int[] {1, 1});
        shared = true;
    }

    @Override
    public MatlabClass matlabClass() {
        return MatlabClass.OBJECT;
    }

    @Override
    public abstract String className();

    @Override
    public Array make(int[] dims) {
        throw Errors.noArrays(className());
    }

    @Override
    public void set(int to, Array source, int from) {
        throw Errors.noArrays(className());
    }

    @Override
    public Object element(int index) {
        return this;
    }

    @Override
    public Array reshaped(int[] dims) {
        if (Dims.count(dims) == 1) {
            return this;
        }
        throw Errors.noArrays(className());
    }

    /** Things with identity are not copied. */
    @Override
    public Array copy() {
        return this;
    }

    @Override
    public void extend(int[] dims) {
        throw Errors.noArrays(className());
    }
}
