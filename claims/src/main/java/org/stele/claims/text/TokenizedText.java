package org.stele.claims.text;

import java.util.List;
import org.stele.claims.Words;

/// A document's text as tokens and sentences. Everything found in it walks back to offsets of the text itself.
public final class TokenizedText {

    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    private final int[] sentenceOfToken;

    TokenizedText(String text, Lexicon lexicon, List<Token> tokens, List<Sentence> sentences) {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = List.copyOf(tokens);
        this.sentences = List.copyOf(sentences);
        this.sentenceOfToken = new int[tokens.size()];
        for (Sentence sentence : sentences) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                sentenceOfToken[i] = sentence.index();
            }
        }
    }

    /// Tokens and sentences of a text, its language told by [Language].
    public static TokenizedText of(String text) {
        return of(text, Language.of(text));
    }

    /// Tokens and sentences of a text in a known language (BCP 47, `und` when it cannot be told).
    public static TokenizedText of(String text, String language) {
        Lexicon lexicon = Lexicon.of(language, text);
        List<Token> tokens = Tokens.of(text, lexicon.orthography(), lexicon.words());
        return new TokenizedText(text, lexicon, tokens, Sentences.of(text, tokens, lexicon));
    }

    /// The words of the text's language, as this text writes them.
    public Lexicon lexicon() {
        return lexicon;
    }

    public String text() {
        return text;
    }

    public String language() {
        return lexicon.language();
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public int size() {
        return tokens.size();
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /// The sentence that a token belongs to.
    public Sentence sentenceOf(int token) {
        return sentences.get(sentenceOfToken[token]);
    }

    /// The first token that ends after an offset; `size()` when there is none.
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The words of tokens `[first, end)`, with what stands between them.
    public Words words(int first, int end) {
        int start = tokens.get(first).start();
        int stop = tokens.get(end - 1).end();
        return new Words(text.substring(start, stop), start, stop);
    }

    /// The words between two offsets.
    public Words wordsBetween(int start, int end) {
        return new Words(text.substring(start, end), start, end);
    }

    /// The words of a whole sentence.
    public Words words(Sentence sentence) {
        return words(sentence.first(), sentence.end());
    }
}
