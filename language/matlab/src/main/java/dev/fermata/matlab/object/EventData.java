package dev.fermata.matlab.object;

import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;

/** The second argument of a listener's callback. */
final class EventData extends Opaque implements HasMembers {
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
}
