package dev.fermata.matlab.files;

import dev.fermata.matlab.text.Escapes;
import dev.fermata.matlab.text.Texts;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.StructArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a file of rows and columns is read. */
final class ReadOptions {
    /** Rows before the data; -1 to find out. */
    int headerLines = -1;
    CellRange range = CellRange.ALL;
    /** A class name; empty for the default. */
    String outputType = "";
    double emptyValue = Double.NaN;
    boolean isString;
    /** Whether the first row has names: null to find out. */
    Boolean readsNames;
    boolean readsRowNames;
    boolean preservesNames;
    /** What {@code detectImportOptions} found, perhaps changed; null when nobody asked it. */
    ImportOptions imported;
    /** The name or number of a sheet; null for the first. */
    private Object sheet;
    private final List<String> delimiters = new ArrayList<>();
    private String comment = "";
    private boolean collapses;
    private List<String> missing = List.of();
    private char decimal = '.';
    private String thousands = "";

    private ReadOptions() {
    }

    /** Of pairs of names and values from {@code next} on; a struct may stand before them. */
    static ReadOptions parse(String function, Object[] in, int next) {
        ReadOptions options = new ReadOptions();
        int at = next;
        if (at < in.length && in[at] instanceof ImportOptions known) {
            options.apply(function, known);
            at++;
        } else if (at < in.length && in[at] instanceof StructArray struct && struct.count() == 1) {
            for (String name : struct.names()) {
                options.set(function, name, struct.get(name, 0));
            }
            at++;
        }
        for (; at < in.length; at += 2) {
            String name = Values.textOrNull(in[at]);
            if (name == null || at + 1 == in.length) {
                throw Errors.of(function + ":InvalidOption", "Options must be pairs of names and values.");
            }
            options.set(function, name, in[at + 1]);
        }
        return options;
    }

    private void apply(String function, ImportOptions known) {
        if (known.isSheet()) {
            String sheet = Values.textOrNull(known.member("Sheet"));
            if (sheet == null || !sheet.isEmpty()) {
                set(function, "Sheet", known.member("Sheet"));
            }
        } else {
            set(function, "Delimiter", known.member("Delimiter"));
        }
        headerLines = known.dataLine() - 1;
        imported = known;
    }

    private static boolean truth(Object value) {
        return Values.count(value) == 1 && Values.classOf(value).isArithmetic() && Values.real(value, 0) != 0;
    }

    private void set(String function, String name, Object value) {
        String text = Values.textOrNull(value);
        switch (name.toLowerCase(Locale.ROOT)) {
            case "delimiter" -> {
                Texts texts = Texts.require(function, "InvalidOption", "the delimiter must be text", value);
                for (String each : texts.items()) {
                    delimiters.add(switch (each.toLowerCase(Locale.ROOT)) {
                        case "comma" -> ",";
                        case "space" -> " ";
                        case "tab" -> "\t";
                        case "semi" -> ";";
                        case "bar" -> "|";
                        default -> Escapes.replaced(each);
                    });
                }
            }
            case "sheet" -> sheet = value;
            case "numheaderlines", "headerlines" -> headerLines = (int) Values.real(value, 0);
            case "range" -> range = CellRange.of(function, value, 1);
            case "outputtype" -> outputType = String.valueOf(text);
            case "emptyvalue" -> emptyValue = Values.real(value, 0);
            case "commentstyle" -> comment = String.valueOf(text);
            case "consecutivedelimitersrule" -> collapses = "join".equalsIgnoreCase(text);
            case "multipledelimsasone" -> collapses = truth(value);
            case "treatasmissing", "treatasempty" -> missing = Arrays.asList(Texts.require(function, "InvalidOption", "text is expected", value).items());
            case "decimalseparator" -> decimal = text == null || text.isEmpty() ? '.' : text.charAt(0);
            case "thousandsseparator" -> thousands = String.valueOf(text);
            case "texttype" -> isString = "string".equalsIgnoreCase(text);
            case "readvariablenames" -> readsNames = truth(value);
            case "readrownames" -> readsRowNames = truth(value);
            case "variablenamingrule" -> preservesNames = "preserve".equalsIgnoreCase(text);
            case "preservevariablenames" -> preservesNames = truth(value);
            case "filetype", "encoding", "emptylinerule", "leadingdelimitersrule", "trailingdelimitersrule", "whitespace", "lineending",
                 "expectednumvariables", "extracolumnsrule", "datetimetype", "durationtype", "hexttype", "binarytype", "variablenamesrange",
                 "variablenamesline", "useexcel", "weboptions", "datelocale", "importerrorrule", "missingrule" -> { }
            default -> throw Errors.of(function + ":InvalidOption", "Unknown parameter name '" + name + "'.");
        }
    }

    TextTable table(String function, String name) {
        try {
            return read(function, name);
        } catch (MatlabError e) {
            if (e.identifier().endsWith(":IoFailure")) {
                throw Errors.of(function + ":FileNotFound", "Unable to find or open '" + name + "'. Check the path and filename or file permissions.");
            }
            throw e;
        }
    }

    private TextTable read(String function, String name) {
        if (Workbook.isName(name)) {
            return Workbook.read(function, name).table(function, sheet);
        }
        if (name.endsWith(".xls")) {
            throw Errors.of(function + ":Unsupported", function + ": only spreadsheets in the format .xlsx can be read");
        }
        return TextTable.read(WholeFileBuiltins.text(function, name), new TextTable.Layout(delimiters, comment, collapses, false));
    }

    /** The number that a field spells; NaN when there is none. */
    double number(String text) {
        if (missing.contains(text)) {
            return Double.NaN;
        }
        return TextTable.numberOf(plain(text));
    }

    /** A number's text with a point, and nothing between thousands. */
    String plain(String text) {
        String plain = thousands.isEmpty() ? text : text.replace(thousands, "");
        return decimal == '.' ? plain : plain.replace(decimal, '.');
    }

    boolean isMissing(String text) {
        return text.isEmpty() || missing.contains(text);
    }
}
