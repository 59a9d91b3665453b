package dev.fermata.matlab.object;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import dev.fermata.matlab.value.Values;
import java.util.List;

/** What {@code addlistener} gives. */
final class Listener extends Opaque implements HasProperties, Identity, Displayed {
    final ObjectValue source;
    final String event;
    final FunctionHandle callback;
    private boolean enabled = true;
    private boolean valid = true;

    /** The property that it follows; null for an event of the class. */
    final String property;

    Listener(ObjectValue source, String property, String event, FunctionHandle callback) {
        this.source = source;
        this.property = property;
        this.event = event;
        this.callback = callback;
    }

    boolean isActive() {
        return enabled && valid;
    }

    void delete() {
        valid = false;
        source.listeners().remove(this);
    }

    boolean isValid() {
        return valid;
    }

    @Override
    public String className() {
        return "event.listener";
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "Enabled" -> enabled;
            case "Valid" -> valid;
            case "Callback" -> callback;
            case "EventName" -> CharArray.of(event);
            case "Source" -> source;
            case "Recursive" -> false;
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        if (name.equals("Enabled")) {
            enabled = Values.real(value, 0) != 0;
            return this;
        }
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name
                + "' property of class 'event.listener' because it is read-only.");
    }

    @Override
    public List<String> propertyNames() {
        return List.of("Source", "EventName", "Callback", "Enabled", "Recursive");
    }

    @Override
    public void writeBody(Lines out) {
        if (!valid) {
            out.line("  handle to deleted listener");
            return;
        }
        out.line("  listener with properties:").blank();
        StructBody.writeProperties(propertyNames(), List.of(CellArray.row(source), CharArray.of(event), callback, enabled, false), out);
    }
}
