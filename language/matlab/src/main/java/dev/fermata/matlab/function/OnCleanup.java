package dev.fermata.matlab.function;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Specialized;
import dev.fermata.matlab.display.Displayed;
import dev.fermata.matlab.display.Lines;
import dev.fermata.matlab.display.StructBody;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Opaque;
import java.util.List;

/** The value of {@code onCleanup(f)}: f is called once, when the value goes. See {@code lower.CleanupLowering} for when that is. */
public final class OnCleanup extends Opaque implements HasProperties, Identity, Displayed, Specialized {
    private final FunctionHandle task;
    private boolean isArmed = true;

    public OnCleanup(FunctionHandle task) {
        this.task = task;
        HeldByTasks.expected();
    }

    boolean isArmed() {
        return isArmed;
    }

    /** The function, which is not called by anybody else from now on; null when it was taken before. */
    FunctionHandle take() {
        FunctionHandle taken = isArmed ? task : null;
        isArmed = false;
        return taken;
    }

    @Override
    public Builtin specialized(String name) {
        if (name.equals("delete") || name.equals("__delete_files")) {
            return Builtin.of(name, 1, 1, 0, (_, _) -> {
                FunctionHandle taken = take();
                return taken == null ? null : MatlabFunctions.current().find("__run_cleanups").call2(0, 0L, new Object[] {CellArray.row(taken)});
            });
        }
        return name.equals("cancel") ? Builtin.of(name, 1, 1, (_, _) -> {
            boolean was = isArmed;
            isArmed = false;
            return was;
        }) : null;
    }

    @Override
    public List<String> propertyNames() {
        return List.of("task");
    }

    @Override
    public Object member(String name) {
        return switch (name) {
            case "task" -> task;
            case "cancel", "delete" -> new BoundMethod(this, name);
            default -> null;
        };
    }

    @Override
    public Object withMember(String name, Object value) {
        throw Errors.of("PropertyReadOnly", "Unable to set the '" + name
                + "' property of class 'onCleanup' because it is read-only.");
    }

    @Override
    public String className() {
        return "onCleanup";
    }

    @Override
    public void writeBody(Lines out) {
        out.line("  onCleanup with properties:").blank();
        StructBody.writeProperties(propertyNames(), List.of(task), out);
    }
}
