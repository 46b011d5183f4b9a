package org.stele.incidents;

import java.util.Optional;
import org.stele.evidence.Judgement;

/// Something that no source says in words and a reckoning takes for granted, by a name under which it can be
/// revoked or made.
///
/// @param id stable: the kind and what it speaks of, for example `parts_complete:cQ7K2MB4XZ3VN`
/// @param held whether it is taken for granted in this reckoning
/// @param judgement the decision that made or revoked it, if a person decided
/// @param says what it assumes
public record Assumption(String id, boolean held, Optional<Judgement> judgement, Saying says) {}
