import { singleTest, type Node, type Row } from "./pattern-tree.js";
import type { Test } from "./program.js";

/** A test of which a pattern needs a token, and how far from the pattern's start that token is. */
export interface Reach {
  readonly test: Test;
  readonly min: number;
  readonly max: number;
}

/** An anchor with what it costs: how many starts, roughly, are tried for it among 1000 tokens. */
interface Candidate {
  readonly cost: number;
  readonly reaches: readonly Reach[];
}

/** Words that stand in every second sentence: bad anchors where another word is at hand. */
const FREQUENT = new Set(
  (
    "и в не на что с по как это к у из за от о для же то а но мы вы я он она они его её ее их вас вам ваш ваша ваше ваши нас нам наш при до или бы если так " +
    "есть быть который этот весь мочь день срок документ договор отчет заявка клиент уже еще также только все можно нужно"
  ).split(" "),
);

/** How far apart start and anchor may be before every start in between is worth no try. */
const FAR = 40;

/** The rarest thing that every match of the pattern has. */
export function bestAnchor(row: Row): readonly Reach[] {
  return (anchorOfRow(row) ?? { reaches: [{ test: ["_"] as Test, min: 0, max: 0 }] }).reaches;
}

function anchorOfRow(row: Row): Candidate | undefined {
  let best: Candidate | undefined;
  let min = 0;
  let max = 0;
  for (const node of row) {
    if (max <= FAR) {
      const found = anchorOf(node);
      // Every start in between is tried.
      const price = found && found.cost * (1 + max - min);
      if (found && (!best || price! < best.cost))
        best = {
          cost: price!,
          reaches: found.reaches.map((reach) => ({ ...reach, min: reach.min + min, max: reach.max + max })),
        };
    }
    const [least, most] = length(node);
    min += least;
    max += most;
  }
  return best;
}

function anchorOf(node: Node): Candidate | undefined {
  switch (node.kind) {
    case "test":
      return { cost: cost(node.test), reaches: [{ test: rarest(node.test), min: 0, max: 0 }] };
    case "capture":
      return anchorOf(node.node);
    case "repeat":
      return node.min ? anchorOf(node.node) : undefined;
    case "group":
      return anchorOfGroup(node);
    default:
      return undefined;
  }
}

function anchorOfGroup(node: Extract<Node, { kind: "group" }>): Candidate | undefined {
  const test = singleTest(node);
  if (test !== undefined) return { cost: cost(test), reaches: [{ test: rarest(test), min: 0, max: 0 }] };
  let sum = 0;
  const reaches: Reach[] = [];
  for (const row of node.rows) {
    const found = anchorOfRow(row);
    if (!found) return undefined;
    sum += found.cost;
    reaches.push(...found.reaches);
  }
  return { cost: sum, reaches };
}

/** The test by which a token is found; a conjunction is anchored by its rarest part, the rest is tested when it is tried. */
function rarest(test: Test): Test {
  if (typeof test === "string" || test[0] !== "&") return test;
  return rarest((test.slice(1) as Test[]).reduce((best, other) => (cost(other) < cost(best) ? other : best)));
}

/** Roughly how many of 1000 tokens pass, as counted in business texts and prose. */
function cost(test: Test): number {
  if (typeof test === "string") return FREQUENT.has(test) ? 6 : test.length < 3 ? 2 : 0.3 / test.length;
  switch (test[0]) {
    case "=":
      return cost(test[1].toLowerCase());
    case "~":
      return FREQUENT.has(test[1]) ? 4 : 1.2 / test[1].length;
    case "in":
      return test.slice(1).reduce((sum, word) => sum + cost(word as Test), 0);
    case "|":
      return (test.slice(1) as Test[]).reduce((sum, other) => sum + cost(other), 0);
    case "&":
      return Math.min(...(test.slice(1) as Test[]).map(cost));
    case ".":
      return test[1] === "," || test[1] === "." ? 60 : 5;
    case "#":
      return 12;
    case "/":
      return 15;
    case "u":
      return (OF_PART[test[2]] ?? 60) / (1 + Object.keys(test[3]).length);
    case "!":
      return 900;
    default:
      return 1000;
  }
}

/** How many of 1000 tokens are of a part of speech; of any at all. */
const OF_PART: Readonly<Record<string, number>> = { "": 400, NOUN: 320, VERB: 150, ADJ: 110, PROPN: 100, NUM: 5 };

/** Least and most tokens that a node consumes. */
function length(node: Node): readonly [min: number, max: number] {
  switch (node.kind) {
    case "test":
    case "not":
      return [1, 1];
    case "capture":
      return length(node.node);
    case "repeat": {
      const [min, max] = length(node.node);
      return [min * node.min, max * node.max];
    }
    case "group": {
      const lengths = node.rows.map(rowLength);
      return [Math.min(...lengths.map(([min]) => min)), Math.max(...lengths.map(([, max]) => max))];
    }
    default:
      return [0, 0];
  }
}

function rowLength(row: Row): readonly [min: number, max: number] {
  return row.map(length).reduce<readonly [number, number]>(([min, max], [a, b]) => [min + a, max + b], [0, 0]);
}
