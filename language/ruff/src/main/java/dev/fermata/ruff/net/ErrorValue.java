package dev.fermata.ruff.net;

import dev.fermata.ruff.value.Handle;

/** An error that stands in a result instead of being raised. */
record ErrorValue(String message) implements Handle {
    @Override
    public String typeName() {
        return "error";
    }

    @Override
    public String text() {
        return "Error: " + message;
    }

    @Override
    public String debugText() {
        return "Error(" + message + ")";
    }
}
