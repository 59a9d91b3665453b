package dev.fermata.cli;

import java.nio.charset.StandardCharsets;

/** Prints text as UTF-8 whatever the locale says: what programs print is UTF-8 too. */
public final class Text {
    private Text() {
    }

    public static void print(CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    public static void println(CharSequence text) {
        print(text + "\n");
    }
}
