package dev.fermata.library.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws to an image in memory. */
final class PixelCanvas implements Canvas {
    private final Graphics2D out;

    PixelCanvas(BufferedImage image) {
        out = image.createGraphics();
        out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
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
    public void polygon(double[] x, double[] y, int fill, int edge, double width) {
        Path2D path = path(x, y, x.length);
        path.closePath();
        if (fill != 0) {
            out.setColor(new Color(fill, true));
            out.fill(path);
        }
        if (edge != 0) {
            stroke(path, edge, width, new double[0]);
        }
    }

    @Override
    public void text(String text, double x, double y, double size, int color, double anchor, boolean isUpright) {
        out.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size));
        out.setColor(new Color(color, true));
        double width = out.getFontMetrics().stringWidth(text);
        AffineTransform before = out.getTransform();
        out.translate(x, y);
        if (isUpright) {
            out.rotate(-Math.PI / 2);
        }
        out.drawString(text, (float) (-anchor * width), (float) (0.35 * size));
        out.setTransform(before);
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
