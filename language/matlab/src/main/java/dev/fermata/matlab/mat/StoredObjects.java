package dev.fermata.matlab.mat;

import dev.fermata.matlab.container.DictionaryValue;
import dev.fermata.matlab.container.MapValue;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.LateBound;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.symbolic.SymArray;
import dev.fermata.matlab.table.CategoricalArray;
import dev.fermata.matlab.table.StoredTables;
import dev.fermata.matlab.time.StoredTimes;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;

/**
 * Values of classes that the format does not know, as objects with fields. MATLAB itself keeps such values in a form of its
 * own that is not published; these are for reading by this engine.
 */
final class StoredObjects {
    private static final String DATA = "data";

    private StoredObjects() {
    }

    /** What is written for a value; an error for one that cannot be kept. */
    static StructArray stored(Array value) {
        return switch (value) {
            case StringArray texts -> {
                CellArray cells = new CellArray(texts.dims());
                for (int i = 0; i < texts.count(); i++) {
                    // A cell in a cell is a missing text.
                    cells.data()[i] = texts.get(i) == null ? new CellArray(new int[] {0, 0}) : CharArray.of(texts.get(i));
                }
                yield StructArray.scalar().with(DATA, cells);
            }
            case FunctionHandle handle -> StructArray.scalar().with(DATA, CharArray.of(handle.text()));
            case MapValue map -> map.stored();
            case DictionaryValue dictionary -> dictionary.stored();
            case Storable object -> object.stored();
            default -> throw Errors.of("save:Unsupported", "save: values of class '" + value.className() + "' cannot be saved");
        };
    }

    /** The value of a stored object. One of an unknown class stays a struct. */
    static Array restored(String className, StructArray content) {
        if (content.count() != 1) {
            return content;
        }
        return switch (className) {
            case "string" -> texts(content);
            case "function_handle" -> handle(content);
            case "containers.Map" -> MapValue.restored(content);
            case "dictionary" -> DictionaryValue.restored(content);
            case "datetime", "duration", "calendarDuration" -> StoredTimes.restored(className, content);
            case "sym" -> SymArray.restored(content);
            case "categorical" -> CategoricalArray.restored(content);
            case "table", "timetable" -> StoredTables.restored(content);
            default -> {
                PackedObject objects = PackedObject.restored(className, content);
                yield objects == null ? content : objects;
            }
        };
    }

    private static Array texts(StructArray content) {
        if (!(content.get(DATA, 0) instanceof CellArray cells)) {
            return content;
        }
        StringArray texts = new StringArray(cells.dims());
        for (int i = 0; i < cells.count(); i++) {
            texts.data()[i] = Values.textOrNull(cells.get(i));
        }
        return texts;
    }

    private static Array handle(StructArray content) {
        Object data = content.get(DATA, 0);
        String text = data == null ? null : Values.textOrNull(data);
        if (text == null) {
            return content;
        }
        return text.startsWith("@") ? MatlabFunctions.current().handle(text)
                : FunctionHandle.named(new LateBound(text), FunctionHandle.Kind.SIMPLE, text);
    }
}
