import type { Piece } from "./terminal-lines.ts";

const cell = { width: 8.4, height: 19 };
const margin = 16;
const background = "#1e1e2e";
const foreground = "#e4e4ef";
/** Of the sixteen colours, those that the wizard uses. */
const colours: Readonly<Record<number, string>> = {
  1: "#ff8a8a",
  2: "#8fdc8f",
  3: "#f2d479",
  4: "#8ab8ff",
  6: "#7fdbe6",
};

/**
 * Draws lines of a terminal. Each piece is placed by its column, so that any monospace font keeps
 * the columns.
 */
export function terminalSvg(
  lines: readonly (readonly Piece[])[],
  { title, columns }: { title: string; columns: number },
): string {
  const width = Math.ceil(columns * cell.width + 2 * margin);
  const height = lines.length * cell.height + 2 * margin;
  const size = `width="${width}" height="${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect ${size} rx="8" fill="${background}"/>`,
    `<g font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${foreground}">`,
    ...lines.map((pieces, row) => lineOf(pieces, margin + (row + 0.75) * cell.height)),
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

const lineOf = (pieces: readonly Piece[], y: number) =>
  `<text y="${y}" xml:space="preserve">${pieces.map(spanOf).join("")}</text>`;

function spanOf({ column, text, bold, dim, colour }: Piece): string {
  const x = (margin + column * cell.width).toFixed(1);
  const attributes = [
    `x="${x}"`,
    `textLength="${(text.length * cell.width).toFixed(1)}"`,
    ...(bold ? ['font-weight="bold"'] : []),
    ...(dim ? ['fill-opacity="0.65"'] : []),
    ...(colour === undefined ? [] : [`fill="${colours[colour] ?? foreground}"`]),
  ];
  return `<tspan ${attributes.join(" ")}>${escaped(text)}</tspan>`;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
