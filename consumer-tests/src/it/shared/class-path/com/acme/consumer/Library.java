package com.acme.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the testkit and its servers are made of, and must not bring to whoever uses it. */
enum Library {
    KOTLIN("kotlin-.*", "kotlin.Unit"),
    MOCKITO("mockito-.*", "org.mockito.Mockito"),
    LOG4J_CORE("log4j-core.*", "org.apache.logging.log4j.core.Logger"),
    JETTY("jetty-.*", "org.eclipse.jetty.server.Server"),
    SQLITE("(sqlite|sqlite4java|libsqlite4java)-?.*", "org.sqlite.JDBC", "com.almworks.sqlite4java.SQLiteConnection"),
    S3PROXY("s3proxy.*|jclouds-.*", "org.gaul.s3proxy.S3Proxy"),
    DYNAMODB_LOCAL("DynamoDBLocal|dynamodb-local.*", "com.amazonaws.services.dynamodbv2.local.main.ServerRunner"),
    EMBEDDED_REDIS("embedded-redis", "redis.embedded.RedisServer"),
    MAVEN_RESOLVER("maven-resolver-.*|standalone-static.*", "org.eclipse.aether.RepositorySystem"),
    GUAVA("guava", "com.google.common.collect.ImmutableList"),
    PICOCLI("picocli", "picocli.CommandLine"),
    WIREMOCK("wiremock.*", "com.github.tomakehurst.wiremock.WireMockServer"),
    DOCKER_JAVA("docker-java-.*", "com.github.dockerjava.api.DockerClient"),
    TESTCONTAINERS("testcontainers.*", "org.testcontainers.DockerClientFactory"),
    JQWIK("jqwik-.*", "net.jqwik.api.Property");

    private final Pattern jars;
    private final List<String> classes;

    Library(String jars, String... classes) {
        this.jars = Pattern.compile(jars);
        this.classes = List.of(classes);
    }

    /** The jars and the classes of this library that are there, whatever jar the classes hide in. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        for (ClassPath.Jar jar : ClassPath.jars()) {
            if (jars.matcher(jar.name()).matches()) {
                found.add(jar.toString());
            }
        }
        for (String name : classes) {
            ClassPath.resources(name.replace('.', '/') + ".class").forEach(url -> found.add(url.toString()));
        }
        return found;
    }
}
