import { emitKeypressEvents } from "node:readline";
import type { PasteInput } from "./paste-input.ts";
import type { PromptResult } from "./prompter.ts";
import type { Terminal } from "./terminal.ts";

/** A terminal whose pastes arrive as one piece. */
export type PasteTerminal = Omit<Terminal, "input"> & { input: PasteInput };

type PromptContext = Pick<Terminal, "output" | "signal"> & {
  input: PasteInput;
  clearPromptOnDone: true;
};

type AskPrompt = (context: PromptContext) => Promise<string>;

/** Lines that were pasted while a prompt was open. */
type Pasted = { pasted: string };

/**
 * Runs one prompt until it is answered or the person goes back. A program that was stopped (Ctrl-Z)
 * and continued asks again: readline stops reading then, and the shell has written over the screen.
 */
export async function ask(terminal: PasteTerminal, prompt: AskPrompt): Promise<PromptResult>;
export async function ask(
  terminal: PasteTerminal,
  prompt: AskPrompt,
  takesLines: boolean,
): Promise<PromptResult | Pasted>;
export async function ask(terminal: PasteTerminal, prompt: AskPrompt, takesLines = false) {
  for (;;) {
    const result = await askOnce(terminal, prompt, takesLines);
    if (result !== "continued") return result;
  }
}

async function askOnce(
  { input, output, signal }: PasteTerminal,
  prompt: AskPrompt,
  takesLines: boolean,
): Promise<PromptResult | Pasted | "continued"> {
  const keys = listenToKeys(input);
  const stops = listenToContinue();
  const pastes = listenToPastes(input, takesLines);
  const signals = [signal, keys.back, keys.leave, stops.continued, pastes.signal];
  try {
    const text = await prompt({
      input,
      output,
      signal: AbortSignal.any(signals),
      clearPromptOnDone: true,
    });
    return { text };
  } catch (error) {
    if (signal.aborted) throw error;
    if (keys.back.aborted) return "back";
    if (stops.continued.aborted) return "continued";
    if (pastes.signal.aborted) return { pasted: String(pastes.signal.reason) };
    throw error;
  } finally {
    keys.stop();
    stops.stop();
    pastes.stop();
  }
}

/** Aborts `signal` with the lines that are pasted, where the prompt takes some. */
function listenToPastes(
  input: PasteInput,
  takesLines: boolean,
): { signal: AbortSignal; stop(): void } {
  const pasted = new AbortController();
  const stop = takesLines ? input.takePastes((text) => pasted.abort(text)) : () => undefined;
  return { signal: pasted.signal, stop };
}

/** Aborts `continued` once the stopped program goes on, after readline's own handler. */
function listenToContinue(): { continued: AbortSignal; stop(): void } {
  const continued = new AbortController();
  const onContinue = () => void setImmediate(() => continued.abort());
  process.on("SIGCONT", onContinue);
  return {
    continued: continued.signal,
    stop: () => void process.off("SIGCONT", onContinue),
  };
}

interface Key {
  name?: string;
  shift?: boolean;
  ctrl?: boolean;
}

/**
 * Esc and Shift+Tab abort `back`. Ctrl-D aborts `leave`, as Ctrl-C does: readline alone would only
 * stop reading.
 */
function listenToKeys(input: NodeJS.ReadableStream): {
  back: AbortSignal;
  leave: AbortSignal;
  stop(): void;
} {
  const back = new AbortController();
  const leave = new AbortController();
  const onKey = (_: string | undefined, key: Key = {}) => {
    if (key.name === "escape" || (key.name === "tab" && key.shift)) back.abort();
    if (key.name === "d" && key.ctrl) setImmediate(() => input.isPaused() && leave.abort());
  };
  emitKeypressEvents(input);
  input.on("keypress", onKey);
  return {
    back: back.signal,
    leave: leave.signal,
    stop: () => void input.off("keypress", onKey),
  };
}
