package dev.fermata.library.crypto;

import dev.fermata.library.text.Base64Text;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/** RSA with keys as PEM texts: encryption by OAEP with SHA-256, signatures by PKCS#1 v1.5 with SHA-256, both in base64. */
public final class Rsa {
    /** SHA-256 throughout; the name "OAEPWithSHA-256AndMGF1Padding" alone would mean SHA-1 for the mask. */
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private Rsa() {
    }

    /** A new pair of keys. Takes seconds for large ones. */
    public static PemKeys generate(int bits, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, random);
            KeyPair pair = generator.generateKeyPair();
            return PemKeys.of(pair);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    public static String encrypt(byte[] plain, String publicPem, SecureRandom random) throws CryptoProblem {
        PublicKey key = PemKeys.publicKey(publicPem);
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, OAEP, random);
            return Base64Text.encode(cipher.doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new CryptoProblem("RSA encryption failed: message too long");
        }
    }

    public static byte[] decrypt(String text, String privatePem) throws CryptoProblem {
        PrivateKey key = PemKeys.privateKey(privatePem);
        byte[] bytes = decode(text, "ciphertext");
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, OAEP);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new CryptoProblem("RSA decryption failed: decryption error");
        }
    }

    public static String sign(byte[] message, String privatePem, SecureRandom random) throws CryptoProblem {
        PrivateKey key = PemKeys.privateKey(privatePem);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key, random);
            signature.update(message);
            return Base64Text.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new CryptoProblem("RSA signing failed: " + e.getMessage());
        }
    }

    /** Whether the signature is by the owner of the key and of this message. */
    public static boolean verify(byte[] message, String signed, String publicPem) throws CryptoProblem {
        PublicKey key = PemKeys.publicKey(publicPem);
        byte[] bytes = decode(signed, "signature");
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(bytes);
        } catch (SignatureException wrongLength) {
            return false;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static byte[] decode(String text, String what) throws CryptoProblem {
        try {
            return Base64Text.decode(text);
        } catch (IllegalArgumentException e) {
            throw new CryptoProblem("Invalid base64 " + what + ": " + e.getMessage());
        }
    }

    private static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("every Java has RSA", e);
    }
}
