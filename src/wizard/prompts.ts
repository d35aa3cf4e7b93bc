/** The prompts that we use, and no others: each one that is named here is shipped. */
export { confirm, input, select } from "@inquirer/prompts";
