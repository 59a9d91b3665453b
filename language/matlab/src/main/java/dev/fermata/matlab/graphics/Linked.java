package dev.fermata.matlab.graphics;

import java.util.List;

/**
 * Axes whose limits are the same.
 *
 * @param axes which of them: letters out of xyz
 */
record Linked(List<GraphicsObject> members, String axes) {
    boolean isLinked(char axis) {
        return axes.indexOf(Character.toLowerCase(axis)) >= 0;
    }

    /** What holds the data of all; null for an axis that is not linked. */
    Limits limits(char axis) {
        if (!isLinked(axis)) {
            return null;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (GraphicsObject each : members) {
            if (!each.isDeleted()) {
                Limits own = each.isText(axis + "LimMode", "auto") ? Limits.ofData(each, axis) : Limits.of(each, axis);
                low = Math.min(low, own.low());
                high = Math.max(high, own.high());
            }
        }
        return low < high ? new Limits(low, high) : null;
    }
}
