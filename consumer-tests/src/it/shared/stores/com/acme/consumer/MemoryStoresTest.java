package com.acme.consumer;

import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.junit.BlueStarTest;

/** Without any server. */
@BlueStarTest(environment = Environment.MEMORY)
class MemoryStoresTest extends SeededStoresTests {}
