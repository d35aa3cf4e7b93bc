// Loads the program's modules. Those of every start stand in this file, those of the first question in another; all others are
// in one compressed text, which is unpacked when one of them is needed. See src/packaging/program-modules.ts. ES5, as part of the
// single file.
var modules = MODULES;
var files = FILES;
var loaded = {};
var unpacked;

/** `require` for the program's modules, and for Node's own. */
function load(name) {
  if (name.slice(0, 2) !== "./") return require(name);
  return (loaded[name] || made(name, moduleNamed(name))).exports;
}

/** Is there before it is whole: modules may need each other. */
function made(name, define) {
  loaded[name] = { exports: {} };
  define(loaded[name].exports, load, loaded[name], provide, interop);
  return loaded[name];
}

function moduleNamed(name) {
  return modules[name] || (files[name] ? require(files[name])[name] : unpackedModule(name));
}

function unpackedModule(name) {
  var code = "(function (exports, require, module, provide, interop) {" + codeOf(name) + "\n})";
  return new (require("node:vm").Script)(code, {
    filename: __dirname + name.slice(1),
  }).runInThisContext();
}

function codeOf(name) {
  if (!unpacked) unpacked = unpack(require("node:zlib").brotliDecompressSync(PACKED));
  var place = unpacked.places[name];
  var text = unpacked.bytes.toString("utf8", place[0], place[1]);
  return place[2] ? changed(codeOf(place[2]), JSON.parse(text)) : text;
}

/** The first line tells where each module is in the rest. */
function unpack(text) {
  var end = text.indexOf("\n");
  return { places: JSON.parse(text.toString("utf8", 0, end)), bytes: text.subarray(end + 1) };
}

/** Makes the changes of src/packaging/changed-text.ts. */
function changed(text, changes) {
  var respelled = text.replace(
    /[^\x00-\x7f]/g,
    (character) => changes.to[changes.from.indexOf(character)] || character,
  );
  var at = 0;
  return changes.steps
    .map((step) => {
      if (typeof step === "string") return step;
      at += Math.abs(step);
      return step < 0 ? "" : respelled.slice(at - step, at);
    })
    .join("");
}

/** What a module exports, each by a function that gets it. */
function provide(exports, getters) {
  for (var name in getters)
    Object.defineProperty(exports, name, { get: getters[name], enumerable: true });
}

/** One of Node's modules as ES modules see it: with itself as default. */
function interop(module) {
  return Object.create(module, { default: { value: module } });
}
