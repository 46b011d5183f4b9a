package org.stele.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.stele.linkage.Column.Kind;
import org.stele.linkage.Column.Nature;

/// What a column of a list of persons holds, as its header says.
public enum Meaning {
    ROW_ID(Kind.IGNORED, Nature.UNKNOWN),
    LIST(Kind.IGNORED, Nature.UNKNOWN),
    NAME(Kind.NAME, Nature.UNKNOWN),
    GIVEN_NAME(Kind.GIVEN_NAME, Nature.OWN),
    FAMILY_NAME(Kind.FAMILY_NAME, Nature.SHARED),
    FATHER_NAME(Kind.FATHER_NAME, Nature.SHARED),
    SEX(Kind.CATEGORY, Nature.UNKNOWN),
    AGE(Kind.NUMBER, Nature.OWN),
    BIRTH_DATE(Kind.DATE, Nature.OWN),
    DEATH_DATE(Kind.DATE, Nature.SHARED),
    /// A date of which the header does not say what happened then.
    EVENT_DATE(Kind.DATE, Nature.SHARED),
    DEATH_PLACE(Kind.TEXT, Nature.SHARED),
    BIRTH_PLACE(Kind.TEXT, Nature.SHARED),
    /// A place of which the header does not say what happened there.
    PLACE(Kind.TEXT, Nature.SHARED),
    /// Where the person lived.
    RESIDENCE(Kind.TEXT, Nature.SHARED),
    ADDRESS(Kind.TEXT, Nature.SHARED),
    CODE(Kind.CODE, Nature.UNKNOWN),
    OCCUPATION(Kind.TEXT, Nature.UNKNOWN),
    /// What a list's keeper noted: read by people, never compared.
    REMARK(Kind.IGNORED, Nature.UNKNOWN);

    private final Kind kind;
    private final Nature nature;

    Meaning(Kind kind, Nature nature) {
        this.kind = kind;
        this.nature = nature;
    }

    /// Whose the values of such a column are.
    public Nature nature() {
        return nature;
    }

    /// How such a column is compared.
    public Kind kind() {
        return kind;
    }

    /// Whether it is a name of the person, or a part of one.
    public boolean isName() {
        return switch (kind) {
            case NAME, GIVEN_NAME, FAMILY_NAME, FATHER_NAME -> true;
            case DATE, NUMBER, TEXT, CODE, CATEGORY, IGNORED -> false;
        };
    }

    /// The code in `headers.txt` and in what is written, for example `birth_date`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The meaning of this code, if there is one.
    public static Optional<Meaning> find(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// The code as words.
    String label() {
        return code().replace('_', ' ');
    }
}
