package dev.fermata.library.crypto;

/** Why a text could not be encrypted, decrypted, signed or verified, in words for the user. */
public final class CryptoProblem extends Exception {
    private static final long serialVersionUID = 1L;

    CryptoProblem(String message) {
        super(message, null, false, false);
    }
}
