package dev.fermata.library.plot;

/** Draws the panels of a chart. */
final class ChartDrawing {
    private static final double SCALE_WIDTH = 20;
    private static final double SCALE_ROOM = 90;

    private final Chart chart;
    private final Sheet sheet;
    private final Decorations decorations;

    ChartDrawing(Chart chart, Canvas out) {
        this.chart = chart;
        this.sheet = new Sheet(out);
        this.decorations = new Decorations(sheet);
    }

    void draw() {
        sheet.box(0, 0, chart.width(), chart.height(), chart.background(), 0);
        for (Panel panel : chart.panels()) {
            draw(panel);
        }
        if (!chart.title().isEmpty()) {
            sheet.caption(chart.title(), chart.width() / 2.0, 4, 0.5, 0, 0);
        }
        for (Mark mark : chart.loose()) {
            drawLoose(mark);
        }
    }

    private void drawLoose(Mark mark) {
        switch (mark) {
            case Mark.Label label -> MarkDrawing.label(sheet, label, label.x() * chart.width(), (1 - label.y()) * chart.height());
            case Mark.Curve curve -> {
                double[] x = scaled(curve.x(), false);
                double[] y = scaled(curve.y(), true);
                sheet.out.line(x, y, x.length, curve.style().color(), curve.style().width(), curve.style().dashes());
            }
            case Mark.Face face -> sheet.out.polygon(scaled(face.x(), false), scaled(face.y(), true), face.fill(), face.edge(), face.width(), face.dashes());
            case Mark.Raster _ -> { }
        }
    }

    private double[] scaled(double[] parts, boolean isUpright) {
        double[] result = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            result[i] = isUpright ? (1 - parts[i]) * chart.height() : parts[i] * chart.width();
        }
        return result;
    }

    private void draw(Panel panel) {
        double width = panel.frame().width() * chart.width();
        double height = panel.frame().height() * chart.height();
        double left = panel.frame().left() * chart.width();
        double top = chart.height() * (1 - panel.frame().bottom()) - height;
        String location = panel.scale() == null ? "" : panel.scale().location();
        if (location.endsWith("outside")) {
            double room = Math.min(SCALE_ROOM, (location.startsWith("east") || location.startsWith("west") ? width : height) / 3);
            left += location.startsWith("west") ? room : 0;
            top += location.startsWith("north") ? room * 0.7 : 0;
            width -= location.startsWith("east") || location.startsWith("west") ? room : 0;
            height -= location.startsWith("north") || location.startsWith("south") ? room * 0.7 : 0;
        }
        if (panel.legend() != null && panel.legend().location().endsWith("outside")) {
            String place = panel.legend().location();
            boolean isSideways = place.contains("east") || place.contains("west") || place.startsWith("best");
            double room = isSideways ? decorations.legendWidth(panel.legend()) + 10 : Decorations.legendHeight(panel.legend()) + 10;
            if (isSideways) {
                width = Math.max(width / 3, width - Math.max(0, room - (chart.width() - left - width)));
                left += place.contains("west") ? Math.min(room, width) : 0;
            } else {
                height = Math.max(height / 3, height - room);
                top += place.contains("north") ? room : 0;
            }
        }
        Projection projection = new Projection(panel, left, top, width, height);
        double above = axes(panel, projection);
        if (panel.scale() != null) {
            scale(panel, projection);
        }
        if (panel.legend() != null && !panel.legend().entries().isEmpty()) {
            decorations.legend(panel.legend(), projection, panel.marks());
        }
        if (!panel.title().isEmpty()) {
            double gap = panel.frame().isPolar() ? 2.2 * panel.frame().fontSize() : above + 6;
            sheet.caption(panel.title(), projection.left() + projection.width() / 2, projection.top() - gap, 0.5, 1, 0);
        }
    }

    private double axes(Panel panel, Projection projection) {
        MarkDrawing marks = new MarkDrawing(sheet, projection, panel.view().isFlat());
        double above = 0;
        boolean isShown = panel.frame().isShown();
        if (panel.frame().isPolar()) {
            PolarAxes polar = new PolarAxes(sheet, panel, projection);
            if (isShown) {
                polar.grid();
            }
            marks.draw(panel.marks());
            if (isShown) {
                polar.writing();
            }
        } else if (panel.view().isFlat()) {
            FlatAxes flat = new FlatAxes(sheet, panel, projection);
            if (isShown && panel.frame().background() != 0) {
                sheet.box(projection.left(), projection.top(), projection.width(), projection.height(), panel.frame().background(), 0);
            }
            if (isShown && !panel.frame().isOnTop()) {
                flat.grid();
            }
            marks.draw(panel.marks());
            if (isShown && panel.frame().isOnTop()) {
                flat.grid();
            }
            above = isShown ? flat.frame() : 0;
        } else {
            SpaceAxes space = new SpaceAxes(sheet, panel, projection);
            if (isShown) {
                space.grid();
            }
            marks.draw(panel.marks());
            if (isShown) {
                space.frame();
            }
        }
        marks.labels(panel.marks());
        return above;
    }

    private void scale(Panel panel, Projection at) {
        String location = panel.scale().location();
        double size = panel.frame().fontSize();
        double x = at.left();
        double y = at.top();
        double width = at.width();
        double height = at.height();
        boolean isOutside = location.endsWith("outside");
        if (location.startsWith("east")) {
            x = isOutside ? at.left() + width + (panel.view().isFlat() ? 16 : 34) : at.left() + width - SCALE_WIDTH - 50;
            width = SCALE_WIDTH;
        } else if (location.startsWith("west")) {
            x = isOutside ? at.left() - SCALE_ROOM + 10 : at.left() + 50;
            width = SCALE_WIDTH;
        } else if (location.startsWith("north")) {
            y = isOutside ? at.top() - SCALE_WIDTH - 30 : at.top() + 30;
            height = SCALE_WIDTH;
        } else {
            y = isOutside ? at.top() + height + 36 : at.top() + height - SCALE_WIDTH - 30;
            height = SCALE_WIDTH;
        }
        decorations.scale(panel.scale(), x, y, width, height, size);
    }
}
