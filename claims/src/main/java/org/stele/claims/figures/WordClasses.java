package org.stele.claims.figures;

import java.util.Locale;
import java.util.Optional;
import org.stele.claims.text.Lexicon;
import org.stele.claims.text.Phrases;
import org.stele.claims.text.Token;
import org.stele.claims.text.TokenizedText;

/// The word class of every token of a text, looked up once.
final class WordClasses {

    private static final int LONGEST_ENDING = 6;

    private final WordClass[] classes;
    private final int[] ends;

    WordClasses(TokenizedText text, Lexicon lexicon) {
        Phrases grammar = lexicon.phrases("grammar");
        Phrases endings = lexicon.phrases("endings");
        Phrases heads = lexicon.phrases("heads");
        classes = new WordClass[text.size()];
        ends = new int[text.size()];
        for (int i = 0; i < text.size(); i++) {
            Token token = text.token(i);
            Optional<Phrases.Match> match = grammar.longestAt(text, i);
            if (match.isPresent()) {
                classes[i] = WordClass.valueOf(match.get().value().toUpperCase(Locale.ROOT));
                ends[i] = match.get().end();
            } else {
                classes[i] =
                        token.isMark() ? mark(token) : heads.has(token) ? WordClass.PLAIN : byEnding(token, endings);
                ends[i] = i + 1;
            }
        }
    }

    private static WordClass mark(Token token) {
        return switch (token.text()) {
            case "," -> WordClass.COMMA;
            case "-" -> token.glued() ? WordClass.PLAIN : WordClass.BREAK;
            default -> WordClass.BREAK;
        };
    }

    private static WordClass byEnding(Token token, Phrases endings) {
        String word = token.folded();
        for (int length = Math.min(LONGEST_ENDING, word.length() - 2); length > 0; length--) {
            Optional<String> found = endings.valueOf(word.substring(word.length() - length));
            if (found.isPresent()) {
                return WordClass.valueOf(found.get().toUpperCase(Locale.ROOT));
            }
        }
        return WordClass.PLAIN;
    }

    /// The class of the phrase that begins at a token.
    WordClass at(int token) {
        return classes[token];
    }

    /// The end of the phrase that begins at a token.
    int end(int token) {
        return ends[token];
    }
}
