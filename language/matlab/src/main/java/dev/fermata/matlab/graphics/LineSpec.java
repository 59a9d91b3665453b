package dev.fermata.matlab.graphics;

/**
 * A line specification such as {@code r--o}.
 *
 * @param color  null when it names none
 * @param style  null when it names none
 * @param marker null when it names none
 */
record LineSpec(double[] color, String style, String marker) {
    /** Null for a text that is no specification. */
    static LineSpec parse(String text) {
        double[] color = null;
        String style = null;
        String marker = null;
        for (int i = 0; i < text.length();) {
            String two = text.substring(i, Math.min(text.length(), i + 2));
            char c = text.charAt(i);
            if (style == null && (two.equals("--") || two.equals("-."))) {
                style = two;
                i += 2;
                continue;
            }
            if (style == null && (c == '-' || c == ':')) {
                style = String.valueOf(c);
            } else if (color == null && "rgbcmykw".indexOf(c) >= 0) {
                color = Colors.named(String.valueOf(c));
            } else if (marker == null && "o+*.xsd^v<>ph_|".indexOf(c) >= 0) {
                marker = switch (c) {
                    case 's' -> "square";
                    case 'd' -> "diamond";
                    case 'p' -> "pentagram";
                    case 'h' -> "hexagram";
                    default -> String.valueOf(c);
                };
            } else {
                return text.length() > 1 && i == 0 && Colors.named(text) != null ? new LineSpec(Colors.named(text), null, null) : null;
            }
            i++;
        }
        return text.isEmpty() ? null : new LineSpec(color, style, marker);
    }

    /** Both together; null when they say the same thing twice. */
    LineSpec and(LineSpec more) {
        boolean clashes = color != null && more.color != null || style != null && more.style != null || marker != null && more.marker != null;
        return clashes ? null : new LineSpec(color != null ? color : more.color, style != null ? style : more.style, marker != null ? marker : more.marker);
    }

    /** A marker without a style means no line. */
    void applyTo(GraphicsObject line) {
        if (color != null) {
            line.put("Color", Defaults.color(color));
        }
        if (marker != null && line.stored("Marker") != null) {
            line.putText("Marker", marker);
        }
        if (style != null) {
            line.putText("LineStyle", style);
        } else if (marker != null && line.kind != Kind.STEM && line.stored("Marker") != null) {
            line.putText("LineStyle", "none");
        }
    }
}
