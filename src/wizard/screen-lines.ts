import type { ScreenPlace } from "./prompter.ts";
import { type Terminal, widthOf } from "./terminal.ts";

/** The alternate screen: what was printed before is there again when it is left. */
const enterScreen = "\u001b[?1049h";
const leaveScreen = "\u001b[?1049l";
const clear = "\u001b[H\u001b[2J";

/** The lines that are printed between prompts, which clear themselves away. */
export class ScreenLines {
  readonly #terminal: Pick<Terminal, "output" | "screen" | "show">;
  /** How many rows were printed. */
  #row = 0;
  /** The same when the alternate screen was opened; undefined: it is not. */
  #rowBefore: number | undefined;
  /** What stands on the alternate screen. */
  #shown: string[] = [];

  constructor(terminal: Pick<Terminal, "output" | "screen" | "show">) {
    this.#terminal = terminal;
  }

  print(lines: readonly string[]): void {
    const text = lines.map(this.#terminal.show).join("\n");
    this.#row += rowsOf(text, this.#columns());
    if (this.#rowBefore !== undefined) this.#shown.push(text);
    this.#terminal.output.write(`${text}\n`);
  }

  place(): ScreenPlace {
    return { row: this.#row, columns: this.#columns() };
  }

  returnTo({ row, columns }: ScreenPlace): void {
    // A window of another width has broken the lines anew.
    if (row >= this.#row || columns !== this.#columns()) return;
    this.#terminal.output.write(`\u001b[${this.#row - row}A\r\u001b[J`);
    this.#row = row;
  }

  openScreen(): void {
    this.#rowBefore = this.#row;
    this.#shown = [];
    this.#terminal.output.write(enterScreen);
    process.on("SIGTSTP", this.#stop);
  }

  clearScreen(): void {
    this.#shown = [];
    this.#terminal.output.write(clear);
  }

  /** Ctrl-Z gives the shell its screen back. */
  readonly #stop = (): void => {
    this.#terminal.output.write(leaveScreen);
    // Before readline, which draws its prompt again where the cursor is.
    process.prependOnceListener("SIGCONT", () => {
      const lines = this.#shown.map((text) => `${text}\n`);
      this.#terminal.output.write([enterScreen, clear, ...lines].join(""));
    });
    process.kill(process.pid, "SIGSTOP");
  };

  closeScreen(): void {
    if (this.#rowBefore === undefined) return;
    this.#row = this.#rowBefore;
    this.#rowBefore = undefined;
    process.off("SIGTSTP", this.#stop);
    this.#terminal.output.write(leaveScreen);
  }

  #columns(): number {
    return this.#terminal.screen().columns;
  }
}

/** How many rows a text takes. */
const rowsOf = (text: string, columns: number) =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / columns)), 0);
