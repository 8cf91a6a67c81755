package com.acme.consumer;

import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.junit.BlueStarTest;

/** On the servers that the testkit starts. */
@BlueStarTest(environment = Environment.EMBEDDED)
class EmbeddedStoresTest extends SeededStoresTests {}
