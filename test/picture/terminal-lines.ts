import headless, { type IBufferCell, type IBufferLine } from "@xterm/headless";

/** Characters beside each other that look the same. */
export interface Piece {
  column: number;
  text: string;
  bold: boolean;
  dim: boolean;
  /** A colour of the sixteen of a terminal; undefined: the colour of plain text. */
  colour: number | undefined;
}

/**
 * The lines that a terminal of this size shows after it got the output of a program, without empty
 * ones at the end.
 */
export async function terminalLines(
  output: string,
  [rows, columns]: readonly [rows: number, columns: number],
): Promise<Piece[][]> {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(output, resolve));
  const buffer = terminal.buffer.active;
  const lines = Array.from({ length: buffer.length }, (_, row) => {
    const line = buffer.getLine(row);
    return line === undefined ? [] : piecesOf(line);
  });
  while (lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

function piecesOf(line: IBufferLine): Piece[] {
  const pieces: Piece[] = [];
  const end = line.translateToString(true).length;
  for (let column = 0; column < end; column += 1) {
    const cell = line.getCell(column);
    if (cell === undefined) continue;
    const piece = pieceOf(cell, column);
    const last = pieces.at(-1);
    if (last !== undefined && looksTheSame(last, piece)) last.text += piece.text;
    else pieces.push(piece);
  }
  return pieces;
}

const pieceOf = (cell: IBufferCell, column: number): Piece => ({
  column,
  text: cell.getChars() || " ",
  bold: cell.isBold() !== 0,
  dim: cell.isDim() !== 0,
  colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
});

const looksTheSame = (one: Piece, other: Piece) =>
  one.bold === other.bold && one.dim === other.dim && one.colour === other.colour;
