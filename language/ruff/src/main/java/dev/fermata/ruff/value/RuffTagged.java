package dev.fermata.ruff.value;

/** A value of a custom enum: {@code Color::Red}, {@code Shape::Circle(5)}. The payload array belongs to this value. */
public record RuffTagged(String enumeration, String variant, Object... payload) {
    /** The tag as written in source. */
    public String tag() {
        return enumeration + "::" + variant;
    }

    @Override
    public String toString() {
        return Text.of(this);
    }
}
