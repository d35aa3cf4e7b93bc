/** What this touches of archiver's tar engine, which is internal to archiver: tar-stream's pack. */
export interface TarEngine {
  readonly destroying: boolean;
  entry(header: object, content: Buffer, done: () => void): Entry | undefined;
}

interface Entry {
  on(event: "error", listener: () => void): this;
}

/**
 * Makes a tar that failed fail once. archiver would hand it the entries that wait, which throws,
 * and does not listen to the entry that is being written, which reports the failure again: both
 * would end the process.
 */
export function failOnce(engine: TarEngine): void {
  const entry = engine.entry.bind(engine);
  engine.entry = (header, content, done) =>
    engine.destroying ? undefined : entry(header, content, done)?.on("error", () => {});
}
