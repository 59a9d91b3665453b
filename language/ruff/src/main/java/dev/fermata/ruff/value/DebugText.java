package dev.fermata.ruff.value;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.task.Coroutine;
import dev.fermata.runtime.task.Promise;

/** Two ways to show a value with its type: {@link #of} in messages, {@link #detailed} for the builtin {@code debug}. */
public final class DebugText {
    private DebugText() {
    }

    /** The short form: {@code Int(5)}, {@code Str("a")}, {@code Array[3]}. */
    public static String of(Object value) {
        StringBuilder out = new StringBuilder();
        try {
            brief(out, value, 0);
        } catch (StackOverflowError | TooNested little) {
            throw RuffErrors.nestingExceeded("formatting a value");
        }
        return out.toString();
    }

    /** The long form: {@code Array[Int(1), String("b")]}. */
    public static String detailed(Object value) {
        StringBuilder out = new StringBuilder();
        try {
            detailed(out, value, 0);
        } catch (StackOverflowError | TooNested little) {
            throw RuffErrors.nestingExceeded("formatting a value");
        }
        return out.toString();
    }

    private static void brief(StringBuilder out, Object value, int depth) {
        TooNested.check(depth);
        switch (value) {
            case CharSequence text -> {
                out.append("Str(");
                quote(out, text.toString());
                out.append(')');
            }
            case RuffArray array -> out.append("Array[").append(array.length()).append(']');
            case RuffDict dict -> out.append("Dict{").append(dict.size()).append(" keys}");
            case RuffStruct struct -> brief(out, struct, depth);
            case RuffSet set -> out.append("Set{").append(set.size()).append(" items}");
            case RuffQueue queue -> out.append("Queue(").append(queue.size()).append(" items)");
            case RuffStack stack -> out.append("Stack(").append(stack.size()).append(" items)");
            case NativeCallable function -> out.append("NativeFunction(").append(function.name()).append(')');
            case FunctionValue function -> out.append("BytecodeFunction(").append(function.name()).append(", ")
                    .append(function.captured == null ? 0 : function.captured.length).append(" captured)");
            case RuffResult result -> {
                out.append(result.ok() ? "Ok(" : "Err(");
                brief(out, result.value(), depth + 1);
                out.append(')');
            }
            case RuffOption option when option.some() -> {
                out.append("Some(");
                brief(out, option.value(), depth + 1);
                out.append(')');
            }
            case Promise promise -> {
                out.append(!promise.isDone() ? "Promise(Pending" : promise.isFailed() ? "Promise(Rejected: "
                        : "Promise(Resolved");
                if (promise.isDone() && promise.isFailed()) {
                    out.append(Rejected.reasonOf(promise.error()));
                }
                out.append(')');
            }
            case null, default -> common(out, value);
        }
    }

    private static void brief(StringBuilder out, RuffStruct struct, int depth) {
        out.append("Struct { name: ");
        quote(out, struct.name());
        out.append(", fields: {");
        String separator = "";
        for (int slot : struct.shape().sortedSlots()) {
            out.append(separator);
            quote(out, struct.shape().field(slot));
            out.append(": ");
            brief(out, struct.slot(slot), depth + 1);
            separator = ", ";
        }
        out.append("} }");
    }

    private static void detailed(StringBuilder out, Object value, int depth) {
        TooNested.check(depth);
        switch (value) {
            case CharSequence text -> out.append("String(\"").append(text).append("\")");
            case RuffArray array -> list(out, "Array[", array.toObjects(), "]", depth);
            case RuffDict dict -> {
                out.append("Dict{");
                String separator = "";
                for (String key : dict.sortedKeys()) {
                    out.append(separator).append(key).append(": ");
                    detailed(out, dict.getOrNull(key), depth + 1);
                    separator = ", ";
                }
                out.append('}');
            }
            case RuffStruct struct -> out.append("Struct(").append(struct.name()).append(')');
            case RuffSet set -> list(out, "Set{", set.toObjects(), "}", depth);
            case RuffQueue queue -> list(out, "Queue[", queue.toObjects(), "]", depth);
            case RuffStack stack -> list(out, "Stack[", stack.toObjects(), "]", depth);
            case NativeCallable function -> out.append("NativeFunction(").append(function.name()).append(')');
            case FunctionValue function -> out.append("BytecodeFunction(").append(function.name()).append(')');
            case RuffResult result -> {
                out.append(result.ok() ? "Ok(" : "Err(");
                detailed(out, result.value(), depth + 1);
                out.append(')');
            }
            case RuffOption option when option.some() -> {
                out.append("Some(");
                detailed(out, option.value(), depth + 1);
                out.append(')');
            }
            case Promise promise -> {
                if (!promise.isDone()) {
                    out.append("Promise(Pending)");
                } else if (promise.isFailed()) {
                    out.append("Promise(Rejected: ").append(Rejected.reasonOf(promise.error())).append(')');
                } else {
                    out.append("Promise(Resolved: ");
                    detailed(out, promise.value(), depth + 1);
                    out.append(')');
                }
            }
            case null, default -> common(out, value);
        }
    }

    private static void list(StringBuilder out, String open, Object[] values, String close, int depth) {
        out.append(open);
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.append(", ");
            }
            detailed(out, values[i], depth + 1);
        }
        out.append(close);
    }

    private static void common(StringBuilder out, Object value) {
        switch (value) {
            case null -> out.append("Null");
            case Long number -> out.append("Int(").append(number.longValue()).append(')');
            case Double number -> out.append("Float(").append(Text.of(number.doubleValue())).append(')');
            case Boolean flag -> out.append("Bool(").append(flag.booleanValue()).append(')');
            case RuffOption none -> out.append("None");
            case RuffTagged tagged -> out.append("Tagged(").append(Text.of(tagged)).append(')');
            case RuffBytes bytes -> out.append("Bytes(").append(bytes.length()).append(" bytes)");
            case Coroutine generator -> out.append("Generator");
            case Handle handle -> out.append(handle.debugText());
            default -> out.append("Unknown");
        }
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 0 -> out.append("\\0");
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append("\\u{").append(Integer.toHexString(c)).append('}');
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        out.append('"');
    }
}
