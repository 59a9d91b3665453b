package dev.fermata.library.site;

import dev.fermata.library.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The path in a request, decoded and judged. */
record SitePath(String path, Verdict verdict) {
    /** What to do with it. */
    enum Verdict { SERVE, MALFORMED, FORBIDDEN }

    private static final String[] BACKUPS = {"~", ".bak", ".backup", ".old", ".orig", ".save", ".swp", ".swo", ".tmp"};

    /**
     * @param target   as it was sent
     * @param hardened whether hidden files and backups are out of bounds
     */
    static SitePath of(String target, boolean hardened) {
        int end = target.indexOf('?');
        String raw = end < 0 ? target : target.substring(0, end);
        String path;
        try {
            path = decoded(raw);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return new SitePath(raw, Verdict.MALFORMED);
        }
        if (!path.startsWith("/") || path.chars().anyMatch(c -> c < ' ' || c == '\u007F' || c == '\\')) {
            return new SitePath(path, Verdict.MALFORMED);
        }
        for (String segment : path.split("/")) {
            if (segment.equals("..") || segment.equals(".") || hardened && (segment.startsWith(".") || isBackup(segment))) {
                return new SitePath(path, Verdict.FORBIDDEN);
            }
        }
        return new SitePath(path, Verdict.SERVE);
    }

    private static boolean isBackup(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String end : BACKUPS) {
            if (lower.endsWith(end)) {
                return true;
            }
        }
        return lower.startsWith("#") && lower.endsWith("#");
    }

    private static String decoded(String raw) throws CharacterCodingException {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                if (i + 2 >= raw.length()) {
                    throw new IllegalArgumentException("a percent sign without a byte");
                }
                bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Utf8.strict(bytes.toByteArray());
    }

    boolean isFolder() {
        return path.endsWith("/");
    }

    /** Relative to the site's folder. */
    String relative() {
        return path.replaceAll("^/+", "");
    }
}
