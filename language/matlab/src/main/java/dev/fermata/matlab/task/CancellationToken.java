package dev.fermata.matlab.task;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.runtime.task.Promise;

/** Tells tasks that they are to end. */
public final class CancellationToken extends Opaque implements HasMembers, Displayed {
    private final Promise triggered = Promise.pending();

    CancellationToken() {
    }

    void trigger() {
        triggered.succeed(Boolean.TRUE);
    }

    Promise promise() {
        return triggered;
    }

    @Override
    public String className() {
        return "CancellationToken";
    }

    @Override
    public Object member(String name) {
        return name.equals("IsCancelled") ? triggered.isDone() : null;
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'CancellationToken' because it is read-only.");
    }

    @Override
    public void writeBody(Lines out) {
        out.line("<CancellationToken>");
    }

    @Override
    public void writeDisp(Lines out) {
        writeBody(out);
    }

    @Override
    public void writeEcho(String name, Lines out) {
        out.line(name + " = <CancellationToken>");
    }
}
