package org.stele.names;

import java.util.List;

/// A part of a name made ready to be compared many times: how each of its forms sounds, what it is without the
/// ending of gender, and from what name it is made.
public final class HeardPart {

    /// How alike two parts are when only the consonants agree: enough in a script without vowels, a hint elsewhere.
    static final double SKELETON_WITHOUT_VOWELS = 0.95;

    private static final double SKELETON = 0.85;
    private static final double SAME_SOUND = 0.98;
    static final double OTHER_GENDER = 0.97;
    static final double SAME_ROOT = 0.9;
    static final double INITIAL = 0.85;

    /// Words less alike than this share their consonants by chance.
    private static final double HARDLY_ALIKE = 0.55;

    private final NamePart part;
    private final Form[] forms;
    private final boolean vowels;
    private final int skeleton;

    record Form(String form, String sound, String withoutGender, String root, Letters letters) {
        static Form of(String form) {
            String sound = Transliteration.sound(form);
            return new Form(form, sound, FamilyName.withoutGender(form), FamilyName.root(form), Letters.of(sound));
        }
    }

    private HeardPart(NamePart part, List<Form> forms, boolean vowels) {
        this.part = part;
        this.forms = forms.toArray(new Form[0]);
        this.vowels = vowels;
        skeleton = part.skeleton().hashCode();
    }

    public static HeardPart of(NamePart part) {
        boolean vowels = Script.of(part.written()) != Script.ARABIC;
        return new HeardPart(part, part.forms().stream().map(Form::of).toList(), vowels);
    }

    Form[] forms() {
        return forms;
    }

    /// The same number for the same consonants.
    int skeleton() {
        return skeleton;
    }

    public NamePart part() {
        return part;
    }

    /// How alike two parts are, whatever their kinds: 1 for the same form, 0 for nothing in common. Above .9 they are
    /// spellings of one name; below .6 they are two names.
    public double likeness(HeardPart other, Spelling spelling) {
        double most = 0;
        for (Form one : forms) {
            for (Form two : other.forms) {
                most = Math.max(most, likeness(one, two, spelling));
            }
        }
        String skeleton = part.skeleton();
        if (most < SKELETON_WITHOUT_VOWELS && skeleton.length() > 1 && skeleton.equals(other.part.skeleton())) {
            if (!vowels || !other.vowels) {
                return SKELETON_WITHOUT_VOWELS;
            }
            return most < HARDLY_ALIKE ? most : Math.max(most, SKELETON);
        }
        return most;
    }

    /// Whether one is written with its vowels and the other without: then their consonants are all that can agree, and
    /// [#likeness] of spellings of one name is no more than .95.
    public boolean lacksVowelsOf(HeardPart other) {
        return vowels != other.vowels;
    }

    /// Two forms with no more than so many letters in common are no more alike by their spelling.
    static double mostLikeness(int common, int beginning, int one, int two) {
        return (Letters.mostJaroWinkler(common, beginning, one, two) + Letters.mostLikeness(common, one, two)) / 2;
    }

    private static double likeness(Form one, Form two, Spelling spelling) {
        if (one.form.equals(two.form)) {
            return 1;
        }
        if (one.form.length() <= 1 || two.form.length() <= 1) {
            boolean initial = !one.form.isEmpty() && !two.form.isEmpty() && one.form.charAt(0) == two.form.charAt(0);
            return initial ? INITIAL : 0;
        }
        if (one.sound.equals(two.sound)) {
            return SAME_SOUND;
        }
        if (one.withoutGender.equals(two.withoutGender)) {
            return OTHER_GENDER;
        }
        spelling.compareWith(one.sound);
        double alike = (spelling.jaroWinkler(two.sound) + spelling.likeness(two.sound)) / 2;
        return one.root.equals(two.root) ? Math.max(alike, SAME_ROOT) : alike;
    }
}
