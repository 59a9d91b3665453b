package dev.fermata.matlab.hdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A group or dataset with its attributes, in memory. */
abstract sealed class HdfObject {
    final Map<String, HdfData> attributes = new LinkedHashMap<>();

    /** Objects by name, sorted as files have them. */
    static final class Group extends HdfObject {
        final Map<String, HdfObject> members = new TreeMap<>();
    }

    /** An array. */
    static final class Dataset extends HdfObject {
        HdfData data;
        /** Of each dimension in the file's order, -1 for no limit. */
        long[] most;
        /** The size of parts that are stored on their own; null for none. */
        long[] chunk;
        /** From 1 to 9; 0 for no compression. */
        int deflation;
        boolean isShuffled;
        /** What elements are that nobody has written; null for zero. */
        byte[] fill;

        Dataset(HdfData data) {
            this.data = data;
            this.most = data.dims().clone();
        }
    }
}
