import { join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import type { Catalogue } from "../core/i18n/message.ts";
import { shortKey } from "../core/i18n/short-key.ts";
import { zhCN } from "../core/i18n/zh-CN.ts";
import { zhTW } from "../core/i18n/zh-TW.ts";
import { textsUsedIn } from "./messages.ts";

/** The catalogues, each with its module and the name that it has there. */
const catalogues = [
  [/[\\/]messages[\\/]zh-TW\.ts$/, "zhTW", zhTW],
  [/[\\/]messages[\\/]zh-CN\.ts$/, "zhCN", zhCN],
] as const;

const name = "needed-messages";

/**
 * Gives a program only the rows of the catalogues that its own modules say: the page says what no command does, and the
 * other way round. Which modules these are is known once it has been bundled. Short keys stand for the English texts,
 * which the program has where it says them.
 */
export function neededMessages(): Plugin {
  return {
    name,
    setup({ initialOptions, onStart, onLoad }) {
      let said: readonly string[] = [];
      onStart(async () => {
        said = await textsSaidBy(initialOptions);
      });
      for (const [filter, exported, catalogue] of catalogues) {
        onLoad({ filter }, () => ({
          contents: `export const ${exported} = ${rowsOf(catalogue, said)};`,
        }));
      }
    },
  };
}

const rowsOf = (catalogue: Catalogue, texts: readonly string[]) =>
  JSON.stringify(Object.fromEntries(texts.map((text) => [shortKey(text), catalogue[text]])));

async function textsSaidBy({
  plugins = [],
  absWorkingDir = "",
  ...options
}: BuildOptions): Promise<readonly string[]> {
  const { metafile } = await build({
    ...options,
    absWorkingDir,
    plugins: plugins.filter((plugin) => plugin.name !== name),
    write: false,
    metafile: true,
  });
  return textsUsedIn(
    Object.keys(metafile.inputs)
      .filter((file) => file.startsWith("src/"))
      .map((file) => join(absWorkingDir, file)),
  );
}
