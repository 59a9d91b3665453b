package dev.fermata.library.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads one YAML document. An alias stands for the very object its anchor made; what all of them together stand for is
 * bounded, so that a few lines cannot become a billion values.
 */
public final class YamlReader {
    private static final int CODE_POINTS_MAX = 16 << 20;
    private static final long VALUES_MAX = 1_000_000;
    private static final String STANDARD = "tag:yaml.org,2002:";

    private final int depthMax;
    private final Map<Anchor, Made> anchors = new HashMap<>();
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private Made root;

    private YamlReader(int depthMax) {
        this.depthMax = depthMax;
    }

    /** A finished value; {@code size} counts what it contains, aliases included. */
    private record Made(Object value, long size) {
    }

    /** A collection under way. A null anchor means none; {@code key} is null where a key comes next. */
    private static final class Open {
        private final Object collection;
        private final Anchor anchor;
        private long size = 1;
        private Made key;

        Open(Object collection, Anchor anchor) {
            this.collection = collection;
            this.anchor = anchor;
        }
    }

    /**
     * Reads a text with at most one document.
     *
     * @param depthMax how deep collections may nest
     * @return maps in the order of the text with keys of any kind, lists, Long, Double, Boolean, String, or null
     */
    public static Object read(String text, int depthMax) throws YamlProblem {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(CODE_POINTS_MAX).build();
        YamlReader reader = new YamlReader(depthMax);
        try {
            // Its interface for this, Parse, lies in a package that its module does not export.
            for (ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text)); events.hasNext();) {
                reader.take(events.next());
            }
        } catch (YamlEngineException problem) {
            throw YamlProblem.of(problem);
        }
        return reader.root == null ? null : reader.root.value;
    }

    private void take(Event event) throws YamlProblem {
        switch (event.getEventId()) {
            case DocumentStart -> {
                if (root != null) {
                    throw problem("more than one document", event);
                }
            }
            case Scalar -> add(named((NodeEvent) event, new Made(scalar((ScalarEvent) event), 1)), event);
            case Alias -> add(aliased((AliasEvent) event), event);
            case SequenceStart -> begin(new ArrayList<Object>(), (CollectionStartEvent) event);
            case MappingStart -> begin(new LinkedHashMap<Object, Object>(), (CollectionStartEvent) event);
            case SequenceEnd, MappingEnd -> {
                Open done = open.pop();
                Made made = new Made(done.collection, done.size);
                if (done.anchor != null) {
                    anchors.put(done.anchor, made);
                }
                add(made, event);
            }
            case StreamStart, StreamEnd, DocumentEnd, Comment -> { }
        }
    }

    private void begin(Object collection, CollectionStartEvent event) throws YamlProblem {
        Anchor anchor = event.getAnchor().orElse(null);
        anchors.remove(anchor); // an alias inside would contain itself
        open.push(new Open(collection, anchor));
        if (open.size() > depthMax) {
            throw problem("more than " + depthMax + " levels", event);
        }
    }

    private Made named(NodeEvent event, Made made) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, made));
        return made;
    }

    private Made aliased(AliasEvent event) throws YamlProblem {
        Made known = anchors.get(event.getAlias());
        if (known == null) {
            throw problem("unknown anchor `" + event.getAlias() + "`", event);
        }
        return known;
    }

    private void add(Made made, Event event) throws YamlProblem {
        Open outer = open.peek();
        if (outer == null) {
            root = made;
            return;
        }
        outer.size += made.size;
        if (outer.size > VALUES_MAX) {
            throw problem("more than " + VALUES_MAX + " values", event);
        }
        if (outer.collection instanceof List<?>) {
            asList(outer.collection).add(made.value);
        } else if (outer.key == null) {
            if (asMap(outer.collection).containsKey(made.value)) {
                throw problem("duplicate key `" + made.value + "`", event);
            }
            outer.key = made;
        } else {
            asMap(outer.collection).put(outer.key.value, made.value);
            outer.key = null;
        }
    }

    @SuppressWarnings("unchecked") // made by this class
    private static List<Object> asList(Object collection) {
        return (List<Object>) collection;
    }

    @SuppressWarnings("unchecked") // made by this class
    private static Map<Object, Object> asMap(Object collection) {
        return (Map<Object, Object>) collection;
    }

    /** Tags of the standard types count; all others are dropped. */
    private static Object scalar(ScalarEvent event) {
        String text = event.getValue();
        String tag = event.getTag().orElse("");
        if (tag.equals("!") || tag.equals(STANDARD + "str")) {
            return text;
        }
        boolean typed = tag.startsWith(STANDARD);
        return event.isPlain() || typed ? YamlScalars.resolve(text) : text;
    }

    private static YamlProblem problem(String message, Event event) {
        return YamlProblem.at(message, event.getStartMark().orElse(null));
    }
}
