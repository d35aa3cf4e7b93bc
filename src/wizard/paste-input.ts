import { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";

/** What a terminal writes around a text that is pasted, once it is asked to. */
export const pasteStart = "\u001b[200~";
export const pasteEnd = "\u001b[201~";

/** Asks the terminal to mark what is pasted, or not to any more. */
export const markPastes = (output: NodeJS.WritableStream, isMarked: boolean): void =>
  void output.write(isMarked ? "\u001b[?2004h" : "\u001b[?2004l");

/** In milliseconds: the rest of a mark, or of a paste without marks, follows sooner than that. */
const gap = 40;

/** Keys of one line; more pasted text than that is cut where only one line can be answered. */
const maxTyped = 4096;

/** Several lines at once: nobody types as fast. */
const severalLines = /[^\r\n][\r\n]+[^\r\n\u001b]/;

/** One key: an escape sequence, a control character, or letters that came together. */
const oneKey = /\u001b(?:\[[\d;]*[@-~]|O[@-~]|[^\u001b])?|[^\p{Cc}]+|\p{Cc}/gsu;

const ctrlC = "\u0003";
const escapeKey = "\u001b";

/** In milliseconds: readline waits that long for the rest of an escape sequence. */
const escapeWait = 550;

const unchanged = (key: string): string => key;

/** A pasted text as one line. */
export const asOneLine = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");

/**
 * The keys of a terminal, with what is pasted taken out as one piece: readline would see each of
 * its characters as a key, and draw the screen as often.
 */
export class PasteInput extends Readable {
  readonly isTTY = true;
  readonly #source: NodeJS.ReadStream;
  readonly #decoder = new StringDecoder("utf8");
  #onPaste: ((text: string) => void) | undefined;
  /** What arrived and is not decided: the beginning of a mark, or of a paste without marks. */
  #held = "";
  /** The pieces of the paste that is arriving; undefined: none. */
  #paste: string[] | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Keys that no prompt has read yet. */
  #keys: string[] = [];
  #isDelivering = false;
  #isHeld = false;
  /** What stands for a key, where a prompt understands it differently than the person. */
  #translateKey = unchanged;

  constructor(source: NodeJS.ReadStream) {
    super({ read: () => undefined });
    this.#source = source;
    source.on("data", (chunk) => this.#take(this.#decoder.write(Buffer.from(chunk))));
    source.on("end", () => this.push(null));
    source.on("error", (error) => this.destroy(error));
    source.pause();
  }

  /** Pasted lines go to this, until the function that it returns is called. */
  takePastes(onPaste: (text: string) => void): () => void {
    this.#onPaste = onPaste;
    return () => {
      this.#onPaste = undefined;
    };
  }

  /** Other keys, or none, in the place of each key, until the function that it returns is called. */
  mapKeys(translate: (key: string) => string): () => void {
    this.#translateKey = translate;
    return () => {
      this.#translateKey = unchanged;
    };
  }

  /** Keys that are pressed meanwhile wait: a prompt that is at work would lose them. */
  async holdKeys<Result>(action: () => Promise<Result>): Promise<Result> {
    this.#isHeld = true;
    try {
      return await action();
    } finally {
      this.#isHeld = false;
      this.#deliverNext();
    }
  }

  get isRaw(): boolean {
    return this.#source.isRaw;
  }

  setRawMode(isRaw: boolean): this {
    this.#source.setRawMode(isRaw);
    return this;
  }

  override pause(): this {
    this.#source.pause();
    return super.pause();
  }

  override resume(): this {
    this.#source.resume();
    this.#deliverNext();
    return super.resume();
  }

  #take(chunk: string): void {
    clearTimeout(this.#timer);
    const text = this.#held + chunk;
    this.#held = "";
    const start = text.indexOf(pasteStart);
    if (this.#paste !== undefined) this.#takePasted(text, this.#paste);
    else if (start >= 0) {
      this.#press(text.slice(0, start));
      this.#paste = [];
      this.#takePasted(text.slice(start + pasteStart.length), this.#paste);
    } else if (this.#onPaste !== undefined && severalLines.test(text))
      this.#hold(text, (all) => this.#pasted(all));
    else {
      const partial = partOfStart(text);
      this.#press(text.slice(0, text.length - partial.length));
      if (partial !== "") this.#hold(partial, (all) => this.#press(all));
    }
  }

  /** Waits for what follows a text, and decides then. */
  #hold(text: string, decide: (text: string) => void): void {
    this.#held = text;
    this.#timer = setTimeout(() => {
      this.#held = "";
      decide(text);
    }, gap);
  }

  /** Takes a piece of a paste, up to the mark of its end; Ctrl-C ends it too. */
  #takePasted(chunk: string, pieces: string[]): void {
    const before = (pieces.at(-1) ?? "").slice(-pasteEnd.length + 1);
    const isLeft = chunk.includes("\u0003");
    const isEnded = `${before}${chunk}`.includes(pasteEnd);
    pieces.push(chunk);
    if (!isLeft && !isEnded) return;
    this.#paste = undefined;
    const [text = "", ...rest] = pieces.join("").split(pasteEnd);
    if (isLeft) this.#press("\u0003");
    else {
      this.#pasted(text);
      if (rest.join("") !== "") this.#take(rest.join(pasteEnd));
    }
  }

  /** Ctrl-C overtakes whatever was typed before it. */
  #press(text: string): void {
    if (text.includes(ctrlC)) {
      this.#keys = [];
      this.push(ctrlC);
      return;
    }
    this.#keys.push(...(text.match(oneKey) ?? []));
    if (!this.#isDelivering) this.#deliver();
  }

  /**
   * One key at a time: what follows an Enter is for the next prompt, which may not be there yet. So
   * keys that are typed ahead are kept.
   */
  #deliver(): void {
    this.#isDelivering = false;
    if (this.#isHeld || this.isPaused()) return;
    const key = this.#keys.shift();
    if (key === undefined) return;
    this.push(this.#translateKey(key));
    this.#deliverNext(key === escapeKey ? escapeWait : 0);
  }

  #deliverNext(wait = 0): void {
    if (this.#isDelivering || this.#keys.length === 0) return;
    this.#isDelivering = true;
    setTimeout(() => this.#deliver(), wait);
  }

  /** Lines go to whoever takes them; what fits into one line is as if it were typed. */
  #pasted(text: string): void {
    const isLong = text.length > 200 || /[\r\n]./.test(text);
    if (isLong && this.#onPaste !== undefined) this.#onPaste(text);
    else this.#press(asOneLine(text).slice(0, maxTyped));
  }
}

/** The end of a text with which a mark may begin. */
function partOfStart(text: string): string {
  for (let length = pasteStart.length - 1; length > 0; length--)
    if (text.endsWith(pasteStart.slice(0, length))) return text.slice(-length);
  return "";
}
