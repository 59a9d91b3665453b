package dev.fermata.matlab.words;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.Values;

/** Internal functions for the library's classes for texts. */
public final class WordBuiltins {
    private WordBuiltins() {
    }

    private static WebPage page(Object[] in) {
        if (in[0] instanceof WebPage page) {
            return page;
        }
        throw Errors.of("htmlTree:InvalidArgument", "Input must be an htmlTree.");
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "__porter_stem" -> Builtin.of(name, 1, 1, (in, _) -> Texts.first(name, in[0]).map(PorterStemmer::stem));
            case "__html_parse" -> Builtin.of(name, 1, 1, (in, _) -> WebPage.parse(Values.textOrNull(in[0])));
            case "__html_select" -> Builtin.of(name, 2, 2, (in, _) -> page(in).select(Values.textOrNull(in[1])));
            case "__html_children" -> Builtin.of(name, 1, 1, (in, _) -> page(in).children());
            case "__html_parent" -> Builtin.of(name, 1, 1, (in, _) -> page(in).parent());
            case "__html_name" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(page(in).tag()));
            case "__html_code" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(page(in).code()));
            case "__html_text" -> Builtin.of(name, 2, 2, (in, _) -> CharArray.of(page(in).text(Values.real(in[1], 0) != 0)));
            case "__html_attribute" -> Builtin.of(name, 2, 2, (in, _) ->
                    new StringArray(new int[] {1, 1}, new String[] {page(in).attribute(Values.textOrNull(in[1]))}));
            default -> null;
        };
    }
}
