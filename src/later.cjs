// Loads the modules that lie together in one compressed text: see src/build/packed-modules.ts. ES5, as part of the single file.
var packed = require("node:zlib").brotliDecompressSync(PACKED);
var head = packed.indexOf("\n");
var places = JSON.parse(packed.toString("utf8", 0, head));
var loaded = {};

/** `require` for the modules in the text, for those beside this file, and for Node's own. */
function load(name) {
  var place = places[name];
  if (!place) return require(name);
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    compiled(name, packed.toString("utf8", head + 1 + place[0], head + 1 + place[1]))(loaded[name].exports, load, loaded[name]);
  }
  return loaded[name].exports;
}

function compiled(name, code) {
  return new (require("node:vm").Script)("(function (exports, require, module) {" + code + "\n})", { filename: __dirname + name.slice(1) }).runInThisContext();
}
