package dev.fermata.library.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Draws the marks of a panel; what is seen from a side, from the farthest to the nearest. */
final class MarkDrawing {
    /** Lines of this many points and more are not cut into their pieces to be sorted. */
    private static final int PIECES_MAX = 20_000;

    /** Something to draw, and how far it is. */
    private record Item(double distance, Runnable draw) {
    }

    private final Sheet sheet;
    private final Projection projection;
    private final boolean isFlat;

    MarkDrawing(Sheet sheet, Projection projection, boolean isFlat) {
        this.sheet = sheet;
        this.projection = projection;
        this.isFlat = isFlat;
    }

    /** Flat marks end at the edge of the axes; markers on the edge are whole. */
    void draw(List<Mark> marks) {
        if (isFlat) {
            boolean isClipped = false;
            for (Mark mark : marks) {
                boolean isPoints = mark instanceof Mark.Curve curve && curve.style().color() >>> 24 == 0;
                if (isPoints == isClipped && !(mark instanceof Mark.Label)) {
                    isClipped = clip(!isPoints);
                }
                add(mark, null);
                if (mark instanceof Mark.Curve curve && !isPoints && curve.style().marker() != ' ') {
                    isClipped = clip(false);
                    Mark.Style style = curve.style();
                    add(new Mark.Curve(curve.x(), curve.y(), curve.z(), new Mark.Style(0, style.width(), style.dashes(), style.marker(), style.size(), style.edge(),
                            style.fill())), null);
                }
            }
            if (isClipped) {
                clip(false);
            }
            return;
        }
        List<Item> items = new ArrayList<>();
        marks.stream().filter(each -> !(each instanceof Mark.Label)).forEach(each -> add(each, items));
        items.sort(Comparator.comparingDouble((Item item) -> -item.distance()));
        items.forEach(item -> item.draw().run());
    }

    private boolean clip(boolean isWanted) {
        if (isWanted) {
            sheet.out.clip(projection.left(), projection.top(), projection.width(), projection.height());
        } else {
            sheet.out.unclip();
        }
        return isWanted;
    }

    private boolean isInside(double x, double y) {
        double slack = 0.5;
        return x >= projection.left() - slack && x <= projection.left() + projection.width() + slack && y >= projection.top() - slack
                && y <= projection.top() + projection.height() + slack;
    }

    private static void put(List<Item> items, double distance, Runnable draw) {
        if (items == null) {
            draw.run();
        } else {
            items.add(new Item(distance, draw));
        }
    }

    private void add(Mark mark, List<Item> items) {
        switch (mark) {
            case Mark.Curve curve -> addCurve(curve, items);
            case Mark.Face face -> {
                double[] x = new double[face.x().length];
                double[] y = new double[x.length];
                double distance = 0;
                for (int i = 0; i < x.length; i++) {
                    double[] at = projection.place(face.x()[i], face.y()[i], face.z().length == 0 ? 0 : face.z()[i]);
                    if (!Double.isFinite(at[0] + at[1])) {
                        return;
                    }
                    x[i] = bounded(at[0]);
                    y[i] = bounded(at[1]);
                    distance += at[2] / x.length;
                }
                put(items, distance, () -> sheet.out.polygon(x, y, face.fill(), face.edge(), face.width(), face.dashes()));
            }
            case Mark.Raster raster -> {
                double[] a = projection.place(raster.left(), raster.top(), 0);
                double[] b = projection.place(raster.right(), raster.bottom(), 0);
                if (Double.isFinite(a[0] + a[1] + b[0] + b[1])) {
                    put(items, Double.MAX_VALUE, () -> sheet.out.image(a[0], a[1], b[0] - a[0], b[1] - a[1], raster));
                }
            }
            case Mark.Label _ -> { }
        }
    }

    /** Far outside is as good as anywhere outside, and does not overflow. */
    private static double bounded(double value) {
        return Math.clamp(value, -1e6, 1e6);
    }

    private void addCurve(Mark.Curve curve, List<Item> items) {
        Mark.Style style = curve.style();
        int count = curve.x().length;
        double[] x = new double[count];
        double[] y = new double[count];
        double[] distances = new double[count];
        boolean[] isShown = new boolean[count];
        for (int i = 0; i < count; i++) {
            double[] at = projection.place(curve.x()[i], curve.y()[i], curve.z().length == 0 ? 0 : curve.z()[i]);
            isShown[i] = Double.isFinite(at[0] + at[1]);
            x[i] = bounded(at[0]);
            y[i] = bounded(at[1]);
            distances[i] = at[2];
        }
        boolean isWhole = items == null || style.dashes().length > 0 || count > PIECES_MAX;
        if (style.color() >>> 24 != 0) {
            for (int from = 0; from < count;) {
                int to = from;
                while (to < count && isShown[to]) {
                    to++;
                }
                if (isWhole && to - from > 1) {
                    run(style, x, y, distances, from, to, items);
                } else {
                    for (int i = from; i + 1 < to; i++) {
                        run(style, x, y, distances, i, i + 2, items);
                    }
                }
                from = to + 1;
            }
        }
        boolean hasMarkers = style.marker() != ' ' && (!isFlat || style.color() >>> 24 == 0);
        for (int i = 0; i < count && hasMarkers; i++) {
            int at = i;
            if (isShown[i] && (!isFlat || isInside(x[i], y[i]))) {
                put(items, distances[i] - 1e-3, () -> Markers.draw(sheet, style, x[at], y[at]));
            }
        }
    }

    private void run(Mark.Style style, double[] x, double[] y, double[] distances, int from, int to, List<Item> items) {
        double[] px = Arrays.copyOfRange(x, from, to);
        double[] py = Arrays.copyOfRange(y, from, to);
        double distance = 0;
        for (int i = from; i < to; i++) {
            distance += distances[i] / (to - from);
        }
        put(items, distance - 1e-3, () -> sheet.out.line(px, py, px.length, style.color(), style.width(), style.dashes()));
    }

    /** Texts stand over all else. */
    void labels(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Label label) {
                double[] at = label.inAxes() ? projection.corner(label.x(), label.y(), label.z()) : projection.place(label.x(), label.y(), label.z());
                if (Double.isFinite(at[0] + at[1])) {
                    label(sheet, label, at[0], at[1]);
                }
            }
        }
    }

    static void label(Sheet sheet, Mark.Label label, double x, double y) {
        if (label.fill() >>> 24 != 0 || label.edge() >>> 24 != 0) {
            double width = sheet.width(label.caption()) + 6;
            double height = Sheet.height(label.caption()) + 4;
            sheet.box(x - label.across() * width + (label.across() - 0.5) * 6, y - label.down() * height, width, height, label.fill(), label.edge());
        }
        sheet.caption(label.caption(), x, y, label.across(), label.down(), label.rotation());
    }
}
