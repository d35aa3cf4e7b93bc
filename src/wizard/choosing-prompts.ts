/** The prompts that follow the first question. */
export { search, select } from "@inquirer/prompts";
