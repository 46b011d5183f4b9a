package org.stele.claims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizedTextTest {

    private static List<String> tokens(String text) {
        return TokenizedText.of(text, "en").tokens().stream().map(Token::text).toList();
    }

    private static List<String> sentences(String text) {
        TokenizedText read = TokenizedText.of(text, "en");
        return read.sentences().stream().map(s -> read.words(s).text()).toList();
    }

    @Test
    void aNumberKeepsItsGroupsAndADateRangeIsThreeTokens() {
        assertThat(tokens("1,300 homes, 3–4 May")).containsExactly("1,300", "homes", ",", "3", "–", "4", "May");
    }

    @Test
    void thePossessiveEndingStandsApartAndAnApostropheInANameDoesNot() {
        assertThat(tokens("Kəhriz’s mayor, Sa'dan")).containsExactly("Kəhriz", "’s", "mayor", ",", "Sa'dan");
    }

    @Test
    void everyTokenWalksBackToItsCharacters() {
        String text = "In Zoğalvan, 12 people\nwere hurt.";
        for (Token token : TokenizedText.of(text, "en").tokens()) {
            assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
        }
    }

    @Test
    void theHeadlineIsASentenceOfItsOwn() {
        TokenizedText read = TokenizedText.of("Remembering Kəhriz\nFour people died. Two fled.", "en");
        assertThat(read.sentences().getFirst().headline()).isTrue();
        assertThat(read.sentences()).hasSize(3);
        assertThat(read.sentences().getLast().paragraph()).isEqualTo(1);
    }

    @Test
    void abbreviationsAndInitialsEndNoSentence() {
        assertThat(sentences("Capt. A. Orlan said 3 died. Gen. Brey denied it."))
                .hasSize(2);
    }

    @Test
    void aClosingQuotationMarkBelongsToItsSentence() {
        assertThat(sentences("He said: “They died.” Nobody asked."))
                .containsExactly("He said: “They died.”", "Nobody asked.");
    }

    @Test
    void aTextWrappedAtAFixedWidthKeepsItsSentencesWhole() {
        String wrapped = """
                On the third of May the soldiers came over the bridge and fired at
                the people who stood there, and when it was over eleven of them had
                been killed. Their names are not known to the writer of these lines.
                """;
        assertThat(sentences(wrapped)).hasSize(2);
    }

    @Test
    void aTableOfNumbersIsCutIntoSentencesThatCanBeRead() {
        for (String endless : List.of("7 ".repeat(10_000), "7, ".repeat(10_000), "one and two ".repeat(10_000))) {
            TokenizedText read = TokenizedText.of(endless, "en");

            assertThat(read.sentences())
                    .allMatch(sentence -> sentence.end() - sentence.first() <= 800)
                    .last()
                    .matches(sentence -> sentence.end() == read.size());
        }
    }

    @Test
    void theLanguageIsToldByScriptAndCommonWords() {
        assertThat(Language.of("Four people were killed in the valley.")).isEqualTo("en");
        assertThat(Language.of("В долине были убиты четыре человека.")).isEqualTo("ru");
        assertThat(Language.of("Vadidə dörd nəfər öldürülüb və bu gün anılır")).isEqualTo("az");
        assertThat(Language.of("Vadide dort nefer oldurulub ve bu gun anilir")).isEqualTo("az");
        assertThat(Language.of("Вадидә дөрд нәфәр өлдүрүлүб")).isEqualTo("az");
        assertThat(Language.of("Vadide dört kişi öldürüldü")).isEqualTo("tr");
        assertThat(Language.of("Saldırıda 4 kişi hayatını kaybetti")).isEqualTo("tr");
        assertThat(Language.of("У долині вбито чотирьох людей")).isEqualTo("uk");
        assertThat(Language.of("В долине погибли 4 человека")).isEqualTo("ru");
        assertThat(Language.of("Հովտում չորս մարդ է զոհվել")).isEqualTo("hy");
        assertThat(Language.of("قتل أربعة أشخاص في الوادي")).isEqualTo("ar");
        assertThat(Language.of("چهار نفر در دره کشته شدند")).isEqualTo("fa");
        assertThat(Language.of("ველზე ოთხი ადამიანი მოკლეს")).isEqualTo("ka");
        assertThat(Language.of("12 + 4")).isEqualTo("und");
    }

    @Test
    void aLexiconFindsTheLongestPhraseAndReadsStems() {
        Lexicon lexicon =
                Lexicon.parse("xx", "[harm]\ndeath = killed\ndeath toll = toll # two words\nwomen*, ranen* = x");
        TokenizedText text = TokenizedText.of("the Death toll of ranenykh", "xx");
        assertThat(lexicon.phrases("harm").longestAt(text, 1)).hasValue(new Phrases.Match("toll", 1, 3));
        assertThat(lexicon.phrases("harm").longestAt(text, 4)).hasValue(new Phrases.Match("x", 4, 5));
        assertThat(lexicon.phrases("harm").longestAt(text, 0)).isEmpty();
    }

    @Test
    void aMistakeInALexiconNamesItsLine() {
        assertThatThrownBy(() -> Lexicon.parse("xx", "[a]\none = 1\none = 2"))
                .hasMessage("lexicon xx.txt, line 3: \"one\" stands twice in [a]");
    }
}
