package dev.fermata.library.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;

/** Writes a YAML document in block style; quotes where a text would otherwise be something else. */
public final class YamlWriter {
    private static final ImplicitTuple PLAIN = new ImplicitTuple(true, true);
    private static final ImplicitTuple QUOTED = new ImplicitTuple(false, true);

    private final Emitter emitter;

    private YamlWriter(Emitter emitter) {
        this.emitter = emitter;
    }

    /** A document of maps with texts as keys, lists, Long, Double, Boolean, String and null, in the order of the maps. */
    public static String write(Object document) {
        Text out = new Text();
        DumpSettings settings = DumpSettings.builder().setWidth(Integer.MAX_VALUE).setSplitLines(false).build();
        Emitter emitter = new Emitter(settings, out);
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        new YamlWriter(emitter).value(document);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
        return out.text.toString();
    }

    private void value(Object value) {
        switch (value) {
            case null -> plain("null");
            case String text -> text(text);
            case Double number -> plain(number(number));
            case List<?> list -> {
                emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style(list.isEmpty())));
                list.forEach(this::value);
                emitter.emit(new SequenceEndEvent());
            }
            case Map<?, ?> map -> {
                emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style(map.isEmpty())));
                map.forEach((key, element) -> {
                    text((String) key);
                    value(element);
                });
                emitter.emit(new MappingEndEvent());
            }
            default -> plain(value.toString());
        }
    }

    private static FlowStyle style(boolean empty) {
        return empty ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return ".nan";
        }
        return Double.isInfinite(value) ? value > 0 ? ".inf" : "-.inf" : Double.toString(value).replace('E', 'e');
    }

    private void plain(String text) {
        scalar(text, PLAIN, ScalarStyle.PLAIN);
    }

    private void text(String text) {
        if (text.chars().anyMatch(YamlWriter::isMisread)) {
            scalar(text, QUOTED, ScalarStyle.DOUBLE_QUOTED);
        } else if (text.indexOf('\n') >= 0) {
            scalar(text, QUOTED, ScalarStyle.LITERAL);
        } else {
            scalar(text, YamlScalars.isPlainText(text) ? PLAIN : QUOTED, ScalarStyle.PLAIN);
        }
    }

    /** Line ends of YAML 1.1 and the byte order mark: the emitter writes them as they are, and readers drop them. */
    private static boolean isMisread(int c) {
        return c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\uFEFF';
    }

    private void scalar(String text, ImplicitTuple implicit, ScalarStyle style) {
        emitter.emit(new ScalarEvent(Optional.empty(), Optional.empty(), implicit, text, style));
    }

    private static final class Text implements StreamDataWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String part) {
            text.append(part);
        }

        @Override
        public void write(String part, int offset, int length) {
            text.append(part, offset, offset + length);
        }
    }
}
