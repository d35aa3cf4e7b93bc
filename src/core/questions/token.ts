import { base64urlnopad } from "@scure/base";
import type { Problem } from "../cluster/types.ts";
import { toNewestVersion } from "../cluster/versions.ts";
import { type Message, msg } from "../i18n/message.ts";
import { quoteForMessage } from "../i18n/quote.ts";
import { minimalSpec } from "./minimal-spec.ts";

/**
 * Raw deflate of UTF-8 text (RFC 1951) with a preset dictionary: handed in, since Node has its own
 * and the page does not. `unpack` throws on bytes that are none, and beyond so many bytes of text.
 */
export interface Deflate {
  pack(text: string, dictionary: string): Uint8Array;
  unpack(bytes: Uint8Array, dictionary: string, maxBytes: number): string;
}

/**
 * The first character of every token. Another dictionary or another content needs another version.
 */
const version = "2";

/** In characters: what browsers, servers and mail programs carry in a link. */
const maxTokenLength = 8000;

/**
 * What a token may unfold to, in bytes: many times what the longest holds, and little enough for
 * any page.
 */
const maxUnpackedBytes = 1_000_000;

/**
 * What tokens often hold, most frequent last, so that a short token need not carry it. Part of
 * version 2: a change here would make every token that exists unreadable.
 */
const dictionary =
  '"attributes":{"rack":"r1"},"resources":{"cpus":4,"mem":8192},"containerizer":"docker","ports":{"zookeeper":,"master":5050,"agent":5051,"marathon":8081},"flags":{"master":{},"agent":{},"marathon":{},"zookeeper":{}},"ssh":{"user":"admin","port":22},"apt":{"repository":"aventer","line":"deb https://","layout":"mesosphere","fingerprint":","debs":"supplied","pin":{"mesos":"="}},"images":{"registry":","zookeeper":","mesos":","marathon":"},"source":{"ref":","url":"https://"},"network":"172.30.0.0/24","offline":true}{"name":"mesos","language":"zh-TW","zh-CN","method":"source","apt","os":"ubuntu-24.04","ubuntu-22.04","debian-13","arch":"arm64","marathon":"tarball","package","off"{"name":"mesos","method":"docker","masters":["master-1.example.com=10.0.0.11","master-[1-3].example.com=10.0.0.[11-13]","master-1"],"agents":["agent-1.example.com=10.0.0.21","agent-[1-3].example.com=10.0.0.[21-23]","agent-[1-2]"],"marathon":"image"}';

/**
 * The answers as a short text that fits into a link: "2", then base64url of the deflated JSON of
 * `minimalSpec` and of its checksum. Answers that need more than 8,000 characters are a problem. The page and the
 * command line deflate with different libraries: the same answers may make two tokens, which both
 * read.
 */
export function answersToToken(
  answers: Readonly<Record<string, unknown>>,
  deflate: Deflate,
): { token: string; problem?: undefined } | { problem: Problem; token?: undefined } {
  const bytes = deflate.pack(JSON.stringify(minimalSpec(answers)), dictionary);
  const token = version + base64urlnopad.encode(withChecksum(bytes));
  return token.length > maxTokenLength
    ? problem(
        msg`These answers need a token of ${token.length} characters, but a link holds at most ${maxTokenLength}. Share cluster.yaml instead.`,
      )
    : { token };
}

/**
 * The answers in a token, or in a link that ends in one (`https://…#TOKEN`), in the newest version
 * of the format. Their shape is for the check to judge.
 */
export function tokenToAnswers(
  text: string,
  deflate: Deflate,
):
  | { answers: Record<string, unknown>; problem?: undefined }
  | { problem: Problem; answers?: undefined } {
  const token = text.slice(text.lastIndexOf("#") + 1).trim();
  if (token === "")
    return problem(
      msg`There is no token here. Use what --emit token printed, or a complete link that ends in #TOKEN.`,
    );
  if (token.length > maxTokenLength)
    return problem(
      msg`The token has ${token.length} characters, but no token is longer than ${maxTokenLength}. Use cluster.yaml with --spec instead.`,
    );
  if (!/^[A-Za-z0-9_-]+$/.test(token))
    return problem(
      msg`${quoteForMessage(token)} is not a token: tokens contain only A-Z, a-z, 0-9, _ and -. Copy it again.`,
    );
  if (!token.startsWith(version))
    return problem(
      msg`The token has version ${quoteForMessage(token.charAt(0))}, but this tool reads version ${version}. Use the version of create-mesos-cluster that made it, or make a new token.`,
    );
  return (
    unfold(token.slice(version.length), deflate) ??
    problem(
      msg`The token is damaged or incomplete. Copy it again, from the first to the last character.`,
    )
  );
}

const problem = (message: Message): { problem: Problem } => ({ problem: { at: "", message } });

/** Undefined for what answersToToken did not make. */
function unfold(
  encoded: string,
  deflate: Deflate,
): { answers: Record<string, unknown> } | undefined {
  try {
    const deflated = withoutChecksum(base64urlnopad.decode(encoded));
    if (deflated === undefined) return undefined;
    const answers: unknown = JSON.parse(deflate.unpack(deflated, dictionary, maxUnpackedBytes));
    return typeof answers === "object" &&
      answers !== null &&
      !Array.isArray(answers) &&
      isShallow(answers, maxDepth)
      ? { answers: toNewestVersion({ ...answers }) }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes, then their CRC-32: a token with one wrong character must not be another cluster. */
export const withChecksum = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from([...bytes, ...checksum(bytes)]);

/** Undefined where the checksum is another. */
function withoutChecksum(bytes: Uint8Array): Uint8Array | undefined {
  const content = bytes.subarray(0, -4);
  const found = bytes.subarray(-4);
  return checksum(content).every((byte, index) => byte === found[index]) ? content : undefined;
}

/** CRC-32 of IEEE 802.3, its highest byte first. */
function checksum(bytes: Uint8Array): number[] {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return [24, 16, 8, 0].map((shift) => (~crc >>> shift) & 0xff);
}

/**
 * Levels of fields in fields: twice what a spec has. A forged one must not fill the stack of those
 * who walk it.
 */
const maxDepth = 10;

function isShallow(value: unknown, levels: number): boolean {
  return (
    typeof value !== "object" ||
    value === null ||
    (levels > 0 && Object.values(value).every((child) => isShallow(child, levels - 1)))
  );
}
