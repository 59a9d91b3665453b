package dev.fermata.matlab.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/**
 * One conversion of a format, as {@code %-8.3f}.
 *
 * @param flags     those of {@code - + blank 0 #} that are given
 * @param width     the least width; {@link #NONE}, or {@link #STAR} to take it from the arguments
 * @param precision the same
 * @param type      one of {@code d i u f F e E g G x X o b c s}
 * @param bits      0, or 32 or 64 to show the bits of a floating point number by {@code x X o u}
 */
record Conversion(String flags, int width, int precision, char type, int bits) {
    static final int NONE = -1;
    static final int STAR = -2;

    /** With width and precision from the arguments in place of stars. */
    Conversion with(int newWidth, int newPrecision) {
        return newWidth < 0 && newWidth != NONE ? new Conversion(flags + '-', -newWidth, newPrecision, type, bits)
                : new Conversion(flags, newWidth, newPrecision, type, bits);
    }

    boolean hasStar() {
        return width == STAR || precision == STAR;
    }

    /** Whether a text is taken as a whole. */
    boolean takesText() {
        return type == 's';
    }

    /** Whether a text is taken character by character. */
    boolean takesCharacters() {
        return type == 'c' || type == 's';
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    void appendText(StringBuilder out, String text) {
        String shown = type == 's' && precision >= 0 && precision < text.codePointCount(0, text.length())
                ? text.substring(0, text.offsetByCodePoints(0, precision)) : text;
        pad(out, "", shown, false);
    }

    void appendNumber(StringBuilder out, double value) {
        if (type == 'd' && flags.isEmpty() && width <= 0 && precision < 0 && value == (int) value) {
            out.append((int) value);
            return;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            if (bits == 0) {
                pad(out, Double.isNaN(value) ? "" : prefix(value < 0), Double.isNaN(value) ? "NaN" : "Inf", false);
                return;
            }
        }
        if (bits != 0) {
            appendBits(out, bits == 64 ? Double.doubleToLongBits(value) : Float.floatToIntBits((float) value) & 0xFFFFFFFFL);
            return;
        }
        switch (type) {
            case 'f', 'F', 'e', 'E', 'g', 'G' -> appendFloating(out, value, type);
            case 'c', 's' -> {
                if (Decimals.isInteger(value) && value >= 0 && value <= Character.MAX_CODE_POINT) {
                    pad(out, "", Character.toString((int) value), false);
                } else {
                    appendFloating(out, value, 'e');
                }
            }
            default -> {
                boolean isSigned = type == 'd' || type == 'i' || type == 'u';
                if (!Decimals.isInteger(value) || value < 0 && !isSigned) {
                    appendFloating(out, value, type == 'X' ? 'E' : 'e');
                } else if (isSigned) {
                    appendDigits(out, value < 0, Decimals.integer(Math.abs(value)), "");
                } else if (value < 0x1p63) {
                    appendRadix(out, BigInteger.valueOf((long) value));
                } else {
                    appendRadix(out, new BigDecimal(value).toBigInteger());
                }
            }
        }
    }

    /** A 64-bit integer exactly. */
    void appendInteger(StringBuilder out, long value, boolean isUnsigned) {
        boolean isNegative = value < 0 && !isUnsigned;
        switch (type) {
            case 'd', 'i', 'u' -> appendDigits(out, isNegative, isUnsigned ? Long.toUnsignedString(value)
                    : Long.toString(value).substring(isNegative ? 1 : 0), "");
            case 'f', 'F' -> {
                String digits = isUnsigned ? Long.toUnsignedString(value) : Long.toString(value).substring(isNegative ? 1 : 0);
                int places = precision < 0 ? 6 : precision;
                pad(out, prefix(isNegative), digits + (places > 0 ? "." + "0".repeat(places) : has('#') ? "." : ""), true);
            }
            case 'x', 'X', 'o', 'b' -> {
                if (isNegative) {
                    appendNumber(out, value);
                } else {
                    appendRadix(out, new BigInteger(Long.toUnsignedString(value)));
                }
            }
            default -> appendNumber(out, isUnsigned && value < 0 ? ((value >>> 1) | (value & 1)) * 2.0 : value);
        }
    }

    private void appendFloating(StringBuilder out, double value, char kind) {
        double size = Math.abs(value);
        int digits = precision < 0 ? 6 : precision;
        String text = switch (kind) {
            case 'f', 'F' -> Decimals.fixed(size, digits);
            case 'e', 'E' -> Decimals.scientific(size, digits);
            default -> Decimals.general(size, digits, has('#'));
        };
        if (has('#') && text.indexOf('.') < 0) {
            int e = text.indexOf('e');
            text = e < 0 ? text + "." : text.substring(0, e) + "." + text.substring(e);
        }
        if (kind == 'E' || kind == 'G') {
            text = text.replace('e', 'E');
        }
        pad(out, prefix(Double.doubleToRawLongBits(value) < 0), text, true);
    }

    private void appendBits(StringBuilder out, long value) {
        if (type == 'u') {
            appendDigits(out, false, Long.toUnsignedString(value), "");
        } else {
            appendRadix(out, new BigInteger(Long.toUnsignedString(value)));
        }
    }

    private void appendRadix(StringBuilder out, BigInteger value) {
        String digits = value.toString(type == 'o' ? 8 : type == 'b' ? 2 : 16);
        String mark = !has('#') || value.signum() == 0 ? "" : type == 'o' ? "0" : type == 'b' ? "0b" : "0x";
        appendDigits(out, false, digits, mark);
    }

    private void appendDigits(StringBuilder out, boolean isNegative, String digits, String mark) {
        String all = digits;
        if (precision >= 0) {
            all = precision > all.length() ? "0".repeat(precision - all.length()) + all : all;
        }
        String before = (type == 'd' || type == 'i' || type == 'u' ? prefix(isNegative) : "") + mark;
        if (type == 'X') {
            all = all.toUpperCase(Locale.ROOT);
            before = before.toUpperCase(Locale.ROOT);
        }
        pad(out, before, all, precision < 0);
    }

    private String prefix(boolean isNegative) {
        return isNegative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
    }

    /** {@code mayZero}: whether the zero flag counts. */
    private void pad(StringBuilder out, String prefix, String text, boolean mayZero) {
        int missing = width - prefix.length() - text.codePointCount(0, text.length());
        if (missing <= 0) {
            out.append(prefix).append(text);
        } else if (has('-')) {
            out.append(prefix).append(text).repeat(' ', missing);
        } else if (has('0') && mayZero) {
            out.append(prefix).repeat('0', missing).append(text);
        } else {
            out.repeat(' ', missing).append(prefix).append(text);
        }
    }
}
