package dev.fermata.matlab.hdf;

import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What is in a file: as structs, and as text. */
final class HdfReport {
    private static final String STEP = "    ";

    private final HdfFile file;

    HdfReport(HdfFile file) {
        this.file = file;
    }

    // ---- structs ----

    StructArray info(String path) {
        StructArray info = StructArray.scalar().with("Filename", CharArray.of(file.fullName()));
        HdfObject object = file.require(path);
        String name = object instanceof HdfObject.Dataset ? path.substring(path.lastIndexOf('/') + 1) : path.equals("/") ? "/" : path.replaceAll("/$", "");
        StructArray content = object instanceof HdfObject.Dataset dataset ? dataset(name, dataset) : group(name, (HdfObject.Group) object);
        for (String field : content.names()) {
            info.put(field, 0, content.get(field, 0));
        }
        return info;
    }

    /** In the form of the older function: a hierarchy of groups. */
    StructArray oldInfo() {
        return StructArray.scalar().with("Filename", CharArray.of(file.fullName())).with("LibVersion", CharArray.of("1.10.0")).with("Offset", 0.0)
                .with("FileSize", 0.0).with("GroupHierarchy", group("/", file.root));
    }

    private static Object structs(List<StructArray> all) {
        if (all.isEmpty()) {
            return DoubleArray.empty();
        }
        StructArray joined = new StructArray(new int[] {all.size(), 1});
        all.getFirst().names().forEach(joined::addField);
        for (int i = 0; i < all.size(); i++) {
            for (String field : joined.names()) {
                joined.put(field, i, all.get(i).get(field, 0));
            }
        }
        return joined;
    }

    private StructArray group(String path, HdfObject.Group group) {
        List<StructArray> groups = new ArrayList<>();
        List<StructArray> datasets = new ArrayList<>();
        group.members.forEach((name, member) -> {
            if (member instanceof HdfObject.Group inner) {
                groups.add(group((path.equals("/") ? "" : path) + "/" + name, inner));
            } else {
                datasets.add(dataset(name, (HdfObject.Dataset) member));
            }
        });
        return StructArray.scalar().with("Name", CharArray.of(path)).with("Groups", structs(groups)).with("Datasets", structs(datasets))
                .with("Datatypes", DoubleArray.empty()).with("Links", DoubleArray.empty()).with("Attributes", attributes(group));
    }

    private static Object attributes(HdfObject object) {
        List<StructArray> all = new ArrayList<>();
        object.attributes.forEach((name, value) -> all.add(StructArray.scalar().with("Name", CharArray.of(name)).with("Datatype", type(value.type()))
                .with("Dataspace", space(value.dims(), value.dims())).with("Value", HdfValues.attributeValue("h5info", value))));
        return structs(all);
    }

    private static StructArray type(HdfType type) {
        StructArray info = StructArray.scalar().with("Name", CharArray.of("")).with("Class", CharArray.of(type.family()));
        Object detail = type.isText() ? StructArray.scalar().with("Length", type.kind() == HdfType.Kind.TEXT ? (double) type.size() : CharArray.of("H5T_VARIABLE"))
                .with("Padding", CharArray.of("H5T_STR_NULLTERM")).with("CharacterSet", CharArray.of("H5T_CSET_UTF8")).with("CharacterType", CharArray.of("H5T_C_S1"))
                : CharArray.of(type.formalName());
        return info.with("Type", detail).with("Size", (double) type.size()).with("Attributes", DoubleArray.empty());
    }

    private static StructArray space(long[] dims, long[] most) {
        return StructArray.scalar().with("Size", sizes(dims)).with("MaxSize", sizes(most)).with("Type", CharArray.of(dims.length == 0 ? "scalar" : "simple"));
    }

    private static Object sizes(long[] dims) {
        double[] sizes = new double[dims.length];
        for (int i = 0; i < sizes.length; i++) {
            long size = dims[dims.length - 1 - i];
            sizes[i] = size < 0 ? Double.POSITIVE_INFINITY : size;
        }
        return sizes.length == 0 ? (Object) 1.0 : Values.simple(DoubleArray.row(sizes));
    }

    private static StructArray dataset(String name, HdfObject.Dataset dataset) {
        List<StructArray> filters = new ArrayList<>();
        if (dataset.isShuffled) {
            filters.add(StructArray.scalar().with("Name", CharArray.of("shuffle")).with("Data", DoubleArray.empty()));
        }
        if (dataset.deflation > 0) {
            filters.add(StructArray.scalar().with("Name", CharArray.of("deflate")).with("Data", (double) dataset.deflation));
        }
        return StructArray.scalar().with("Name", CharArray.of(name)).with("Datatype", type(dataset.data.type()))
                .with("Dataspace", space(dataset.data.dims(), dataset.most)).with("ChunkSize", dataset.chunk == null ? DoubleArray.empty() : sizes(dataset.chunk))
                .with("FillValue", fill(dataset)).with("Filters", structs(filters)).with("Attributes", attributes(dataset));
    }

