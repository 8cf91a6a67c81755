/** What stands between the AWS SDK and a server, and the ways in which it lets answers fail. */
package io.bluestar.contracttests.faults.wire;
