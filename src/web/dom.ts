import type { SvgElement as DrawnElement } from "../core/drawing/svg.ts";

/**
 * What an element is made with: attributes (`true` is an empty one, `false` and undefined are
 * none), listeners as `onclick`.
 */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

export type Child = Node | string;

/** Makes an HTML element. Texts become text nodes: what people type is never read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, children);
}

/** Makes an SVG element. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/** Makes the elements of a drawing; those of a group are read with spaces between them. */
export function toDom([tag, attributes, ...children]: DrawnElement): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  const { xmlns: _, ...own } = attributes;
  return filled(
    node,
    own,
    children
      .map((child) => (typeof child === "string" ? child : toDom(child)))
      .flatMap((child) => (tag === "g" ? [child, " "] : [child])),
  );
}

/** Sets an attribute, or takes it away for `false` and undefined. */
export function setAttribute(
  node: Element,
  name: string,
  value: string | number | boolean | undefined,
): void {
  if (value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? "" : String(value));
}

function filled<Made extends Element>(
  node: Made,
  attributes: Attributes,
  children: readonly Child[],
): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else setAttribute(node, name, value);
  }
  node.append(...children);
  return node;
}

/** How long a page may work before it listens again, in milliseconds: half a frame. */
const slice = 8;

/** Steps through a long piece of work in slices, so that the page keeps answering. */
export async function* yieldToEventLoop<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let end = performance.now() + slice;
  for (const item of items) {
    yield item;
    if (performance.now() < end) continue;
    await nextTask();
    end = performance.now() + slice;
  }
}

/** All of them, stepped through in the same way. */
export async function gathered<Item>(items: Iterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of yieldToEventLoop(items)) all.push(item);
  return all;
}

/** Lets the page do something else. A timer would wait for 4 ms each time: a message does not. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Resolves when the page has been painted. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
