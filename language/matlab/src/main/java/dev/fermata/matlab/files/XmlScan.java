package dev.fermata.matlab.files;

import java.util.function.IntPredicate;

/** Goes through the tags of a document that a spreadsheet consists of: enough of XML for that, without entities of its own. */
final class XmlScan {
    private final String text;
    private int at;
    private String tag = "";
    private int textStart;

    XmlScan(String text) {
        this.text = text;
    }

    /** Moves on to the next tag; false at the end. */
    boolean next() {
        while (true) {
            int open = text.indexOf('<', at);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            if (close < 0) {
                return false;
            }
            at = close + 1;
            textStart = at;
            tag = text.substring(open + 1, close);
            if (!tag.startsWith("?") && !tag.startsWith("!")) {
                return true;
            }
        }
    }

    /** The name without a prefix; an end tag begins with a slash. */
    String name() {
        int end = 0;
        while (end < tag.length() && !Character.isWhitespace(tag.charAt(end)) && (tag.charAt(end) != '/' || end == 0)) {
            end++;
        }
        String name = tag.substring(0, end);
        boolean isEnd = name.startsWith("/");
        String local = name.substring(name.indexOf(':') + 1);
        return isEnd && !local.startsWith("/") ? "/" + local : local;
    }

    boolean isClosed() {
        return tag.endsWith("/");
    }

    /** An attribute of the tag; null when it has none of that name. */
    String attribute(String name) {
        int from = tag.indexOf(' ' + name + "=\"");
        if (from < 0) {
            return null;
        }
        int start = from + name.length() + 3;
        int end = tag.indexOf('"', start);
        return end < 0 ? null : plain(tag.substring(start, end));
    }

    /** The text from the tag to the next. */
    String content() {
        int end = text.indexOf('<', textStart);
        return plain(text.substring(textStart, end < 0 ? text.length() : end));
    }

    private static String plain(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
            String entity = end < 0 ? "" : text.substring(i + 1, end);
            String character = switch (entity) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                case "quot" -> "\"";
                case "apos" -> "'";
                default -> numbered(entity);
            };
            if (character == null) {
                out.append(text.charAt(i));
            } else {
                out.append(character);
                i = end;
            }
        }
        return out.toString();
    }

    private static String numbered(String entity) {
        boolean isHex = entity.startsWith("#x");
        String digits = isHex ? entity.substring(2) : entity.startsWith("#") ? entity.substring(1) : "";
        IntPredicate isDigit = c -> Character.digit(c, isHex ? 16 : 10) >= 0;
        if (digits.isEmpty() || digits.length() > 6 || !digits.chars().allMatch(isDigit)) {
            return null;
        }
        int code = Integer.parseInt(digits, isHex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    }

    /** Text as it stands in a document. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
