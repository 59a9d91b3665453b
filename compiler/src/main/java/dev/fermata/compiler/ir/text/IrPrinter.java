package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;

/**
 * Writes IR as text. What it writes, {@link IrReader} turns into an equal tree: names, positions, types and all. Present
 * values of globals are not part of the text, and constants that are not numbers, strings, booleans or null are
 * written as {@code #index} into {@link #objects()}.
 */
public final class IrPrinter {
    private final boolean withPositions;
    private final Names globals = new Names('$');
    private final Names functions = new Names('&');
    private final List<Object> objects = new ArrayList<>();

    private IrPrinter(boolean withPositions) {
        this.withPositions = withPositions;
    }

    /** A printer whose text keeps everything. */
    public static IrPrinter exact() {
        return new IrPrinter(true);
    }

    /** A printer that leaves positions out, for tests that compare shapes. */
    public static IrPrinter withoutPositions() {
        return new IrPrinter(false);
    }

    /** The exact text of a function and of all it mentions. */
    public static String print(Function function) {
        return exact().unit(IrUnit.reachableFrom(function));
    }

    /** The text of a unit. */
    public String unit(IrUnit unit) {
        for (Global global : unit.globals()) {
            globals.word(global, global.name());
        }
        for (Function function : unit.functions()) {
            functions.word(function, function.name());
        }
        List<Form> forms = new ArrayList<>();
        for (Function function : unit.functions()) {
            forms.add(function(function));
        }
        FormLayout layout = new FormLayout();
        for (int i = 0; i < objects.size(); i++) {
            layout.comment("#" + i + " = " + objects.get(i));
        }
        for (Global global : unit.globals()) {
            List<Form> items = new ArrayList<>(List.of(word("global"), word(globalWord(global))));
            if (globals.hides(global, global.name())) {
                items.add(new Form.Quoted(global.name(), ""));
            }
            layout.add(new Form.Group(items));
        }
        forms.forEach(layout::add);
        return layout.text();
    }

    /** The text of one body or expression, as it would stand in {@code function}. */
    public String node(Node node, Function function) {
        Names locals = new Names('%');
        function.parameters().forEach(parameter -> locals.word(parameter, parameter.name()));
        FormLayout layout = new FormLayout();
        layout.add(new NodeForms(this, locals).form(node, 0));
        return layout.text();
    }

    /** The constants written as {@code #index}, in order; to be given to the reader. */
    public List<Object> objects() {
        return objects;
    }

    private Form function(Function function) {
        Names locals = new Names('%');
        for (Local parameter : function.parameters()) {
            locals.word(parameter, parameter.name());
        }
        SequencedSet<Local> others = new LinkedHashSet<>();
        Subtrees.visit(function.body(), node -> {
            Local local = switch (node) {
                case Node.GetLocal get -> get.local();
                case Node.SetLocal set -> set.local();
                case Node.Try attempt -> attempt.error();
                case Node.Finally ensure -> ensure.error();
                default -> null;
            };
            if (local != null && !locals.knows(local)) {
                locals.word(local, local.name());
                others.add(local);
            }
        });

        List<Form> items = new ArrayList<>();
        items.add(word("function" + suffix(function.position(), 0)));
        items.add(word(functionWord(function)));
        if (functions.hides(function, function.name())) {
            items.add(new Form.Quoted(function.name(), ""));
        }
        if (function.kind() != Function.Kind.PLAIN) {
            items.add(word(function.kind().name().toLowerCase(Locale.ROOT)));
        }
        if (function.internal()) {
            items.add(word("internal"));
        }
        if (function.parallel()) {
            items.add(word("parallel"));
        }
        if (!function.source().isEmpty()) {
            items.add(new Form.Group(List.of(word("source"), new Form.Quoted(function.source(), ""))));
        }
        if (function.captureCount() != 0) {
            items.add(new Form.Group(List.of(word("captures"), word(Integer.toString(function.captureCount())))));
        }
        if (function.result() != Type.ANY) {
            items.add(new Form.Group(List.of(word("result"), word(function.result().text()))));
        }
        items.add(declarations("parameters", function.parameters(), locals));
        if (!others.isEmpty()) {
            items.add(declarations("locals", others, locals));
        }
        if (function.body() != null) {
            items.add(new NodeForms(this, locals).form(function.body(), function.position()));
        }
        return new Form.Group(items);
    }

    private static Form declarations(String head, Iterable<Local> declared, Names locals) {
        List<Form> items = new ArrayList<>(List.of(word(head)));
        for (Local local : declared) {
            Form name = word(locals.word(local, local.name()));
            List<Form> parts = new ArrayList<>(List.of(name));
            if (local.declared() != Type.ANY) {
                parts.add(word(local.declared().text()));
            }
            if (locals.hides(local, local.name())) {
                parts.add(new Form.Quoted(local.name(), ""));
            }
            items.add(parts.size() == 1 ? name : new Form.Group(parts));
        }
        return new Form.Group(items);
    }

    static Form.Word word(String text) {
        return new Form.Word(text);
    }

    String suffix(int position, int around) {
        return !withPositions || position == around ? "" : ":" + (position >>> 12) + ":" + (position & 0xFFF);
    }

    String globalWord(Global global) {
        return globals.word(global, global.name());
    }

    String functionWord(Function function) {
        return functions.word(function, function.name());
    }

    String objectWord(Object object) {
        for (int i = 0; i < objects.size(); i++) {
            if (objects.get(i) == object) {
                return "#" + i;
            }
        }
        objects.add(object);
        return "#" + (objects.size() - 1);
    }
}
