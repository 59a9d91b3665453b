package dev.fermata.library.plot;

import java.util.List;

/** Legends and colour scales. */
final class Decorations {
    private static final int BLACK = 0xff262626;
    private static final int WHITE = 0xffffffff;
    private static final double SAMPLE = 30;
    private static final double PAD = 8;

    private final Sheet sheet;

    Decorations(Sheet sheet) {
        this.sheet = sheet;
    }

    double legendWidth(Panel.Legend legend) {
        double widest = 0;
        double sum = 0;
        for (Panel.Entry entry : legend.entries()) {
            double width = sheet.width(entry.name(), legend.fontSize()) + SAMPLE + 2.5 * PAD;
            widest = Math.max(widest, width);
            sum += width;
        }
        return legend.isAcross() ? sum : Math.max(widest, sheet.width(legend.title(), legend.fontSize()) + 2 * PAD);
    }

    static double legendHeight(Panel.Legend legend) {
        return ((legend.isAcross() ? 1 : legend.entries().size()) + (legend.title().isEmpty() ? 0 : 1)) * legend.fontSize() * 1.45 + 6;
    }

    void legend(Panel.Legend legend, Projection at, List<Mark> marks) {
        double width = legendWidth(legend);
        double height = legendHeight(legend);
        String place = legend.location();
        double[] corner = place.startsWith("best") && !place.endsWith("outside") ? best(width, height, at, marks) : corner(place, width, height, at);
        double x = corner[0];
        double y = corner[1];
        if (legend.isBoxed()) {
            sheet.box(x, y, width, height, WHITE, BLACK);
        }
        double line = legend.fontSize() * 1.45;
        double top = y + 3 + line / 2;
        if (!legend.title().isEmpty()) {
            sheet.text("\\bf " + legend.title(), x + width / 2, top, legend.fontSize(), BLACK, 0.5, 0);
            top += line;
        }
        for (Panel.Entry entry : legend.entries()) {
            sample(entry.sample(), x + PAD, top, line);
            sheet.text(entry.name(), x + PAD * 1.75 + SAMPLE, top, legend.fontSize(), BLACK, 0, 0);
            if (legend.isAcross()) {
                x += sheet.width(entry.name(), legend.fontSize()) + SAMPLE + 2.5 * PAD;
            } else {
                top += line;
            }
        }
    }

    private void sample(Mark mark, double x, double y, double line) {
        switch (mark) {
            case Mark.Curve curve -> {
                if (curve.style().color() >>> 24 != 0) {
                    sheet.out.line(new double[] {x, x + SAMPLE}, new double[] {y, y}, 2, curve.style().color(), curve.style().width(), curve.style().dashes());
                }
                Markers.draw(sheet, curve.style(), x + SAMPLE / 2, y);
            }
            case Mark.Face face -> sheet.box(x, y - line * 0.3, SAMPLE, line * 0.6, face.fill(), face.edge());
            case Mark.Raster _, Mark.Label _ -> { }
        }
    }

    private static double[] corner(String location, double width, double height, Projection at) {
        double gap = 10;
        boolean isOutside = location.endsWith("outside");
        double x = at.left() + (at.width() - width) / 2;
        double y = at.top() + (at.height() - height) / 2;
        boolean isSideways = location.contains("east") || location.contains("west");
        if (location.contains("east") || location.startsWith("best")) {
            x = isOutside ? at.left() + at.width() + gap : at.left() + at.width() - width - gap;
        } else if (location.contains("west")) {
            x = isOutside ? at.left() - width - 5 * gap : at.left() + gap;
        }
        if (location.contains("north") || location.startsWith("best")) {
            y = isOutside && !isSideways && location.contains("north") ? at.top() - height - gap : at.top() + (isOutside ? 0 : gap);
        } else if (location.contains("south")) {
            y = isOutside && !isSideways ? at.top() + at.height() + 4.5 * gap : at.top() + at.height() - height - (isOutside ? 0 : gap);
        }
        return new double[] {x, y};
    }

    /** The corner that covers the fewest points. */
    private static double[] best(double width, double height, Projection at, List<Mark> marks) {
        double[] best = null;
        long least = Long.MAX_VALUE;
        for (String each : new String[] {"northeast", "northwest", "southeast", "southwest"}) {
            double[] corner = corner(each, width, height, at);
            long covered = 0;
            for (Mark mark : marks) {
                double[] x = mark instanceof Mark.Curve curve ? curve.x() : mark instanceof Mark.Face face ? face.x() : Sheet.SOLID;
                double[] y = mark instanceof Mark.Curve curve ? curve.y() : mark instanceof Mark.Face face ? face.y() : Sheet.SOLID;
                double[] z = mark instanceof Mark.Curve curve ? curve.z() : mark instanceof Mark.Face face ? face.z() : Sheet.SOLID;
                for (int i = 0; i < x.length; i++) {
                    double[] point = at.place(x[i], y[i], z.length == 0 ? 0 : z[i]);
                    covered += point[0] >= corner[0] && point[0] <= corner[0] + width && point[1] >= corner[1] && point[1] <= corner[1] + height ? 1 : 0;
                }
            }
            if (covered < least) {
                least = covered;
                best = corner;
            }
        }
        return best;
    }

    /** A scale of colours at the side that its location says; the box is that of the axes. */
    void scale(Panel.ColorScale scale, double x, double y, double width, double height, double size) {
        boolean isAcross = scale.location().startsWith("north") || scale.location().startsWith("south");
        sheet.out.clip(x, y, width, height);
        int count = scale.colors().length;
        for (int i = 0; i < count; i++) {
            double from = (double) i / count;
            if (isAcross) {
                sheet.box(x + from * width, y, width / count + 0.6, height, scale.colors()[i], 0);
            } else {
                sheet.box(x, y + height * (1 - from - 1.0 / count) - 0.6, width, height / count + 0.6, scale.colors()[i], 0);
            }
        }
        sheet.out.unclip();
        sheet.box(x, y, width, height, 0, BLACK);
        boolean isFirst = scale.location().startsWith("west") || scale.location().startsWith("north");
        double widest = 0;
        for (int i = 0; i < scale.ticks().length; i++) {
            double part = (scale.ticks()[i] - scale.low()) / (scale.high() - scale.low());
            if (!(part >= -1e-9 && part <= 1 + 1e-9)) {
                continue;
            }
            String label = scale.tickLabels().get(i);
            widest = Math.max(widest, sheet.width(label, size));
            if (isAcross) {
                sheet.segment(x + part * width, y, x + part * width, y + 3, BLACK, 0.8);
                sheet.text(label, x + part * width, isFirst ? y - 0.7 * size : y + height + 0.8 * size, size, BLACK, 0.5, 0);
            } else {
                double at = y + height * (1 - part);
                sheet.segment(x + width - 4, at, x + width, at, BLACK, 0.8);
                sheet.text(label, isFirst ? x - 5 : x + width + 5, at, size, BLACK, isFirst ? 1 : 0, 0);
            }
        }
        if (!scale.label().isEmpty()) {
            if (isAcross) {
                sheet.caption(scale.label(), x + width / 2, isFirst ? y - 1.4 * size : y + height + 1.5 * size, 0.5, isFirst ? 1 : 0, 0);
            } else {
                sheet.caption(scale.label(), isFirst ? x - 10 - widest : x + width + 10 + widest, y + height / 2, 0.5, isFirst ? 1 : 0, 90);
            }
        }
    }
}
