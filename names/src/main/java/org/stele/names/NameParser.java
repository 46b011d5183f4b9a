package org.stele.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stele.names.NamePart.Kind;

/// Takes a name apart. Nothing is lost: what is not understood is a part like any other, and
/// [PersonName#written] keeps the whole.
public final class NameParser {

    /// No name is longer; of a longer text (a pasted article) only the beginning is taken apart.
    private static final int LONGEST_NAME = 300;

    private static final int MOST_PARTS = 12;

    private static final Pattern NICKNAME = Pattern.compile("[\"“”«»„(\\[]([^\"“”«»„()\\[\\]]*)[\"“”«»)\\]]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
    private static final String APOSTROPHES = "'’ʼ`ʿʾ.";
    private static final int MARKS_AND_NUMBERS = 1 << Character.NON_SPACING_MARK
            | 1 << Character.ENCLOSING_MARK
            | 1 << Character.COMBINING_SPACING_MARK
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    /// Endings of a father's name in Russian, from his sons' and his daughters' names.
    private static final Pattern PATRONYMIC = Pattern.compile(
            "(?<father>...*?)(?<soft>[iy])?(?:ovich|evich|ovic|evic|ovych|evych|ovna|evna|ivna|ich|ichna|inichna)");

    /// "Son of" or "daughter of" written as one word with the father's name.
    private static final Pattern CHILD_JOINED =
            Pattern.compile("(?<father>...+?)(?:oghlu|oglu|oghly|ogly|oghli|ogli|qizi|gizi|ghizi|qyzy|gyzy|kyzy|kizi)");

    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(?:وال|ال)(?=...)");
    private static final Pattern SERVANT_JOINED = Pattern.compile("abd[aeuo]?[lrsnzt]?(?=[a-z]{4})");

    private NameParser() {}

    /// A name as it stands in one cell or one phrase.
    public static PersonName parse(String written) {
        String text = written.length() > LONGEST_NAME ? written.substring(0, LONGEST_NAME) : written;
        text = INVISIBLE
                .matcher(Letters.areAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        Orthography orthography = Orthography.of(text);
        List<NamePart> nicknames = new ArrayList<>();
        Matcher quoted = NICKNAME.matcher(text);
        while (quoted.find()) {
            if (!quoted.group(1).isBlank()) {
                nicknames.add(part(quoted.group(1).strip(), Kind.NICKNAME, orthography));
            }
        }
        List<Token> tokens = tokens(quoted.replaceAll(" "), orthography);
        List<NamePart> parts = new Assignment(orthography).assign(tokens);
        if (parts.stream().noneMatch(NamePart::identifies) && !nicknames.isEmpty()) {
            nicknames.replaceAll(part -> new NamePart(part.written(), Kind.GIVEN, part.forms(), part.skeleton()));
        }
        parts.addAll(nicknames);
        return new PersonName(written, Script.of(text), orthography, parts);
    }

    /// A cell that a list's header says to be one part of a name, such as the family name. In a column of fathers'
    /// names "Həsən", "Həsən oğlu", "bin Hasan" and "Hasanovich" are one name.
    public static PersonName parse(String written, Kind kind) {
        PersonName name = parse(kind == Kind.FATHER ? afterChildOf(written) : written);
        List<NamePart> parts = new ArrayList<>();
        for (NamePart part : name.parts()) {
            if (!part.identifies() || part.kind() == kind) {
                parts.add(part);
            } else if (kind == Kind.FATHER) {
                parts.add(part(part.written(), part.form(), kind, orthographyOf(part.written(), name.orthography())));
            } else {
                parts.add(new NamePart(part.written(), kind, part.forms(), part.skeleton()));
            }
        }
        return new PersonName(written, name.script(), name.orthography(), parts);
    }

    // In a cell of its own "bin Hasan" has no name before it.
    private static String afterChildOf(String written) {
        String text = written.strip();
        int space = text.indexOf(' ');
        if (space < 0) {
            return written;
        }
        String first = text.substring(0, space);
        return NameWords.isOneOf(NameWords.CHILD_OF, form(first, Orthography.of(text)), first)
                ? text.substring(space + 1)
                : written;
    }

    /// Some words that belong together: `al-Qasim`, `Abd al Rahman`, `Hasan oğlu`.
    private record Token(String written, String form, boolean fixed, Kind kind, boolean beforeComma) {
        Token as(Kind other) {
            return new Token(written, form, true, other, beforeComma);
        }
    }

    private static List<Token> tokens(String text, Orthography orthography) {
        List<String> words = new ArrayList<>();
        int comma = -1;
        for (int at = 0; at < text.length() && words.size() < MOST_PARTS; ) {
            int end = at;
            boolean named = false;
            while (end < text.length() && isOfWord(text.codePointAt(end))) {
                named |= Character.isLetterOrDigit(text.codePointAt(end));
                end += Character.charCount(text.codePointAt(end));
            }
            if (named) {
                words.add(text.substring(at, end));
            }
            if (end == at) {
                comma = text.charAt(at) == ',' && comma < 0 ? words.size() : comma;
                end += Character.charCount(text.codePointAt(at));
            }
            at = end;
        }
        List<Token> tokens = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        StringBuilder pendingForm = new StringBuilder();
        Kind next = Kind.GIVEN;
        boolean fixed = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String form = form(word, orthography);
            boolean last = i == words.size() - 1;
            boolean beforeComma = i < comma;
            if (!tokens.isEmpty() && pending.isEmpty() && NameWords.CHILD_AFTER.contains(form)) {
                Token father = tokens.removeLast();
                tokens.add(new Token(father.written() + " " + word, father.form(), true, Kind.FATHER, beforeComma));
                continue;
            }
            if (!last
                    && pendingForm.isEmpty()
                    && NameWords.isOneOf(NameWords.CHILD_OF, form, word)
                    && !tokens.isEmpty()) {
                pending.append(word).append(' ');
                next = Kind.FATHER;
                fixed = true;
                continue;
            }
            if (!last && NameWords.PARTICLES.contains(form)) {
                pending.append(word).append(' ');
                continue;
            }
            if (!last
                    && (NameWords.isOneOf(NameWords.KUNYA, form, word)
                            || NameWords.isOneOf(NameWords.SERVANT, form, word))) {
                fixed |= tokens.isEmpty() && NameWords.isOneOf(NameWords.KUNYA, form, word);
                next = fixed && next == Kind.GIVEN ? Kind.KUNYA : next;
                pending.append(word).append(' ');
                pendingForm.append(NameWords.isOneOf(NameWords.KUNYA, form, word) ? "abu" : "abd");
                continue;
            }
            tokens.add(new Token(pending + word, pendingForm + form, fixed, next, beforeComma));
            pending.setLength(0);
            pendingForm.setLength(0);
            next = Kind.GIVEN;
            fixed = false;
        }
        return tokens;
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || (MARKS_AND_NUMBERS >> Character.getType(letter) & 1) != 0
                || APOSTROPHES.indexOf(letter) >= 0;
    }

    private static String form(String word, Orthography orthography) {
        String bare = Homoglyphs.unmixed(withoutApostrophes(word));
        if (orthography == Orthography.ARABIC) {
            bare = ARABIC_ARTICLE.matcher(bare).replaceFirst("");
        }
        String form = Transliteration.form(
                bare, Script.of(bare) == Script.of(word) ? orthographyOf(word, orthography) : orthography);
        if (!form.startsWith("abd")) {
            return form;
        }
        Matcher servant = SERVANT_JOINED.matcher(form);
        return servant.lookingAt() ? "abd" + form.substring(servant.end()) : form;
    }

    private static String withoutApostrophes(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (APOSTROPHES.indexOf(word.charAt(i)) < 0) {
                bare.append(word.charAt(i));
            }
        }
        return bare.length() == word.length() ? word : bare.toString();
    }

