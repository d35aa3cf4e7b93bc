/** A colour of the drawing, by the name of the custom property that a page has for it. */
export type DrawingColour = keyof typeof drawingColours;

/** For light and for dark ground: words have a contrast of 4.5 there, dots and lines of 3. */
export const drawingColours = {
  paper: ["#fbfdfc", "#111c19"],
  sunk: ["#eff4f2", "#182522"],
  ink: ["#12211d", "#e4efeb"],
  soft: ["#48584f", "#a3b5ae"],
  line: ["#cbd6d1", "#2b3b36"],
  edge: ["#75867f", "#71877f"],
  accent: ["#0b655a", "#62d0bc"],
  "on-accent": ["#ffffff", "#04211c"],
  "band-1": ["#a9d6ca", "#1f5a50"],
  "band-2": ["#c6e4dc", "#1a473f"],
  "band-3": ["#dff0eb", "#163630"],
  amber: ["#855600", "#efb443"],
  "on-amber": ["#ffffff", "#241800"],
  red: ["#a8281e", "#ff8f84"],
  "on-red": ["#ffffff", "#2d0603"],
  "tone-0": ["#a4502a", "#e0a07a"],
  "tone-1": ["#a4502a", "#e0a07a"],
  "tone-2": ["#2463a8", "#79b4f2"],
  "tone-3": ["#6b4fb0", "#b69cf2"],
  "tone-4": ["#4f6e16", "#a9cc63"],
  "tone-5": ["#a8336a", "#f08cb8"],
  "tone-6": ["#4a6672", "#9fbac6"],
  "tone-7": ["#8a6400", "#d9b454"],
  "tone-8": ["#23804a", "#6fce95"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export const monoFamily = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace";
export const sansFamily = "'Segoe UI', 'Noto Sans', system-ui, sans-serif";

/** Rules without colours. */
const shapeRules = `
.mc { display: block; font-family: ${monoFamily}; }
.mc .ghost, .mc .halo, .mc .wire, .mc .head, .mc .hub, .mc .fan, .mc .dots { fill: none; }
.mc textPath, .mc text.host, .mc text.layer, .mc .quorum, .mc .must { text-anchor: middle; }
.mc .port, .mc text.host, .mc .quorum, .mc .total, .mc .name, .mc .tag { font-weight: 700; }
.mc .quorum, .mc .total { font-family: ${sansFamily}; letter-spacing: -.02em; }
.mc .edge { fill: transparent; }
.mc .halo { stroke-width: 2; }
.mc .wire, .mc .head, .mc .fan { stroke-width: 1.5; }
.mc .hub { stroke-width: 4; stroke-linecap: round; }
.mc .dots { stroke-linecap: round; }
.mc .machine rect { fill: none; stroke-width: 1.5; stroke-dasharray: 7 5; }
.mc .spot circle { fill: none; stroke-width: 2; }
.mc .spot .cross { fill: none; stroke-width: 1.5; }
.mc .tag { paint-order: stroke; stroke-width: 4; stroke-linejoin: round; }
.mc[data-state="survived"] .halo { stroke-dasharray: 14 5; }
.mc[data-state="broken"] .halo { stroke-dasharray: 2 7; stroke-width: 3; }
.mc[data-state="survived"] .must, .mc[data-state="broken"] .must { font-weight: 700; }
.mc .master.down .edge { stroke-width: 1.5; stroke-dasharray: 4 3; }
.mc .master.down text.host { font-weight: 400; text-decoration: line-through; }
.mc .master.down text.layer { font-weight: 700; }
.mc .master.wrong path.host { stroke-width: 2; }
.mc .cut .wire, .mc .fan.cut { stroke-dasharray: 2 5; }
.mc .cut text { text-decoration: line-through; }
.mc .card.wrong .box { stroke-width: 2; stroke-dasharray: 5 3; }
.mc .card.found .box { stroke-width: 2.5; }
`;

/** Selectors below `.mc` and what is painted; later rows win. */
const paints: readonly (readonly [
  selector: string,
  fill: DrawingColour | "",
  stroke: DrawingColour | "",
])[] = [
  [" text", "soft", ""],
  [" .port", "ink", ""],
  [" .master path.host", "accent", ""],
  [" .master text.host", "on-accent", ""],
  [" .halo", "", "accent"],
  [" .needle", "accent", ""],
  ['[data-state="survived"] .master path.host', "amber", ""],
  ['[data-state="survived"] .master text.host', "on-amber", ""],
  ['[data-state="survived"] .halo', "", "amber"],
  ['[data-state="survived"] .needle', "amber", ""],
  ['[data-state="survived"] .must', "ink", ""],
  ['[data-state="broken"] .master path.host', "red", ""],
  ['[data-state="broken"] .master text.host', "on-red", ""],
  ['[data-state="broken"] .halo', "", "red"],
  ['[data-state="broken"] .must', "ink", ""],
  [" .band.zookeeper", "band-1", ""],
  [" .band.mesos", "band-2", ""],
  [" .band.marathon", "band-3", ""],
  [" text.layer", "ink", ""],
  [" .core", "paper", ""],
  [" .quorum", "ink", ""],
  [" .total", "ink", ""],
  [" .master.down path.host", "sunk", ""],
  [" .master.down .band", "sunk", ""],
  [" .master.down .edge", "", "edge"],
  [" .master.down text.host", "soft", ""],
  [" .master.wrong path.host", "paper", "red"],
  [" .master.wrong text.host", "red", ""],
  [" .wire", "", "edge"],
  [" .head", "", "edge"],
  [" .hub", "", "edge"],
  [" .fan", "", "line"],
  [" .cut .port", "soft", ""],
  [" .key", "", "edge"],
  [" .band-zookeeper", "band-1", ""],
  [" .band-mesos", "band-2", ""],
  [" .band-marathon", "band-3", ""],
  [" .box", "paper", "line"],
  [" .name", "ink", ""],
  [" .card.wrong .box", "", "red"],
  [" .card.wrong .name", "red", ""],
  [" .card.found .box", "", "ink"],
  [" .spot circle", "", "ink"],
  [" .spot.wrong circle", "red", "paper"],
  [" .spot .cross", "", "on-red"],
  [" .tag", "ink", "paper"],
  [" .machine rect", "", "edge"],
  [" .tone-rest .dots", "", "edge"],
  ...([0, 1, 2, 3, 4, 5, 6, 7, 8] as const).flatMap(
    (tone) =>
      [
        [` .tone-${tone} .dots`, "", `tone-${tone}`],
        [` .tone-${tone} .stripe`, `tone-${tone}`, ""],
      ] as const,
  ),
];

type ColourText = (colour: DrawingColour) => string;

/** The rules of the drawing in a page, which has a custom property for each colour. */
export const drawingRules = (): string =>
  `${shapeRules}${paintRules((colour) => `var(--${colour})`)}`;

/** The rules of a file that stands alone: light and dark as the reader's system has it. */
export function savedRules(): string {
  const themes = [0, 1].map((theme) => paintRules((colour) => drawingColours[colour][theme] ?? ""));
  return `${shapeRules}.mc .ground { fill: ${drawingColours.paper[0]}; }\n${themes[0]}@media (prefers-color-scheme: dark) {\n.mc .ground { fill: ${drawingColours.paper[1]}; }\n${themes[1]}}\n`;
}

const paintRules = (text: ColourText) =>
  paints
    .map(([selector, fill, stroke]) => {
      const fills = fill === "" ? "" : ` fill: ${text(fill)};`;
      const strokes = stroke === "" ? "" : ` stroke: ${text(stroke)};`;
      return `.mc${selector} {${fills}${strokes} }\n`;
    })
    .join("");
