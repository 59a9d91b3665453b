package dev.fermata.library.plot;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Writes SVG. */
final class SvgCanvas implements Canvas {
    private final StringBuilder out = new StringBuilder();
    private int clips;

    SvgCanvas(int width, int height) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width)
                .append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" font-family=\"Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif\">\n");
    }

    String finished() {
        return out + "</svg>\n";
    }

    /** Two digits at most, as few as will do. */
    static String number(double value) {
        long hundredths = Math.round(Math.clamp(value, -1e9, 1e9) * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        long rest = size % 100;
        return sign + size / 100 + (rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : (rest < 10 ? ".0" : ".") + rest);
    }

    private void color(String name, int color) {
        out.append(' ').append(name).append("=\"");
        if (color >>> 24 == 0) {
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

    private void stroke(int color, double width, double[] dashes) {
        color("stroke", color);
        if (color >>> 24 == 0) {
            return;
        }
        out.append(" stroke-width=\"").append(number(width)).append("\" stroke-linejoin=\"round\"");
        if (dashes.length > 0) {
            out.append(" stroke-dasharray=\"");
            for (int i = 0; i < dashes.length; i++) {
                out.append(i == 0 ? "" : " ").append(number(dashes[i]));
            }
            out.append('"');
        }
    }

    @Override
    public void line(double[] x, double[] y, int count, int color, double width, double[] dashes) {
        points("polyline", x, y, count);
        color("fill", 0);
        stroke(color, width, dashes);
        out.append("/>\n");
    }

    @Override
    public void polygon(double[] x, double[] y, int fill, int edge, double width, double[] dashes) {
        points("polygon", x, y, x.length);
        color("fill", fill);
        stroke(edge, width, dashes);
        out.append("/>\n");
    }

    @Override
    public void text(List<Markup.Run> runs, double x, double y, double size, int color, double anchor, double degrees) {
        out.append("<text font-size=\"").append(number(size)).append("\" text-anchor=\"").append(anchor == 0 ? "start" : anchor == 1 ? "end" : "middle");
        if (degrees == 0) {
            out.append("\" x=\"").append(number(x)).append("\" y=\"").append(number(y + 0.35 * size)).append('"');
        } else {
            out.append("\" y=\"").append(number(0.35 * size)).append("\" transform=\"translate(").append(number(x)).append(' ').append(number(y))
                    .append(") rotate(").append(number(-degrees)).append(")\"");
        }
        color("fill", color);
        Markup.Run only = runs.size() == 1 && runs.getFirst().rise() == 0 ? runs.getFirst() : null;
        if (only != null) {
            look(only);
            out.append('>');
            content(only.text());
        } else {
            out.append('>');
            double before = 0;
            for (Markup.Run run : runs) {
                out.append("<tspan dy=\"").append(number((before - run.rise()) * size)).append("\" font-size=\"").append(number(size * run.scale())).append('"');
                look(run);
                out.append('>');
                content(run.text());
                out.append("</tspan>");
                before = run.rise();
            }
        }
        out.append("</text>\n");
    }

    private void look(Markup.Run run) {
        out.append(run.isBold() ? " font-weight=\"bold\"" : "").append(run.isItalic() ? " font-style=\"italic\"" : "");
    }

    private void content(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.appendCodePoint(c < ' ' || c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff ? ' ' : c);
            }
        });
    }

    @Override
    public double width(List<Markup.Run> runs, double size) {
        return Letters.width(runs, size);
    }

    @Override
    public void image(double x, double y, double width, double height, Mark.Raster raster) {
        String data = Base64.getEncoder().encodeToString(Png.encode(raster.columns(), raster.rows(), raster.pixels(), 96));
        out.append("<image width=\"").append(raster.columns()).append("\" height=\"").append(raster.rows())
                .append("\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" transform=\"matrix(").append(width / raster.columns())
                .append(" 0 0 ").append(height / raster.rows()).append(' ').append(number(x)).append(' ').append(number(y))
                .append(")\" href=\"data:image/png;base64,").append(data).append("\"/>\n");
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
