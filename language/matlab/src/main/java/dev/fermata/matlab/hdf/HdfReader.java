package dev.fermata.matlab.hdf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads a file: superblocks 0 to 3, object headers 1 and 2, groups as symbol tables or as links in their header, contiguous,
 * compact and chunked data. What is read is not trusted: every place is checked, nothing is followed twice.
 */
final class HdfReader {
    private static final int DEPTH_MAX = 100;
    private static final int MESSAGES_MAX = 100_000;
    private static final long UNDEFINED = -1;
    /** Data that are compressed, or that nobody has written, may be so much more than the file. */
    private static final long UNPACKED_RATIO = 1_100;
    private static final long UNPACKED_MIN = 64 << 20;

    private final ByteBuffer file;
    private final Set<Long> seen = new HashSet<>();

    private HdfReader(ByteBuffer file) {
        this.file = file;
    }

    static HdfObject.Group read(byte[] bytes) throws BadHdfException {
        try {
            HdfReader reader = new HdfReader(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
            if (reader.object(reader.root(), 0) instanceof HdfObject.Group root) {
                return root;
            }
            throw new BadHdfException("it has no root group");
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException | NegativeArraySizeException e) {
            throw new BadHdfException("it is damaged");
        }
    }

    /** The place of the root group's header. */
    private long root() throws BadHdfException {
        byte[] mark = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
        for (int i = 0; i < mark.length; i++) {
            if (file.capacity() < 48 || file.get(i) != mark[i]) {
                throw new BadHdfException("it is not an HDF5 file");
            }
        }
        int version = file.get(8);
        int sizes = version < 2 ? 13 : 9;
        if (version > 3 || file.get(sizes) != Long.BYTES || file.get(sizes + 1) != Long.BYTES) {
            throw new BadHdfException("its version is not known");
        }
        return version >= 2 ? file.getLong(36) : file.getLong(version == 0 ? 64 : 68);
    }

    private ByteBuffer at(long place) throws BadHdfException {
        if (place < 0 || place >= file.capacity()) {
            throw new BadHdfException("it is damaged");
        }
        return file.duplicate().order(ByteOrder.LITTLE_ENDIAN).position((int) place);
    }

    private ByteBuffer part(long place, long size) throws BadHdfException {
        if (place < 0 || size < 0 || place + size > file.capacity()) {
            throw new BadHdfException("it is damaged");
        }
        return file.slice((int) place, (int) size).order(ByteOrder.LITTLE_ENDIAN);
    }

    // ---- objects ----

    /** What the messages of a header say. */
    private static final class Header {
        long tree = UNDEFINED;
        long heap = UNDEFINED;
        boolean isGroup;
        long[] dims;
        long[] most;
        HdfType type;
        ByteBuffer layout;
        ByteBuffer filters;
        byte[] fill;
        final HdfObject.Group links = new HdfObject.Group();
    }

    private HdfObject object(long place, int depth) throws BadHdfException {
        if (depth > DEPTH_MAX || !seen.add(place)) {
            throw new BadHdfException("its groups are nested too deeply, or in a circle");
        }
        Header header = new Header();
        Deque<ByteBuffer> blocks = new ArrayDeque<>();
        boolean isOld = at(place).get() == 1;
        int creationOrder = 0;
        if (isOld) {
            ByteBuffer head = at(place + 8);
            blocks.add(part(place + 16, Integer.toUnsignedLong(head.getInt())));
        } else {
            creationOrder = newHeader(place, blocks);
        }
        int messages = 0;
        while (!blocks.isEmpty()) {
            ByteBuffer block = blocks.poll();
            int head = isOld ? 8 : 4 + creationOrder;
            while (block.remaining() >= head) {
                if (++messages > MESSAGES_MAX) {
                    throw new BadHdfException("it is damaged");
                }
                int type = isOld ? block.getShort() & 0xFFFF : block.get() & 0xFF;
                int size = block.getShort() & 0xFFFF;
                int flags = block.get();
                block.position(block.position() + (isOld ? 3 : creationOrder));
                ByteBuffer content = block.slice(block.position(), Math.min(size, block.remaining())).order(ByteOrder.LITTLE_ENDIAN);
                block.position(block.position() + Math.min(size, block.remaining()));
                if (type == 0x10) {
                    long next = content.getLong();
                    long length = content.getLong();
                    blocks.add(isOld ? part(next, length) : part(next + 4, length - 8));
                } else if ((flags & 2) == 0) {
                    message(type, content, header, depth);
                }
            }
        }
        return made(header, depth);
    }

    /** The first block of a header of the newer kind; returns how many bytes of each message tell its order. */
    private int newHeader(long place, Deque<ByteBuffer> blocks) throws BadHdfException {
        ByteBuffer head = at(place);
        if (head.getInt() != 'O' + ('H' << 8) + ('D' << 16) + ('R' << 24)) {
            throw new BadHdfException("an object has an unknown header");
        }
        head.get();
        int flags = head.get();
        head.position(head.position() + ((flags & 0x20) != 0 ? 16 : 0) + ((flags & 0x10) != 0 ? 4 : 0));
        long size = switch (flags & 3) {
            case 0 -> head.get() & 0xFF;
            case 1 -> head.getShort() & 0xFFFF;
            case 2 -> Integer.toUnsignedLong(head.getInt());
            default -> head.getLong();
        };
        blocks.add(part(head.position(), size));
        return (flags & 4) != 0 ? 2 : 0;
    }

    private void message(int type, ByteBuffer content, Header header, int depth) throws BadHdfException {
        switch (type) {
            case 0x01 -> {
                long[][] space = HdfTypes.space(content);
                header.dims = space[0];
                header.most = space[1];
            }
            case 0x02 -> {
                header.isGroup = true;
                int flags = content.get(1);
                if (content.getLong((flags & 1) != 0 ? 10 : 2) != UNDEFINED) {
                    throw new BadHdfException("a group has so many members that it is kept in a way that is not supported");
                }
            }
            case 0x03 -> header.type = HdfTypes.type(content);
            case 0x05 -> header.fill = HdfTypes.fill(content);
            case 0x06 -> link(content, header, depth);
            case 0x08 -> header.layout = content;
            case 0x0B -> header.filters = content;
            case 0x0C -> attribute(content, header);
            case 0x11 -> {
                header.isGroup = true;
                header.tree = content.getLong();
                header.heap = content.getLong();
            }
            default -> { }
        }
    }

    private HdfObject made(Header header, int depth) throws BadHdfException {
        if (header.type != null && header.dims != null) {
            HdfObject.Dataset dataset = new HdfObject.Dataset(new HdfData(header.type, header.dims, new byte[0], null));
            dataset.most = header.most;
            dataset.fill = header.fill;
            dataset.data = new HdfLayout(dataset, header.layout, header.filters).data();
            dataset.attributes.putAll(header.links.attributes);
            return dataset;
        }
        if (header.tree != UNDEFINED) {
            ByteBuffer heap = at(header.heap);
            heap.position(heap.position() + 8);
            long length = heap.getLong();
            heap.getLong();
            members(header.tree, part(heap.getLong(), length), header.links, depth, 0);
        }
        return header.links;
    }

    private void members(long tree, ByteBuffer names, HdfObject.Group group, int depth, int level) throws BadHdfException {
        ByteBuffer node = at(tree);
        if (level > DEPTH_MAX || !seen.add(tree) || node.getInt() != 'T' + ('R' << 8) + ('E' << 16) + ('E' << 24)) {
            throw new BadHdfException("a group is damaged");
        }
        node.get();
        int nodeLevel = node.get();
        int count = node.getShort() & 0xFFFF;
        node.position(node.position() + 16 + 8);
        for (int i = 0; i < count; i++) {
            long child = node.getLong();
            node.getLong();
            if (nodeLevel > 0) {
                members(child, names, group, depth, level + 1);
                continue;
            }
            ByteBuffer leaf = at(child);
            leaf.position(leaf.position() + 6);
            int symbols = leaf.getShort() & 0xFFFF;
            for (int k = 0; k < symbols; k++) {
                String name = HdfTypes.terminated(names, (int) leaf.getLong());
                long header = leaf.getLong();
                int kind = leaf.getInt();
                leaf.position(leaf.position() + 20);
                if (kind != 2) { // what a symbolic link leads to has another name, too
                    group.members.put(name, object(header, depth + 1));
                }
            }
        }
    }

    private void link(ByteBuffer content, Header header, int depth) throws BadHdfException {
        header.isGroup = true;
        content.get();
        int flags = content.get();
        int kind = (flags & 8) != 0 ? content.get() : 0;
        content.position(content.position() + ((flags & 4) != 0 ? 8 : 0) + ((flags & 16) != 0 ? 1 : 0));
        long length = switch (flags & 3) {
            case 0 -> content.get() & 0xFF;
            case 1 -> content.getShort() & 0xFFFF;
            default -> content.getInt();
        };
        if (length < 0 || length > content.remaining()) {
            throw new BadHdfException("a group is damaged");
        }
        byte[] name = new byte[(int) length];
        content.get(name);
        if (kind == 0) {
            header.links.members.put(new String(name, StandardCharsets.UTF_8), object(content.getLong(), depth + 1));
        }
    }

    // ---- data ----

    private void attribute(ByteBuffer content, Header header) throws BadHdfException {
        int version = content.get();
        content.get();
        int nameSize = content.getShort() & 0xFFFF;
        int typeSize = content.getShort() & 0xFFFF;
        int spaceSize = content.getShort() & 0xFFFF;
        if (version == 3) {
            content.get();
        }
        boolean isPadded = version == 1;
        byte[] name = new byte[Math.min(nameSize, content.remaining())];
        content.get(name);
        skip(content, nameSize, isPadded);
        HdfType type = HdfTypes.type(content.slice(content.position(), typeSize).order(ByteOrder.LITTLE_ENDIAN));
        content.position(content.position() + typeSize);
        skip(content, typeSize, isPadded);
        long[] dims = HdfTypes.space(content.slice(content.position(), spaceSize).order(ByteOrder.LITTLE_ENDIAN))[0];
        content.position(content.position() + spaceSize);
        skip(content, spaceSize, isPadded);
        long size = Math.multiplyExact(HdfData.count(dims), (long) type.size());
        if (type.size() < 1 || size > content.remaining()) {
            throw new BadHdfException("an attribute is damaged");
        }
        byte[] bytes = new byte[(int) size];
        content.get(bytes);
        header.links.attributes.put(HdfTypes.terminated(ByteBuffer.wrap(name), 0), data(type, dims, bytes));
    }

    private static void skip(ByteBuffer content, int size, boolean isPadded) {
        if (isPadded) {
            content.position(Math.min(content.limit(), content.position() + (-size & 7)));
        }
    }

    private HdfData data(HdfType type, long[] dims, byte[] bytes) throws BadHdfException {
        if (!type.isText()) {
            return new HdfData(type.isBigEndian() ? new HdfType(type.kind(), type.size(), type.isSigned(), false) : type, dims,
                    type.isBigEndian() ? HdfTypes.swapped(bytes, type.size()) : bytes, null);
        }
        String[] texts = new String[Math.toIntExact(HdfData.count(dims))];
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < texts.length; i++) {
            int from = i * type.size();
            texts[i] = type.kind() == HdfType.Kind.TEXT ? HdfTypes.terminated(all.slice(from, type.size()), 0).stripTrailing()
                    : heaped(all.getInt(from), all.getLong(from + 4), all.getInt(from + 12));
        }
        return new HdfData(type, dims, null, texts);
    }

