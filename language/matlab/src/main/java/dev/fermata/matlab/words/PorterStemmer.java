package dev.fermata.matlab.words;

import java.util.Locale;

/** The stems of English words by Porter's algorithm of 1980. */
final class PorterStemmer {
    private static final int LENGTH_MAX = 200;
    private static final String[][] STEP_2 = {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
            {"abli", "able"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"}, {"ization", "ize"}, {"ation", "ate"},
            {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"}, {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"},
            {"biliti", "ble"}};
    private static final String[][] STEP_3 = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"}, {"ical", "ic"}, {"ful", ""},
            {"ness", ""}};
    private static final String[] STEP_4 = {"al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
            "ate", "iti", "ous", "ive", "ize"};

    private PorterStemmer() {
    }

    /** The stem in small letters; words with other characters stay as they are. */
    static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 3 || lower.length() > LENGTH_MAX || !lower.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return lower;
        }
        String stem = past(plural(lower));
        if (stem.endsWith("y") && hasVowel(stem, stem.length() - 1)) {
            stem = stem.substring(0, stem.length() - 1) + "i";
        }
        stem = replaced(stem, STEP_2);
        stem = replaced(stem, STEP_3);
        stem = shortened(stem);
        return tidied(stem);
    }

    private static String plural(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static String past(String word) {
        if (word.endsWith("eed")) {
            return measure(word, word.length() - 3) > 0 ? word.substring(0, word.length() - 1) : word;
        }
        String stem;
        if (word.endsWith("ed") && hasVowel(word, word.length() - 2)) {
            stem = word.substring(0, word.length() - 2);
        } else if (word.endsWith("ing") && hasVowel(word, word.length() - 3)) {
            stem = word.substring(0, word.length() - 3);
        } else {
            return word;
        }
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        int last = stem.length() - 1;
        if (last > 0 && stem.charAt(last) == stem.charAt(last - 1) && isConsonant(stem, last) && "lsz".indexOf(stem.charAt(last)) < 0) {
            return stem.substring(0, last);
        }
        return measure(stem, stem.length()) == 1 && endsInCvc(stem, stem.length()) ? stem + "e" : stem;
    }

    private static String replaced(String word, String[][] endings) {
        String[] longest = null;
        for (String[] ending : endings) {
            if (word.endsWith(ending[0]) && (longest == null || ending[0].length() > longest[0].length())) {
                longest = ending;
            }
        }
        return longest != null && measure(word, word.length() - longest[0].length()) > 0
                ? word.substring(0, word.length() - longest[0].length()) + longest[1] : word;
    }

    private static String shortened(String word) {
        String longest = null;
        for (String ending : STEP_4) {
            if (word.endsWith(ending) && (longest == null || ending.length() > longest.length())) {
                longest = ending;
            }
        }
        if (longest == null) {
            return word;
        }
        int rest = word.length() - longest.length();
        boolean allowed = !longest.equals("ion") || rest > 0 && "st".indexOf(word.charAt(rest - 1)) >= 0;
        return allowed && measure(word, rest) > 1 ? word.substring(0, rest) : word;
    }

    private static String tidied(String word) {
        String stem = word;
        int rest = stem.length() - 1;
        if (stem.endsWith("e")) {
            int measure = measure(stem, rest);
            if (measure > 1 || measure == 1 && !endsInCvc(stem, rest)) {
                stem = stem.substring(0, rest);
            }
        }
        return stem.endsWith("ll") && measure(stem, stem.length() - 1) > 1 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static boolean isConsonant(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(word, at - 1);
            default -> true;
        };
    }

    /** How often vowels are followed by consonants in the first characters. */
    private static int measure(String word, int length) {
        int count = 0;
        boolean vowel = false;
        for (int i = 0; i < length; i++) {
            boolean consonant = isConsonant(word, i);
            if (consonant && vowel) {
                count++;
            }
            vowel = !consonant;
        }
        return count;
    }

    private static boolean hasVowel(String word, int length) {
        for (int i = 0; i < length; i++) {
            if (!isConsonant(word, i)) {
                return true;
            }
        }
        return false;
    }

    /** Consonant, vowel, consonant at the end, the last none of w, x, y. */
    private static boolean endsInCvc(String word, int length) {
        return length >= 3 && isConsonant(word, length - 1) && !isConsonant(word, length - 2) && isConsonant(word, length - 3)
                && "wxy".indexOf(word.charAt(length - 1)) < 0;
    }
}
