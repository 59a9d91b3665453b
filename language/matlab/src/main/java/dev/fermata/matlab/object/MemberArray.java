package dev.fermata.matlab.object;

import dev.fermata.matlab.text.Textual;

/** An array of members of an enumeration. */
final class MemberArray extends ObjectArray implements Textual {
    MemberArray(ClassType declared, int[] dims, ObjectValue[] data, ObjectValue model) {
        super(declared, dims, data, model);
    }

    @Override
    public String text(int index) {
        return at(index).memberName();
    }
}
