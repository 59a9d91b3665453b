package dev.fermata.ruff.value;

/** Tests of {@code match} patterns, and the {@code ?} operator. */
public final class Patterns {
    private Patterns() {
    }

    public static boolean isOk(Object value) {
        return value instanceof RuffResult result && result.ok();
    }

    public static boolean isErr(Object value) {
        return value instanceof RuffResult result && !result.ok();
    }

    public static boolean isSome(Object value) {
        return value instanceof RuffOption option && option.some();
    }

    public static boolean isNone(Object value) {
        return value instanceof RuffOption option && !option.some();
    }

    /** What {@code Ok}, {@code Err}, {@code Some} hold, or the first payload value of a tag; null for none. */
    public static Object payload(Object value) {
        if (value instanceof RuffResult result) {
            return result.value();
        }
        if (value instanceof RuffOption option) {
            return option.value();
        }
        return value instanceof RuffTagged tagged && tagged.payload().length > 0 ? tagged.payload()[0] : null;
    }

    /** Whether the value is the variant of that enum, with any payload. */
    public static boolean isTag(Object value, String enumeration, String variant) {
        return value instanceof RuffTagged tagged && tagged.variant().equals(variant)
                && tagged.enumeration().equals(enumeration);
    }

    /** {@code case name}: a string, or a float, whose text is the identifier itself. */
    public static boolean isNamed(Object value, String name) {
        return value instanceof CharSequence text ? text.toString().equals(name)
                : value instanceof Double number && Text.of(number.doubleValue()).equals(name);
    }

    /** {@code case Ok}, {@code case Err} and {@code case Some} without a name for what they hold: that, or {@link #isNamed}. */
    public static boolean isWrapperOrNamed(Object value, String name) {
        return switch (value) {
            case RuffResult result -> name.equals(result.ok() ? "Ok" : "Err");
            case RuffOption option -> option.some() && name.equals("Some");
            case null, default -> isNamed(value, name);
        };
    }

    /** Whether {@code value?} goes on with {@link #payload}; otherwise the function returns the value. */
    public static boolean goesOn(Object value) {
        if (value instanceof RuffResult result) {
            return result.ok();
        }
        if (value instanceof RuffOption option) {
            return option.some();
        }
        throw RuffErrors.tryOperand();
    }
}
