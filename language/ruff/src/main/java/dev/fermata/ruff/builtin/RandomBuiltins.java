package dev.fermata.ruff.builtin;

import dev.fermata.runtime.task.ScriptError;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffErrors;
import dev.fermata.ruff.value.Values;
import java.util.UUID;

/** Random numbers and ids. Each program has its own sequence. */
public final class RandomBuiltins {
    private static final String ID_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private RandomBuiltins() {
    }

    static Builtin describe(String name) {
        Entry entry = new Entry(RandomBuiltins.class, name).needs(Capability.RANDOM);
        return switch (name) {
            case "random" -> entry.returns(double.class).takes(0, "random() expects 0 arguments, got {got}");
            case "random_int" -> entry.returns(long.class).takes(2,
                    "random_int() expects 2 arguments (min, max), got {got}");
            case "random_choice" -> entry.takes(1, "random_choice() expects 1 argument (array), got {got}");
            case "uuid_v4" -> entry.takes(0, "uuid_v4() expects 0 arguments, got {got}");
            case "random_id" -> entry.takes(1, "random_id() expects 1 argument (length), got {got}");
            case "set_random_seed" -> entry.takes(1, "set_random_seed() expects 1 argument (seed), got {got}");
            case "clear_random_seed" -> entry.takes(0, "clear_random_seed() expects 0 arguments, got {got}");
            default -> null;
        };
    }

    public static double random() {
        Host.require(Capability.RANDOM, "random");
        return Host.memory().nextDouble();
    }

    public static long randomInt(Object min, Object max) {
        Host.require(Capability.RANDOM, "random_int");
        long from = Arguments.whole(min, "random_int requires number arguments");
        long to = Arguments.whole(max, "random_int requires number arguments");
        if (from > to) {
            throw new ScriptError("random_int() min must be <= max, got " + from + " and " + to);
        }
        return Host.memory().nextLong(from, to);
    }

    public static Object randomChoice(Object array) {
        Host.require(Capability.RANDOM, "random_choice");
        RuffArray elements = Arguments.array(array, "random_choice requires an array argument");
        if (elements.length() == 0) {
            return 0L;
        }
        return Values.share(elements.at((int) Host.memory().nextLong(0, elements.length() - 1)));
    }

    public static Object uuidV4() {
        Host.require(Capability.RANDOM, "uuid_v4");
        long high = Host.memory().nextLong() & ~0xF000L | 0x4000L;
        long low = Host.memory().nextLong() & ~0xC000_0000_0000_0000L | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    public static Object randomId(Object length) {
        Host.require(Capability.RANDOM, "random_id");
        long count = Arguments.whole(length, "random_id requires a number argument");
        if (count < 0) {
            throw new ScriptError("random_id length must be >= 0");
        }
        if (count > Integer.MAX_VALUE) {
            throw RuffErrors.textTooLong();
        }
        Memory memory = Host.memory();
        StringBuilder id = new StringBuilder((int) count);
        for (long i = 0; i < count; i++) {
            id.append(ID_CHARACTERS.charAt((int) memory.nextLong(0, ID_CHARACTERS.length() - 1)));
        }
        return id.toString();
    }

    public static Object setRandomSeed(Object seed) {
        Host.require(Capability.RANDOM, "set_random_seed");
        Host.memory().seed(Arguments.whole(seed, "set_random_seed requires a number argument"));
        return null;
    }

    public static Object clearRandomSeed() {
        Host.require(Capability.RANDOM, "clear_random_seed");
        Host.memory().unseed();
        return null;
    }
}
