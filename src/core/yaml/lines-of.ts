/** The lines of a text, without their ends. */
export const linesOf = (text: string): string[] => text.split(/\r\n?|\n/);
