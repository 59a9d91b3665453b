package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Position;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link IrPrinter} writes, or what a person writes in the same form. */
public final class IrReader {
    private final Map<String, Operation> operations = new HashMap<>();
    private List<?> objects = List.of();

    // Of the text being read:
    private final Map<String, Global> globals = new LinkedHashMap<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();

    /** @param operations the operations that texts may name */
    public IrReader(Collection<? extends Operation> operations) {
        for (Operation operation : operations) {
            this.operations.put(operation.text(), operation);
        }
    }

    /** The constants that {@code #0}, {@code #1}, ... stand for. */
    public IrReader objects(List<?> objects) {
        this.objects = objects;
        return this;
    }

    /** Reads a unit; each call makes globals, functions, locals and labels of its own. */
    public IrUnit read(String text) {
        globals.clear();
        functions.clear();
        List<Form.Group> bodies = new ArrayList<>();
        Map<Form.Group, Header> headers = new HashMap<>();
        for (Form form : new FormParser(text).parse()) {
            Items items = new Items(form);
            String head = items.word("'global' or 'function'");
            switch (Suffix.strip(head)) {
                case "global" -> {
                    String word = items.sigil('$', "a global's name");
                    if (globals.put(word, new Global(items.nameOr(word.substring(1)))) != null) {
                        throw items.error("global " + word + " is declared twice");
                    }
                    items.end();
                }
                case "function" -> {
                    Header header = new Header(items, Suffix.position(head, 0, items.place()));
                    if (functions.put(header.word, header.function) != null) {
                        throw items.error("function " + header.word + " is declared twice");
                    }
                    bodies.add((Form.Group) form);
                    headers.put((Form.Group) form, header);
                }
                default -> throw items.error("expected 'global' or 'function', found '" + head + "'");
            }
        }
        for (Form.Group form : bodies) {
            Header header = headers.get(form);
            if (header.items.more()) {
                Function function = header.function;
                function.body(new NodeReader(this, header.locals).node(header.items.next("a body"), function.position()));
                header.items.end();
            }
        }
        return new IrUnit(List.copyOf(globals.values()), List.copyOf(functions.values()));
    }

    Operation operation(String text, Items items) {
        Operation operation = operations.get(text);
        if (operation == null) {
            throw items.error("unknown operation '" + text + "'");
        }
        return operation;
    }

    Global global(String word, Items items) {
        return known(globals, word, "global", items);
    }

    Function function(String word, Items items) {
        return known(functions, word, "function", items);
    }

    Object object(int index, Items items) {
        if (index < 0 || index >= objects.size()) {
            throw items.error("there is no constant #" + index);
        }
        return objects.get(index);
    }

    static <T> T known(Map<String, T> things, String word, String kind, Items items) {
        T thing = things.get(word);
        if (thing == null) {
            throw items.error(kind + " " + word + " is not declared");
        }
        return thing;
    }

    static Type type(String text, Items items) {
        for (Type type : Type.values()) {
            if (type.text().equals(text)) {
                return type;
            }
        }
        throw items.error("unknown type '" + text + "'");
    }

    /** All of a function but its body, which may mention functions declared later. */
    private static final class Header {
        final Items items;
        final String word;
        final Function function;
        final Map<String, Local> locals = new HashMap<>();

        Header(Items items, int position) {
            this.items = items;
            word = items.sigil('&', "a function's name");
            String name = items.nameOr(word.substring(1));
            Function.Kind kind = Function.Kind.PLAIN;
            boolean internal = false;
            boolean parallel = false;
            while (items.peek() instanceof Form.Word flag) {
                switch (flag.text()) {
                    case "async" -> kind = Function.Kind.ASYNC;
                    case "generator" -> kind = Function.Kind.GENERATOR;
                    case "internal" -> internal = true;
                    case "parallel" -> parallel = true;
                    default -> throw items.error("unknown word '" + flag.text() + "' in a function's head");
                }
                items.next("a word");
            }
            String source = "";
            int captures = 0;
            Type result = Type.ANY;
            List<Local> parameters = null;
            while (parameters == null) {
                Items part = new Items(items.next("(parameters ...)"));
                switch (part.word("a part of a function's head")) {
                    case "source" -> source = part.string("a file name");
                    case "captures" -> captures = part.number("the number of captures");
                    case "result" -> result = type(part.word("a type"), part);
                    case "parameters" -> parameters = declare(part);
                    default -> throw part.error("expected source, captures, result or parameters");
                }
                part.end();
            }
            if (items.peek() instanceof Form.Group group && !group.items().isEmpty()
                    && group.items().getFirst() instanceof Form.Word first && first.text().equals("locals")) {
                Items part = new Items(items.next("(locals ...)"));
                part.word("locals");
                declare(part);
            }
            function = new Function(name, source, parameters, captures, kind)
                    .position(position).internal(internal).parallel(parallel).result(result);
        }

        private List<Local> declare(Items part) {
            List<Local> declared = new ArrayList<>();
            while (part.more()) {
                Form form = part.next("a local");
                Items items = form instanceof Form.Group ? new Items(form) : new Items(new Form.Group('(', List.of(form), form.place()));
                String local = items.sigil('%', "a local's name");
                Type type = items.peek() instanceof Form.Word ? type(items.word("a type"), items) : Type.ANY;
                Local made = new Local(items.nameOr(local.substring(1)), type);
                items.end();
                if (locals.put(local, made) != null) {
                    throw items.error("local " + local + " is declared twice");
                }
                declared.add(made);
            }
            return declared;
        }
    }

    /** The position suffix {@code :line:column} of a head word or atom. */
    static final class Suffix {
        private Suffix() {
        }

        static String strip(String word) {
            int colon = word.indexOf(':');
            return colon < 0 ? word : word.substring(0, colon);
        }

        static int position(String word, int around, int place) {
            int first = word.indexOf(':');
            if (first < 0) {
                return around;
            }
            try {
                int second = word.indexOf(':', first + 1);
                int line = Integer.parseInt(word, first + 1, second, 10);
                int column = Integer.parseInt(word, second + 1, word.length(), 10);
                return Position.of(line, column);
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new IrSyntaxError("'" + word.substring(first) + "' is not a position :line:column", place);
            }
        }
    }
}