    // One name may mix scripts: an Arabic name with a Latin nickname, or a Latin a inside a Cyrillic word.
    private static Orthography orthographyOf(String word, Orthography ofName) {
        Orthography own = Orthography.of(word);
        return Script.of(word) == Script.NONE || sameScript(own, ofName) ? ofName : own;
    }

    private static boolean sameScript(Orthography one, Orthography other) {
        return script(one) == script(other);
    }

    private static Script script(Orthography orthography) {
        return switch (orthography) {
            case AZERBAIJANI_LATIN, TURKISH, LATIN -> Script.LATIN;
            case AZERBAIJANI_CYRILLIC, RUSSIAN -> Script.CYRILLIC;
            case ARMENIAN -> Script.ARMENIAN;
            case GEORGIAN -> Script.GEORGIAN;
            case ARABIC -> Script.ARABIC;
            case OTHER -> Script.OTHER;
        };
    }

    private static NamePart part(String written, Kind kind, Orthography orthography) {
        return part(written, form(written, orthography), kind, orthography);
    }

    private static NamePart part(String written, String form, Kind kind, Orthography orthography) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(form);
        Matcher patronymic = PATRONYMIC.matcher(form);
        Matcher joined = CHILD_JOINED.matcher(form);
        if (kind == Kind.FATHER && patronymic.matches()) {
            forms.clear();
            forms.add(patronymic.group("father"));
            if (patronymic.group("soft") != null) {
                // Valyevich is the son of a Vali.
                forms.add(patronymic.group("father") + "i");
            }
        } else if (kind == Kind.FATHER && joined.matches()) {
            forms.clear();
            forms.add(joined.group("father"));
        }
        for (String first : List.copyOf(forms)) {
            switch (orthography) {
                // A scribe without the Azerbaijani keyboard writes its c, x and q, which other Latin readers misread.
                case LATIN ->
                    forms.add((first.indexOf('c') < 0 ? first : first.replaceAll("c(?!h)", "j"))
                            .replace("x", "kh")
                            .replace("q", "g"));
                // Russian has no h: Həsən became Гасан.
                case RUSSIAN, AZERBAIJANI_CYRILLIC -> forms.add(first.replaceAll("g(?=[aeiou])", "h"));
                case AZERBAIJANI_LATIN, TURKISH, ARMENIAN, GEORGIAN, ARABIC, OTHER -> {}
            }
        }
        return new NamePart(written, kind, List.copyOf(forms), Transliteration.skeleton(first(forms)));
    }

    private static String first(Set<String> forms) {
        return forms.iterator().next();
    }

    /// Which token is which part.
    private record Assignment(Orthography orthography) {

        List<NamePart> assign(List<Token> tokens) {
            List<Token> named = new ArrayList<>(tokens);
            int names = (int) named.stream()
                    .filter(token -> !isTitle(token) && !NameWords.SUFFIXES.contains(token.form()))
                    .count();
            for (int i = 0; i < named.size(); i++) {
                Token token = named.get(i);
                if (names >= 2 && isTitle(token)) {
                    named.set(i, token.as(Kind.TITLE));
                } else if (i > 0 && NameWords.SUFFIXES.contains(token.form())) {
                    named.set(i, token.as(Kind.SUFFIX));
                }
            }
            findPatronymic(named);
            findFamily(named);
            Kind next = Kind.GIVEN;
            boolean hasFather = named.stream().anyMatch(token -> token.fixed() && token.kind() == Kind.FATHER);
            List<NamePart> parts = new ArrayList<>();
            for (Token token : named) {
                Kind kind = token.kind();
                if (!token.fixed()) {
                    kind = next;
                    next = next == Kind.GIVEN && !hasFather
                            ? Kind.FATHER
                            : next == Kind.GIVEN ? Kind.GIVEN : Kind.GRANDFATHER;
                }
                parts.add(part(token.written(), token.form(), kind, orthography));
            }
            return parts;
        }

        private static boolean isTitle(Token token) {
            return NameWords.isOneOf(NameWords.TITLES, token.form(), token.written());
        }

        // -ovich may be a father's name or, in the west of its range, a family name: it is the father's where
        // the name has words enough for both.
        private void findPatronymic(List<Token> tokens) {
            if (tokens.stream().filter(token -> !token.fixed()).count() < 3) {
                return;
            }
            for (int i = 1; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                boolean slavic = !token.fixed()
                        && endsLikePatronymic(token.form())
                        && PATRONYMIC.matcher(token.form()).matches();
                boolean armenian = orthography == Orthography.ARMENIAN
                        && !token.fixed()
                        && i == tokens.size() - 1
                        && token.written().endsWith("ի");
                if (slavic || armenian) {
                    String form =
                            armenian ? token.form().substring(0, token.form().length() - 1) : token.form();
                    tokens.set(i, new Token(token.written(), form, true, Kind.FATHER, token.beforeComma()));
                    return;
                }
            }
        }

        private static boolean endsLikePatronymic(String form) {
            return form.endsWith("ch") || form.endsWith("na") || form.endsWith("ic");
        }

        private void findFamily(List<Token> tokens) {
            List<Integer> free = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.get(i).fixed()) {
                    free.add(i);
                }
            }
            if (free.isEmpty() || (free.size() == 1 && !looksLikeFamily(tokens.get(free.getFirst())))) {
                return;
            }
            int first = free.getFirst();
            int last = free.getLast();
            boolean comma = tokens.get(first).beforeComma() && !tokens.get(last).beforeComma();
            boolean endings = looksLikeFamily(tokens.get(first)) && !looksLikeFamily(tokens.get(last));
            boolean firstIsFamily = comma || endings;
            int family = firstIsFamily ? first : last;
            if (!firstIsFamily && !looksLikeFamily(tokens.get(last))) {
                for (int i : free) {
                    family = looksLikeFamily(tokens.get(i)) ? i : family;
                }
            }
            tokens.set(family, tokens.get(family).as(Kind.FAMILY));
        }

        private boolean looksLikeFamily(Token token) {
            boolean turkic = orthography == Orthography.AZERBAIJANI_LATIN || orthography == Orthography.TURKISH;
            boolean azerbaijani = turkic && token.form().length() > 5;
            return FamilyName.hasEnding(token.form())
                    || (azerbaijani
                            && (token.form().endsWith("li") || token.form().endsWith("lu")));
        }
    }
}
