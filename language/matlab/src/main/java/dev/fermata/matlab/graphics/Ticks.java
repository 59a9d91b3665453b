package dev.fermata.matlab.graphics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is written beside ticks. */
final class Ticks {
    private static final double LARGE = 1e5;
    private static final double SMALL = 1e-2;

    private Ticks() {
    }

    /** Labels, and the power of ten that they are to be multiplied with as text. */
    record Labels(List<String> texts, String factor) {
    }

    static Labels labels(GraphicsObject axes, char axis, double[] ticks) {
        if (DateTicks.isFor(axes, axis)) {
            return new Labels(DateTicks.labels(ticks), "");
        }
        if (axes.isLog(axis)) {
            return new Labels(Arrays.stream(ticks).mapToObj(Ticks::power).toList(), "");
        }
        String format = axes.text(axis + "TickLabelFormat");
        if (!format.equals("%g") && !format.equals("auto")) {
            return new Labels(Arrays.stream(ticks).mapToObj(tick -> formatted(format, tick)).toList(), "");
        }
        double greatest = Arrays.stream(ticks).map(Math::abs).max().orElse(0);
        Integer chosen = axes.exponent(axis);
        int exponent = chosen != null ? chosen : greatest >= LARGE || greatest > 0 && greatest < SMALL ? (int) Math.floor(Math.log10(greatest) + 1e-9) : 0;
        List<String> texts = new ArrayList<>();
        for (double tick : ticks) {
            texts.add(Limits.label(exponent == 0 ? tick : tick / Math.pow(10, exponent)));
        }
        return new Labels(texts, exponent == 0 ? "" : "×10^{" + exponent + "}");
    }

    private static String power(double tick) {
        double exponent = Math.log10(tick);
        return Math.abs(exponent - Math.rint(exponent)) < 1e-9 ? "10^{" + (long) Math.rint(exponent) + "}" : Limits.label(tick);
    }

    /** The formats that axes know: one conversion of a number in any text. */
    private static String formatted(String format, double tick) {
        String known = switch (format) {
            case "usd" -> "\\$%,.2f";
            case "eur" -> "€%,.2f";
            case "gbp" -> "£%,.2f";
            case "jpy" -> "¥%,.0f";
            case "degrees" -> "%g°";
            case "percentage" -> "%g%%";
            default -> format;
        };
        int at = known.indexOf('%');
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < known.length(); i++) {
            char c = known.charAt(i);
            if (c == '%' && i + 1 < known.length() && known.charAt(i + 1) == '%') {
                out.append('%');
                i++;
            } else if (c == '%' && i == at) {
                int end = i + 1;
                while (end < known.length() && "+-0, .123456789".indexOf(known.charAt(end)) >= 0) {
                    end++;
                }
                char kind = end < known.length() ? known.charAt(end) : 'g';
                String flags = known.substring(i + 1, Math.min(end, known.length()));
                out.append(number(flags, kind, tick));
                i = end;
            } else if (c == '\\' && i + 1 < known.length() && known.charAt(i + 1) == '$') {
                out.append('$');
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String number(String flags, char kind, double tick) {
        if (flags.length() > 8 || !flags.matches("[-+0, ]*[0-9]{0,2}(\\.[0-9]{0,2})?")) {
            return Limits.label(tick);
        }
        try {
            return switch (kind) {
                case 'f', 'e' -> String.format(Locale.ROOT, "%" + flags + kind, tick);
                case 'd', 'i', 'u' -> tick == Math.rint(tick) ? String.format(Locale.ROOT, "%" + flags.replaceAll("\\..*", "") + "d", (long) tick) : Limits.label(tick);
                default -> Limits.label(tick);
            };
        } catch (IllegalArgumentException _) { // flags that Java refuses together
            return Limits.label(tick);
        }
    }
}
