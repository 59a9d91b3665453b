package dev.fermata.matlab.hdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes a file in the oldest version of the format, which every program reads: superblock 0, object headers 1, groups as symbol
 * tables. Addresses are positions in the file; what an object refers to is written before it.
 */
final class HdfWriter {
    private static final long UNDEFINED = -1;
    private static final int SUPERBLOCK = 96;
    private static final int INTERNAL_K = 16;
    private static final int LEAF_K_MIN = 4;
    private static final int MESSAGE_MAX = 0xFFF8;
    private static final int HEAP_STRINGS = 30_000;
    private static final int HEAP_MIN = 4096;
    private static final String TOO_LARGE = "the file becomes too large";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final int leafK;

    private HdfWriter(int leafK) {
        this.leafK = leafK;
    }

    static byte[] write(HdfObject.Group root) {
        HdfWriter writer = new HdfWriter(Math.max(LEAF_K_MIN, (widest(root) + 1) / 2));
        writer.out.writeBytes(new byte[SUPERBLOCK]);
        long[] tables = new long[2];
        long header = writer.group(root, tables);
        byte[] file = writer.out.toByteArray();
        ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        head.put(new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0, 0, Long.BYTES, Long.BYTES, 0});
        head.putShort((short) writer.leafK).putShort((short) INTERNAL_K).putInt(0);
        head.putLong(0).putLong(UNDEFINED).putLong(file.length).putLong(UNDEFINED);
        head.putLong(0).putLong(header).putInt(1).putInt(0).putLong(tables[0]).putLong(tables[1]);
        return file;
    }

    private static int widest(HdfObject.Group group) {
        int most = group.members.size();
        for (HdfObject member : group.members.values()) {
            most = member instanceof HdfObject.Group inner ? Math.max(most, widest(inner)) : most;
        }
        return most;
    }

    /** Room in the file; the place of it. */
    private long place(byte[] bytes) {
        out.writeBytes(new byte[-out.size() & 7]);
        long at = out.size();
        if (at + bytes.length > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException(TOO_LARGE);
        }
        out.writeBytes(bytes);
        return at;
    }

    static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param tables gets the places of the B-tree and the heap */
    private long group(HdfObject.Group group, long[] tables) {
        List<Long> headers = new ArrayList<>();
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.writeBytes(new byte[Long.BYTES]);
        List<Integer> offsets = new ArrayList<>();
        for (Map.Entry<String, HdfObject> member : group.members.entrySet()) {
            headers.add(member.getValue() instanceof HdfObject.Group inner ? group(inner, new long[2]) : dataset((HdfObject.Dataset) member.getValue()));
            offsets.add(names.size());
            byte[] name = member.getKey().getBytes(StandardCharsets.UTF_8);
            names.writeBytes(name);
            names.writeBytes(new byte[Long.BYTES - name.length % Long.BYTES]);
        }
        long content = place(names.toByteArray());
        ByteBuffer heap = buffer(32).put("HEAP".getBytes(StandardCharsets.US_ASCII)).putInt(0).putLong(names.size()).putLong(1).putLong(content);
        tables[1] = place(heap.array());
        ByteBuffer node = buffer(8 + 2 * leafK * 40).put("SNOD".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 0).putShort((short) headers.size());
        for (int i = 0; i < headers.size(); i++) {
            node.putLong(offsets.get(i)).putLong(headers.get(i)).putLong(0).putLong(0).putLong(0);
        }
        long leaf = place(node.array());
        ByteBuffer tree = buffer(24 + 2 * INTERNAL_K * 16 + 8).put("TREE".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) 0)
                .putShort((short) (headers.isEmpty() ? 0 : 1)).putLong(UNDEFINED).putLong(UNDEFINED).putLong(0);
        if (!headers.isEmpty()) {
            tree.putLong(leaf).putLong(offsets.getLast());
        }
        tables[0] = place(tree.array());
        List<byte[]> messages = new ArrayList<>();
        messages.add(message(0x11, buffer(16).putLong(tables[0]).putLong(tables[1]).array()));
        return header(messages, group);
    }

    private static byte[] message(int type, byte[] content) {
        if (content.length > MESSAGE_MAX) {
            throw new IllegalArgumentException("an attribute or the description of a dataset is larger than 64 KiB");
        }
        int size = content.length + 7 & ~7;
        return buffer(8 + size).putShort((short) type).putShort((short) size).putInt(0).put(content).array();
    }

    private long header(List<byte[]> messages, HdfObject object) {
        object.attributes.forEach((name, value) -> messages.add(message(0x0C, attribute(name, value))));
        int size = messages.stream().mapToInt(each -> each.length).sum();
        ByteBuffer header = buffer(16 + size).put((byte) 1).put((byte) 0).putShort((short) messages.size()).putInt(1).putInt(size).putInt(0);
        messages.forEach(header::put);
        return place(header.array());
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 7 & ~7);
    }

    private byte[] attribute(String name, HdfData value) {
        byte[] named = (name + "\0").getBytes(StandardCharsets.UTF_8);
        byte[] type = type(value.type());
        byte[] space = space(value.dims(), null);
        byte[] data = elements(value);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(buffer(8).put((byte) 1).put((byte) 0).putShort((short) named.length).putShort((short) type.length).putShort((short) space.length).array());
        content.writeBytes(padded(named));
        content.writeBytes(padded(type));
        content.writeBytes(padded(space));
        content.writeBytes(data);
        return content.toByteArray();
    }

    private static byte[] space(long[] dims, long[] most) {
        ByteBuffer space = buffer(8 + dims.length * (most == null ? 8 : 16)).put((byte) 1).put((byte) dims.length).put((byte) (most == null ? 0 : 1)).put((byte) 0).putInt(0);
        for (long dim : dims) {
            space.putLong(dim);
        }
        for (int i = 0; most != null && i < most.length; i++) {
            space.putLong(most[i]);
        }
        return space.array();
    }

    private static byte[] type(HdfType type) {
        return switch (type.kind()) {
            case INTEGER -> buffer(12).put((byte) 0x10).put((byte) (type.isSigned() ? 8 : 0)).putShort((short) 0).putInt(type.size())
                    .putShort((short) 0).putShort((short) (type.size() * 8)).array();
            case FLOAT -> type.size() == 8
                    ? buffer(20).put((byte) 0x11).put((byte) 0x20).put((byte) 63).put((byte) 0).putInt(8).putShort((short) 0).putShort((short) 64)
                            .put((byte) 52).put((byte) 11).put((byte) 0).put((byte) 52).putInt(1023).array()
                    : buffer(20).put((byte) 0x11).put((byte) 0x20).put((byte) 31).put((byte) 0).putInt(4).putShort((short) 0).putShort((short) 32)
                            .put((byte) 23).put((byte) 8).put((byte) 0).put((byte) 23).putInt(127).array();
            case TEXT -> buffer(8).put((byte) 0x13).put((byte) 0x10).putShort((short) 0).putInt(type.size()).array();
            case VARIABLE_TEXT -> buffer(16).put((byte) 0x19).put((byte) 1).put((byte) 1).put((byte) 0).putInt(HdfType.REFERENCE)
                    .put((byte) 0x13).put((byte) 0x10).putShort((short) 0).putInt(1).array();
            case OTHER -> throw new IllegalArgumentException("a dataset or attribute has a type that cannot be written");
        };
    }

    /** The elements as the file has them; texts of variable length go to heaps. */
    private byte[] elements(HdfData data) {
        if (!data.type().isText()) {
            return data.bytes();
        }
        ByteBuffer bytes = buffer(data.texts().length * data.type().size());
        if (data.type().kind() == HdfType.Kind.TEXT) {
            for (String text : data.texts()) {
                bytes.put(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), data.type().size()));
            }
            return bytes.array();
        }
        for (int from = 0; from < data.texts().length; from += HEAP_STRINGS) {
            int to = Math.min(data.texts().length, from + HEAP_STRINGS);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            int[] lengths = new int[to - from];
            for (int i = from; i < to; i++) {
                byte[] text = data.texts()[i].getBytes(StandardCharsets.UTF_8);
                lengths[i - from] = text.length;
                content.writeBytes(buffer(16).putShort((short) (i - from + 1)).putShort((short) 1).putInt(0).putLong(text.length).array());
                content.writeBytes(padded(text));
            }
            int size = Math.max(HEAP_MIN, content.size() + 32);
            ByteBuffer heap = buffer(size).put("GCOL".getBytes(StandardCharsets.US_ASCII)).putInt(1).putLong(size).put(content.toByteArray());
            heap.putLong(0).putLong(size - heap.position() + 8L);
            long at = place(heap.array());
            for (int i = from; i < to; i++) {
                bytes.putInt(lengths[i - from]).putLong(at).putInt(i - from + 1);
            }
        }
        return bytes.array();
    }

    private long dataset(HdfObject.Dataset dataset) {
        List<byte[]> messages = new ArrayList<>();
        HdfData data = dataset.data;
        messages.add(message(0x01, space(data.dims(), data.dims().length == 0 ? null : dataset.most)));
        messages.add(message(0x03, type(data.type())));
        messages.add(message(0x05, dataset.fill == null || data.type().isText() ? buffer(4).put((byte) 2).put((byte) 2).put((byte) 2).put((byte) 0).array()
                : buffer(8 + dataset.fill.length).put((byte) 2).put((byte) 2).put((byte) 2).put((byte) 1).putInt(dataset.fill.length).put(dataset.fill).array()));
        byte[] bytes = elements(data);
        if (dataset.chunk != null) {
            HdfChunks chunks = new HdfChunks(dataset);
            if (dataset.deflation > 0 || dataset.isShuffled) {
                messages.add(message(0x0B, HdfChunks.filters(dataset)));
            }
            long tree = chunks.write(bytes, this::place);
            ByteBuffer layout = buffer(11 + 4 * (dataset.chunk.length + 1)).put((byte) 3).put((byte) 2).put((byte) (dataset.chunk.length + 1)).putLong(tree);
            for (long side : dataset.chunk) {
                layout.putInt((int) side);
            }
            layout.putInt(data.type().size());
            messages.add(message(0x08, layout.array()));
        } else {
            messages.add(message(0x08, buffer(18).put((byte) 3).put((byte) 1).putLong(bytes.length == 0 ? UNDEFINED : place(bytes)).putLong(bytes.length).array()));
        }
        return header(messages, dataset);
    }
}
