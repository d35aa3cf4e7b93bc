import { drawingRules } from "../core/drawing/rules.ts";
import answers from "./styles/answers.css";
import controls from "./styles/controls.css";
import files from "./styles/files.css";
import frame from "./styles/frame.css";
import media from "./styles/media.css";
import narrow from "./styles/narrow.css";
import result from "./styles/result.css";
import tokens from "./styles/tokens.css";

/** The style sheet of the element; what comes later overrides what comes before. */
export const styles = [
  tokens,
  controls,
  frame,
  answers,
  drawingRules(),
  result,
  files,
  narrow,
  media,
].join("\n");
