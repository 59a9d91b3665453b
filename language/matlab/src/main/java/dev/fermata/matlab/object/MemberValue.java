package dev.fermata.matlab.object;

import dev.fermata.matlab.text.Textual;
import java.util.Map;

/** A member of an enumeration: its text is its name. */
final class MemberValue extends ObjectValue implements Textual {
    MemberValue(ClassType type, Map<String, Object> values) {
        super(type, values);
    }

    @Override
    public String text(int index) {
        return memberName();
    }
}
