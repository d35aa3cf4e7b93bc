import { blueprints } from "precompiled:blueprints";
import { provide } from "./scripts.ts";

provide("blueprints", blueprints);
