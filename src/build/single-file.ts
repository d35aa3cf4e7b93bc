/** Modules by their place in `dist/`: `cli.cjs` → CommonJS source. */
export type Modules = Readonly<Record<string, string>>;

/**
 * The whole program in one file for machines without npm: the entry, and every module as a text that is compiled when it
 * is first required. Like the entry it is ES5 to who reads it, so that an old Node gets to the line that tells it so.
 */
export function singleFile(entry: string, modules: Modules, notices: string): string {
  const texts = Object.entries(modules).map(([name, code]) => `${es5Text(name)}: ${es5Text(code)}`);
  const start = `${loader}\nvar loaded = {}, texts = {\n${texts.join(",\n")}\n};\nload("./cli.cjs");`;
  return `${entry.replace('require("./cli.cjs");', () => start)}/*\n${notices.replaceAll("*/", "* /")}*/\n`;
}

/** `require` for the modules inside, and for Node's own. */
const loader = `
function load(name) {
  if (name.slice(0, 2) !== "./") return require(name);
  var known = loaded[name];
  if (!known) {
    known = loaded[name] = { exports: {} };
    var file = __filename + name.slice(1);
    new (require("vm").Script)("(function (exports, require, module) {" + texts[name.slice(2)] + "\\n})", { filename: file }).runInThisContext()(known.exports, load, known);
  }
  return known.exports;
}`;

/** JSON is JavaScript but for two characters that end a line in ES5. */
const es5Text = (text: string) => JSON.stringify(text).replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
