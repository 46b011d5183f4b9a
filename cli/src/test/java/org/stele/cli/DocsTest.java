package org.stele.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Follows the links of the docs, so that a file that moves takes its readers along.
class DocsTest {

    /// What stands as code is no link, whatever brackets it has.
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*|#.*");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        Set<String> broken = new TreeSet<>();
        int followed = 0;
        for (Path page : DocPages.all()) {
            String text = CODE.matcher(Files.readString(page)).replaceAll("code");
            for (String link :
                    LINK.matcher(text).results().map(found -> found.group(1)).toList()) {
                if (ELSEWHERE.matcher(link).matches()) {
                    continue;
                }
                followed++;
                String file = link.replaceFirst("#.*", "");
                if (!Files.isRegularFile(page.resolveSibling(file).normalize())) {
                    broken.add(DocPages.ROOT.relativize(page) + " → " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(followed).as("links that were followed").isPositive();
    }
}
