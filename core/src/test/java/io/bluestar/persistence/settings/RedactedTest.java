package io.bluestar.persistence.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactedTest {
    private static final String ECHO = "sent were X-Amz-Security-Token:hush";

    @Test
    void aFailureRepeatsTheRequestInWhatItSaysInItsCausesOrInWhatItSuppresses() {
        Throwable plain = new IllegalStateException("plain", new IllegalStateException());
        plain.addSuppressed(new IllegalStateException("plain too"));
        assertThat(Redacted.repeatsRequest(plain)).isFalse();
        assertThat(Redacted.repeatsRequest((Throwable) null)).isFalse();
        assertThat(Redacted.repeatsRequest(new IllegalStateException(ECHO))).isTrue();
        assertThat(Redacted.repeatsRequest(new IllegalStateException("outer", new IllegalStateException(ECHO))))
                .isTrue();
        Throwable lastAttempt = new IllegalStateException("plain");
        lastAttempt.addSuppressed(new IllegalStateException("attempt 1", new IllegalStateException(ECHO)));
        assertThat(Redacted.repeatsRequest(new IllegalStateException("outer", lastAttempt)))
                .isTrue();
    }

    @Test
    void causesInACircleEnd() {
        Throwable one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));
        assertThat(Redacted.repeatsRequest(one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SignatureDoesNotMatch,true", "InvalidSignatureException,true", "AccessDenied,false", ",false"})
    void aRefusedSignatureMayRepeatTheRequest(String code, boolean may) {
        assertThat(Redacted.mayRepeatRequest(code)).isEqualTo(may);
    }
}
