package org.stele.ledger;

import java.util.List;

/// Checks proofs, knowing nothing of how they were made.
///
/// Written from RFC 9162 sections 2.1.3.2 and 2.1.4.2 (bit arithmetic on the index), while [MerkleLog] makes
/// proofs by the recursion of RFC 6962 section 2.1: a mistake in one does not excuse the same one in the other.
public final class Proofs {

    private Proofs() {}

    /// Whether the proof shows that this leaf is entry `index` of the log with that size and root.
    public static boolean includes(Hash leaf, long index, long size, Hash root, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Merkle.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Merkle.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && r.equals(root);
    }

    /// Whether the proof shows that the newer log begins with every entry of the older one, unchanged.
    public static boolean extendsLog(long olderSize, Hash olderRoot, long newerSize, Hash newerRoot, List<Hash> proof) {
        if (olderSize < 0 || olderSize > newerSize) {
            return false;
        }
        if (olderSize == newerSize) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        if (olderSize == 0) {
            return proof.isEmpty() && olderRoot.equals(Merkle.emptyRoot());
        }
        // A log whose size is a power of two is itself a node of the newer tree: the proof leaves it out.
        boolean isNode = Long.bitCount(olderSize) == 1;
        if (!isNode && proof.isEmpty()) {
            return false;
        }
        long fn = olderSize - 1;
        long sn = newerSize - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fr = isNode ? olderRoot : proof.getFirst();
        Hash sr = fr;
        for (Hash c : isNode ? proof : proof.subList(1, proof.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Merkle.node(c, fr);
                sr = Merkle.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Merkle.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(olderRoot) && sr.equals(newerRoot);
    }
}
