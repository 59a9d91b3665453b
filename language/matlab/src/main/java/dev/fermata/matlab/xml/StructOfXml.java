package dev.fermata.matlab.xml;

import dev.fermata.matlab.builtin.NameBuiltins;
import dev.fermata.matlab.text.NumberReader;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.StringArray;
import dev.fermata.matlab.value.StructArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Elements as structs: a field for each name of an element or attribute. Texts become numbers and truth values where they look like it. */
final class StructOfXml {
    private static final String TEXT = "Text";
    private static final int DEPTH_MAX = 500;

    private final String suffix;

    /** @param suffix what is put behind the names of attributes */
    StructOfXml(String suffix) {
        this.suffix = suffix;
    }

    /** @param nodeName which element to begin with; empty for the root */
    Object read(Document document, String nodeName) {
        Element root = document.getDocumentElement();
        if (!nodeName.isEmpty() && !root.getNodeName().equals(nodeName)) {
            NodeList found = document.getElementsByTagName(nodeName);
            if (found.getLength() == 0) {
                throw Errors.of("readstruct:NodeNotFound", "Unable to find an XML node named '" + nodeName + "'.");
            }
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                values.add(value((Element) found.item(i), 0));
            }
            return joined(values);
        }
        Object value = value(root, 0);
        return value instanceof StructArray ? value : StructArray.scalar().with(TEXT, value);
    }

    private Object value(Element element, int depth) {
        if (depth > DEPTH_MAX) {
            throw Errors.of("readstruct:TooDeep", "readstruct: elements are nested too deeply");
        }
        Map<String, List<Object>> fields = new LinkedHashMap<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            add(fields, attributes.item(i).getNodeName() + suffix, scalar(attributes.item(i).getNodeValue()));
        }
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(fields, inner.getNodeName(), value(inner, depth + 1));
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        String content = text.toString().strip();
        if (fields.isEmpty()) {
            return scalar(content);
        }
        if (!content.isEmpty()) {
            add(fields, TEXT, scalar(content));
        }
        StructArray struct = StructArray.scalar();
        fields.forEach((name, values) -> struct.put(name, 0, joined(values)));
        return struct;
    }

    private static void add(Map<String, List<Object>> fields, String name, Object value) {
        fields.computeIfAbsent(NameBuiltins.valid(name), _ -> new ArrayList<>()).add(value);
    }

    private static Object scalar(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        double number = NumberReader.realOrNan(text);
        return !Double.isNaN(number) || text.equals("NaN") ? (Object) number : StringArray.scalar(text);
    }

    /** Values of elements with one name as one array: a row of numbers, truth values, texts or structs; else a cell. */
    private static Object joined(List<Object> values) {
        int count = values.size();
        if (count == 1) {
            return values.getFirst();
        }
        int[] row = {1, count};
        if (values.stream().allMatch(Double.class::isInstance)) {
            return DoubleArray.row(values.stream().mapToDouble(each -> (Double) each).toArray());
        }
        if (values.stream().allMatch(Boolean.class::isInstance)) {
            boolean[] truths = new boolean[count];
            for (int i = 0; i < count; i++) {
                truths[i] = (Boolean) values.get(i);
            }
            return new LogicalArray(row, truths);
        }
        if (values.stream().allMatch(each -> each instanceof Double || each instanceof Boolean || each instanceof StringArray)) {
            return new StringArray(row, values.stream().map(StructOfXml::text).toArray(String[]::new));
        }
        if (values.stream().allMatch(StructArray.class::isInstance)) {
            return structs(values);
        }
        return new CellArray(row, values.toArray());
    }

    private static String text(Object value) {
        return switch (value) {
            case StringArray text -> text.get(0);
            case Double number -> XmlOfStruct.number(number);
            default -> value.toString();
        };
    }

    /** A field that an element does not have is missing there. */
    private static StructArray structs(List<Object> values) {
        StructArray all = new StructArray(new int[] {1, values.size()});
        for (Object each : values) {
            for (String name : ((StructArray) each).names()) {
                all.addField(name);
            }
        }
        for (int i = 0; i < values.size(); i++) {
            StructArray one = (StructArray) values.get(i);
            for (String name : all.names()) {
                all.put(name, i, one.has(name) ? one.get(name, 0) : new StringArray(new int[] {1, 1}, new String[] {null}));
            }
        }
        return all;
    }
}
