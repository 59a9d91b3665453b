package dev.fermata.library.plot;

import java.util.List;

/** A canvas with what panels need: boxes, segments, captions. */
final class Sheet {
    static final double[] SOLID = {};
    /** The distance of lines of text, in parts of their size. */
    static final double LINE = 1.25;

    final Canvas out;

    Sheet(Canvas out) {
        this.out = out;
    }

    void box(double x, double y, double width, double height, int fill, int edge) {
        out.polygon(new double[] {x, x + width, x + width, x}, new double[] {y, y, y + height, y + height}, fill, edge, 1, SOLID);
    }

    void segment(double x0, double y0, double x1, double y1, int color, double width) {
        if (Double.isFinite(x0 + y0 + x1 + y1)) {
            out.line(new double[] {x0, x1}, new double[] {y0, y1}, 2, color, width, SOLID);
        }
    }

    void text(String text, double x, double y, double size, int color, double anchor, double degrees) {
        Caption caption = new Caption(List.of(text), size, color, false, false, true);
        if (!text.isEmpty()) {
            out.text(Markup.runs(text, caption), x, y, size, color, anchor, degrees);
        }
    }

    double width(String text, double size) {
        return out.width(Markup.runs(text, new Caption(List.of(text), size, 0, false, false, true)), size);
    }

    double width(Caption caption) {
        return caption.lines().stream().mapToDouble(line -> out.width(Markup.runs(line, caption), caption.size())).max().orElse(0);
    }

    static double height(Caption caption) {
        return caption.lines().size() * LINE * caption.size();
    }

    /** Lines around a place, turned counter-clockwise; see {@link Mark.Label}. */
    void caption(Caption caption, double x, double y, double across, double down, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int i = 0; i < caption.lines().size(); i++) {
            double below = (i + 0.5) * LINE * caption.size() - down * height(caption);
            if (!caption.lines().get(i).isEmpty()) {
                out.text(Markup.runs(caption.lines().get(i), caption), x + sin * below, y + cos * below, caption.size(), caption.color(), across, degrees);
            }
        }
    }
}
