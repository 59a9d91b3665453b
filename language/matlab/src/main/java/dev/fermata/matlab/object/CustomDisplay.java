package dev.fermata.matlab.object;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.display.DisplayFormat;
import dev.fermata.matlab.display.InnerText;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.Sizes;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/** What hooks of {@code matlab.mixin.CustomDisplay} use. A group of properties is a struct with a title and a list. */
public final class CustomDisplay {
    /** Columns for the text of a property. */
    private static final int ROOM = 64;
    private static final String CLASS = "matlab.mixin.CustomDisplay.";

    private CustomDisplay() {
    }

    public static Builtin find(String name) {
        return switch (name) {
            case CLASS + "getClassNameForHeader" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(((Instance) in[0]).type().simpleName()));
            case CLASS + "getSimpleHeader", "__custom_header" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(header((Instance) in[0])));
            case CLASS + "convertDimensionsToString" -> Builtin.of(name, 1, 1, (in, _) -> CharArray.of(Sizes.text(((Array) in[0]).dims())));
            case "matlab.mixin.util.PropertyGroup" -> Builtin.of(name, 0, 2, CustomDisplay::group);
            case "__stored" -> Builtin.of(name, 2, 2, (in, _) -> Values.share(((ObjectValue) in[0]).raw(Values.textOrNull(in[1]))));
            case "__print_name" -> Builtin.of(name, 1, 1, 0, (in, _) -> {
                Lines out = new Lines(DisplayFormat.current());
                String shown = Values.textOrNull(in[0]);
                if (shown == null) {
                    out.blank();
                } else if (!shown.isEmpty()) {
                    out.blank().line(shown + " = ").blank();
                }
                Outputs.print(out.toString());
                return null;
            });
            case "__print_group" -> Builtin.of(name, 4, 4, 0, CustomDisplay::print);
            default -> null;
        };
    }

    private static String header(Instance object) {
        String size = object.count() == 1 ? "" : Sizes.text(((Array) object).dims()) + " ";
        return "  " + size + object.type().simpleName() + (object.count() == 1 ? "" : " array") + " with properties:\n";
    }

    private static Object group(Object[] in, int nargout) {
        StructArray group = StructArray.scalar();
        group.put("Title", 0, in.length > 1 ? in[1] : CharArray.of(""));
        group.put("PropertyList", 0, in.length > 0 ? in[0] : new CellArray(new int[] {1, 0}));
        return group;
    }

    /** Title, names and values in the layout of objects; without values only the names. */
    private static Object print(Object[] in, int nargout) {
        Lines out = new Lines(DisplayFormat.current());
        String title = Values.textOrNull(in[0]);
        CellArray names = (CellArray) in[1];
        CellArray values = (CellArray) in[2];
        if (title != null && !title.isEmpty()) {
            out.line("   " + title);
        }
        int width = 0;
        for (int i = 0; i < names.count(); i++) {
            width = Math.max(width, Values.textOrNull(names.get(i)).length());
        }
        for (int i = 0; i < names.count(); i++) {
            String name = Values.textOrNull(names.get(i));
            out.line(in[3].equals(false) ? "    " + name
                    : "    " + " ".repeat(width - name.length()) + name + ": " + InnerText.field(values.get(i), ROOM, out.format()));
        }
        out.blank();
        Outputs.print(out.toString());
        return null;
    }
}
