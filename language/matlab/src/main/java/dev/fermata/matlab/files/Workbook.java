package dev.fermata.matlab.files;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The sheets of a spreadsheet file (.xlsx): rows of numbers and texts. Formats, formulas and the rest are not kept. */
final class Workbook {
    /** Contents that are larger when unpacked are refused. */
    private static final int SIZE_MAX = 256 << 20;
    private static final int CELLS_MAX = 20_000_000;
    private static final int LETTERS = 26;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Map<String, List<List<TextTable.Field>>> sheets = new LinkedHashMap<>();

    static boolean isName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    // ---- reading ----

    static Workbook read(String function, String name) {
        Map<String, String> parts = new HashMap<>();
        long size = 0;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(WholeFileBuiltins.bytes(function, name)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    byte[] content = in.readNBytes(SIZE_MAX);
                    size += content.length;
                    if (size >= SIZE_MAX) {
                        throw Errors.of(function + ":SizeLimitExceeded", "The spreadsheet is too large.");
                    }
                    parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException notZipped) {
            throw invalid(function, name);
        }
        if (!parts.containsKey("xl/workbook.xml")) {
            throw invalid(function, name);
        }
        Workbook workbook = new Workbook();
        List<String> shared = sharedTexts(parts.getOrDefault("xl/sharedStrings.xml", ""));
        Map<String, String> targets = targets(parts.getOrDefault("xl/_rels/workbook.xml.rels", ""));
        XmlScan scan = new XmlScan(parts.get("xl/workbook.xml"));
        while (scan.next()) {
            if (scan.name().equals("sheet")) {
                String target = targets.getOrDefault(String.valueOf(scan.attribute("r:id")), "");
                String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                workbook.sheets.put(String.valueOf(scan.attribute("name")), sheet(function, parts.getOrDefault(path, ""), shared));
            }
        }
        return workbook;
    }

    private static MatlabError invalid(String function, String name) {
        return Errors.of(function + ":InvalidFile", "Unable to open file '" + name + "' as a workbook. Check that the file exists and is a valid"
                + " spreadsheet file.");
    }

    private static List<String> sharedTexts(String part) {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        XmlScan scan = new XmlScan(part);
        while (scan.next()) {
            switch (scan.name()) {
                case "si" -> text.setLength(0);
                case "t" -> text.append(scan.isClosed() ? "" : scan.content());
                case "/si" -> texts.add(text.toString());
                default -> { }
            }
        }
        return texts;
    }

    private static Map<String, String> targets(String part) {
        Map<String, String> targets = new HashMap<>();
        XmlScan scan = new XmlScan(part);
        while (scan.next()) {
            if (scan.name().equals("Relationship")) {
                targets.put(String.valueOf(scan.attribute("Id")), String.valueOf(scan.attribute("Target")));
            }
        }
        return targets;
    }

    private static List<List<TextTable.Field>> sheet(String function, String part, List<String> shared) {
        List<List<TextTable.Field>> rows = new ArrayList<>();
        XmlScan scan = new XmlScan(part);
        int row = -1;
        int column = -1;
        String type = "";
        StringBuilder text = new StringBuilder();
        boolean hasValue = false;
        long cells = 0;
        while (scan.next()) {
            switch (scan.name()) {
                case "row" -> {
                    String number = scan.attribute("r");
                    row = number == null ? row + 1 : place(function, number) - 1;
                    column = -1;
                }
                case "c" -> {
                    String reference = scan.attribute("r");
                    column = reference == null ? column + 1 : column(function, reference);
                    type = String.valueOf(scan.attribute("t"));
                    text.setLength(0);
                    hasValue = false;
                }
                case "v", "t" -> {
                    text.append(scan.isClosed() ? "" : scan.content());
                    hasValue = true;
                }
                case "/c" -> {
                    cells += hasValue ? 1L : 0;
                    if (cells > CELLS_MAX || (long) (row + 1) * (column + 1) > CELLS_MAX) {
                        throw Errors.of(function + ":SizeLimitExceeded", "The spreadsheet is too large.");
                    }
                    if (hasValue && row >= 0 && column >= 0) {
                        put(rows, row, column, field(type, text.toString(), shared));
                    }
                }
                default -> { }
            }
        }
        return rows;
    }

    private static int place(String function, String digits) {
        if (!digits.matches("\\d{1,7}")) {
            throw Errors.of(function + ":InvalidFile", "The spreadsheet has a cell without a place.");
        }
        return Integer.parseInt(digits);
    }

    private static int column(String function, String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        if (column < 1 || column > 1 << 14) {
            throw Errors.of(function + ":InvalidFile", "The spreadsheet has a cell without a place.");
        }
        return column - 1;
    }

