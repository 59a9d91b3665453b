package dev.fermata.matlab.time;

import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Locale;

/** The formats of dates that have none of their own, of one program: {@code datetime.setDefaultFormats}. */
final class DefaultFormats {
    private static final String WITH_TIME = "dd-MMM-uuuu HH:mm:ss";
    private static final String DATE_ONLY = "dd-MMM-uuuu";

    private String withTime = WITH_TIME;
    private String dateOnly = DATE_ONLY;

    static DefaultFormats current() {
        return MatlabSession.current().state(DefaultFormats.class, DefaultFormats::new);
    }

    String withTime() {
        return withTime;
    }

    String dateOnly() {
        return dateOnly;
    }

    /** {@code datetime.setDefaultFormats(name, format, ...)}; {@code 'reset'} gives the first ones back. */
    static Object set(Object[] in, int nargout) {
        DefaultFormats formats = current();
        for (int i = 0; i < in.length; i++) {
            String name = String.valueOf(Values.textOrNull(in[i])).toLowerCase(Locale.ROOT);
            if (name.equals("reset")) {
                formats.withTime = WITH_TIME;
                formats.dateOnly = DATE_ONLY;
                continue;
            }
            String format = ++i < in.length ? Values.textOrNull(in[i]) : null;
            if (format == null) {
                throw Errors.of("datetime:InvalidArgument", "Default formats must be text.");
            }
            DatetimeFormat.of(format);
            switch (name) {
                case "default" -> formats.withTime = format;
                case "defaultdate" -> formats.dateOnly = format;
                default -> throw Errors.of("datetime:InvalidArgument", "'" + name + "' is not a default format. Use 'default' or 'defaultdate'.");
            }
        }
        return null;
    }
}
