/** The S3 file store and what goes wrong between it and S3. */
package io.bluestar.contracttests.faults.s3;
