package dev.fermata.matlab.xml;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.files.Paths;
import dev.fermata.matlab.files.WholeFileBuiltins;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.w3c.dom.Document;

/** XML files. */
public final class XmlBuiltins {
    static final String NAMES = "xmlread xmlwrite readstruct writestruct";

    private XmlBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "xmlread" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> new NodeValue(document(name, in[0])));
            case "xmlwrite" -> Builtin.of(name, 1, 2, (in, _) -> write(in));
            case "com.mathworks.xml.XMLUtils.createDocument", "matlab.io.xml.dom.Document" -> Builtin.of(name, 1, 1, (in, _) -> created(in[0]));
            case "readstruct" -> Builtin.of(name, 1, Builtin.ANY, (in, _) -> readStruct(in));
            case "writestruct" -> Builtin.of(name, 2, Builtin.ANY, 0, (in, _) -> writeStruct(in));
            default -> null;
        };
    }

    private static Document document(String function, Object file) {
        String name = Paths.text(function, file);
        if (!Files.isRegularFile(Paths.toRead(function, name))) {
            throw Errors.of(function + ":FileNotFound", "Unable to find or open '" + name + "'. Check the path and filename or file permissions.");
        }
        try {
            return XmlText.read(WholeFileBuiltins.bytes(function, name));
        } catch (XmlText.BadText bad) {
            throw Errors.of(function + ":ParseFailed", "Unable to parse XML file '" + name + "': " + bad.getMessage());
        }
    }

    private static Object created(Object root) {
        try {
            return new NodeValue(XmlText.empty(Paths.text("xml", root)));
        } catch (XmlText.BadText bad) {
            throw Errors.of("xml:InvalidName", bad.getMessage());
        }
    }

    private static Object write(Object[] in) {
        if (!(in[in.length - 1] instanceof NodeValue value)) {
            throw Errors.of("xmlwrite:InvalidArgument", "The argument must be a document object model (DOM) node.");
        }
        String text;
        try {
            text = XmlText.write(value.node());
        } catch (IllegalArgumentException tooDeep) {
            throw Errors.of("xmlwrite:InvalidArgument", tooDeep.getMessage());
        }
        if (in.length == 1) {
            return CharArray.of(text);
        }
        WholeFileBuiltins.write("xmlwrite", Paths.text("xmlwrite", in[0]), (text + "\n").getBytes(StandardCharsets.UTF_8), false);
        return null;
    }

    private static String option(Object[] in, int from, String wanted, String usual) {
        String found = usual;
        for (int i = from; i + 1 < in.length; i += 2) {
            if (wanted.equalsIgnoreCase(Values.textOrNull(in[i]))) {
                String text = Values.textOrNull(in[i + 1]);
                found = text == null ? usual : text;
            }
        }
        return found;
    }

    private static boolean isJson(Object[] in, int file, int from) {
        String kind = option(in, from, "FileType", "auto").toLowerCase(Locale.ROOT);
        return kind.equals("json") || kind.equals("auto") && Paths.text("readstruct", in[file]).toLowerCase(Locale.ROOT).endsWith(".json");
    }

    private static Object readStruct(Object[] in) {
        if (isJson(in, 0, 1)) {
            throw Errors.of("readstruct:Unsupported", "readstruct: use jsondecode(fileread(filename)) for JSON files");
        }
        Document document = document("readstruct", in[0]);
        return new StructOfXml(option(in, 1, "AttributeSuffix", "Attribute")).read(document, option(in, 1, "StructNodeName", ""));
    }

    private static Object writeStruct(Object[] in) {
        if (!(in[0] instanceof StructArray struct)) {
            throw Errors.of("writestruct:InvalidInput", "writestruct: the first input must be a struct");
        }
        String name = Paths.text("writestruct", in[1]);
        String text = new XmlOfStruct(option(in, 2, "AttributeSuffix", "Attribute")).write(struct, option(in, 2, "StructNodeName", "struct"));
        WholeFileBuiltins.write("writestruct", name, text.getBytes(StandardCharsets.UTF_8), false);
        return null;
    }
}
