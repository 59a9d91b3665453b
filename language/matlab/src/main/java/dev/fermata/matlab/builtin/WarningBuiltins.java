package dev.fermata.matlab.builtin;

import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.text.Message;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Raising warnings, and what happens to them. */
public final class WarningBuiltins {
    static final String NAMES = "lastwarn warning";

    private WarningBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "lastwarn" -> Builtin.of(name, 0, 2, 2, WarningBuiltins::lastwarn);
            case "warning" -> Builtin.of(name, 0, Builtin.ANY, 1, WarningBuiltins::warning);
            default -> null;
        };
    }

    private static Object lastwarn(Object[] arguments, int nargout) {
        Warnings warnings = Warnings.current();
        Object[] before = {CharArray.of(warnings.lastMessage()), CharArray.of(warnings.lastIdentifier())};
        if (arguments.length > 0) {
            warnings.last(text(arguments[0]), arguments.length > 1 ? text(arguments[1]) : "");
        }
        return arguments.length > 0 && nargout == 0 ? null : before;
    }

    private static Object warning(Object[] arguments, int nargout) {
        Warnings warnings = Warnings.current();
        if (arguments.length == 0) {
            return states(warnings);
        }
        if (arguments[0] instanceof StructArray states) {
            Object before = states(warnings);
            restore(warnings, states);
            return nargout > 0 ? before : null;
        }
        String first = text(arguments[0]);
        String mode = first.toLowerCase(Locale.ROOT);
        if (arguments.length <= 3 && (mode.equals("query") || Warnings.State.of(mode) != null)) {
            return control(warnings, mode, arguments, nargout);
        }
        if (!first.isEmpty()) {
            Message message = Message.of("warning", arguments, 0);
            if (!message.text().isEmpty()) {
                Warnings.warn(message.identifier(), message.text());
            }
        }
        return null;
    }

    /** {@code warning(mode[, identifier])}, and the two switches that are named like identifiers. */
    private static Object control(Warnings warnings, String mode, Object[] arguments, int nargout) {
        String identifier = arguments.length > 1 ? text(arguments[1]) : Warnings.ALL;
        if (mode.equals("query")) {
            return query(warnings, identifier, nargout);
        }
        Object before = nargout == 0 ? null : identifier.equals(Warnings.ALL) ? states(warnings)
                : state(identifier, warnings.state(identifier).text());
        boolean isOn = mode.equals("on");
        switch (identifier.toLowerCase(Locale.ROOT)) {
            case "backtrace" -> warnings.backtrace(isOn);
            case "verbose" -> warnings.verbose(isOn);
            case "last" -> warnings.set(warnings.lastIdentifier(), Warnings.State.of(mode));
            default -> warnings.set(identifier, Warnings.State.of(mode));
        }
        return before;
    }

    private static Object query(Warnings warnings, String identifier, int nargout) {
        if (identifier.equals(Warnings.ALL)) {
            return states(warnings);
        }
        String text = switch (identifier) {
            case "backtrace" -> warnings.hasBacktrace() ? "on" : "off";
            case "verbose" -> warnings.isVerbose() ? "on" : "off";
            default -> warnings.state(identifier).text();
        };
        if (nargout > 0) {
            return state(identifier, text);
        }
        Outputs.print("The state of warning '" + identifier + "' is '" + text + "'.\n");
        return null;
    }

    private static StructArray state(String identifier, String text) {
        return StructArray.scalar().with("identifier", CharArray.of(identifier)).with("state", CharArray.of(text));
    }

    /** All states as a column, the one of all others first. */
    private static StructArray states(Warnings warnings) {
        Map<String, Warnings.State> all = new LinkedHashMap<>();
        all.put(Warnings.ALL, warnings.others());
        all.putAll(warnings.states());
        StructArray result = new StructArray(new int[] {all.size(), 1});
        int i = 0;
        for (Map.Entry<String, Warnings.State> each : all.entrySet()) {
            result.put("identifier", i, CharArray.of(each.getKey()));
            result.put("state", i++, CharArray.of(each.getValue().text()));
        }
        return result;
    }

    private static void restore(Warnings warnings, StructArray states) {
        if (!states.has("identifier") || !states.has("state")) {
            throw invalid();
        }
        for (int i = 0; i < states.count(); i++) {
            String identifier = text(states.get("identifier", i));
            Warnings.State state = Warnings.State.of(text(states.get("state", i)));
            if (state == null) {
                throw invalid();
            }
            warnings.set(identifier, state);
        }
    }

    private static String text(Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw invalid();
        }
        return text;
    }

    private static RuntimeException invalid() {
        return Errors.of("warning:InvalidInput", "warning: invalid input arguments");
    }
}
