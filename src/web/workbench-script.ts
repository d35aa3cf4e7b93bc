import { provide } from "./scripts.ts";
import { startGenerator } from "./start.ts";

provide("workbench", startGenerator);
