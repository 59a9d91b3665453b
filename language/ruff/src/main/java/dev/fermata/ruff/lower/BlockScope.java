package dev.fermata.ruff.lower;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The names of one block. */
final class BlockScope {
    final Map<String, Variable> names = new HashMap<>();
    /** Whether a bare assignment of a new name declares it here; otherwise in the nearest enclosing scope that does. */
    final boolean holdsBareNames;
    /** Variables to set to undefined when the block is entered. Filled while the block is lowered. */
    final Set<Variable> cleared = new LinkedHashSet<>();

    BlockScope(boolean holdsBareNames) {
        this.holdsBareNames = holdsBareNames;
    }
}
