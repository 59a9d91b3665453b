package dev.fermata.matlab.text;

import dev.fermata.matlab.value.Values;

/**
 * What the message of a failed check calls the value, as {@code validateattributes} and {@code validatestring} are told.
 *
 * @param prefix of identifiers: the function's name and a colon, or nothing
 * @param name   such as {@code input number 2, Width,}
 */
public record ArgumentSubject(String prefix, String name) {
    /** From arguments that may follow: a function's name, the variable's name, the position; or the position alone. */
    public static ArgumentSubject of(Object[] in, int from) {
        String function = in.length > from ? Values.textOrNull(in[from]) : null;
        String variable = in.length > from + 1 ? Values.textOrNull(in[from + 1]) : null;
        int position = 0;
        if (in.length > from && function == null && Values.classOf(in[from]).isNumeric() && Values.count(in[from]) == 1) {
            position = (int) Values.real(in[from], 0);
        } else if (in.length > from + 2 && Values.count(in[from + 2]) == 1) {
            position = (int) Values.real(in[from + 2], 0);
        }
        boolean isNamed = variable != null && !variable.isEmpty();
        String name = position > 0 ? "input number " + position + (isNamed ? ", " + variable + "," : "") : isNamed ? variable : "input";
        return new ArgumentSubject(function == null || function.isEmpty() ? "" : function + ":", name);
    }
}
