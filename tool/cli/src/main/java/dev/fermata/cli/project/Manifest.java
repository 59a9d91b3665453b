package dev.fermata.cli.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code ruff.toml}: the package's name and version, and the versions of what it depends on. Of TOML this reads what manifests
 * need, tables of one-line texts; changing it keeps everything else in the file as it is.
 *
 * @param text         the whole file
 * @param dependencies versions by name, in the order of the file
 */
record Manifest(String text, String name, String version, Map<String, String> dependencies) {
    static final String FILE = "ruff.toml";

    private static final String PACKAGE = "package";
    private static final String DEPENDENCIES = "dependencies";
    private static final Pattern TABLE = Pattern.compile("\\[\\s*([A-Za-z0-9_.-]+)\\s*\\]\\s*(#.*)?");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_-]+|\"[^\"]*\")\\s*=\\s*(.*)");
    private static final Pattern TEXT = Pattern.compile("(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)')\\s*(#.*)?");
    private static final Pattern PACKAGE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    /** Something is wrong with a manifest; the message goes behind {@code Invalid ruff.toml}. */
    static final class InvalidException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InvalidException(String message) {
            super(message, null, false, false);
        }
    }

    static Manifest fresh(String name) {
        return parse("[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\n\n[dependencies]\n");
    }

    static boolean isPackageName(String name) {
        return PACKAGE_NAME.matcher(name).matches();
    }

    static Manifest parse(String text) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> dependencies = new LinkedHashMap<>();
        String table = "";
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.startsWith("#")) {
                continue;
            }
            Matcher header = TABLE.matcher(content);
            if (header.matches()) {
                table = header.group(1);
                continue;
            }
            Matcher entry = ENTRY.matcher(content);
            if (!entry.matches()) {
                throw new InvalidException("line " + number + ": expected '[table]' or 'key = value'");
            }
            switch (table) {
                case PACKAGE -> value(entry.group(2)).ifPresent(value -> own.put(key(entry), value));
                case DEPENDENCIES -> put(dependencies, key(entry), entry.group(2), number);
                default -> { }
            }
        }
        return of(text, own, dependencies);
    }

    private static Manifest of(String text, Map<String, String> own, Map<String, String> dependencies) {
        String name = own.get("name");
        String version = own.get("version");
        if (name == null || name.isBlank()) {
            throw new InvalidException("[package] needs a name");
        }
        if (version == null || version.isBlank()) {
            throw new InvalidException("[package] needs a version");
        }
        if (!isPackageName(name)) {
            throw new InvalidException("'" + name + "' is not a package name");
        }
        return new Manifest(text, name, version, dependencies);
    }

    private static void put(Map<String, String> dependencies, String name, String value, int line) {
        String version = value(value).orElseThrow(() -> new InvalidException("line " + line + ": the version of '" + name
            + "' must be a text in quotes"));
        if (!isPackageName(name)) {
            throw new InvalidException("line " + line + ": '" + name + "' is not a package name");
        }
        if (dependencies.put(name, version) != null) {
            throw new InvalidException("line " + line + ": '" + name + "' is declared twice");
        }
    }

    private static String key(Matcher entry) {
        String key = entry.group(1);
        return key.startsWith("\"") ? key.substring(1, key.length() - 1) : key;
    }

    private static Optional<String> value(String value) {
        Matcher text = TEXT.matcher(value);
        if (!text.matches()) {
            return Optional.empty();
        }
        return Optional.of(text.group(1) == null ? text.group(2) : text.group(1).replaceAll("\\\\(.)", "$1"));
    }

    /** The manifest with a dependency more, or with another version of one. */
    Manifest with(String dependency, String dependencyVersion) {
        String entry = dependency + " = \"" + dependencyVersion.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
        StringBuilder changed = new StringBuilder();
        String table = "";
        boolean written = false;
        for (String line : text.split("(?<=\n)")) {
            Matcher header = TABLE.matcher(line.strip());
            if (header.matches()) {
                table = header.group(1);
            }
            Matcher old = ENTRY.matcher(line.strip());
            boolean replaced = table.equals(DEPENDENCIES) && old.matches() && key(old).equals(dependency);
            changed.append(replaced ? entry : line);
            written |= replaced;
        }
        if (!written) {
            insert(changed, entry);
        }
        return parse(changed.toString());
    }

    /** Behind the last entry of the dependencies; with a table of its own when there is none. */
    private static void insert(StringBuilder text, String entry) {
        String table = "";
        int offset = 0;
        int at = -1;
        for (String line : text.toString().split("(?<=\n)")) {
            offset += line.length();
            Matcher header = TABLE.matcher(line.strip());
            if (header.matches()) {
                table = header.group(1);
            }
            if (table.equals(DEPENDENCIES) && !line.isBlank()) {
                at = offset;
            }
        }
        if (at < 0) {
            endLine(text, text.length());
            text.append("\n[dependencies]\n").append(entry);
            return;
        }
        int moved = endLine(text, at);
        text.insert(at + moved, entry);
    }

    private static int endLine(StringBuilder text, int at) {
        if (at == 0 || text.charAt(at - 1) == '\n') {
            return 0;
        }
        text.insert(at, '\n');
        return 1;
    }
}
