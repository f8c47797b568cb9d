package chesil.linkage.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PseudonymsTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void hmac_agrees_with_rfc_4231() { // test cases 2 and 1
        assertThat(Pseudonyms.hmac(bytes("Jefe"), "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Pseudonyms.hmac(HexFormat.of().parseHex("0b".repeat(20)), "Hi There"))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void hmac_of_an_nhs_number_is_what_other_programs_give() { // worked with OpenSSL: printf 9434765919 | openssl
        // dgst -sha256 -hmac example-test-key
        assertThat(Pseudonyms.hmac(bytes("example-test-key"), "9434765919"))
                .isEqualTo("6abc3a85ac2f27911131da3152393372271697aaed0d4a9b9bcd4810052defe8");
    }

    @Test
    void salted_agrees_with_openpseudonymiser() { // its FAQ
        assertThat(Pseudonyms.salted("", "123456789"))
                .isEqualTo("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225");
        assertThat(Pseudonyms.salted("hello", "123456789"))
                .isEqualTo("a4455e6581b78d69e569895c2b615dfa90a6cd56938e40ca91edd26e44deedfe");
    }

    @Test
    void a_key_that_could_be_guessed_is_refused() {
        assertThatThrownBy(() -> Secret.of(bytes("short\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the key has 5 bytes, and 32 are needed");
    }

    @Test
    void keys_of_different_uses_have_nothing_in_common_and_line_ends_do_not_count() {
        var secret = Secret.of(bytes("0123456789abcdef0123456789abcdef"));
        assertThat(secret.keyFor("one").hex("x"))
                .isNotEqualTo(secret.keyFor("other").hex("x"));
        assertThat(Secret.of(bytes("0123456789abcdef0123456789abcdef\r\n"))
                        .keyFor("one")
                        .hex("x"))
                .isEqualTo(secret.keyFor("one").hex("x"));
    }
}
