package dev.fermata.ruff.value;

import java.util.Comparator;

/** Orders strings by code points. Java's own order differs where a surrogate pair meets a character above U+D7FF. */
public final class CodePointOrder implements Comparator<String> {
    public static final CodePointOrder ASCENDING = new CodePointOrder();

    private CodePointOrder() {
    }

    @Override
    public int compare(String a, String b) {
        int order = a.compareTo(b);
        if (order == 0) {
            return 0;
        }
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean pairs = Character.isSurrogate(x);
                return pairs == Character.isSurrogate(y) ? order : pairs ? 1 : -1;
            }
        }
        return order;
    }
}
