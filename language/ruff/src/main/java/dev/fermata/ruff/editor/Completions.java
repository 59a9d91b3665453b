package dev.fermata.ruff.editor;

import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.tooling.Completion;
import dev.fermata.compiler.tooling.SymbolKind;
import dev.fermata.ruff.analysis.Binding;
import dev.fermata.ruff.analysis.ModuleSources;
import dev.fermata.ruff.analysis.Resolution;
import dev.fermata.ruff.builtin.Documentation;
import dev.fermata.ruff.lower.Predefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be written at a place: the file's names first, then the language's. */
final class Completions {
    private static final List<String> CHANNEL = List.of("close", "len", "receive", "send", "try_receive", "try_send");

    private Completions() {
    }

    static List<Completion> at(Source source, ModuleContext context, int offset) {
        int start = UnfinishedText.wordStart(source.text(), offset);
        String prefix = source.text().substring(start, offset);
        Optional<Resolution> names = UnfinishedText.parse(source, offset)
            .map(program -> Resolution.of(program, new ModuleSources(context)));
        Map<String, Completion> found = new LinkedHashMap<>();
        if (start > 0 && source.text().charAt(start - 1) == '.') {
            members(source.text(), start - 1, names, found);
        } else {
            names.ifPresent(known -> own(known, offset, found));
            language(found);
        }
        return found.values().stream().filter(completion -> completion.label().startsWith(prefix)).toList();
    }

    private static void own(Resolution names, int offset, Map<String, Completion> found) {
        List<Binding> bindings = new ArrayList<>(names.visibleAt(offset));
        bindings.addAll(names.types());
        for (Binding binding : bindings) {
            if (binding.kind() != SymbolKind.VARIANT) {
                found.putIfAbsent(binding.name(), new Completion(binding.name(), binding.kind(), binding.detail()));
            }
        }
    }

    private static void members(String text, int dot, Optional<Resolution> names, Map<String, Completion> found) {
        String object = text.substring(UnfinishedText.wordStart(text, dot), dot);
        if (object.equals("Promise")) {
            for (String method : Predefined.PROMISE_METHODS) {
                String name = method.substring(Predefined.PROMISE_PREFIX.length());
                found.put(name, new Completion(name, SymbolKind.METHOD, Predefined.find(method).documentation().signature()));
            }
            return;
        }
        names.ifPresent(known -> known.members().forEach(member ->
            found.putIfAbsent(member.name(), new Completion(member.name(), member.kind(), member.detail()))));
        if (!object.equals("self")) {
            CHANNEL.forEach(name -> found.putIfAbsent(name, new Completion(name, SymbolKind.METHOD, "")));
        }
    }

    private static void language(Map<String, Completion> found) {
        for (String name : Predefined.names()) {
            Documentation documentation = Predefined.find(name).documentation();
            found.putIfAbsent(name, new Completion(name, SymbolKind.BUILTIN, documentation == null ? "" : documentation.signature()));
        }
        Keywords.ALL.forEach(word -> found.putIfAbsent(word, new Completion(word, SymbolKind.KEYWORD, "")));
    }
}
