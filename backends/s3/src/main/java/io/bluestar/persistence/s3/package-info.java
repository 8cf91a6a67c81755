/**
 * Files on Amazon S3, or on any server that speaks its protocol: {@link io.bluestar.persistence.s3.S3FileStore} is the way
 * in.
 */
package io.bluestar.persistence.s3;
