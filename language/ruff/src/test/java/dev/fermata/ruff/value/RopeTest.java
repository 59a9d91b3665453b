package dev.fermata.ruff.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RopeTest {
    private static final String[] PIECES = {"a", "bc", "é", "語", "x".repeat(300), "", "\uD83D\uDE00", "0123456789"};

    @Test
    void aGrowingTextIsTheSameWhereverAndWheneverItIsLookedAt() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int pieces = random.nextBoolean() ? PIECES.length : 3; // with characters of two units, or without
            CharSequence text = "";
            String model = "";
            List<CharSequence> kept = new ArrayList<>();
            List<String> models = new ArrayList<>();
            for (int step = 0; step < 500; step++) {
                String piece = random.nextInt(40) == 0 ? PIECES[4] : PIECES[random.nextInt(pieces)];
                switch (random.nextInt(30)) {
                    case 0 -> {
                        kept.add(text);
                        models.add(model);
                    }
                    case 1 -> {
                        if (!kept.isEmpty()) {
                            int again = random.nextInt(kept.size());
                            text = kept.get(again);
                            model = models.get(again);
                        }
                    }
                    case 2 -> {
                        text = Rope.concat(piece, text);
                        model = piece + model;
                    }
                    case 3 -> assertThat(text.toString()).isEqualTo(model);
                    default -> {
                        text = Rope.concat(text, piece);
                        model += piece;
                    }
                }
                if (random.nextInt(3) == 0) {
                    look(text, model, random);
                }
            }
            for (int i = 0; i < kept.size(); i++) {
                look(kept.get(i), models.get(i), random);
                assertThat(kept.get(i).toString()).isEqualTo(models.get(i));
            }
        }
    }

    @Test
    void stepsShareTheRoomTheyGrowIn() {
        CharSequence text = Rope.concat("x".repeat(200), "y".repeat(200));
        int joined = 0;
        for (int i = 0; i < 10_000; i++) {
            text = Rope.concat(text, "z");
            joined += CodePoints.count(text) - 400 - i;
        }
        assertThat(joined).isEqualTo(10_000);
        assertThat(text).isInstanceOf(Rope.class);
        assertThat(((Rope) text).isKnownPlain()).isTrue();
    }

    private static void look(CharSequence text, String model, Random random) {
        int count = model.codePointCount(0, model.length());
        assertThat(CodePoints.count(text)).isEqualTo(count);
        if (count > 0) {
            int at = random.nextInt(count);
            assertThat(CodePoints.at(text, at)).isEqualTo(Character.toString(model.codePointAt(model.offsetByCodePoints(0, at))));
            int to = at + random.nextInt(Math.min(9, count - at + 1));
            assertThat(CodePoints.part(text, at, to))
                .isEqualTo(model.substring(model.offsetByCodePoints(0, at), model.offsetByCodePoints(0, to)));
            assertThat(text.charAt(model.length() - 1)).isEqualTo(model.charAt(model.length() - 1));
        }
    }
}
