import Handlebars from "handlebars";

type Statement = hbs.AST.Statement;
type Context = unknown;

/** The parsed templates: a file's own, and the pieces that files include, by name. */
export interface Templates {
  partials: ReadonlyMap<string, hbs.AST.Program>;
}

/** Every path that a template names, as `line: path`, whether or not anything is ever there. */
export function pathsIn(program: hbs.AST.Program): string[] {
  const paths: string[] = [];
  class Paths extends Handlebars.Visitor {
    override MustacheStatement({ params }: hbs.AST.MustacheStatement): void {
      this.acceptArray(params);
    }
    override BlockStatement({ params, program: body, inverse }: hbs.AST.BlockStatement): void {
      this.acceptArray([...params, body, ...(inverse ? [inverse] : [])] as hbs.AST.Expression[]);
    }
    override PartialStatement(): void {
      // The name of a piece is no path.
    }
    override PathExpression(path: hbs.AST.PathExpression): void {
      if (!path.data) paths.push(nameOf(path));
    }
  }
  new Paths().accept(program);
  return paths;
}

const nameOf = (path: hbs.AST.PathExpression) => `${path.loc.start.line}: ${path.original}`;

/**
 * Goes through a template as Handlebars would with this context, and tells of every path whether something is there.
 * Pieces that it includes are told by their own name.
 */
export function followPaths(
  program: hbs.AST.Program,
  context: Context,
  file: string,
  { partials }: Templates,
  tell: (file: string, path: string, isThere: boolean) => void,
): void {
  const visit = (
    statements: readonly Statement[],
    stack: readonly Context[],
    where: string,
  ): void => {
    for (const statement of statements) {
      if (isMustache(statement)) for (const param of statement.params) look(param, stack, where);
      else if (isBlock(statement)) block(statement, stack, where);
      else if (isPartial(statement))
        visit(
          partials.get(partialName(statement))?.body ?? [],
          stack,
          `partials/${partialName(statement)}`,
        );
    }
  };
  const look = (
    expression: hbs.AST.Expression,
    stack: readonly Context[],
    where: string,
  ): unknown => {
    if (!isPath(expression) || expression.data) return undefined;
    const value = expression.parts.reduce<unknown>(
      (found, part) =>
        typeof found === "object" && found !== null ? Reflect.get(found, part) : undefined,
      stack[expression.depth],
    );
    tell(where, nameOf(expression), value !== undefined);
    return value;
  };
  const block = (
    { path, params: [param], program: body, inverse }: hbs.AST.BlockStatement,
    stack: readonly Context[],
    where: string,
  ): void => {
    const value = param === undefined ? undefined : look(param, stack, where);
    const isEmpty = !value || (Array.isArray(value) && value.length === 0);
    if (isEmpty) visit(inverse?.body ?? [], stack, where);
    else if (isPath(path) && path.original === "each")
      for (const item of Array.isArray(value) ? value : [value])
        visit(body.body, [item, ...stack], where);
    else visit(body.body, stack, where);
  };
  visit(program.body, [context], file);
}

const isMustache = (statement: Statement): statement is hbs.AST.MustacheStatement =>
  statement.type === "MustacheStatement";
const isBlock = (statement: Statement): statement is hbs.AST.BlockStatement =>
  statement.type === "BlockStatement";
const isPartial = (statement: Statement): statement is hbs.AST.PartialStatement =>
  statement.type === "PartialStatement";
const isPath = (expression: hbs.AST.Expression): expression is hbs.AST.PathExpression =>
  expression.type === "PathExpression";
const partialName = ({ name }: hbs.AST.PartialStatement) =>
  "original" in name ? String(name.original) : "";
