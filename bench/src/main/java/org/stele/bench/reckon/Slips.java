package org.stele.bench.reckon;

import java.util.List;

/// How a number comes to be misprinted.
final class Slips {

    private static final List<String> LOOKALIKES = List.of("17", "71", "38", "83", "56", "65", "08", "80", "69", "96");

    private Slips() {}

    /// Two digits exchanged, or a digit taken for one that looks like it; the number itself where neither can be.
    static long mistyped(long number) {
        String digits = String.valueOf(number);
        for (String pair : LOOKALIKES) {
            int at = digits.indexOf(pair.charAt(0));
            boolean leads = at == 0 && pair.charAt(1) == '0';
            if (at >= 0 && !leads) {
                return Long.parseLong(digits.substring(0, at) + pair.charAt(1) + digits.substring(at + 1));
            }
        }
        char[] exchanged = digits.toCharArray();
        for (int i = 1; i < exchanged.length; i++) {
            if (exchanged[i] != exchanged[i - 1] && !(i == 1 && exchanged[i] == '0')) {
                char first = exchanged[i - 1];
                exchanged[i - 1] = exchanged[i];
                exchanged[i] = first;
                return Long.parseLong(new String(exchanged));
            }
        }
        return number;
    }
}
