package dev.fermata.matlab.object;

import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.NameColumns;
import dev.fermata.matlab.session.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code methods}, {@code properties} and {@code events} print as statements. */
final class MemberLists {
    private MemberLists() {
    }

    /** Prints names below one another; gives no value. */
    static Object show(String kind, ClassType type, List<String> names) {
        Lines out = new Lines(DisplayFormat.current());
        out.blank();
        if (names.isEmpty()) {
            out.line("No " + kind.toLowerCase(Locale.ROOT) + " for class " + type.name() + " or no class " + type.name() + ".");
        } else {
            out.line(kind + " for class " + type.name() + ":").blank();
            names.forEach(name -> out.line("    " + name));
        }
        Outputs.print(out.blank().toString());
        return null;
    }

    /** Those that a program can listen to. */
    static List<String> events(ClassType type) {
        List<String> names = new ArrayList<>(type.events());
        if (type.isHandle()) {
            names.add("ObjectBeingDestroyed");
        }
        return names;
    }

    /** Prints the names of methods in columns, those of static ones by themselves. */
    static Object methods(ClassType type) {
        List<String> ordinary = new ArrayList<>(List.of(type.simpleName()));
        List<String> ofClass = new ArrayList<>();
        for (Method method : type.methods().values()) {
            if (method.access() == Access.PUBLIC && !method.isHidden() && !method.name().equals(type.simpleName())) {
                (method.isStatic() ? ofClass : ordinary).add(method.name());
            }
        }
        Lines out = new Lines(DisplayFormat.current());
        out.blank().line("Methods for class " + type.name() + ":").blank();
        NameColumns.write(ordinary.stream().sorted().toList(), out);
        if (!ofClass.isEmpty()) {
            out.blank().line("Static methods:").blank();
            NameColumns.write(ofClass.stream().sorted().toList(), out);
        }
        if (type.isHandle()) {
            out.blank().line("Methods of " + type.name() + " inherited from handle.");
        }
        Outputs.print(out.blank().toString());
        return null;
    }
}
