package dev.fermata.library.plot;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Writes PDF of one page. Text is in Helvetica, which every viewer has, and what is not in Latin-1 in its Symbol font or as a question mark. */
final class PdfCanvas implements Canvas {
    private static final double POINTS_PER_PIXEL = 0.75;
    /** Letters of the Symbol font by their code there. */
    private static final String GREEK = "αaβbγgδdεeζzηhθqιiκkλlμmνnξxπpρrσsτtυuφfχcψyωwΓGΔDΘQΛLΞXΠPΣSΦFΨYΩW";

    private final StringBuilder out = new StringBuilder();
    private final List<byte[]> images = new ArrayList<>();
    private final List<String> imageHeads = new ArrayList<>();
    private final TreeSet<Integer> opacities = new TreeSet<>();
    private final int width;
    private final int height;

    PdfCanvas(int width, int height) {
        this.width = width;
        this.height = height;
        out.append(number(POINTS_PER_PIXEL)).append(" 0 0 ").append(number(-POINTS_PER_PIXEL)).append(" 0 ").append(number(height * POINTS_PER_PIXEL))
                .append(" cm 1 j\n");
    }

    private static String number(double value) {
        return SvgCanvas.number(value);
    }

    private void color(int color, String operator) {
        for (int shift = 16; shift >= 0; shift -= 8) {
            out.append(String.format(Locale.ROOT, "%.3f ", (color >> shift & 255) / 255.0));
        }
        out.append(operator).append(' ');
    }

    private void opacity(int color) {
        opacities.add(color >>> 24);
        out.append("/A").append(color >>> 24).append(" gs ");
    }

    private void path(double[] x, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            out.append(number(x[i])).append(' ').append(number(y[i])).append(i == 0 ? " m " : " l ");
        }
    }

    private void stroke(int color, double lineWidth, double[] dashes) {
        opacity(color);
        color(color, "RG");
        out.append(number(lineWidth)).append(" w [");
        for (double dash : dashes) {
            out.append(number(dash)).append(' ');
        }
        out.append("] 0 d ");
    }

    @Override
    public void line(double[] x, double[] y, int count, int color, double lineWidth, double[] dashes) {
        stroke(color, lineWidth, dashes);
        path(x, y, count);
        out.append("S\n");
    }

    @Override
    public void polygon(double[] x, double[] y, int fill, int edge, double lineWidth, double[] dashes) {
        if (fill >>> 24 != 0) {
            opacity(fill);
            color(fill, "rg");
            path(x, y, x.length);
            out.append("f\n");
        }
        if (edge >>> 24 != 0) {
            stroke(edge, lineWidth, dashes);
            path(x, y, x.length);
            out.append("s\n");
        }
    }

    @Override
    public void text(List<Markup.Run> runs, double x, double y, double size, int color, double anchor, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        opacity(color);
        color(color, "rg");
        out.append(String.format(Locale.ROOT, "BT %.4f %.4f %.4f %.4f %.2f %.2f Tm ", cos, -sin, -sin, -cos, x, y));
        out.append(number(-anchor * width(runs, size))).append(' ').append(number(-0.35 * size)).append(" Td ");
        for (Markup.Run run : runs) {
            String face = run.isBold() ? run.isItalic() ? "/F4 " : "/F2 " : run.isItalic() ? "/F3 " : "/F1 ";
            String scaled = number(size * run.scale()) + " Tf " + number(run.rise() * size) + " Ts ";
            run.text().codePoints().forEach(c -> {
                int greek = c > 255 ? GREEK.indexOf(c) : -1;
                int code = greek >= 0 ? GREEK.charAt(greek + 1) : c == '−' ? '-' : c > 255 || c < ' ' ? '?' : c;
                out.append(greek >= 0 ? "/F5 " : face).append(scaled).append(String.format(Locale.ROOT, "<%02x> Tj ", code));
            });
        }
        out.append("ET\n");
    }

    @Override
    public double width(List<Markup.Run> runs, double size) {
        return Letters.width(runs, size);
    }

    @Override
    public void image(double x, double y, double w, double h, Mark.Raster raster) {
        byte[] rgb = new byte[raster.pixels().length * 3];
        for (int i = 0; i < raster.pixels().length; i++) {
            int pixel = raster.pixels()[i];
            for (int k = 0; k < 3; k++) {
                rgb[3 * i + k] = (byte) ((pixel >>> 24) == 0 ? 255 : pixel >> 16 - 8 * k);
            }
        }
        images.add(Png.deflated(rgb));
        imageHeads.add("/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Width " + raster.columns() + " /Height "
                + raster.rows());
        out.append("q ").append(number(w)).append(" 0 0 ").append(number(-h)).append(' ').append(number(x)).append(' ').append(number(y + h))
                .append(" cm /I").append(images.size()).append(" Do Q\n");
    }

    @Override
    public void clip(double x, double y, double w, double h) {
        out.append("q ").append(number(x)).append(' ').append(number(y)).append(' ').append(number(w)).append(' ').append(number(h)).append(" re W n\n");
    }

    @Override
    public void unclip() {
        out.append("Q\n");
    }

    byte[] finished() {
        StringBuilder resources = new StringBuilder("<< /Font << ");
        String[] fonts = {"Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique", "Symbol"};
        for (int i = 0; i < fonts.length; i++) {
            resources.append("/F").append(i + 1).append(" << /Type /Font /Subtype /Type1 /BaseFont /").append(fonts[i])
                    .append(i < 4 ? " /Encoding /WinAnsiEncoding >> " : " >> ");
        }
        resources.append(">> /ExtGState << ");
        opacities.forEach(each -> resources.append(String.format(Locale.ROOT, "/A%d << /ca %.3f /CA %.3f >> ", each, each / 255.0, each / 255.0)));
        resources.append(">> /XObject << ");
        for (int i = 0; i < images.size(); i++) {
            resources.append("/I").append(i + 1).append(' ').append(i + 5).append(" 0 R ");
        }
        resources.append(">> >>");
        byte[] content = Png.deflated(out.toString().getBytes(StandardCharsets.ISO_8859_1));
        PdfFile file = new PdfFile();
        file.add("<< /Type /Catalog /Pages 2 0 R >>");
        file.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        file.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(width * POINTS_PER_PIXEL) + " " + number(height * POINTS_PER_PIXEL)
                + "] /Contents 4 0 R /Resources " + resources + " >>");
        file.add("/Filter /FlateDecode", content);
        for (int i = 0; i < images.size(); i++) {
            file.add(imageHeads.get(i), images.get(i));
        }
        return file.finished();
    }

    /** Numbered objects, and the table of where each begins. */
    private static final class PdfFile {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<Integer> starts = new ArrayList<>();

        PdfFile() {
            write("%PDF-1.4\n");
        }

        private void write(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        void add(String dictionary) {
            starts.add(bytes.size());
            write(starts.size() + " 0 obj\n" + dictionary + "\nendobj\n");
        }

        void add(String head, byte[] stream) {
            starts.add(bytes.size());
            write(starts.size() + " 0 obj\n<< " + head + " /Length " + stream.length + " >>\nstream\n");
            bytes.writeBytes(stream);
            write("\nendstream\nendobj\n");
        }

        byte[] finished() {
            int table = bytes.size();
            write("xref\n0 " + (starts.size() + 1) + "\n0000000000 65535 f \n");
            starts.forEach(start -> write(String.format(Locale.ROOT, "%010d 00000 n \n", start)));
            write("trailer\n<< /Size " + (starts.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
            return bytes.toByteArray();
        }
    }
}
