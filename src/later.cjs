// Loads the modules that lie together in one compressed text: see src/build/packed-modules.ts. ES5, as part of the single file.
var packed = require("node:zlib").brotliDecompressSync(PACKED);
var head = packed.indexOf("\n");
var places = JSON.parse(packed.toString("utf8", 0, head));
var loaded = {};

/** `require` for the modules in the text, for those beside this file, and for Node's own. */
function load(name) {
  if (!places[name]) return require(name);
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    compiled(name, codeOf(name))(loaded[name].exports, load, loaded[name]);
  }
  return loaded[name].exports;
}

function codeOf(name) {
  var place = places[name];
  var text = packed.toString("utf8", head + 1 + place[0], head + 1 + place[1]);
  return place[2] ? changed(codeOf(place[2]), JSON.parse(text)) : text;
}

/** Makes the changes of src/build/changed-text.ts. */
function changed(text, changes) {
  var respelled = text.replace(/[^\x00-\x7f]/g, (character) => changes.to[changes.from.indexOf(character)] || character);
  var at = 0;
  return changes.steps.map((step) => {
    if (typeof step === "string") return step;
    at += Math.abs(step);
    return step < 0 ? "" : respelled.slice(at - step, at);
  }).join("");
}

function compiled(name, code) {
  return new (require("node:vm").Script)("(function (exports, require, module) {" + code + "\n})", { filename: __dirname + name.slice(1) }).runInThisContext();
}
