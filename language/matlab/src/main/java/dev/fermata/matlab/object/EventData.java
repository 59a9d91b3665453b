package dev.fermata.matlab.object;

import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.function.HasProperties;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import java.util.List;

/** The second argument of a listener's callback. */
final class EventData extends Opaque implements HasProperties, Displayed {
    private final Object source;
    private final String event;

    private final Object affected;

    EventData(Object source, String event) {
        this(source, event, null);
    }

    /** @param affected the object whose property changes; null for other events */
    EventData(Object source, String event, Object affected) {
        this.source = source;
        this.event = event;
        this.affected = affected;
    }

    @Override
    public String className() {
        return affected == null ? "event.EventData" : "event.PropertyEvent";
    }

    @Override
    public Object member(String name) {
        return name.equals("Source") ? source : name.equals("EventName") ? CharArray.of(event) : name.equals("AffectedObject") ? affected : null;
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name + "' property of class 'event.EventData' because it is read-only.");
    }

    @Override
    public List<String> propertyNames() {
        return affected == null ? List.of("Source", "EventName") : List.of("AffectedObject", "Source", "EventName");
    }

    @Override
    public void writeBody(Lines out) {
        out.line(affected == null ? "  EventData with properties:" : "  PropertyEvent with properties:").blank();
        StructBody.writeProperties(propertyNames(), propertyNames().stream().map(this::member).toList(), out);
    }
}
