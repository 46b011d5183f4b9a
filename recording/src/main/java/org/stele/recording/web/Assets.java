package org.stele.recording.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The pictures and styles that a page shows, as its tags name them. No tree is built and nothing runs: what a script
/// would add is not found.
final class Assets {

    private static final int LONGEST_TAG = 4096;

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?i)\\b(src|href|rel)\\s{0,9}+=\\s{0,9}+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");

    private Assets() {}

    static List<URI> of(byte[] page, URI address, int most) {
        // Tags and addresses are ASCII in every encoding that pages have.
        String text = new String(page, StandardCharsets.ISO_8859_1);
        Set<URI> found = new LinkedHashSet<>();
        for (int open = text.indexOf('<'); open >= 0 && found.size() < most; open = text.indexOf('<', open + 1)) {
            boolean isPicture = text.regionMatches(true, open, "<img", 0, 4);
            boolean isLink = text.regionMatches(true, open, "<link", 0, 5);
            if (!isPicture && !isLink) {
                continue;
            }
            int close = text.indexOf('>', open);
            if (close < 0 || close - open > LONGEST_TAG) {
                continue;
            }
            String src = "";
            String href = "";
            String rel = "";
            Matcher attributes = ATTRIBUTE.matcher(text.substring(open, close));
            while (attributes.find()) {
                String value = attributes.group(2) != null
                        ? attributes.group(2)
                        : attributes.group(3) != null ? attributes.group(3) : attributes.group(4);
                switch (attributes.group(1).toLowerCase(Locale.ROOT)) {
                    case "src" -> src = value;
                    case "href" -> href = value;
                    default -> rel = value.toLowerCase(Locale.ROOT);
                }
            }
            resolve(isPicture ? src : rel.contains("stylesheet") ? href : "", address, found);
        }
        return new ArrayList<>(found);
    }

    private static void resolve(String written, URI address, Set<URI> found) {
        if (written.isBlank()) {
            return;
        }
        try {
            URI asset = address.resolve(new URI(written.strip().replace("&amp;", "&")));
            if (asset.getHost() != null && String.valueOf(asset.getScheme()).startsWith("http")) {
                found.add(asset);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // What is no address names nothing that could be fetched.
        }
    }
}
