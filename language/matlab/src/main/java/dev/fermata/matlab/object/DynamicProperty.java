package dev.fermata.matlab.object;

import dev.fermata.matlab.function.HasMembers;
import dev.fermata.matlab.function.Identity;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A property that an object got at run time, or one of its class, as {@code addprop} and {@code findprop} give it. */
final class DynamicProperty extends Opaque implements HasMembers, Identity {
    private final ObjectValue owner;
    private final String name;
    private final boolean dynamic;
    private final Map<String, Object> attributes = new HashMap<>();
    private boolean valid = true;

    DynamicProperty(ObjectValue owner, String name, boolean dynamic) {
        this.owner = owner;
        this.name = name;
        this.dynamic = dynamic;
        Property property = owner.property(name);
        attributes.put("Name", CharArray.of(name));
        attributes.put("GetAccess", CharArray.of(property.get().name().toLowerCase(Locale.ROOT)));
        attributes.put("SetAccess", CharArray.of(property.set().name().toLowerCase(Locale.ROOT)));
        attributes.put("Description", CharArray.of(""));
        attributes.put("Hidden", property.isHidden());
        attributes.put("Constant", property.isConstant());
        attributes.put("Dependent", property.isDependent());
        attributes.put("Abstract", property.isAbstract());
        attributes.put("Transient", property.isTransient());
        attributes.put("AbortSet", property.watch().abortSet());
        attributes.put("SetObservable", property.watch().setObservable());
        attributes.put("GetObservable", property.watch().getObservable());
    }

    void delete() {
        valid = false;
        if (dynamic) {
            owner.removeProperty(name);
        }
    }

    boolean isValid() {
        return valid;
    }

    @Override
    public String className() {
        return dynamic ? "meta.DynamicProperty" : "meta.property";
    }

    @Override
    public Object member(String attribute) {
        return attributes.get(attribute);
    }

    @Override
    public Object withMember(String attribute, Object value) {
        if (!dynamic || !attributes.containsKey(attribute) || attribute.equals("Name")) {
            throw Errors.of("PropertyReadOnly", "Unable to set the '" + attribute + "' property of class '" + className() + "' because it is read-only.");
        }
        attributes.put(attribute, value);
        return this;
    }
}
