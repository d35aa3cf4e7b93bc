import Handlebars from "handlebars";

type Statement = hbs.AST.Statement;
type Context = unknown;

/**
 * The pieces that templates include, by name: each parsed, with the name that it is reported by.
 */
export type Partials = Readonly<Record<string, { file: string; program: hbs.AST.Program }>>;

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

type Tell = (file: string, path: string, isThere: boolean) => void;

/** A place in a template: the values around it, the innermost first, and the file that it is in. */
interface Place {
  stack: readonly Context[];
  file: string;
}

/**
 * Goes through a template as Handlebars would with this context, and tells of every path whether
 * something is there. Pieces that it includes are reported by their own name.
 */
export function followPaths(
  program: hbs.AST.Program,
  context: Context,
  file: string,
  partials: Partials,
  tell: Tell,
): void {
  new PathFollower(partials, tell).visit(program.body, { stack: [context], file });
}

class PathFollower {
  readonly #partials: Partials;
  readonly #tell: Tell;

  constructor(partials: Partials, tell: Tell) {
    this.#partials = partials;
    this.#tell = tell;
  }

  visit(statements: readonly Statement[] | undefined, place: Place): void {
    for (const statement of statements ?? []) {
      if (isMustache(statement)) this.#lookAll(statement.params, place);
      else if (isBlock(statement)) this.#visitBlock(statement, place);
      else if (isPartial(statement)) this.#visitPartial(statement, place);
    }
  }

  /** A piece sees the value where it is included, and nothing around it. */
  #visitPartial(statement: hbs.AST.PartialStatement, { stack: [context] }: Place): void {
    const piece = this.#partials[partialName(statement)];
    if (piece) this.visit(piece.program.body, { stack: [context], file: piece.file });
  }

  #visitBlock({ path, params, program, inverse }: hbs.AST.BlockStatement, place: Place): void {
    const [value] = this.#lookAll(params, place);
    if (isEmpty(value)) this.visit(inverse?.body, place);
    else if (!isPath(path) || path.original !== "each") this.visit(program.body, place);
    else
      for (const item of Array.isArray(value) ? value : [value])
        this.visit(program.body, { ...place, stack: [item, ...place.stack] });
  }

  #lookAll(expressions: readonly hbs.AST.Expression[], place: Place): unknown[] {
    return expressions.map((expression) => this.#look(expression, place));
  }

  #look(expression: hbs.AST.Expression, { stack, file }: Place): unknown {
    if (!isPath(expression) || expression.data) return undefined;
    const value = expression.parts.reduce<unknown>(memberOf, stack[expression.depth]);
    this.#tell(file, nameOf(expression), value !== undefined);
    return value;
  }
}

const isEmpty = (value: unknown) => !value || (Array.isArray(value) && value.length === 0);
const memberOf = (value: unknown, name: string) =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

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
