package dev.fermata.matlab.builtin;

import dev.fermata.matlab.text.RegexReplacement;
import dev.fermata.matlab.text.RegexResults;
import dev.fermata.matlab.text.RegularExpression;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Regular expressions. */
public final class RegexBuiltins {
    static final String NAMES = "regexp regexpi regexprep regexptranslate";

    private RegexBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "regexp", "regexpi" -> Builtin.of(name, 2, Builtin.ANY, 7, (arguments, nargout) -> match(name, arguments, nargout));
            case "regexprep" -> Builtin.of(name, 3, Builtin.ANY, RegexBuiltins::regexprep);
            case "regexptranslate" -> Builtin.of(name, 2, 2, RegexBuiltins::regexptranslate);
            default -> null;
        };
    }

    /** The options of a call. */
    private static final class Options {
        boolean ignoreCase;
        boolean lineAnchors;
        boolean dotAll = true;
        boolean freeSpacing;
        boolean once;
        /** Which match {@code regexprep} replaces; 0 for all. */
        int occurrence;
        boolean emptyMatch;
        boolean forceCell;
        boolean preserveCase;
        final List<RegexResults.Kind> selected = new ArrayList<>();

        /** False for an unknown word. */
        boolean set(String word) {
            switch (word.toLowerCase(Locale.ROOT)) {
                case "once" -> once = true;
                case "all", "warnings" -> { }
                case "ignorecase" -> ignoreCase = true;
                case "matchcase" -> ignoreCase = false;
                case "lineanchors" -> lineAnchors = true;
                case "stringanchors" -> lineAnchors = false;
                case "dotall" -> dotAll = true;
                case "dotexceptnewline" -> dotAll = false;
                case "literalspacing" -> freeSpacing = false;
                case "freespacing" -> freeSpacing = true;
                case "emptymatch" -> emptyMatch = true;
                case "noemptymatch" -> emptyMatch = false;
                case "forcecelloutput" -> forceCell = true;
                case "preservecase" -> preserveCase = true;
                default -> {
                    RegexResults.Kind kind = RegexResults.Kind.of(word);
                    if (kind == null) {
                        return false;
                    }
                    selected.add(kind);
                }
            }
            return true;
        }

        RegularExpression expression(String owner, String text) {
            return RegularExpression.of(owner, text, new RegularExpression.Options(ignoreCase || preserveCase, lineAnchors, dotAll, freeSpacing));
        }
    }

    private static Options options(String owner, Object[] arguments, int from) {
        Options options = new Options();
        options.ignoreCase = owner.equals("regexpi");
        for (int i = from; i < arguments.length; i++) {
            String word = Values.textOrNull(arguments[i]);
            if (TextArguments.isWord(arguments[i], "forceCellOutput") && i + 1 < arguments.length
                    && !Values.isText(arguments[i + 1])) {
                options.forceCell = TextArguments.truth(arguments[++i], owner, "InvalidArgument", owner + ": invalid argument");
            } else if (owner.equals("regexprep") && arguments[i] instanceof Double number && number >= 1 && number == Math.rint(number)) {
                options.occurrence = (int) Math.min(number, Integer.MAX_VALUE);
            } else if (word == null || !options.set(word)) {
                throw Errors.of(owner + ":InvalidArgument", owner + ": invalid argument"
                        + (word == null ? "" : ": unknown option '" + word + "'"));
            }
        }
        return options;
    }

    private static Texts texts(String owner, Object value) {
        Texts texts = value instanceof CharArray chars && chars.rows() > 1 ? null : Texts.orNull(value);
        if (texts == null) {
            throw Errors.of(owner + ":InvalidArgument",
                    "The 'STRING' and 'EXPRESSION' inputs must be character vectors, cell arrays of character vectors, or string arrays.");
        }
        return texts;
    }

    // ---- regexp ----

    private static Object match(String owner, Object[] arguments, int nargout) {
        Texts subjects = texts(owner, arguments[0]);
        Texts expressions = texts(owner, arguments[1]);
        Options options = options(owner, arguments, 2);
        int wanted = Math.max(1, nargout);
        List<RegexResults.Kind> kinds = new ArrayList<>(options.selected);
        for (RegexResults.Kind kind : RegexResults.Kind.values()) {
            if (kinds.size() < wanted && !kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        boolean isMany = isMany(arguments[0]) || isMany(arguments[1]) || options.forceCell;
        Texts shape = isMany(arguments[0]) || !isMany(arguments[1]) ? subjects : expressions;
        if (!subjects.isScalar() && !expressions.isScalar() && subjects.count() != expressions.count()) {
            throw Errors.of(owner + ":InvalidArgument", "All cells must be the same size.");
        }
        if (subjects.isScalar() && !expressions.isScalar()) {
            shape = expressions;
        }
        Object[][] results = new Object[kinds.size()][shape.count()];
        for (int i = 0; i < shape.count(); i++) {
            String subject = subjects.broadcast(i);
            RegularExpression expression = options.expression(owner, expressions.broadcast(i) == null ? "" : expressions.broadcast(i));
            RegexResults found = RegexResults.of(expression, subject == null ? "" : subject, options.once, options.emptyMatch,
                    subjects.form() == Texts.Form.STRING);
            for (int k = 0; k < kinds.size(); k++) {
                results[k][i] = found.get(kinds.get(k));
            }
        }
        Object[] outputs = new Object[kinds.size()];
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = isMany ? new CellArray(shape.dims(), results[k]) : results[k][0];
        }
        return outputs;
    }

    private static boolean isMany(Object value) {
        return value instanceof CellArray || value instanceof StringArray strings && !strings.isScalar();
    }

    // ---- regexprep ----

    private static Object regexprep(Object[] arguments, int nargout) {
        Texts subjects = texts("regexprep", arguments[0]);
        Texts expressions = texts("regexprep", arguments[1]);
        Texts replacements = texts("regexprep", arguments[2]);
        Options options = options("regexprep", arguments, 3);
        if (!replacements.isScalar() && replacements.count() != expressions.count()) {
            throw Errors.of("regexprep:InvalidArgument",
                    "The number of replacements must be one or the number of expressions.");
        }
        RegularExpression[] compiled = new RegularExpression[expressions.count()];
        RegexReplacement[] templates = new RegexReplacement[compiled.length];
        for (int i = 0; i < compiled.length; i++) {
            compiled[i] = options.expression("regexprep", expressions.get(i) == null ? "" : expressions.get(i));
            String replacement = replacements.broadcast(i);
            templates[i] = RegexReplacement.of(replacement == null ? "" : replacement, compiled[i].names());
        }
        return subjects.map(subject -> {
            String text = subject;
            for (int i = 0; i < compiled.length; i++) {
                text = templates[i].replaced(compiled[i], text, options.once ? 1 : options.occurrence, options.emptyMatch, options.preserveCase);
            }
            return text;
        });
    }

    private static Object regexptranslate(Object[] arguments, int nargout) {
        String type = TextArguments.text(arguments[0], "regexptranslate", "InvalidArgument", "regexptranslate: invalid argument");
        Texts texts = texts("regexptranslate", arguments[1]);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "escape" -> texts.map(text -> text.replaceAll("[$.?\\[\\]^{}()*+|\\\\]", "\\\\$0"));
            case "wildcard" -> texts.map(text -> text.replace(".", "\\.").replace("*", ".*").replace("?", "."));
            case "flexible" -> texts.map(text -> text);
            default -> throw Errors.of("regexptranslate:InvalidArgument", "regexptranslate: invalid argument: unknown type '" + type + "'");
        };
    }
}
