package dev.fermata.library.json;

import dev.fermata.library.text.ShortestDecimal;

/** Writes JSON text, compact or indented by two spaces. The caller says begin and end; commas and lines come by themselves. */
public final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;
    private int depth;
    private boolean empty = true;
    private boolean afterKey;

    public JsonWriter(boolean pretty) {
        this.pretty = pretty;
    }

    public JsonWriter beginArray() {
        return begin('[');
    }

    public JsonWriter endArray() {
        return end(']');
    }

    public JsonWriter beginObject() {
        return begin('{');
    }

    public JsonWriter endObject() {
        return end('}');
    }

    public JsonWriter key(String key) {
        separate();
        quote(key);
        out.append(pretty ? ": " : ":");
        afterKey = true;
        return this;
    }

    public JsonWriter value(String value) {
        separate();
        quote(value);
        return this;
    }

    public JsonWriter value(long value) {
        separate();
        out.append(value);
        return this;
    }

    /** A finite number; whole ones keep a fraction, very large and small ones an exponent. */
    public JsonWriter value(double value) {
        separate();
        number(value);
        return this;
    }

    public JsonWriter value(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    public JsonWriter nothing() {
        separate();
        out.append("null");
        return this;
    }

    private JsonWriter begin(char open) {
        separate();
        out.append(open);
        depth++;
        empty = true;
        return this;
    }

    private JsonWriter end(char close) {
        depth--;
        if (!empty) {
            line();
        }
        out.append(close);
        empty = false;
        return this;
    }

    private void separate() {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (depth > 0) {
            if (!empty) {
                out.append(',');
            }
            line();
        }
        empty = false;
    }

    private void line() {
        if (pretty) {
            out.append('\n').repeat(' ', depth * 2);
        }
    }

    private void quote(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(text, written, i);
                written = i + 1;
                escape(c);
            }
        }
        if (written == 0) {
            out.append(text);
        } else {
            out.append(text, written, text.length());
        }
        out.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }

    private void number(double value) {
        if (value == 0) {
            out.append(1 / value < 0 ? "-0.0" : "0.0");
            return;
        }
        double size = Math.abs(value);
        if (size >= 1e-3 && size < 1e7) {
            out.append(value); // Java writes no exponent here
            return;
        }
        // Java's shortest digits, laid out anew: d.ddd e+-x.
        String text = ShortestDecimal.of(size);
        int mark = text.indexOf('E');
        int exponent = mark < 0 ? 0 : Integer.parseInt(text.substring(mark + 1));
        String plain = mark < 0 ? text : text.substring(0, mark);
        int point = plain.indexOf('.');
        String digits = plain.substring(0, point) + plain.substring(point + 1);
        int position = point + exponent;
        int lead = 0;
        while (digits.charAt(lead) == '0') {
            lead++;
        }
        int end = digits.length();
        while (end > lead + 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        digits = digits.substring(lead, end);
        position -= lead;
        if (value < 0) {
            out.append('-');
        }
        int count = digits.length();
        if (position >= count && position <= 16) {
            out.append(digits).repeat('0', position - count).append(".0");
        } else if (position > 0 && position <= 16) {
            out.append(digits, 0, position).append('.').append(digits, position, count);
        } else if (position > -5 && position <= 0) {
            out.append("0.").repeat('0', -position).append(digits);
        } else {
            out.append(digits.charAt(0));
            if (count > 1) {
                out.append('.').append(digits, 1, count);
            }
            out.append('e').append(position - 1);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
