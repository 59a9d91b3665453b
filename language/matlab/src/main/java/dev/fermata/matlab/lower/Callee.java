package dev.fermata.matlab.lower;

import dev.fermata.matlab.builtin.Builtin;

/** What a name that is not a variable means. */
sealed interface Callee {
    /** A function of the program or of the language's library written in the language. */
    record User(UserFunction function) implements Callee { }

    record Native(Builtin builtin) implements Callee { }

    /** The constructor of a class. */
    record Construct(ClassDeclaration declaration) implements Callee { }

    /** A static method, constant, static property or enumeration member of a class. */
    record ClassMember(ClassDeclaration declaration, String member) implements Callee { }

    /** Several imports give the name a meaning: an error where it is used. */
    record Ambiguous(String message) implements Callee { }

    /** Not known when the program is compiled; looked for when it is called. */
    record Unknown(String name) implements Callee { }
}
