/** The prompts that we use, and no others: each one that is named here is shipped. */
export { input, search, select } from "@inquirer/prompts";
