import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { installCompose } from "./compose.ts";

/** Run by itself: puts Compose v2 where the tests that read compose files look for it. */
const cache = process.env["RIG_CACHE"] ?? "/var/cache/create-mesos-cluster-rig";
mkdirSync(cache, { recursive: true });
await installCompose(cache, join(cache, "docker-config/cli-plugins"));
