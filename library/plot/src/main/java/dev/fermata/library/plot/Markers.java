package dev.fermata.library.plot;

/** The shapes of points. */
final class Markers {
    private Markers() {
    }

    static void draw(Sheet sheet, Mark.Style style, double x, double y) {
        double r = style.size() / 2;
        double line = Math.max(0.8, style.width() * 0.8);
        switch (style.marker()) {
            case ' ' -> { }
            case '+', 'x', '*', '_', '|' -> {
                int lines = style.marker() == '*' ? 4 : style.marker() == '_' || style.marker() == '|' ? 1 : 2;
                double from = style.marker() == 'x' ? Math.PI / 4 : style.marker() == '|' ? Math.PI / 2 : 0;
                for (int i = 0; i < lines; i++) {
                    double dx = r * Math.cos(from + Math.PI * i / lines);
                    double dy = r * Math.sin(from + Math.PI * i / lines);
                    sheet.segment(x - dx, y - dy, x + dx, y + dy, style.edge(), line);
                }
            }
            case '.' -> polygon(sheet, x, y, style.size() / 5, style.size() / 5, 12, 0, style.edge(), 0, 1);
            case 's' -> polygon(sheet, x, y, r * Math.sqrt(2) * 0.9, r * Math.sqrt(2) * 0.9, 4, Math.PI / 4, style.fill(), style.edge(), line);
            case 'd' -> polygon(sheet, x, y, r * 1.2, r * 1.2, 4, 0, style.fill(), style.edge(), line);
            case '^' -> polygon(sheet, x, y, r * 1.15, r * 1.15, 3, -Math.PI / 2, style.fill(), style.edge(), line);
            case 'v' -> polygon(sheet, x, y, r * 1.15, r * 1.15, 3, Math.PI / 2, style.fill(), style.edge(), line);
            case '<' -> polygon(sheet, x, y, r * 1.15, r * 1.15, 3, Math.PI, style.fill(), style.edge(), line);
            case '>' -> polygon(sheet, x, y, r * 1.15, r * 1.15, 3, 0, style.fill(), style.edge(), line);
            case 'p' -> polygon(sheet, x, y, r * 1.2, r * 0.48, 10, -Math.PI / 2, style.fill(), style.edge(), line);
            case 'h' -> polygon(sheet, x, y, r * 1.2, r * 0.7, 12, -Math.PI / 2, style.fill(), style.edge(), line);
            default -> polygon(sheet, x, y, r, r, r > 8 ? 40 : 20, 0, style.fill(), style.edge(), line);
        }
    }

    /** Corners at two distances in turn. */
    private static void polygon(Sheet sheet, double x, double y, double even, double odd, int corners, double from, int fill, int edge, double width) {
        double[] px = new double[corners];
        double[] py = new double[corners];
        for (int i = 0; i < corners; i++) {
            double r = i % 2 == 0 ? even : odd;
            px[i] = x + r * Math.cos(from + 2 * Math.PI * i / corners);
            py[i] = y + r * Math.sin(from + 2 * Math.PI * i / corners);
        }
        sheet.out.polygon(px, py, fill, edge, width, Sheet.SOLID);
    }
}
