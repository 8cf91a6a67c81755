/**
 * Fills the stores with data sets: {@link io.bluestar.persistence.seed.DataSet} is what to store,
 * {@link io.bluestar.persistence.seed.Seeder} creates and fills the tables of DynamoDB,
 * {@link io.bluestar.persistence.seed.StoreSeeder} fills anything that implements the protocols of the core, and
 * {@link io.bluestar.persistence.seed.SeedCommand} is the command {@code bluestar seed}.
 */
package io.bluestar.persistence.seed;
