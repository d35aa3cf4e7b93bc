import Handlebars from "handlebars";
import { quoting } from "../core/bundle/quoting.ts";

/**
 * A blueprint as the source of a JavaScript function, from its context to its text. Handlebars parses; what it would
 * compile is twice as large and needs its runtime, for which blueprints leave nothing to do: they print one value through
 * one quoting function, repeat, and include. The code uses every function of `quoting` by its name, `partials`, and what
 * template-blocks.ts exports.
 */
export function templateCode(text: string): string {
  return `(c0) => ${printed(Handlebars.parse(text), 0)}`;
}

/** `depth` counts the lists around: `c1` is an item of the outermost one, and `i1` its place in it. */
function printed({ body }: hbs.AST.Program, depth: number): string {
  return body.map((statement) => codeOf(statement, depth)).join(" + ") || '""';
}

function codeOf(statement: hbs.AST.Statement, depth: number): string {
  if (isContent(statement)) return JSON.stringify(statement.value);
  if (isComment(statement)) return '""';
  if (isMustache(statement)) return `${quotingOf(statement)}(${valueIn(statement, depth)})`;
  if (isBlock(statement)) return blockCode(statement, depth);
  if (isPartial(statement)) return partialCode(statement, depth);
  throw notKnown(statement);
}

function blockCode(block: hbs.AST.BlockStatement, depth: number): string {
  const otherwise = block.inverse ? printed(block.inverse, depth) : '""';
  const value = valueIn(block, depth);
  const inner = depth + 1;
  switch (nameOf(block.path)) {
    case "if":
      return `(isFilled(${value}) ? ${printed(block.program, depth)} : ${otherwise})`;
    case "each":
      return `each(${value}, (c${inner}, i${inner}) => ${printed(block.program, inner)}, () => ${otherwise})`;
    default:
      throw notKnown(block);
  }
}

/** A piece sees the context where it is included; where it stands alone on its line, its lines are indented alike. */
function partialCode(
  partial: hbs.AST.PartialStatement & { indent?: string },
  depth: number,
): string {
  const text = `partials[${JSON.stringify(nameOf(partial.name))}](c${depth})`;
  return partial.indent ? `indented(${JSON.stringify(partial.indent)}, ${text})` : text;
}

function quotingOf({ path }: hbs.AST.MustacheStatement): string {
  const name = nameOf(path);
  if (!Object.hasOwn(quoting, name)) throw notKnown(path);
  return name;
}

/** The one value that a statement takes: a path such as `../ports.master`, or `@index`. */
function valueIn(
  { params }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  depth: number,
): string {
  const [param, ...others] = params;
  if (param === undefined || !isPath(param) || others.length > 0)
    throw new Error("A statement of a blueprint takes one path.");
  if (param.data) return param.original === "@index" && depth > 0 ? `i${depth}` : fail(param);
  if (param.depth > depth) throw notKnown(param);
  return `c${depth - param.depth}${param.parts.map((part) => `[${JSON.stringify(part)}]`).join("")}`;
}

const nameOf = (node: hbs.AST.Node) => (isPath(node) ? node.original : "");

const isContent = (node: hbs.AST.Node): node is hbs.AST.ContentStatement =>
  node.type === "ContentStatement";
const isComment = (node: hbs.AST.Node): node is hbs.AST.CommentStatement =>
  node.type === "CommentStatement";
const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === "MustacheStatement";
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement =>
  node.type === "BlockStatement";
const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement =>
  node.type === "PartialStatement";
const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression =>
  node.type === "PathExpression";

const notKnown = ({ type, loc }: hbs.AST.Node) =>
  new Error(
    `Line ${loc.start.line} of a blueprint: src/packaging/template-code.ts knows no such ${type}.`,
  );

function fail(node: hbs.AST.Node): never {
  throw notKnown(node);
}
