package dev.fermata.matlab.graphics;

import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a plotting function: axes, data, specification, pairs of names and values. */
final class Arguments {
    final String function;
    /** Null when none were given. */
    final GraphicsObject axes;
    /** What comes before the first text. */
    final List<Object> data = new ArrayList<>();
    LineSpec spec;
    /** Words that are neither specification nor the name of a pair, such as stacked or filled. */
    final List<String> words = new ArrayList<>();
    private final List<Object> pairs = new ArrayList<>();

    /** @param words texts that may stand alone */
    Arguments(String function, Object[] in, String... words) {
        this.function = function;
        int at = 0;
        GraphicsObject target = null;
        if (in.length > 0 && Handles.isAxes(in[0])) {
            target = ((GraphicsArray) in[at++]).first();
        }
        while (at < in.length && !Values.isText(in[at])) {
            data.add(in[at++]);
        }
        while (at < in.length) {
            String text = Values.textOrNull(in[at]);
            if (text == null) {
                if (pairs.isEmpty()) {
                    data.add(in[at++]);
                    continue;
                }
                throw Errors.of(function + ":InvalidInput", function + ": name of a property expected.");
            }
            LineSpec parsed = pairs.isEmpty() ? LineSpec.parse(text) : null;
            parsed = parsed == null || spec == null ? parsed : spec.and(parsed);
            if (List.of(words).contains(text)) {
                this.words.add(text);
                at++;
            } else if (parsed != null) {
                spec = parsed;
                at++;
            } else if (at + 1 < in.length) {
                pairs.add(text);
                pairs.add(in[at + 1]);
                at += 2;
            } else {
                throw Errors.of(function + ":InvalidInput", function + ": Error in color/linetype argument.");
            }
        }
        Object parent = take("Parent");
        axes = parent != null && Handles.isAxes(parent) ? ((GraphicsArray) parent).first() : target;
    }

    /** Removes a pair; null when it was not given. */
    Object take(String name) {
        Object found = null;
        for (int i = pairs.size() - 2; i >= 0; i -= 2) {
            if (((String) pairs.get(i)).equalsIgnoreCase(name)) {
                found = pairs.remove(i + 1);
                pairs.remove(i);
            }
        }
        return found;
    }

    void applyTo(GraphicsObject object) {
        if (spec != null) {
            if (object.kind == Kind.LINE || object.stored("LineStyle") != null && object.stored("Color") != null) {
                spec.applyTo(object);
            } else if (spec.color() != null && object.stored("FaceColor") != null) {
                object.put("FaceColor", Defaults.color(spec.color()));
            }
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            object.set((String) pairs.get(i), pairs.get(i + 1));
        }
    }
}
