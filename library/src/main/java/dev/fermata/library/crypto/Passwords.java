package dev.fermata.library.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Hashes of passwords by bcrypt. Slow on purpose: not for a thread that others wait for. */
public final class Passwords {
    private static final String VERSION = "2b";
    private static final int COST = 12;
    /** A hash tells how long checking it takes, and it may be anybody's: this one takes about ten seconds. */
    private static final int COST_MAX = 17;
    private static final int SALT_BYTES = 16;
    private static final int HASH_LENGTH = 60;

    private Passwords() {
    }

    /** A hash with a salt of its own. As bcrypt does, it looks at the first 72 bytes only. */
    public static String hash(String password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return OpenBSDBCrypt.generate(VERSION, bytes(password), salt, COST);
    }

    /** Whether a password has this hash. */
    public static boolean matches(String password, String hash) throws CryptoProblem {
        String[] parts = hash.split("\\$", -1);
        if (hash.length() != HASH_LENGTH || parts.length != 4 || !parts[1].matches("2[abxy]")
                || !parts[2].matches("[0-9]{2}") || !parts[3].matches("[./A-Za-z0-9]{53}")) {
            throw new CryptoProblem("Invalid hash: " + shown(hash));
        }
        int cost = Integer.parseInt(parts[2]);
        if (cost < 4 || cost > COST_MAX) {
            throw new CryptoProblem("Cost needs to be between 4 and " + COST_MAX + ", got " + cost);
        }
        return OpenBSDBCrypt.checkPassword(hash, bytes(password));
    }

    private static byte[] bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(String hash) {
        return hash.length() <= HASH_LENGTH ? hash : hash.substring(0, HASH_LENGTH) + "...";
    }
}
