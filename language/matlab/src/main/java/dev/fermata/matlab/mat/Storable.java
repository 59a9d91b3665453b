package dev.fermata.matlab.mat;

import dev.fermata.matlab.value.StructArray;

/** A value of a Java class of its own that can be put into a MAT-file. {@link StoredObjects} makes it again. */
public interface Storable {
    /** What it consists of, as a 1x1 struct. */
    StructArray stored();
}
