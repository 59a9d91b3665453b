package dev.fermata.ruff.net;

import dev.fermata.library.http.HeaderBlock;
import dev.fermata.library.http.HttpReply;
import dev.fermata.ruff.value.Handle;
import java.nio.charset.StandardCharsets;

/** What a route handler answers with; immutable. */
record HttpResponseValue(int status, HeaderBlock headers, String body) implements Handle {
    HttpResponseValue withHeader(String name, String value) {
        return new HttpResponseValue(status, headers.with(name, value), body);
    }

    HttpReply reply() {
        return new HttpReply(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String typeName() {
        return "httpresponse";
    }

    @Override
    public String debugText() {
        return "HttpResponse(" + status + ")";
    }
}
