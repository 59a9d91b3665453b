package dev.fermata.matlab.text;

/**
 * A conversion that says which arguments it takes, as {@code %2$s} or {@code %1$*3$d}.
 *
 * @param conversion what to do with the argument
 * @param argument   its number, from 1
 * @param width      the number of the argument that holds the width; 0 when the conversion has it
 * @param precision  the same for the precision
 */
record NumberedConversion(Conversion conversion, int argument, int width, int precision) {
    /** Writes the first element of its argument; nothing when there is no such argument. */
    void append(StringBuilder out, FormatTemplate template, FormatArguments[] arguments) {
        FormatArguments elements = from(arguments, argument);
        FormatArguments wide = from(arguments, width);
        FormatArguments precise = from(arguments, precision);
        if (elements == null || width > 0 && wide == null || precision > 0 && precise == null) {
            return;
        }
        int newWidth = wide == null ? conversion.width() : template.checked((long) wide.number());
        int newPrecision = precise == null ? conversion.precision() : Math.max(template.checked((long) precise.number()), Conversion.NONE);
        elements.append(out, conversion.with(newWidth, newPrecision));
    }

    private static FormatArguments from(FormatArguments[] arguments, int number) {
        return number < 1 || number > arguments.length ? null : arguments[number - 1].restarted();
    }
}
