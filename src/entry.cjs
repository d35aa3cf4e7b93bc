#!/usr/bin/env node
// What runs first, in the package and in the single file. ES5, so that the oldest Node can read it and be told so in one line.
function refuseOldNode() {
  var needed = NODE_NEEDED;
  var here = process.versions.node.split(".").map(Number);
  if (here[0] > needed[0] || (here[0] === needed[0] && here[1] >= needed[1])) return;
  var versions = needed.join(".") + " or later, but this is " + process.versions.node;
  var remedy = "Install a newer version from your distribution or from nodejs.org.";
  console.error("create-mesos-cluster needs Node.js " + versions + ". " + remedy);
  process.exit(EXIT);
}
refuseOldNode();
require("./cli.cjs");
