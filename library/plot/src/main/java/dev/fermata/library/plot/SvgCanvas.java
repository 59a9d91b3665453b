package dev.fermata.library.plot;

import java.util.Locale;

/** Writes SVG. */
final class SvgCanvas implements Canvas {
    private final StringBuilder out = new StringBuilder();
    private int clips;

    SvgCanvas(int width, int height) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width)
                .append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\">\n");
    }

    String finished() {
        return out + "</svg>\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void color(String name, int color) {
        out.append(' ').append(name).append("=\"");
        if (color == 0) {
            out.append("none\"");
            return;
        }
        out.append(String.format(Locale.ROOT, "#%06x\"", color & 0xffffff));
        if (color >>> 24 != 255) {
            out.append(' ').append(name).append("-opacity=\"").append(number((color >>> 24) / 255.0)).append('"');
        }
    }

    private void points(String element, double[] x, double[] y, int count) {
        out.append('<').append(element).append(" points=\"");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
        }
        out.append('"');
    }

    @Override
    public void line(double[] x, double[] y, int count, int color, double width, double[] dashes) {
        points("polyline", x, y, count);
        color("fill", 0);
        color("stroke", color);
        out.append(" stroke-width=\"").append(number(width)).append('"');
        if (dashes.length > 0) {
            out.append(" stroke-dasharray=\"");
            for (double dash : dashes) {
                out.append(number(dash)).append(' ');
            }
            out.append('"');
        }
        out.append("/>\n");
    }

    @Override
    public void polygon(double[] x, double[] y, int fill, int edge, double width) {
        points("polygon", x, y, x.length);
        color("fill", fill);
        color("stroke", edge);
        out.append(" stroke-width=\"").append(number(width)).append("\"/>\n");
    }

    @Override
    public void text(String text, double x, double y, double size, int color, double anchor, boolean isUpright) {
        out.append("<text font-family=\"sans-serif\" font-size=\"").append(number(size)).append("\" text-anchor=\"")
                .append(anchor == 0 ? "start" : anchor == 1 ? "end" : "middle").append("\" transform=\"translate(").append(number(x)).append(' ')
                .append(number(y)).append(isUpright ? ") rotate(-90)" : ")").append("\" dy=\"0.35em\"");
        color("fill", color);
        out.append('>');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(c < ' ' || c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff ? ' ' : c);
            }
        });
        out.append("</text>\n");
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        clips++;
        out.append("<clipPath id=\"c").append(clips).append("\"><rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"")
                .append(number(width)).append("\" height=\"").append(number(height)).append("\"/></clipPath>\n<g clip-path=\"url(#c").append(clips).append(")\">\n");
    }

    @Override
    public void unclip() {
        out.append("</g>\n");
    }
}
