import { three } from "./changes.ts";
import { disasters } from "./disasters.ts";
import { liveOn } from "./life.ts";
import { wrongOrders } from "./wrong-orders.ts";

const life = liveOn(three);
wrongOrders.forEach(life.refusal);
disasters.forEach(life.disaster);
