package dev.fermata.ruff.lower;

import dev.fermata.ruff.builtin.Builtin;

/** What a builtin lets other tasks see. A builtin that is not known here counts as touching shared state. */
final class BuiltinEffects {
    private BuiltinEffects() {
    }

    static Effects.Effect of(Builtin builtin) {
        if (builtin.pure()) {
            return Effects.Effect.NONE;
        }
        return switch (builtin.family().getSimpleName()) {
            case "MathBuiltins", "BitBuiltins", "TextBuiltins", "RegexBuiltins", "ArrayBuiltins", "DictBuiltins", "SetBuiltins",
                 "QueueBuiltins", "ConversionBuiltins", "TypeBuiltins", "AssertionBuiltins", "CollectionBuiltins", "JsonBuiltins",
                 "HashBuiltins", "CsvBuiltins", "HttpServerBuiltins", "Base64Builtins", "BytesBuiltins" -> Effects.Effect.NONE;
            case "FileBuiltins", "BinaryFileBuiltins", "PathBuiltins", "ProcessBuiltins", "TimeBuiltins",
                 "HttpClientBuiltins", "SocketBuiltins", "TokenBuiltins", "AiBuiltins" -> Effects.Effect.FILES;
            default -> builtin.name().equals("async_sleep") || builtin.name().equals("sleep") ? Effects.Effect.NONE
                    : Effects.Effect.SHARED;
        };
    }
}
