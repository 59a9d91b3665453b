package dev.fermata.matlab.display;

import java.util.List;

/** Names in columns of one width, filled from top to bottom. */
public final class NameColumns {
    private NameColumns() {
    }

    public static void write(List<String> names, Lines out) {
        int width = names.stream().mapToInt(String::length).max().orElse(0) + 2;
        int columns = Math.max(1, DisplayFormat.WIDTH / width);
        int rows = (names.size() + columns - 1) / columns;
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = row; i < names.size(); i += rows) {
                line.append(names.get(i)).repeat(' ', width - names.get(i).length());
            }
            out.line(line.toString());
        }
    }
}
