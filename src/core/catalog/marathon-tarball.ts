/**
 * The last build of Marathon as a tarball. No download host of it is left; SHA-1 is all that its
 * makers published (dcos/dcos, buildinfo.json).
 */
export const marathonTarball = {
  version: "1.11.24",
  file: "marathon-1.11.24-9ee9f3ceb.tgz",
  sha1: "974b48fb9ecc5457fc9e6c03009a0d81685b75cd",
} as const;
