package dev.fermata.matlab.function;

/** What a dot behind a value gives when a method stands there; without parentheses it is called, too. */
public abstract class MemberMethod extends NativeFunction {
    protected MemberMethod() {
    }
}
