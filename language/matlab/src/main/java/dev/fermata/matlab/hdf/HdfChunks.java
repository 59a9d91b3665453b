package dev.fermata.matlab.hdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** A dataset in parts of one size, each stored on its own, perhaps shuffled and compressed. */
final class HdfChunks {
    static final int DEFLATE = 1;
    static final int SHUFFLE = 2;
    static final int FLETCHER = 3;
    /** Entries in a node of the tree that leads to the parts. */
    private static final int NODE_ENTRIES = 64;
    private static final long UNDEFINED = -1;

    private final long[] dims;
    private final long[] chunk;
    private final int width;
    private final int chunkBytes;
    private final HdfObject.Dataset dataset;

    HdfChunks(HdfObject.Dataset dataset) {
        this.dataset = dataset;
        this.dims = dataset.data.dims();
        this.chunk = dataset.chunk;
        this.width = dataset.data.type().size();
        this.chunkBytes = Math.toIntExact(Math.multiplyExact(HdfData.count(chunk), (long) width));
    }

    static byte[] filters(HdfObject.Dataset dataset) {
        int count = (dataset.isShuffled ? 1 : 0) + (dataset.deflation > 0 ? 1 : 0);
        ByteBuffer message = HdfWriter.buffer(8 + 16 * count).put((byte) 1).put((byte) count).putShort((short) 0).putInt(0);
        if (dataset.isShuffled) {
            message.putShort((short) SHUFFLE).putShort((short) 0).putShort((short) 1).putShort((short) 1).putInt(dataset.data.type().size()).putInt(0);
        }
        if (dataset.deflation > 0) {
            message.putShort((short) DEFLATE).putShort((short) 0).putShort((short) 1).putShort((short) 1).putInt(dataset.deflation).putInt(0);
        }
        return message.array();
    }

    private record Entry(long[] offset, int size, long address) { }

    /** Writes the parts and the tree; returns the place of the tree. */
    long write(byte[] bytes, ToLongFunction<byte[]> place) {
        List<Entry> entries = new ArrayList<>();
        long[] offset = new long[dims.length];
        boolean more = HdfData.count(dims) > 0;
        while (more) {
            byte[] part = new byte[chunkBytes];
            copy(offset, bytes, part, true);
            byte[] stored = packed(part);
            entries.add(new Entry(offset.clone(), stored.length, place.applyAsLong(stored)));
            more = advance(offset);
        }
        if (entries.isEmpty()) {
            return UNDEFINED;
        }
        long[] end = entries.getLast().offset.clone(); // lies behind all parts
        end[0] += chunk[0];
        int level = 0;
        while (true) {
            List<Entry> nodes = new ArrayList<>();
            for (int from = 0; from < entries.size(); from += NODE_ENTRIES) {
                int to = Math.min(entries.size(), from + NODE_ENTRIES);
                List<Entry> some = entries.subList(from, to);
                byte[] node = node(level, some, to < entries.size() ? entries.get(to).offset : end);
                nodes.add(new Entry(some.getFirst().offset, some.getFirst().size, place.applyAsLong(node)));
            }
            if (nodes.size() == 1) {
                return nodes.getFirst().address;
            }
            entries = nodes;
            level++;
        }
    }

    /** @param end where the next node begins */
    private byte[] node(int level, List<Entry> entries, long[] end) {
        int key = 8 + 8 * (dims.length + 1);
        ByteBuffer node = HdfWriter.buffer(24 + NODE_ENTRIES * (key + 8) + key).put(new byte[] {'T', 'R', 'E', 'E', 1, (byte) level})
                .putShort((short) entries.size()).putLong(UNDEFINED).putLong(UNDEFINED);
        for (Entry entry : entries) {
            key(node, entry.size, entry.offset);
            node.putLong(entry.address);
        }
        key(node, 0, end);
        return node.array();
    }

    private static void key(ByteBuffer node, int size, long[] offset) {
        node.putInt(size).putInt(0);
        for (long each : offset) {
            node.putLong(each);
        }
        node.putLong(0);
    }

    /** The next part; false after the last. */
    private boolean advance(long[] offset) {
        for (int i = offset.length - 1; i >= 0; i--) {
            offset[i] += chunk[i];
            if (offset[i] < dims[i]) {
                return true;
            }
            offset[i] = 0;
        }
        return false;
    }

    /** Copies what a part and the whole have in common, out of the whole or into it. */
    void copy(long[] offset, byte[] whole, byte[] part, boolean out) {
        int rank = dims.length;
        long[] at = new long[rank];
        int run = (int) Math.min(chunk[rank - 1], dims[rank - 1] - offset[rank - 1]) * width;
        if (run <= 0) {
            return;
        }
        while (true) {
            long inWhole = 0;
            long inPart = 0;
            boolean inside = true;
            for (int i = 0; i < rank; i++) {
                inside &= offset[i] + at[i] < dims[i];
                inWhole = inWhole * dims[i] + offset[i] + at[i];
                inPart = inPart * chunk[i] + at[i];
            }
            if (inside) {
                System.arraycopy(out ? whole : part, (int) ((out ? inWhole : inPart) * width), out ? part : whole, (int) ((out ? inPart : inWhole) * width), run);
            }
            int i = rank - 2;
            while (i >= 0 && ++at[i] == chunk[i]) {
                at[i--] = 0;
            }
            if (i < 0) {
                return;
            }
        }
    }

    private byte[] packed(byte[] part) {
        byte[] bytes = dataset.isShuffled ? shuffled(part, width) : part;
        if (dataset.deflation == 0) {
            return bytes;
        }
        Deflater deflater = new Deflater(dataset.deflation);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] some = new byte[1 << 14];
            while (!deflater.finished()) {
                packed.write(some, 0, deflater.deflate(some));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** All first bytes of elements, then all second ones, and so on. */
    private static byte[] shuffled(byte[] bytes, int width) {
        byte[] result = bytes.clone();
        int count = bytes.length / width;
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < width; k++) {
                result[k * count + i] = bytes[i * width + k];
            }
        }
        return result;
    }

    static byte[] unshuffled(byte[] bytes, int width) {
        byte[] result = bytes.clone();
        int count = bytes.length / width;
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < width; k++) {
                result[i * width + k] = bytes[k * count + i];
            }
        }
        return result;
    }

    /** @param size what comes out */
    static byte[] inflated(byte[] bytes, int size) throws BadHdfException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            byte[] result = new byte[size];
            int at = 0;
            while (at < size && !inflater.finished()) {
                int got = inflater.inflate(result, at, size - at);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                at += got;
            }
            if (at < size) {
                throw new BadHdfException("compressed data are incomplete");
            }
            return result;
        } catch (DataFormatException e) {
            throw new BadHdfException("compressed data are damaged");
        } finally {
            inflater.end();
        }
    }

    int chunkBytes() {
        return chunkBytes;
    }

    /** Whether a part begins inside the dataset. */
    boolean isInside(long[] offset) {
        for (int i = 0; i < dims.length; i++) {
            if (offset[i] < 0 || offset[i] >= dims[i] || offset[i] % chunk[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
