package dev.fermata.matlab.text;

import java.util.List;

/**
 * An expression of the language in the dialect of {@link RegularExpression#ofSource}.
 *
 * @param isRegular whether it needs neither look-around nor back-references
 * @param names     of the groups, null for those without
 */
public record RegexTranslation(String source, boolean isRegular, List<String> names) {
    /** @param owner the function that errors name */
    public static RegexTranslation of(String owner, String expression, boolean lineAnchors, boolean dotAll, boolean freeSpacing) {
        RegexTranslator translator = new RegexTranslator(owner, expression, lineAnchors, dotAll, freeSpacing);
        String source = translator.translate();
        return new RegexTranslation(source, translator.isRegular(), translator.names());
    }
}
