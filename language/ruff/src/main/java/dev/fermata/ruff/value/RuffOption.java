package dev.fermata.ruff.value;

/** {@code Some(value)} or {@code None}. */
public record RuffOption(boolean some, Object value) {
    public static final RuffOption NONE = new RuffOption(false, null);

    public RuffOption {
        value = Values.stored(value);
    }

    public static RuffOption some(Object value) {
        return new RuffOption(true, value);
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