    private static TextTable.Field field(String type, String text, List<String> shared) {
        switch (type) {
            case "s" -> {
                int index = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
                return new TextTable.Field(index >= 0 && index < shared.size() ? shared.get(index) : "", true);
            }
            case "str", "inlineStr", "e" -> {
                return new TextTable.Field(text, true);
            }
            default -> {
                return new TextTable.Field(text.strip(), false);
            }
        }
    }

    static void put(List<List<TextTable.Field>> rows, int row, int column, TextTable.Field field) {
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<TextTable.Field> fields = rows.get(row);
        while (fields.size() <= column) {
            fields.add(TextTable.Field.NONE);
        }
        fields.set(column, field);
    }

    /** A sheet by its name or number; the first one for null. */
    TextTable table(String function, Object sheet) {
        String name = name(function, sheet);
        if (!sheets.containsKey(name)) {
            throw Errors.of(function + ":UnknownSheet", "Unable to find the sheet '" + name + "'.");
        }
        return TextTable.ofSheet(sheets.get(name));
    }

    private String name(String function, Object sheet) {
        String name = sheet == null ? null : Values.textOrNull(sheet);
        if (name != null) {
            return name;
        }
        if (sheet != null && (Values.count(sheet) != 1 || !Values.classOf(sheet).isArithmetic())) {
            throw Errors.of(function + ":InvalidSheet", "Sheet must be a name or a positive integer.");
        }
        int number = sheet == null ? 1 : (int) Values.real(sheet, 0);
        List<String> names = List.copyOf(sheets.keySet());
        return number >= 1 && number <= names.size() ? names.get(number - 1) : "Sheet" + number;
    }

    List<String> names() {
        return List.copyOf(sheets.keySet());
    }

    // ---- writing ----

    /** Puts rows into a sheet of a file, which is made when it is not there; other sheets stay. */
    static void store(String function, String file, Object sheet, CellRange range, List<List<TextTable.Field>> rows) {
        Workbook workbook = Files.exists(Paths.toWrite(function, file)) ? read(function, file) : new Workbook();
        String name = workbook.name(function, sheet);
        List<List<TextTable.Field>> present = range == CellRange.ALL ? new ArrayList<>() : workbook.sheets.getOrDefault(name, new ArrayList<>());
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < rows.get(i).size(); k++) {
                put(present, range.firstRow() + i, range.firstColumn() + k, rows.get(i).get(k));
            }
        }
        workbook.sheets.put(name, present);
        WholeFileBuiltins.write(function, file, workbook.packed(), false);
    }

    private byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            StringBuilder types = new StringBuilder(HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                    + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                    + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>");
            StringBuilder book = new StringBuilder(HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION + "\"><sheets>");
            StringBuilder relations = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
            int number = 0;
            for (Map.Entry<String, List<List<TextTable.Field>>> sheet : sheets.entrySet()) {
                number++;
                types.append("<Override PartName=\"/xl/worksheets/sheet").append(number)
                        .append(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                book.append("<sheet name=\"").append(XmlScan.escaped(sheet.getKey())).append("\" sheetId=\"").append(number).append("\" r:id=\"rId")
                        .append(number).append("\"/>");
                relations.append("<Relationship Id=\"rId").append(number).append("\" Type=\"" + RELATION + "/worksheet\" Target=\"worksheets/sheet")
                        .append(number).append(".xml\"/>");
                entry(out, "xl/worksheets/sheet" + number + ".xml", text(sheet.getValue()));
            }
            entry(out, "[Content_Types].xml", types.append("</Types>").toString());
            entry(out, "_rels/.rels", HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + RELATION
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(out, "xl/workbook.xml", book.append("</sheets></workbook>").toString());
            entry(out, "xl/_rels/workbook.xml.rels", relations.append("</Relationships>").toString());
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream out, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        out.putNextEntry(entry);
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static String text(List<List<TextTable.Field>> rows) {
        StringBuilder out = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int i = 0; i < rows.size(); i++) {
            out.append("<row r=\"").append(i + 1).append("\">");
            for (int k = 0; k < rows.get(i).size(); k++) {
                TextTable.Field field = rows.get(i).get(k);
                if (field.isEmpty()) {
                    continue;
                }
                out.append("<c r=\"").append(letters(k)).append(i + 1);
                if (field.isNumber() && !Double.isNaN(field.number()) && !Double.isInfinite(field.number())) {
                    out.append("\"><v>").append(field.text()).append("</v></c>");
                } else {
                    out.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").append(XmlScan.escaped(field.text())).append("</t></is></c>");
                }
            }
            out.append("</row>");
        }
        return out.append("</sheetData></worksheet>").toString();
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }
}
