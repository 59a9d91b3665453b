package dev.fermata.library.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Draws to an image in memory. */
final class PixelCanvas implements Canvas {
    private final Graphics2D out;
    private final TextDrawer letters;

    PixelCanvas(BufferedImage image, double magnification) {
        out = image.createGraphics();
        out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        out.scale(magnification, magnification);
        letters = TextDrawer.best(out);
    }

    private void stroke(Path2D path, int color, double width, double[] dashes) {
        float[] lengths = new float[dashes.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (float) dashes[i];
        }
        out.setColor(new Color(color, true));
        out.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths.length == 0 ? null : lengths, 0));
        out.draw(path);
    }

    private static Path2D path(double[] x, double[] y, int count) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            if (i == 0) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        return path;
    }

    @Override
    public void line(double[] x, double[] y, int count, int color, double width, double[] dashes) {
        stroke(path(x, y, count), color, width, dashes);
    }

    @Override
    public void polygon(double[] x, double[] y, int fill, int edge, double width, double[] dashes) {
        Path2D path = path(x, y, x.length);
        path.closePath();
        if (fill >>> 24 != 0) {
            out.setColor(new Color(fill, true));
            out.fill(path);
        }
        if (edge >>> 24 != 0) {
            stroke(path, edge, width, dashes);
        }
    }

    @Override
    public void text(List<Markup.Run> runs, double x, double y, double size, int color, double anchor, double degrees) {
        AffineTransform before = out.getTransform();
        out.translate(x, y);
        out.rotate(-Math.toRadians(degrees));
        out.setColor(new Color(color, true));
        double at = -anchor * width(runs, size);
        for (Markup.Run run : runs) {
            letters.draw(run, at, 0.35 * size - run.rise() * size, size * run.scale());
            at += letters.width(run, size * run.scale());
        }
        out.setTransform(before);
    }

    @Override
    public double width(List<Markup.Run> runs, double size) {
        return runs.stream().mapToDouble(run -> letters.width(run, size * run.scale())).sum();
    }

    @Override
    public void image(double x, double y, double width, double height, Mark.Raster raster) {
        BufferedImage pixels = new BufferedImage(raster.columns(), raster.rows(), BufferedImage.TYPE_INT_ARGB);
        pixels.setRGB(0, 0, raster.columns(), raster.rows(), raster.pixels(), 0, raster.columns());
        out.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        out.drawImage(pixels, new AffineTransform(width / raster.columns(), 0, 0, height / raster.rows(), x, y), null);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        out.setClip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void unclip() {
        out.setClip(null);
    }
}
