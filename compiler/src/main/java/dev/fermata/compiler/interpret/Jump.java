package dev.fermata.compiler.interpret;

import dev.fermata.compiler.ir.Label;

/** Leaves the nodes between a jump and its target. */
final class Jump extends Throwable {
    private static final long serialVersionUID = 1L;

    enum Kind { BREAK, CONTINUE, RETURN }

    final Kind kind;
    final transient Label label;
    final transient Object value;

    private Jump(Kind kind, Label label, Object value) {
        super(null, null, false, false);
        this.kind = kind;
        this.label = label;
        this.value = value;
    }

    static Jump leave(Label label) {
        return new Jump(Kind.BREAK, label, null);
    }

    static Jump next(Label label) {
        return new Jump(Kind.CONTINUE, label, null);
    }

    static Jump back(Object value) {
        return new Jump(Kind.RETURN, null, value);
    }
}
