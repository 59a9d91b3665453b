package dev.fermata.ruff.value;

/** {@code Ok(value)} or {@code Err(value)}. */
public record RuffResult(boolean ok, Object value) {
    public RuffResult {
        value = Values.stored(value);
    }

    public static RuffResult ok(Object value) {
        return new RuffResult(true, value);
    }

    public static RuffResult err(Object value) {
        return new RuffResult(false, value);
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
