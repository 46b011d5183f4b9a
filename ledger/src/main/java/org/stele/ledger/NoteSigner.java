package org.stele.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/// A key pair that signs notes. Who holds it can sign; keep [#secret()] where only they can read.
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /// A new key pair under this name.
    public static NoteSigner generate(String name, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new NoteSigner(NoteKey.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    /// The key pair whose halves were kept.
    ///
    /// @param secret what [#secret()] gave
    /// @throws IllegalArgumentException when the secret half is none, or belongs to another public half
    public static NoteSigner of(NoteKey key, byte[] secret) {
        NoteSigner signer;
        try {
            PrivateKey half = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret));
            if (!Arrays.equals(half.getEncoded(), secret)) {
                throw new GeneralSecurityException("not the PKCS #8 form of an Ed25519 key");
            }
            signer = new NoteSigner(key, half);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the secret half of key \"" + key.name() + "\" is no Ed25519 key", e);
        }
        byte[] probe = {};
        if (!key.verifies(probe, signer.sign(probe))) {
            throw new IllegalArgumentException("the two halves of key \"" + key.name() + "\" do not belong together");
        }
        return signer;
    }

    public NoteKey key() {
        return key;
    }

    /// The secret half in its PKCS #8 form.
    public byte[] secret() {
        return secret.getEncoded();
    }

    byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key \"" + key.name() + "\" cannot sign", e);
        }
    }
}
