package org.stele.claims;

import java.util.Optional;
import org.stele.vocabulary.RelationType;

/// How this claim relates to another of the same document, with the words that show it.
public record Relation(RelationType type, ClaimId to, Optional<Words> words) {}