    private static Object fill(HdfObject.Dataset dataset) {
        HdfType type = dataset.data.type();
        if (type.isText()) {
            return CharArray.of("");
        }
        byte[] bytes = dataset.fill != null && dataset.fill.length == type.size() ? dataset.fill : new byte[type.size()];
        return type.className() == null ? DoubleArray.empty() : HdfValues.value("h5info", new HdfData(type, new long[0], bytes, null));
    }

    // ---- text ----

    String text(String name, String path, boolean isMinimal) {
        StringBuilder out = new StringBuilder("HDF5 ").append(name.substring(name.lastIndexOf('/') + 1)).append(" \n");
        write(path.equals("/") ? "/" : path.replaceAll("/$", ""), file.require(path), "", isMinimal, out);
        return out.toString();
    }

    private static void write(String path, HdfObject object, String indent, boolean isMinimal, StringBuilder out) {
        if (object instanceof HdfObject.Dataset dataset) {
            out.append(indent).append("Dataset '").append(path.substring(path.lastIndexOf('/') + 1)).append("' \n");
            if (!isMinimal) {
                write(dataset, indent + STEP, out);
            }
            return;
        }
        out.append(indent).append("Group '").append(path).append("' \n");
        if (!isMinimal) {
            writeAttributes(object, indent + STEP, out);
        }
        HdfObject.Group group = (HdfObject.Group) object;
        for (boolean datasets : new boolean[] {true, false}) {
            for (Map.Entry<String, HdfObject> member : group.members.entrySet()) {
                if (member.getValue() instanceof HdfObject.Dataset == datasets) {
                    write((path.equals("/") ? "" : path) + "/" + member.getKey(), member.getValue(), indent + STEP, isMinimal, out);
                }
            }
        }
    }

    private static void write(HdfObject.Dataset dataset, String indent, StringBuilder out) {
        HdfType type = dataset.data.type();
        out.append(indent).append("Size:  ").append(sizesText(dataset.data.dims())).append('\n');
        out.append(indent).append("MaxSize:  ").append(sizesText(dataset.most)).append('\n');
        out.append(indent).append("Datatype:   ").append(type.formalName());
        if (type.isText()) {
            out.append('\n').append(indent).append(STEP).append("String Length: ").append(type.kind() == HdfType.Kind.TEXT ? Integer.toString(type.size()) : "variable")
                    .append('\n').append(indent).append(STEP).append("Padding: H5T_STR_NULLTERM\n").append(indent).append(STEP)
                    .append("Character Set: H5T_CSET_UTF8\n").append(indent).append(STEP).append("Character Type: H5T_C_S1\n");
        } else {
            out.append(" (").append(type.className()).append(")\n");
        }
        out.append(indent).append("ChunkSize:  ").append(dataset.chunk == null ? "[]" : sizesText(dataset.chunk)).append('\n');
        List<String> filters = new ArrayList<>();
        if (dataset.isShuffled) {
            filters.add("shuffle");
        }
        if (dataset.deflation > 0) {
            filters.add("deflate(" + dataset.deflation + ")");
        }
        out.append(indent).append("Filters:  ").append(filters.isEmpty() ? "none" : String.join(", ", filters)).append('\n');
        out.append(indent).append("FillValue:  ").append(type.isText() ? "''" : number(type).apply(Values.real(fill(dataset), 0))).append('\n');
        writeAttributes(dataset, indent, out);
    }

    private static Function<Double, String> number(HdfType type) {
        return type.kind() == HdfType.Kind.FLOAT ? value -> String.format(Locale.ROOT, "%f", value) : value -> String.format(Locale.ROOT, "%.0f", value);
    }

    private static String sizesText(long[] dims) {
        if (dims.length == 0) {
            return "scalar";
        }
        List<String> sizes = new ArrayList<>();
        for (int i = dims.length - 1; i >= 0; i--) {
            sizes.add(dims[i] < 0 ? "Inf" : Long.toString(dims[i]));
        }
        return String.join("x", sizes);
    }

    private static void writeAttributes(HdfObject object, String indent, StringBuilder out) {
        if (object.attributes.isEmpty()) {
            return;
        }
        out.append(indent).append("Attributes:\n");
        object.attributes.forEach((name, value) -> {
            out.append(indent).append(STEP).append('\'').append(name).append("':  ");
            if (value.type().isText()) {
                for (int i = 0; i < value.texts().length; i++) {
                    out.append(i == 0 ? "" : ", ").append('\'').append(value.texts()[i]).append('\'');
                }
            } else if (value.type().className() != null) {
                Object numbers = HdfValues.value("h5disp", value);
                for (int i = 0; i < Values.count(numbers); i++) {
                    out.append(number(value.type()).apply(Values.real(numbers, i))).append(' ');
                }
            }
            out.append('\n');
        });
    }
}
