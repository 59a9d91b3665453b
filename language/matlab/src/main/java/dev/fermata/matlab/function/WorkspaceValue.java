package dev.fermata.matlab.function;

import dev.fermata.matlab.value.Opaque;

/** A workspace as the argument of a builtin; programs never see it. */
public final class WorkspaceValue extends Opaque {
    private final Workspace workspace;

    public WorkspaceValue(Workspace workspace) {
        this.workspace = workspace;
    }

    public Workspace workspace() {
        return workspace;
    }

    @Override
    public String className() {
        return "workspace";
    }
}
