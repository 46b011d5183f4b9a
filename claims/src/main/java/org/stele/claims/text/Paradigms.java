package org.stele.claims.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The endings that words of a language take, so that its lexicon names a stem once: `yaralan~finite` stands for
/// "yaralandı", "yaralanıb", "yaralanmışdır" and so on.
///
/// In an ending, capital letters and brackets take their shape from what stands before:
///
/// | written | is read as |
/// |---|---|
/// | `A`, `I`, `G`, `K` | the letters that `[harmony]` gives after the last vowel, in this order |
/// | `D` | `t` after a voiceless consonant, else `d` |
/// | `(y)` | the letter in brackets, only after a vowel |
/// | `[I]` | what is in brackets, only after a consonant |
/// | `-` | no ending: the stem alone |
final class Paradigms {

    private static final String VOICELESS = "fstkçşhpxqc";

    private final Map<String, List<String>> endings = new TreeMap<>();
    /// After this vowel, these: `A`, `I`, `G` and `K`.
    private final Map<Character, String> harmony = new TreeMap<>();
    /// What the last consonant of a stem may become before a vowel.
    private final Map<Character, Character> softening = new TreeMap<>();

    void addEndings(String paradigm, List<String> more) {
        endings.computeIfAbsent(paradigm, ignored -> new ArrayList<>()).addAll(more);
    }

    void addHarmony(char vowel, String letters) {
        harmony.put(vowel, letters);
    }

    void addSoftening(char hard, char soft) {
        softening.put(hard, soft);
    }

    boolean has(String paradigm) {
        return endings.containsKey(paradigm);
    }

    /// All forms of a stem in one paradigm.
    Set<String> forms(String stem, String paradigm) {
        Set<String> forms = new LinkedHashSet<>();
        for (String ending : endings.getOrDefault(paradigm, List.of())) {
            String hard = ending.equals("-") ? stem : join(stem, ending);
            forms.add(hard);
            int last = stem.length() - 1;
            Character soft = last > 0 ? softening.get(stem.charAt(last)) : null;
            if (soft != null && hard.length() > last + 1 && isVowel(hard.charAt(last + 1))) {
                forms.add(hard.substring(0, last) + soft + hard.substring(last + 1));
            }
        }
        return forms;
    }

    private String join(String stem, String ending) {
        StringBuilder word = new StringBuilder(stem);
        int at = 0;
        while (at < ending.length()) {
            char c = ending.charAt(at);
            if (c == '(' || c == '[') {
                int close = ending.indexOf(c == '(' ? ')' : ']', at);
                if (isVowel(word.charAt(word.length() - 1)) == (c == '(')) {
                    for (int i = at + 1; i < close; i++) {
                        word.append(shaped(ending.charAt(i), word));
                    }
                }
                at = close + 1;
            } else {
                word.append(shaped(c, word));
                at++;
            }
        }
        return word.toString();
    }

    private char shaped(char c, CharSequence before) {
        return switch (c) {
            case 'A' -> vowels(before).charAt(0);
            case 'I' -> vowels(before).charAt(1);
            case 'G' -> vowels(before).charAt(2);
            case 'K' -> vowels(before).charAt(3);
            case 'D' -> VOICELESS.indexOf(before.charAt(before.length() - 1)) >= 0 ? 't' : 'd';
            default -> c;
        };
    }

    private String vowels(CharSequence before) {
        for (int i = before.length() - 1; i >= 0; i--) {
            String vowels = harmony.get(before.charAt(i));
            if (vowels != null) {
                return vowels;
            }
        }
        return harmony.values().stream().findFirst().orElse("AIGK");
    }

    private boolean isVowel(char c) {
        return harmony.containsKey(c);
    }
}
