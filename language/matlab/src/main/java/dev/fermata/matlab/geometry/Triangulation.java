package dev.fermata.matlab.geometry;

import dev.fermata.runtime.task.Checkpoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Delaunay triangulation of points in the plane, made by inserting point after point: a point outside of the hull is joined to
 * the hull edges it sees, one inside splits the triangle it is in, and edges are flipped until no circle holds a point. Hull edges
 * have a ghost triangle on their other side whose third corner is {@link #GHOST}, so that every edge has two sides.
 *
 * <p>Corner {@code k} of triangle {@code t} is at {@code 3 t + k}; {@code mates} has the opposite half of the edge from it to the next.
 */
final class Triangulation {
    private static final int GHOST = -1;

    private final double[] x;
    private final double[] y;
    private int[] corners = new int[48];
    private int[] mates = new int[48];
    /** The last point whose hole a triangle was in, counted from 1. */
    private int[] holes = new int[16];
    private int insertions;
    private int count;
    private int recent;

    Triangulation(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** Triangles as indices of points, counted from 0, turning to the left; none for points on a line. */
    int[][] triangles() {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        // Neighbours in a snake over the plane are near, so the walk to the next point's triangle is short.
        Arrays.sort(order, new Snake(x, y));
        if (!begin(order)) {
            return new int[0][];
        }
        for (Integer point : order) {
            if (point != null) {
                insert(point);
            }
        }
        List<int[]> found = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            if (!isGhost(t)) {
                found.add(new int[] {corners[3 * t], corners[3 * t + 1], corners[3 * t + 2]});
            }
        }
        return found.toArray(int[][]::new);
    }

    /** The first triangle, of points that are taken out of the order, with ghosts around it. */
    private boolean begin(Integer[] order) {
        for (int j = 1; j < order.length; j++) {
            int a = order[0];
            int b = order[j];
            if (x[a] == x[b] && y[a] == y[b]) {
                continue;
            }
            for (int k = j + 1; k < order.length; k++) {
                int side = orientation(a, b, order[k]);
                if (side != 0) {
                    int c = order[k];
                    firstTriangle(a, side > 0 ? b : c, side > 0 ? c : b);
                    order[0] = null;
                    order[j] = null;
                    order[k] = null;
                    return true;
                }
            }
            return false;
        }
        return false;
    }

    private void firstTriangle(int a, int b, int c) {
        int t = add(a, b, c);
        int ab = add(b, a, GHOST);
        int bc = add(c, b, GHOST);
        int ca = add(a, c, GHOST);
        join(3 * t, 3 * ab);
        join(3 * t + 1, 3 * bc);
        join(3 * t + 2, 3 * ca);
        joinGhosts(new int[] {ab, bc, ca});
        recent = t;
    }

    private void joinGhosts(int[] ghosts) {
        for (int g : ghosts) {
            Checkpoint.pass();
            for (int h : ghosts) {
                if (corners[3 * g + 1] == corners[3 * h]) {
                    join(3 * g + 1, 3 * h + 2);
                }
            }
        }
    }

    /** Removes the triangles whose circle holds the point, and joins it to the edges around the hole. */
    private void insert(int point) {
        int start = locate(point);
        if (start < 0) {
            return;
        }
        List<Integer> hole = new ArrayList<>();
        insertions++;
        List<Integer> rim = new ArrayList<>();
        hole.add(start);
        holes[start] = insertions;
        for (int i = 0; i < hole.size(); i++) {
            for (int k = 0; k < 3; k++) {
                int mate = mates[3 * hole.get(i) + k];
                int other = mate / 3;
                if (holes[other] != insertions && conflicts(other, point)) {
                    holes[other] = insertions;
                    hole.add(other);
                }
            }
        }
        for (int t : hole) {
            for (int k = 0; k < 3; k++) {
                if (holes[mates[3 * t + k] / 3] != insertions) {
                    rim.add(mates[3 * t + k]);
                }
            }
        }
        fill(point, hole, rim);
    }

    private void fill(int point, List<Integer> hole, List<Integer> rim) {
        Map<Integer, Integer> startsAt = new HashMap<>();
        List<Integer> made = new ArrayList<>();
        for (int i = 0; i < rim.size(); i++) {
            int outer = rim.get(i);
            int from = corners[next(outer)];
            int to = corners[outer];
            int t = i < hole.size() ? hole.get(i) : add(0, 0, 0);
            corners[3 * t] = from;
            corners[3 * t + 1] = to;
            corners[3 * t + 2] = point;
            join(3 * t, outer);
            startsAt.put(from, t);
            made.add(t);
        }
        for (int t : made) {
            join(3 * t + 1, 3 * startsAt.get(corners[3 * t + 1]) + 2);
            if (!isGhost(t)) {
                recent = t;
            }
        }
    }

    /** A triangle whose circle holds the point; -1 when the point is there already. */
    private int locate(int point) {
        int t = recent;
        for (int steps = 0; steps <= 4 * count; steps++) {
            Checkpoint.pass();
            if (isGhost(t)) {
                return t;
            }
            int across = -1;
            for (int k = 0; k < 3 && across < 0; k++) {
                int edge = 3 * t + k;
                if (x[corners[edge]] == x[point] && y[corners[edge]] == y[point]) {
                    return -1;
                }
                if (orientation(corners[edge], corners[next(edge)], point) < 0) {
                    across = edge;
                }
            }
            if (across < 0) {
                return t;
            }
            t = mates[across] / 3;
        }
        throw new IllegalStateException("a walk through a triangulation does not end");
    }

    private boolean conflicts(int t, int point) {
        if (isGhost(t)) {
            int edge = 3 * t;
            while (corners[edge] == GHOST || corners[next(edge)] == GHOST) {
                edge++;
            }
            int a = corners[edge];
            int b = corners[next(edge)];
            int side = orientation(a, b, point);
            return side > 0 || side == 0 && isBetween(a, b, point);
        }
        int a = corners[3 * t];
        int b = corners[3 * t + 1];
        int c = corners[3 * t + 2];
        return Predicates.inCircle(x[a], y[a], x[b], y[b], x[c], y[c], x[point], y[point]) > 0;
    }

    private boolean isBetween(int a, int b, int p) {
        return x[p] >= Math.min(x[a], x[b]) && x[p] <= Math.max(x[a], x[b]) && y[p] >= Math.min(y[a], y[b]) && y[p] <= Math.max(y[a], y[b]);
    }

    private int orientation(int a, int b, int c) {
        return Predicates.orientation(x[a], y[a], x[b], y[b], x[c], y[c]);
    }

    private boolean isGhost(int t) {
        return corners[3 * t] == GHOST || corners[3 * t + 1] == GHOST || corners[3 * t + 2] == GHOST;
    }

    private int add(int a, int b, int c) {
        if (3 * count + 3 > corners.length) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
            mates = Arrays.copyOf(mates, 2 * mates.length);
            holes = Arrays.copyOf(holes, 2 * holes.length);
        }
        corners[3 * count] = a;
        corners[3 * count + 1] = b;
        corners[3 * count + 2] = c;
        return count++;
    }

    private void join(int edge, int mate) {
        mates[edge] = mate;
        mates[mate] = edge;
    }

    private static int next(int edge) {
        return edge % 3 == 2 ? edge - 2 : edge + 1;
    }
}