    /** A text in a global heap. */
    private String heaped(int length, long heap, int number) throws BadHdfException {
        if (length == 0 || heap == 0 || heap == UNDEFINED) {
            return "";
        }
        ByteBuffer collection = at(heap);
        collection.getLong();
        long end = heap + collection.getLong();
        while (collection.position() + 16 <= end) {
            int index = collection.getShort() & 0xFFFF;
            collection.position(collection.position() + 6);
            long size = collection.getLong();
            if (index == 0) {
                break;
            }
            if (index == number) {
                byte[] text = new byte[Math.clamp(Math.min(length, size), 0, collection.remaining())];
                collection.get(text);
                return HdfTypes.terminated(ByteBuffer.wrap(text), 0);
            }
            collection.position(Math.toIntExact(collection.position() + (size + 7 & ~7L)));
        }
        throw new BadHdfException("a text is missing");
    }

    /** The elements of a dataset, wherever they are. */
    private final class HdfLayout {
        private final HdfObject.Dataset dataset;
        private final ByteBuffer layout;
        private final ByteBuffer filters;
        private final HdfType type;
        private final byte[] bytes;

        HdfLayout(HdfObject.Dataset dataset, ByteBuffer layout, ByteBuffer filters) throws BadHdfException {
            this.dataset = dataset;
            this.layout = layout;
            this.filters = filters;
            this.type = dataset.data.type();
            long size = Math.multiplyExact(HdfData.count(dataset.data.dims()), (long) type.size());
            if (layout == null || type.size() < 1 || size > Math.max(UNPACKED_MIN, UNPACKED_RATIO * file.capacity())) {
                throw new BadHdfException("a dataset is damaged or too large");
            }
            this.bytes = new byte[Math.toIntExact(size)];
        }

