/** The prompts in use: only what is named here is shipped. */
export { input, search, select } from "@inquirer/prompts";
