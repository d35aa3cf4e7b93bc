/** The prompt of the first question; others are in choosing-prompts.ts. What is not named in either is not shipped. */
export { input } from "@inquirer/prompts";
