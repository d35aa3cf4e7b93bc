import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pictureFile, wizardPicture } from "./wizard-picture.ts";

/** Draws the wizard for README.md: `npm run picture`. */
mkdirSync(dirname(pictureFile), { recursive: true });
writeFileSync(pictureFile, await wizardPicture());
