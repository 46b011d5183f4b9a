package org.stele.claims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LexiconTest {

    private static final String TURKIC = """
            [spelling]
            I = ı
            ғ = ğ
            [spelling.plain]
            ə = e
            ş = s
            ı = i
            ö = o
            ü = u
            [spelling.plain.unsafe]
            öldü
            [harmony]
            a = a ı ğ q
            ə = ə i y k
            ö = ə ü y k
            ü = ə ü y k
            ı = a ı ğ q
            i = ə i y k
            [softening]
            q = ğ
            [paradigm.finite]
            dI, (y)Ib, dIGI
            [paradigm.noun]
            -, (n)I, (y)A, lAr
            [harm]
            öl~finite = intransitive killed
            yarala~finite = final injured
            [heads]
            uşaq~noun = children
            """;

    private static Optional<String> value(Lexicon lexicon, String section, String phrase) {
        return lexicon.phrases(section)
                .longestAt(Tokens.of(phrase, lexicon.orthography(), lexicon.words()), 0)
                .map(Phrases.Match::value);
    }

    @Test
    void aStemWithAParadigmStandsForAllItsForms() {
        Lexicon lexicon = Lexicon.parse("az", TURKIC);
        assertThat(value(lexicon, "harm", "öldü")).contains("intransitive killed");
        assertThat(value(lexicon, "harm", "ölüb")).contains("intransitive killed");
        assertThat(value(lexicon, "harm", "öldüyü")).contains("intransitive killed");
        assertThat(value(lexicon, "harm", "yaralayıb")).contains("final injured");
        assertThat(value(lexicon, "harm", "yaraladığı")).contains("final injured");
        assertThat(value(lexicon, "heads", "uşağı")).contains("children");
        assertThat(value(lexicon, "heads", "uşaqlar")).contains("children");
    }

    @Test
    void lettersOfTheLanguageAreReadAsOne() {
        Lexicon lexicon = Lexicon.parse("az", TURKIC);
        assertThat(value(lexicon, "harm", "YARALADI")).contains("final injured");
        assertThat(value(lexicon, "harm", "yaraladıғı")).contains("final injured");
    }

    @Test
    void aTextWithoutSpecialLettersIsReadWithoutThem() {
        Lexicon lexicon = Lexicon.parse("az", TURKIC, true);
        assertThat(value(lexicon, "harm", "yaralayib")).contains("final injured");
        assertThat(value(lexicon, "heads", "usaqlar")).contains("children");
        // "oldu" is another word.
        assertThat(value(lexicon, "harm", "oldu")).isEmpty();
    }

    @Test
    void smallWordsWrittenTogetherAreCutOffBeforeKnownWords() {
        Lexicon lexicon = Lexicon.parse("ar", """
                [spelling]
                أ = ا
                ُ =
                [spelling.prefixes]
                و, ال
                [harm]
                أصيب = passive injured
                قتلى = state killed
                """);
        var tokens = Tokens.of("وأُصيب والقتلى وادي", lexicon.orthography(), lexicon.words());
        assertThat(tokens.stream().map(Token::text)).containsExactly("و", "أُصيب", "و", "ال", "قتلى", "وادي");
        assertThat(tokens.stream().map(Token::folded)).containsExactly("و", "اصيب", "و", "ال", "قتلى", "وادي");
        assertThat(tokens.get(1).start()).isEqualTo(1);
        assertThat(tokens.get(1).end()).isEqualTo(6);
    }

    @Test
    void aWrongLineIsNamed() {
        assertThatThrownBy(() -> Lexicon.parse("xx", "[harm]\ndead = state killed\ndead = noun killed\n"))
                .hasMessage("lexicon xx.txt, line 3: \"dead\" stands twice in [harm]");
        assertThatThrownBy(() -> Lexicon.parse("xx", "[harm]\nöl~verb = state killed\n"))
                .hasMessage("lexicon xx.txt, line 2: there is no section [paradigm.verb]");
        assertThatThrownBy(() -> Lexicon.parse("xx", "dead\n"))
                .hasMessage("lexicon xx.txt, line 1: a phrase stands before the first [section]");
    }
}
