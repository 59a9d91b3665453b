package dev.fermata.library.site;

/**
 * The part of a file that a client wants (RFC 9110, section 14): a single range of bytes.
 *
 * @param length 0 when the file has no such part
 */
record ByteRange(long offset, long length) {
    private static final String UNIT = "bytes=";

    boolean isSatisfiable() {
        return length > 0;
    }

    /** The range that a header field asks for; null when the whole file is to be sent: no range, several, or nonsense. */
    static ByteRange of(String field, long size) {
        if (field == null || !field.startsWith(UNIT) || field.indexOf(',') >= 0) {
            return null;
        }
        String text = field.substring(UNIT.length()).strip();
        int dash = text.indexOf('-');
        if (dash < 0) {
            return null;
        }
        long first = number(text.substring(0, dash).strip());
        long last = number(text.substring(dash + 1).strip());
        if (dash == 0) {
            return last < 0 ? null : new ByteRange(Math.max(0, size - last), Math.min(last, size)); // so many at the end
        }
        boolean open = text.length() == dash + 1;
        if (first < 0 || !open && last < first) {
            return null;
        }
        if (first >= size) {
            return new ByteRange(first, 0);
        }
        return new ByteRange(first, (open ? size - 1 : Math.min(last, size - 1)) - first + 1);
    }

    /** A number of at most 18 digits; -1 when it is none. */
    private static long number(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return Long.parseLong(text);
    }
}