        HdfData data() throws BadHdfException {
            for (int i = 0; dataset.fill != null && dataset.fill.length > 0 && i < bytes.length; i++) {
                bytes[i] = dataset.fill[i % dataset.fill.length];
            }
            int version = layout.get();
            if (version != 3) {
                throw new BadHdfException("a dataset is kept in a way that is not supported");
            }
            switch (layout.get()) {
                case 0 -> {
                    int size = layout.getShort() & 0xFFFF;
                    layout.get(bytes, 0, Math.min(size, bytes.length));
                }
                case 1 -> {
                    long place = layout.getLong();
                    if (place != UNDEFINED && bytes.length > 0) {
                        part(place, bytes.length).get(bytes);
                    }
                }
                default -> chunks();
            }
            return HdfReader.this.data(type, dataset.data.dims(), bytes);
        }

        private void chunks() throws BadHdfException {
            int rank = layout.get() - 1;
            long tree = layout.getLong();
            dataset.chunk = new long[rank];
            for (int i = 0; i < rank; i++) {
                dataset.chunk[i] = Integer.toUnsignedLong(layout.getInt());
            }
            int[] ids = HdfTypes.filters(filters);
            for (int i = 0; i < ids.length; i += 2) {
                dataset.isShuffled |= ids[i] == HdfChunks.SHUFFLE;
                dataset.deflation = ids[i] == HdfChunks.DEFLATE ? Math.max(1, ids[i + 1]) : dataset.deflation;
            }
            if (rank != dataset.data.dims().length || HdfData.count(dataset.chunk) < 1
                    || Math.multiplyExact(HdfData.count(dataset.chunk), (long) type.size()) > Math.max(UNPACKED_MIN, UNPACKED_RATIO * file.capacity())) {
                throw new BadHdfException("a dataset is damaged");
            }
            if (tree != UNDEFINED) {
                node(tree, new HdfChunks(dataset), ids, 0);
            }
        }

