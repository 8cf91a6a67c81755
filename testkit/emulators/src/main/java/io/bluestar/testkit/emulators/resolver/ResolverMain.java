package io.bluestar.testkit.emulators.resolver;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.bluestar.testkit.emulators.child.Lifeline;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/**
 * Resolves artifacts into a local repository. Arguments: the repository's folder; {@code true} to stay offline;
 * then {@code group:artifact:version} of each. Exit code 0 when all are there; else 1, with one line for each that is not.
 */
public final class ResolverMain {
    private ResolverMain() {}

    /** Runs in a child JVM. */
    public static void main(String[] arguments) {
        Lifeline.hold();
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .withLocalRepositoryOverride(Path.of(arguments[0]))
                .offline(Boolean.parseBoolean(arguments[1]))
                .build();
        boolean complete;
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            complete = resolve(context, Arrays.asList(arguments).subList(2, arguments.length));
        }
        System.out.flush();
        Runtime.getRuntime().halt(complete ? 0 : 1);
    }

    private static boolean resolve(Context context, List<String> coordinates) {
        List<ArtifactRequest> requests = coordinates.stream()
                .map(name -> new ArtifactRequest(new DefaultArtifact(name), context.remoteRepositories(), ""))
                .toList();
        try {
            context.repositorySystem().resolveArtifacts(context.repositorySystemSession(), requests);
            return true;
        } catch (ArtifactResolutionException e) {
            for (ArtifactResult result : e.getResults()) {
                if (!result.isResolved()) {
                    System.out.println(result.getRequest().getArtifact() + ": "
                            + result.getExceptions().stream()
                                    .map(Exception::getMessage)
                                    .distinct()
                                    .toList());
                }
            }
            return false;
        }
    }
}
