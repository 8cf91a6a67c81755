package io.bluestar.contracttests.containers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** Only in a build with Docker: {@code mvn verify -Pcontainers}. Tagged twice, as jqwik does not see the tags of Jupiter. */
@Tag("containers")
@net.jqwik.api.Tag("containers")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface NeedsDocker {}