        private void node(long place, HdfChunks chunks, int[] ids, int depth) throws BadHdfException {
            ByteBuffer node = at(place);
            node.position(node.position() + 5);
            int level = node.get();
            int count = node.getShort() & 0xFFFF;
            node.position(node.position() + 16);
            if (depth > DEPTH_MAX || !seen.add(place)) {
                throw new BadHdfException("a dataset is damaged");
            }
            for (int i = 0; i < count; i++) {
                int size = node.getInt();
                int mask = node.getInt();
                long[] offset = new long[dataset.chunk.length];
                for (int k = 0; k < offset.length; k++) {
                    offset[k] = node.getLong();
                }
                node.getLong();
                long child = node.getLong();
                if (level > 0) {
                    node(child, chunks, ids, depth + 1);
                } else if (chunks.isInside(offset)) {
                    ByteBuffer packed = part(child, size);
                    byte[] stored = new byte[size];
                    packed.get(stored);
                    chunks.copy(offset, bytes, unpacked(stored, ids, mask, chunks.chunkBytes()), false);
                }
            }
        }

        private byte[] unpacked(byte[] stored, int[] ids, int mask, int size) throws BadHdfException {
            byte[] part = stored;
            for (int i = ids.length / 2 - 1; i >= 0; i--) {
                if ((mask >> i & 1) == 0) {
                    part = switch (ids[2 * i]) {
                        case HdfChunks.DEFLATE -> HdfChunks.inflated(part, size);
                        case HdfChunks.SHUFFLE -> HdfChunks.unshuffled(part, type.size());
                        case HdfChunks.FLETCHER -> Arrays.copyOf(part, part.length - Integer.BYTES);
                        default -> throw new BadHdfException("a dataset is compressed in a way that is not known");
                    };
                }
            }
            if (part.length < size) {
                throw new BadHdfException("a dataset is damaged");
            }
            return part;
        }
    }
}
