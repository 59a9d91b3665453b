package dev.fermata.library.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Path2D;

/** Draws letters into an image: with a font of the machine, or, where Java has none or no library to read them, as strokes of its own. */
interface TextDrawer {
    /** Draws from a place on the base line. */
    void draw(Markup.Run run, double x, double y, double size);

    double width(Markup.Run run, double size);

    /** Fonts fail in many ways on machines without them: missing libraries, no configuration, no files. */
    static TextDrawer best(Graphics2D out) {
        try {
            TextDrawer fonts = new FontDrawer(out);
            return fonts.width(new Markup.Run("0", 1, 0, false, false), 10) > 0 ? fonts : new StrokeDrawer(out);
        } catch (OutOfMemoryError | StackOverflowError e) {
            throw e;
        } catch (Error | RuntimeException _) { // LinkageError without the library, a plain Error without a font
            return new StrokeDrawer(out);
        }
    }

    /** Letters of a font, drawn as outlines so that they look alike at any size and angle. */
    final class FontDrawer implements TextDrawer {
        private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
        private static final float REFERENCE = 100;

        private final Graphics2D out;
        private final Font[] fonts = new Font[4];

        FontDrawer(Graphics2D out) {
            this.out = out;
            for (int style = 0; style < fonts.length; style++) {
                fonts[style] = new Font(Font.SANS_SERIF, style, (int) REFERENCE);
            }
        }

        private Font font(Markup.Run run) {
            return fonts[(run.isBold() ? Font.BOLD : 0) | (run.isItalic() ? Font.ITALIC : 0)];
        }

        @Override
        public void draw(Markup.Run run, double x, double y, double size) {
            if (!run.text().isEmpty()) {
                out.fill(font(run).deriveFont((float) size).createGlyphVector(EXACT, run.text()).getOutline((float) x, (float) y));
            }
        }

        @Override
        public double width(Markup.Run run, double size) {
            return run.text().isEmpty() ? 0 : font(run).createGlyphVector(EXACT, run.text()).getLogicalBounds().getWidth() * size / REFERENCE;
        }
    }

    /** Letters of strokes. */
    final class StrokeDrawer implements TextDrawer {
        private static final double SLANT = 0.2;

        private final Graphics2D out;

        StrokeDrawer(Graphics2D out) {
            this.out = out;
        }

        @Override
        public void draw(Markup.Run run, double x, double y, double size) {
            Path2D path = new Path2D.Double();
            double unit = size / StrokeFont.EM;
            double at = x;
            for (int c : run.text().codePoints().toArray()) {
                for (double[] stroke : StrokeFont.strokes(c)) {
                    for (int i = 0; i < stroke.length; i += 2) {
                        double px = at + (stroke[i] + (run.isItalic() ? SLANT * stroke[i + 1] : 0)) * unit;
                        double py = y - stroke[i + 1] * unit;
                        if (i == 0) {
                            path.moveTo(px, py);
                        }
                        path.lineTo(px, py);
                    }
                }
                at += StrokeFont.advance(c) * unit;
            }
            out.setStroke(new BasicStroke((float) (size * (run.isBold() ? 0.13 : 0.08)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            out.draw(path);
        }

        @Override
        public double width(Markup.Run run, double size) {
            return run.text().codePoints().mapToDouble(StrokeFont::advance).sum() * size / StrokeFont.EM;
        }
    }
}
