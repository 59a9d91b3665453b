package dev.fermata.library.toml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a TOML document. */
public final class TomlReader {
    private final TomlText in;
    private final TomlStrings strings;
    private final TomlNumbers numbers;
    private final int depthMax;
    private final Table root = new Table(Origin.HEADER);
    private int depth;

    private TomlReader(String text, int depthMax) {
        in = new TomlText(text);
        strings = new TomlStrings(in);
        numbers = new TomlNumbers(in);
        this.depthMax = depthMax;
    }

    /** How a table came to be, which decides what may still be added to it. */
    private enum Origin {
        /** On the way to another table's header: its own may follow. */
        IMPLIED,
        /** By its own header. */
        HEADER,
        /** By a dotted key: further dotted keys may add to it. */
        DOTTED,
        /** By an inline table: complete. */
        INLINE
    }

    private static final class Table extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        private Origin origin;

        Table(Origin origin) {
            this.origin = origin;
        }
    }

    /** An array made by {@code [[name]]}. */
    private static final class Tables extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        Table last() {
            return (Table) getLast();
        }
    }

    /**
     * Reads a whole document.
     *
     * @param depthMax how deep tables and arrays may nest
     * @return maps in the order of the text, lists, Long, Double, Boolean and String
     */
    public static Map<String, Object> read(String text, int depthMax) throws TomlProblem {
        TomlReader reader = new TomlReader(text, depthMax);
        reader.document();
        return reader.root;
    }

    private void document() throws TomlProblem {
        Table current = root;
        int base = 0;
        for (in.skipBlank(); in.peek() != TomlText.END; in.skipBlank()) {
            if (in.peek() == '[') {
                depth = 0;
                current = header();
                base = depth;
            } else {
                depth = base;
                pair(current);
            }
            in.finishLine();
        }
    }

    // ---- headers ----

    private Table header() throws TomlProblem {
        int start = in.at;
        in.at++;
        boolean element = in.take('[');
        List<String> path = path();
        in.expect(']');
        if (element) {
            in.expect(']');
        }
        depth = path.size();
        Table table = root;
        for (String name : path.subList(0, path.size() - 1)) {
            table = inner(table, name, start);
        }
        return element ? element(table, path.getLast(), start) : table(table, path.getLast(), start);
    }

    private Table inner(Table outer, String name, int start) throws TomlProblem {
        return switch (outer.get(name)) {
            case null -> {
                Table implied = new Table(Origin.IMPLIED);
                outer.put(name, implied);
                yield implied;
            }
            case Table table when table.origin != Origin.INLINE -> table;
            case Tables tables -> tables.last();
            default -> throw in.problem("`" + name + "` cannot be extended", start);
        };
    }

    private Table table(Table outer, String name, int start) throws TomlProblem {
        switch (outer.get(name)) {
            case null -> {
                Table table = new Table(Origin.HEADER);
                outer.put(name, table);
                return table;
            }
            case Table table when table.origin == Origin.IMPLIED -> {
                table.origin = Origin.HEADER;
                return table;
            }
            default -> throw in.problem("duplicate key `" + name + "`", start);
        }
    }

    private Table element(Table outer, String name, int start) throws TomlProblem {
        Tables tables = switch (outer.get(name)) {
            case null -> new Tables();
            case Tables known -> known;
            default -> throw in.problem("duplicate key `" + name + "`", start);
        };
        Table table = new Table(Origin.HEADER);
        tables.add(table);
        outer.put(name, tables);
        return table;
    }

    // ---- keys ----

    private void pair(Table target) throws TomlProblem {
        int start = in.at;
        List<String> path = path();
        in.expect('=');
        in.skipSpaces();
        Table table = target;
        for (String name : path.subList(0, path.size() - 1)) {
            table = dotted(table, name, start);
        }
        if (table.containsKey(path.getLast())) {
            throw in.problem("duplicate key `" + path.getLast() + "`", start);
        }
        int outer = depth;
        depth += path.size();
        table.put(path.getLast(), value());
        depth = outer;
    }

    private Table dotted(Table outer, String name, int start) throws TomlProblem {
        return switch (outer.get(name)) {
            case null -> {
                Table table = new Table(Origin.DOTTED);
                outer.put(name, table);
                yield table;
            }
            case Table table when table.origin == Origin.DOTTED || table.origin == Origin.IMPLIED -> {
                table.origin = Origin.DOTTED;
                yield table;
            }
            default -> throw in.problem("`" + name + "` cannot be extended by a dotted key", start);
        };
    }

    /** A dotted key with the spaces around it. */
    private List<String> path() throws TomlProblem {
        List<String> names = new ArrayList<>();
        do {
            in.skipSpaces();
            names.add(key());
            in.skipSpaces();
            if (depth + names.size() > depthMax) {
                throw in.problem("more than " + depthMax + " levels");
            }
        } while (in.take('.'));
        return names;
    }

    private String key() throws TomlProblem {
        if (in.peek() == '"' || in.peek() == '\'') {
            return strings.oneLine();
        }
        int start = in.at;
        while (isBare(in.peek())) {
            in.at++;
        }
        if (in.at == start) {
            throw in.problem("expected a key");
        }
        return in.text.substring(start, in.at);
    }

    static boolean isBare(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }

    // ---- values ----

    private Object value() throws TomlProblem {
        switch (in.peek()) {
            case '"', '\'':
                return strings.any();
            case '[':
                return array();
            case '{':
                return inlineTable();
            default:
                for (boolean flag : new boolean[] {true, false}) {
                    String word = String.valueOf(flag);
                    if (in.startsWith(word) && !isBare(in.peek(word.length()))) {
                        in.at += word.length();
                        return flag;
                    }
                }
                return numbers.read();
        }
    }

    private List<Object> array() throws TomlProblem {
        enter();
        List<Object> elements = new ArrayList<>();
        in.skipBlank();
        while (!in.take(']')) {
            elements.add(value());
            in.skipBlank();
            if (in.peek() != ']') {
                in.expect(',');
                in.skipBlank();
            }
        }
        depth--;
        return elements;
    }

    private Table inlineTable() throws TomlProblem {
        enter();
        Table table = new Table(Origin.INLINE);
        in.skipSpaces();
        if (!in.take('}')) {
            do {
                in.skipSpaces();
                pair(table);
                in.skipSpaces();
            } while (in.take(','));
            in.expect('}');
        }
        close(table);
        depth--;
        return table;
    }

    /** Dotted keys inside are complete with the table. */
    private static void close(Table table) {
        for (Object value : table.values()) {
            if (value instanceof Table inner && inner.origin == Origin.DOTTED) {
                inner.origin = Origin.INLINE;
                close(inner);
            }
        }
    }

    private void enter() throws TomlProblem {
        if (++depth > depthMax) {
            throw in.problem("more than " + depthMax + " levels");
        }
        in.at++;
    }
}
