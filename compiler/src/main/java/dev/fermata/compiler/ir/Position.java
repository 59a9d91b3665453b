package dev.fermata.compiler.ir;

/**
 * A source position packed into an int: line (20 bits) and column (12 bits), both 1-based; 0 is unknown. Columns beyond
 * 4,095 are recorded as 4,095.
 */
public final class Position {
    private Position() {
    }

    public static int of(int line, int column) {
        return Math.min(line, 0xFFFFF) << 12 | Math.min(column, 0xFFF);
    }

    public static int line(int position) {
        return position >>> 12;
    }

    public static int column(int position) {
        return position & 0xFFF;
    }
}
