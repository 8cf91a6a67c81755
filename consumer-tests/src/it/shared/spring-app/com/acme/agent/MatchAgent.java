package com.acme.agent;

import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** A service that tells what an employer matches. */
@SpringBootApplication
public class MatchAgent {
    private static final List<String> SETTINGS = List.of(
            "BLUESTAR_DYNAMO_TABLE_SUFFIX",
            "BLUESTAR_DYNAMO_REGION",
            "BLUESTAR_DYNAMO_ENDPOINT_URL",
            "BLUESTAR_REDIS_URI",
            "BLUESTAR_S3_BUCKET",
            "BLUESTAR_S3_REGION",
            "BLUESTAR_S3_ENDPOINT_URL");

    /** The stores, from wherever Spring finds their settings; Spring closes them. */
    @Bean
    Persistence persistence(Environment environment) {
        Map<String, String> settings = new HashMap<>();
        for (String name : SETTINGS) {
            String value = environment.getProperty(name);
            if (value != null) {
                settings.put(name, value);
            }
        }
        return Persistence.open(Settings.fromEnvironment(settings));
    }

    @Bean
    EmployerMatch employerMatch(Persistence persistence) {
        return new EmployerMatch(persistence.rules());
    }
}
