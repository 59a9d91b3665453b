package dev.fermata.compiler.loop;

/**
 * What is known of a 64-bit integer inside an iteration: it lies in {@code [low, high]}, and, unless {@code base} is -1, in
 * {@code [v + from, v + to]}, where v is what register {@code base} held when the iteration began. Doubles carry the
 * limits: their rounding is far below the distance between {@link #SAFE} and the range of a long.
 */
record Bound(double low, double high, int base, double from, double to) {
    /** No sum, difference or product within these limits overflows. */
    static final double SAFE = 9.2e18;
    static final Bound ANY = new Bound(-0x1p63, 0x1p63, -1, 0, 0);

    static Bound of(double low, double high) {
        return new Bound(low, high, -1, 0, 0);
    }

    static Bound constant(long value) {
        return of(value, value);
    }

    /** The value with which register {@code base} enters the iteration. */
    Bound entering(int register) {
        return new Bound(low, high, register, 0, 0);
    }

    boolean isSafe() {
        return low >= -SAFE && high <= SAFE;
    }

    boolean contains(Bound other) {
        return low <= other.low && other.high <= high;
    }

    /** What holds of a value that one of two holds of. */
    static Bound join(Bound a, Bound b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        double low = Math.min(a.low, b.low);
        double high = Math.max(a.high, b.high);
        return a.base < 0 || a.base != b.base ? of(low, high)
                : new Bound(low, high, a.base, Math.min(a.from, b.from), Math.max(a.to, b.to));
    }

    /** @param preferred of two bases the one to keep, if it is one of them */
    Bound plus(Bound other, int preferred) {
        boolean first = base >= 0 && (base == preferred || other.base != preferred);
        Bound kept = first ? this : other;
        Bound added = first ? other : this;
        return new Bound(low + other.low, high + other.high, kept.base, kept.from + added.low, kept.to + added.high);
    }

    Bound minus(Bound other) {
        return new Bound(low - other.high, high - other.low, base, from - other.high, to - other.low);
    }

    Bound times(Bound other) {
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return of(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /** The quotient rounded to zero. */
    Bound dividedBy(Bound other) {
        double size = size() / Math.max(1, other.low > 0 ? other.low : other.high < 0 ? -other.high : 1);
        return of(low >= 0 && other.low >= 0 ? 0 : -size, size);
    }

    /** What is left by a division that rounds to zero: it has the sign of this. */
    Bound remainder(Bound other) {
        double size = Math.min(size(), Math.max(0, other.size() - 1));
        return of(low < 0 ? -size : 0, high > 0 ? size : 0);
    }

    /** What an operation leaves that throws, or wraps around, when the result is not a long. */
    Bound clipped(boolean exact) {
        if (isSafe()) {
            return this;
        }
        return exact ? new Bound(Math.max(low, ANY.low), Math.min(high, ANY.high), base, from, to) : ANY;
    }

    private double size() {
        return Math.max(Math.abs(low), Math.abs(high));
    }
}
