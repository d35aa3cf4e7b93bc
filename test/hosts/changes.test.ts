import { changes, one } from "./changes.ts";
import { liveOn } from "./life.ts";

const life = liveOn(one);
changes.forEach(life.change);
