package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.text.Message;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Raising errors, and the values that describe them. */
public final class ExceptionBuiltins {
    static final String NAMES = """
            error rethrow throw throwAsCaller MException MException.last getReport addCause addCorrection assert lasterr lasterror
            """;

    private ExceptionBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "error" -> Builtin.of(name, 0, Builtin.ANY, 0, ExceptionBuiltins::error);
            case "rethrow" -> Builtin.of(name, 1, 1, 0, ExceptionBuiltins::rethrow);
            case "throw" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                throw exception(name, in[0]).toThrow();
            });
            case "throwAsCaller" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                throw exception(name, in[0]).toThrowAsCaller();
            });
            case "MException" -> Builtin.of(name, 1, Builtin.ANY, ExceptionBuiltins::newException);
            case "MException.last" -> Builtin.of(name, 0, 1, ExceptionBuiltins::last);
            case "getReport" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> CharArray.of(Reports.of(exception(name, in[0]), in)));
            case "addCause" -> Builtin.of(name, 2, 2, (in, _) -> exception(name, in[0]).withCause(exception(name, in[1])));
            case "addCorrection" -> Builtin.of(name, 2, 2, ExceptionBuiltins::addCorrection);
            case "matlab.lang.correction.AppendArgumentsCorrection", "matlab.lang.correction.ConvertToFunctionNotationCorrection",
                 "matlab.lang.correction.ReplaceIdentifierCorrection" -> Correction.builtin(name);
            case "assert" -> Builtin.of(name, 1, Builtin.ANY, 0, ExceptionBuiltins::assertion);
            case "lasterr" -> Builtin.of(name, 0, 2, 2, ExceptionBuiltins::lasterr);
            case "lasterror" -> Builtin.of(name, 0, 1, ExceptionBuiltins::lasterror);
            default -> null;
        };
    }

    private static MException exception(String function, Object value) {
        if (value instanceof MException exception) {
            return exception;
        }
        throw Errors.of(function + ":InvalidInput", function + ": argument must be an MException");
    }

    private static Object error(Object[] in, int nargout) {
        if (in.length == 0) {
            throw Errors.notEnoughInputs();
        }
        if (in[0] instanceof MException exception) {
            throw exception.toRethrow();
        }
        if (in.length == 1 && Values.isEmpty(in[0])) {
            return null;
        }
        if (in[0] instanceof StructArray struct) {
            raise(text(struct, "identifier"), text(struct, "message"), stack(struct));
            return null;
        }
        Message message = Message.of("error", in, 0);
        raise(message.identifier(), message.text(), List.of());
        return null;
    }

    private static void raise(String identifier, String message, List<MException.StackFrame> stack) {
        if (!message.isEmpty()) {
            throw new MatlabError(identifier, message, MException.made(identifier, message, stack));
        }
    }

    private static String text(StructArray struct, String field) {
        Object value = struct.count() == 1 ? struct.get(field, 0) : null;
        String text = value == null ? null : Values.textOrNull(value);
        return text == null ? "" : text;
    }

    /** The field stack of a struct that describes an error; empty when it has none that is one. */
    private static List<MException.StackFrame> stack(StructArray struct) {
        List<MException.StackFrame> frames = new ArrayList<>();
        if (struct.count() == 1 && struct.has("stack") && struct.get("stack", 0) instanceof StructArray stack && stack.has("name") && stack.has("line")) {
            for (int i = 0; i < stack.count(); i++) {
                String file = stack.has("file") ? Values.textOrNull(stack.get("file", i)) : "";
                String name = Values.textOrNull(stack.get("name", i));
                Object line = stack.get("line", i);
                if (name != null && Values.classOf(line).isArithmetic() && Values.count(line) == 1) {
                    frames.add(new MException.StackFrame(file == null ? "" : file, name, (int) Values.real(line, 0)));
                }
            }
        }
        return frames;
    }

    private static Object rethrow(Object[] in, int nargout) {
        if (in[0] instanceof MException exception) {
            throw exception.toRethrow();
        }
        if (in[0] instanceof StructArray struct && struct.has("message") && struct.has("identifier")) {
            raise(text(struct, "identifier"), text(struct, "message"), stack(struct));
            return null;
        }
        throw Errors.of("rethrow:InvalidInput", "rethrow: argument must be an MException or a struct with message and identifier");
    }

    private static Object newException(Object[] in, int nargout) {
        String identifier = Values.textOrNull(in[0]);
        if (identifier == null || in.length < 2) {
            throw Errors.notEnoughInputs();
        }
        if (!Message.isIdentifier(identifier)) {
            throw Errors.of("MException:InvalidIdentifier", "First argument must be a valid message identifier.");
        }
        Object[] all = in.clone();
        Message message = Message.of("MException", all, 1);
        String text = in.length == 2 ? Values.textOrNull(in[1]) : message.text();
        return MException.made(identifier, text);
    }

    private static Object addCorrection(Object[] in, int nargout) {
        if (in[1] instanceof Correction correction) {
            return exception("addCorrection", in[0]).withCorrection(correction);
        }
        throw Errors.of("addCorrection:InvalidInput", "addCorrection: the second argument must be a correction");
    }

    private static Object assertion(Object[] in, int nargout) {
        Object condition = in[0];
        MatlabClass kind = Values.classOf(condition);
        boolean convertible = (kind.isNumeric() || kind == MatlabClass.LOGICAL || kind == MatlabClass.CHAR) && Values.count(condition) == 1;
        if (!convertible) {
            throw Errors.of("assertion:invalidCondition", "The condition input argument must be convertible to a scalar logical.");
        }
        if (Values.real(condition, 0) != 0) {
            return null;
        }
        if (in.length == 1) {
            throw Errors.of("assertion:failed", "Assertion failed.");
        }
        Message message = Message.of("assert", in, 1);
        String identifier = message.identifier();
        throw new MatlabError(identifier, message.text(), MException.made(identifier, message.text()));
    }

    // ---- the last error ----

    /** The error that was caught last. */
    static final class Last {
        private MException exception;
        private String message = "";
        private String identifier = "";
        private List<MException.StackFrame> stack = List.of();

        static Last current() {
            return MatlabSession.current().state(Last.class, Last::new);
        }

        void caught(MException error) {
            exception = error;
            message = Reports.headed(error);
            identifier = error.identifier();
            stack = error.stack();
        }

        void set(String newMessage, String newIdentifier, List<MException.StackFrame> newStack) {
            message = newMessage;
            identifier = newIdentifier;
            stack = newStack;
        }
    }

    private static Object last(Object[] in, int nargout) {
        Last last = Last.current();
        if (in.length > 0) {
            if (!"reset".equals(Values.textOrNull(in[0]))) {
                throw Errors.of("MException:InvalidInput", "The only argument of MException.last is 'reset'.");
            }
            last.exception = null;
            last.set("", "", List.of());
            return null;
        }
        return last.exception == null ? MException.made("", "") : last.exception;
    }

    private static Object lasterr(Object[] in, int nargout) {
        Last last = Last.current();
        Object[] before = {CharArray.of(last.message), CharArray.of(last.identifier)};
        if (in.length > 0) {
            String message = Values.textOrNull(in[0]);
            String identifier = in.length > 1 ? Values.textOrNull(in[1]) : "";
            if (message == null || identifier == null) {
                throw Errors.of("lasterr:InvalidInput", "lasterr: arguments must be text");
            }
            last.set(message, identifier, List.of());
        }
        return in.length > 0 && nargout == 0 ? null : before;
    }

    private static Object lasterror(Object[] in, int nargout) {
        Last last = Last.current();
        StructArray before = StructArray.scalar().with("message", CharArray.of(last.message)).with("identifier", CharArray.of(last.identifier))
                .with("stack", MException.stackValue(last.stack));
        if (in.length > 0) {
            if (in[0] instanceof StructArray struct) {
                last.set(text(struct, "message"), text(struct, "identifier"), stack(struct));
            } else if ("reset".equals(Values.textOrNull(in[0]))) {
                last.set("", "", List.of());
            } else {
                throw Errors.of("lasterror:InvalidInput", "lasterror: the argument must be a struct or 'reset'");
            }
        }
        return before;
    }
}
