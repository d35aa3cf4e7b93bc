import {
  type AliasEvent,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml";

/** Where a value is written in a text of YAML. */
export interface Place {
  /** In characters from the beginning of the text. A value that is left out, or is a block of lines, stands where its name does. */
  readonly offset: number;
  /** Fields by their names, entries of a list by their numbers. */
  readonly parts: Map<string, Place>;
  /** How many values it holds, itself included, and those that aliases repeat; 0 until all of it is read. */
  size: number;
}

/** The reason to refuse an alias within what it repeats. */
export const aliasOfItself = "an alias (*name) leads back to itself";

/** A few lines of aliases of aliases can stand for more than any machine holds. */
const mostRepeated = 10_000;

interface Walk {
  readonly source: string;
  /** js-yaml's events: each field is the events of its name and those of its value; a set or a list ends with POP. */
  readonly events: Iterator<Event, undefined>;
  readonly anchors: Map<string, Place>;
  repeated: number;
}

/** The places of a document that js-yaml has found to be sound. Throws a YAMLException at an alias that leads in a circle, or repeats too much. */
export function placesIn(source: string, [_document, ...events]: readonly Event[]): Place {
  const walk = { source, events: events.values(), anchors: new Map(), repeated: 0 };
  return { ...placeOf(walk.events.next().value, 0, walk), offset: 0 };
}

/** The place of a path such as `agents[0].attributes`, or of the nearest one around it that is written down. Names may hold dots. */
export function nearestPlace(root: Place, path: string): Place {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  for (const count of steps.keys()) {
    const part = root.parts.get(steps.slice(0, count + 1).join("."));
    if (part !== undefined) return nearestPlace(part, steps.slice(count + 1).join("."));
  }
  return root;
}

function placeOf(event: Event | undefined, around: number, walk: Walk): Place {
  if (event?.type === EVENT_ID.ALIAS) return placeOfAlias(event, walk);
  const place = { offset: offsetOf(event) ?? around, parts: new Map(), size: 0 };
  if (event !== undefined && "anchorStart" in event && event.anchorStart >= 0)
    walk.anchors.set(nameOf(event, walk), place);
  const isMapping = event?.type === EVENT_ID.MAPPING;
  place.size =
    1 + (isMapping || event?.type === EVENT_ID.SEQUENCE ? addParts(place, isMapping, walk) : 0);
  return place;
}

/** Adds the parts up to the end of the set or list, and gives the sum of their sizes. */
function addParts({ offset, parts }: Place, isMapping: boolean, walk: Walk): number {
  let sum = 0;
  for (
    let event = walk.events.next().value;
    event !== undefined && event.type !== EVENT_ID.POP;
    event = walk.events.next().value
  ) {
    const name = isMapping ? placeOf(event, offset, walk) : undefined;
    const part =
      name === undefined
        ? placeOf(event, offset, walk)
        : placeOf(walk.events.next().value, name.offset, walk);
    parts.set(
      name !== undefined && event.type === EVENT_ID.SCALAR
        ? getScalarValue(walk.source, event)
        : String(parts.size),
      part,
    );
    sum += part.size + (name?.size ?? 0);
  }
  return sum;
}

/** What an alias repeats, written where the alias is. */
function placeOfAlias(event: AliasEvent, walk: Walk): Place {
  const offset = event.anchorStart - "*".length;
  const target = walk.anchors.get(nameOf(event, walk)) ?? { parts: new Map(), size: 1 };
  walk.repeated += target.size;
  if (target.size === 0) YAMLException.throwAt(walk.source, offset, aliasOfItself);
  if (walk.repeated > mostRepeated)
    YAMLException.throwAt(
      walk.source,
      offset,
      `aliases (*name) repeat more than ${mostRepeated} values`,
    );
  return { ...target, offset };
}

const nameOf = (
  { anchorStart, anchorEnd }: { anchorStart: number; anchorEnd: number },
  { source }: Walk,
) => source.slice(anchorStart, anchorEnd);

function offsetOf(event: Event | undefined): number | undefined {
  if (event === undefined) return undefined;
  if ("start" in event) return event.start;
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return undefined;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  return event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
    ? event.valueStart - 1
    : undefined;
}
