package dev.fermata.compiler.source;

import java.util.Optional;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class DidYouMean {
    private static final int LONGEST_NAME = 64;

    private DidYouMean() {
    }

    /**
     * The candidate nearest to the name, if one is near enough to be a slip of the fingers: about one mistake in three
     * characters. Of equally near ones the alphabetically first is taken, so that the answer does not depend on the
     * order of the candidates.
     */
    public static Optional<String> closest(String name, Iterable<String> candidates) {
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        int limit = Math.max(1, name.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            if (candidate.equals(name) || Math.abs(candidate.length() - name.length()) > limit) {
                continue;
            }
            int distance = candidate.equalsIgnoreCase(name) ? 0 : distance(name, candidate);
            boolean shared = distance < name.length();
            if (shared && (distance < bestDistance
                    || distance == bestDistance && best != null && candidate.compareTo(best) < 0)) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The number of insertions, deletions, replacements and swaps of neighbours that turn one text into the other, with
     * no part edited twice.
     */
    public static int distance(String from, String to) {
        int[] beforePrevious = new int[to.length() + 1];
        int[] previous = new int[to.length() + 1];
        int[] current = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                boolean same = from.charAt(row - 1) == to.charAt(column - 1);
                int best = Math.min(previous[column - 1] + (same ? 0 : 1), Math.min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && from.charAt(row - 1) == to.charAt(column - 2)
                        && from.charAt(row - 2) == to.charAt(column - 1)) {
                    best = Math.min(best, beforePrevious[column - 2] + 1);
                }
                current[column] = best;
            }
            int[] reused = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = reused;
        }
        return previous[to.length()];
    }
}
