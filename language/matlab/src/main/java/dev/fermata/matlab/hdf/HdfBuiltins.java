package dev.fermata.matlab.hdf;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;
import java.util.Locale;

/** Functions for HDF5 files. */
public final class HdfBuiltins {
    static final String NAMES = "h5create h5write h5read h5writeatt h5readatt h5info h5disp hdf5read hdf5write hdf5info";

    private HdfBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "h5create" -> Builtin.of(name, 3, Builtin.ANY, 0, (in, _) -> create(in));
            case "h5write" -> Builtin.of(name, 3, 6, 0, (in, _) -> write(in));
            case "h5read" -> Builtin.of(name, 2, 5, (in, _) -> read(name, in));
            case "h5writeatt" -> Builtin.of(name, 4, Builtin.ANY, 0, (in, _) -> writeAttribute(in));
            case "h5readatt" -> Builtin.of(name, 3, 3, (in, _) -> readAttribute(name, in));
            case "h5info" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> new HdfReport(HdfFile.open(name, in[0])).info(in.length > 1 ? text(name, in[1]) : "/"));
            case "hdf5info" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> new HdfReport(HdfFile.open(name, in[0])).oldInfo());
            case "h5disp" -> Builtin.of(name, 1, 3, 0, (in, _) -> {
                boolean isMinimal = in.length > 2 && "min".equals(Values.textOrNull(in[2]));
                Outputs.print(new HdfReport(HdfFile.open(name, in[0])).text(text(name, in[0]), in.length > 1 ? text(name, in[1]) : "/", isMinimal));
                return null;
            });
            case "hdf5read" -> Builtin.of(name, 2, Builtin.ANY, (in, _) -> oldRead(in));
            case "hdf5write" -> Builtin.of(name, 3, Builtin.ANY, 0, (in, _) -> oldWrite(in));
            default -> null;
        };
    }

    private static String text(String function, Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw Errors.of(function + ":InvalidInput", "Names in HDF5 files are character vectors or string scalars.");
        }
        return text;
    }

    private static long[] numbers(Object value) {
        int rank = Values.count(value);
        if (rank == 0 || rank > 32 || !Values.classOf(value).isArithmetic()) {
            throw Errors.of("h5create:InvalidInput", "A size is a row of positive numbers.");
        }
        long[] numbers = new long[rank];
        for (int i = 0; i < rank; i++) {
            double number = Values.real(value, i);
            if (!(number >= 0) || !Double.isInfinite(number) && (number != Math.rint(number) || number > Integer.MAX_VALUE)) {
                throw Errors.of("h5create:InvalidInput", "A size is a row of positive numbers.");
            }
            numbers[rank - 1 - i] = Double.isInfinite(number) ? -1 : (long) number;
        }
        return numbers;
    }

    private static Object create(Object[] in) {
        String path = text("h5create", in[1]);
        long[] most = numbers(in[2]);
        long[] dims = most.clone();
        boolean isLimited = true;
        for (int i = 0; i < dims.length; i++) {
            isLimited &= most[i] >= 0;
            dims[i] = Math.max(0, most[i]);
        }
        HdfType type = HdfType.real(8);
        HdfObject.Dataset dataset = new HdfObject.Dataset(new HdfData(type, dims, new byte[0], null));
        Object fill = null;
        for (int i = 3; i + 1 < in.length; i += 2) {
            String option = text("h5create", in[i]).toLowerCase(Locale.ROOT);
            switch (option) {
                case "datatype" -> {
                    type = HdfType.of(text("h5create", in[i + 1]));
                    if (type == null) {
                        throw Errors.of("h5create:InvalidInput", "'" + text("h5create", in[i + 1]) + "' is not a datatype that can be written.");
                    }
                }
                case "chunksize" -> dataset.chunk = numbers(in[i + 1]);
                case "deflate" -> dataset.deflation = (int) Math.clamp(Values.real(in[i + 1], 0), 0, 9);
                case "shuffle" -> dataset.isShuffled = Values.real(in[i + 1], 0) != 0;
                case "fillvalue" -> fill = in[i + 1];
                case "fletcher32", "textencoding" -> { }
                default -> throw Errors.of("h5create:InvalidInput", "'" + text("h5create", in[i]) + "' is not a recognized parameter.");
            }
        }
        if (dataset.chunk == null && (!isLimited || dataset.deflation > 0 || dataset.isShuffled)) {
            throw Errors.of("h5create:chunkSizeRequired", "ChunkSize must be specified when the dataset is extendible, compressed or shuffled.");
        }
        if (dataset.chunk != null && (dataset.chunk.length != dims.length || HdfData.count(dataset.chunk) < 1)) {
            throw Errors.of("h5create:InvalidInput", "ChunkSize must have one positive number for each dimension.");
        }
        HdfFile file = HdfFile.openOrNew("h5create", in[0]);
        if (file.find(path) != null) {
            throw Errors.of("h5create:datasetAlreadyExists", "The dataset '" + path + "' already exists.");
        }
        dataset.fill = fill == null ? null : HdfValues.data("h5create", fill, type).bytes();
        dataset.data = empty(type, dims, dataset.fill);
        dataset.most = most;
        file.put(path, dataset);
        file.store();
        return null;
    }

    private static HdfData empty(HdfType type, long[] dims, byte[] fill) {
        int count;
        try {
            count = Math.toIntExact(Math.multiplyExact(HdfData.count(dims), (long) type.size()));
        } catch (ArithmeticException e) {
            throw Errors.of("h5create:InvalidInput", "The dataset is too large.");
        }
        if (type.isText()) {
            String[] texts = new String[count / type.size()];
            Arrays.fill(texts, "");
            return new HdfData(type, dims, null, texts);
        }
        byte[] bytes = new byte[count];
        for (int i = 0; fill != null && i < count; i++) {
            bytes[i] = fill[i % fill.length];
        }
        return new HdfData(type, dims, bytes, null);
    }

    private static Object write(Object[] in) {
        String path = text("h5write", in[1]);
        HdfFile file = HdfFile.openOrNew("h5write", in[0]);
        if (file.find(path) == null) {
            throw Errors.of("h5write:datasetDoesNotExist", "The dataset '" + path + "' does not exist. Use h5create to create it.");
        }
        HdfObject.Dataset dataset = file.dataset(path);
        HdfData given = HdfValues.data("h5write", in[2], dataset.data.type());
        long[] dims = dataset.data.dims();
        HdfSelection selection = in.length > 3 ? HdfSelection.of("h5write", in, 3, dims) : wholeOf(dataset, given);
        if (HdfData.count(selection.count()) != given.count()) {
            throw Errors.of("h5write:sizeMismatch", "The size of the data does not match the size of the dataset, or of the part of it that is written.");
        }
        long[] grown = dims.clone();
        for (int i = 0; i < dims.length; i++) {
            grown[i] = Math.max(dims[i], selection.end(i));
            if (dataset.most[i] >= 0 && grown[i] > dataset.most[i]) {
                throw Errors.of("h5write:outOfBounds", "The part that is written exceeds the maximum size of the dataset.");
            }
        }
        HdfData all = empty(dataset.data.type(), grown, dataset.fill);
        move(dataset.data, HdfSelection.all(dims), all);
        HdfData target = all;
        int width = target.type().size();
        selection.each(grown, (whole, selected) -> {
            if (target.texts() != null) {
                target.texts()[whole] = given.texts()[selected];
            } else {
                System.arraycopy(given.bytes(), selected * width, target.bytes(), whole * width, width);
            }
        });
        dataset.data = target;
        file.store();
        return null;
    }

    /** All of a dataset; of one without limits, as much as is given. */
    private static HdfSelection wholeOf(HdfObject.Dataset dataset, HdfData given) {
        long[] dims = dataset.data.dims();
        boolean isOpen = false;
        for (long most : dataset.most) {
            isOpen |= most < 0;
        }
        return HdfSelection.all(isOpen && given.dims().length == dims.length ? given.dims() : dims);
    }

    private static void move(HdfData from, HdfSelection to, HdfData target) {
        int width = target.type().size();
        to.each(target.dims(), (whole, selected) -> {
            if (target.texts() != null) {
                target.texts()[whole] = from.texts()[selected];
            } else {
                System.arraycopy(from.bytes(), selected * width, target.bytes(), whole * width, width);
            }
        });
    }

    private static Object read(String function, Object[] in) {
        HdfData data = HdfFile.open(function, in[0]).dataset(text(function, in[1])).data;
        if (in.length == 2) {
            return HdfValues.value(function, data);
        }
        HdfSelection selection = HdfSelection.of(function, in, 2, data.dims());
        if (!selection.isInside(data.dims())) {
            throw Errors.of(function + ":outOfBounds", "The part that is read exceeds the size of the dataset.");
        }
        HdfData part = empty(data.type(), selection.count(), null);
        int width = data.type().size();
        selection.each(data.dims(), (whole, selected) -> {
            if (data.texts() != null) {
                part.texts()[selected] = data.texts()[whole];
            } else {
                System.arraycopy(data.bytes(), whole * width, part.bytes(), selected * width, width);
            }
        });
        return HdfValues.value(function, part);
    }

    private static Object writeAttribute(Object[] in) {
        HdfFile file = HdfFile.open("h5writeatt", in[0]);
        file.require(text("h5writeatt", in[1])).attributes.put(text("h5writeatt", in[2]), HdfValues.attribute(in[3]));
        file.store();
        return null;
    }

    private static Object readAttribute(String function, Object[] in) {
        String name = text(function, in[2]);
        HdfData value = HdfFile.open(function, in[0]).require(text(function, in[1])).attributes.get(name);
        if (value == null) {
            throw Errors.of(function + ":attributeDoesNotExist", "Unable to find attribute '" + name + "' of '" + text(function, in[1]) + "'.");
        }
        return HdfValues.attributeValue(function, value);
    }

    /** A dataset, or an attribute by the path of its object and its name behind it. */
    private static Object oldRead(Object[] in) {
        HdfFile file = HdfFile.open("hdf5read", in[0]);
        String path = text("hdf5read", in[1]);
        if (in.length > 2 && Values.textOrNull(in[2]) != null && file.find(path) != null) {
            return readAttribute("hdf5read", in);
        }
        int slash = path.lastIndexOf('/');
        if (file.find(path) == null && slash >= 0 && file.find(path.substring(0, slash)) != null) {
            HdfData attribute = file.require(path.substring(0, slash)).attributes.get(path.substring(slash + 1));
            if (attribute != null) {
                return HdfValues.attributeValue("hdf5read", attribute);
            }
        }
        return HdfValues.value("hdf5read", file.dataset(path).data);
    }

    /** Datasets by path and value in turn; the mode comes last. */
    private static Object oldWrite(Object[] in) {
        boolean isAppending = false;
        int end = in.length;
        for (int i = 1; i + 1 < in.length; i += 2) {
            String word = Values.textOrNull(in[i]);
            if ("WriteMode".equalsIgnoreCase(word) || "V71Dimensions".equalsIgnoreCase(word)) {
                isAppending |= "append".equalsIgnoreCase(Values.textOrNull(in[i + 1]));
                end = Math.min(end, i);
            }
        }
        HdfFile file = isAppending ? HdfFile.openOrNew("hdf5write", in[0]) : HdfFile.fresh("hdf5write", in[0]);
        for (int i = 1; i + 1 < end; i += 2) {
            HdfType type = HdfType.of(Values.textOrNull(in[i + 1]) != null ? "string" : Values.className(in[i + 1]));
            if (type == null) {
                throw Errors.of("hdf5write:InvalidInput", "Values of class '" + Values.className(in[i + 1]) + "' cannot be written.");
            }
            file.put(text("hdf5write", in[i]), new HdfObject.Dataset(HdfValues.data("hdf5write", in[i + 1], type)));
        }
        file.store();
        return null;
    }
}
