package dev.fermata.compiler.ir.text;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Gives each variable, label or function of one kind a word of its own for the text, as near to its name as possible:
 * two locals called {@code x} become {@code %x} and {@code %x.2}.
 */
final class Names {
    private final char sigil;
    private final Map<Object, String> words = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Names(char sigil) {
        this.sigil = sigil;
    }

    boolean knows(Object thing) {
        return words.containsKey(thing);
    }

    /** The word for {@code thing}, which is called {@code name}. */
    String word(Object thing, String name) {
        return words.computeIfAbsent(thing, _ -> fresh(name));
    }

    /** Whether the word alone does not tell the name, so that the declaration must spell it out. */
    boolean hides(Object thing, String name) {
        return !words.get(thing).equals(sigil + name);
    }

    private String fresh(String name) {
        StringBuilder plain = new StringBuilder().append(sigil);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            plain.append(FormParser.isDelimiter(c) || c == ':' || c > '~' ? '_' : c);
        }
        if (name.isEmpty()) {
            plain.append('_');
        }
        String word = plain.toString();
        for (int count = 2; !taken.add(word); count++) {
            word = plain + "." + count;
        }
        return word;
    }
}
