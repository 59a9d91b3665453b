package dev.fermata.matlab.function;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.matlab.object.ClassType;
import dev.fermata.runtime.session.Session;
import java.nio.file.Path;
import java.util.List;

/** Finds functions by name while a program runs. One per session; made by the lowering. */
public interface MatlabFunctions {
    /** The finder of the running program. */
    static MatlabFunctions current() {
        return Session.current().attachment(MatlabFunctions.class);
    }

    /** The function of that name; an error when there is none. */
    FunctionValue find(String name);

    /** The function of that name, or null. */
    FunctionValue findOrNull(String name);

    /**
     * What a dotted name means as a function: one of a package, a constructor, a static member of a class; null when it means nothing.
     *
     * @param indexed whether the value of a constant member is to be indexed with the arguments
     */
    FunctionValue qualified(String name, boolean indexed);

    /** A script file on the path as a function that works on a workspace; null when there is none of that name. */
    FunctionValue script(String name, Workspace workspace);

    /** The declared number of inputs or outputs, negative when variable. */
    double declared(FunctionValue function, boolean inputs);

    /** Whether a function has inputs that every call must give. */
    boolean needsInputs(FunctionValue function);

    /** The class of the program of that name; null when there is none. */
    ClassType classType(String name);

    /** The names of the parameters of a method; none when there is no such method. */
    List<String> methodInputs(String className, String method);

    /** Handles of the functions of a file, in its order; none when it cannot be read. */
    List<FunctionHandle> functionsOf(Path file);

    /** Whether some class of the program has a method of that name. */
    boolean isMethod(String name);

    /** Whether some handle class of the program has a {@code delete} method. */
    boolean hasDestructors();

    /** Makes a handle of text such as {@code @(x) x+1}. */
    FunctionHandle handle(String text);

    /** The folders that are searched for functions, first searched first, without the current one. */
    List<Path> path();

    /** Tells that a file or folder was made, changed or removed. */
    void changed(Path path);

    /** Forgets what is known of files and folders. */
    void rehash();

    /** The file that a function of that name is in; null for one that is in none. */
    Path file(String name);

    /** The file of a class in its own folder or in a package, or of a package's function; null when there is none. */
    Path qualifiedFile(String name);

    /** Whether a name is one of the language's own functions. */
    boolean isLibrary(String name);

    /** Whether a name is a function of the library about objects, which is a method of them too. */
    boolean isToolbox(String name);

    /** The full path of a file of the program as reports name it; the name itself when it is not known. */
    String fullPath(String sourceName);

    /** The text of a line of a file without the blanks around it; empty when it is not known. */
    String sourceLine(String file, int line);
}
