package org.stele.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void theExampleOfRfc8785ComesOutAsItSays() {
        String example = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        assertThat(new String(canonical(example), StandardCharsets.UTF_8))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void membersStandInTheOrderOfTheirUtf16Units() {
        assertThat(new String(canonical("{\"\uFB33\":1,\"\uD83D\uDE00\":2,\"a\":3}"), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":3,\"\uD83D\uDE00\":2,\"\uFB33\":1}");
    }

    @Test
    void whatTheFormCannotKeepIsRefused() {
        assertThatThrownBy(() -> canonical("{\"n\":9007199254740993}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a number beyond 9007199254740991");
        assertThatThrownBy(() -> CanonicalJson.bytes(CanonicalJson.object().put("half", "\uD83D")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(canonical("{\"n\":9007199254740991}"))
                .isEqualTo("{\"n\":9007199254740991}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void onlyTheCanonicalFormIsCanonical() {
        assertThat(CanonicalJson.isCanonical("{\"a\":1,\"b\":2}".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(CanonicalJson.isCanonical("{\"b\":2,\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(CanonicalJson.isCanonical("{\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(CanonicalJson.isCanonical("{\"a\":1.0}".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(CanonicalJson.isCanonical("[1]".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    private static byte[] canonical(String json) {
        return CanonicalJson.bytes(CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)));
    }
}
