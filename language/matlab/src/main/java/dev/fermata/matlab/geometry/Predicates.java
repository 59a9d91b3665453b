package dev.fermata.matlab.geometry;

import java.math.BigDecimal;

/** On which side points lie. Computed in doubles where their error cannot change the sign, otherwise exactly. */
final class Predicates {
    private static final double EPS = Math.ulp(1.0) / 2;
    private static final double ORIENTATION_ERROR = (3 + 16 * EPS) * EPS;
    private static final double CIRCLE_ERROR = (10 + 96 * EPS) * EPS;

    private Predicates() {
    }

    /** Positive where a, b, c turn to the left, negative where they turn to the right, 0 on a line. */
    static int orientation(double ax, double ay, double bx, double by, double cx, double cy) {
        double left = (ax - cx) * (by - cy);
        double right = (ay - cy) * (bx - cx);
        double value = left - right;
        if (Math.abs(value) > ORIENTATION_ERROR * (Math.abs(left) + Math.abs(right))) {
            return value > 0 ? 1 : -1;
        }
        if (left == 0 && right == 0 && (ax == cx || by == cy) && (ay == cy || bx == cx)) {
            return 0;
        }
        return minus(ax, cx).multiply(minus(by, cy)).subtract(minus(ay, cy).multiply(minus(bx, cx))).signum();
    }

    /** Positive where d lies inside of the circle through a, b, c, which turn to the left. */
    static int inCircle(double ax, double ay, double bx, double by, double cx, double cy, double dx, double dy) {
        double adx = ax - dx;
        double ady = ay - dy;
        double bdx = bx - dx;
        double bdy = by - dy;
        double cdx = cx - dx;
        double cdy = cy - dy;
        double a = adx * adx + ady * ady;
        double b = bdx * bdx + bdy * bdy;
        double c = cdx * cdx + cdy * cdy;
        double value = a * (bdx * cdy - cdx * bdy) + b * (cdx * ady - adx * cdy) + c * (adx * bdy - bdx * ady);
        double size = a * (Math.abs(bdx * cdy) + Math.abs(cdx * bdy)) + b * (Math.abs(cdx * ady) + Math.abs(adx * cdy))
                + c * (Math.abs(adx * bdy) + Math.abs(bdx * ady));
        if (Math.abs(value) > CIRCLE_ERROR * size) {
            return value > 0 ? 1 : -1;
        }
        return exactInCircle(minus(ax, dx), minus(ay, dy), minus(bx, dx), minus(by, dy), minus(cx, dx), minus(cy, dy));
    }

    private static int exactInCircle(BigDecimal ax, BigDecimal ay, BigDecimal bx, BigDecimal by, BigDecimal cx, BigDecimal cy) {
        BigDecimal first = square(ax, ay).multiply(cross(bx, by, cx, cy));
        BigDecimal second = square(bx, by).multiply(cross(cx, cy, ax, ay));
        BigDecimal third = square(cx, cy).multiply(cross(ax, ay, bx, by));
        return first.add(second).add(third).signum();
    }

    private static BigDecimal square(BigDecimal x, BigDecimal y) {
        return x.multiply(x).add(y.multiply(y));
    }

    private static BigDecimal cross(BigDecimal ax, BigDecimal ay, BigDecimal bx, BigDecimal by) {
        return ax.multiply(by).subtract(ay.multiply(bx));
    }

    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }
}
